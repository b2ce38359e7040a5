"""Answers that are right, wrong or half right, whatever the kind of question, and whole games of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.question import Choice, Given, Kind, Matching, Numeric, Option, Ordering, Typed
from quizapp.store.question_bank import NewQuestion

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.store.question_bank import BankQuestion
    from tests.play.conftest import Table


def right(session: Session) -> Given:
    """Return the right answer to the current question."""
    match session.question.answer:
        case Choice(options):
            return tuple(place for place, option in enumerate(options) if option.is_right)
        case Typed(accepted):
            return accepted[0]
        case Numeric(value):
            return str(value)
        case Ordering(parts) | Matching(parts):
            return tuple(range(len(parts)))


def wrong(session: Session) -> Given:
    """Return an answer that has nothing right in it."""
    match session.question.answer:
        case Choice(options):
            shown = {*session.game.current.shown} - {*session.game.eliminated}
            return next((place,) for place in sorted(shown) if not options[place].is_right)
        case Ordering(parts):
            return tuple(reversed(range(len(parts))))
        case Matching(parts):
            return (*range(1, len(parts)), 0)
    return "nothing of the kind"


def answer(session: Session, *, is_right: bool = True) -> Verdict:
    """Answer the question that is on the screen."""
    verdict = session.answer(right(session) if is_right else wrong(session))
    assert verdict is not None
    return verdict


def play(session: Session, outcomes: str) -> Session:
    """Play as many questions as there are letters: r is right, anything else is wrong."""
    for outcome in outcomes:
        session.go_on()
        session.start_clock()
        answer(session, is_right=outcome == "r")
        session.go_on()
    return session


def play_out(session: Session, outcomes: str = "rrw") -> Session:
    """Play to the end, these outcomes over and over."""
    number = 0
    while not session.game.is_over:
        play(session, outcomes[number % len(outcomes)])
        number += 1
    session.go_on()
    return session


def asked(table: Table, session: Session) -> tuple[BankQuestion, ...]:
    """Return what a game asks, as far as it is settled, in its order."""
    return table.store.bank.revisions([item.revision for item in session.game.asked])


def stems(table: Table, session: Session) -> list[str]:
    """Return the stems of what a game asks."""
    return [question.stem for question in asked(table, session)]


def own_question(table: Table, stem: str = "Is this mine?", level: int = 1) -> int:
    """Add a player's question to the chosen pack and return its number."""
    assert table.desk.pack is not None
    pack = table.desk.pack.id
    category = table.store.bank.categories(pack)[0].id
    options = (Option("Yes", is_right=True), Option("No"))
    return table.store.bank.add(
        pack, NewQuestion(Kind.SINGLE_CHOICE, stem, options, "It is.", category, level)
    )
