"""All questions, pack by pack: to look through, to search, and to add to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from quizapp.ui.accessibility import announce
from quizapp.ui.models.library_model import LibraryModel
from quizapp.ui.models.paged_table import PAGE
from quizapp.ui.pages.library_foot import LibraryFoot
from quizapp.ui.pages.library_packs import PackList, count_words, grounds
from quizapp.ui.pages.library_search import SearchField
from quizapp.ui.pages.library_table import LibraryTable
from quizapp.ui.pages.page import Page
from quizapp.ui.shortcuts import NEW_QUESTION, SEARCH
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.empty_state import EmptyState
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.store.question_bank import LibraryRow, PackCard
    from quizapp.ui.theme import Theme

MARGINS = (24, 16, 24, 16)
COMPACT_MARGINS = (20, 16, 20, 12)
SEARCH_WORDS = "Search questions"


class LibraryPage(Page):
    """The packs at the side, the questions of the chosen one, and the way to write another."""

    question_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._packs: tuple[PackCard, ...] = ()
        self._pack: PackCard | None = None
        self.pack_list = PackList(theme)
        self.pack_picker = Picker(theme, "Pack", icon="layers")
        self.search = SearchField(theme, SEARCH_WORDS, SEARCH.keys[0])
        self.new_button = Button(
            theme, "New question", look=Look.PRIMARY, icon="plus", key=NEW_QUESTION.keys[0]
        )
        self.model = LibraryModel(self)
        self.table = LibraryTable(theme, self.model)
        self._foot = LibraryFoot(theme)
        self._nothing: EmptyState | None = None
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def refresh(self) -> None:
        """Show the packs and questions as they are now; the chosen pack stays chosen."""
        if self.desk is None:
            return
        self._packs = self.desk.store.bank.packs(watched=self.desk.watched)
        wanted = self._pack or self.desk.pack
        key = wanted.key if wanted is not None else ""
        self._pack = next((pack for pack in self._packs if pack.key == key), next(iter(self._packs), None))
        self._show_packs()
        self._show_questions()

    def first_focus(self) -> QWidget | None:
        """Return the search, so that typing finds at once."""
        return self.search if self.search.isEnabled() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground below everything."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color(grounds(self.theme)[1]))
        painter.end()

    def _on_pack_chosen(self, number: int) -> None:
        self._pack = next(pack for pack in self._packs if pack.id == number)
        self._show_packs()
        self._show_questions()

    def _on_pack_picked(self, place: int) -> None:
        self._on_pack_chosen(self._packs[place].id)

    def _on_search_edited(self) -> None:
        self._show_questions()
        announce(self.search, self._count_words() or "Nothing found")

    def _on_search_submitted(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    def _on_search_requested(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_search_cleared(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _on_new_requested(self) -> None:
        if self._pack is not None:
            self.question_requested.emit(self._pack.id)

    def _on_row_changed(self, current: QModelIndex) -> None:
        self._foot.show_question(self.model.line(current.row()) if current.isValid() else None)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        self.pack_list.setVisible(is_regular)
        self.pack_picker.setVisible(not is_regular)
        self._column.set_margins(MARGINS if is_regular else COMPACT_MARGINS)

    def _questions_behind(self, last: LibraryRow | None) -> Sequence[LibraryRow]:
        if self.desk is None or self._pack is None:
            return ()
        return self.desk.store.bank.page(
            self._pack.id,
            text=self.search.text().strip(),
            limit=PAGE,
            offset_key=None if last is None else last.question,
            watched=self.desk.watched,
        )

    def _show_packs(self) -> None:
        self.pack_list.show_packs(self._packs, self._pack.id if self._pack is not None else None)
        self.pack_picker.clear()
        self.pack_picker.addItems([f"{pack.title}, {count_words(pack.questions)}" for pack in self._packs])
        if self._pack is not None:
            self.pack_picker.setCurrentIndex(self._packs.index(self._pack))
        self.new_button.setEnabled(self._pack is not None)
        self.search.setEnabled(self._pack is not None)

    def _show_questions(self) -> None:
        self.model.show_questions(self._questions_behind)
        self._on_row_changed(QModelIndex())
        self._foot.show_count(self._count_words(), self._spoiler_words())
        self._foot.setVisible(self.model.rowCount() > 0)
        if self._nothing is not None:
            self._content.removeWidget(self._nothing)
            self._nothing.deleteLater()
            self._nothing = None
        if self.model.rowCount() == 0:
            self._nothing = self._empty_state()
            self._content.addWidget(self._nothing)
            self._content.setCurrentWidget(self._nothing)

    def _count_words(self) -> str:
        if self.desk is None or self._pack is None or not self.model.rowCount():
            return ""
        text = self.search.text().strip()
        everything = count_words(self._pack.questions)
        if not text:
            return everything
        found = self.desk.store.bank.count(self._pack.id, text, watched=self.desk.watched)
        return f"{found:,} of {everything}"

    def _spoiler_words(self) -> str:
        match 0 if self._pack is None else self._pack.left_out:
            case 0:
                return ""
            case 1:
                return "1 left out as a spoiler"
            case left_out:
                return f"{left_out:,} left out as spoilers"

    def _empty_state(self) -> EmptyState:
        theme, text = self.theme, self.search.text().strip()
        if self._pack is None:
            words = "Put the folder of a pack into “packs” in the data folder, then start again."
            return EmptyState(theme, "There are no packs", words, icon="layers")
        if text:
            clear = Button(theme, "Clear search", icon="x")
            clear.clicked.connect(self._on_search_cleared)
            words = "Check the spelling, or search for a part of it."
            if self._pack.left_out:
                words = f"{words} What is left out as a spoiler is not searched."
            return EmptyState(theme, f"Nothing matches “{text}”", words, (clear,), icon="search")
        if self._pack.left_out:
            words = f"{self._spoiler_words()}. The settings say how far you have watched."
            return EmptyState(theme, "No questions about what you have watched", words, icon="eye-off")
        first = Button(theme, "New question", look=Look.PRIMARY, icon="plus", key=NEW_QUESTION.keys[0])
        first.clicked.connect(self._on_new_requested)
        words = "Write the first one."
        return EmptyState(theme, "This pack has no questions", words, (first,), icon="layers")

    def _connect_signals(self) -> None:
        self.pack_list.chosen.connect(self._on_pack_chosen)
        self.pack_picker.activated.connect(self._on_pack_picked)
        self.search.textChanged.connect(self._on_search_edited)
        self.search.returnPressed.connect(self._on_search_submitted)
        self.new_button.clicked.connect(self._on_new_requested)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.theme.changed.connect(self._on_theme_changed)
        for shortcut, slot in ((SEARCH, self._on_search_requested), (NEW_QUESTION, self._on_new_requested)):
            for key in shortcut.keys:
                bound = QShortcut(QKeySequence(key), self)
                bound.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                bound.activated.connect(slot)

    def _build(self) -> None:
        theme = self.theme
        self._content = QStackedWidget()
        self._content.addWidget(self.table)
        self._column = Column(theme, margins=MARGINS, gap=12)
        self._column.addWidget(self.pack_picker)
        head = Row(theme, gap=12)
        head.addWidget(self.search, 1)
        head.addWidget(self.new_button)
        self._column.addLayout(head)
        self._column.addWidget(self._content, 1)
        main = Column(theme, gap=0)
        main.addLayout(self._column, 1)
        main.addWidget(self._foot)
        across = Row(theme, self, gap=0)
        across.addWidget(self.pack_list)
        across.addLayout(main, 1)
