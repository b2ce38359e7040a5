"""Every page of the window, made when it is first asked for: all of them together take 150 ms."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

# Each page is imported where it is made, for the sake of the first paint.

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.settings import Settings
    from quizapp.ui.pages.editor import EditorPage
    from quizapp.ui.pages.first_run import FirstRunPage
    from quizapp.ui.pages.history import HistoryPage
    from quizapp.ui.pages.home import HomePage
    from quizapp.ui.pages.hot_seat import HotSeatPage
    from quizapp.ui.pages.library import LibraryPage
    from quizapp.ui.pages.page import Page
    from quizapp.ui.pages.play import PlayPage
    from quizapp.ui.pages.podium import PodiumPage
    from quizapp.ui.pages.results import ResultsPage
    from quizapp.ui.pages.review import ReviewPage
    from quizapp.ui.pages.scores import ScoresPage
    from quizapp.ui.pages.settings import SettingsPage
    from quizapp.ui.pages.setup import SetupPage
    from quizapp.ui.pages.trouble import TroublePage
    from quizapp.ui.theme import Theme

    Made = TypeVar("Made", bound=Page)

SOON = (
    *("play", "results", "setup", "history", "scores", "library"),
    *("review", "editor", "settings", "hot_seat", "podium"),
)
"""What is made while nothing else is to do, the likeliest first."""


class Pages:
    """`take_in` is called with the name of each page and the page, once, when it is made."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        folder: Path,
        suggest_name: Callable[[], str],
        take_in: Callable[[str, Page], None],
    ) -> None:
        self._theme = theme
        self._settings = settings
        self._folder = folder
        self._suggest_name = suggest_name
        self._take_in = take_in
        self.made: dict[str, Page] = {}

    def named(self, name: str) -> Page:
        """Return a page by its name."""
        page: Page = getattr(self, name)
        return page

    def next_to_make(self) -> str | None:
        """Return the name of a page that will be wanted soon, if one is still to be made."""
        return next((name for name in SOON if name not in self.made), None)

    @cached_property
    def first_run(self) -> FirstRunPage:
        """Return the screen of somebody who is new."""
        from quizapp.ui.pages.first_run import FirstRunPage

        return self._made("first_run", FirstRunPage(self._theme, self._suggest_name()))

    @cached_property
    def home(self) -> HomePage:
        """Return the screen to start from."""
        from quizapp.ui.pages.home import HomePage

        return self._made("home", HomePage(self._theme, self._settings))

    @cached_property
    def setup(self) -> SetupPage:
        """Return the choices for a game."""
        from quizapp.ui.pages.setup import SetupPage

        return self._made("setup", SetupPage(self._theme, self._settings))

    @cached_property
    def hot_seat(self) -> HotSeatPage:
        """Return the lobby of a game for several."""
        from quizapp.ui.pages.hot_seat import HotSeatPage

        return self._made("hot_seat", HotSeatPage(self._theme))

    @cached_property
    def podium(self) -> PodiumPage:
        """Return the screen after a game for several."""
        from quizapp.ui.pages.podium import PodiumPage

        return self._made("podium", PodiumPage(self._theme))

    @cached_property
    def play(self) -> PlayPage:
        """Return the screen of a game."""
        from quizapp.ui.pages.play import PlayPage

        return self._made("play", PlayPage(self._theme))

    @cached_property
    def results(self) -> ResultsPage:
        """Return the screen after a game."""
        from quizapp.ui.pages.results import ResultsPage

        return self._made("results", ResultsPage(self._theme))

    @cached_property
    def scores(self) -> ScoresPage:
        """Return the high scores."""
        from quizapp.ui.pages.scores import ScoresPage

        return self._made("scores", ScoresPage(self._theme))

    @cached_property
    def history(self) -> HistoryPage:
        """Return the player's games."""
        from quizapp.ui.pages.history import HistoryPage

        return self._made("history", HistoryPage(self._theme))

    @cached_property
    def review(self) -> ReviewPage:
        """Return what was asked in one game."""
        from quizapp.ui.pages.review import ReviewPage

        return self._made("review", ReviewPage(self._theme))

    @cached_property
    def library(self) -> LibraryPage:
        """Return the packs and their questions."""
        from quizapp.ui.pages.library import LibraryPage

        return self._made("library", LibraryPage(self._theme))

    @cached_property
    def editor(self) -> EditorPage:
        """Return the form of a question."""
        from quizapp.ui.pages.editor import EditorPage

        return self._made("editor", EditorPage(self._theme))

    @cached_property
    def settings(self) -> SettingsPage:
        """Return what can be chosen."""
        from quizapp.ui.pages.settings import SettingsPage

        return self._made("settings", SettingsPage(self._theme, self._settings, self._folder))

    @cached_property
    def trouble(self) -> TroublePage:
        """Return what is shown when the data cannot be opened."""
        from quizapp.ui.pages.trouble import TroublePage

        return self._made("trouble", TroublePage(self._theme))

    def _made(self, name: str, page: Made) -> Made:
        self.made[name] = page
        self._take_in(name, page)
        return page
