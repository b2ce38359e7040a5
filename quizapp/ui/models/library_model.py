"""A pack's questions as a table, the newest first."""

from __future__ import annotations

import html
from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from quizapp.ui.kind_words import KIND_ICONS, KIND_WORDS
from quizapp.ui.models.paged_table import NOTHING, Index, PagedTable
from quizapp.ui.widgets.row_painter import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.store.question_bank import LibraryRow

CLAIMS_SHOWN = 3


class Column(IntEnum):
    """What the library says about a question."""

    QUESTION = 0
    KIND = 1
    CATEGORY = 2
    DIFFICULTY = 3
    ASKED = 4
    RIGHT = 5


HEADINGS = ("Question", "Type", "Category", "Difficulty", "Asked", "Right")
NUMBERS = (Column.ASKED, Column.RIGHT)
INKS = {Column.QUESTION: "text-strong", Column.KIND: "text-normal"}


class LibraryModel(PagedTable["LibraryRow"]):
    """Holds the questions fetched so far; knows which are the players' own and which were reported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, NUMBERS, parent)

    def show_questions(self, next_questions: Callable[[LibraryRow | None], Sequence[LibraryRow]]) -> None:
        """Start again; `next_questions` gives the page behind a question."""
        self._show_lines(next_questions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Also icon, bars, marks, and the whole words of what may be cut off."""
        column = Column(index.column())
        if role == Cell.INK:
            return INKS.get(column)
        if role == Cell.ICON and column is Column.KIND:
            return KIND_ICONS[self.line(index.row()).kind]
        if role == Cell.DIFFICULTY and column is Column.DIFFICULTY:
            return self.line(index.row()).difficulty
        if role == Cell.PILL and column is Column.QUESTION:
            return _marks(self.line(index.row())) or None
        if role == Qt.ItemDataRole.ToolTipRole and column in {Column.QUESTION, Column.CATEGORY}:
            # A tooltip takes words for markup where they look like it.
            return f"<p>{html.escape(self._shown(self.line(index.row()), column))}</p>"
        return super().data(index, role)

    def _shown(self, line: LibraryRow, column: int) -> str:
        match Column(column):
            case Column.QUESTION:
                return line.stem
            case Column.KIND:
                return KIND_WORDS[line.kind]
            case Column.CATEGORY:
                return line.category
            case Column.DIFFICULTY:
                return str(line.difficulty)
            case Column.ASKED:
                return f"{line.asked:,}"
            case Column.RIGHT:
                return NOTHING if (share := share_right(line)) is None else f"{share}%"

    def _spoken(self, line: LibraryRow, column: int) -> str:
        shown = self._shown(line, column)
        match Column(column):
            case Column.QUESTION:
                return f"{shown} ({_marks(line)})" if _marks(line) else shown
            case Column.DIFFICULTY:
                return f"Difficulty {shown} of 5"
            case Column.ASKED:
                return f"asked {shown} times"
            case Column.RIGHT:
                return f"{shown} right" if line.asked else "nobody was asked"
            case _:
                return shown


def share_right(line: LibraryRow) -> int | None:
    """Return the per cent of right answers to a question, None while nobody was asked."""
    return round(100 * line.right_count / line.asked) if line.asked else None


def describe(line: LibraryRow) -> str:
    """Return in one line what a narrow table has no room for."""
    asked = f"asked {line.asked:,} times, {share_right(line)}% right" if line.asked else "never asked"
    kind, level = KIND_WORDS[line.kind], f"Difficulty {line.difficulty} of 5"
    parts = (kind, line.category, level, asked, _marks(line), _claim_words(line.claims))
    return " · ".join(part for part in parts if part)


def _marks(line: LibraryRow) -> str:
    claims = len(line.claims)
    claimed = "1 says it was right" if claims == 1 else f"{claims:,} say they were right"
    marks = (("Yours", line.is_own), ("Reported", line.flags), (claimed, claims))
    return ", ".join(words for words, is_so in marks if is_so)


def _claim_words(claims: tuple[str, ...]) -> str:
    """Return which answers players want to count too, the most claimed first; nothing for none."""
    if not claims:
        return ""
    texts = [f"“{text}”" for text, _ in Counter(claims).most_common(CLAIMS_SHOWN)]
    more = len(set(claims)) - len(texts)
    rest = f" and {more} more" if more else ""
    return f"Players claim: {', '.join(texts)}{rest}"
