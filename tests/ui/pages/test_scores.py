"""The high scores: boards, places, and what of them is shown, on a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from quizapp.store.scores import BoardCard, Standing
from quizapp.ui.models.score_table import Column
from quizapp.ui.pages.score_filters import BoardFilters
from quizapp.ui.pages.score_words import Span, nothing_words, place_words, settings_words
from quizapp.ui.pages.scores import ScoresPage
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.row_painter import Cell
from tests.store.samples import NOW
from tests.ui.pages.played import DAY, play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.picker import Picker

# The offscreen platform says so of every window that is shown.

BOARD = BoardCard(
    *(1, 10, "Heat", "classic", "accuracy_first", 10, 20),
    lifelines=True,
    timing=100,
    watched=100,
    filters="",
    code="",
    games=9,
)
STANDING = Standing(1, 5, is_tied=False, of=38, points_to_next=110, previous_best=None)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> ScoresPage:
    page = ScoresPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def two_players(desk: Desk) -> tuple[int, int, int]:
    """Let Bea play well twice, then Ada play badly today; return the games."""
    desk.choose_player(desk.store.players.add("Bea").key)
    good, older = play(desk, right=9, at=NOW - 20 * DAY), play(desk, right=8, at=NOW - 10 * DAY)
    desk.choose_player(desk.store.players.all()[0].key)
    return good, older, play(desk, right=4)


def names(page: ScoresPage) -> list[str]:
    return [page.model.line(row).name for row in range(page.model.rowCount())]


def shown(page: ScoresPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible() and label.text()]


def entries(picker: Picker) -> list[str]:
    return [picker.itemText(index) for index in range(picker.count())]


def test_before_the_first_score_enter_plays_a_game(page: ScoresPage, qtbot: QtBot) -> None:
    page.refresh()
    assert "No scores yet" in shown(page)
    with qtbot.waitSignal(page.play_requested):
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)


def test_the_board_and_the_own_place_are_shown(page: ScoresPage, desk: Desk) -> None:
    two_players(desk)
    page.refresh()
    assert names(page) == ["Bea", "Bea", "Ada"]
    assert [entries(picker) for picker in (page.filters.mode, page.filters.pack)] == [["Classic"], ["Sample"]]
    assert page.filters.settings.currentText() == "10 questions, 20 s each"
    assert {"3", "of 3"} <= set(shown(page))


def test_the_game_just_played_is_marked_and_found_by_the_keys(
    page: ScoresPage, qtbot: QtBot, desk: Desk
) -> None:
    *_, game = two_players(desk)
    page.show_game(game)
    page.refresh()
    assert page.model.index(2, Column.PLAYER).data(Cell.PILL) == "You, this game"
    with qtbot.waitSignal(page.game_chosen) as chosen:
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)
    assert chosen.args == [game]


def test_after_another_game_the_older_one_is_no_longer_this_game(page: ScoresPage, desk: Desk) -> None:
    *_, game = two_players(desk)
    page.show_game(game)
    play(desk, right=5, at=NOW + 1)
    page.refresh()
    assert "You, this game" not in [page.model.index(row, 1).data(Cell.PILL) for row in range(4)]


@pytest.mark.parametrize(("span", "players"), [(Span.ALL_TIME, 3), (Span.THIS_WEEK, 1), (Span.TODAY, 1)])
def test_a_board_looks_back_as_far_as_one_likes(
    page: ScoresPage, qtbot: QtBot, desk: Desk, span: Span, players: int
) -> None:
    two_players(desk)
    page.refresh()
    qtbot.mouseClick(page.filters.spans.segments()[span], Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == players


def test_each_player_once_or_one_player_alone(page: ScoresPage, qtbot: QtBot, desk: Desk) -> None:
    two_players(desk)
    page.refresh()
    qtbot.keyClick(page.panel.best_only, Qt.Key.Key_Space)
    assert names(page) == ["Bea", "Ada"]
    qtbot.keyClick(page.panel.best_only, Qt.Key.Key_Space)
    qtbot.keyClicks(page.panel.players, "B")
    page.panel.players.activated.emit(page.panel.players.currentIndex())
    assert names(page) == ["Bea", "Bea"]


def test_where_nothing_is_shown_there_is_a_way_back(page: ScoresPage, qtbot: QtBot, desk: Desk) -> None:
    play(desk, at=NOW - 30 * DAY)
    page.refresh()
    qtbot.mouseClick(page.filters.spans.segments()[Span.TODAY], Qt.MouseButton.LeftButton)
    assert "Nobody has a game with these settings today." in " ".join(shown(page))
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)
    assert page.model.rowCount() == 1
    assert page.table.hasFocus()


def test_mode_pack_and_settings_narrow_each_other_down(qtbot: QtBot, theme: Theme) -> None:
    filters = BoardFilters(theme)
    qtbot.addWidget(filters)
    short = replace(BOARD, id=2, count=5, games=3)
    other = replace(BOARD, id=3, pack=11, pack_title="Rivers", games=1)
    filters.show_boards((BOARD, short, other))
    assert entries(filters.pack) == ["Heat", "Rivers"]
    assert entries(filters.settings) == ["10 questions, 20 s each", "5 questions, 20 s each"]
    filters.pack.setCurrentIndex(1)
    with qtbot.waitSignal(filters.changed):
        filters.pack.activated.emit(1)
    assert filters.board == other
    assert entries(filters.settings) == ["10 questions, 20 s each"]
    filters.choose_board(2)
    assert filters.board == short


@pytest.mark.parametrize(
    ("standing", "above", "words"),
    [
        (STANDING, 3, "111 points would take third."),
        (STANDING, 14, "111 points would take rank 14."),
        (STANDING, None, "111 points more would move you up."),
        (replace(STANDING, points_to_next=0), 4, "1 point would take fourth."),
        (replace(STANDING, place=1, points_to_next=None), None, "You lead this board."),
        (replace(STANDING, place=1, points_to_next=None, is_tied=True), None, "You share the lead."),
        (None, None, "You have no game on this board yet."),
    ],
)
def test_a_place_says_what_would_be_better(standing: Standing | None, above: int | None, words: str) -> None:
    assert place_words(standing, above) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"lifelines": False}, "10 questions, 20 s each, no lifelines"),
        ({"timing": 150}, "10 questions, 20 s each, ×1.5 time"),
        ({"timing": 0}, "10 questions, no limit"),
        ({"rule": "speed_counts"}, "10 questions, 20 s each, speed counts"),
        ({"watched": 60}, "10 questions, 20 s each, up to 60 % of the story"),
        ({"filters": "crew;1-5;"}, "10 questions, 20 s each, chosen questions"),
        ({"mode": "thirty", "seconds": 30, "lifelines": False}, "30 s for all"),
        ({"mode": "thirty", "seconds": 30, "timing": 0}, "30 s for all, ×10 time"),
        ({"mode": "survival", "count": 100}, "20 s each"),
        ({"mode": "challenge", "code": "7KQ29XM4"}, "7KQ2 9XM4"),
        ({"mode": "challenge", "code": "=0123"}, "A friend’s game, 10 questions, 20 s each"),
    ],
)
def test_a_board_is_named_by_what_is_not_as_usual(change: dict[str, object], words: str) -> None:
    assert settings_words(replace(BOARD, **change)) == words  # type: ignore[arg-type]  # values fit


def test_silence_has_words() -> None:
    assert nothing_words(Span.THIS_WEEK, "Bea") == "Bea has no game with these settings this week."
    assert nothing_words(Span.TODAY, "") == "Nobody has a game with these settings today."


def test_the_panel_stands_below_where_there_is_no_room(page: ScoresPage, theme: Theme, desk: Desk) -> None:
    two_players(desk)
    theme.set_window_size(QSize(900, 600))
    page.resize(900, 544)
    page.refresh()
    assert page.panel.mapTo(page, page.panel.rect().topLeft()).y() > page.table.height()
