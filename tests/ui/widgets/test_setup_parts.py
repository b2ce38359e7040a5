"""The controls of the set-up: chips, range, numbers, story, pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.widgets.chip_group import ChipGroup
from quizapp.ui.widgets.filter_chip import FilterChip
from quizapp.ui.widgets.number_choice import NumberChoice
from quizapp.ui.widgets.pack_picker import PackPicker
from quizapp.ui.widgets.range_slider import RangeSlider
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.story_slider import StorySlider, bars_of, watched_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

Key, Role, LEFT = Qt.Key, QAccessible.Role, Qt.MouseButton.LeftButton
CATEGORIES = {"people": "People", "places": "Places", "plans": "Plans"}


@pytest.fixture
def group(qtbot: QtBot, theme: Theme) -> ChipGroup:
    group = ChipGroup(theme, "Categories", has_all=True)
    group.show_chips(CATEGORIES, ("people", "plans"))
    qtbot.addWidget(group)
    group.resize(600, 120)
    with qtbot.waitActive(group):
        group.show()
        group.activateWindow()
    return group


@pytest.fixture
def levels(qtbot: QtBot, theme: Theme) -> RangeSlider:
    levels = RangeSlider(theme, ("Easiest", "Hardest"), (1, 5), ("Easy", "Hard"))
    levels.show_values(2, 4)
    qtbot.addWidget(levels)
    levels.resize(300, 48)
    levels.show()
    return levels


def test_arrows_go_from_chip_to_chip_and_space_switches(group: ChipGroup, qtbot: QtBot) -> None:
    first, second, third = group.chips.values()
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Right)
    assert second.hasFocus()
    with qtbot.waitSignal(group.changed):
        qtbot.keyClick(second, Key.Key_Space)
    qtbot.keyClick(second, Key.Key_End)
    qtbot.keyClick(third, Key.Key_Return)
    assert (third.hasFocus(), group.chosen) == (True, ("people", "places"))


def test_tab_stops_at_a_group_once(group: ChipGroup, qtbot: QtBot) -> None:
    group.none_button.setFocus()
    qtbot.keyClick(group.none_button, Key.Key_Tab)
    qtbot.keyClick(next(iter(group.chips.values())), Key.Key_Tab)
    assert not any(chip.hasFocus() for chip in group.chips.values())


def test_all_and_none(group: ChipGroup, qtbot: QtBot) -> None:
    for button, chosen in ((group.none_button, ()), (group.all_button, tuple(CATEGORIES))):
        with qtbot.waitSignal(group.changed):
            qtbot.mouseClick(button, LEFT)
        assert group.chosen == chosen


def test_other_chips_take_the_place_of_those_before(group: ChipGroup) -> None:
    group.show_chips({"rivers": "Rivers"}, ())
    assert [chip.words for chip in group.chips.values()] == ["Rivers"]
    assert group.chosen == ()


def test_a_chip_says_how_many_there_are(qtbot: QtBot, theme: Theme) -> None:
    chip = FilterChip(theme, "Places")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.show_count(1040)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert (interface.role(), chip.accessibleName()) == (Role.CheckBox, "Places, 1,040")
    assert chip.sizeHint().width() > before


def test_the_lines_of_chips_break_where_it_is_narrow(group: ChipGroup) -> None:
    tops = {chip.y() for chip in group.chips.values()}
    group.resize(200, 300)
    assert len(tops) == 1 < len({chip.y() for chip in group.chips.values()})


def test_the_knobs_move_by_keyboard_and_never_pass_each_other(levels: RangeSlider, qtbot: QtBot) -> None:
    with qtbot.waitSignal(levels.changed):
        qtbot.keyClick(levels.low, Key.Key_Left)
    assert levels.values == (1, 4)
    qtbot.keyClick(levels.low, Key.Key_End)
    assert levels.values == (4, 4)
    qtbot.keyClick(levels.high, Key.Key_Home)
    assert levels.values == (4, 4)
    assert levels.low.accessibleName() == "Easiest 4 of 5"


def test_the_nearer_knob_comes_to_the_pointer(levels: RangeSlider, qtbot: QtBot) -> None:
    qtbot.mousePress(levels, LEFT, pos=QPoint(levels.width() - 4, 8))
    assert levels.values == (2, 5)
    qtbot.mouseMove(levels, QPoint(4, 8))
    assert levels.values == (2, 2)
    qtbot.mouseRelease(levels, LEFT, pos=QPoint(4, 8))
    qtbot.mouseMove(levels, QPoint(levels.width() - 4, 8))
    qtbot.mousePress(levels, LEFT, pos=QPoint(4, 8))
    assert levels.values == (1, 2)


def test_a_shown_range_is_no_choice(levels: RangeSlider, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(levels.changed):
        levels.show_values(5, 5)
    assert levels.values == (5, 5)


def test_numbers_are_chosen_and_offered_anew(qtbot: QtBot, theme: Theme) -> None:
    choice = NumberChoice(theme, "Questions", str)
    qtbot.addWidget(choice)
    choice.show_numbers((5, 10), 10)
    choice.show_numbers((5, 10, 20), 7)
    segments = choice.findChildren(Segmented)[-1].segments()
    assert ([segment.text() for segment in segments], choice.number) == (["5", "10", "20", "7"], 7)
    with qtbot.waitSignal(choice.changed):
        segments[2].click()
    assert choice.number == 20


def test_nothing_to_offer_hides_the_choice(qtbot: QtBot, theme: Theme) -> None:
    choice = NumberChoice(theme, "Questions", str)
    qtbot.addWidget(choice)
    choice.show_numbers((), 60)
    assert choice.isHidden()


def test_the_story_goes_by_ten_per_cent(qtbot: QtBot, theme: Theme) -> None:
    slider = StorySlider(theme)
    qtbot.addWidget(slider)
    slider.show_watched(60)
    slider.show_left_out(74)
    assert slider.accessibleName() == "Up to 60 % of the story; 74 questions left out"
    qtbot.keyClick(slider, Key.Key_Right)
    assert slider.watched == 70
    slider.resize(400, 100)
    qtbot.mouseClick(slider, LEFT, pos=QPoint(200, 40))
    assert slider.watched == 50


def test_a_drag_is_told_on_the_way(qtbot: QtBot, theme: Theme) -> None:
    slider = StorySlider(theme)
    qtbot.addWidget(slider)
    slider.resize(400, 100)
    qtbot.mousePress(slider, LEFT, pos=QPoint(200, 40))
    with qtbot.waitSignal(slider.valueChanged):
        qtbot.mouseMove(slider, QPoint(300, 40))


@pytest.mark.parametrize(
    ("percent", "words"), [(0, "Only the premise"), (60, "Up to 60 % of the story"), (100, "All of it")]
)
def test_how_far_in_words(percent: int, words: str) -> None:
    assert watched_words(percent) == words


@pytest.mark.parametrize("steps", [1, 7, 10, 25, 68, 400])
def test_every_question_has_its_bar_and_the_stops_fall_between_bars(steps: int) -> None:
    by_step = tuple((step, step + 1) for step in range(steps + 1))
    bars = bars_of(by_step, steps)
    assert sum(count for _, count in bars) == sum(count for step, count in by_step if step)
    assert len(bars) % 10 == 0
    assert bars[-1][0] == steps


def test_lit_bars_are_those_in_play(qtbot: QtBot, theme: Theme) -> None:
    slider = StorySlider(theme)
    qtbot.addWidget(slider)
    slider.resize(400, 100)
    slider.show_story(((1, 5), (10, 5)), 10)
    lit = theme.color("accent-line").name()

    def colors() -> tuple[bool, bool]:
        image = slider.grab().toImage()
        return image.pixelColor(18, 20).name() == lit, image.pixelColor(380, 20).name() == lit

    slider.show_watched(50)
    assert colors() == (True, False)
    slider.show_watched(100)
    assert colors() == (True, True)


def test_the_pack_is_named_with_its_questions(qtbot: QtBot, theme: Theme) -> None:
    picker = PackPicker(theme)
    qtbot.addWidget(picker)
    picker.show_pack("heat", "Heat & Ice", "#FFB65C", 412)
    assert picker.accessibleName() == "Pack: Heat & Ice, 412 questions"
    assert picker.minimumSizeHint().width() < picker.sizeHint().width()
