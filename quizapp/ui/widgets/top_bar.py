"""The bar above the main pages: mark, tabs, player, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quizapp.ui.plain_text import Label, set_plain_tooltip
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.app_mark import AppMark
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.player_chip import PlayerChip
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

ICON, GAP, SIDE = 20, 8, 15
COMPACT_SIDE = 12
UNDERLINE = 3
NAME_GAP, TAB_GAP = 32, 8


class Tab(Pressable):
    """One page to go to; only its icon where there is no room."""

    def __init__(self, theme: Theme, words: str, icon: str) -> None:
        self._icon = icon
        super().__init__(theme, words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        set_plain_tooltip(self, words)

    def sizeHint(self) -> QSize:
        """Icon and words on one line."""
        px = self.theme.px
        side = px(SIDE if self.theme.breadth is Breadth.REGULAR else COMPACT_SIDE)
        width = 2 * side + self.theme.text_px(ICON)
        if self.theme.breadth > Breadth.NARROW:
            words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self.words) + 1
            width += px(GAP) + words
        return QSize(width, self.theme.line("label") + px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words, and a line under the current one."""
        del event
        painter = QPainter(self)
        ink = "text-strong" if self.isChecked() or self.is_hovered() or self.isDown() else "text-muted"
        size, px = self.theme.text_px(ICON), self.theme.px
        left = px(SIDE if self.theme.breadth is Breadth.REGULAR else COMPACT_SIDE)
        pixmap = self.theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) // 2), pixmap)
        if self.theme.breadth > Breadth.NARROW:
            painter.setFont(self.theme.font("label"))
            painter.setPen(self.theme.color(ink))
            words = QRectF(left + size + px(GAP), 0, self.width(), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
        if self.isChecked():
            line = px(UNDERLINE)
            painter.fillRect(0, self.height() - line, self.width(), line, self.theme.color("accent-line"))
        painter.end()


class TopBar(Bar):
    """Says which tab was chosen, and when the player or the settings are asked for."""

    NARROW_END: ClassVar = 0

    tab_chosen = Signal(int)
    player_pressed = Signal()
    settings_pressed = Signal()

    def __init__(
        self, theme: Theme, tabs: Sequence[tuple[str, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._group = QButtonGroup(self)
        self._name = Label(theme, "QuizApp", role="label", size=17, weight=600, tone="strong")
        self._chip = PlayerChip(theme)
        self._settings = IconButton(theme, "settings", "Settings", look=Look.QUIET)
        self._row = Row(theme, self, gap=0)
        self._build(tabs)
        self._group.idClicked.connect(self.tab_chosen)
        self._chip.clicked.connect(self.player_pressed)
        self._settings.clicked.connect(self.settings_pressed)
        self.show_tabs(is_shown=bool(tabs))
        self._fit()

    def set_current(self, index: int | None, *, is_settings: bool = False) -> None:
        """Underline tab `index` or none, and light the settings instead; no signal."""
        self._group.setExclusive(False)
        for number, tab in enumerate(self._group.buttons()):
            tab.setChecked(number == index)
        self._group.setExclusive(True)
        self._settings.set_lit(is_lit=is_settings)

    @property
    def player_chip(self) -> PlayerChip:
        """Where the choice of players opens."""
        return self._chip

    def show_tabs(self, *, is_shown: bool) -> None:
        """Leave nothing but the mark where there is nowhere to go."""
        for widget in (*self._group.buttons(), self._chip, self._settings):
            widget.setVisible(is_shown)

    def set_player(self, name: str) -> None:
        """Show who is playing."""
        self._chip.set_player(name)

    def _build(self, tabs: Sequence[tuple[str, str]]) -> None:
        row, px = self._row, self.theme.px
        row.addWidget(AppMark(self.theme))
        row.addSpacing(px(10))
        row.addWidget(self._name)
        row.addSpacing(px(NAME_GAP))
        for index, (words, icon) in enumerate(tabs):
            tab = Tab(self.theme, words, icon)
            self._group.addButton(tab, index)
            row.addWidget(tab)
            row.addSpacing(px(TAB_GAP))
        row.addStretch()
        row.addWidget(self._chip)
        row.addSpacing(px(TAB_GAP))
        row.addWidget(self._settings)

    def _fit(self) -> None:
        super()._fit()
        self._name.setVisible(self.theme.breadth > Breadth.NARROW)
