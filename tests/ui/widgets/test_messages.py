"""What comes and goes: toasts, banners, dialogs and empty pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.empty_state import EmptyState
from quizapp.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


# Said by the offscreen platform whenever a window with a least size is shown.


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_toast_stands_at_the_foot_and_is_announced(
    theme: Theme, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.widgets.toast.announce", lambda _, text: said.append(text))
    toast = Toast(theme, window)
    toast.show_message("Question saved", icon="circle-check", color="correct")
    assert toast.isVisible()
    assert said == ["Question saved"]
    assert abs(toast.geometry().center().x() - 400) <= 1
    window.resize(1000, 700)
    assert abs(toast.geometry().center().x() - 500) <= 1


def test_a_toast_goes_by_itself_but_not_from_under_the_pointer(
    qtbot: QtBot, theme: Theme, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "duration", lambda name: 60 if name == "toast" else 0)
    toast = Toast(theme, window)
    toast.show_message("Question saved")
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    qtbot.wait(120)
    assert toast.isVisible()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(toast.isHidden)


def test_a_toasts_action_ends_it(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    toast = Toast(theme, window)
    toast.show_message("Question removed", action="Undo")
    with qtbot.waitSignal(toast.action_pressed):
        toast.findChild(Button).click()  # type: ignore[union-attr]
    assert toast.isHidden()


def test_a_dialog_gives_the_number_of_the_answer(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    dialog = Dialog(theme, window, "Discard the game?", "It stays.", [("Discard", Look.DANGER)])
    dialog.open()
    assert dialog.width() >= 480
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.button(0), Qt.MouseButton.LeftButton)
    assert chosen.args == [0]
    assert not dialog.isVisible()


def test_esc_leaves_a_dialog_and_the_focus_goes_back(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    opener = Button(theme, "Discard", parent=window)
    opener.show()
    window.activateWindow()
    opener.setFocus()
    dialog = Dialog(theme, window, "Discard?", "It stays.", [("Discard", Look.DANGER)])
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(opener.hasFocus)


def test_a_banner_has_its_words_and_actions(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, "circle-pause")
    qtbot.addWidget(banner)
    banner.show_words("Unfinished game", "Classic, question 6")
    button = banner.add_action("Continue", key="C")
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert [label.text() for label in banner.findChildren(Label)] == [
        "Unfinished game",
        "Classic, question 6",
    ]


def test_an_empty_page_says_why_and_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    play = Button(theme, "Play ten questions", look=Look.PRIMARY)
    state = EmptyState(theme, "No games yet", "Play one.", (play,))
    qtbot.addWidget(state)
    state.set_sentence("Play one and it stands here.")
    words = [label.text() for label in state.findChildren(Label)]
    assert words == ["No games yet", "Play one and it stands here."]
    assert play.window() is state


@pytest.mark.parametrize("percent", [100, 200])
def test_a_dialog_is_as_high_as_its_words(theme: Theme, window: QWidget, percent: int) -> None:
    theme.set_text_percent(percent)
    answers = [("Discard the game", Look.DANGER)]
    dialog = Dialog(theme, window, "Discard the unfinished game?", "Many words. " * 20, answers)
    dialog.open()
    for label in dialog.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())
    dialog.reject()


def test_a_narrow_banner_has_its_actions_below_the_words(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, "circle-pause")
    qtbot.addWidget(banner)
    banner.show_words("Unfinished game", "Classic, question 6 of 10, saved today at 21:14")
    button = banner.add_action("Continue")
    theme.set_window_size(QSize(640, 480))
    banner.resize(600, banner.heightForWidth(600))
    banner.show()
    assert button.y() >= max(label.geometry().bottom() for label in banner.findChildren(Label))
