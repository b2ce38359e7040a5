"""The library's table: what it says of a question, and that it takes rows page by page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from quizapp.rules.question import Kind
from quizapp.store.question_bank import LibraryRow
from quizapp.ui.kind_words import KIND_ICONS, KIND_WORDS
from quizapp.ui.models.library_model import Column, LibraryModel, describe
from quizapp.ui.models.paged_table import PAGE
from quizapp.ui.widgets.row_painter import Cell

SHOWN, SPOKEN, TOOLTIP = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def question(number: int, *, asked: int = 12, is_own: bool = False, flags: int = 0) -> LibraryRow:
    kind = Kind.TRUE_FALSE if number % 2 else Kind.SINGLE_CHOICE
    return LibraryRow(number, f"What is <b>{number}</b>?", kind, "Rivers", 2, asked, 11, is_own, flags, ())


class Bank:
    """Gives rows from the newest to the oldest, and counts how often it is asked."""

    def __init__(self, size: int) -> None:
        self.rows = [question(number) for number in range(size, 0, -1)]
        self.asked = 0

    def behind(self, last: LibraryRow | None) -> list[LibraryRow]:
        self.asked += 1
        return [row for row in self.rows if last is None or row.question < last.question][:PAGE]


@pytest.fixture
def model() -> LibraryModel:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def cells(model: LibraryModel, role: int = SHOWN) -> list[object]:
    return [model.index(0, column).data(role) for column in Column]


@pytest.mark.parametrize("size", [0, 3, PAGE, PAGE + 1, 2 * PAGE + 5])
def test_all_rows_come_and_none_twice(model: LibraryModel, size: int) -> None:
    model.show_questions(Bank(size).behind)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [model.line(place).question for place in range(model.rowCount())] == list(range(size, 0, -1))


def test_only_one_page_is_taken_before_anybody_scrolls(model: LibraryModel) -> None:
    bank = Bank(5 * PAGE)
    model.show_questions(bank.behind)
    assert (model.rowCount(), bank.asked) == (PAGE, 1)


def test_a_row_says_what_the_library_knows(model: LibraryModel) -> None:
    model.show_questions(lambda _: [question(1)])
    assert cells(model) == ["What is <b>1</b>?", "True / false", "Rivers", "2", "12", "92%"]
    spoken = "What is <b>1</b>?, True / false, Rivers, Difficulty 2 of 5, asked 12 times, 92% right"
    assert cells(model, SPOKEN)[Column.QUESTION] == spoken


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_word_and_icon(model: LibraryModel, kind: Kind) -> None:
    model.show_questions(lambda _: [replace(question(1), kind=kind)])
    cell = model.index(0, Column.KIND)
    assert (cell.data(SHOWN), cell.data(Cell.ICON)) == (KIND_WORDS[kind], KIND_ICONS[kind])
    assert len(set(KIND_WORDS.values())) == len(set(KIND_ICONS.values())) == len(Kind)


def test_what_nobody_was_asked_has_no_share(model: LibraryModel) -> None:
    model.show_questions(lambda _: [question(1, asked=0)])
    assert cells(model)[Column.RIGHT] == "–"
    assert cells(model, SPOKEN)[Column.RIGHT] == "nobody was asked"


@pytest.mark.parametrize(
    ("is_own", "flags", "mark"), [(True, 0, "Yours"), (False, 2, "Reported"), (True, 1, "Yours, Reported")]
)
def test_own_and_reported_questions_are_marked(
    model: LibraryModel, *, is_own: bool, flags: int, mark: str
) -> None:
    row = question(1, is_own=is_own, flags=flags)
    model.show_questions(lambda _: [row])
    assert model.index(0, Column.QUESTION).data(Cell.PILL) == mark
    assert describe(row) == f"True / false · Rivers · Difficulty 2 of 5 · asked 12 times, 92% right · {mark}"


def test_a_tooltip_shows_markup_as_it_is_written(model: LibraryModel) -> None:
    model.show_questions(lambda _: [question(1)])
    assert model.index(0, Column.QUESTION).data(TOOLTIP) == "<p>What is &lt;b&gt;1&lt;/b&gt;?</p>"


def test_the_columns_are_named(model: LibraryModel) -> None:
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headings == ["Question", "Type", "Category", "Difficulty", "Asked", "Right"]


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ((), "Reported"),
        (("NZ",), "Reported, 1 says it was right"),
        (("NZ", "Aotearoa"), "Reported, 2 say they were right"),
    ],
)
def test_who_says_that_a_miss_was_right_is_counted(
    model: LibraryModel, claims: tuple[str, ...], words: str
) -> None:
    model.show_questions(lambda last: [] if last else [replace(question(1, flags=1), claims=claims)])
    assert model.index(0, Column.QUESTION).data(Cell.PILL) == words


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        (("NZ", "Aotearoa", "NZ"), "Players claim: “NZ”, “Aotearoa”"),
        (("a", "b", "c", "d", "e"), "Players claim: “a”, “b”, “c” and 2 more"),
    ],
)
def test_an_author_reads_which_forms_were_claimed(claims: tuple[str, ...], words: str) -> None:
    assert describe(replace(question(1), claims=claims)).endswith(words)
