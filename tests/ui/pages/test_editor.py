"""Writing a question: checked while it is typed, saved for the next game, never lost by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from quizapp.errors import QuizError
from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.editor_answers import MOST_ROWS, ROWS
from quizapp.ui.pages.editor_preview import Preview
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.segmented import Segment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.store.question_bank import BankQuestion
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> EditorPage:
    page = EditorPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.open(desk)
    assert desk.pack is not None
    page.new_question(desk.pack.id)
    page.form.stem.box.setFocus()
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(page: EditorPage, qtbot: QtBot, *answers: str, category: int = 1) -> None:
    """Fill the form in as one types: the question, Tab, the answers with Enter between them."""
    qtbot.keyClicks(page.form.stem.box, "How  many <b>?")
    page.form.answers.lines[0].setFocus()
    for answer in answers:
        qtbot.keyClicks(focused(), answer)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    page.form.category.setCurrentIndex(category)


def press_in_dialog(words: str) -> None:
    """Press a button of the dialog that the next line opens."""
    QTimer.singleShot(0, lambda: button(QApplication.activeModalWidget(), words).click())


def button(window: QWidget | None, words: str) -> Button:
    assert isinstance(window, Dialog)
    return next(found for found in window.findChildren(Button) if found.words == words)


def saved(desk: Desk) -> BankQuestion:
    """Return the question that was added, as the next game gets it."""
    assert desk.pack is not None
    (number,) = desk.store.bank.fresh(desk.pack.id, Setup(), 2)
    asked = desk.start(Setup()).game.asked
    drawn = desk.store.bank.revisions([question.revision for question in asked])
    return next(question for question in drawn if question.question == number)


def test_a_question_is_written_and_saved_by_keyboard(page: EditorPage, qtbot: QtBot, desk: Desk) -> None:
    write(page, qtbot, "One", "Two", "Three")
    qtbot.keyClick(focused(), Qt.Key.Key_2, ALT)
    page.form.fact.set_text("There are two.")
    with qtbot.waitSignals([page.saved, page.left]):
        qtbot.keyClick(focused(), Qt.Key.Key_S, CTRL)
    question = saved(desk)
    options = [(option.text, option.is_right) for option in question.options]
    assert options == [("One", False), ("Two", True), ("Three", False)]
    assert (question.stem, question.category, question.difficulty) == ("How many <b>?", "Places", 2)
    assert (question.kind, question.explanation) == (Kind.SINGLE_CHOICE, "There are two.")


def test_a_statement_is_true_or_false(page: EditorPage, qtbot: QtBot, desk: Desk) -> None:
    next(found for found in page.findChildren(Segment) if found.words == "True / false").click()
    write(page, qtbot)
    qtbot.keyClick(page.form.stem.box, Qt.Key.Key_2, ALT)
    page.save_button.click()
    assert [option.is_right for option in saved(desk).options] == [False, True]


def test_source_and_paragraph_are_kept(page: EditorPage, qtbot: QtBot, desk: Desk) -> None:
    write(page, qtbot, "One", "Two")
    assert not page.form.paragraph.line.isEnabled()
    page.form.source.setText("An atlas ")
    page.form.paragraph.set_text("12")
    page.save_button.click()
    assert [(cited.title, cited.paragraph) for cited in saved(desk).citations] == [("An atlas", 12)]


def test_save_and_new_clears_what_the_next_question_says_anew(page: EditorPage, qtbot: QtBot) -> None:
    write(page, qtbot, "One", "Two")
    page.form.stem.box.setFocus()
    with qtbot.waitSignal(page.saved), qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert not page.form.has_words()
    assert (page.form.category.currentText(), focused()) == ("Places", page.form.stem.box)


@pytest.mark.parametrize(
    ("answers", "category", "reason"),
    [
        (("", "Two"), 1, "The right answer is empty"),
        (("One",), 1, "No wrong answer given"),
        (("One", "one"), 1, "Two answers are the same"),
        (("One", "Two"), -1, "No category chosen"),
    ],
)
def test_what_cannot_be_saved_says_why(
    page: EditorPage, qtbot: QtBot, answers: tuple[str, ...], category: int, reason: str
) -> None:
    write(page, qtbot, *answers, category=category)
    said = [label.text() for label in page.findChildren(Label) if label.isVisible()]
    assert reason in said
    assert not page.save_button.isEnabled()
    assert page.save_button.accessibleDescription() == reason
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page.form.stem.box, Qt.Key.Key_S, CTRL)


def test_the_preview_shows_the_question_as_it_will_be_asked(page: EditorPage, qtbot: QtBot) -> None:
    write(page, qtbot, "One", "Two")
    preview = page.findChild(Preview)
    assert isinstance(preview, Preview)
    QApplication.processEvents()
    cards = [card.words for card in preview.findChildren(AnswerCard) if card.isVisible()]
    assert cards == ["One", "Two"]
    assert "How many <b>?" in [label.text() for label in preview.findChildren(Label)]


def test_there_are_nine_answers_at_most(page: EditorPage) -> None:
    for _ in range(ROWS, MOST_ROWS):
        assert page.form.answers.more_button.isVisible()
        page.form.answers.more_button.click()
    assert (len(page.form.answers.lines), page.form.answers.more_button.isVisible()) == (MOST_ROWS, False)


def test_leaving_an_empty_form_asks_nothing(page: EditorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.form.stem.box, Qt.Key.Key_Escape)


def test_leaving_words_behind_asks_and_cancel_keeps_them(page: EditorPage, qtbot: QtBot) -> None:
    write(page, qtbot, "One")
    press_in_dialog("Keep writing")
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.form.stem.box, Qt.Key.Key_Escape)
    assert page.form.answers.lines[0].text() == "One"


@pytest.mark.parametrize(("words", "added"), [("Discard", 0), ("Save", 1)])
def test_leaving_can_discard_or_save(
    page: EditorPage, qtbot: QtBot, desk: Desk, words: str, added: int
) -> None:
    write(page, qtbot, "One", "Two")
    press_in_dialog(words)
    assert page.can_leave()
    assert not page.form.has_words()
    assert desk.pack is not None
    assert len(desk.store.bank.fresh(desk.pack.id, Setup(), 2)) == added


def test_words_are_still_there_when_the_page_comes_back(page: EditorPage, qtbot: QtBot, desk: Desk) -> None:
    write(page, qtbot, "One", "Two")
    assert desk.pack is not None
    page.new_question(desk.pack.id)
    assert page.form.answers.texts()[:2] == ("One", "Two")
    assert page.form.category.currentText() == "Places"


def test_a_disk_that_refuses_is_told_and_the_words_stay(page: EditorPage, qtbot: QtBot, desk: Desk) -> None:
    write(page, qtbot, "One", "Two")
    with desk.store.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with qtbot.waitSignal(page.failed) as told, qtbot.assertNotEmitted(page.saved):
        page.save_button.click()
    assert isinstance(told.args[0], QuizError)
    assert page.form.has_words()


def test_down_opens_the_sources_of_the_pack(page: EditorPage, qtbot: QtBot) -> None:
    page.form.source.setFocus()
    qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
    popup = page.form.source.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().index(0, 0).data() == "The tale"
    popup.hide()


@pytest.mark.parametrize(("width", "percent"), [(1200, 100), (900, 100), (900, 200)])
def test_nothing_is_cut_off_sideways(page: EditorPage, theme: Theme, width: int, percent: int) -> None:
    theme.set_text_percent(percent)
    theme.set_window_size(QSize(width, 600))
    page.resize(width, 600)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= width


def test_every_field_has_a_name(page: EditorPage) -> None:
    form = page.form
    fields = (form.stem.box, form.fact.box, form.source, form.paragraph.line, form.category)
    names = [field.accessibleName() for field in (*fields, *form.answers.lines[:2])]
    assert names == ["Question", "The fact", "Source", "Paragraph", "Category", "Answer 1, right", "Answer 2"]
