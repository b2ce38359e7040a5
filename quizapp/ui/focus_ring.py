"""One ring around whatever has the keyboard's focus; the mouse does not bring it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pack_cover import PackCover

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

WIDTH, OFFSET = 3, 2
REACH = WIDTH + OFFSET
MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class FocusRing(QWidget):
    """An overlay in the window of the focused widget, or in the scroll area that clips it."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__()
        self._theme = theme
        self._target: QWidget | None = None
        self._host: QWidget | None = None
        self._watched: list[QWidget] = []
        self._is_by_mouse = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app.focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self._follow)
        self._on_focus_changed(None, app.focusWidget())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on_cover = any(isinstance(widget, PackCover) for widget in self._watched)
        color = (self._theme.cover_color if is_on_cover else self._theme.color)("focus-ring")
        paint_box(painter, QRectF(self.rect()), self._radius(), edge=color, edge_width=WIDTH)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget, show at the first key and hide at a click."""
        kind = event.type()
        if kind in MOVED:
            self._follow()
        elif watched is self._target and kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self._is_by_mouse = kind == QEvent.Type.MouseButtonPress
            self._follow()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._is_by_mouse = True
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._target = new
        self._watched = []
        # Without a target the ring belongs to no window: it must not be deleted along with one.
        self._host = None if new is None else self._host_of(new)
        self.setParent(self._host)
        if new is not None and self._host is not None:
            self._watched = self._between(new, self._host)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._follow()

    def _host_of(self, widget: QWidget) -> QWidget:
        parent = widget.parentWidget()
        while parent is not None and not parent.isWindow():
            above = parent.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
                return parent
            parent = above
        return widget.window()

    def _between(self, widget: QWidget, host: QWidget) -> list[QWidget]:
        chain = [widget]
        while chain[-1] is not host and (parent := chain[-1].parentWidget()) is not None:
            chain.append(parent)
        return chain

    def _radius(self) -> float:
        name = self._target.property("focusRadius") if self._target is not None else None
        return self._theme.radius(name or "control") + REACH

    def _follow(self) -> None:
        target, host = self._target, self._host
        if target is None or host is None or self._is_by_mouse or not target.isVisible() or target is host:
            self.hide()
            return
        corner = target.mapTo(host, QPoint(0, 0))
        self.setGeometry(
            corner.x() - REACH, corner.y() - REACH, target.width() + 2 * REACH, target.height() + 2 * REACH
        )
        self.raise_()
        self.show()
        self.update()
