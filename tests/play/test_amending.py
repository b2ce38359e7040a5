"""The player's own word on a typed answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.rules.judging import Outcome
from quizapp.rules.question import Kind
from tests.play.playing import answer

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from tests.play.conftest import Table

MINE = "The ship’s siren"
CLOSE = "fogharn"
MEMORY = "SELECT stability, difficulty, state, step, due_at, reviewed_at FROM memory"
TALLIES = (
    "SELECT state, score, right_count, asked, best_streak FROM game",
    "SELECT outcome, credit, base, speed, streak FROM answer",
    "SELECT sum(asked), sum(right_count) FROM question",
    "SELECT games, asked, right_count FROM player_day",
    "SELECT points FROM score",
    MEMORY,
)


TYPED = """
[[questions]]
id = "typed-{number}"
kind = "typed"
stem = "What is fact {number} about?"
facts = ["fact-{number}"]
answer = "Word {number}"
difficulty = {number}
"""


def typed(table: Table, mode: str = "classic") -> Session:
    """Start a game of harbor's one typed question."""
    table.desk.choose_pack("harbor")
    session = table.start(mode, kinds=(Kind.TYPED,))
    session.start_clock()
    return session


def answered(session: Session, text: str) -> Verdict:
    verdict = session.answer(text)
    assert verdict is not None
    return verdict


def test_a_miss_that_was_right_counts_and_is_kept_for_the_author(table: Table) -> None:
    session = typed(table)
    assert answered(session, MINE).can_claim
    verdict = session.amend(is_right=True)
    assert verdict is not None
    assert (verdict.outcome, verdict.points.base, verdict.streak, verdict.can_claim) == (
        *(Outcome.RIGHT, 1000, 1, False),
    )
    assert table.look_up("SELECT player_id, text FROM claim") == [(1, MINE)]
    assert table.look_up("SELECT outcome, given, credit, is_amended FROM answer") == [
        ("right", f'"{MINE}"', 1000, 1)
    ]


def test_a_claim_leaves_what_a_right_answer_would_have_left(table: Table, other: Table) -> None:
    claimed = typed(table)
    answered(claimed, MINE)
    claimed.amend(is_right=True)
    answer(typed(other))
    for statement in TALLIES:
        assert table.look_up(statement) == other.look_up(statement), statement


def test_an_answer_that_only_came_close_can_be_disowned(table: Table) -> None:
    session = typed(table)
    verdict = answered(session, CLOSE)
    assert (verdict.outcome, verdict.spelling, verdict.can_disown) == (Outcome.RIGHT, "the foghorn", True)
    amended = session.amend(is_right=False)
    assert amended is not None
    assert (amended.outcome, amended.points.total, amended.can_claim) == (Outcome.WRONG, 0, False)
    assert table.look_up("SELECT count(*) FROM claim") == [(0,)]
    assert table.look_up("SELECT state, score, right_count FROM game") == [("finished", 0, 0)]


@pytest.mark.parametrize("text", [MINE, CLOSE])
def test_the_player_decides_once_and_only_where_there_is_a_doubt(table: Table, text: str) -> None:
    session = typed(table)
    is_right = text == MINE
    answered(session, text)
    assert session.amend(is_right=not is_right) is None
    assert session.amend(is_right=is_right) is not None
    before = table.look_up("SELECT * FROM answer")
    assert (session.amend(is_right=is_right), session.amend(is_right=not is_right)) == (None, None)
    assert table.look_up("SELECT * FROM answer") == before


@pytest.mark.parametrize("mode", ["rated", "daily", "challenge"])
def test_a_score_that_is_compared_with_others_is_not_the_players_to_change(table: Table, mode: str) -> None:
    table.desk.choose_pack("harbor")
    session = table.start(mode)
    while session.question.kind is not Kind.TYPED:
        session.start_clock()
        answer(session)
        session.go_on()
    session.start_clock()
    verdict = answered(session, MINE)
    assert (verdict.can_claim, session.amend(is_right=True)) == (False, None)
    assert table.look_up("SELECT count(*) FROM claim") == [(0,)]


def test_a_claim_can_take_back_the_last_life_and_the_end(table: Table) -> None:
    more = [TYPED.format(number=number) for number in range(1, 6)]
    table.packs.write("quiz", more="".join(more))
    table.reopen()
    session = table.start("survival", kinds=(Kind.TYPED,))
    for _ in range(3):
        session.go_on()
        session.start_clock()
        answered(session, "zzz")
    assert table.look_up("SELECT state FROM game") == [("finished",)]
    session.amend(is_right=True)
    assert (table.look_up("SELECT state FROM game"), session.game.lives_left) == ([("playing",)], 1)
    session.go_on()
    session.start_clock()
    answered(session, "zzz")
    assert table.look_up("SELECT state, asked, right_count FROM game") == [("finished", 4, 1)]


def test_an_answer_is_amended_in_the_same_way_after_coming_back(table: Table, other: Table) -> None:
    for one in (table, other):
        answer(typed(one))
        one.time.pass_by(90_000_000)
        session = survive(one)
        answered(session, MINE)
        if one is other:
            one.reopen()
            saved = one.desk.unfinished()
            assert saved is not None
            session = one.desk.go_on(saved)
        assert session.amend(is_right=True) is not None
    assert table.look_up(MEMORY) == other.look_up(MEMORY)


def survive(table: Table) -> Session:
    """Come to the typed question of a game that goes on behind it."""
    session = table.start("survival", kinds=(Kind.TYPED, Kind.NUMERIC))
    session.start_clock()
    return session
