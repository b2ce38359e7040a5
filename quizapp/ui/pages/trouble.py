"""The screen that comes instead of all others when the database cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.ui.accessibility import announce
from quizapp.ui.pages.centered_card import CenteredCard
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.trouble_parts import Fold, Points
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

CARD_WIDTH = 760
TILE = 72
UP_AND_DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
MARGINS = (40, 36, 40, 36)


class TroublePage(Page):
    """What happened, what is safe, what would be lost, and the ways out."""

    restore_requested = Signal()
    retry_requested = Signal()
    folder_requested = Signal()
    empty_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label(theme, role="page-title", tone="strong", wrap=True)
        self._words = Label(theme, size=17, wrap=True)
        self._safe = Points(theme, "What is safe", "circle-check", "correct")
        self._lost = Points(theme, "What you would lose", "clock", "text-muted")
        self._details = Label(theme, role="caption", tone="muted", wrap=True)
        self._build_buttons()
        card = CenteredCard(theme, width=CARD_WIDTH, margins=MARGINS)
        self._fill(card.column)
        self._fill_actions(card.column)
        Column(theme, self).addWidget(card)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_trouble(
        self,
        title: str,
        words: str,
        *,
        safe: Sequence[str] = (),
        lost: Sequence[str] = (),
        details: str = "",
        can_restore: bool = False,
        can_empty: bool = False,
        has_folder: bool = True,
    ) -> None:
        """Tell what happened; `can_…` offer a way out, and a database on a server has no folder."""
        self._title.setText(title)
        self._words.setText(words)
        self._safe.show_lines(safe)
        self._lost.show_lines(lost)
        self._points.setVisible(bool(safe or lost))
        self._details.setText(details)
        self._restore.setVisible(can_restore)
        self._retry.setVisible(not can_restore)
        self._folder.setVisible(has_folder)
        self._empty.setVisible(can_empty)
        self._fold_details(is_open=False)
        self._copy.set_words("Copy details")
        announce(self, f"{title}. {words}", is_assertive=True)

    def first_focus(self) -> QWidget | None:
        """Return the way out that is best."""
        return self._retry if self._restore.isHidden() else self._restore

    def _on_details_clicked(self) -> None:
        self._fold_details(is_open=self._details.isHidden())

    def _on_copy_clicked(self) -> None:
        parts = (self._title.text(), self._words.text(), self._details.text())
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))
        self._copy.set_words("Details copied")
        announce(self._copy, "Details copied")

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        for row in (self._head, self._columns, self._actions, self._foot):
            row.setDirection(UP_AND_DOWN if is_narrow else ACROSS)
        self._tile.setFixedSize(self.theme.text_px(TILE), self.theme.text_px(TILE))

    def _fold_details(self, *, is_open: bool) -> None:
        self._details.setVisible(is_open)
        self._unfold.setVisible(bool(self._details.text()))
        self._unfold.set_open(is_open=is_open)

    def _build_buttons(self) -> None:
        theme = self.theme
        self._restore = Button(
            theme,
            "Restore the backup",
            look=Look.PRIMARY,
            size=Size.MAIN,
            icon="database-backup",
            key="Enter",
        )
        self._retry = Button(
            theme, "Try again", look=Look.PRIMARY, size=Size.MAIN, icon="rotate-ccw", key="Enter"
        )
        self._folder = Button(theme, "Open data folder", icon="folder-open")
        self._copy = Button(theme, "Copy details", icon="copy")
        self._unfold = Fold(theme, "Technical details")
        self._empty = Button(theme, "Start empty", look=Look.LINK)
        self._quit = Button(theme, "Quit", look=Look.LINK)
        self._restore.clicked.connect(self.restore_requested)
        self._retry.clicked.connect(self.retry_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._unfold.clicked.connect(self._on_details_clicked)
        self._empty.clicked.connect(self.empty_requested)
        self._quit.clicked.connect(self.quit_requested)

    def _fill(self, column: Column) -> None:
        theme = self.theme
        self._tile = Card(theme, fill="warning-soft", edge="warning-line")
        mark = Column(theme, self._tile)
        mark.addWidget(IconMark(theme, "database", size=40, color="warning"), 0, Qt.AlignmentFlag.AlignCenter)
        self._head = Row(theme, gap=20)
        self._head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        words = Column(theme, gap=4)
        words.addWidget(self._title)
        words.addWidget(self._words)
        self._head.addLayout(words, 1)
        column.addLayout(self._head)
        self._points = Card(theme, fill="surface-0")
        self._columns = Row(theme, self._points, margins=(24, 20, 24, 20), gap=24)
        self._columns.addWidget(self._safe, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._lost, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._points)

    def _fill_actions(self, column: Column) -> None:
        self._actions = Row(self.theme, gap=12)
        for button in (self._restore, self._retry, self._folder, self._copy):
            self._actions.addWidget(button)
        self._actions.addStretch()
        column.addLayout(self._actions)
        column.addWidget(Divider(self.theme))
        self._foot = Row(self.theme, gap=16)
        self._foot.addWidget(self._unfold)
        self._foot.addStretch()
        self._foot.addWidget(self._empty)
        self._foot.addWidget(self._quit)
        column.addLayout(self._foot)
        column.addWidget(self._details)
