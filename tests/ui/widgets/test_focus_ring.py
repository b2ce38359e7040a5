"""The ring stands around what has the focus, unless the mouse gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from quizapp.ui.focus_ring import FocusRing
from quizapp.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

# Said by the offscreen platform whenever a window with a least size is shown.


REACH = 5


class Window(QWidget):
    """Two buttons, and a third that is scrolled to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(400, 300)
        self.first, self.second, self.far = (Button(theme, words) for words in ("First", "Second", "Far"))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.addSpacing(600)
        inner.addWidget(self.far)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        column = QVBoxLayout(self)
        for widget in (self.first, self.second, self.area):
            column.addWidget(widget)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Window:
    widget = Window(theme)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


@pytest.fixture
def ring(theme: Theme, qapp: QApplication, window: Window) -> Iterator[FocusRing]:
    del window
    overlay = FocusRing(theme, qapp)
    yield overlay
    overlay.setParent(None)
    overlay.deleteLater()


def _around(widget: QWidget, host: QWidget) -> QRect:
    corner = widget.mapTo(host, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-REACH, -REACH, REACH, REACH)


def test_it_follows_the_focus(qtbot: QtBot, window: Window, ring: FocusRing) -> None:
    window.first.setFocus()
    assert ring.isVisible()
    assert ring.geometry() == _around(window.first, window)
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert ring.geometry() == _around(window.second, window)


def test_it_follows_a_widget_that_moves(window: Window, ring: FocusRing) -> None:
    window.second.setFocus()
    window.second.move(50, 60)
    assert ring.geometry() == _around(window.second, window)
    window.second.hide()  # the focus goes to the next one, in the scroll area
    assert ring.geometry() == _around(window.far, window.area.viewport())


def test_the_mouse_hides_it_and_a_key_brings_it_back(qtbot: QtBot, window: Window, ring: FocusRing) -> None:
    window.first.setFocus()
    qtbot.mouseClick(window.first, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    qtbot.keyClick(window.first, Qt.Key.Key_Shift)
    assert ring.isVisible()


def test_in_a_scroll_area_it_is_cut_off_with_the_content(window: Window, ring: FocusRing) -> None:
    window.far.setFocus()
    viewport = window.area.viewport()
    assert ring.parentWidget() is viewport
    window.area.verticalScrollBar().setValue(0)
    assert ring.geometry() == _around(window.far, viewport)


def test_it_outlives_the_window_it_was_in(qtbot: QtBot, theme: Theme, ring: FocusRing) -> None:
    other = Window(theme)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    other.far.setFocus()
    other.close()
    other.deleteLater()
    del other
    qtbot.wait(50)
    assert not ring.isVisible()


def test_it_is_no_obstacle(ring: FocusRing) -> None:
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert ring.focusPolicy() is Qt.FocusPolicy.NoFocus
