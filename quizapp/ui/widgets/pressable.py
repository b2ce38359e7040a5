"""What every painted button has in common: words, a key, Enter and Space, hover, and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quizapp.ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.theme import Theme

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A button that paints itself; subclasses give it a size and a paintEvent."""

    def __init__(
        self, theme: Theme, words: str = "", *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = ""
        self.key_cap = KeyCap(theme, key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        self.set_focus_radius("control")
        theme.changed.connect(self._on_theme_changed)

    def set_words(self, words: str) -> None:
        """Change what it says; an ampersand is an ampersand, never a shortcut."""
        self.words = words
        self.setText(words.replace("&", "&&"))
        self._refresh()

    def set_focus_radius(self, name: str) -> None:
        """The corner that the focus ring goes around."""
        self.setProperty("focusRadius", name)

    def is_hovered(self) -> bool:
        """True while the pointer is over it and it can be pressed."""
        return self.underMouse() and self.isEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts as Space does; with Ctrl it is the page's, which starts or saves."""
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER_KEYS and is_held:
            event.ignore()
        elif event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
