"""What one file of a pack cannot know alone: keys that are there twice, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from quizapp.facts.content import ASKED, Template, WrittenQuestion
from quizapp.facts.references import named_keys
from quizapp.facts.templates import ANSWERS as TEMPLATE_KINDS
from quizapp.packs.faults import Fault
from quizapp.packs.placeholders import placeholder_faults
from quizapp.packs.plain_reasons import did_you_mean
from quizapp.packs.question_keys import key_faults
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Fact as PlotFact

    Known = Mapping[str, frozenset[str]]

Asked = TypeVar("Asked", Template, WrittenQuestion)

FACTS, QUESTIONS = "facts.toml", "questions.toml"


def content_faults(content: PackContent, folder: str) -> Iterator[Fault]:
    """Yield every fault of the pack's title, entities, relations and facts."""
    if content.key != folder:
        yield Fault("pack.toml", "id", f"“{content.key}” is not the name of its folder, “{folder}”")
    yield from _twice("pack.toml", "sources", (source.key for source in content.sources))
    yield from _twice("pack.toml", "categories", (category.key for category in content.categories))
    yield from _twice("entities.toml", "entities", (entity.key for entity in content.entities))
    yield from _twice(FACTS, "relations", (relation.key for relation in content.relations))
    yield from _twice(FACTS, "facts", (fact.key for fact in content.facts))
    known = _known(content)
    for relation in content.relations:
        for reason in _unknown("relation", relation.implies, known):
            yield Fault(FACTS, f"relations[{relation.key}].implies", reason)
    steps = {fact.key: fact.story for fact in content.facts}
    for fact in content.facts:
        for place, reason in (*_fact_reasons(fact, known), *_order_reasons(fact, steps)):
            yield Fault(FACTS, f"facts[{fact.key}].{place}", reason)


def template_faults(templates: Sequence[Template], content: PackContent) -> Iterator[tuple[int, Fault]]:
    """Yield the number of each template that cannot be used, with its first fault."""
    known = _known(content)
    single = {relation.key: relation.single for relation in content.relations}
    yield from _first_faults("templates", templates, lambda row: _template_reasons(row, single, known))


def written_faults(written: Sequence[WrittenQuestion], content: PackContent) -> Iterator[tuple[int, Fault]]:
    """Yield the number of each hand-written question that cannot be used, with its first fault."""
    known = _known(content)
    yield from _first_faults("questions", written, lambda row: _written_reasons(row, known))


def _first_faults(
    table: str, rows: Sequence[Asked], reasons: Callable[[Asked], Iterator[tuple[str, str]]]
) -> Iterator[tuple[int, Fault]]:
    seen = set[str]()
    for number, row in enumerate(rows):
        fault = ("", "the id is used twice") if row.key in seen else next(reasons(row), None)
        seen.add(row.key)
        if fault is not None:
            place = f".{fault[0]}" if fault[0] else ""
            yield number, Fault(QUESTIONS, f"{table}[{row.key}]{place}", fault[1])


def _known(content: PackContent) -> Known:
    return {
        "entity": frozenset(entity.key for entity in content.entities),
        "relation": frozenset(relation.key for relation in content.relations),
        "category": frozenset(category.key for category in content.categories),
        "source": frozenset(source.key for source in content.sources),
        "fact": frozenset(fact.key for fact in content.facts),
    }


def _twice(file: str, table: str, keys: Iterable[str]) -> Iterator[Fault]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield Fault(file, f"{table}[{key}].id", f"the id is used {count} times")


def _unknown(kind: str, keys: Iterable[str], known: Known) -> Iterator[str]:
    for key in keys:
        if key not in known[kind]:
            yield f"there is no {kind} “{key}”{did_you_mean(key, known[kind])}"


def _repeated(keys: Iterable[str]) -> Iterator[str]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield f"“{key}” is there {count} times"


def _fact_reasons(fact: PlotFact, known: Known) -> Iterator[tuple[str, str]]:
    used = (
        ("subject", "entity", (fact.subject,)),
        ("relation", "relation", (fact.relation,)),
        ("objects", "entity", fact.objects),
        ("category", "category", (fact.category,)),
        ("sources", "source", tuple(citation.source for citation in fact.citations)),
        ("after", "fact", fact.after),
    )
    for place, kind, keys in used:
        for reason in _unknown(kind, keys, known):
            yield place, reason
    for reason in _repeated(fact.objects):
        yield "objects", reason
    for reason in _repeated(f"{place.source}, paragraph {place.paragraph}" for place in fact.citations):
        yield "sources", reason


def _order_reasons(fact: PlotFact, steps: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield what stands in `after` without a smaller story step; so no circle can arise."""
    for reason in _repeated(fact.after):
        yield "after", reason
    for earlier in fact.after:
        if earlier == fact.key:
            yield "after", "it names itself"
        elif earlier in steps and steps[earlier] >= fact.story:
            yield "after", f"“{earlier}” is at step {steps[earlier]}, not before {fact.story}"


def _template_reasons(
    template: Template, single: Mapping[str, frozenset[str]], known: Known
) -> Iterator[tuple[str, str]]:
    """Yield the key of a template that is at fault, empty if it is more than one, and the reason."""
    yield from _at("relation", _unknown("relation", [template.relation], known))
    yield from _at("skips", _unknown("fact", sorted(template.skips), known))
    if template.kind not in TEMPLATE_KINDS:
        yield "", f"no template can be of the kind “{template.kind}”; write such questions by hand"
    if template.kind is Kind.TRUE_FALSE and template.asks not in single.get(template.relation, ()):
        yield "", f"a false statement needs “{template.asks}” in the relation’s “single”"
    yield from _at("", placeholder_faults(template))


def _written_reasons(question: WrittenQuestion, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the key of a question that is at fault, empty if it is more than one, and the reason."""
    if not question.about:
        yield "", "it names no fact"
    for place, facts in _named_facts(question):
        yield from _at(place, _unknown("fact", facts, known))
    yield from _at("facts", _repeated(question.facts))
    for place, texts in _answer_texts(question):
        yield from _at(place, _unknown("entity", named_keys(texts), known))
    yield from _at("category", _unknown("category", [question.category] if question.category else [], known))
    if question.claim is not None:
        subject, relation, item = question.claim
        yield from _at("claim", _unknown("entity", [key for key in (subject, item) if key != ASKED], known))
        yield from _at("claim", _unknown("relation", [relation], known))
    yield from _at("", key_faults(question))


def _at(place: str, reasons: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((place, reason) for reason in reasons)


def _named_facts(question: WrittenQuestion) -> Iterator[tuple[str, Sequence[str]]]:
    yield "facts", question.facts
    yield "order", [event.fact for event in question.events]
    yield "pairs", [match.fact for match in question.matches]


def _answer_texts(question: WrittenQuestion) -> Iterator[tuple[str, Sequence[str]]]:
    yield "answer", [question.answer]
    yield "right", question.right
    yield "wrong", question.wrong
    yield "order", [event.text for event in question.events]
    yield "pairs", [text for match in question.matches for text in (match.left, match.right)]
