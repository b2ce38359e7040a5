"""What one file of a pack cannot know alone: keys that are there twice, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizapp.facts.content import ASKED
from quizapp.facts.references import named_keys
from quizapp.facts.templates import ANSWERS as TEMPLATE_KINDS
from quizapp.packs.faults import Fault
from quizapp.packs.placeholders import placeholder_faults
from quizapp.packs.question_keys import key_faults
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quizapp.facts.content import PackContent, Template, WrittenQuestion
    from quizapp.facts.fact import Fact as PlotFact

    Known = Mapping[str, frozenset[str]]

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
    known, seen = _known(content), set[str]()
    single = {relation.key: relation.single for relation in content.relations}
    for number, template in enumerate(templates):
        reasons = _template_reasons(template, single, known)
        reason = "the id is used twice" if template.key in seen else next(reasons, "")
        seen.add(template.key)
        if reason:
            yield number, Fault(QUESTIONS, f"templates[{template.key}]", reason)


def written_faults(written: Sequence[WrittenQuestion], content: PackContent) -> Iterator[tuple[int, Fault]]:
    """Yield the number of each hand-written question that cannot be used, with its first fault."""
    known, seen = _known(content), set[str]()
    for number, question in enumerate(written):
        reasons = _written_reasons(question, known)
        reason = "the id is used twice" if question.key in seen else next(reasons, "")
        seen.add(question.key)
        if reason:
            yield number, Fault(QUESTIONS, f"questions[{question.key}]", reason)


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
            yield f"there is no {kind} “{key}”"


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
) -> Iterator[str]:
    yield from _unknown("relation", [template.relation], known)
    yield from _unknown("fact", sorted(template.skips), known)
    if template.kind not in TEMPLATE_KINDS:
        yield f"no template can be of the kind “{template.kind}”; write such questions by hand"
    if template.kind is Kind.TRUE_FALSE and template.asks not in single.get(template.relation, ()):
        yield f"a false statement needs “{template.asks}” in the relation’s “single”"
    yield from placeholder_faults(template)


def _written_reasons(question: WrittenQuestion, known: Known) -> Iterator[str]:
    if not question.about:
        yield "it names no fact"
    yield from _unknown("fact", question.about, known)
    yield from _repeated(question.facts)
    yield from _unknown("entity", named_keys(_answer_texts(question)), known)
    yield from _unknown("category", [question.category] if question.category else [], known)
    if question.claim is not None:
        subject, relation, item = question.claim
        yield from _unknown("entity", [key for key in (subject, item) if key != ASKED], known)
        yield from _unknown("relation", [relation], known)
    yield from key_faults(question)


def _answer_texts(question: WrittenQuestion) -> Iterator[str]:
    yield from (question.answer, *question.right, *question.wrong)
    yield from (event.text for event in question.events)
    for match in question.matches:
        yield from (match.left, match.right)
