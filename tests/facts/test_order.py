"""Which of two facts comes first."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.fact import Fact
from quizapp.facts.order import Order

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = "abcdef"
LINKS = st.dictionaries(st.sampled_from(KEYS), st.lists(st.sampled_from(KEYS), max_size=3).map(tuple))


def facts(links: Mapping[str, tuple[str, ...]]) -> list[Fact]:
    return [Fact(key, "Words.", "s", "r", ("o",), "c", (), after=after) for key, after in links.items()]


def is_reached(links: dict[str, tuple[str, ...]], earlier: str, later: str) -> bool:
    """Tell the same, the slow and plain way."""
    reached = set(links.get(later, ()))
    for _ in KEYS:
        reached |= {further for key in reached for further in links.get(key, ())}
    return earlier in reached


@given(LINKS)
def test_an_order_is_fixed_by_any_chain_and_by_nothing_else(links: dict[str, tuple[str, ...]]) -> None:
    order = Order(facts(links))
    for earlier, later in product(KEYS, KEYS):
        assert order.is_fixed(earlier, later) == is_reached(links, earlier, later)


def test_a_chain_of_thousands_of_facts_is_followed() -> None:
    chain = {str(step): (str(step - 1),) for step in range(1, 5_000)}
    assert Order(facts(chain)).is_fixed("0", "4999")
    assert not Order(facts(chain)).is_fixed("4999", "0")
