"""The tokens' promises (contrast, color blindness) and how the theme applies them."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QPalette

from quizapp.paths import shipped
from quizapp.ui import accessibility
from quizapp.ui.color import contrast, parse_hex, to_linear
from quizapp.ui.theme import Breadth, Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SCHEMES: dict[str, dict[str, str]] = json.loads(
    (shipped("assets") / "theme" / "tokens.json").read_text(encoding="utf-8")
)["color"]

GROUNDS = ("surface-0", "surface-1", "surface-2", "stage-top", "stage-bottom")
TEXTS = ("text-strong", "text-normal", "text-muted", "accent-text", "correct", "wrong", "warning", "info")
TEXT_PAIRS = [
    *itertools.product(TEXTS, GROUNDS),
    *itertools.product(("text-strong", "text-normal", "text-muted"), ("surface-3", "accent-soft")),
    *itertools.product(("text-strong", "text-normal"), ("selection",)),
    *((f"text-{tone}", f"{state}-soft") for tone in ("strong", "muted") for state in ("correct", "wrong")),
    *((state, f"{state}-soft") for state in ("correct", "wrong", "warning", "info")),
    *((f"on-{fill}", fill) for fill in ("accent", "correct", "wrong", "warning")),
    *(("on-accent", fill) for fill in ("accent-hover", "accent-pressed")),
    *((text, "cover-scrim") for text in ("on-cover", "on-cover-muted")),
]
LINES = ("border-strong", "accent-line", "correct-line", "wrong-line", "warning-line", "info-line")
CONTROL_PAIRS = [*itertools.product((*LINES, "focus-ring", "chart-1", "chart-2", "chart-3"), GROUNDS)]

# Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Triple = tuple[float, float, float]


def _times(rows: tuple[Triple, ...], column: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, column, strict=True)) for row in rows)
    return x, y, z


def _lab(color: str, blindness: tuple[Triple, ...]) -> Triple:
    """CIELAB (D65) of a color as somebody with that blindness sees it."""
    red, green, blue = (to_linear(channel) for channel in parse_hex(color))
    red, green, blue = (min(1.0, max(0.0, light)) for light in _times(blindness, (red, green, blue)))
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = _times(to_xyz, (red, green, blue))
    x, y, z = (
        math.cbrt(t) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (part / white for part, white in zip(xyz, (0.9505, 1.0, 1.089), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.fixture
def theme() -> Theme:
    return Theme(shipped("assets"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("line", "ground"), CONTROL_PAIRS)
def test_controls_stand_out(scheme: str, line: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][line], SCHEMES[scheme][ground]) >= 3


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("kind", ["", "-line"])
def test_right_and_wrong_differ_for_color_blind_players(scheme: str, kind: str, blindness: str) -> None:
    right, wrong = (_lab(SCHEMES[scheme][name + kind], BLINDNESS[blindness]) for name in ("correct", "wrong"))
    assert math.dist(right, wrong) >= 20


@pytest.mark.parametrize(
    ("role", "percent", "pixels"),
    [("body", 100, 16), ("body", 150, 24), ("answer", 200, 38), ("stem", 200, 48), ("numeral", 200, 90)],
)
def test_text_size_follows_the_rule(theme: Theme, role: str, percent: int, pixels: int) -> None:
    theme.set_text_percent(percent)
    assert theme.font(role).pixelSize() == pixels


def test_no_large_text_is_smaller_than_an_answer(theme: Theme) -> None:
    theme.set_text_percent(200)
    answer = theme.font("answer").pixelSize()
    assert all(theme.font(role).pixelSize() >= answer for role in ("stem-review", "page-title", "metric"))


@pytest.mark.parametrize(
    ("width", "percent", "breadth"),
    [
        (1100, 100, Breadth.REGULAR),
        (1099, 100, Breadth.COMPACT),
        (820, 100, Breadth.COMPACT),
        (819, 100, Breadth.NARROW),
        (1200, 200, Breadth.NARROW),
        (1650, 150, Breadth.REGULAR),
    ],
)
def test_breadth_is_width_by_text_size(theme: Theme, width: int, percent: int, breadth: Breadth) -> None:
    theme.set_text_percent(percent)
    theme.set_window_size(QSize(width, 800))
    assert theme.breadth is breadth


@pytest.mark.parametrize(
    ("size", "spacing"), [((1200, 800), 16), ((1600, 900), 16), ((2560, 1440), 24), ((3840, 2160), 24)]
)
def test_everything_grows_in_very_large_windows(theme: Theme, size: tuple[int, int], spacing: int) -> None:
    theme.set_window_size(QSize(*size))
    assert theme.px(16) == spacing


def test_it_says_when_something_changed_and_only_then(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.LIGHT)
        theme.set_text_percent(100)
        theme.set_pack_color(None)
        theme.set_window_size(QSize(1201, 801))


def test_a_pack_gives_its_accent_and_nothing_else(theme: Theme) -> None:
    before = {
        name: theme.color(name).name() for name in ("correct", "wrong", "warning", "info", "focus-ring")
    }
    theme.set_pack_color("#8FC9FF")
    assert theme.color("accent").name() == "#8fc9ff"
    assert {name: theme.color(name).name() for name in before} == before


def test_high_contrast_ignores_the_pack(theme: Theme) -> None:
    theme.set_pack_color("#8FC9FF")
    theme.set_scheme(Scheme.HIGH_CONTRAST)
    assert theme.color("accent").name() == "#ffd23f"


def test_a_cover_is_dark_in_every_theme_but_high_contrast(theme: Theme) -> None:
    theme.set_scheme(Scheme.LIGHT)
    assert theme.cover_color("surface-2").name() == SCHEMES["dark"]["surface-2"].lower()
    theme.set_scheme(Scheme.HIGH_CONTRAST)
    assert theme.cover_color("surface-2").name() == SCHEMES["high-contrast"]["surface-2"].lower()


def test_reduced_motion_takes_no_time(theme: Theme) -> None:
    assert theme.duration("slow") == 240
    theme.set_motion_reduced(True)
    assert [theme.duration(name) for name in ("base", "slow", "score-count")] == [0, 0, 0]
    assert theme.duration("toast") == 8000


def test_the_application_wears_the_theme(theme: Theme, qapp: QApplication) -> None:
    theme.apply_to(qapp)
    theme.set_scheme(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#e9eef3"
    assert "@" not in qapp.styleSheet()
    assert "font" not in qapp.styleSheet().partition("*/")[2].partition("*/")[2]
    assert QFontInfo(theme.font("metric")).family() == "IBM Plex Sans"
    assert QFontInfo(theme.font("metric")).weight() == 300


@pytest.mark.parametrize(
    "path", sorted((shipped("assets") / "icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_every_icon_is_drawn_in_the_color_asked_for(theme: Theme, qapp: QApplication, path: object) -> None:
    del qapp
    image = theme.pixmap(getattr(path, "stem", ""), 24, "wrong").toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.color("wrong").name()}


def test_no_icon_is_shipped_that_nobody_shows() -> None:
    root = Path(accessibility.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in root.rglob("*.py"))
    names = [path.stem for path in (shipped("assets") / "icons").glob("*.svg")]
    assert not [name for name in names if f'"{name}"' not in source]


def test_an_icon_is_drawn_once(theme: Theme, qapp: QApplication) -> None:
    del qapp
    assert theme.pixmap("play", 20, "accent").cacheKey() == theme.pixmap("play", 20, "accent").cacheKey()
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon", 20, "accent")
