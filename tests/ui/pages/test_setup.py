"""The set-up page on a real store: choices, what they come to, keys, codes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication

from quizapp.rules.mode import MODES
from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup, default_setup
from quizapp.settings import RULE, Settings
from quizapp.ui.pages.setup import SetupPage
from quizapp.ui.plain_text import Label

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
CLASSIC = default_setup(MODES["classic"])


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> SetupPage:
    page = SetupPage(theme, Settings(tmp_path / "settings.json"))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    page.show_setup(CLASSIC)
    page.first_focus().setFocus()
    return page


def shown(page: SetupPage) -> str:
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def started(page: SetupPage, qtbot: QtBot) -> Setup:
    with qtbot.waitSignal(page.start_requested) as start:
        qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    setup: Setup = start.args[0]
    return setup


def test_start_has_the_focus_and_starts_what_was_chosen_last(page: SetupPage, qtbot: QtBot) -> None:
    assert page.start_button.hasFocus()
    chosen = replace(CLASSIC, count=20, seconds=0, categories=("plans",), levels=(2, 4), watched=50)
    page.show_setup(chosen)
    assert started(page, qtbot) == chosen


def test_the_count_follows_the_choices(page: SetupPage, qtbot: QtBot) -> None:
    assert page.summary.words == "12 questions fit these choices"
    qtbot.keyClick(page.form.categories.chips["people"], Qt.Key.Key_Space)
    assert page.summary.words == "8 questions fit these choices"
    assert "Only 8 fit, and 10 are asked. Add categories." in shown(page)
    qtbot.keyClick(page.form.levels.high, Qt.Key.Key_Home)
    assert page.summary.words == "2 questions fit these choices"


def test_the_story_slider_leaves_questions_out(page: SetupPage, qtbot: QtBot) -> None:
    for _ in range(5):
        qtbot.keyClick(page.form.story.slider, Qt.Key.Key_Left)
    assert "Up to 50 % of the story" in shown(page)
    assert page.form.story.slider.accessibleName().endswith("6 questions left out")
    assert started(page, qtbot).watched == 50


@pytest.mark.parametrize(
    ("group", "words"),
    [("categories", "Choose at least one category."), ("kinds", "Choose at least one type of question.")],
)
def test_without_anything_chosen_it_says_what_is_missing(
    page: SetupPage, qtbot: QtBot, group: str, words: str
) -> None:
    for chip in getattr(page.form, group).chips.values():
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert words in shown(page)
    assert not page.start_button.isEnabled()
    with qtbot.assertNotEmitted(page.start_requested):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_all_categories_are_no_restriction(page: SetupPage, qtbot: QtBot) -> None:
    page.show_setup(replace(CLASSIC, categories=("plans",)))
    qtbot.mouseClick(page.form.categories.all_button, Qt.MouseButton.LeftButton)
    assert started(page, qtbot).categories == ()


def test_categories_of_another_pack_are_forgotten(page: SetupPage, qtbot: QtBot) -> None:
    page.show_setup(replace(CLASSIC, categories=("rivers",)))
    assert started(page, qtbot).categories == ()


def test_rule_lifelines_and_kinds_are_chosen(page: SetupPage, qtbot: QtBot) -> None:
    page.form.rules.segments()[1].click()
    qtbot.keyClick(page.form.lifelines, Qt.Key.Key_Space)
    qtbot.keyClick(page.form.kinds.chips[Kind.TYPED], Qt.Key.Key_Space)
    setup = started(page, qtbot)
    assert (setup.rule, setup.lifelines, Kind.TYPED in setup.kinds) == ("speed_counts", False, False)
    assert "500 at the last moment" in shown(page)


@pytest.mark.parametrize("mode", MODES)
def test_a_mode_offers_only_what_it_has(page: SetupPage, qtbot: QtBot, mode: str) -> None:
    row = MODES[mode]
    page.show_setup(default_setup(row))
    form = page.form
    visible = [part.isVisible() for part in (form.counts, form.seconds, form.lifelines, form.rules)]
    assert visible == [bool(row.counts), bool(row.lengths), bool(row.lifelines), row.has_points]
    assert form.kinds.isVisible() is not row.is_daily
    assert page.summary.code.isVisible() is (mode in {"classic", "thirty", "survival", "challenge"})
    assert started(page, qtbot) == default_setup(row)


def test_more_time_is_said_and_kept(page: SetupPage, qtbot: QtBot) -> None:
    page.show_setup(replace(CLASSIC, timing=200))
    assert "Time for answers | ×2" in shown(page)
    assert started(page, qtbot).timing == 200


def test_reset_takes_everything_back(page: SetupPage, qtbot: QtBot, tmp_path: Path) -> None:
    Settings(tmp_path / "settings.json").choose(RULE, "speed_counts")
    page.show_setup(replace(CLASSIC, count=50, levels=(3, 3), kinds=(Kind.TRUE_FALSE,)))
    qtbot.mouseClick(page.reset_button, Qt.MouseButton.LeftButton)
    assert started(page, qtbot) == CLASSIC


def test_a_pasted_code_is_started_instead(page: SetupPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(" K7Q2 M9 ")
    qtbot.keyClick(page.start_button, Qt.Key.Key_V, CONTROL)
    assert (page.summary.code.text(), page.start_button.words) == ("K7Q2 M9", "Start challenge")
    with qtbot.waitSignal(page.code_entered) as entered, qtbot.assertNotEmitted(page.start_requested):
        qtbot.keyClick(page.start_button, Qt.Key.Key_Return)
    assert entered.args == ["K7Q2 M9"]


def test_enter_in_the_code_field_starts_it_once(page: SetupPage, qtbot: QtBot) -> None:
    codes: list[str] = []
    page.code_entered.connect(codes.append)
    qtbot.keyClicks(page.summary.code.line, "K7Q2")
    qtbot.keyClick(page.summary.code.line, Qt.Key.Key_Return)
    assert codes == ["K7Q2"]


def test_what_is_wrong_with_a_code_is_said_until_it_is_changed(page: SetupPage, qtbot: QtBot) -> None:
    page.summary.code.set_text("K7Q2")
    page.show_code_fault("One character of the code is wrong.")
    assert "One character of the code is wrong." in shown(page)
    qtbot.keyClick(page.summary.code.line, Qt.Key.Key_X)
    assert "One character of the code is wrong." not in shown(page)


def test_escape_goes_back_and_the_picker_asks_for_packs(page: SetupPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.start_button, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.pack_change_requested):
        qtbot.keyClick(page.form.pack_picker, Qt.Key.Key_Return)


def test_tab_goes_through_the_page_in_reading_order(page: SetupPage, qtbot: QtBot) -> None:
    form, order = page.form, []
    form.pack_picker.setFocus()
    while page.focusWidget() is not page.start_button:
        order.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    groups = [next(iter(group.chips.values())) for group in (form.categories, form.kinds)]
    buttons = [form.categories.all_button, form.categories.none_button]
    numbers = [form.counts.segments()[1], form.seconds.segments()[1], form.lifelines]
    rest = [form.rules.segments()[0], form.story.slider, page.summary.code.line]
    top = [form.pack_picker, form.levels.low, form.levels.high]
    assert order == [*top, *buttons, *groups, *numbers, *rest]


@pytest.mark.parametrize(("percent", "size"), [(100, (900, 600)), (200, (1200, 800)), (100, (640, 480))])
def test_in_small_windows_start_stays_in_sight(
    page: SetupPage, theme: Theme, percent: int, size: tuple[int, int]
) -> None:
    theme.set_text_percent(percent)
    theme.set_window_size(QSize(*size))
    QCoreApplication.processEvents()  # the layouts of what has changed are made anew
    page.resize(*size)
    QCoreApplication.processEvents()
    bottom = page.start_button.mapTo(page, page.start_button.rect().bottomRight())
    assert page.rect().contains(bottom)
    assert page.width() == size[0]
    assert page.start_button.hasFocus()
    assert "12 questions fit these choices" in shown(page)
