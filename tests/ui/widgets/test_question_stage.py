"""The stage holds the board of any kind, and keeps what matters in view."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt

from quizapp.rules.question import Choice, Kind, Matching, Numeric, Ordering, Pair, Typed, truth_options
from quizapp.rules.scoring import Points
from quizapp.ui.kind_words import KIND_TAGS
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.answer_board import Key
from quizapp.ui.widgets.choice_board import ChoiceBoard
from quizapp.ui.widgets.hint_line import HintLine
from quizapp.ui.widgets.question_stage import QuestionStage
from tests.ui.widgets.asking import ask, judged, pool

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.rules.question import Answer, Given
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_card import AnswerCard

PLAIN = Qt.KeyboardModifier.NoModifier
FOUR = pool("One", "Two", "Three", "Four", right="O")
PAIRS = Matching((Pair("Nate", "The fence"), Pair("Eady", "Graphic designer"), Pair("Hugh", "Talks")))
EVERY_KIND: dict[Kind, tuple[Answer, tuple[int, ...], Given]] = {
    Kind.SINGLE_CHOICE: (FOUR, (3, 2, 1, 0), (0,)),
    Kind.MULTIPLE_SELECT: (pool("One", "Two", "Three", right="T"), (0, 1, 2), (1, 2)),
    Kind.TRUE_FALSE: (Choice(truth_options(is_true=True)), (0, 1), (0,)),
    Kind.TYPED: (Typed(("Nate",)), (), "Nate"),
    Kind.NUMERIC: (Numeric(Decimal(7)), (), "7"),
    Kind.ORDERING: (Ordering(("First", "Then", "Last")), (2, 0, 1), (0, 1, 2)),
    Kind.MATCHING: (PAIRS, (2, 0, 1), (0, 1, 2)),
}


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> QuestionStage:
    stage = QuestionStage(theme)
    qtbot.addWidget(stage)
    stage.resize(1200, 650)
    with qtbot.waitActive(stage):
        stage.show()
    return stage


def said(stage: QuestionStage) -> list[str]:
    return [label.text() for label in stage.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_asked_and_judged(stage: QuestionStage, kind: Kind) -> None:
    answer, shown, given = EVERY_KIND[kind]
    question, asked = ask(kind, answer, shown)
    stage.show_question(question, asked, 20)
    assert stage.board.isVisible()
    assert KIND_TAGS[kind] in said(stage)
    stage.show_judged(judged(question, given))
    assert (stage.verdict.isVisible(), stage.ring.isVisible(), stage.fact.isVisible()) == (True, False, True)


def test_one_board_is_shown_at_a_time_and_kept_for_the_next_of_its_kind(stage: QuestionStage) -> None:
    boards = []
    for kind in (Kind.TYPED, Kind.NUMERIC, Kind.TYPED):
        answer, shown, _ = EVERY_KIND[kind]
        stage.show_question(*ask(kind, answer, shown), 20)
        boards.append(stage.board)
    assert boards[0] is boards[2]
    assert not boards[1].isVisible()


def test_it_passes_on_what_the_board_says(qtbot: QtBot, stage: QuestionStage) -> None:
    stage.show_question(*ask(Kind.TYPED, Typed(("Nate",))), 20)
    stage.board.focus_first()
    focused = stage.board.focusWidget()
    with qtbot.waitSignals([stage.changed, stage.submitted]):
        qtbot.keyClicks(focused, "N")
        qtbot.keyClick(focused, Qt.Key.Key_Return)


def test_the_ring_stays_where_the_board_says_the_points(stage: QuestionStage) -> None:
    question, asked = ask(Kind.TYPED, Typed(("New Zealand",)))
    stage.show_question(question, asked, 20)
    stage.show_judged(judged(question, "New Zeland", Points(500)))
    assert (stage.verdict.isVisible(), stage.ring.isVisible()) == (False, True)


def test_the_hint_follows_the_board_until_the_verdict(stage: QuestionStage) -> None:
    question, asked = ask(Kind.MULTIPLE_SELECT, FOUR, (0, 1, 2, 3))
    stage.show_question(question, asked, 20)
    hint = stage.findChild(HintLine)
    assert isinstance(hint, HintLine)
    assert (hint.isVisible(), hint.text()) == (True, stage.board.hint[0])
    stage.show_judged(judged(question, (0,)))
    assert not hint.isVisible()


@pytest.fixture
def crowded(qtbot: QtBot, theme: Theme) -> QuestionStage:
    """A question with more on it than there is room for."""
    theme.set_text_percent(200)
    stage = QuestionStage(theme)
    qtbot.addWidget(stage)
    stage.resize(900, 360)
    with qtbot.waitActive(stage):
        stage.show()
    stage.show_question(*ask(Kind.SINGLE_CHOICE, FOUR, (0, 1, 2, 3)), 20)
    cards = grid_of(stage)
    # Cards begin with one line of height: wait until the layout has given them theirs.
    qtbot.waitUntil(lambda: cards[3].y() > 3 * cards[0].minimumSizeHint().height())
    return stage


def grid_of(stage: QuestionStage) -> list[AnswerCard]:
    assert isinstance(stage.board, ChoiceBoard)
    return stage.board.grid.cards


def test_an_answer_that_a_key_chooses_comes_into_view(crowded: QuestionStage) -> None:
    last = grid_of(crowded)[3]
    assert last.visibleRegion().boundingRect() != last.rect()
    crowded.board.press(Qt.Key.Key_4, PLAIN)
    crowded.show_focused_answer()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_passage_that_folds_out_comes_into_view(crowded: QuestionStage) -> None:
    question, _ = ask(Kind.SINGLE_CHOICE, FOUR)
    crowded.fact.show_fact("One fact.", "Source: Plot summary, paragraph 2", ["Another."] * 30)
    crowded.show_judged(judged(question, (0,)))
    crowded.fact.toggle_passage()
    assert 0 <= crowded.fact.mapTo(crowded.viewport(), QPoint(0, 0)).y() < 100


HINT = ("Choose it and press ", Key("Alt"), Key("Home"), ". That is all.")


def test_a_hint_breaks_into_lines_and_says_its_keys(qtbot: QtBot, theme: Theme) -> None:
    line = HintLine(theme)
    qtbot.addWidget(line)
    line.show_hint(HINT)
    height = theme.line("body")
    assert (line.sizeHint().height(), line.heightForWidth(line.sizeHint().width())) == (height, height)
    assert line.heightForWidth(line.sizeHint().width() // 2) > height
    assert line.text() == "Choose it and press Alt Home. That is all."


def test_keys_are_caps_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    line = HintLine(theme)
    qtbot.addWidget(line)
    line.show_hint(HINT)
    with_caps = line.sizeHint().width()
    theme.set_window_size(QSize(700, 600))
    assert line.sizeHint().width() < with_caps
