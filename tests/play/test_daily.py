"""The game of the day: one for all, and one try."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.play.clock import local_time
from quizapp.play.daily import DailyState, ms_to_midnight
from quizapp.rules.question import Kind
from tests.play.playing import own_question, play, play_out, stems

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.play.session import Session
    from tests.play.conftest import Table

DAY = 86_400_000
ENDS: dict[str, Callable[[Session], object]] = {
    "finished": play_out,
    "given up": lambda session: session.give_up(),
    "unfinished": lambda session: play(session, "r"),
}


def state(table: Table) -> DailyState:
    found = table.desk.daily()
    assert found is not None
    return found


def test_everybody_is_asked_the_same_whatever_they_played_or_added(table: Table, other: Table) -> None:
    own_question(other)
    play_out(other.start(count=10))
    other.store.bank.retire(3)
    other.time.pass_by(3_600_000)
    assert other.start("daily").game.asked == table.start("daily").game.asked


def test_no_choice_of_ones_own_changes_it(table: Table, other: Table) -> None:
    chosen = other.start("daily", count=3, seconds=5, levels=(1, 2), kinds=(Kind.SINGLE_CHOICE,), timing=200)
    assert chosen.game.asked == table.start("daily").game.asked
    assert chosen.left_ms == 40_000


def test_players_of_one_machine_have_a_try_each(table: Table) -> None:
    first = table.start("daily")
    table.desk.choose_player(table.store.players.add("Ben").key)
    assert table.start("daily").game == first.game


def test_another_day_or_another_version_of_the_pack_has_another_set(table: Table, other: Table) -> None:
    games = [stems(table, table.start("daily"))]
    table.time.pass_by(DAY)
    games.append(stems(table, table.start("daily")))
    other.packs.write("quiz", more="# changed\n")
    other.reopen()
    games.append(stems(other, other.start("daily")))
    assert games[0] != games[1]
    assert games[0] != games[2]


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_a_day_has_one_try_however_it_ends(table: Table, end: Callable[[Session], object]) -> None:
    end(table.start("daily"))
    with pytest.raises(QuizError, match="begun already"):
        table.start("daily")
    table.reopen()
    with pytest.raises(QuizError, match="begun already"):
        table.start("daily")
    table.time.pass_by(DAY)
    assert table.start("daily").number == 2


def test_an_unfinished_try_can_be_gone_on_with_on_the_next_day(table: Table) -> None:
    play(table.start("daily"), "r")
    table.time.pass_by(DAY)
    saved = table.desk.unfinished()
    assert saved is not None
    play_out(table.desk.go_on(saved), "r")
    assert table.look_up("SELECT state, right_count FROM game") == [("finished", 10)]


def test_the_state_tells_whether_the_try_was_begun_and_what_came_of_it(table: Table) -> None:
    assert (state(table).game, state(table).score) == (None, None)
    session = play(table.start("daily"), "r")
    assert (state(table).game, state(table).score) == (session.number, None)
    play_out(session)
    assert state(table).score == session.game.score
    assert state(table).ms_to_next == ms_to_midnight(table.time.wall())
    table.time.pass_by(DAY)
    assert state(table).game is None


def test_nobody_and_nothing_have_no_game_of_the_day(table: Table) -> None:
    table.desk.pack = None
    assert table.desk.daily() is None


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed here")
@pytest.mark.parametrize(
    ("zone", "now", "hours"),
    [
        ("Europe/Berlin", "2026-11-21T00:00:00+01:00", 24),
        ("Europe/Berlin", "2026-11-21T23:59:59.500+01:00", 0.5 / 3600),
        ("Europe/Berlin", "2026-03-29T00:00:00+01:00", 23),
        ("Europe/Berlin", "2026-10-25T00:00:00+02:00", 25),
        ("Europe/Berlin", "2026-10-25T02:30:00+02:00", 22.5),
        ("Asia/Beirut", "2026-03-28T12:00:00+02:00", 12),
        ("Pacific/Auckland", "2026-09-27T01:00:00+12:00", 22),
    ],
)
def test_midnight_comes_when_the_date_changes(
    monkeypatch: pytest.MonkeyPatch, zone: str, now: str, hours: float
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        moment = datetime.fromisoformat(now)
        ms = ms_to_midnight(int(moment.timestamp() * 1000))
        before, after = (
            local_time(int((moment + timedelta(milliseconds=ms + step)).timestamp() * 1000)).date()
            for step in (-1, 0)
        )
    finally:
        monkeypatch.undo()
        time.tzset()
    assert (ms, after - before) == (hours * 3_600_000, timedelta(days=1))
