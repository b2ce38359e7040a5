"""What one file of a pack cannot know alone: keys that are there twice, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizapp.facts.written import ENTITY_MARK
from quizapp.packs.faults import Fault
from quizapp.packs.placeholders import placeholder_faults
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
    for fact in content.facts:
        for place, reason in _fact_reasons(fact, known):
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
    )
    for place, kind, keys in used:
        for reason in _unknown(kind, keys, known):
            yield place, reason
    for reason in _repeated(fact.objects):
        yield "objects", reason
    for reason in _repeated(f"{place.source}, paragraph {place.paragraph}" for place in fact.citations):
        yield "sources", reason


def _template_reasons(
    template: Template, single: Mapping[str, frozenset[str]], known: Known
) -> Iterator[str]:
    yield from _unknown("relation", [template.relation], known)
    yield from _unknown("fact", sorted(template.skips), known)
    if template.kind is Kind.TRUE_FALSE and template.asks not in single.get(template.relation, ()):
        yield f"a false statement needs “{template.asks}” in the relation’s “single”"
    yield from placeholder_faults(template)


def _written_reasons(question: WrittenQuestion, known: Known) -> Iterator[str]:
    texts = (question.answer, *question.wrong)
    yield from _unknown("fact", question.facts, known)
    yield from _repeated(question.facts)
    yield from _unknown("entity", [text[1:] for text in texts if text.startswith(ENTITY_MARK)], known)
    yield from _unknown("category", [question.category] if question.category else [], known)
    if question.claim is not None:
        subject, relation, item = question.claim
        yield from _unknown("entity", [subject, item], known)
        yield from _unknown("relation", [relation], known)
    if question.kind is not Kind.TRUE_FALSE:
        if question.claim is not None:
            yield "only a true/false question has a claim"
    elif question.answer.casefold() not in {"true", "false"}:
        yield "the answer to a true/false question is “true” or “false”"
    elif question.wrong:
        yield "a true/false question has no wrong options of its own"
