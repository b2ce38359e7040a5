"""Every key that does something, in one table: the window binds from it and F1 shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizapp.ui.buzzers import KEYS as BUZZERS


class Place(StrEnum):
    """Where keys count."""

    EVERYWHERE = "Everywhere"
    TABS = "Tabs, not while playing"
    HOME = "Home"
    SETUP = "Set-up"
    PLAY = "Question"
    SEVERAL = "Several right answers"
    ORDERING = "Ordering"
    MATCHING = "Matching"
    TYPED = "Typed answers and numbers"
    FEEDBACK = "After the answer"
    PAUSE = "Pause"
    RESULTS = "Results"
    HOT_SEAT = "Hot seat"
    PODIUM = "Podium"
    LISTS = "Scores and history"
    LIBRARY = "Library"
    EDITOR = "New question"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys of which each does the same: a key sequence, or a range in words such as "1–9"."""

    place: Place
    keys: tuple[str, ...]
    words: str


SHEET = Shortcut(Place.EVERYWHERE, ("F1",), "Show these keys")
FULL_SCREEN = Shortcut(Place.EVERYWHERE, ("F11",), "Full screen on or off")
SETTINGS = Shortcut(Place.EVERYWHERE, ("Ctrl+,",), "Settings")
PLAYERS = Shortcut(Place.EVERYWHERE, ("Ctrl+Shift+P",), "Switch player")
LARGER_TEXT = Shortcut(Place.EVERYWHERE, ("Ctrl++", "Ctrl+="), "Larger text")
SMALLER_TEXT = Shortcut(Place.EVERYWHERE, ("Ctrl+-",), "Smaller text")
NORMAL_TEXT = Shortcut(Place.EVERYWHERE, ("Ctrl+0",), "Text at 100 %")
QUIT = Shortcut(Place.EVERYWHERE, ("Ctrl+Q",), "Quit; a running game is kept")
TAB_PLAY = Shortcut(Place.TABS, ("Ctrl+1",), "Play")
TAB_SCORES = Shortcut(Place.TABS, ("Ctrl+2",), "Scores")
TAB_HISTORY = Shortcut(Place.TABS, ("Ctrl+3",), "History")
TAB_LIBRARY = Shortcut(Place.TABS, ("Ctrl+4",), "Library")
SEARCH = Shortcut(Place.LIBRARY, ("Ctrl+F",), "Search questions")
NEW_QUESTION = Shortcut(Place.LIBRARY, ("Ctrl+N",), "New question")
SAVE = Shortcut(Place.EDITOR, ("Ctrl+S",), "Save")
SAVE_AND_NEW = Shortcut(Place.EDITOR, ("Ctrl+Return", "Ctrl+Enter"), "Save and write the next one")

TABLE = (
    Shortcut(Place.EVERYWHERE, ("Tab", "Shift+Tab"), "Next or previous control"),
    Shortcut(Place.EVERYWHERE, ("Arrows",), "Move inside a group"),
    Shortcut(Place.EVERYWHERE, ("Enter", "Space"), "Press what has the focus"),
    Shortcut(Place.EVERYWHERE, ("Esc",), "Back or close"),
    SHEET,
    FULL_SCREEN,
    SETTINGS,
    PLAYERS,
    LARGER_TEXT,
    SMALLER_TEXT,
    NORMAL_TEXT,
    QUIT,
    TAB_PLAY,
    TAB_SCORES,
    TAB_HISTORY,
    TAB_LIBRARY,
    Shortcut(Place.HOME, ("Enter",), "Play"),
    Shortcut(Place.HOME, ("1–8",), "Play a mode"),
    Shortcut(Place.HOME, ("C",), "Continue the unfinished game"),
    Shortcut(Place.HOME, ("S",), "Set up the mode of the last game, or of the card with the focus"),
    Shortcut(Place.HOME, ("K",), "Change pack"),
    Shortcut(Place.SETUP, ("Ctrl+Return", "Ctrl+Enter"), "Start"),
    Shortcut(Place.SETUP, ("Ctrl+V",), "Fill in a challenge code, wherever the focus is"),
    Shortcut(Place.PLAY, ("1–9",), "Choose an answer"),
    Shortcut(Place.PLAY, ("T", "F"), "True or false"),
    Shortcut(Place.PLAY, ("Arrows",), "Move from answer to answer"),
    Shortcut(Place.PLAY, ("Enter",), "Lock in"),
    Shortcut(Place.PLAY, ("F2", "Ctrl+2"), "50:50"),
    Shortcut(Place.PLAY, ("F3", "Ctrl+3"), "Ten seconds more"),
    Shortcut(Place.PLAY, ("F4", "Ctrl+4"), "Skip"),
    Shortcut(Place.PLAY, ("Esc",), "Pause"),
    Shortcut(Place.SEVERAL, ("1–9", "Space"), "Tick an answer, or take the tick back"),
    Shortcut(Place.ORDERING, ("Up", "Down"), "Choose a row"),
    Shortcut(Place.ORDERING, ("Alt+Up", "Alt+Down"), "Move it"),
    Shortcut(Place.ORDERING, ("Alt+Home", "Alt+End"), "Move it to an end"),
    Shortcut(Place.MATCHING, ("1–9", "A–I"), "Choose from the left, then from the right"),
    Shortcut(Place.MATCHING, ("Arrows", "Space"), "Go to a card and choose it"),
    Shortcut(Place.MATCHING, ("Backspace",), "Undo the last pair"),
    Shortcut(Place.TYPED, ("Enter",), "Lock in; digits and letters belong to the answer"),
    Shortcut(Place.FEEDBACK, ("Enter",), "Continue"),
    Shortcut(Place.FEEDBACK, ("P",), "Show passage"),
    Shortcut(Place.FEEDBACK, ("R",), "Report a problem"),
    Shortcut(Place.FEEDBACK, ("PgUp", "PgDown"), "Scroll"),
    Shortcut(Place.FEEDBACK, ("Esc",), "Pause"),
    Shortcut(Place.PAUSE, ("Enter", "Esc"), "Resume"),
    Shortcut(Place.PAUSE, ("S",), "Save and leave"),
    Shortcut(Place.RESULTS, ("Enter",), "Play again"),
    Shortcut(Place.RESULTS, ("R",), "Review mistakes"),
    Shortcut(Place.RESULTS, ("H",), "High scores"),
    Shortcut(Place.RESULTS, ("Ctrl+C",), "Copy the challenge code"),
    Shortcut(Place.HOT_SEAT, ("Ctrl+N",), "Add a player"),
    Shortcut(Place.HOT_SEAT, ("Alt+Up", "Alt+Down"), "Move a player"),
    Shortcut(Place.HOT_SEAT, ("Delete",), "Remove a player"),
    Shortcut(Place.HOT_SEAT, ("Ctrl+Return", "Ctrl+Enter"), "Start"),
    Shortcut(Place.HOT_SEAT, ("Enter",), "Begin a turn, on the hand-over screen"),
    Shortcut(Place.HOT_SEAT, (" ".join(BUZZERS),), "Buzzers, in the order of the players"),
    Shortcut(Place.PODIUM, ("Enter",), "Rematch"),
    Shortcut(Place.PODIUM, ("A",), "All answers"),
    Shortcut(Place.PODIUM, ("Ctrl+C",), "Copy the standings"),
    Shortcut(Place.LISTS, ("Up", "Down"), "Move through the rows"),
    Shortcut(Place.LISTS, ("Enter",), "Open the game"),
    SEARCH,
    NEW_QUESTION,
    SAVE,
    SAVE_AND_NEW,
    Shortcut(Place.EDITOR, ("Alt+1–9",), "Mark an answer as right"),
)


def of_place(place: Place) -> tuple[Shortcut, ...]:
    """Return the keys that count at a place."""
    return tuple(shortcut for shortcut in TABLE if shortcut.place is place)
