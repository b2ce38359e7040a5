"""The ring paints once per change, says so at 10 and 5, and changes its look at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.ui.widgets.ring_timer import RingState, RingTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


class CountingRing(RingTimer):
    """Counts how often it is painted."""

    paintings = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paintings += 1
        super().paintEvent(event)


def test_one_second_is_one_painting(qtbot: QtBot, theme: Theme) -> None:
    ring = CountingRing(theme)
    qtbot.addWidget(ring)
    ring.set_total(20)
    ring.show()
    qtbot.waitUntil(lambda: ring.paintings > 0)
    qtbot.wait(50)
    ring.paintings = 0
    for seconds in (19, 18, 18, 17):
        ring.set_left(seconds)
        qtbot.wait(20)
    qtbot.wait(50)
    assert ring.paintings == 3


def test_without_a_limit_there_is_no_ring(qtbot: QtBot, theme: Theme) -> None:
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    assert ring.isHidden()
    ring.set_total(20)
    assert not ring.isHidden()
    assert ring.value() == 20


def test_it_is_announced_at_ten_and_five_only(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.widgets.ring_timer.announce", lambda _, text: said.append(text))
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    ring.set_total(20)
    for seconds in range(19, -1, -1):
        ring.set_left(seconds)
    assert said == ["10 seconds left", "5 seconds left"]


def test_one_second_is_not_seconds(qtbot: QtBot, theme: Theme) -> None:
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    ring.set_total(20)
    ring.set_left(1)
    assert ring.accessibleName() == "1 second left"


@pytest.mark.parametrize("state", RingState)
@pytest.mark.parametrize("total", [1, 20, 60, 300])
def test_it_is_painted_in_every_state(qtbot: QtBot, theme: Theme, total: int, state: RingState) -> None:
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    ring.set_total(total)
    full = ring.grab().toImage()
    ring.set_left(0)
    ring.set_state(state)
    assert ring.grab().toImage() != full


def test_it_grows_with_large_figures(qtbot: QtBot, theme: Theme) -> None:
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    assert ring.sizeHint().width() == 104
    theme.set_text_percent(200)
    assert ring.sizeHint().width() == 146
