"""The small parts of the play and result screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt

from quizapp.rules.judging import Outcome
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.bar_strip import Bar, BarStrip
from quizapp.ui.widgets.fact_card import FactCard
from quizapp.ui.widgets.lifeline_button import LifelineButton
from quizapp.ui.widgets.mode_card import Footer, ModeCard
from quizapp.ui.widgets.pack_cover import PackCover
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.player_avatar import initials
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.progress_dots import Mark
from quizapp.ui.widgets.score_counter import ScoreCounter
from quizapp.ui.widgets.streak_badge import StreakBadge
from quizapp.ui.widgets.top_bar import Tab, TopBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


def _shown(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if not label.isHidden()]


def test_the_score_is_final_at_once_where_motion_is_reduced(qtbot: QtBot, theme: Theme) -> None:
    counter = ScoreCounter(theme)
    qtbot.addWidget(counter)
    counter.set_score(2140, gained=720)
    assert _shown(counter) == ["Score", "+720", "2,140"]


def test_the_score_counts_up_and_is_said_at_once(qtbot: QtBot, theme: Theme) -> None:
    theme.set_motion_reduced(False)
    counter = ScoreCounter(theme)
    qtbot.addWidget(counter)
    counter.set_score(2140, gained=720)
    figure = counter.findChildren(Label)[-1]
    assert figure.accessibleName() == "Score 2,140"
    assert figure.text() != "2,140"
    qtbot.waitUntil(lambda: figure.text() == "2,140", timeout=3000)


def test_a_score_without_gain_shows_none(qtbot: QtBot, theme: Theme) -> None:
    counter = ScoreCounter(theme)
    qtbot.addWidget(counter)
    counter.set_score(500)
    assert _shown(counter) == ["Score", "500"]


def test_captions_go_where_there_is_little_room(qtbot: QtBot, theme: Theme) -> None:
    counter, badge = ScoreCounter(theme), StreakBadge(theme)
    qtbot.addWidget(counter)
    qtbot.addWidget(badge)
    badge.set_streak(3)
    theme.set_window_size(QSize(900, 600))
    assert (_shown(counter), _shown(badge)) == (["0"], ["3"])


def test_a_streak_lights_up_from_two(qtbot: QtBot, theme: Theme) -> None:
    badge = StreakBadge(theme)
    qtbot.addWidget(badge)
    pictures = []
    for streak in (1, 2):
        badge.set_streak(streak)
        pictures.append(badge.grab().toImage())
    inks = [
        {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        for image in pictures
    ]
    warning = theme.color("warning").name()
    assert [warning in ink for ink in inks] == [False, True]


@pytest.mark.parametrize(
    ("left", "obstacle", "can_press"), [(1, "", True), (0, "", False), (1, "Two options", False)]
)
def test_a_lifeline_can_be_used_while_it_helps(
    qtbot: QtBot,
    theme: Theme,
    left: int,
    obstacle: str,
    can_press: bool,
) -> None:
    button = LifelineButton(theme, "circle-dot", "50:50", spoken="Fifty-fifty", key="F2")
    qtbot.addWidget(button)
    button.set_left(left)
    button.set_obstacle(obstacle)
    assert button.isEnabled() is can_press
    assert (obstacle in button.toolTip()) or not obstacle


def test_the_passage_folds_out_and_in(qtbot: QtBot, theme: Theme) -> None:
    card = FactCard(theme)
    qtbot.addWidget(card)
    card.show_fact("One fact.", "Source: Plot summary, paragraph 2", ["Another.", "A third."])
    with qtbot.waitSignal(card.passage_toggled) as toggled:
        qtbot.keyClick(card.passage_button, Qt.Key.Key_Return)
    assert toggled.args == [True]
    assert "•  Another.\n•  A third." in _shown(card)
    assert card.passage_button.words == "Hide passage"
    card.toggle_passage()
    assert card.passage_button.words == "Show passage"


def test_without_other_facts_there_is_nothing_to_fold_out(qtbot: QtBot, theme: Theme) -> None:
    card = FactCard(theme)
    qtbot.addWidget(card)
    card.show_fact("One fact.", "Source: Plot summary, paragraph 2", [])
    assert card.passage_button.isHidden()
    with qtbot.waitSignal(card.problem_reported):
        card.report_button.click()


def test_a_mode_card_says_what_is_due(qtbot: QtBot, theme: Theme) -> None:
    card = ModeCard(theme, "circle-help", "Classic", "Ten questions, 20 seconds each", key="1")
    qtbot.addWidget(card)
    card.set_footer(Footer("14 due now", is_due=True))
    assert card.heightForWidth(280) == 140 < card.heightForWidth(100)
    assert card.accessibleName().endswith(". 14 due now")
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)


def test_in_a_small_window_a_mode_card_has_no_foot_and_no_note(qtbot: QtBot, theme: Theme) -> None:
    card = ModeCard(theme, "calendar-days", "Daily", "The same ten questions for everyone.", key="7")
    qtbot.addWidget(card)
    theme.set_window_size(QSize(900, 600))
    before = card.heightForWidth(205)
    card.set_footer(Footer("Not played yet", dots=(None,) * 10))
    card.set_note("New set in 3 h 12 min")
    assert card.heightForWidth(205) == before == 110
    theme.set_window_size(QSize(1200, 800))
    assert card.heightForWidth(205) > 140


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_every_outcome_is_a_light_of_its_own(qtbot: QtBot, theme: Theme, outcome: Outcome | None) -> None:
    card = ModeCard(theme, "calendar-days", "Daily", "One try.")
    qtbot.addWidget(card)
    card.resize(280, 140)
    pictures = []
    for shown in (None, *(other for other in Outcome if other is not Outcome.TIME_UP)):
        card.set_footer(Footer("Today", dots=(shown,)))
        pictures.append(card.grab().toImage())
    card.set_footer(Footer("Today", dots=(outcome,)))
    assert pictures.count(card.grab().toImage()) == 1


def test_bars_grow_once_and_end_as_drawn_without_movement(qtbot: QtBot, theme: Theme) -> None:
    bars = [Bar(Mark.RIGHT, 720), Bar(Mark.WRONG, 0), Bar(Mark.SKIPPED, 0), Bar(Mark.RIGHT, 905)]
    strip, still = BarStrip(theme), BarStrip(theme)
    for widget in (strip, still):
        qtbot.addWidget(widget)
        widget.resize(400, 180)
    still.show_bars(bars)
    theme.set_motion_reduced(False)
    strip.show_bars(bars)
    assert strip.grab().toImage() != still.grab().toImage()
    qtbot.waitUntil(lambda: strip.grab().toImage() == still.grab().toImage(), timeout=3000)


def test_bars_differ_in_form_for_every_mark_and_beside_a_rival(qtbot: QtBot, theme: Theme) -> None:
    strip = BarStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(200, 180)
    pictures = []
    for bar in (*(Bar(mark, 500) for mark in Mark), Bar(Mark.RIGHT, 500, rival=400)):
        strip.show_bars([bar, Bar(Mark.RIGHT, 1000)])
        pictures.append(strip.grab(QRect(0, 0, 90, 150)).toImage())
    assert all(pictures.count(picture) == 1 for picture in pictures)


def test_a_hundred_bars_stand_in_little_room(qtbot: QtBot, theme: Theme) -> None:
    strip = BarStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(300, 180)
    strip.show_bars([Bar(Mark.RIGHT, 1000)] * 99 + [Bar(Mark.WRONG, 0)])
    shown = strip.grab().toImage()
    assert strip.minimumSizeHint().width() <= 300
    assert shown.pixelColor(296, 100) != shown.pixelColor(298, 100)


def test_bars_without_points_say_only_how_it_went(qtbot: QtBot, theme: Theme) -> None:
    strip = BarStrip(theme)
    qtbot.addWidget(strip)
    strip.show_bars([Bar(Mark.RIGHT, 1000), Bar(Mark.PARTLY, 500)], has_points=False)
    assert strip.accessibleName() == "How it went: 1 right, 2 partly right"
    strip.show_bars([Bar(Mark.RIGHT, 1000, rival=0)])
    assert strip.accessibleName() == "Points per question: 1 right 1,000 against 0"


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.005, 0.5, 1.0, 2.0])
def test_a_bar_is_never_longer_than_its_track(qtbot: QtBot, theme: Theme, share: float) -> None:
    row = BarRow(theme)
    qtbot.addWidget(row)
    row.show_bar("Places", share, "50%")
    row.grab()
    assert 0 <= row.value() <= row.maximum()


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Mara", "MA"), ("Ada Lovelace", "AL"), ("x", "X"), (" Ana Maria Cruz ", "AC"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def _cover(qtbot: QtBot, theme: Theme, key: str, side: int = 200) -> PackCover:
    cover = PackCover(theme, key, has_scrim=False)
    qtbot.addWidget(cover)
    cover.resize(side, side)
    return cover


def test_covers_differ_by_key_and_stay_the_same_for_one(qtbot: QtBot, theme: Theme) -> None:
    keys = ("heat", "night-sky", "capital-cities", "own-7")
    pictures = [_cover(qtbot, theme, key).grab().toImage() for key in (*keys, "heat")]
    assert pictures[0] == pictures[4]
    assert len({pictures.index(picture) for picture in pictures}) >= 3


@pytest.mark.parametrize("side", [44, 200])
def test_heat_has_the_runway_with_lights_in_its_accent(qtbot: QtBot, theme: Theme, side: int) -> None:
    cover = _cover(qtbot, theme, "heat", side)
    cover.show_pack("heat", "#FF00FF")
    image = cover.grab().toImage()
    colors = [image.pixelColor(x, y) for x in range(side) for y in range(side * 6 // 10, side - 2)]
    assert any(color.red() > 150 and color.green() < 90 and color.blue() > 150 for color in colors)


def test_a_scrim_keeps_the_left_dark(qtbot: QtBot, theme: Theme) -> None:
    cover = PackCover(theme, "heat", radius="")
    qtbot.addWidget(cover)
    cover.resize(800, 300)
    image = cover.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(0, 200, 7) for y in range(0, 300, 7)} == {
        theme.color("cover-scrim").name()
    }


def test_tabs_and_buttons_of_the_top_bar_say_what_was_pressed(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, [("Play", "play"), ("Scores", "trophy")])
    qtbot.addWidget(bar)
    bar.set_player("Mara")
    bar.set_current(0)
    first, second = bar.findChildren(Tab)
    with qtbot.waitSignal(bar.tab_chosen) as chosen:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    assert (first.isChecked(), second.isChecked()) == (False, True)
    with qtbot.waitSignals([bar.player_pressed, bar.settings_pressed]):
        for button in bar.findChildren(Pressable):
            if button.accessibleName() in {"Player Mara, switch player", "Settings"}:
                qtbot.keyClick(button, Qt.Key.Key_Return)


def test_tabs_are_icons_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, [("Play", "play"), ("Scores", "trophy")])
    qtbot.addWidget(bar)
    before = bar.minimumSizeHint().width()
    theme.set_window_size(QSize(700, 600))
    assert bar.minimumSizeHint().width() < before - 100


def test_a_page_bar_leads_back(qtbot: QtBot, theme: Theme) -> None:
    bar = PageBar(theme)
    qtbot.addWidget(bar)
    bar.set_title("Results", "Classic, Heat")
    assert _shown(bar) == ["Classic, Heat", "Results"]
    with qtbot.waitSignal(bar.back_pressed):
        qtbot.keyClick(bar.back, Qt.Key.Key_Return)
