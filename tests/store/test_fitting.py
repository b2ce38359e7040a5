"""What is counted while somebody chooses is what a game would find."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup
from quizapp.store.fitting import Fitting
from quizapp.store.store import Store
from tests.store.samples import CATEGORIES, NOW, answer, content, new_game, questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.store.question_bank import BankQuestion

SEEN = range(1, 60, 4)

setups = st.builds(
    Setup,
    categories=st.lists(st.sampled_from(CATEGORIES), unique=True).map(tuple),
    levels=st.tuples(st.integers(1, 5), st.integers(1, 5)).map(lambda ends: (min(ends), max(ends))),
    kinds=st.lists(st.sampled_from(Kind), unique=True).map(tuple),
    watched=st.integers(0, 100),
)


@pytest.fixture(scope="module")
def bank(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Open a store with 60 questions, one taken out, of which a player has seen some."""
    path = tmp_path_factory.mktemp("fitting") / "quizapp.db"
    path.write_bytes(template.read_bytes())
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(60), questions(60), "d")
    game = store.log.begin(new_game(store.players.add("Ann").id, 1))
    for position, revision in enumerate(SEEN, start=1):
        store.log.record(game, answer(position, revision), "{}")
    store.bank.retire(9)
    yield store
    store.close()


def fits(store: Store, setup: Setup) -> Sequence[BankQuestion]:
    return store.bank.draw(1, setup, 99, Random(1), player=None)


@given(setups)
def test_as_many_fit_as_can_be_drawn(bank: Store, setup: Setup) -> None:
    found = fits(bank, setup)
    everything = fits(bank, replace(setup, watched=100))
    unseen = [item for item in found if item.question not in SEEN]
    expected = Fitting(len(found), len(unseen), len(everything) - len(found))
    assert bank.bank.fitting(1, setup, 1) == expected
    assert bank.bank.fitting(1, setup, 2).unseen == len(found)


@given(setups)
def test_each_choice_is_spread_within_the_others(bank: Store, setup: Setup) -> None:
    spread = bank.bank.spread(1, setup)
    of_any_category = Counter(item.category for item in fits(bank, replace(setup, categories=())))
    assert spread.by_category == tuple((key, key.title(), of_any_category[key.title()]) for key in CATEGORIES)
    of_any_step = Counter(item.story for item in fits(bank, replace(setup, watched=100)))
    assert spread.by_step == tuple(sorted(of_any_step.items()))
    assert spread.steps == 59
