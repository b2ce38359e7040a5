"""The line below a question: lifelines and the one thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.rules.mode import Lifeline
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.lifeline_button import LifelineButton
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.ui.theme import Theme

HEIGHT = 76
COMPACT_HEIGHT = 64
FIRST_HELP, SECOND_HELP, THIRD_HELP = "F2", "F3", "F4"


class PlayBar(Bar):
    """Lifelines at the left and the main action at the right; after a verdict, what it was like."""

    fifty_fifty_pressed = Signal()
    extra_time_pressed = Signal()
    skip_pressed = Signal()
    locked_in = Signal()
    continued = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=HEIGHT, compact_height=COMPACT_HEIGHT, is_foot=True)
        self.lifelines = {
            Lifeline.FIFTY_FIFTY: LifelineButton(
                theme, "circle-dot", "50:50", spoken="Fifty-fifty", key=FIRST_HELP
            ),
            Lifeline.EXTRA_TIME: LifelineButton(
                theme, "timer", "+10 s", spoken="Ten more seconds", key=SECOND_HELP
            ),
            Lifeline.SKIP: LifelineButton(theme, "skip-forward", "Skip", spoken="Skip", key=THIRD_HELP),
        }
        self.lock_button = Button(theme, "Lock in", look=Look.PRIMARY, size=Size.MAIN, key="Enter")
        self.next_button = Button(
            theme, "Continue", look=Look.PRIMARY, size=Size.MAIN, end_icon="chevron-right", key="Enter"
        )
        self._note = Label(theme, role="caption", tone="muted", wrap=True)
        self._chosen = ""
        self._connect_signals()
        self._build()
        self._fit()

    def show_asking(self, game: Game) -> None:
        """Offer the lifelines; the answer can be locked in once one is chosen."""
        for lifeline, button in self.lifelines.items():
            button.setVisible(lifeline in dict(game.lifelines))
            button.set_left(game.uses_left(lifeline))
            button.set_obstacle("" if game.can_use(lifeline) else "This question cannot be halved.")
        self._note.hide()
        self.next_button.hide()
        self.lock_button.show()

    def show_choice(self, chosen: str) -> None:
        """Say which answer Enter would lock in, "answer 2" or "True"; there may be none yet."""
        self._chosen = chosen
        self.lock_button.setEnabled(bool(chosen))
        is_long = bool(chosen) and self.theme.breadth is Breadth.REGULAR
        self.lock_button.set_words(f"Lock in {chosen}" if is_long else "Lock in")

    def show_verdict(self, note: str) -> None:
        """Offer to go on."""
        for button in self.lifelines.values():
            button.hide()
        self._note.setText(note)
        self._note.show()
        self.lock_button.hide()
        self.next_button.show()

    def _connect_signals(self) -> None:
        self.lifelines[Lifeline.FIFTY_FIFTY].clicked.connect(self.fifty_fifty_pressed)
        self.lifelines[Lifeline.EXTRA_TIME].clicked.connect(self.extra_time_pressed)
        self.lifelines[Lifeline.SKIP].clicked.connect(self.skip_pressed)
        self.lock_button.clicked.connect(self.locked_in)
        self.next_button.clicked.connect(self.continued)

    def _build(self) -> None:
        row = Row(self.theme, self, gap=12)
        for button in self.lifelines.values():
            row.addWidget(button)
        row.addWidget(self._note, 1)
        row.addStretch()
        row.addWidget(self.lock_button)
        row.addWidget(self.next_button)

    def _fit(self) -> None:
        super()._fit()
        size = Size.MAIN if self.theme.breadth is Breadth.REGULAR else Size.NORMAL
        for button in (self.lock_button, self.next_button):
            button.set_size(size)
        self.show_choice(self._chosen)
