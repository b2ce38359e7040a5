"""What can be known about an answer, and how each of it looks: color tokens, words and an icon."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class AnswerState(StrEnum):
    """What is known about an answer; whether it is chosen is isChecked()."""

    OPEN = "open"
    ELIMINATED = "eliminated"
    RIGHT = "right"
    RIGHT_CHOSEN = "right chosen"
    WRONG_CHOSEN = "wrong chosen"
    NOT_CHOSEN = "not chosen"


class Style(NamedTuple):
    """Color tokens of one state; an empty name paints nothing."""

    edge: str
    fill: str
    text: str
    cap: str = "surface-0"
    cap_text: str = "text-muted"
    edge_width: int = 1
    words: str = ""
    icon: str = ""
    spoken: str = ""


OPEN = Style("border-strong", "surface-1", "text-strong")
HOVERED = OPEN._replace(fill="surface-3")
PRESSED = OPEN._replace(edge="accent-line", fill="surface-2")
CHOSEN = Style("accent-line", "accent-soft", "text-strong", "accent", "on-accent", 2, spoken="chosen")
DISABLED = Style("border", "", "text-disabled")
RIGHT = Style(
    "correct-line",
    "correct-soft",
    "text-strong",
    "correct",
    "on-correct",
    2,
    "Right answer",
    "circle-check",
    "right answer",
)
WRONG = Style(
    "wrong-line",
    "wrong-soft",
    "text-strong",
    "wrong",
    "on-wrong",
    2,
    "Your answer",
    "circle-x",
    "your answer, wrong",
)
STYLES = {
    AnswerState.ELIMINATED: Style("border-strong", "", "text-muted", spoken="eliminated"),
    AnswerState.RIGHT: RIGHT,
    AnswerState.RIGHT_CHOSEN: RIGHT._replace(words="You got it", spoken="your answer, right"),
    AnswerState.WRONG_CHOSEN: WRONG,
    AnswerState.NOT_CHOSEN: Style("border", "", "text-muted"),
}
STILL_STRONG = (AnswerState.OPEN, AnswerState.RIGHT, AnswerState.RIGHT_CHOSEN, AnswerState.WRONG_CHOSEN)
