"""Two fields that only the editor has: how hard a question is, and where its fact stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.difficulty import LEVELS, difficulty_size, paint_difficulty
from quizapp.ui.widgets.picker import GAP, ICON, PADDING, SIDE, Picker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from quizapp.ui.theme import Theme

LEVEL_WORDS = ("1, very easy", "2, easy", "3, medium", "4, hard", "5, very hard")
USUAL_LEVEL = 2


class DifficultyPicker(Picker):
    """Five levels as bars; arrows change the level."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Difficulty")
        self.addItems(LEVEL_WORDS)
        self.setCurrentIndex(USUAL_LEVEL - 1)

    @property
    def level(self) -> int:
        """Return the level from 1 to 5."""
        return min(self.currentIndex() + 1, LEVELS)

    def sizeHint(self) -> QSize:
        """Bars, figure and arrows on one line."""
        theme = self._theme
        figure = QFontMetrics(self.font()).horizontalAdvance("5")
        bars = round(difficulty_size(theme).width())
        width = 2 * theme.px(SIDE) + bars + figure + theme.text_px(ICON) + 3 * theme.px(GAP)
        return QSize(width, theme.line("body") + theme.px(PADDING))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the bars, the figure, the arrows."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        fill = theme.color("surface-3" if self.underMouse() else "field")
        radius = theme.radius("control")
        paint_box(painter, QRectF(self.rect()), radius, fill=fill, edge=theme.color("border-strong"))
        bars, side = difficulty_size(theme), theme.text_px(ICON)
        paint_difficulty(painter, theme, px(SIDE), round((self.height() + bars.height()) / 2), self.level)
        arrows = self.width() - px(SIDE) - side
        icon = theme.pixmap("chevrons-up-down", ICON, "text-strong", self.devicePixelRatioF())
        painter.drawPixmap(arrows, (self.height() - side) // 2, icon)
        painter.setPen(theme.color("text-strong"))
        room = QRectF(0, 0, arrows - px(GAP), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.level))
        painter.end()


class SourceLine(QLineEdit):
    """A line for any source's title, with a list of the pack's own: by the arrow at its end, or Down."""

    def __init__(self, theme: Theme, limit: int) -> None:
        super().__init__()
        self._theme = theme
        self._titles = QStringListModel(self)
        self._choices = QListView()
        self._choices.setObjectName("PickerList")
        completer = QCompleter(self._titles, self)
        completer.setPopup(self._choices)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setMaxLength(limit)
        self.setPlaceholderText("Where the fact stands")
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_titles(self, titles: Sequence[str]) -> None:
        """Offer the titles of a pack's sources."""
        self._titles.setStringList(list(titles))

    def open_list(self) -> None:
        """Show all titles, whatever is typed."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        self._choices.setFont(self.font())
        completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list, as in every field that has one."""
        if event.key() == Qt.Key.Key_Down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does the arrow."""
        super().mousePressEvent(event)
        if event.position().x() > self.width() - self._arrow_width():
            self.open_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line and the arrow."""
        super().paintEvent(event)
        theme, side = self._theme, self._theme.text_px(ICON)
        icon = theme.pixmap("chevron-down", ICON, "text-strong", self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - side - theme.px(SIDE), (self.height() - side) // 2, icon)
        painter.end()

    def _arrow_width(self) -> int:
        return self._theme.text_px(ICON) + 2 * self._theme.px(SIDE)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setMinimumHeight(theme.line("body") + theme.px(PADDING))
        self.setTextMargins(QMargins(0, 0, theme.text_px(ICON) + theme.px(GAP), 0))
