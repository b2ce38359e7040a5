"""The choice of the pack to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.store.question_bank import PackCard


class PackMenu(QMenu):
    """One line for each pack, with the number of its questions; the chosen one has a tick."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, packs: Sequence[PackCard], current: str) -> None:
        super().__init__("Packs", parent)
        self.setAccessibleName("Packs")
        for pack in packs:
            title = pack.title.replace("&", "&&")
            action = QAction(f"{title}, {pack.questions:,} questions", self)
            action.setData(pack.key)
            action.setCheckable(True)
            action.setChecked(pack.key == current)
            self.addAction(action)
            if pack.key == current:
                self.setActiveAction(action)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
