"""Colors, type, lengths and motion of the program, from the design's tokens and the player's choices."""

from __future__ import annotations

import json
import re
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from quizapp.ui.color import derive_accent
from quizapp.ui.icons import Icons
from quizapp.ui.type_scale import TypeScale

if TYPE_CHECKING:
    from pathlib import Path

BOLD_STROKE = 3.5
PLACEHOLDER = re.compile(r"@([a-z][a-z0-9-]*|\d+)")
REGULAR_FROM = 1100
COMPACT_FROM = 820
UI_SCALE_BASE = (1440, 900)
UI_SCALE_FROM = (1600, 900)
UI_SCALE_MOST = 1.5
UI_SCALE_STEPS = 20  # twentieths, so that dragging a window edge rebuilds the theme a few times only


Role = QPalette.ColorRole
PALETTE = {
    Role.Window: "surface-0",
    Role.WindowText: "text-normal",
    Role.Base: "field",
    Role.AlternateBase: "surface-1",
    Role.Text: "text-strong",
    Role.PlaceholderText: "text-muted",
    Role.Button: "surface-2",
    Role.ButtonText: "text-strong",
    Role.BrightText: "text-strong",
    Role.Highlight: "selection",
    Role.HighlightedText: "text-strong",
    Role.ToolTipBase: "surface-3",
    Role.ToolTipText: "text-strong",
    Role.Link: "accent-text",
}


class Scheme(StrEnum):
    """The three sets of colors."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


class Breadth(IntEnum):
    """How much room there is for text: window width divided by text size."""

    NARROW = 0
    COMPACT = 1
    REGULAR = 2


class Theme(QObject):
    """What every painted widget asks for colors, fonts, icons and lengths; says when they change."""

    changed = Signal()

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        tokens = json.loads((assets / "theme" / "tokens.json").read_text(encoding="utf-8"))
        self._schemes: dict[str, dict[str, str]] = tokens["color"]
        self._players: list[dict[str, str]] = tokens["players"]
        self._radii: dict[str, int] = tokens["radius"]
        self._durations: dict[str, int] = tokens["duration"]
        self._reduced_durations: dict[str, int] = tokens["duration-reduced"]
        self._type = TypeScale(tokens["type"]["family"], tokens["type"]["scale"])
        self._template = (assets / "theme" / "app.qss").read_text(encoding="utf-8")
        self._fonts_folder = assets / "fonts"
        self._icons = Icons(assets / "icons")
        self._app: QApplication | None = None
        self._pack_color: str | None = None
        self._window = QSize(*tokens["breakpoint"]["regular"])
        self._names: dict[str, str] = {}
        self._colors: dict[str, QColor] = {}
        self.scheme = Scheme.DARK
        self.is_motion_reduced = False
        self.breadth = Breadth.REGULAR
        self._choose_colors()

    @property
    def text_percent(self) -> int:
        """The text size, 100 to 200."""
        return self._type.percent

    def apply_to(self, app: QApplication) -> None:
        """Load the fonts and dress the application; later changes dress it again."""
        for path in sorted(self._fonts_folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        self._app = app
        app.setStyle("Fusion")
        self._dress(app)

    def set_scheme(self, scheme: Scheme) -> None:
        """Dark, light or high contrast."""
        if scheme != self.scheme:
            self.scheme = scheme
            self._choose_colors()
            self._announce_change()

    def set_pack_color(self, color: str | None) -> None:
        """Take the accent from a pack ("#RRGGBB"), or the theme's own with None."""
        before = self._names
        self._pack_color = color
        self._choose_colors()
        if self._names != before:
            self._announce_change()

    def set_text_percent(self, percent: int) -> None:
        """Text size, 100 to 200 per cent."""
        if percent != self.text_percent:
            self._measure(percent)
            self._announce_change()

    def set_motion_reduced(self, is_reduced: bool) -> None:
        """Make every movement immediate."""
        self.is_motion_reduced = is_reduced

    def set_window_size(self, size: QSize) -> None:
        """Decide the breadth, and the scale of everything in very large windows."""
        before = (self.breadth, self._type.ui_scale)
        self._window = size
        self._measure(self.text_percent)
        if (self.breadth, self._type.ui_scale) != before:
            self._announce_change()

    def color(self, name: str) -> QColor:
        """The color of a token in the current scheme."""
        if name not in self._colors:
            self._colors[name] = QColor(self._names[name])
        return self._colors[name]

    def cover_color(self, name: str) -> QColor:
        """The color of a token on a cover, which is a night scene in every scheme but high contrast."""
        return (
            self.color(name) if self.scheme == Scheme.HIGH_CONTRAST else self.scheme_color(name, Scheme.DARK)
        )

    def scheme_color(self, name: str, scheme: Scheme) -> QColor:
        """The color of a token in another scheme, without a pack's accent."""
        return QColor(self._schemes[scheme][name])

    def player_color(self, shape: int) -> QColor:
        """The color that goes with a player's shape."""
        on = Scheme.LIGHT if self.scheme is Scheme.LIGHT else Scheme.DARK
        return QColor(self._players[shape % len(self._players)][on])

    def font(self, role: str, *, size: int | None = None, weight: int | None = None) -> QFont:
        """The font of a role of the type scale; `size` is px at 100 per cent."""
        return self._type.font(role, size, weight)

    def line(self, role: str, *, size: int | None = None) -> int:
        """The height of one line of a role, in px."""
        return self._type.line(role, size)

    def px(self, length: int) -> int:
        """A length of the design in this window."""
        return round(length * self._type.ui_scale)

    def text_px(self, length: int) -> int:
        """A length that grows with the text: icons, key caps, heights of controls."""
        return self._type.text_px(length)

    def figure_px(self, length: int) -> int:
        """A length that grows with large figures, slower than text does."""
        return self._type.figure_px(length)

    def radius(self, name: str) -> int:
        """A corner: key, control, card, hero or pill."""
        return self.px(self._radii[name])

    def pixmap(self, icon: str, size: int, color: str, ratio: float = 1.0) -> QPixmap:
        """An icon of `size` px at 100 per cent text size, in the color of a token."""
        return self._icons.pixmap(icon, self.text_px(size), self.color(color), ratio)

    def bold_pixmap(self, icon: str, size: int, color: str, ratio: float = 1.0) -> QPixmap:
        """An icon of exactly `size` px, in strokes strong enough to be read that small."""
        return self._icons.pixmap(icon, size, self.color(color), ratio, BOLD_STROKE)

    def exact_pixmap(self, icon: str, size: int, color: str, ratio: float = 1.0) -> QPixmap:
        """An icon of exactly `size` px, for pictures that do not grow with the text."""
        return self._icons.pixmap(icon, size, self.color(color), ratio)

    def duration(self, name: str) -> int:
        """Milliseconds of a movement: base, slow, score-count, toast; no movement where it is reduced."""
        return (self._reduced_durations if self.is_motion_reduced else self._durations)[name]

    def easing(self) -> QEasingCurve:
        """The curve of movements that come to rest."""
        return QEasingCurve(QEasingCurve.Type.OutCubic)

    def _choose_colors(self) -> None:
        names: dict[str, str] = dict(self._schemes[self.scheme])
        is_own = (self._pack_color or "").upper() in {"", names["accent"].upper()}
        if self._pack_color and not is_own and self.scheme != Scheme.HIGH_CONTRAST:
            names |= derive_accent(self._pack_color, names, is_dark=self.scheme == Scheme.DARK)
        # Fields are the darkest surface in dark and the lightest in light.
        names["field"] = names["surface-1" if self.scheme == Scheme.LIGHT else "surface-0"]
        self._names = names
        self._colors = {}

    def _measure(self, percent: int) -> None:
        width, height = self._window.width(), self._window.height()
        effective = width * 100 / percent
        smaller = Breadth.COMPACT if effective >= COMPACT_FROM else Breadth.NARROW
        self.breadth = Breadth.REGULAR if effective >= REGULAR_FROM else smaller
        is_large = width >= UI_SCALE_FROM[0] and height >= UI_SCALE_FROM[1]
        wanted = min(width / UI_SCALE_BASE[0], height / UI_SCALE_BASE[1]) if is_large else 1.0
        scale = min(UI_SCALE_MOST, max(1.0, wanted))
        self._type.set_scale(percent, round(scale * UI_SCALE_STEPS) / UI_SCALE_STEPS)

    def _announce_change(self) -> None:
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(self._palette())
        app.setFont(self.font("body"))
        QToolTip.setFont(self.font("caption"))
        sheet = PLACEHOLDER.sub(self._fill_placeholder, self._template)
        if sheet != app.styleSheet():
            app.setStyleSheet(sheet)

    def _fill_placeholder(self, match: re.Match[str]) -> str:
        word = match[1]
        return f"{self.px(int(word))}px" if word.isdigit() else self._names[word]

    def _palette(self) -> QPalette:
        # An own palette: asking the system for a dark scheme does nothing offscreen or on bare X11.
        palette = QPalette()
        for role, name in PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (Role.WindowText, Role.Text, Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text-disabled"))
        return palette
