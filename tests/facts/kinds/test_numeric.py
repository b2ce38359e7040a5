"""Numeric questions are asked as they are written."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind, Numeric

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

COUNT = WrittenQuestion("count", Kind.NUMERIC, "How many?", ("ada-teaches",), 1, value=Decimal(2))


def test_number_tolerance_and_unit_stay_as_they_are(village: PackContent) -> None:
    sum_of_money = replace(COUNT, value=Decimal("12.20"), tolerance=Decimal("0.05"), unit="million dollars")
    assert from_hand(COUNT, Knowledge(village)).answer == Numeric(Decimal(2), Decimal(0), "")
    answer = from_hand(sum_of_money, Knowledge(village)).answer
    assert str(answer) == str(Numeric(Decimal("12.20"), Decimal("0.05"), "million dollars"))


def test_nothing_to_count_is_refused(village: PackContent) -> None:
    with pytest.raises(UnaskableError, match="it has no value"):
        from_hand(replace(COUNT, value=None), Knowledge(village))
