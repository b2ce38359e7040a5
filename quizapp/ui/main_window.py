"""The window's content: what stands around the pages, and the one block that says who hears whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from quizapp import paths
from quizapp.errors import QuizError
from quizapp.rules.mode import CLASSIC
from quizapp.ui import shortcuts
from quizapp.ui.choices import Choices
from quizapp.ui.focus_ring import FocusRing
from quizapp.ui.games import Games
from quizapp.ui.messages import Messages
from quizapp.ui.opening import Opening
from quizapp.ui.pages_on_demand import Pages
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.top_bar import TopBar
from quizapp.ui.window_keys import WindowKeys, toggle_full_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QApplication

    from quizapp.play.data_folder import DataFolder
    from quizapp.play.desk import Desk
    from quizapp.play.seat import Seat
    from quizapp.play.session import Session
    from quizapp.rules.setup import Setup
    from quizapp.settings import Settings
    from quizapp.ui.pages.page import Page
    from quizapp.ui.theme import Theme

TABS = {
    "home": ("Play", "play"),
    "scores": ("Scores", "trophy"),
    "history": ("History", "chart-line"),
    "library": ("Library", "library"),
}
BREATH_MS = 50
"""Between two pages that are made ahead of time, so that the window stays awake."""


class MainWindow(QWidget):
    """Every page in one stack; `start` shows the first one, opens the data and fills it."""

    opened = Signal()

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        settings: Settings,
        data: DataFolder,
        *,
        suggest_name: Callable[[], str],
    ) -> None:
        super().__init__()
        self.theme = theme
        self.desk: Desk | None = None
        self.page_name = ""
        self._data = data
        self._trail: list[str] = []
        self.pages = Pages(theme, settings, data.folder, suggest_name, self._take_in)
        self.messages = Messages(theme, self, paths.log_file(data.folder))
        self.games = Games(theme, settings, self.messages, self)
        self.choices = Choices(theme, settings, self.messages, self)
        self.opening = Opening(data, self.pages, self.messages, self)
        self._make_frame(application)
        self._make_keys()
        self._connect_frame()

    @property
    def page(self) -> Page:
        """Return the page in front."""
        return self.pages.named(self.page_name)

    @property
    def is_ready(self) -> bool:
        """Tell whether the data are open, or could not be opened."""
        return self.desk is not None or self.page_name == "trouble"

    def start(self) -> None:
        """Show the first page as it is without data, then open them."""
        self.show_page("first_run" if self._data.is_new else "home")
        QTimer.singleShot(0, self.opening.open)

    def show_page(self, name: str) -> None:
        """Bring a page to the front, with its data as they are now."""
        page = self.pages.named(name)
        self.page_name = name
        self.top_bar.setVisible(page.HAS_TOP_BAR)
        self.top_bar.show_tabs(is_shown=name != "trouble")
        current = list(TABS).index(name) if name in TABS else None
        self.top_bar.set_current(current, is_settings=name == "settings")
        self._keys.enable(is_enabled=name != "play")
        page.refresh()
        self._stack.setCurrentWidget(page)
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_crash(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Stand in for `sys.excepthook`: a bug is logged and told, and the program goes on."""
        if issubclass(kind, KeyboardInterrupt):
            self._on_quit_requested()
        else:
            self.messages.tell_crash(error.with_traceback(trace))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the theme decide how much room there is."""
        self.theme.set_window_size(event.size())
        super().resizeEvent(event)

    def let_go(self) -> bool:
        """Keep a running game as it is and close the database; False if the player wants to stay."""
        if "editor" in self.pages.made and not self.pages.editor.can_leave():
            return False
        if "play" in self.pages.made:
            try:
                self.pages.play.leave()
            except QuizError as error:
                self.messages.tell(error)
        if self.desk is not None:
            self._data.close(self.desk)
            self.desk = None
        return True

    def _make_frame(self, application: QApplication) -> None:
        self.top_bar = TopBar(self.theme, list(TABS.values()))
        self._stack = QStackedWidget()
        column = Column(self.theme, self, gap=0)
        column.addWidget(self.top_bar)
        column.addWidget(self._stack, 1)
        self.top_bar.setVisible(not self._data.is_new)
        self._focus_ring = FocusRing(self.theme, application)

    def _make_keys(self) -> None:
        everywhere = {
            shortcuts.SHEET: self._on_sheet_requested,
            shortcuts.FULL_SCREEN: self._on_full_screen_requested,
            shortcuts.LARGER_TEXT: self.choices.enlarge_text,
            shortcuts.SMALLER_TEXT: self.choices.reduce_text,
            shortcuts.NORMAL_TEXT: self.choices.reset_text,
            shortcuts.QUIT: self._on_quit_requested,
        }
        not_while_playing = {
            shortcuts.SETTINGS: self._on_settings_requested,
            shortcuts.PLAYERS: self._on_players_requested,
            shortcuts.TAB_PLAY: self._on_home_requested,
            shortcuts.TAB_SCORES: self._on_scores_requested,
            shortcuts.TAB_HISTORY: self._on_history_requested,
            shortcuts.TAB_LIBRARY: self._on_library_requested,
        }
        WindowKeys(self, everywhere)
        self._keys = WindowKeys(self, not_while_playing)

    # Who hears whom: everything that one part of the window tells another stands in these three functions.

    def _connect_frame(self) -> None:
        self.top_bar.tab_chosen.connect(self._on_tab_chosen)
        self.top_bar.player_pressed.connect(self._on_players_requested)
        self.top_bar.settings_pressed.connect(self._on_settings_requested)
        self.opening.opened.connect(self._on_opened)
        self.opening.failed.connect(self._on_opening_failed)
        self.choices.player_changed.connect(self._on_player_changed)
        self.choices.pack_changed.connect(self._on_data_changed)
        self.games.begun.connect(self._on_game_begun)
        self.games.setup_wanted.connect(self._on_setup_wanted)
        self.games.seats_wanted.connect(self._on_seats_wanted)
        self.games.set_up.connect(self.choices.keep_setup)
        self.games.code_refused.connect(self._on_code_refused)
        self.games.discarded.connect(self._on_data_changed)

    def _hearers(self, page: str) -> dict[str, Callable[..., object]]:
        """Return who hears each signal of a page."""
        hearers: dict[str, dict[str, Callable[..., object]]] = {
            **self._hearers_of_play(),
            "first_run": {
                "play_requested": self._on_first_game_requested,
                "look_requested": self._on_first_look_requested,
                "theme_chosen": self.choices.choose_theme,
                "text_percent_chosen": self.choices.choose_text_percent,
            },
            "home": {
                "mode_chosen": self.games.choose,
                "setup_requested": self.games.prepare,
                "continued": self.games.go_on,
                "discarded": self.games.ask_to_discard,
                "pack_change_requested": self._on_packs_requested,
            },
            "scores": {"game_chosen": self._on_review_requested, "play_requested": self.games.choose_last},
            "history": {"game_chosen": self._on_review_requested, "play_requested": self.games.choose_last},
            "review": {"left": self._on_back_requested},
            "library": {"question_requested": self._on_question_requested},
            "editor": {"left": self._on_library_requested, "saved": self._on_question_saved},
            "settings": {
                "left": self._on_back_requested,
                "changed": self.choices.choose,
                "folder_requested": self.opening.show_folder,
            },
            "trouble": {
                "retry_requested": self.opening.open,
                "restore_requested": self.opening.restore,
                "empty_requested": self.opening.ask_to_start_empty,
                "folder_requested": self.opening.show_folder,
                "quit_requested": self._on_quit_requested,
            },
        }
        return hearers[page]

    def _hearers_of_play(self) -> dict[str, dict[str, Callable[..., object]]]:
        return {
            "setup": {
                "left": self._on_home_requested,
                "start_requested": self.games.start,
                "code_entered": self.games.accept,
                "pack_change_requested": self._on_packs_requested,
            },
            "hot_seat": {
                "left": self._on_home_requested,
                "start_requested": self.games.start,
                "setup_requested": self._on_setup_wanted,
                "pack_change_requested": self._on_packs_requested,
            },
            "podium": {
                "left": self._on_home_requested,
                "rematch_requested": self.games.start,
                "players_requested": self._on_seats_wanted,
                "copied": self.messages.note,
                "review_requested": self._on_review_requested,
            },
            "play": {
                "finished": self._on_game_finished,
                "left": self._on_home_requested,
                "problem_reported": self.games.ask_about_problem,
                "settings_requested": self._on_settings_requested,
            },
            "results": {
                "left": self._on_home_requested,
                "play_requested": self.games.choose_last,
                "scores_requested": self._on_game_scores_requested,
                "review_requested": self._on_review_requested,
                "noted": self.messages.note,
            },
        }

    def _take_in(self, name: str, page: Page) -> None:
        """Give a page that was just made its place, its hearers and the data."""
        self._stack.addWidget(page)
        page.failed.connect(self.messages.tell)
        for signal, hearer in self._hearers(name).items():
            getattr(page, signal).connect(hearer)
        if self.desk is not None:
            page.open(self.desk)

    # Opening

    def _on_opened(self, desk: Desk) -> None:
        self.desk = desk
        self.games.open(desk)
        self.choices.open(desk)
        for page in self.pages.made.values():
            page.open(desk)
        self.show_page("first_run" if desk.player is None else "home")
        self.opened.emit()
        QTimer.singleShot(BREATH_MS, self._make_ahead)

    def _on_opening_failed(self) -> None:
        self.show_page("trouble")

    def _make_ahead(self) -> None:
        """Make one of the pages that will be wanted, and come back for the next."""
        name = self.pages.next_to_make()
        if name is None:
            self._data.get_ready()
        elif self.desk is not None:
            self.pages.named(name)
            QTimer.singleShot(BREATH_MS, self._make_ahead)

    # Players and games

    def _on_first_game_requested(self, name: str) -> None:
        if self._add_first_player(name):
            self.games.choose(CLASSIC.key)

    def _on_first_look_requested(self, name: str) -> None:
        if self._add_first_player(name):
            self.show_page("home")

    def _add_first_player(self, name: str) -> bool:
        fault = self.choices.add_player(name)
        self.pages.first_run.show_name_fault(fault)
        return self.desk is not None and not fault

    def _on_player_changed(self, name: str) -> None:
        self.top_bar.set_player(name)
        if self.page_name != "first_run":
            self.page.refresh()

    def _on_data_changed(self) -> None:
        self.page.refresh()

    def _on_game_begun(self, session: Session) -> None:
        self.show_page("play")
        self.pages.play.play(session)

    def _on_game_finished(self, game: int, has_seats: bool) -> None:
        page = self.pages.podium if has_seats else self.pages.results
        page.show_game(game)
        self.show_page("podium" if has_seats else "results")

    def _on_setup_wanted(self, setup: Setup) -> None:
        self.pages.setup.show_setup(setup)
        self.show_page("setup")

    def _on_seats_wanted(self, setup: Setup, seats: tuple[Seat, ...] = ()) -> None:
        self.pages.hot_seat.show_setup(setup, seats)
        self.show_page("hot_seat")

    def _on_code_refused(self, words: str) -> None:
        self.pages.setup.show_code_fault(words)

    # From page to page

    def _on_players_requested(self) -> None:
        self.choices.offer_players(self.top_bar.player_chip)

    def _on_packs_requested(self) -> None:
        self.choices.offer_packs(self.page.pack_chooser)

    def _on_settings_requested(self) -> None:
        if self.page_name != "settings":
            self._go("settings")

    def _on_tab_chosen(self, tab: int) -> None:
        self._show_tab(list(TABS)[tab])

    def _on_home_requested(self) -> None:
        self._show_tab("home")

    def _on_scores_requested(self) -> None:
        self._show_tab("scores")

    def _on_history_requested(self) -> None:
        self._show_tab("history")

    def _on_library_requested(self) -> None:
        self._show_tab("library")

    def _on_game_scores_requested(self, game: int) -> None:
        self.pages.scores.show_game(game)
        self._show_tab("scores")

    def _on_review_requested(self, game: int, only_mistakes: bool = False) -> None:
        self.pages.review.show_game(game, only_mistakes=only_mistakes)
        self._go("review")

    def _on_question_requested(self, pack: int) -> None:
        self.pages.editor.new_question(pack)
        self._go("editor")

    def _on_question_saved(self) -> None:
        self.messages.note("Question saved. It comes up in the next game of its pack.")

    def _on_back_requested(self) -> None:
        self.show_page(self._trail.pop() if self._trail else "home")

    def _on_sheet_requested(self) -> None:
        from quizapp.ui.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self.theme, self).open()

    def _on_full_screen_requested(self) -> None:
        toggle_full_screen(self.window())

    def _on_quit_requested(self) -> None:
        self.window().close()

    def _go(self, name: str) -> None:
        """Show a page that has a way back to this one."""
        self._trail.append(self.page_name)
        self.show_page(name)

    def _show_tab(self, name: str) -> None:
        """Show a page that everything starts from; before there is a player there is none."""
        if self.desk is not None and self.desk.player is not None:
            self._trail.clear()
            self.show_page(name)
