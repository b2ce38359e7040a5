"""The set-up of a game: its choices, and beside them what they come to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.setup import Setup
from quizapp.ui.accessibility import announce
from quizapp.ui.last_setups import usual_setup
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.setup_form import SetupForm
from quizapp.ui.pages.setup_summary import SetupSummary
from quizapp.ui.pages.setup_words import fault_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import ActionBar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.settings import Settings
    from quizapp.store.fitting import Fitting
    from quizapp.ui.theme import Theme

SIDE_PANEL = 336


class SetupPage(Page):
    """Start has the focus; it asks for the game that is set up, or for the one of the code in the field."""

    HAS_TOP_BAR = False

    start_requested = Signal(object)
    code_entered = Signal(str)
    pack_change_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(theme)
        self._settings = settings
        self._setup = Setup()
        self._is_playable = False
        self.page_bar = PageBar(theme, "Set up", "Play")
        self.reset_button = Button(theme, "Reset", look=Look.QUIET, icon="rotate-ccw")
        self.form = SetupForm(theme)
        self.summary = SetupSummary(theme)
        self.start_button = Button(
            theme, "Start", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter"
        )
        self._count = Label(theme, role="label", tone="strong", wrap=True)
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    @property
    def pack_chooser(self) -> QWidget:
        """Return the first field."""
        return self.form.pack_picker

    def show_setup(self, setup: Setup) -> None:
        """Set up a mode, starting from what was chosen for it last."""
        self._setup = setup
        self.page_bar.set_title(f"Set up {setup.row.title}", "Play")
        self.summary.code.set_text("")
        self.refresh()

    def show_code_fault(self, words: str) -> None:
        """Say why the code cannot be played."""
        self.summary.code.set_fault(words)
        self.summary.code.line.setFocus()

    def refresh(self) -> None:
        """Show the chosen pack, and what of it fits."""
        desk = self.desk
        if desk is None or desk.pack is None:
            return
        with self.reporting():
            spread = desk.store.bank.spread(desk.pack.id, self._setup)
            self.form.show_pack(desk.pack)
            self.summary.show_pack(desk.pack)
            self.form.show_setup(self._setup, {key: title for key, title, _ in spread.by_category})
            self._show_fitting()
        # Chips and segments are made anew, and would come last.
        for before, after in pairwise([*self.form.controls, self.summary.code.line, self.start_button]):
            self.setTabOrder(before, after)

    def first_focus(self) -> QWidget:
        """Return Start, or the first choice where nothing can be started."""
        return self.start_button if self.start_button.isEnabled() else self.form.pack_picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts where no control uses it, Ctrl+Enter everywhere; Ctrl+V fills in a code."""
        if event.key() in ENTER_KEYS:
            self.start_button.click()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.summary.code.isVisible():
            self.summary.code.set_text(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        theme = self.theme
        self.page_bar.add_action(self.reset_button)
        content = QWidget()
        self._content = Column(theme, content, gap=28)
        self._content.addWidget(self.form, 1)
        self._panel = SidePanel(theme, SIDE_PANEL)
        panel = Column(theme, self._panel, gap=16)
        panel.set_margins((25, 20, 24, 22))
        self._beside = QWidget()
        self._beside.setProperty("plain", "true")
        Column(theme, self._beside)
        panel.addWidget(Scroller(self._beside), 1)
        self._panel_foot = Column(theme)
        panel.addLayout(self._panel_foot)
        self._bar = ActionBar(theme)
        self._bar_row = Row(theme, self._bar, gap=12)
        self._bar_row.addWidget(self._count, 1)
        middle = Row(theme, gap=0)
        middle.addWidget(Scroller(content), 1)
        middle.addWidget(self._panel)
        column = Column(theme, self, gap=0)
        column.addWidget(self.page_bar)
        column.addLayout(middle, 1)
        column.addWidget(self._bar)

    def _connect_signals(self) -> None:
        self.page_bar.back_pressed.connect(self.left)
        self.reset_button.clicked.connect(self._on_reset)
        self.form.changed.connect(self._on_form_changed)
        self.form.pack_change_requested.connect(self.pack_change_requested)
        self.summary.code.edited.connect(self._on_code_edited)
        self.start_button.clicked.connect(self._on_start)
        self.theme.changed.connect(self._on_theme_changed)

    def _show_fitting(self) -> None:
        desk = self.desk
        if desk is None or desk.pack is None or desk.player is None:
            return
        self._setup, obstacle = self.form.setup, self.form.obstacle
        asked = replace(self._setup, kinds=()) if obstacle else self._setup
        self.form.show_spread(desk.store.bank.spread(desk.pack.id, self._setup))
        fitting = desk.store.bank.fitting(desk.pack.id, asked, desk.player.id)
        self._show_total(fitting, obstacle or fault_words(self._setup, fitting.total))

    def _show_total(self, fitting: Fitting, fault: str) -> None:
        self.summary.show_fitting(self._setup, fitting, fault)
        self.form.story.slider.show_left_out(fitting.left_out)
        self._count.setText(self.summary.words)
        self._is_playable = fitting.total > 0
        self._show_start()

    def _show_start(self) -> None:
        alone = "Choose players" if self._setup.row == HOT_SEAT else "Start"
        self.start_button.set_words("Start challenge" if self.summary.entered_code else alone)
        self.start_button.setEnabled(self._is_playable or bool(self.summary.entered_code))

    def _on_form_changed(self) -> None:
        with self.reporting():
            self._show_fitting()
        announce(self, self.summary.words)

    def _on_code_edited(self) -> None:
        self.summary.code.set_fault("")
        self._show_start()

    def _on_reset(self) -> None:
        self._setup = usual_setup(self._settings, self._setup.mode)
        self.refresh()

    def _on_start(self) -> None:
        if self.summary.entered_code:
            self.code_entered.emit(self.summary.entered_code)
        else:
            self.start_requested.emit(self._setup)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        beside = self._beside.layout()
        with self.keeping_focus():
            (beside if is_regular and beside is not None else self._content).addWidget(self.summary)
            (self._panel_foot if is_regular else self._bar_row).addWidget(self.start_button)
            self._panel.setVisible(is_regular)
            self._bar.setVisible(not is_regular)
        self.start_button.set_size(Size.MAIN if is_regular else Size.NORMAL)
        side = self.side
        self._content.set_margins((side, 20, 28 if is_regular else side, 16))
