"""The score so far; counts up, and says beside it what the last answer brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QVariantAnimation
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

FIGURE = 22
GAIN_SHOWN_MS = 1200


class ScoreCounter(QWidget):
    """A caption above a figure that ends where the score is; screen readers hear the score at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._score = 0
        self._caption = Label(theme, "Score", role="caption", tone="muted", align=Qt.AlignmentFlag.AlignRight)
        self._gain = Label(theme, role="body", tone="correct", weight=600)
        self._figure = Label(theme, "0", role="numeral", tone="strong", size=FIGURE, weight=600)
        self._counting = QVariantAnimation(self)
        self._counting.setEasingCurve(theme.easing())
        self._counting.valueChanged.connect(self._on_counted)
        self._hiding = QTimer(self, singleShot=True, interval=GAIN_SHOWN_MS)
        self._hiding.timeout.connect(self._gain.hide)
        self._build()
        self.set_score(0)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_score(self, score: int, *, gained: int = 0) -> None:
        """Count to `score`; `gained` points are shown beside it for a moment."""
        self._count_to("Score", score, max(0, gained))

    def set_rating(self, rating: int, *, gained: int = 0) -> None:
        """Count to a rating, which may also have fallen."""
        self._count_to("Rating", rating, gained)

    def _count_to(self, caption: str, score: int, gained: int) -> None:
        self._counting.stop()
        start, self._score = self._score, score
        self._caption.setText(caption)
        self._figure.setAccessibleName(f"{caption} {score:,}")
        duration = self._theme.duration("score-count")
        if gained and duration:
            self._counting.setDuration(duration)
            self._counting.setStartValue(start)
            self._counting.setEndValue(score)
            self._counting.start()
        else:
            self._figure.setText(f"{score:,}")
        self._show_gain(gained)

    def _build(self) -> None:
        column = Column(self._theme, self, gap=0)
        column.addWidget(self._caption)
        row = Row(self._theme, gap=6)
        row.addStretch()
        row.addWidget(self._gain)
        row.addWidget(self._figure)
        column.addLayout(row)

    def _show_gain(self, gained: int) -> None:
        self._gain.setText(f"{gained:+,}".replace("-", "−"))
        self._gain.set_tone("correct" if gained > 0 else "muted")
        self._gain.setVisible(gained != 0)
        self._hiding.start()

    def _on_counted(self, value: int) -> None:
        self._figure.setText(f"{value:,}")

    def _on_theme_changed(self) -> None:
        self._caption.setVisible(self._theme.breadth is Breadth.REGULAR)
