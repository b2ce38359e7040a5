"""Games: saved with every answer or not at all, and looked back on as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.store.game_log import GameLine, ReviewedAnswer, SavedGame
from tests.store.samples import DAY, FINISHED, NOW, answer, content, new_game, question, questions, rows

if TYPE_CHECKING:
    from quizapp.rules.question import Given
    from quizapp.store.game_log import GameLog
    from tests.store.samples import Stocked

TABLES = (
    *("answer", "game", "question", "player_category", "player_day"),
    *("score", "board_best", "memory", "rating", "seat", "claim"),
)


def everything(stocked: Stocked) -> list[list[tuple[object, ...]]]:
    return [sorted(rows(stocked.store, f"SELECT * FROM {table}"), key=repr) for table in TABLES]  # noqa: S608 - the names are its own


def test_a_game_that_was_left_comes_back(stocked: Stocked) -> None:
    log = stocked.store.log
    new = new_game(stocked.player, stocked.pack)
    game = log.begin(new)
    expected = SavedGame(
        game, new.key, stocked.player, stocked.pack, "Sample", "classic", "{}", NOW, 29, "", "", None, ()
    )
    assert log.unfinished(stocked.player) == expected
    log.save(game, '{"spent":3}', NOW + 9)
    assert log.unfinished(stocked.player) == replace(expected, snapshot='{"spent":3}', saved_at=NOW + 9)
    assert log.unfinished(stocked.player + 1) is None
    assert (log.find(new.key), log.find("nothing")) == (game, None)


def test_the_game_left_last_comes_first(stocked: Stocked) -> None:
    first, second = (stocked.store.log.begin(new_game(stocked.player, stocked.pack)) for _ in range(2))
    assert _unfinished(stocked) == second
    stocked.store.log.save(first, "{}", NOW + 1)
    assert _unfinished(stocked) == first
    saved = stocked.store.log.unfinished(stocked.player, before=(NOW + 1, first))
    assert saved is not None
    assert saved.id == second
    assert stocked.store.log.unfinished(stocked.player, before=(NOW, second)) is None
    stocked.store.log.discard(first, NOW + 2)
    assert _unfinished(stocked) == second


def _unfinished(stocked: Stocked) -> int:
    saved = stocked.store.log.unfinished(stocked.player)
    assert saved is not None
    return saved.id


def test_an_answer_changes_all_that_it_should(stocked: Stocked) -> None:
    log = stocked.store.log
    game = log.begin(new_game(stocked.player, stocked.pack))
    log.record(game, answer(1, 5), '{"after":1}')
    log.record(game, replace(answer(2, 5), outcome="time_up", given=None), '{"after":2}')
    assert rows(stocked.store, "SELECT asked, right_count FROM question WHERE id = 5") == [(2, 1)]
    assert rows(stocked.store, "SELECT * FROM player_category") == [(stocked.player, 2, 2, 1, 8000)]
    assert rows(stocked.store, "SELECT * FROM player_day") == [(stocked.player, DAY, 0, 2, 1)]
    assert rows(stocked.store, "SELECT snapshot, saved_at FROM game") == [('{"after":2}', NOW + 2)]
    assert log.history(stocked.player) == ()


def test_a_finished_game_stands_in_the_history_and_on_its_board(stocked: Stocked) -> None:
    game = stocked.play(replace(FINISHED, score=760, best_streak=3))
    ((key,),) = rows(stocked.store, "SELECT key FROM game")
    line = GameLine(
        *(game, str(key), "classic", "Sample", "finished", 760, 1, 10, 40_000, NOW),
        count=10,
        seconds=20,
        rule="accuracy-first",
        timing=100,
        code="",
        rating_before=None,
        rating_after=None,
    )
    assert stocked.store.log.history(stocked.player) == (line,)
    assert stocked.store.log.unfinished(stocked.player) is None
    assert [score.game for score in stocked.store.scores.top(1)] == [game]
    assert rows(stocked.store, "SELECT games, asked, right_count FROM player_day") == [(1, 1, 1)]


def test_an_unranked_game_stands_in_the_history_alone(stocked: Stocked) -> None:
    log = stocked.store.log
    game = log.begin(replace(new_game(stocked.player, stocked.pack), is_ranked=False))
    log.end(game, "{}", replace(FINISHED, rating_before=1500.0, rating_after=1512.5))
    (line,) = log.history(stocked.player)
    assert (line.id, line.rating_before, line.rating_after) == (game, 1500.0, 1512.5)
    assert stocked.store.scores.boards() == ()


@pytest.mark.parametrize("given", [None, (), (3, 0, 2), "", "42", "[0]", "1.6 million"])
def test_what_was_given_stays_what_it_is(stocked: Stocked, given: Given | None) -> None:
    game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    stocked.store.log.record(game, replace(answer(1, 1), given=given), "{}", FINISHED)
    assert [reviewed.given for reviewed in stocked.store.log.review(game).answers] == [given]


def test_a_game_given_up_stands_in_the_history_alone(stocked: Stocked) -> None:
    game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    stocked.store.log.end(game, "{}", replace(FINISHED, state="given_up"))
    assert [line.state for line in stocked.store.log.history(stocked.player)] == ["given_up"]
    assert stocked.store.scores.boards() == ()


def test_a_discarded_game_stands_nowhere(stocked: Stocked) -> None:
    game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    stocked.store.log.discard(game, NOW + 5)
    assert (stocked.store.log.unfinished(stocked.player), stocked.store.log.count(stocked.player)) == (
        None,
        0,
    )


def _second_answer(log: GameLog, game: int) -> None:
    log.record(game, answer(1, 2), "{}")


def _unknown_question(log: GameLog, game: int) -> None:
    log.record(game, answer(2, 404), "{}")


def _last_answer_without_a_game(log: GameLog, game: int) -> None:
    log.record(game + 1, answer(2, 2), "{}", FINISHED)


@pytest.mark.parametrize("call", [_second_answer, _unknown_question, _last_answer_without_a_game])
def test_a_record_that_fails_changes_nothing(stocked: Stocked, call: object) -> None:
    game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    stocked.store.log.record(game, answer(1, 1), "{}")
    before = everything(stocked)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever stops it, nothing may change
        call(stocked.store.log, game)  # type: ignore[operator]
    assert everything(stocked) == before


def test_a_game_that_is_over_takes_nothing_more(stocked: Stocked) -> None:
    game = stocked.play()
    before = everything(stocked)
    log = stocked.store.log
    with pytest.raises(RuntimeError, match="is not being played"):
        log.record(game, answer(2, 2), "{}")
    with pytest.raises(RuntimeError, match="is not being played"):
        log.save(game, "{}", NOW)
    with pytest.raises(RuntimeError, match="is not being played"):
        log.end(game, "{}", FINISHED)
    with pytest.raises(RuntimeError, match="is not being played"):
        log.discard(game, NOW)
    assert everything(stocked) == before


def test_a_review_shows_what_was_asked_then(stocked: Stocked) -> None:
    log, bank = stocked.store.log, stocked.store.bank
    game = log.begin(new_game(stocked.player, stocked.pack))
    (asked,) = bank.revisions([8])
    log.record(game, replace(answer(1, 8), shown=(3, 0, 4, 1), given=(4,), outcome="wrong", credit=0), "{}")
    log.record(game, answer(2, 9), "{}", replace(FINISHED, best_streak=4))
    changed = replace(question(7), stem="Changed since?")
    bank.sync(content(30), [changed if item.key == changed.key else item for item in questions(30)], "d2")
    review = log.review(game)
    assert (review.player_name, review.best_streak, review.line.id) == ("Ann", 4, game)
    assert [reviewed.position for reviewed in review.answers] == [1, 2]
    assert review.answers[0] == ReviewedAnswer(
        position=1,
        question=asked,
        shown=(3, 0, 4, 1),
        given=(4,),
        outcome="wrong",
        credit=0,
        base=600,
        speed=160,
        streak=0,
        ms=4000,
        seat=None,
        is_aided=False,
        is_amended=False,
    )


def test_a_review_tells_how_the_game_was_begun_and_what_helped(stocked: Stocked) -> None:
    begun = replace(new_game(stocked.player, stocked.pack), setup="a setup", race="a race")
    game = stocked.store.log.begin(begun)
    stocked.store.log.record(game, replace(answer(1, 5), is_aided=True), "{}", FINISHED)
    review = stocked.store.log.review(game)
    assert (review.pack, review.setup, review.race) == (stocked.pack, "a setup", "a race")
    assert [item.is_aided for item in review.answers] == [True]


def test_pages_of_history_follow_each_other(stocked: Stocked) -> None:
    """Games that ended in the same millisecond come in the order of their numbers."""
    games = [stocked.play(replace(FINISHED, played_at=NOW + number // 3)) for number in range(10)]
    before, seen = None, []
    while page := stocked.store.log.history(stocked.player, before=before, limit=4):
        seen += [line.id for line in page]
        before = (page[-1].played_at, page[-1].id)
    assert (seen, stocked.store.log.count(stocked.player)) == (games[::-1], 10)
