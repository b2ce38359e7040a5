"""Color arithmetic against published values, and the accent rules for any pack's color."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.color import (
    contrast,
    derive_accent,
    from_oklch,
    luminance,
    mix,
    parse_hex,
    reach_contrast,
    shift_lightness,
    to_hex,
    to_oklch,
)

DARK = {"surface-0": "#080D15", "surface-1": "#0F1723", "surface-2": "#172231"}
LIGHT = {"surface-0": "#E9EEF3", "surface-1": "#FFFFFF", "surface-2": "#F3F6F9"}

colors = st.builds(lambda number: f"#{number:06X}", st.integers(0, 0xFFFFFF))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#0F1723", "#0F1723", 1.0)],
)
def test_contrast_is_wcags(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_oklch_of_pure_red_is_as_published() -> None:
    lightness, chroma, hue = to_oklch("#FF0000")
    assert (lightness, chroma, hue) == pytest.approx((0.628, 0.2577, 0.5102), abs=0.001)


@given(colors)
def test_oklch_and_back_is_the_same_color(color: str) -> None:
    back = from_oklch(*to_oklch(color))
    assert all(abs(a - b) < 0.02 for a, b in zip(parse_hex(color), parse_hex(back), strict=True))


@pytest.mark.parametrize("word", ["", "amber", "#FFF", "#GGGGGG", "FFB65C7", "#FFB65C00"])
def test_what_is_no_color_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match=r"color|invalid"):
        parse_hex(word)


def test_mixing_takes_shares_of_each_channel() -> None:
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"
    assert to_hex(parse_hex("#12AB9F")) == "#12AB9F"


def test_a_color_that_cannot_reach_the_contrast_ends_at_the_limit() -> None:
    assert luminance(reach_contrast("#FFFF00", ["#FFFFFF"], 21, lighten=True)) > 0.9


def test_shifting_lightness_keeps_the_hue() -> None:
    before, after = to_oklch("#3F80C2"), to_oklch(shift_lightness("#3F80C2", 0.1))
    assert after[0] == pytest.approx(before[0] + 0.1, abs=0.01)
    assert after[2] == pytest.approx(before[2], abs=0.05)


@pytest.mark.parametrize(("surfaces", "is_dark"), [(DARK, True), (LIGHT, False)])
@given(color=colors)
def test_any_pack_color_becomes_a_readable_accent(
    surfaces: dict[str, str],
    is_dark: bool,
    color: str,
) -> None:
    accent = derive_accent(color, surfaces, is_dark=is_dark)
    assert contrast(accent["on-accent"], accent["accent"]) >= 4.5
    assert all(contrast(accent["accent-text"], surfaces[name]) >= 4.5 for name in ("surface-1", "surface-2"))
    assert all(contrast(accent["accent-line"], ground) >= 3 for ground in surfaces.values())
    if is_dark:
        assert contrast(accent["accent"], surfaces["surface-1"]) >= 3


def test_the_default_amber_needs_no_change_in_dark() -> None:
    accent = derive_accent("#FFB65C", DARK, is_dark=True)
    assert (accent["accent"], accent["accent-text"], accent["accent-line"]) == ("#FFB65C",) * 3
    assert accent["on-accent"] == "#1C1203"
