"""Half of a pair: its key, its text, and the key of what it is paired with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from quizapp.ui.widgets.answer_states import CHOSEN, PRESSED, RIGHT, WRONG, Style
from quizapp.ui.widgets.keyed_card import KeyedCard, Mark

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

VERDICTS = {True: ("circle-check", "correct"), False: ("circle-x", "wrong")}


class MatchCard(KeyedCard):
    """Says of itself what it is paired with; the board knows the pairs."""

    HEIGHTS: ClassVar = (72, 60)

    pointed = Signal()
    """The pointer or the focus has come to it, or gone."""

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        self._partner: MatchCard | None = None
        self._is_pending = False
        self._right: MatchCard | None = None
        super().__init__(theme, text, key=key, parent=parent)
        self._rename()

    @property
    def name(self) -> str:
        """Its key and its text, as a partner says them."""
        return f"{self.key_cap.key}, {self.words}"

    def show_partner(self, partner: MatchCard | None, *, is_pending: bool = False) -> None:
        """Show what it is paired with, or that it waits for a partner."""
        self._partner, self._is_pending = partner, is_pending
        self.mark = Mark("link-2", partner.key_cap.key, "chart-1") if partner else Mark()
        self._rename()
        self._refresh()

    def show_verdict(self, partner: MatchCard | None, right: MatchCard) -> None:
        """Show whether it was paired with the right one, and which that is if not, or if with none."""
        self.is_open, self._is_pending = False, False
        self._partner, self._right = partner, right
        is_right = partner in {right, None}
        icon, color = VERDICTS[is_right]
        self.mark = Mark(icon, (partner or right).key_cap.key, color)
        self.note = "" if is_right else f"Goes with {right.key_cap.key}"
        self.unsetCursor()
        self._rename()
        self._refresh()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell of it."""
        super().enterEvent(event)
        self.pointed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell of it."""
        super().leaveEvent(event)
        self.pointed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusOutEvent(event)
        self.pointed.emit()

    def _rename(self) -> None:
        pair = [f"paired with {self._partner.name}" if self._partner else "not paired"]
        if self._is_pending:
            pair.append("choose its partner")
        if self._right is not None:
            goes = f"goes with {self._right.name}"
            pair = [goes] if self._partner is None else [*pair, *self._judged(goes)]
        self.setAccessibleName(", ".join([self.name, *pair]))

    def _judged(self, goes: str) -> list[str]:
        return ["right"] if self._partner is self._right else ["wrong", goes]

    def _style(self) -> Style:
        if self._right is not None:
            return WRONG if self.note else RIGHT
        if self._is_pending:
            return CHOSEN
        return PRESSED if self.isDown() else super()._style()
