"""Two columns of cards with lines between them: how pairs are made where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.match_card import MatchCard
from quizapp.ui.widgets.match_links import PAIRED, PENDING, RIGHT, WRONG, Bond, Link, MatchLinks
from quizapp.ui.widgets.rows_and_columns import clear_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.ui.theme import Theme

GAP, LOW_GAP = 12, 8
LEFT_COLUMN, LINKS_COLUMN, RIGHT_COLUMN = range(3)
FIRST_LETTER = ord("A")


class Spot(NamedTuple):
    """A card: on the left or on the right, and its place there."""

    is_left: bool
    place: int


class MatchColumns(QWidget):
    """Shows pairs and says which card was pressed; the board above makes the pairs."""

    left_pressed = Signal(int)
    right_pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.lefts: list[MatchCard] = []
        self.rights: list[MatchCard] = []
        self._pairs: Mapping[int, int] = {}
        self._pending: Spot | None = None
        self._right_pairs: Mapping[int, int] = {}
        self._left_group, self._right_group = QButtonGroup(self), QButtonGroup(self)
        self._left_group.idClicked.connect(self.left_pressed)
        self._right_group.idClicked.connect(self.right_pressed)
        self._links = MatchLinks(theme)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        for column in (LEFT_COLUMN, RIGHT_COLUMN):
            self._grid.setColumnStretch(column, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def focused(self) -> Spot | None:
        """The card that has the focus."""
        for is_left, cards in ((True, self.lefts), (False, self.rights)):
            for place, card in enumerate(cards):
                if card.hasFocus():
                    return Spot(is_left, place)
        return None

    def show_cards(self, lefts: Sequence[str], rights: Sequence[str]) -> None:
        """Show other cards, none of them paired."""
        clear_away(self._grid, (*self.lefts, *self.rights))
        self._right_pairs = {}
        self.lefts = [MatchCard(self.theme, text, str(place + 1), self) for place, text in enumerate(lefts)]
        self.rights = [
            MatchCard(self.theme, text, chr(FIRST_LETTER + place), self) for place, text in enumerate(rights)
        ]
        self._add(self.lefts, self._left_group, LEFT_COLUMN)
        self._add(self.rights, self._right_group, RIGHT_COLUMN)
        self._grid.addWidget(self._links, 0, LINKS_COLUMN, len(self.lefts), 1)

    def show_pairs(self, pairs: Mapping[int, int], pending: Spot | None) -> None:
        """Show which cards are paired, and which one waits for a partner."""
        self._pairs, self._pending = pairs, pending
        partners = {right: left for left, right in pairs.items()}
        for place, card in enumerate(self.lefts):
            partner = self.rights[pairs[place]] if place in pairs else None
            card.show_partner(partner, is_pending=pending == Spot(is_left=True, place=place))
        for place, card in enumerate(self.rights):
            partner = self.lefts[partners[place]] if place in partners else None
            card.show_partner(partner, is_pending=pending == Spot(is_left=False, place=place))
        self._show_links()

    def show_verdict(self, pairs: Mapping[int, int], right_pairs: Mapping[int, int]) -> None:
        """Show which pairs are right and whom the others go with; the right pairs where there are none."""
        self._pairs, self._right_pairs = pairs or right_pairs, right_pairs
        self._pending = None
        partners = {right: left for left, right in pairs.items()}
        for left, right in right_pairs.items():
            one, other = self.lefts[left], self.rights[right]
            one.show_verdict(self.rights[pairs[left]] if pairs else None, other)
            other.show_verdict(self.lefts[partners[right]] if pairs else None, one)
        self._show_links()

    def focus_spot(self, spot: Spot) -> None:
        """Give the focus to a card."""
        (self.lefts if spot.is_left else self.rights)[spot.place].setFocus()

    def event(self, event: QEvent) -> bool:
        """Draw the lines again when cards have got other heights."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._links.update()
        return is_done

    def _add(self, cards: Sequence[MatchCard], group: QButtonGroup, column: int) -> None:
        for place, card in enumerate(cards):
            group.addButton(card, place)
            self._grid.addWidget(card, place, column)
            card.pointed.connect(self._show_links)

    def _show_links(self) -> None:
        links = [
            Link(self._bond(left, right), self.lefts[left], self.rights[right])
            for left, right in self._pairs.items()
        ]
        if self._pending is not None:
            links.append(self._pending_link(self._pending))
        self._links.show_links(self.lefts, self.rights, links, has_ends=not self._right_pairs)

    def _bond(self, left: int, right: int) -> Bond:
        if not self._right_pairs:
            return PAIRED
        return RIGHT if self._right_pairs[left] == right else WRONG

    def _pending_link(self, pending: Spot) -> Link:
        """A line from the card that waits to the one that is looked at on the other side."""
        start = (self.lefts if pending.is_left else self.rights)[pending.place]
        others = self.rights if pending.is_left else self.lefts
        pointed = [card for card in others if card.underMouse()] or [
            card for card in others if card.hasFocus()
        ]
        target = pointed[0] if pointed else None
        left, right = (start, target) if pending.is_left else (target, start)
        return Link(PENDING, left, right, pending.is_left)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        self._grid.setVerticalSpacing(self.theme.px(GAP if is_regular else LOW_GAP))
