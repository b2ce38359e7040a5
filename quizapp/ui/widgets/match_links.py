"""The lines between two columns of cards, from each to its partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.theme import Breadth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

WIDTH, COMPACT_WIDTH = 140, 100
INSET = 14
DOT, RING = 5, 5
BADGE, BADGE_ICON = 9, 12
LINE = 2.5


class Bond(NamedTuple):
    """What holds two cards together: a token, dashes in widths of the line, an icon at its ends."""

    color: str
    dashes: tuple[float, ...] = ()
    icon: str = ""


PENDING = Bond("accent-line", (1.4, 2.2))
PAIRED = Bond("chart-1")
RIGHT = Bond("correct", icon="check")
WRONG = Bond("wrong", (3.0, 2.6), "x")


class Link(NamedTuple):
    """A line between two cards; one that is still open may lack an end."""

    bond: Bond
    left: QWidget | None
    right: QWidget | None
    is_from_left: bool = True


class MatchLinks(QWidget):
    """Decorative: the cards say in words what they are paired with."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[Sequence[QWidget], Sequence[QWidget]] = ((), ())
        self._links: list[Link] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self._on_theme_changed)

    def show_links(
        self, lefts: Sequence[QWidget], rights: Sequence[QWidget], links: Sequence[Link], *, has_ends: bool
    ) -> None:
        """Draw lines between the cards of two columns; `has_ends` rings the cards that have none."""
        self._columns = (lefts, rights) if has_ends else ((), ())
        self._links = sorted(links, key=_painted_last)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the lines to be told apart."""
        is_regular = self._theme.breadth is Breadth.REGULAR
        return QSize(self._theme.px(WIDTH if is_regular else COMPACT_WIDTH), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, and a dot at each end."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        linked = {card for link in self._links for card in (link.left, link.right)}
        for is_right, column in enumerate(self._columns):
            for card in column:
                if card not in linked:
                    self._paint_ring(painter, self._end(card, is_right=bool(is_right)), "border-strong")
        for link in self._links:
            self._paint_link(painter, link)
        painter.end()

    def _paint_link(self, painter: QPainter, link: Link) -> None:
        left = self._end(link.left, is_right=False) if link.left else None
        right = self._end(link.right, is_right=True) if link.right else None
        if left is not None and right is not None:
            self._paint_line(painter, link.bond, left, right)
        is_open = link.bond is PENDING
        for end, is_start in ((left, link.is_from_left), (right, not link.is_from_left)):
            if end is None:
                continue
            if is_open and not is_start:
                self._paint_ring(painter, end, link.bond.color)
            else:
                self._paint_dot(painter, end, link.bond)

    def _paint_line(self, painter: QPainter, bond: Bond, left: QPointF, right: QPointF) -> None:
        pen = QPen(self._theme.color(bond.color), LINE * self._theme.px(100) / 100)
        if bond.dashes:
            pen.setDashPattern(bond.dashes)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        gap = self._theme.px(DOT + RING) if bond is PENDING else 0
        start, end = left + QPointF(gap, 0), right - QPointF(gap, 0)
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_dot(self, painter: QPainter, center: QPointF, bond: Bond) -> None:
        radius = self._theme.px(BADGE if bond.icon else DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(bond.color))
        painter.drawEllipse(center, radius, radius)
        if bond.icon:
            size = self._theme.px(BADGE_ICON)
            pixmap = self._theme.bold_pixmap(bond.icon, size, f"on-{bond.color}", self.devicePixelRatioF())
            corner = center - QPointF(size / 2, size / 2)
            painter.drawPixmap(QRectF(corner, QSize(size, size)), pixmap, QRectF(pixmap.rect()))

    def _paint_ring(self, painter: QPainter, center: QPointF, color: str) -> None:
        radius = self._theme.px(RING)
        painter.setPen(QPen(self._theme.color(color), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius, radius)

    def _end(self, card: QWidget, *, is_right: bool) -> QPointF:
        inset = self._theme.px(INSET)
        return QPointF(self.width() - inset if is_right else inset, card.y() + card.height() / 2 - self.y())

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _painted_last(link: Link) -> bool:
    return link.bond is PENDING
