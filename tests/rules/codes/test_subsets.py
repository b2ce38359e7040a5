"""Choices from several things, as numbers."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.codes.subsets import chosen_at, rank_of


@pytest.mark.parametrize("of", range(8))
def test_every_choice_has_a_number_of_its_own(of: int) -> None:
    partial = chain.from_iterable(combinations(range(of), size) for size in range(1, of))
    choices = [(), *partial]
    assert sorted(rank_of(chosen, of) for chosen in choices) == list(range(len(choices)))
    assert all(chosen_at(rank_of(chosen, of), of) == chosen for chosen in choices)


@pytest.mark.parametrize(("chosen", "rank"), [((), 0), (range(9), 0), ((0,), 1), ((8,), 9), (range(8), 10)])
def test_what_people_choose_is_a_small_number(chosen: tuple[int, ...], rank: int) -> None:
    assert rank_of(chosen, 9) == rank


@pytest.mark.parametrize(("rank", "of"), [(-1, 3), (7, 3), (1, 1), (1, 0)])
def test_there_is_no_choice_past_the_last(rank: int, of: int) -> None:
    with pytest.raises(ValueError, match="no choice"):
        chosen_at(rank, of)


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.just(of), st.sets(st.integers(0, of - 1)))))
def test_a_choice_from_many_survives_the_way_there_and_back(choice: tuple[int, set[int]]) -> None:
    of, chosen = choice
    expected = () if len(chosen) == of else tuple(sorted(chosen))
    assert chosen_at(rank_of(chosen, of), of) == expected
