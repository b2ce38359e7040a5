"""Several players at one machine: in turns, with steals, with the same questions, with buzzers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.events import (
    Buzzed,
    Continued,
    Event,
    FloorClosed,
    Interrupted,
    LifelineUsed,
    Paused,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Game, Phase
from quizapp.rules.judging import Outcome
from quizapp.rules.moves import apply
from quizapp.rules.scoring import Points
from tests.rules.game_samples import (
    BUZZERS,
    CHOICE,
    CLAIM,
    IN_TURN,
    KEY,
    LIMIT,
    NAME,
    NEVER,
    ORDER,
    OTHER,
    PAIR,
    SHARED,
    SKIP,
    SURVIVOR,
    TICKS,
    WRONG,
    choices,
    game_of,
    partly,
    play,
    right,
    rounds,
    typed,
    wrong,
)

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked

OPEN = None


def in_turn(*asked: Asked, seats: int = 3) -> Game:
    return game_of(*(asked or choices(6)), setup=IN_TURN, seats=seats)


def shared() -> Game:
    return game_of(*choices(3), setup=SHARED, seats=3)


def buzzers(*asked: Asked, seats: int = 3) -> Game:
    return play(game_of(*(asked or choices(3)), setup=BUZZERS, seats=seats), Resumed(0))


def test_each_question_is_the_next_one_s_turn() -> None:
    game = rounds(in_turn(), "rrrr")
    assert [reply.seat for reply in game.replies] == [0, 1, 2, 0]
    assert (game.turn, game.tried) == (1, ())


def test_every_seat_has_its_own_score_and_streak() -> None:
    game = rounds(in_turn(seats=2), "r")
    game = rounds(play(game, Resumed(0), partly(9, given=(KEY,)), Continued()), "r")
    assert [game.seat_right(seat) for seat in (0, 1)] == [2, 0]
    assert [game.seat_streak(seat) for seat in (0, 1)] == [2, 0]
    assert [game.seat_best_streak(seat) for seat in (0, 1)] == [2, 0]
    assert [game.seat_ms(seat) for seat in (0, 1)] == [0, 9]
    assert game.seat_score(0) + game.seat_score(1) == game.score
    assert game.replies[2].points.streak == 11


@pytest.mark.parametrize("miss", [wrong(3_000), TimeRan(LIMIT)])
def test_the_next_in_turn_may_steal_a_missed_question(miss: Event) -> None:
    game = play(in_turn(), Resumed(0), miss)
    assert (game.phase, game.place, game.turn, game.tried) == (Phase.PAUSED, 0, 1, (0,))
    assert (game.left_at(NEVER), len(game.replies_to(0))) == (LIMIT, 1)


def test_what_was_wrong_is_gone_for_the_thief() -> None:
    game = play(in_turn(), Resumed(0), wrong(0), Resumed(0))
    assert game.eliminated == (WRONG,)
    assert apply(game, wrong(0)) is game


def test_a_stolen_question_is_worth_half() -> None:
    game = play(in_turn(), Resumed(0), wrong(0), Resumed(100), right(10_100))
    assert (game.phase, game.replies[1].seat, game.replies[1].ms) == (Phase.JUDGED, 1, 10_000)
    assert game.replies[1].points == Points(500, 27, 0)
    assert play(game, Continued()).turn == 1


def test_a_question_is_stolen_once() -> None:
    game = play(in_turn(), Resumed(0), wrong(0), Resumed(0), wrong(0, OTHER))
    assert (game.phase, game.tried) == (Phase.JUDGED, (0, 1))


@pytest.mark.parametrize(
    ("asked", "event"),
    [
        (CLAIM, wrong(0, given=1)),
        (CLAIM, TimeRan(NEVER)),
        (PAIR, wrong(0)),
        (ORDER, partly(0)),
        (CHOICE, right(0)),
        (CHOICE, LifelineUsed(0, SKIP)),
    ],
)
def test_what_leaves_nothing_to_find_out_is_not_stolen(asked: Asked, event: Event) -> None:
    game = replace(in_turn(asked), lifelines=((SKIP, 1),))
    assert play(game, Resumed(0), event).phase is Phase.JUDGED


@pytest.mark.parametrize(("asked", "event"), [(NAME, typed(0, credit=0)), (TICKS, wrong(0))])
def test_other_kinds_are_stolen_without_a_hint(asked: Asked, event: Event) -> None:
    game = play(in_turn(asked), Resumed(0), event)
    assert (game.turn, game.eliminated) == (1, ())


def test_there_are_no_steals_unless_they_were_set_up() -> None:
    game = game_of(setup=replace(IN_TURN, has_steal=False), seats=3)
    assert play(game, Resumed(0), wrong(0)).phase is Phase.JUDGED


def test_a_shared_question_goes_to_everybody_with_a_clock_of_their_own() -> None:
    game = play(shared(), Resumed(0), wrong(5_000))
    assert (game.phase, game.turn, game.left_at(NEVER), game.eliminated) == (Phase.PAUSED, 1, LIMIT, ())
    last = play(game, Resumed(0), right(0), Resumed(0))
    assert last.turn == 2
    assert play(last, right(0)).phase is Phase.JUDGED


def test_another_one_begins_the_next_shared_question() -> None:
    game = play(shared(), *(Resumed(0), right(0)) * 3, Continued())
    assert (game.turn, play(game, Resumed(0), right(0)).turn) == (1, 2)


def test_a_shared_question_is_worth_the_same_to_everybody() -> None:
    game = play(shared(), *(Resumed(0), right(0)) * 3)
    assert {reply.points for reply in game.replies} == {Points(1000, 222, 0)}


def test_the_floor_is_open_until_somebody_presses() -> None:
    game = buzzers()
    assert (game.turn, apply(game, right(0))) == (OPEN, game)
    held = apply(game, Buzzed(2_000, 2))
    assert (held.turn, apply(held, Buzzed(2_001, 1))) == (2, held)
    answered = play(held, right(3_000))
    assert (answered.replies[0].seat, answered.replies[0].ms) == (2, 3_000)


def test_where_nobody_wants_to_press_the_question_is_skipped() -> None:
    after = play(buzzers(), Buzzed(1_000, 1), wrong(2_000), FloorClosed(3_000))
    assert [(reply.seat, reply.outcome) for reply in after.replies] == [
        (1, Outcome.WRONG),
        (None, Outcome.SKIPPED),
    ]
    assert after.phase is Phase.JUDGED
    held = play(buzzers(), Buzzed(1_000, 1))
    assert apply(held, FloorClosed(2_000)) is held


def test_a_game_for_one_needs_no_buzzer() -> None:
    assert play(game_of(setup=BUZZERS), Resumed(0), right(0)).right == 1


def test_an_open_floor_has_no_lifelines() -> None:
    game = replace(buzzers(), lifelines=((SKIP, 1),))
    assert apply(game, LifelineUsed(0, SKIP)) is game


@pytest.mark.parametrize("seat", [-1, 3])
def test_only_players_have_buzzers(seat: int) -> None:
    game = buzzers()
    assert apply(game, Buzzed(0, seat)) is game


def test_a_wrong_answer_opens_the_floor_to_the_others_while_the_clock_runs_on() -> None:
    game = play(buzzers(), Buzzed(1_000, 1), wrong(2_000))
    assert (game.phase, game.turn, game.tried) == (Phase.ASKING, OPEN, (1,))
    assert (game.left_at(5_000), game.eliminated) == (LIMIT - 5_000, (WRONG,))
    assert apply(game, Buzzed(3_000, 1)) is game
    assert play(game, Buzzed(3_000, 0), right(4_000)).replies[1].points.base == 1000


def test_buzzers_hide_nothing_where_questions_were_shared_before() -> None:
    game = play(game_of(setup=replace(BUZZERS, is_shared=True), seats=3), Resumed(0), Buzzed(0, 2), wrong(0))
    assert (game.turn, game.eliminated) == (OPEN, (WRONG,))


def test_the_last_option_left_is_a_gift_to_nobody() -> None:
    game = play(buzzers(seats=4), Buzzed(0, 0), wrong(0), Buzzed(0, 1), wrong(0, OTHER), Buzzed(0, 2))
    assert play(game, wrong(0, SURVIVOR)).phase is Phase.JUDGED


def test_a_question_that_everybody_missed_is_over() -> None:
    game = play(buzzers(seats=2), Buzzed(0, 0), wrong(0), Buzzed(0, 1), wrong(0, SURVIVOR))
    assert (game.phase, game.tried, len(game.replies)) == (Phase.JUDGED, (0, 1), 2)


@pytest.mark.parametrize(
    ("asked", "event"), [(CLAIM, wrong(0, given=1)), (PAIR, wrong(0)), (ORDER, partly(0)), (CHOICE, right(0))]
)
def test_what_leaves_nothing_to_find_out_is_not_opened_again(asked: Asked, event: Event) -> None:
    assert play(buzzers(asked), Buzzed(0, 0), event).phase is Phase.JUDGED


@pytest.mark.parametrize(("pressed", "seat"), [((), None), ((Buzzed(0, 2),), 2)])
def test_time_runs_out_for_whoever_holds_the_floor(pressed: tuple[Event, ...], seat: int | None) -> None:
    game = play(buzzers(), *pressed, TimeRan(LIMIT))
    reply = game.replies[-1]
    assert (game.phase, reply.outcome, reply.seat) == (Phase.JUDGED, Outcome.TIME_UP, seat)


def test_a_press_after_the_time_is_none() -> None:
    game = apply(buzzers(), Buzzed(LIMIT, 0))
    assert (game.phase, game.replies[0].seat) == (Phase.JUDGED, None)


def test_the_next_question_opens_the_floor_again() -> None:
    game = play(buzzers(), Buzzed(0, 1), right(0), Continued())
    assert (game.turn, game.tried, game.place) == (OPEN, (), 1)


def test_an_interrupted_question_stays_the_same_player_s() -> None:
    game = play(in_turn(), Resumed(0), wrong(0), Resumed(0), Interrupted(7_000))
    assert (game.phase, game.place, game.turn, game.left_at(NEVER)) == (Phase.PAUSED, 0, 1, LIMIT)
    assert (game.asked, game.eliminated) == (choices(6), (WRONG,))


def test_an_interruption_opens_the_floor_to_those_who_have_not_tried() -> None:
    game = play(buzzers(), Buzzed(0, 0), wrong(0), Buzzed(0, 1), Interrupted(7_000), Resumed(0))
    assert (game.turn, game.tried, game.eliminated) == (OPEN, (0,), (WRONG,))


def test_a_pause_keeps_the_floor() -> None:
    game = play(buzzers(), Buzzed(0, 1), Paused(4_000), Resumed(9_000))
    assert (game.turn, game.left_at(9_000)) == (1, LIMIT - 4_000)
