"""A player without a window, in a process that is killed: every step is told once it is on disk."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, TextIO

from quizapp.play.clock import Clock
from quizapp.play.data_folder import DataFolder
from quizapp.play.seat import Seat
from quizapp.rules.game import Phase
from quizapp.rules.mode import HOT_SEAT, MODES, Lifeline
from quizapp.rules.setup import Turns, default_setup
from quizapp.ui.robot_hands import some_answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.play.desk import Desk
    from quizapp.play.session import Session
    from quizapp.rules.setup import Setup

DOING = "doing"
"""Told before something is done: what comes of it may be on disk, though nobody was told."""

LONGEST_THOUGHT_S = 0.006
"""As long as a step takes, so that about half of all kills come between two steps."""

State = dict[str, object]


def play(home: Path, log: Path, mode: str, seed: int) -> None:
    """Go on with the game that was left, then begin one after the other, until the process is killed."""
    dice = Random(seed)
    desk = DataFolder(home, Clock(), lambda: dice.getrandbits(53)).open()
    with log.open("w", encoding="utf-8", buffering=1) as told:
        desk.choose_player(max((player.name, player.key) for player in desk.store.players.all())[1])
        desk.choose_pack("heat")
        saved = desk.unfinished()
        session = None if saved is None else desk.go_on(saved)
        if session is not None:
            tell(told, "open", session)
        while True:
            session = begin(told, desk, mode, dice) if session is None else step(told, session, dice)
            time.sleep(dice.uniform(0, LONGEST_THOUGHT_S))


def begin(told: TextIO, desk: Desk, mode: str, dice: Random) -> Session:
    """Start a game; everybody has one try at the day's, so each of those is somebody else's."""
    told.write(f"{DOING}\n")
    if MODES[mode].is_daily:
        name = f"Player {len(desk.store.players.all()):03}"
        desk.choose_player(desk.store.players.add(name).key)
    setup = default_setup(MODES[mode])
    seats: tuple[Seat, ...] = ()
    if mode == HOT_SEAT.key and desk.player is not None:
        setup = replaced(setup, dice)
        seats = (Seat(desk.player.name, 0, desk.player.id), Seat("Ben", 1, None), Seat("Eve", 2, None))
    session = desk.start(setup, seats=seats)
    tell(told, "begin", session)
    return session


def replaced(setup: Setup, dice: Random) -> Setup:
    """Return one of the ways in which several play."""
    return replace(setup, turns=dice.choice(list(Turns)), is_shared=dice.random() < 0.3)


def step(told: TextIO, session: Session, dice: Random) -> Session | None:
    """Do one thing that a player could do now; None once the game is over."""
    told.write(f"{DOING}\n")
    something(session, dice)
    tell(told, "step", session)
    return None if session.game.is_over and session.verdict is None else session


def something(session: Session, dice: Random) -> None:
    game = session.game
    if session.verdict is not None:
        session.go_on()
    elif game.phase is Phase.PAUSED:
        session.start_clock()
    elif game.turn is None:
        session.buzz(dice.choice([seat for seat in range(len(session.seats)) if seat not in game.tried]))
    else:
        given = some_answer(session.question, game.current, game.eliminated, dice)
        ways: list[Callable[[], object]] = [lambda: session.answer(given)] * 3
        ways += [session.tick, session.stop_clock]
        ways += [lambda: session.use(dice.choice(list(Lifeline)))]
        dice.choice(ways)()


def tell(told: TextIO, event: str, session: Session) -> None:
    """Print where the game stands, as one line."""
    told.write(json.dumps({"event": event, **state_of(session)}) + "\n")


def state_of(session: Session) -> State:
    """Return everything that has to be the same after a kill; a clock that ran stands then."""
    game = session.game
    return {
        "game": session.number,
        "key": session.question.key,
        "shown": game.current.shown,
        "phase": Phase.PAUSED if game.phase is Phase.ASKING else game.phase,
        "is_over": game.is_over,
        "place": game.place,
        "seats": [(seat.name, seat.shape, seat.player) for seat in session.seats],
        "turn": game.turn,
        "tried": game.tried,
        "lives": game.lives_left,
        "lifelines": game.lifelines,
        "helps": game.helps,
        "eliminated": game.eliminated,
        "replies": [(reply.outcome, reply.points.total, reply.seat) for reply in game.replies],
        "rating": None if game.rating is None else game.rating.value,
        "left_ms": session.left_ms,
    }
