"""Coming back to a game that was left, as after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.rules.game import Phase
from quizapp.rules.mode import Lifeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.play.session import Session
    from tests.play.conftest import Table

State = tuple[str, tuple[str, ...], frozenset[int], int, int, int]


def state(session: Session) -> State:
    """Return what the player sees of a game."""
    game = session.game
    return (
        session.question.stem,
        session.options,
        session.eliminated,
        session.left_ms,
        game.score,
        sum(uses for _, uses in game.lifelines),
    )


def come_back(table: Table) -> Session:
    table.reopen()
    saved = table.desk.unfinished()
    assert saved is not None
    return table.desk.go_on(saved)


def do_nothing(session: Session) -> None:
    """Leave the first question as it is."""


def answer_and_go_on(session: Session) -> None:
    session.answer(2)
    session.go_on()


def use_helps(session: Session) -> None:
    session.use(Lifeline.EXTRA_TIME)
    session.use(Lifeline.FIFTY_FIFTY)


@pytest.mark.parametrize(
    "left_after",
    [do_nothing, answer_and_go_on, use_helps, lambda session: session.stop_clock()],
    ids=["asking", "before the next", "with helps", "paused"],
)
def test_question_options_and_time_are_as_they_were(
    table: Table, session: Session, left_after: Callable[[Session], None]
) -> None:
    table.time.pass_by(3_000)
    session.tick()
    left_after(session)
    before = state(session)
    table.time.pass_by(900_000)
    again = come_back(table)
    assert (state(again), again.number, again.mode) == (before, session.number, session.mode)
    assert again.game.phase is Phase.PAUSED


def test_the_time_goes_on_from_the_last_look_at_the_clock(table: Table, session: Session) -> None:
    table.time.pass_by(3_000)
    session.tick()
    table.time.pass_by(400)
    again = come_back(table)
    assert again.left_ms == 17_000
    again.start_clock()
    table.time.pass_by(1_000)
    assert again.left_ms == 16_000


def test_a_verdict_that_was_on_the_screen_is_there_again(table: Table, session: Session) -> None:
    table.time.pass_by(3_000)
    verdict = session.answer(1)
    again = come_back(table)
    assert verdict is not None
    assert again.verdict == verdict
    again.go_on()
    assert (again.game.position, again.left_ms) == (1, 20_000)


def test_a_game_can_be_left_after_each_question_and_still_be_finished(table: Table) -> None:
    session = table.desk.start("classic")
    asked = []
    for number in range(10):
        session.start_clock()
        asked.append(session.question.stem)
        session.answer(0)
        if number < 9:
            session = come_back(table)
            session.go_on()
    assert len(set(asked)) == 10
    assert table.look_up("SELECT state, asked, score FROM game") == [("finished", 10, session.game.score)]
    assert table.look_up("SELECT count(*) FROM answer") == [(10,)]


def test_a_question_is_asked_as_it_was_worded_when_the_game_began(table: Table, session: Session) -> None:
    before = state(session)
    file = table.packs.place / "quiz" / "questions.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("Which", "What"), encoding="utf-8")
    assert state(come_back(table)) == before
    assert table.desk.start("classic").question.stem.startswith("What is number")


def test_a_game_goes_on_even_if_its_pack_is_gone(table: Table, session: Session) -> None:
    before = state(session)
    for file in (table.packs.place / "quiz").iterdir():
        file.unlink()
    again = come_back(table)
    assert state(again) == before
    again.start_clock()
    assert again.answer(0) is not None


def test_each_player_comes_back_to_their_own_game(table: Table, session: Session) -> None:
    ben = table.store.players.add("Ben")
    ada = table.desk.player
    table.desk.choose_player(ben.key)
    assert table.desk.unfinished() is None
    assert ada is not None
    table.desk.choose_player(ada.key)
    saved = table.desk.unfinished()
    assert saved is not None
    assert saved.id == session.number
