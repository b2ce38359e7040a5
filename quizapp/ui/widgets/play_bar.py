"""The line below a question: lifelines and the one thing to do."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QLineEdit, QWidget

from quizapp.rules.mode import Lifeline
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import ActionBar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.lifeline_button import LifelineButton
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.ui.theme import Theme

STOPS = (QAbstractButton, QLineEdit, QComboBox)
"""What an answer is given with; to ask for every widget would make Python objects of Qt’s own, for good."""

OBSTACLES = {
    Lifeline.FIFTY_FIFTY: "This question cannot be halved.",
    Lifeline.EXTRA_TIME: "This question has no clock of its own.",
    Lifeline.SKIP: "Only whoever has the turn can skip.",
}


class PlayBar(ActionBar):
    """Lifelines at the left and the main action at the right; after a verdict, what it was like."""

    lifeline_pressed = Signal(str)
    locked_in = Signal()
    continued = Signal()
    amended = Signal(bool)
    """The player says that the answer counts as right, or does not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lifelines = {
            Lifeline.FIFTY_FIFTY: LifelineButton(
                theme, "circle-dot", "50:50", spoken="Fifty-fifty", key="F2"
            ),
            Lifeline.EXTRA_TIME: LifelineButton(theme, "timer", "+10 s", spoken="Ten more seconds", key="F3"),
            Lifeline.SKIP: LifelineButton(theme, "skip-forward", "Skip", spoken="Skip", key="F4"),
        }
        self.lock_button = Button(theme, "Lock in", look=Look.PRIMARY, size=Size.MAIN, key="Enter")
        self.next_button = Button(
            theme, "Continue", look=Look.PRIMARY, size=Size.MAIN, end_icon="chevron-right", key="Enter"
        )
        self.claim_button = Button(theme, "I was right", look=Look.QUIET, icon="flag")
        self.disown_button = Button(theme, "My answer should not count", look=Look.QUIET, icon="flag")
        self._note = Label(theme, role="caption", tone="muted", wrap=True)
        self._help = QButtonGroup(self)
        self._lock_words, self._is_ready = "Lock in", False
        self._connect_signals()
        self._build()
        self._fit()

    def come_after(self, board: QWidget) -> None:
        """Have Tab come here from a board, whose cards were made later."""
        parts = [part for kind in STOPS for part in board.findChildren(kind) if part.isVisibleTo(board)]
        stops = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        after = (self.claim_button, self.disown_button, self.lock_button, self.next_button)
        for one, other in pairwise([*stops[-1:], *self.lifelines.values(), *after]):
            self.setTabOrder(one, other)

    def show_asking(self, game: Game) -> None:
        """Offer the lifelines that the mode has; the answer can be locked in once there is one."""
        for lifeline, button in self.lifelines.items():
            button.setVisible(lifeline in dict(game.lifelines))
            button.set_left(game.uses_left(lifeline))
            button.set_obstacle(obstacle_words(game, lifeline))
        for after in (self._note, self.next_button, self.claim_button, self.disown_button):
            after.hide()
        self.lock_button.show()

    def show_choice(self, lock_words: str, *, is_ready: bool) -> None:
        """Say what Enter would lock in, or why it cannot yet."""
        self._lock_words, self._is_ready = lock_words, is_ready
        self.lock_button.setEnabled(is_ready)
        is_long = not is_ready or self.theme.breadth is Breadth.REGULAR
        self.lock_button.set_words(lock_words if is_long else "Lock in")

    def show_verdict(self, note: str, *, can_claim: bool, can_disown: bool) -> None:
        """Offer to go on, and to have the last word where the player may."""
        for button in self.lifelines.values():
            button.hide()
        self._note.setText(note)
        self._note.show()
        self.lock_button.hide()
        self.claim_button.setVisible(can_claim)
        self.disown_button.setVisible(can_disown)
        self.next_button.show()

    def _connect_signals(self) -> None:
        for lifeline, button in self.lifelines.items():
            self._help.addButton(button, list(Lifeline).index(lifeline))
        self._help.idClicked.connect(self._on_helped)
        self.lock_button.clicked.connect(self.locked_in)
        self.next_button.clicked.connect(self.continued)
        self.claim_button.clicked.connect(self._on_claimed)
        self.disown_button.clicked.connect(self._on_disowned)

    def _on_claimed(self) -> None:
        self.amended.emit(True)

    def _on_disowned(self) -> None:
        self.amended.emit(False)

    def _on_helped(self, place: int) -> None:
        self.lifeline_pressed.emit(str(list(Lifeline)[place]))

    def _build(self) -> None:
        row = Row(self.theme, self, gap=12)
        for button in self.lifelines.values():
            row.addWidget(button)
        row.addWidget(self.claim_button)
        row.addWidget(self.disown_button)
        row.addWidget(self._note, 1)
        row.addStretch()
        row.addWidget(self.lock_button)
        row.addWidget(self.next_button)

    def _fit(self) -> None:
        super()._fit()
        size = Size.MAIN if self.theme.breadth is Breadth.REGULAR else Size.NORMAL
        for button in (self.lock_button, self.next_button):
            button.set_size(size)
        self.show_choice(self._lock_words, is_ready=self._is_ready)


def obstacle_words(game: Game, lifeline: Lifeline) -> str:
    """Return why a lifeline cannot be used now, empty if it can; one that is used up says so itself."""
    if game.can_use(lifeline) or not game.uses_left(lifeline):
        return ""
    is_halved = lifeline is Lifeline.FIFTY_FIFTY and game.eliminated
    return "Wrong answers are gone already." if is_halved else OBSTACLES[lifeline]
