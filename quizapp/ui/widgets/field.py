"""A control with its label above, a note beside the label, and what is wrong below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Field(QWidget):
    """The frame of every form control; focus on it is focus on the control."""

    def __init__(
        self, theme: Theme, name: str, control: QWidget, *, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._name = name
        self._control = control
        self._label = Label(theme, name, role="label", tone="strong")
        self._note = Label(theme, note, role="caption", tone="muted")
        self._fault = Label(theme, role="caption", tone="wrong", wrap=True)
        self._fault.hide()
        self._label.setBuddy(control)
        control.setAccessibleName(name)
        control.setFont(theme.font("body"))
        self.setFocusProxy(control)
        head = Row(theme, gap=8)
        head.addWidget(self._label)
        head.addStretch()
        head.addWidget(self._note)
        column = Column(theme, self, gap=6)
        column.addLayout(head)
        column.addWidget(control)
        column.addWidget(self._fault)
        theme.changed.connect(self._on_theme_changed)

    def set_note(self, note: str) -> None:
        """Change the words at the right of the label."""
        self._note.setText(note)

    def set_fault(self, words: str) -> None:
        """Say what is wrong, in words and with an edge; empty when all is well."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self._control.setAccessibleDescription(words)
        self._control.setProperty("faulty", bool(words))
        self._control.style().unpolish(self._control)
        self._control.style().polish(self._control)

    def _on_theme_changed(self) -> None:
        self._control.setFont(self.theme.font("body"))
