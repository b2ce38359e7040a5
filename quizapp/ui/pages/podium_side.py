"""Beside the podium: who else played, and what is worth a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.pages.podium_words import mentions, place_words, result_words
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.player_shape import PlayerShape, shape_name
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.standings import Standing
    from quizapp.store.history import GameReview
    from quizapp.ui.pages.podium_words import Mention
    from quizapp.ui.theme import Theme

PLACE_WIDTH, SHAPE, ICON = 18, 24, 24


class PodiumSide(QWidget):
    """Two lists; one without entries is not there at all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[QWidget] = []
        self._column = Column(theme, self, gap=16)
        self._column.addStretch()

    def show_game(self, review: GameReview, rows: Sequence[Standing], title: str) -> None:
        """Show some of the standings under a title, and what to mention of the game."""
        clear_away(self._column, self._parts)
        self._parts = []
        if rows:
            self._add(Label(self._theme, title, role="title", tone="strong"))
            for row in rows:
                self._add(StandingRow(self._theme, row))
            self._add(Gap(self._theme))
        worth = mentions(review)
        if worth:
            self._add(Label(self._theme, "Worth a mention", role="title", tone="strong"))
        for mention in worth:
            self._add(Divider(self._theme))
            self._add(MentionRow(self._theme, mention))

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, part)
        self._parts.append(part)


class Gap(QWidget):
    """Room between the two lists."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(8))


class StandingRow(QWidget):
    """Place, shape, name, result and score."""

    def __init__(self, theme: Theme, row: Standing) -> None:
        super().__init__()
        seat, place = row.seat, place_words(row)
        number = Label(theme, place, tone="muted", weight=600)
        number.setMinimumWidth(theme.text_px(PLACE_WIDTH))
        score = Label(theme, f"{seat.score:,}", tone="strong", weight=600)
        spoken = (place, seat.name, shape_name(seat.shape), result_words(seat), f"{seat.score:,} points")
        self.setAccessibleName(", ".join(spoken))
        line = Row(theme, self, gap=14)
        line.addWidget(number)
        line.addWidget(PlayerShape(theme, size=SHAPE, has_box=False, shape=seat.shape))
        line.addWidget(Label(theme, seat.name, tone="strong", weight=500, wrap=True), 1)
        line.addWidget(Label(theme, result_words(seat), role="caption", tone="muted"))
        line.addWidget(score)


class MentionRow(QWidget):
    """An icon, what it is about, and whose it is."""

    def __init__(self, theme: Theme, mention: Mention) -> None:
        super().__init__()
        line = Row(theme, self, gap=14)
        line.addWidget(IconMark(theme, mention.icon, size=ICON, color="chart-1"))
        words = Column(theme, gap=0)
        words.addWidget(Label(theme, mention.title, role="label", tone="strong", wrap=True))
        words.addWidget(Label(theme, mention.words, role="caption", tone="muted", wrap=True))
        line.addLayout(words, 3)
        line.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        right = Qt.AlignmentFlag.AlignRight
        line.addWidget(Label(theme, mention.name, tone="strong", weight=500, wrap=True, align=right), 2)
