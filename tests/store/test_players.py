"""Who plays."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.store.players import LONGEST_NAME, SHAPES

if TYPE_CHECKING:
    from quizapp.store.store import Store


def test_a_player_comes_back_as_added(store: Store) -> None:
    ann = store.players.add("  Ann \t Lee ")
    assert (ann.name, ann.shape) == ("Ann Lee", 0)
    assert (store.players.get(ann.id), store.players.all()) == (ann, (ann,))
    assert store.players.get(ann.id + 1) is None


@pytest.mark.parametrize("name", ["", " \n", "x" * (LONGEST_NAME + 1), "ÉMILE", "émile "])
def test_a_name_has_to_be_one_s_own(store: Store, name: str) -> None:
    store.players.add("Émile")
    with pytest.raises(QuizError):
        store.players.add(name)
    assert len(store.players.all()) == 1


def test_the_longest_name_is_taken(store: Store) -> None:
    assert store.players.add("x" * LONGEST_NAME).name == "x" * LONGEST_NAME


def test_shapes_are_shared_only_when_there_are_no_more(store: Store) -> None:
    shapes = [store.players.add(f"Player {number}").shape for number in range(2 * SHAPES)]
    assert shapes[:SHAPES] == list(range(SHAPES))
    assert set(Counter(shapes).values()) == {2}
