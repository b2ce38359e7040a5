"""Questions written by hand, held against the facts they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.distractors import forms
from quizapp.facts.knowledge import MINIMUM, UnaskableError, all_citations, capitalized
from quizapp.facts.truth import OBJECT, SUBJECT, Claim, claims
from quizapp.rules.question import Kind, Option, Question, truth_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.fact import Entity, Fact
    from quizapp.facts.knowledge import Knowledge

ENTITY_MARK = "@"

Shown = tuple[tuple[Option, ...], list[str]]
"""The options of a question, and the entities that it shows."""


def from_hand(written: WrittenQuestion, knowledge: Knowledge) -> Question:
    """Return the question as it is asked; raise `UnaskableError` if the facts speak against it."""
    facts = [knowledge.fact(key) for key in written.facts]
    is_choice = written.kind is Kind.SINGLE_CHOICE
    options, shown = _choice(written, facts, knowledge) if is_choice else _truth(written, knowledge)
    return Question(
        key=written.key,
        kind=written.kind,
        stem=written.stem,
        options=options,
        explanation=written.explanation or " ".join(fact.statement for fact in facts),
        category=written.category or facts[0].category,
        difficulty=written.difficulty,
        story=knowledge.story.furthest(facts, shown),
        facts=written.facts,
        citations=all_citations(facts),
    )


def _truth(written: WrittenQuestion, knowledge: Knowledge) -> Shown:
    is_true = written.answer.casefold() == "true"
    options = truth_options(is_true=is_true)
    if written.claim is None:
        return options, []
    claim = Claim(*written.claim)
    if is_true and not knowledge.truth.holds(claim):
        reason = "it is said to be true, but no fact says so"
        raise UnaskableError(reason)
    if not is_true and not knowledge.truth.contradicts(claim):
        reason = "it is said to be false, but no fact contradicts it"
        raise UnaskableError(reason)
    return options, [claim.subject, claim.object]


def _choice(written: WrittenQuestion, facts: Sequence[Fact], knowledge: Knowledge) -> Shown:
    wrong = written.wrong or _drawn(written, facts, knowledge)
    for text in wrong:
        _refuse_if_right(text, written, facts, knowledge)
    texts = [_text(text, knowledge) for text in (written.answer, *wrong)]
    if len({text.casefold() for text in texts}) < len(texts):
        reason = "two of its options are the same"
        raise UnaskableError(reason)
    if len(wrong) < MINIMUM:
        reason = f"it has {len(wrong)} wrong options and needs {MINIMUM}"
        raise UnaskableError(reason)
    options = tuple(Option(text, is_right=number == 0) for number, text in enumerate(texts))
    return options, [text[1:] for text in (written.answer, *wrong) if text.startswith(ENTITY_MARK)]


def _drawn(written: WrittenQuestion, facts: Sequence[Fact], knowledge: Knowledge) -> tuple[str, ...]:
    if not written.answer.startswith(ENTITY_MARK):
        reason = "its answer is no entity, so it needs wrong options of its own"
        raise UnaskableError(reason)
    answer = knowledge.entity(written.answer[1:])

    def is_true(entity: Entity) -> bool:
        return _makes_true(entity.key, answer.key, facts, knowledge)

    about = {name for fact in facts for name in (fact.subject, *fact.objects)} - {answer.key}
    near = knowledge.distractors(answer, facts, is_true)
    return tuple(ENTITY_MARK + entity.key for entity in near if entity.key not in about)


def _refuse_if_right(
    text: str, written: WrittenQuestion, facts: Sequence[Fact], knowledge: Knowledge
) -> None:
    if not _names(text, knowledge).isdisjoint(_names(written.answer, knowledge)):
        reason = f"the wrong option “{_text(text, knowledge)}” is another name of the answer"
        raise UnaskableError(reason)
    are_entities = text.startswith(ENTITY_MARK) and written.answer.startswith(ENTITY_MARK)
    if are_entities and _makes_true(text[1:], written.answer[1:], facts, knowledge):
        reason = f"the wrong option “{_text(text, knowledge)}” is true by the facts"
        raise UnaskableError(reason)


def _makes_true(wrong: str, answer: str, facts: Sequence[Fact], knowledge: Knowledge) -> bool:
    """Tell whether `wrong` in the place of `answer` turns one of the facts into a true claim."""
    for fact in facts:
        for claim in claims(fact):
            for slot in (SUBJECT, OBJECT):
                if claim.slot(slot) == answer and knowledge.truth.holds(claim.filled(slot, wrong)):
                    return True
    return False


def _names(text: str, knowledge: Knowledge) -> frozenset[str]:
    is_entity = text.startswith(ENTITY_MARK)
    return forms(knowledge.entity(text[1:])) if is_entity else frozenset([text.casefold()])


def _text(text: str, knowledge: Knowledge) -> str:
    is_entity = text.startswith(ENTITY_MARK)
    return capitalized(knowledge.entity(text[1:]).name if is_entity else text)
