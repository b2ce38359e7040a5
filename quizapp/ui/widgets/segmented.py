"""A few choices in one frame, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from quizapp.ui.theme import Theme

SIDE, NARROW_SIDE = 16, 10
PADDING = 24
ICON, GAP = 16, 6
UNDERLINE = 3


class Segment(Pressable):
    """One choice; a radio button for screen readers."""

    def __init__(self, theme: Theme, frame: QFrame, words: str, icon: str, size: int | None) -> None:
        self._frame = frame
        self._icon, self._size = icon, size
        super().__init__(theme, words, parent=frame)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon and words on one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.words) + 1
        height = self.theme.line("label") + self.theme.px(PADDING)
        side = SIDE if self.theme.breadth > Breadth.NARROW else NARROW_SIDE
        return QSize(self._lead() + words + 2 * self.theme.px(side), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and underline when chosen, then icon and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = self._ink()
        words = QFontMetrics(self._font()).horizontalAdvance(self.words)
        left = (self.width() - words - self._lead()) / 2
        if self._icon:
            pixmap = self.theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(round(left), (self.height() - self.theme.text_px(ICON)) // 2), pixmap)
        painter.setFont(self._font())
        painter.setPen(self.theme.color(ink))
        box = QRectF(left + self._lead(), 0, words + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()

    def _font(self) -> QFont:
        return self.theme.font("label", size=self._size)

    def _lead(self) -> int:
        return self.theme.text_px(ICON) + self.theme.px(GAP) if self._icon else 0

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text-disabled"
        return "text-strong" if self.isChecked() else "text-normal"

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self.isChecked() or self.is_hovered()):
            return
        outline = QPainterPath()
        radius = self.theme.radius("control") - 1
        inside = QRectF(self._frame.rect()).adjusted(1, 1, -1, -1).translated(-self.x(), -self.y())
        outline.addRoundedRect(inside, radius, radius)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self.theme.color("accent-soft" if self.isChecked() else "surface-3"))
        if self.isChecked():
            line = self.theme.px(UNDERLINE)
            painter.fillRect(0, self.height() - line, self.width(), line, self.theme.color("accent-line"))
        painter.setClipping(False)


class Segmented(QFrame):
    """The frame around the choices; arrows move the choice, as in any group of radio buttons."""

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[str],
        *,
        icons: Sequence[str] = (),
        sizes: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        row = Row(theme, self, margins=(1, 1, 1, 1), gap=1)
        for index, words in enumerate(choices):
            icon = icons[index] if icons else ""
            segment = Segment(theme, self, words, icon, sizes[index] if sizes else None)
            segment.setAccessibleName(f"{name}: {words}")
            self._group.addButton(segment, index)
            row.addWidget(segment, 1)
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(self._on_toggled)
        self.choose(0)
        theme.changed.connect(self._repaint)

    def choose(self, index: int) -> None:
        """Show choice `index` as chosen, without a signal."""
        self._group.button(index).setChecked(True)

    def chosen_index(self) -> int:
        """Which one is chosen."""
        return self._group.checkedId()

    def segments(self) -> list[QAbstractButton]:
        """The buttons of the choices, in order."""
        return self._group.buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, and a thin line between choices."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        box = QRectF(self.rect())
        radius = self._theme.radius("control")
        paint_box(painter, box, radius, fill=color("surface-1"), edge=color("border-strong"))
        for segment in self.segments()[1:]:
            painter.fillRect(segment.x() - 1, 1, 1, self.height() - 2, color("border"))
        painter.end()

    def _on_toggled(self) -> None:
        """Let Tab stop at the chosen one: by itself it would stop at the first."""
        for segment in self.segments():
            policies = Qt.FocusPolicy
            segment.setFocusPolicy(policies.StrongFocus if segment.isChecked() else policies.ClickFocus)

    def _repaint(self) -> None:
        # A connection to Qt's own `update` would leave something behind when its widget is gone.
        self.update()
