"""The keys of the play screen that belong to no kind of question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider

from quizapp.rules.mode import Lifeline

FUNCTION_KEYS = {
    Qt.Key.Key_F2: Lifeline.FIFTY_FIFTY,
    Qt.Key.Key_F3: Lifeline.EXTRA_TIME,
    Qt.Key.Key_F4: Lifeline.SKIP,
}
CONTROL_KEYS = dict(zip((Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), FUNCTION_KEYS.values(), strict=True))
PAGE_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


def lifeline_of(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Lifeline | None:
    """Return what F2 to F4 call for, or Ctrl with the same number."""
    has_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    return FUNCTION_KEYS.get(key) or (CONTROL_KEYS.get(key) if has_control else None)
