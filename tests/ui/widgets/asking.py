"""Questions of every kind as a board shows them, and what became of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.verdict import Verdict
from quizapp.rules.judging import Outcome, judge
from quizapp.rules.question import Choice, Kind, Option
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked
from quizapp.store.bank_question import BankQuestion

if TYPE_CHECKING:
    from quizapp.rules.question import Answer, Given


def ask(kind: Kind, answer: Answer, shown: tuple[int, ...] = ()) -> tuple[BankQuestion, Asked]:
    """Return a question and how it is asked."""
    question = BankQuestion(1, 1, "key", kind, "Which?", answer, "One fact.", "Crew", 3, 0, (), ())
    return question, Asked(1, kind, 3, shown)


def pool(*texts: str, right: str) -> Choice:
    """Return a pool in which the texts that begin with one of the letters in `right` are right."""
    return Choice(tuple(Option(text, is_right=text[0] in right) for text in texts))


def judged(question: BankQuestion, given: Given | None, points: Points | None = None) -> Verdict:
    """Return the verdict of the rules on an answer; nothing given is time that ran out."""
    judgement = judge(question.answer, () if given is None else given)
    return Verdict(
        outcome=Outcome.TIME_UP if given is None else judgement.outcome,
        given=given,
        credit=judgement.credit,
        parts=judgement.parts,
        points=points or Points(),
        spelling=judgement.spelling,
        ms=9_400,
        streak=0,
        streak_before=0,
        seat=None,
        lives_left=0,
        has_lost_life=False,
        rating=None,
        can_claim=False,
        can_disown=False,
    )
