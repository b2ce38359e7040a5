"""Ordering questions: the facts fix the place of every event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Event, WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind, Ordering

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

TOWER, MILL, INN = Event("up it goes", "ada-keeps"), Event("@mill", "ben-keeps"), Event("Inn", "cleo-keeps")
LESSON = Event("Lesson", "ada-teaches")
HOUSES = WrittenQuestion("houses", Kind.ORDERING, "Which is first?", (), 3, events=(TOWER, MILL, INN))


def test_events_are_shown_in_their_order(village: PackContent) -> None:
    question = from_hand(HOUSES, Knowledge(village))
    assert question.answer == Ordering(("Up it goes", "The mill", "Inn"))
    assert (question.facts, question.story) == (("ada-keeps", "ben-keeps", "cleo-keeps"), 3)


def test_an_order_may_be_fixed_by_facts_that_are_not_shown(village: PackContent) -> None:
    gap = replace(HOUSES, events=(TOWER, MILL, LESSON))
    assert from_hand(gap, Knowledge(village)).facts[-1] == "ada-teaches"


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ((TOWER, MILL), "it has 2 events and needs 3 to 6"),
        ((TOWER, MILL, INN, LESSON) * 2, "it has 8 events and needs 3 to 6"),
        ((MILL, TOWER, INN), "the facts fix the opposite order of “the mill” and “up it goes”"),
        (
            (TOWER, MILL, Event("Up", "ada-enters")),
            'order of “the mill” and “Up”: if the sources do, write after = ["ben-keeps"] at “ada-enters”',
        ),
        ((MILL, INN, Event("Up", "ben-keeps")), "“the mill” and “Up” stand on one fact, “ben-keeps”"),
        ((TOWER, MILL, Event("UP IT GOES", "cleo-keeps")), "its events “up it goes” and “UP IT GOES” are"),
        ((TOWER, MILL, Event("The Mill", "cleo-keeps")), "its events “the mill” and “The Mill” are"),
        ((TOWER, MILL, Event("@zoe", "cleo-keeps")), "there is no entity “zoe”"),
        ((TOWER, MILL, Event("Late", "lost")), "there is no fact “lost”"),
    ],
)
def test_what_could_be_disputed_is_refused_with_the_reason(
    village: PackContent, events: tuple[Event, ...], reason: str
) -> None:
    with pytest.raises(UnaskableError) as refused:
        from_hand(replace(HOUSES, events=events), Knowledge(village))
    assert reason in str(refused.value)
