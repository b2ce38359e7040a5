"""Announcements go to the screen reader when one is listening, politely unless told otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from quizapp.ui import accessibility
from quizapp.ui.plain_text import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleAnnouncementEvent]]:
    events: list[QAccessibleAnnouncementEvent] = []

    class Listener(QAccessible):
        @staticmethod
        def updateAccessibility(event: object) -> None:
            assert isinstance(event, QAccessibleAnnouncementEvent)
            events.append(event)

    monkeypatch.setattr(accessibility, "QAccessible", Listener)
    QAccessible.setActive(True)
    yield events
    QAccessible.setActive(False)


@pytest.mark.parametrize(
    ("is_assertive", "politeness"), [(False, Politeness.Polite), (True, Politeness.Assertive)]
)
def test_a_sentence_is_announced(
    qtbot: QtBot,
    theme: Theme,
    listening: list[QAccessibleAnnouncementEvent],
    is_assertive: bool,
    politeness: QAccessible.AnnouncementPoliteness,
) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    accessibility.announce(label, "5 seconds left", is_assertive=is_assertive)
    assert [(event.message(), event.politeness()) for event in listening] == [("5 seconds left", politeness)]


def test_nobody_listening_costs_nothing(
    qtbot: QtBot, theme: Theme, listening: list[QAccessibleAnnouncementEvent]
) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    QAccessible.setActive(False)
    accessibility.announce(label, "5 seconds left")
    assert not listening


def test_qt_takes_the_event(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    QAccessible.setActive(True)
    accessibility.announce(label, "5 seconds left")
    QAccessible.setActive(False)
