"""What holds in every game of every mode, whatever happens in whichever order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import accumulate, chain, pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.events import (
    Amended,
    Answered,
    Buzzed,
    Continued,
    Event,
    FloorClosed,
    GaveUp,
    Interrupted,
    LifelineUsed,
    Paused,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Game, Phase, Terms
from quizapp.rules.judging import Judgement, Outcome
from quizapp.rules.mode import MODES, Lifeline
from quizapp.rules.moves import apply, begin
from quizapp.rules.question import Kind
from quizapp.rules.rating import Rating
from quizapp.rules.scoring import ACCURACY_FIRST, RULES
from quizapp.rules.selection import Asked
from quizapp.rules.setup import Setup, Turns, default_setup

Timed = Answered | TimeRan | LifelineUsed | Paused | Resumed | Interrupted | Buzzed | FloorClosed
History = list[Event]
Story = tuple[Game, History]

SHOWN = {Kind.TRUE_FALSE: (0, 1), Kind.TYPED: (), Kind.NUMERIC: ()}
OFTEN = ("hot-seat", "hot-seat", "survival")
"""Modes with more ways to go than others."""

OVER = {Phase.FINISHED, Phase.GIVEN_UP}
HOUR = 3_600_000


@st.composite
def setups(draw: st.DrawFn) -> Setup:
    usual = default_setup(MODES[draw(st.sampled_from((*MODES, *OFTEN)))])
    return replace(
        usual,
        rule=draw(st.sampled_from(list(RULES))),
        timing=draw(st.sampled_from((0, 50, 100))),
        turns=draw(st.sampled_from(Turns)),
        is_shared=draw(st.booleans()),
        has_steal=draw(st.booleans()),
    )


@st.composite
def questions(draw: st.DrawFn, setup: Setup) -> tuple[Asked, ...]:
    kinds = draw(st.lists(st.sampled_from((*setup.kinds, Kind.TYPED)), min_size=1, max_size=6))
    return tuple(
        Asked(
            number,
            kind,
            draw(st.integers(1, 5)),
            SHOWN.get(kind, (2, 0, 1, 3)),
            (2, 3) if "single" in kind else (),
        )
        for number, kind in enumerate(kinds)
    )


@st.composite
def games(draw: st.DrawFn) -> Game:
    setup = draw(setups())
    asked = draw(questions(setup))
    seats = draw(st.integers(*setup.row.seats).map(lambda seats: min(seats, 4)))
    if setup.row.is_rated:
        return begin(Terms(setup, draw(st.integers(1, len(asked))), seats, Rating()), asked, ())
    return begin(Terms(setup, len(asked), seats), asked, setup.row.lifelines)


ANSWERS: History = [
    Answered(0, given, Judgement(credit, spelling=spelling))
    for given in ((0,), (1,), (3,), "text", "text")
    for credit, spelling in ((1000, ""), (1000, "close"), (600, ""), (300, ""), (0, ""))
]
PRESSES: History = [*(Buzzed(0, seat) for seat in range(4)), FloorClosed(0), Interrupted(0)]
HELPS: History = [LifelineUsed(0, lifeline) for lifeline in Lifeline]
STOPS: History = [Resumed(0), TimeRan(0), Paused(0), Interrupted(0), Continued(), GaveUp()]
VERDICTS: History = [Amended(0), Amended(1000), Continued(), Continued(), Continued()]
GO: History = [Resumed(0)]
TURN = st.tuples(
    *map(
        st.sampled_from,
        (GO, PRESSES, HELPS + ANSWERS, STOPS + ANSWERS, GO, PRESSES, ANSWERS, VERDICTS, VERDICTS),
    )
)


def at_moment(event: Event, at: int) -> Event:
    return replace(event, at=at) if isinstance(event, Timed) else event


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Return events mostly in an order that makes sense, so that games get somewhere."""
    at, history = 0, []
    for event in chain.from_iterable(draw(st.lists(TURN, min_size=1, max_size=12))):
        at += draw(st.sampled_from((0, 1, 400, 3_000, 9_999, 46_000)))
        history.append(at_moment(event, at))
    return history


STORIES = st.tuples(games(), histories())


def states(story: Story) -> list[Game]:
    game, history = story
    return list(accumulate(history, apply, initial=game))


@given(STORIES)
def test_the_score_is_the_sum_of_its_parts(story: Story) -> None:
    last = states(story)[-1]
    parts = [reply.points for reply in last.replies]
    seats = [None, *range(last.terms.seats)]
    assert last.score == sum(points.base + points.speed + points.streak for points in parts)
    assert last.score == sum(last.seat_score(seat) for seat in seats)
    assert last.right == sum(last.seat_right(seat) for seat in seats)
    assert last.ms == sum(last.seat_ms(seat) for seat in seats)


@given(STORIES)
def test_one_more_right_answer_beats_any_speed_and_streak(story: Story) -> None:
    for game in states(story):
        for seat in (None, *range(game.terms.seats)):
            parts = [reply.points for reply in game.replies_of(seat)]
            bonus = sum(points.speed + points.streak for points in parts)
            assert 0 <= bonus <= 999 or game.terms.setup.rule != ACCURACY_FIRST


@given(STORIES)
def test_a_streak_is_part_of_what_was_right(story: Story) -> None:
    last = states(story)[-1]
    assert last.streak <= last.best_streak <= last.right <= len(last.replies)


@given(STORIES)
def test_lives_are_never_negative_and_the_last_one_ends_the_game(story: Story) -> None:
    for game in states(story):
        lives = game.terms.setup.row.lives
        assert 0 <= game.lives_left <= lives or not lives
        assert game.lives_left or not lives or game.is_over


@given(STORIES)
def test_nothing_changes_a_game_that_is_over(story: Story) -> None:
    for before, after in pairwise(states(story)):
        assert after is before or before.phase not in OVER


@given(STORIES)
def test_what_is_judged_stays_judged_unless_its_player_decides(story: Story) -> None:
    for (before, after), event in zip(pairwise(states(story)), story[1], strict=True):
        kept = before.replies[:-1] if isinstance(event, Amended) else before.replies
        assert after.replies[: len(kept)] == kept
        assert 0 <= len(after.replies) - len(before.replies) <= (before.phase is Phase.ASKING)


@given(STORIES)
def test_only_typed_answers_are_decided_by_their_player(story: Story) -> None:
    for game in states(story):
        decided = [reply for reply in game.replies if reply.is_amended]
        assert all(game.asked[reply.place].kind is Kind.TYPED for reply in decided)
        assert game.rating is None or not decided


@given(STORIES)
def test_a_question_is_answered_once_by_each_who_may(story: Story) -> None:
    for game in states(story):
        assert max(Counter((reply.place, reply.seat) for reply in game.replies).values(), default=1) == 1
        setup, seats = game.terms.setup, game.terms.seats
        everybody = seats > 1 and (setup.turns is Turns.BUZZER or setup.is_shared)
        most = seats + 1 if everybody else 1 + (seats > 1 and setup.has_steal)
        assert all(len(game.replies_to(place)) <= most for place in range(game.terms.count))


@given(STORIES)
def test_the_questions_stay_the_same_and_those_that_were_asked_stay_in_place(story: Story) -> None:
    for before, after in pairwise(states(story)):
        assert sorted(asked.revision for asked in after.asked) == list(range(len(after.asked)))
        gone = {reply.place for reply in before.replies}
        assert all(after.asked[place] == before.asked[place] for place in gone)


@given(STORIES)
def test_lifelines_are_used_or_given_back_with_their_question(story: Story) -> None:
    for before, after in pairwise(states(story)):
        for lifeline in Lifeline:
            more = after.uses_left(lifeline) - before.uses_left(lifeline)
            assert -1 <= more <= before.helps.count(lifeline)
            assert after.uses_left(lifeline) >= 0
            assert more <= 0 or (after.place, after.phase) == (before.place, Phase.PAUSED)


@given(STORIES)
def test_there_is_always_something_to_choose(story: Story) -> None:
    for game in states(story):
        left = set(game.current.shown) - set(game.eliminated)
        assert len(left) > 1 or not game.current.shown
        assert set(game.eliminated) <= set(game.current.shown)


@given(STORIES)
def test_the_clock_runs_only_while_a_question_is_asked(story: Story) -> None:
    for game in states(story):
        assert (game.since is not None) == (game.phase is Phase.ASKING)
        now = game.since or 0
        assert 0 <= game.began_ms <= game.spent_at(now)
        assert 0 <= game.left_at(now) <= game.limit_ms
        assert game.phase is Phase.ASKING or game.spent_at(now + HOUR) == game.spent_at(now)


@given(STORIES)
def test_only_an_answer_in_time_is_given(story: Story) -> None:
    for reply in states(story)[-1].replies:
        assert (reply.given is None) == (reply.outcome in {Outcome.TIME_UP, Outcome.SKIPPED})
        assert (reply.outcome is Outcome.RIGHT) == (reply.credit == 1000)
        assert reply.ms >= 0


@given(STORIES)
def test_only_buzzers_open_the_floor(story: Story) -> None:
    for game in states(story):
        assert game.turn is not None or game.terms.has_buzzers
        assert game.turn is None or 0 <= game.turn < game.terms.seats
        assert game.terms.seats > 1 or game.replies_of(None) == game.replies


@given(STORIES)
def test_a_rating_is_the_one_after_the_last_reply(story: Story) -> None:
    for game in states(story):
        assert game.rating == (game.replies[-1].rating if game.replies else game.terms.rating)


@given(STORIES)
def test_a_game_without_the_last_reply_is_the_one_before(story: Story) -> None:
    for before, after in pairwise(states(story)):
        if len(after.replies) > len(before.replies):
            undone = after.without_last()
            assert (undone.replies, undone.rating) == (before.replies, before.rating)


@given(STORIES)
def test_the_same_events_at_another_time_give_the_same_game(story: Story) -> None:
    game, history = story
    later = [at_moment(event, event.at + HOUR) if isinstance(event, Timed) else event for event in history]
    stills = [[replace(state, since=None) for state in states((game, log))] for log in (history, later)]
    assert stills[0] == stills[1]


@given(STORIES)
def test_only_a_game_that_is_over_or_out_of_time_is_finished(story: Story) -> None:
    for before, after in pairwise(states(story)):
        if after is not before and after.phase is Phase.FINISHED:
            assert before.is_over or (before.terms.has_game_clock and after.spent_ms == after.limit_ms)
