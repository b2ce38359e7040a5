"""Typing an answer: what belongs to the field, what to the page, and what is said afterwards."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.rules.question import Kind, Numeric, Typed
from quizapp.rules.scoring import Points
from quizapp.ui.answer_words import shown_number
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.close_match_note import different, shares_of
from quizapp.ui.widgets.numeric_board import NumericBoard
from quizapp.ui.widgets.typed_board import TypedBoard
from quizapp.ui.widgets.typed_field import LONGEST
from tests.ui.widgets.asking import ask, judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from pytestqt.qtbot import QtBot

    from quizapp.play.verdict import Verdict
    from quizapp.ui.theme import Theme

COUNTRY = ask(Kind.TYPED, Typed(("New Zealand", "NZ", "Aotearoa")))
MILES = ask(Kind.NUMERIC, Numeric(Decimal("12.5"), Decimal(5), "miles"))
YEAR = ask(Kind.NUMERIC, Numeric(Decimal(1995)))


class Page(QWidget):
    """Hears what a board leaves to it."""

    def __init__(self, board: TypedBoard) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.board = board
        board.setParent(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    page = Page(TypedBoard(theme))
    qtbot.addWidget(page)
    page.board.show_question(*COUNTRY)
    with qtbot.waitActive(page):
        page.show()
    page.board.focus_first()
    return page


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def type_in(qtbot: QtBot, board: TypedBoard, text: str) -> None:
    qtbot.keyClicks(board.field.line, text)


def test_digits_and_letters_belong_to_the_field(qtbot: QtBot, page: Page) -> None:
    type_in(qtbot, page.board, " 1 True Fort ")
    assert (page.board.given, page.heard) == ("1 True Fort", [])


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_Escape])
def test_lifelines_and_pause_still_reach_the_page(qtbot: QtBot, page: Page, key: Qt.Key) -> None:
    qtbot.keyClick(page.board.field.line, key)
    assert page.heard == [key]


def test_control_and_a_digit_reach_the_page_too(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClick(page.board.field.line, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert (Qt.Key.Key_2 in page.heard, page.board.given) == (True, None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_submits_once(qtbot: QtBot, page: Page, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.board.submitted):
        qtbot.keyClick(page.board.field.line, key)
    assert page.heard == []


def test_enter_goes_on_from_a_judged_field(qtbot: QtBot, page: Page) -> None:
    page.board.show_verdict(*COUNTRY, judged(COUNTRY[0], "NZ"))
    with qtbot.assertNotEmitted(page.board.submitted):
        qtbot.keyClick(page.board.field.line, Qt.Key.Key_Return)
    assert page.heard == [Qt.Key.Key_Return]


def test_only_so_much_can_be_typed(page: Page) -> None:
    page.board.field.line.setText("x" * (LONGEST + 1))
    assert page.board.field.text() == "x" * LONGEST


@pytest.mark.parametrize(
    ("given", "state", "words"),
    [
        ("aotearoa", "Accepted", []),
        ("Australia", "Not accepted", ["The right answer is New Zealand."]),
        (None, "No answer", ["The right answer is New Zealand."]),
    ],
)
def test_the_field_says_whether_it_counted(
    page: Page, given: str | None, state: str, words: list[str]
) -> None:
    page.board.show_verdict(*COUNTRY, judged(COUNTRY[0], given))
    assert page.board.field.line.accessibleDescription() == state
    assert said(page.board) == ["Your answer", *words]
    assert not page.board.says_points


def close(page: Page, points: Points) -> Verdict:
    verdict = judged(COUNTRY[0], "New Zeland", points)
    page.board.show_verdict(*COUNTRY, verdict)
    return verdict


def test_a_close_match_shows_spelling_other_forms_and_points(page: Page) -> None:
    verdict = close(page, Points(500, 175, 100))
    assert (verdict.outcome, page.board.says_points) == (Outcome.RIGHT, True)
    words = said(page.board)
    assert any(text.startswith("You typed New Zeland. The answer is spelled New Zealand.") for text in words)
    expected = {"NZ", "Aotearoa", "+775", "500 + 175 for speed + 100 for the streak"}
    assert expected <= set(words)


def test_where_nothing_is_scored_the_note_has_no_points(page: Page) -> None:
    close(page, Points())
    assert not [text for text in said(page.board) if text.startswith("+")]


def test_another_question_empties_the_field(page: Page) -> None:
    close(page, Points(500))
    page.board.show_question(*COUNTRY)
    assert (page.board.given, said(page.board)) == (None, ["Your answer"])
    assert not page.board.field.line.isReadOnly()


@pytest.mark.parametrize(
    ("typed", "spelling", "underlined"),
    [
        ("New Zeland", "New Zealand", ["a"]),
        ("van zandt", "Van Zant", []),
        ("Mcauley", "McCauley", ["c"]),
        ("Waingor", "Waingro", ["r"]),
    ],
)
def test_the_letters_that_were_not_typed_are_underlined(
    typed: str, spelling: str, underlined: list[str]
) -> None:
    parts = list(different(typed, spelling))
    assert "".join(part.text for part in parts) == spelling
    assert [part.text for part in parts if part.is_underlined] == underlined


def test_points_without_extras_are_said_once() -> None:
    assert shares_of(Points(1000)) == "1,000"


@pytest.fixture
def miles(qtbot: QtBot, theme: Theme) -> NumericBoard:
    board = NumericBoard(theme)
    qtbot.addWidget(board)
    board.show_question(*MILES)
    return board


@pytest.mark.parametrize(("typed", "given"), [("21", "21"), ("twelve", "twelve"), ("far", None), ("", None)])
def test_only_a_number_can_be_locked_in(
    qtbot: QtBot, miles: NumericBoard, typed: str, given: str | None
) -> None:
    type_in(qtbot, miles, typed)
    assert (miles.given, bool(miles.obstacle)) == (given, given is None)


def test_the_hint_says_how_near_is_near_enough(miles: NumericBoard) -> None:
    assert miles.hint == ("Full points within 5; less the further off, none from 15 off.",)
    assert miles.field.line.accessibleName() == "Your answer, in miles"
    miles.show_question(*YEAR)
    assert (miles.hint, miles.field.line.accessibleName()) == (
        ("Only the exact number counts.",),
        "Your answer",
    )


@pytest.mark.parametrize(
    ("given", "state", "words"),
    [
        ("12.5", "Accepted", []),
        ("12", "Accepted", ["The right number is 12.5 miles. Yours was 0.5 off."]),
        ("21", "Partly right", ["The right number is 12.5 miles. Yours was 8.5 off."]),
        ("100", "Not accepted", ["The right number is 12.5 miles. Yours was 87.5 off."]),
        (None, "No answer", ["The right number is 12.5 miles."]),
    ],
)
def test_the_verdict_says_the_number_and_how_far_off_it_was(
    miles: NumericBoard, given: str | None, state: str, words: list[str]
) -> None:
    miles.show_verdict(*MILES, judged(MILES[0], given))
    assert miles.field.line.accessibleDescription() == state
    assert said(miles) == ["Your answer", *words]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("10.6 million", []),
        ("10,500,000", ["The right number is 10.6 million dollars. Yours was 0.1 off."]),
    ],
)
def test_the_verdict_counts_in_the_unit_that_was_asked_for(
    miles: NumericBoard, given: str, words: list[str]
) -> None:
    question, asked = ask(Kind.NUMERIC, Numeric(Decimal("10.6"), Decimal("0.05"), "million dollars"))
    miles.show_verdict(question, asked, judged(question, given))
    assert said(miles) == ["Your answer", *words]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1995", "1995"),
        ("12.50", "12.5"),
        ("1600000", "1,600,000"),
        ("-40", "-40"),
        ("0.0", "0"),
        ("1e3", "1000"),
    ],
)
def test_numbers_are_grouped_from_five_figures_on(value: str, shown: str) -> None:
    assert shown_number(Decimal(value)) == shown


def test_no_two_states_of_the_field_look_alike(qtbot: QtBot, theme: Theme) -> None:
    board = TypedBoard(theme)
    qtbot.addWidget(board)
    board.resize(816, 400)
    pictures = []
    makers: list[Callable[[], None]] = [
        lambda: board.show_question(*COUNTRY),
        lambda: type_in(qtbot, board, "NZ"),
        lambda: board.show_verdict(*COUNTRY, judged(COUNTRY[0], "NZ")),
        lambda: board.show_verdict(*COUNTRY, judged(COUNTRY[0], "New Zeland")),
        lambda: board.show_verdict(*COUNTRY, judged(COUNTRY[0], "Australia")),
        lambda: board.show_verdict(*COUNTRY, judged(COUNTRY[0], None)),
    ]
    for make in makers:
        make()
        pictures.append(board.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
