"""What holds in every game, whatever happens in whichever order."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain, pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.game import (
    Answered,
    Continued,
    Event,
    Game,
    GaveUp,
    LifelineUsed,
    Paused,
    Phase,
    Resumed,
    TimeRan,
    apply,
)
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind, Option, truth_options
from quizapp.rules.scoring import FULL_CREDIT
from quizapp.rules.selection import Asked, deal

POOLS = st.integers(1, 8).map(lambda wrong: (Option("key", is_right=True), *[Option("wrong")] * wrong))


@st.composite
def dealt(draw: st.DrawFn) -> Asked:
    dice = Random(draw(st.integers(0, 999)))
    if draw(st.booleans()):
        return deal(1, Kind.SINGLE_CHOICE, draw(POOLS), dice)
    return deal(2, Kind.TRUE_FALSE, truth_options(is_true=draw(st.booleans())), dice)


@st.composite
def games(draw: st.DrawFn) -> Game:
    asked = draw(st.lists(dealt(), min_size=1, max_size=5))
    uses = tuple((lifeline, draw(st.integers(0, 2))) for lifeline in Lifeline)
    return Game(tuple(asked), seconds=draw(st.sampled_from((1, 20))), lifelines=uses)


ANSWERS: list[Event] = [Answered(0, given) for given in (0, 0, 0, 1, 2, 8, -1)]
HELPS: list[Event] = [LifelineUsed(0, lifeline) for lifeline in Lifeline]
NOISE: list[Event] = [*ANSWERS, *HELPS, *HELPS, Resumed(0), Resumed(0), TimeRan(0), Paused(0), Continued()]
ENDS: list[Event] = [Continued(), Continued(), Continued(), GaveUp()]
START: list[Event] = [Resumed(0)]
TURN = st.tuples(*map(st.sampled_from, (START, NOISE, NOISE, ANSWERS, ENDS)))


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[int, Event]]:
    """Return moments and events, mostly in an order that makes sense, so that games get somewhere."""
    at, history = 0, []
    for event in chain.from_iterable(draw(st.lists(TURN, min_size=1, max_size=7))):
        at += draw(st.sampled_from((0, 1, 400, 3_000, 19_999)))
        history.append((at, event if isinstance(event, Continued | GaveUp) else replace(event, at=at)))
    return history


def states(game: Game, history: list[tuple[int, Event]]) -> list[Game]:
    return list(accumulate((event for _, event in history), apply, initial=game))


@given(games(), histories())
def test_the_score_is_the_sum_of_its_parts(game: Game, history: list[tuple[int, Event]]) -> None:
    last = states(game, history)[-1]
    parts = [reply.points for reply in last.replies]
    assert last.score == sum(points.base + points.speed + points.streak for points in parts)
    assert last.right * FULL_CREDIT <= last.score <= last.right * FULL_CREDIT + 999
    assert last.streak <= last.best_streak <= last.right <= len(last.replies) <= len(last.asked)
    assert last.ms == sum(reply.ms for reply in last.replies)


@given(games(), histories())
def test_what_is_judged_stays_judged(game: Game, history: list[tuple[int, Event]]) -> None:
    for before, after in pairwise(states(game, history)):
        assert after.replies[: len(before.replies)] == before.replies
        assert len(after.replies) - len(before.replies) <= (before.phase is Phase.ASKING)
        assert after.asked == before.asked


@given(games(), histories())
def test_nothing_changes_a_game_that_is_over(game: Game, history: list[tuple[int, Event]]) -> None:
    for before, after in pairwise(states(game, history)):
        if before.phase in {Phase.FINISHED, Phase.GIVEN_UP}:
            assert after is before


@given(games(), histories())
def test_lifelines_only_get_fewer(game: Game, history: list[tuple[int, Event]]) -> None:
    for before, after in pairwise(states(game, history)):
        for lifeline in Lifeline:
            assert 0 <= after.uses_left(lifeline) <= before.uses_left(lifeline)


@given(games(), histories())
def test_the_key_and_one_distractor_are_never_eliminated(
    game: Game, history: list[tuple[int, Event]]
) -> None:
    for state in states(game, history):
        left = set(state.current.shown) - set(state.eliminated)
        assert state.current.key in left
        assert not state.eliminated or left == {state.current.key, state.current.survivor}


@given(games(), histories())
def test_the_clock_runs_only_while_a_question_is_asked(game: Game, history: list[tuple[int, Event]]) -> None:
    for (at, _), state in zip(history, states(game, history)[1:], strict=True):
        assert (state.since is not None) == (state.phase is Phase.ASKING)
        assert 0 <= state.left_at(at) <= state.limit_ms
        assert state.phase is Phase.ASKING or state.left_at(at + 60_000) == state.left_at(at)


@given(games(), histories())
def test_every_reply_fits_its_question(game: Game, history: list[tuple[int, Event]]) -> None:
    last = states(game, history)[-1]
    for asked, reply in zip(last.asked, last.replies, strict=False):
        assert (reply.outcome is Outcome.RIGHT) == (reply.given == asked.key)
        assert (reply.given is None) == (reply.outcome in {Outcome.TIME_UP, Outcome.SKIPPED})
        assert reply.given is None or reply.given in asked.shown
        assert reply.credit == reply.points.base == (FULL_CREDIT if reply.outcome is Outcome.RIGHT else 0)


@given(games(), histories())
def test_the_same_events_give_the_same_state(game: Game, history: list[tuple[int, Event]]) -> None:
    assert states(game, history) == states(game, history)


@given(games(), histories())
def test_a_finished_game_has_a_reply_to_every_question(game: Game, history: list[tuple[int, Event]]) -> None:
    for state in states(game, history):
        assert state.phase is not Phase.FINISHED or state.is_complete
        assert state.phase is not Phase.GIVEN_UP or not state.is_complete
