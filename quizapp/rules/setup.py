"""What a player chooses before a game: which questions, how many, how long, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.rules.mode import CLASSIC, MODES, TIME_FOR_KIND, Mode, Pace
from quizapp.rules.scoring import ACCURACY_FIRST
from quizapp.rules.story import WHOLE_STORY

if TYPE_CHECKING:
    from quizapp.rules.question import Kind

EASIEST, HARDEST = 1, 5
NORMAL_TIME = 100
"""The per cent of a clock that nobody changed; 0 switches clocks off."""

WITHOUT_OFF = 1000
"""What "off" means to a mode that is nothing without its clock."""


class Turns(StrEnum):
    """How several people share one machine: one after the other, or whoever presses first."""

    ROTATE = "rotate"
    BUZZER = "buzzer"


@dataclass(frozen=True, slots=True)
class Setup:
    """The choices for one game; `seconds` 0 is without a clock, `count` 0 is all that fit.

    `categories` are keys, and none of them means all. `levels` are the easiest and the hardest difficulty.
    `watched` is the spoiler limit in per cent of the story, `timing` the per cent of the usual time.
    What follows `lifelines` is for several players: `is_shared` asks everybody the same question,
    `has_steal` passes a wrong answer on, `has_hand_over` covers the screen between turns.
    """

    mode: str = CLASSIC.key
    count: int = CLASSIC.count
    seconds: int = CLASSIC.seconds
    categories: tuple[str, ...] = ()
    levels: tuple[int, int] = (EASIEST, HARDEST)
    kinds: tuple[Kind, ...] = CLASSIC.kinds
    watched: int = WHOLE_STORY
    rule: str = ACCURACY_FIRST
    timing: int = NORMAL_TIME
    lifelines: bool = True
    turns: Turns = Turns.ROTATE
    is_shared: bool = False
    has_steal: bool = True
    has_hand_over: bool = True

    @property
    def row(self) -> Mode:
        """Return the mode that is set up."""
        return MODES[self.mode]

    @property
    def is_everything(self) -> bool:
        """Tell whether no category, kind or difficulty of the mode is left out."""
        return not self.categories and self.levels == (EASIEST, HARDEST) and self.kinds == self.row.kinds

    def limit_ms(self, kind: Kind) -> int:
        """Return the time for a question of a kind, or for the whole game; 0 is without a clock."""
        mode = self.row
        if mode.pace is Pace.NONE:
            return 0
        if mode.pace is Pace.GAME:
            return self.seconds * 10 * (self.timing or WITHOUT_OFF)
        return self.seconds * self.timing * TIME_FOR_KIND[kind] // 10


def default_setup(mode: Mode, *, watched: int = WHOLE_STORY, timing: int = NORMAL_TIME) -> Setup:
    """Return what a mode is without anybody's choices."""
    return Setup(
        mode=mode.key,
        count=mode.count,
        seconds=mode.seconds,
        kinds=mode.kinds,
        watched=watched,
        timing=timing,
        lifelines=bool(mode.lifelines),
    )
