"""When what was practiced comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.outlook import DAY_MS, Outlook, comes_back_at, outlook
from tests.play.playing import play_out

if TYPE_CHECKING:
    from tests.play.conftest import Table


def look_ahead(table: Table) -> Outlook:
    desk = table.desk
    assert desk.player is not None
    assert desk.pack is not None
    return outlook(desk.player.id, desk.pack.id, desk.watched, desk.store, desk.clock)


def test_before_the_first_answer_nothing_comes_back(table: Table) -> None:
    assert look_ahead(table) == Outlook(0, 0, 0, 0)


def test_what_was_practiced_comes_back_once_in_the_days_ahead(table: Table) -> None:
    play_out(table.start("practice", count=5))
    ahead = look_ahead(table)
    assert ahead.now == 0 < ahead.today
    assert sum(ahead) == 5


def test_in_time_everything_is_due(table: Table) -> None:
    play_out(table.start("practice", count=5))
    table.time.pass_by(30 * DAY_MS)
    assert look_ahead(table) == Outlook(5, 0, 0, 0)


def test_the_first_of_some_questions_says_when(table: Table) -> None:
    session = play_out(table.start("practice", count=5), "w")
    answers = table.store.log.review(session.number).answers
    due = comes_back_at(session.player, [answer.question.question for answer in answers], table.store)
    assert due is not None
    assert 0 < due - table.time.wall() < DAY_MS
    assert comes_back_at(session.player, [], table.store) is None
