"""How large text is: the design's type scale at the player's text size in this window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FULL_RATE_UP_TO = 20
HALF_RATE = 0.5
NUMERAL_RATE = 0.4


class TypeScale:
    """Fonts and line heights by role; type above 20 px grows at half rate, since it is large already."""

    def __init__(self, families: Sequence[str], roles: Mapping[str, Mapping[str, int]]) -> None:
        self._families, self._roles = list(families), roles
        self._fonts: dict[tuple[str, int | None, int | None], QFont] = {}
        self.percent = 100
        self.ui_scale = 1.0

    def set_scale(self, percent: int, ui_scale: float) -> None:
        """Use another text size (100 to 200) or scale of the window."""
        self.percent, self.ui_scale = percent, ui_scale
        self._fonts = {}

    def font(self, role: str, size: int | None, weight: int | None) -> QFont:
        """The font of a role; `size` is px at 100 per cent, where it is not the role's own."""
        key = (role, size, weight)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(*key)
        return self._fonts[key]

    def line(self, role: str, size: int | None) -> int:
        """The height of one line, in px."""
        entry = self._roles[role]
        return round(self._pixels(role, size) * entry["line"] / entry["size"])

    def text_px(self, length: int) -> int:
        """A length that grows as small text does."""
        return round(length * self.ui_scale * self.percent / 100)

    def figure_px(self, length: int) -> int:
        """A length that grows as large figures do."""
        return round(length * self.ui_scale * (1 + self._extra() * NUMERAL_RATE))

    def _extra(self) -> float:
        return self.percent / 100 - 1

    def _make_font(self, role: str, size: int | None, weight: int | None) -> QFont:
        font = QFont(self._families)
        # Pixels, as all lengths of the design: points would be other pixels on other screens.
        font.setPixelSize(round(self._pixels(role, size)))
        font.setWeight(QFont.Weight(weight or self._roles[role]["weight"]))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _pixels(self, role: str, size: int | None) -> float:
        base = size or self._roles[role]["size"]
        if base <= FULL_RATE_UP_TO:
            return base * (1 + self._extra()) * self.ui_scale
        rate = NUMERAL_RATE if role == "numeral" else HALF_RATE
        least = self._roles["answer"]["size"] * (1 + self._extra())
        return max(base * (1 + self._extra() * rate), least) * self.ui_scale
