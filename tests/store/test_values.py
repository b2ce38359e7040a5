"""What leaves the store is a frozen value: nothing of the database hangs on it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.question import Kind
from tests.store.samples import EVERYTHING, NOW, new_game

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.store.store import Store
    from tests.store.samples import Stocked

    Call = Callable[[Store], object]


def is_plain(value: object) -> bool:
    """Tell whether a value is made of nothing but plain immutable ones."""
    if is_dataclass(value):
        is_frozen = type(value).__setattr__ is not object.__setattr__
        has_slots = not hasattr(value, "__dict__")
        return is_frozen and has_slots and all(is_plain(getattr(value, item.name)) for item in fields(value))
    if type(value) is tuple:
        return all(map(is_plain, value))
    return value is None or type(value) in {int, str, bool, Kind, Decimal}


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.bank.packs(),
        lambda store: store.bank.categories(1),
        lambda store: store.bank.sources(1),
        lambda store: store.bank.draw(1, EVERYTHING, 3, Random(1), player=1),
        lambda store: store.bank.shared(1, EVERYTHING, 7, 3),
        lambda store: store.bank.due(1, EVERYTHING, 1, NOW, 3),
        lambda store: store.bank.fitting(1, EVERYTHING, 1),
        lambda store: store.bank.spread(1, EVERYTHING),
        lambda store: store.bank.known_answers(1, 3),
        lambda store: store.bank.fresh(1, EVERYTHING, 3),
        lambda store: store.bank.passage(2),
        lambda store: store.bank.page(1, limit=3),
        lambda store: store.players.all(),
        lambda store: store.log.unfinished(1),
        lambda store: store.log.history(1),
        lambda store: store.log.review(1),
        lambda store: store.scores.boards(),
        lambda store: store.scores.top(1),
        lambda store: store.scores.standing(1),
        lambda store: store.statistics.summary(1, since_day=""),
        lambda store: store.statistics.days(1, since_day=""),
        lambda store: store.statistics.by_category(1),
        lambda store: store.statistics.category_share(1, "People", 1),
    ],
)
def test_no_row_leaves_the_store(stocked: Stocked, call: Call) -> None:
    stocked.play()
    stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    assert is_plain(call(stocked.store))
