"""What a screen reader is told of each component: its role, its name, and how a name follows the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from quizapp.rules.judging import Outcome
from quizapp.rules.question import Picture, PictureFile, PictureKind
from quizapp.ui.theme import Scheme, Theme
from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.bar_strip import Bar, BarStrip
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.lifeline_button import LifelineButton
from quizapp.ui.widgets.mode_card import Footer, ModeCard
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.player_chip import PlayerChip
from quizapp.ui.widgets.progress_dots import Mark, ProgressDots
from quizapp.ui.widgets.question_picture import QuestionPicture
from quizapp.ui.widgets.ring_timer import RingTimer
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.text_area import TextArea
from quizapp.ui.widgets.text_field import TextField
from quizapp.ui.widgets.theme_card import ThemeCard
from quizapp.ui.widgets.toggle import Toggle
from quizapp.ui.widgets.verdict_tag import VerdictTag
from tests.packs.drawn import png

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

Role = QAccessible.Role


def _lifeline(theme: Theme, left: int, obstacle: str = "") -> LifelineButton:
    button = LifelineButton(theme, "circle-dot", "50:50", spoken="Fifty-fifty", key="F2")
    button.set_left(left)
    button.set_obstacle(obstacle)
    return button


def _ring(theme: Theme) -> RingTimer:
    ring = RingTimer(theme)
    ring.set_total(20)
    ring.set_left(13)
    return ring


def _dots(theme: Theme) -> ProgressDots:
    dots = ProgressDots(theme)
    dots.show_progress(10, [Mark.RIGHT, Mark.WRONG, Mark.RIGHT])
    return dots


def _bar_row(theme: Theme) -> BarRow:
    row = BarRow(theme)
    row.show_bar("Speed", 0.3, "1,390")
    return row


def _picture(theme: Theme) -> QuestionPicture:
    picture = QuestionPicture(theme)
    picture.show_picture(Picture("", "A lamp behind glass.", ""), PictureFile(PictureKind.PNG, png(2, 2)))
    return picture


def _strip(theme: Theme) -> BarStrip:
    strip = BarStrip(theme)
    strip.show_bars([Bar(Mark.RIGHT, 1720), Bar(Mark.SKIPPED, 0)])
    return strip


def _chip(theme: Theme) -> PlayerChip:
    chip = PlayerChip(theme)
    chip.set_player("Mara")
    return chip


def _mode(theme: Theme) -> ModeCard:
    card = ModeCard(theme, "circle-help", "Survival", "Three lives. Harder as you go.")
    card.set_footer(Footer("Best 23 questions"))
    return card


SPOKEN: list[tuple[Callable[[Theme], QWidget], QAccessible.Role, str]] = [
    (lambda theme: Button(theme, "Rock & Roll"), Role.Button, "Rock & Roll"),
    (lambda theme: IconButton(theme, "settings", "Settings"), Role.Button, "Settings"),
    (
        lambda theme: AnswerCard(theme, "On Sunset Boulevard", number=2, count=4),
        Role.RadioButton,
        "Answer 2 of 4: On Sunset Boulevard",
    ),
    (_ring, Role.ProgressBar, "13 seconds left"),
    (_dots, Role.ProgressBar, "Question 4 of 10: 2 right, 1 wrong, 0 skipped"),
    (lambda theme: _lifeline(theme, 2), Role.Button, "Fifty-fifty, 2 left, F2"),
    (lambda theme: _lifeline(theme, 0), Role.Button, "Fifty-fifty, used, F2"),
    (lambda theme: _lifeline(theme, 1, "Two options"), Role.Button, "Fifty-fifty, not for this question, F2"),
    (_mode, Role.Button, "Survival. Three lives. Harder as you go. Best 23 questions"),
    (lambda theme: Tag(theme, "Places", icon="tag"), Role.StaticText, "Places"),
    (lambda theme: DifficultyTag(theme, 3), Role.StaticText, "Difficulty 3 of 5"),
    (_picture, Role.Graphic, "A lamp behind glass."),
    (_bar_row, Role.ProgressBar, "Speed: 1,390"),
    (_strip, Role.StaticText, "Points per question: 1 right 1,720, 2 skipped 0"),
    (lambda theme: Toggle(theme, "Best game per player"), Role.CheckBox, "Best game per player"),
    (lambda theme: ThemeCard(theme, Scheme.LIGHT, "Light"), Role.RadioButton, "Light"),
    (lambda theme: Picker(theme, "Pack"), Role.ComboBox, "Pack"),
    (_chip, Role.Button, "Player Mara, switch player"),
]


@pytest.mark.parametrize(("make", "role", "name"), SPOKEN, ids=[name for _, _, name in SPOKEN])
def test_role_and_name(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget], role: QAccessible.Role, name: str
) -> None:
    widget = make(theme)
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert (interface.role(), interface.text(QAccessible.Text.Name)) == (role, name)


def test_fields_are_named_by_their_labels(qtbot: QtBot, theme: Theme) -> None:
    field, area = TextField(theme, "Your name"), TextArea(theme, "The fact", limit=9)
    for widget, control in ((field, field.line), (area, area.box)):
        qtbot.addWidget(widget)
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.role() == Role.EditableText
        assert interface.text(QAccessible.Text.Name) in {"Your name", "The fact"}


@pytest.mark.parametrize(
    ("state", "ending"),
    [
        (AnswerState.ELIMINATED, "eliminated"),
        (AnswerState.RIGHT, "right answer"),
        (AnswerState.RIGHT_CHOSEN, "your answer, right"),
        (AnswerState.WRONG_CHOSEN, "your answer, wrong"),
    ],
)
def test_an_answer_says_what_became_of_it(
    qtbot: QtBot, theme: Theme, state: AnswerState, ending: str
) -> None:
    card = AnswerCard(theme, "Nate", number=1, count=4)
    qtbot.addWidget(card)
    card.set_state(state)
    assert card.accessibleName() == f"Answer 1 of 4: Nate, {ending}"


def test_a_chosen_answer_is_checked_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    card = AnswerCard(theme, "Nate", number=1, count=4)
    qtbot.addWidget(card)
    card.setChecked(True)
    state = QAccessible.queryAccessibleInterface(card).state()
    assert (state.checkable, state.checked, state.focusable) == (1, 1, 1)
    assert card.accessibleName().endswith(", chosen")


def test_the_ring_has_the_seconds_as_its_value(qtbot: QtBot, theme: Theme) -> None:
    ring = _ring(theme)
    qtbot.addWidget(ring)
    value = QAccessible.queryAccessibleInterface(ring).valueInterface()
    assert (value.currentValue(), value.maximumValue()) == (13, 20)


def test_an_icon_buttons_name_is_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "arrow-left", "Back <b>")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Back <b>", "<p>Back &lt;b&gt;</p>")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.RIGHT, "You got it"),
        (Outcome.PARTLY, "Partly right, 3 of 4"),
        (Outcome.WRONG, "Not this time"),
        (Outcome.TIME_UP, "Time’s up"),
        (Outcome.SKIPPED, "Skipped"),
    ],
)
def test_a_verdict_is_announced(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch, outcome: Outcome, words: str
) -> None:
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.widgets.verdict_tag.announce", lambda _, text: said.append(text))
    tag = VerdictTag(theme)
    qtbot.addWidget(tag)
    tag.show_verdict(outcome, "0 points", spoken="The right answer is Nate. 0 points.", parts=(3, 4))
    assert said == [f"{words}. The right answer is Nate. 0 points."]
