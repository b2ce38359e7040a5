"""Every component is painted in every scheme, and takes more room at 200 per cent text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from quizapp.rules.scoring import Points
from quizapp.ui.theme import Scheme, Theme
from quizapp.ui.widgets.answer_board import Key
from quizapp.ui.widgets.app_mark import AppMark
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.bar_strip import Bar, BarStrip
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.close_match_note import CloseMatchNote
from quizapp.ui.widgets.empty_state import EmptyState
from quizapp.ui.widgets.fact_card import FactCard
from quizapp.ui.widgets.hint_line import HintLine
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.lifeline_button import LifelineButton
from quizapp.ui.widgets.mode_card import ModeCard
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.player_avatar import PlayerAvatar
from quizapp.ui.widgets.player_chip import PlayerChip
from quizapp.ui.widgets.progress_dots import Mark
from quizapp.ui.widgets.score_counter import ScoreCounter
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.stat_tile import StatTile
from quizapp.ui.widgets.streak_badge import StreakBadge
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.text_area import TextArea
from quizapp.ui.widgets.text_field import TextField
from quizapp.ui.widgets.theme_card import ThemeCard
from quizapp.ui.widgets.tick_card import TickCard
from quizapp.ui.widgets.toggle import Toggle
from quizapp.ui.widgets.top_bar import TopBar
from quizapp.ui.widgets.typed_field import TypedField
from quizapp.ui.widgets.verdict_tag import VerdictTag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

TABS = [("Play", "play"), ("Scores", "trophy")]


def _banner(theme: Theme) -> Banner:
    banner = Banner(theme, "circle-pause")
    banner.show_words("Unfinished game", "Classic, question 6, saved today at 21:14")
    banner.add_action("Continue", key="C")
    return banner


def _strip(theme: Theme) -> BarStrip:
    strip = BarStrip(theme)
    strip.show_bars([Bar(Mark.RIGHT, 720), Bar(Mark.WRONG, 0), Bar(Mark.SKIPPED, 0)])
    return strip


def _fact(theme: Theme) -> FactCard:
    card = FactCard(theme)
    card.show_fact("The crew takes bearer bonds.", "Source: Plot summary, paragraph 2", ["Another fact."])
    return card


def _note(theme: Theme) -> CloseMatchNote:
    note = CloseMatchNote(theme)
    note.show_match("New Zeland", "New Zealand", ["NZ"], Points(500))
    return note


def _hint(theme: Theme) -> HintLine:
    line = HintLine(theme)
    line.show_hint(("Press ", Key("Alt"), " and choose."))
    return line


def _lifeline(theme: Theme) -> LifelineButton:
    return LifelineButton(theme, "timer", "+10 s", spoken="Ten more seconds", key="F3")


def _top_bar(theme: Theme) -> TopBar:
    bar = TopBar(theme, TABS)
    bar.set_player("Mara")
    bar.set_current(0)
    return bar


MAKERS: dict[str, Callable[[Theme], QWidget]] = {
    "banner": _banner,
    "bar row": BarRow,
    "bar strip": _strip,
    "button": lambda theme: Button(theme, "Play"),
    "close match": _note,
    "difficulty": lambda theme: DifficultyTag(theme, 3),
    "empty state": lambda theme: EmptyState(theme, "No games yet", "Play one.", icon="trophy"),
    "fact card": _fact,
    "hint": _hint,
    "icon": lambda theme: IconMark(theme, "play"),
    "icon button": lambda theme: IconButton(theme, "play", "Play"),
    "lifeline": _lifeline,
    "mode card": lambda theme: ModeCard(theme, "circle-help", "Classic", "Ten questions, 20 seconds each"),
    "page bar": lambda theme: PageBar(theme, "Results", "Classic"),
    "picker": lambda theme: Picker(theme, "Pack", icon="layers"),
    "avatar": lambda theme: PlayerAvatar(theme, "Mara"),
    "chip": PlayerChip,
    "score": ScoreCounter,
    "segmented": lambda theme: Segmented(theme, "Span", ["All time", "Today"], icons=["clock", "history"]),
    "stat tile": lambda theme: StatTile(theme, "target", "Accuracy"),
    "streak": StreakBadge,
    "tag": lambda theme: Tag(theme, "Places", icon="tag"),
    "text area": lambda theme: TextArea(theme, "The fact", limit=240),
    "text field": lambda theme: TextField(theme, "Your name"),
    "theme card": lambda theme: ThemeCard(theme, Scheme.LIGHT, "Light"),
    "tick card": lambda theme: TickCard(theme, "Casals", number=1, count=6),
    "toggle": lambda theme: Toggle(theme, "Best game per player"),
    "top bar": _top_bar,
    "typed field": TypedField,
    "verdict": VerdictTag,
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_it_grows_with_the_text(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget]) -> None:
    theme.set_window_size(QSize(2400, 800))  # wide enough to keep captions at 200 per cent
    widget = make(theme)
    qtbot.addWidget(widget)
    before = widget.sizeHint().height()
    theme.set_text_percent(200)
    assert widget.sizeHint().height() > before


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_it_looks_different_in_every_scheme(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    widget = make(theme)
    qtbot.addWidget(widget)
    pictures = []
    for scheme in Scheme:
        theme.set_scheme(scheme)
        pictures.append(widget.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_the_mark_grows_with_the_window_not_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    mark = AppMark(theme)
    qtbot.addWidget(mark)
    theme.set_text_percent(200)
    assert mark.sizeHint().width() == 28
