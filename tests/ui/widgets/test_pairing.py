"""Pairs are made, given up for others and taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.widgets.pairing import Pairing

COUNT = 4
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=12)


@pytest.mark.parametrize(
    ("pairs", "left"),
    [
        ([(0, 1), (2, 0)], {0: 1, 2: 0}),
        ([(0, 1), (0, 2)], {0: 2}),
        ([(0, 1), (1, 1)], {1: 1}),
        ([(0, 1), (1, 2), (0, 2)], {0: 2}),
    ],
)
def test_a_new_pair_frees_the_old_partners(pairs: list[tuple[int, int]], left: dict[int, int]) -> None:
    pairing = Pairing(COUNT)
    for pair in pairs:
        pairing.pair(*pair)
    assert pairing.pairs == left


@given(PAIRS)
def test_nothing_has_two_partners_and_all_can_be_taken_back(pairs: list[tuple[int, int]]) -> None:
    pairing = Pairing(COUNT)
    seen: list[dict[int, int]] = [{}]
    for pair in pairs:
        pairing.pair(*pair)
        assert len(set(pairing.pairs.values())) == len(pairing.pairs)
        if pairing.pairs != seen[-1]:
            seen.append(pairing.pairs)
    for before in reversed(seen[:-1]):
        assert pairing.undo()
        assert pairing.pairs == before
    assert not pairing.undo()


def test_parting_can_be_taken_back() -> None:
    pairing = Pairing(2)
    pairing.pair(0, 1)
    pairing.pair(1, 0)
    pairing.part(0)
    assert (pairing.pairs, pairing.is_complete) == ({1: 0}, False)
    pairing.undo()
    assert (pairing.pairs, pairing.is_complete) == ({0: 1, 1: 0}, True)
