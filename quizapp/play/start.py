"""Starting a game, and going on with one that was left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.play.choosing import Chooser
from quizapp.play.race import dump_race, load_race
from quizapp.play.seat import Seat
from quizapp.play.session import Session
from quizapp.play.setup_text import dump_setup
from quizapp.play.sitting import Sitting
from quizapp.play.snapshot import dump, load, load_known
from quizapp.rules.game import Game, Terms
from quizapp.rules.mode import CHALLENGE, Order
from quizapp.rules.moves import begin
from quizapp.rules.rating import Rating
from quizapp.rules.selection import deal
from quizapp.store.game_log import NewGame, NewSeat

if TYPE_CHECKING:
    from quizapp.play.clock import Clock
    from quizapp.rules.challenge import Invitation, Run
    from quizapp.rules.selection import Asked
    from quizapp.rules.setup import Setup
    from quizapp.store.game_log import SavedGame
    from quizapp.store.question_bank import BankQuestion, PackCard
    from quizapp.store.store import Store


@dataclass(frozen=True, slots=True)
class Start:
    """What a new game is made of; `code` and `race` belong to a challenge, `day` to a daily game."""

    setup: Setup
    pack: PackCard
    player: int
    seed: int
    seats: tuple[Seat, ...] = ()
    invitation: Invitation | None = None
    code: str = ""
    race: Run | None = None
    day: str | None = None


def start_game(start: Start, store: Store, clock: Clock) -> Session:
    """Choose and deal the questions of a new game and put it on disk.

    The same start, bank and history give the same game. Raises `QuizError` if there is nothing to ask.
    """
    questions = _questions(start, store, clock.wall())
    game = _game(start, store, questions)
    number = store.log.begin(_new_game(start, game, clock))
    sitting = Sitting(number, start.player, start.pack.id, start.seats, start.code, start.race)
    return Session(sitting, game, questions, store, clock)


def continue_game(saved: SavedGame, store: Store, clock: Clock) -> Session:
    """Return a saved game at the question, order of options and time at which it was left."""
    game = load(saved.snapshot)
    seats = tuple(Seat(seat.name, seat.shape, seat.player) for seat in saved.seats)
    sitting = Sitting(saved.id, saved.player, saved.pack, seats, saved.code, load_race(saved.race))
    return Session(
        sitting,
        _with_rating_of_now(game, store.players.rating(saved.player)),
        store.bank.revisions([asked.revision for asked in game.asked]),
        store,
        clock,
        known=load_known(saved.snapshot),
    )


def _with_rating_of_now(game: Game, rating: Rating | None) -> Game:
    """Return the game with what the player's rating has become in other games meanwhile."""
    return game if game.rating is None else replace(game, rating=rating or game.rating)


def dealt(start: Start, store: Store) -> tuple[Asked, ...]:
    """Return what a game of a code asks now, as it asks it; raises `QuizError` if it cannot be played."""
    return tuple(_deal(start, question) for question in _questions(start, store, now=0))


def _questions(start: Start, store: Store, now: int) -> tuple[BankQuestion, ...]:
    seats = max(1, len(start.seats))
    dice = Random(start.seed)
    chooser = Chooser(store.bank, start.pack, start.setup, start.player, dice, now, seats)
    if start.invitation is not None and start.invitation.questions:
        return chooser.named(start.invitation)
    if start.code or start.day or start.setup.row.order is Order.SHARED:
        return chooser.shared(start.seed)
    return chooser.questions()


def _game(start: Start, store: Store, questions: tuple[BankQuestion, ...]) -> Game:
    setup, mode = start.setup, start.setup.row
    rating = (store.players.rating(start.player) or Rating()) if mode.is_rated else None
    count = len(questions)
    if mode.order is Order.NEAREST:
        count = min(setup.count, count)
    return begin(
        Terms(setup, count, max(1, len(start.seats)), rating),
        tuple(_deal(start, question) for question in questions),
        mode.lifelines if setup.lifelines else (),
    )


def _deal(start: Start, question: BankQuestion) -> Asked:
    """Deal with dice of the question's own, so that its options do not depend on what else is asked."""
    dice = Random(f"{start.seed}:{question.key}")
    return deal(question.revision, question.kind, question.difficulty, question.answer, dice)


def _new_game(start: Start, game: Game, clock: Clock) -> NewGame:
    setup, mode = start.setup, start.setup.row
    is_open_ended = bool(mode.lives or mode.penalty_ms)
    return NewGame(
        key=str(uuid4()),
        player=start.player,
        pack=start.pack.id,
        mode=CHALLENGE.key if start.code else mode.key,
        rule=setup.rule,
        count=mode.count if is_open_ended else game.terms.count,
        seconds=setup.seconds,
        lifelines=bool(game.lifelines),
        timing=setup.timing,
        watched=setup.watched,
        filters=filters_of(setup),
        code=start.code,
        seed=start.seed,
        started_at=clock.wall(),
        snapshot=dump(game, clock.monotonic()),
        setup=dump_setup(setup),
        race=dump_race(start.race),
        daily=start.day,
        seats=tuple(NewSeat(seat.player, seat.name, seat.shape) for seat in start.seats),
        is_ranked=mode.has_points and not start.seats,
    )


def filters_of(setup: Setup) -> str:
    """Return which questions were chosen, in a short text that is the same for the same choice."""
    if setup.is_everything:
        return ""
    easiest, hardest = setup.levels
    kinds = ",".join(kind for kind in setup.row.kinds if kind in setup.kinds)
    return f"{','.join(sorted(setup.categories))};{easiest}-{hardest};{kinds}"
