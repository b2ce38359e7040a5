"""What can be done after a game: give it away, see the board, look at mistakes, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.play.challenge import can_share
from quizapp.rules.mode import MODES
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import SIDE, ActionBar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.store.game_log import GameLine
    from quizapp.ui.theme import Theme

GAP = 12


class ResultsFoot(ActionBar):
    """The bar below the results; what it has no room for stands in `more`, at the end of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.copy_button = Button(theme, "Copy challenge code", icon="clipboard-copy", key="Ctrl+C")
        self.run_button = Button(theme, "Copy with my run")
        self.scores_button = Button(theme, "High scores", icon="trophy", key="H")
        self.review_button = Button(theme, "Review mistakes", icon="repeat", key="R")
        self.again_button = Button(theme, "Play again", icon="rotate-ccw", look=Look.PRIMARY, key="Enter")
        self.home_button = Button(theme, "Back to start", icon="arrow-left", look=Look.PRIMARY, key="Enter")
        self.more = QWidget()
        self._more = Row(theme, self.more, gap=GAP)
        actions = Row(theme, self, gap=GAP)
        self._left = Row(theme, gap=GAP)
        actions.addLayout(self._left)
        actions.addStretch()
        for button in (self.review_button, self.again_button, self.home_button):
            actions.addWidget(button)

    @property
    def next_button(self) -> Button:
        """Return the main button: a daily game cannot be played again."""
        return self.home_button if self.again_button.isHidden() else self.again_button

    def show_game(self, line: GameLine, *, has_mistakes: bool, has_board: bool) -> None:
        """Offer what makes sense after a game."""
        is_daily = MODES[line.mode].is_daily
        for button in (self.copy_button, self.run_button):
            button.setVisible(can_share(line.mode))
        self.scores_button.setVisible(has_board)
        self.review_button.setEnabled(has_mistakes)
        self.again_button.setVisible(not is_daily)
        self.home_button.setVisible(is_daily)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Use the bar for all buttons if they are no wider than `width`."""
        is_regular = self.theme.breadth is Breadth.REGULAR
        for button in (self.again_button, self.home_button):
            button.set_size(Size.MAIN if is_regular else Size.NORMAL)
        aside = (self.copy_button, self.run_button, self.scores_button)
        shown = [button for button in (*aside, self.review_button, self.next_button) if not button.isHidden()]
        gaps = 2 * SIDE + (len(shown) + 1) * GAP
        needed = sum(button.sizeHint().width() for button in shown) + self.theme.px(gaps)
        has_room = is_regular and needed <= width
        for button in aside:
            (self._left if has_room else self._more).addWidget(button)
        self.more.setVisible(not has_room and not all(button.isHidden() for button in aside))
        is_narrow = self.theme.breadth is Breadth.NARROW
        self._more.stack(is_stacked=is_narrow)
