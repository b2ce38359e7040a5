"""What single choice and multiple select share: a pool in which no wrong option is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import called, meant, named_keys, refuse_namesakes, shown
from quizapp.facts.truth import OBJECT, SUBJECT, Claim, asked_slot, claims
from quizapp.rules.question import Choice, Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.fact import Fact
    from quizapp.facts.knowledge import Knowledge


def pool(right: Sequence[str], wrong: Sequence[str], knowledge: Knowledge) -> Choice:
    """Return the options, right ones first; raise `UnaskableError` if two of them are the same."""
    texts = (*right, *wrong)
    refuse_namesakes(texts, knowledge, "options")
    options = (Option(shown(text, knowledge), number < len(right)) for number, text in enumerate(texts))
    return Choice(tuple(options))


def refuse_true(
    wrong: Iterable[str], right: Iterable[str], written: WrittenQuestion, knowledge: Knowledge
) -> None:
    """Raise `UnaskableError` if a wrong option is true by the facts.

    A claim says best what is asked. Without one, a wrong option must not make one of the question's facts
    true in the place of a right entity. Right plain text stands for none: “Ada” may be no more than a name.
    """
    for option in wrong:
        if _is_true(option, right, written, knowledge):
            reason = f"the wrong option “{called(option, knowledge)}” is true by the facts"
            raise UnaskableError(reason)


def _is_true(wrong: str, right: Iterable[str], written: WrittenQuestion, knowledge: Knowledge) -> bool:
    if written.claim is not None:
        claim = Claim(*written.claim)
        return not knowledge.truth.fillers(claim, asked_slot(claim)).isdisjoint(meant(wrong, knowledge))
    facts = [knowledge.fact(key) for key in written.about]
    return any(
        makes_true(entity, answer, facts, knowledge)
        for entity in meant(wrong, knowledge)
        for answer in named_keys(right)
    )


def makes_true(wrong: str, answer: str, facts: Iterable[Fact], knowledge: Knowledge) -> bool:
    """Tell whether `wrong` in the place of `answer` turns one of the facts into a true claim."""
    return any(
        claim.slot(slot) == answer and knowledge.truth.holds(claim.filled(slot, wrong))
        for fact in facts
        for claim in claims(fact)
        for slot in (SUBJECT, OBJECT)
    )
