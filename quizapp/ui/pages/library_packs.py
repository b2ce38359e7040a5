"""The packs beside the library's table, each with its cover, its title and the number of its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quizapp.ui.plain_text import Label, TextBlock
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.cover_art import paint_cover
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.store.question_bank import PackCard
    from quizapp.ui.theme import Theme

WIDTH = 248
THUMBNAIL = 44
INSET, GAP = 9, 12
VANISHING = QPointF(0.5, 0.4)


def grounds(theme: Theme) -> tuple[str, str]:
    """Return the colors below the packs and below the table: on paper the table is the brighter one."""
    is_light = theme.scheme is Scheme.LIGHT
    return ("surface-2", "surface-1") if is_light else ("surface-1", "surface-0")


def count_words(questions: int) -> str:
    """Return the size of a pack as it is said everywhere."""
    return "1 question" if questions == 1 else f"{questions:,} questions"


class PackRow(Pressable):
    """One pack; a radio button for screen readers."""

    def __init__(self, theme: Theme, pack: PackCard) -> None:
        self.pack = pack
        super().__init__(theme, pack.title)
        self.setCheckable(True)
        self.setAccessibleName(f"{pack.title}, {count_words(pack.questions)}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As wide as the list, as high as the title needs."""
        width = self.theme.px(WIDTH) - 2 * self.theme.px(GAP)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Long titles take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The picture or the words, whichever is higher."""
        words = sum(block.height for block in self._blocks(width))
        return max(words, self.theme.px(THUMBNAIL)) + 2 * self.theme.px(INSET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box where it is chosen, the picture, title and count."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color
        if self.isChecked() or self.is_hovered():
            edge = color("border-strong") if self.isChecked() else None
            radius = self.theme.radius("control")
            paint_box(painter, QRectF(self.rect()), radius, fill=color("surface-3"), edge=edge)
        self._paint_thumbnail(painter)
        title, count = self._blocks(self.width())
        top = (self.height() - title.height - count.height) / 2
        title.draw(painter, self._lead(), top, title.width, color("text-strong"))
        count.draw(painter, self._lead(), top + title.height, count.width, color("text-muted"))
        painter.end()

    def _paint_thumbnail(self, painter: QPainter) -> None:
        side = self.theme.px(THUMBNAIL)
        rect = QRectF(self.theme.px(INSET), (self.height() - side) / 2, side, side)
        outline = QPainterPath()
        outline.addRoundedRect(rect, self.theme.radius("control"), self.theme.radius("control"))
        painter.save()
        painter.setClipPath(outline)
        accent = QColor(self.pack.accent) if self.pack.accent else self.theme.color("accent")
        paint_cover(painter, rect, self.theme, self.pack.key, accent, VANISHING)
        painter.restore()

    def _lead(self) -> int:
        return self.theme.px(INSET) + self.theme.px(THUMBNAIL) + self.theme.px(GAP)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        room = max(1, width - self._lead() - self.theme.px(INSET))
        theme = self.theme
        title = TextBlock(self.words, theme.font("label", size=16), theme.line("label", size=16), room)
        words = count_words(self.pack.questions)
        return title, TextBlock(words, theme.font("caption"), theme.line("caption"), room)


class PackList(QWidget):
    """All packs below each other; arrows move the choice."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        inside = QWidget()
        inside.setProperty("plain", "true")
        self._column = Column(theme, inside, margins=(12, 0, 12, 12), gap=4)
        self._column.addStretch()
        column = Column(theme, self, margins=(0, 20, 1, 0), gap=12)
        heading = Column(theme, margins=(20, 0, 20, 0))
        heading.addWidget(Label(theme, "Packs", role="title", tone="strong"))
        column.addLayout(heading)
        column.addWidget(Scroller(inside))
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_packs(self, packs: Sequence[PackCard], chosen: int | None) -> None:
        """Show the packs, one of them chosen."""
        for row in self._group.buttons():
            self._group.removeButton(row)
            row.deleteLater()
        for place, pack in enumerate(packs):
            row = PackRow(self._theme, pack)
            self._group.addButton(row, pack.id)
            self._column.insertWidget(place, row)
            row.setChecked(pack.id == chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel and the line that divides it from the table."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(grounds(self._theme)[0]))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("border"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
