"""Starting a game, and going on with one that was left."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.errors import QuizError
from quizapp.play.session import Session
from quizapp.play.snapshot import dump, load
from quizapp.rules.game import Game
from quizapp.rules.mode import MODES
from quizapp.rules.scoring import ACCURACY_FIRST
from quizapp.rules.selection import deal
from quizapp.rules.story import WHOLE_STORY
from quizapp.store.game_log import NewGame

if TYPE_CHECKING:
    from quizapp.play.clock import Clock
    from quizapp.rules.mode import Mode
    from quizapp.store.game_log import GameLog, SavedGame
    from quizapp.store.question_bank import QuestionBank


NO_QUESTIONS = "Nothing was started. Add a question to it, or choose another pack."
NO_EARLY_QUESTIONS = (
    "Nothing was started. Choose another pack, or say in the settings that you have watched more."
)


def start_game(
    mode: Mode,
    player: int,
    pack: int,
    seed: int,
    *,
    watched: int,
    bank: QuestionBank,
    log: GameLog,
    clock: Clock,
) -> Session:
    """Draw and deal the questions of a new game and put it on disk.

    The same seed and bank give the same game. Questions that a player added and nobody was asked yet come
    into the very next game of their pack. None lies behind the `watched` per cent of the story. Raises
    `QuizError` if the pack has no question to ask.
    """
    dice = Random(seed)
    first = bank.fresh(pack, mode.count, kinds=mode.kinds, watched=watched)
    questions = bank.draw(pack, mode.count, dice, kinds=mode.kinds, watched=watched, first=first)
    if not questions:
        words = NO_QUESTIONS if watched == WHOLE_STORY else NO_EARLY_QUESTIONS
        raise QuizError(f"This pack has no questions for {mode.title}.", words)
    game = Game(
        asked=tuple(deal(drawn.revision, drawn.kind, drawn.options, dice) for drawn in questions),
        seconds=mode.seconds,
        lifelines=mode.lifelines,
    )
    new = NewGame(
        key=str(uuid4()),
        player=player,
        pack=pack,
        mode=mode.key,
        rule=ACCURACY_FIRST,
        count=len(questions),
        seconds=mode.seconds,
        lifelines=bool(mode.lifelines),
        seed=seed,
        started_at=clock.wall(),
        snapshot=dump(game, clock.monotonic()),
    )
    return Session(log.begin(new), mode, game, questions, log=log, clock=clock)


def continue_game(saved: SavedGame, *, bank: QuestionBank, log: GameLog, clock: Clock) -> Session:
    """Return a saved game at the question, order of options and time at which it was left."""
    game = load(saved.snapshot)
    questions = bank.revisions([asked.revision for asked in game.asked])
    return Session(saved.id, MODES[saved.mode], game, questions, log=log, clock=clock)
