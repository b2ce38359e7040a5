"""Every control of every page has a name and a role for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from tests.end_to_end.program import Program

ROLELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}
TABBED = ["home", "setup", "hot_seat", "scores", "history", "library", "settings", "editor"]


def controls(program: Program) -> list[QWidget]:
    """Return everything in the window that can have the focus now."""
    widgets = program.frame.findChildren(QWidget)
    return [
        widget
        for widget in widgets
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]


def nameless(program: Program) -> list[str]:
    """Return what is wrong with the names and roles of the controls."""
    wrong = []
    for widget in controls(program):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        is_roleless = interface.role() in ROLELESS and not isinstance(widget, QAbstractScrollArea)
        if not name or is_roleless:
            wrong.append(f"{type(widget).__name__} “{name}” {interface.role().name}")
    return wrong


def test_the_first_screen(program: Program) -> None:
    assert controls(program)
    assert nameless(program) == []


@pytest.mark.parametrize("kind", Kind)
def test_a_question_its_pause_and_its_verdict(program: Program, kind: Kind) -> None:
    program.begin(kind)
    assert nameless(program) == []
    program.press(Qt.Key.Key_Escape)
    assert nameless(program) == []
    program.press(Qt.Key.Key_Return)
    program.answer()
    assert nameless(program) == []


@pytest.mark.usefixtures("all_ears")
@pytest.mark.parametrize("page", TABBED)
def test_a_page(program: Program, page: str) -> None:
    program.press(Qt.Key.Key_Return)
    for _ in range(10):
        program.answer()
        program.press(Qt.Key.Key_Return)
    assert program.window.page_name == "results"
    assert nameless(program) == []
    program.window.show_page(page)
    assert controls(program)
    assert nameless(program) == []
