"""Challenges: giving a game away as a code, and playing the game of somebody else's."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.snapshot import load
from quizapp.play.start import Start, dealt
from quizapp.rules.challenge import (
    SHORT,
    Bank,
    Invitation,
    Run,
    Step,
    long_code,
    read_code,
    short_code,
)
from quizapp.rules.mode import CHALLENGE, CLASSIC, SURVIVAL, THIRTY

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.store.game_log import KeptGame
    from quizapp.store.question_bank import PackCard
    from quizapp.store.store import Store

SHAREABLE = (CLASSIC.key, THIRTY.key, SURVIVAL.key, CHALLENGE.key)
"""The modes whose games can be played once more by somebody else."""

NAMED = "="
"""Begins the name of a game that has no short code; no code has this character."""


def new_challenge(start: Start, store: Store) -> Start:
    """Return the start of a challenge of one's own, whose code tells everything about it.

    A code tells the story in steps: the spoiler limit moves down to the next one.
    """
    setup = replace(start.setup, watched=start.setup.watched // SHORT.story_step * SHORT.story_step)
    seed = start.seed % 2**SHORT.seed_bits
    code = short_code(setup, seed, _bank(start.pack, store))
    return replace(start, setup=setup, seed=seed, code=code, race=_best_run(code, store))


def invitation(code: str, store: Store, watched: int) -> Invitation:
    """Return what a code asks for; raises `QuizError` if it cannot be used, or gives away the story."""
    found = read_code(code, [_bank(pack, store) for pack in store.bank.packs()])
    if not can_share(found.setup.mode):
        raise _not_shareable()
    if found.setup.watched > watched:
        raise QuizError(
            f"This challenge goes up to {found.setup.watched} % of the story.",
            f"Nothing was started, and nothing was shown: you chose to see {watched} %. Change that in the"
            " settings once you have watched more.",
        )
    return found


def accepted(code: str, store: Store, player: int, *, watched: int, timing: int) -> Start:
    """Return the start of the game of a code, with a race against the run in it or the best one here."""
    found = invitation(code, store, watched)
    pack = next(pack for pack in store.bank.packs(watched=watched) if pack.key == found.pack)
    name = _name_of(found, _bank(pack, store))
    race = found.run or _best_run(name, store)
    setup = replace(found.setup, timing=timing)
    return Start(setup, pack, player, found.seed, invitation=found, code=name, race=race)


def code_of(game: int, store: Store, *, with_run: bool) -> str:
    """Return the code of a game that is over: the short one if there is one and no run has to go with it.

    Raises `QuizError` if nobody else can be asked the same.
    """
    kept = store.log.kept(game)
    if not can_share(kept.mode):
        raise _not_shareable()
    if _is_short(kept.code) and not with_run:
        return kept.code
    played = load(kept.snapshot)
    found = _invitation_to(played, kept, store)
    if with_run:
        steps = tuple(Step(reply.credit, reply.points.total, reply.ms) for reply in played.replies)
        found = replace(found, run=Run(kept.player_name, steps))
    return long_code(found, _bank(_pack(kept, store), store))


def can_share(mode: str) -> bool:
    """Tell whether games of a mode have a code."""
    return mode in SHAREABLE


def _bank(pack: PackCard, store: Store) -> Bank:
    categories = tuple(category.key for category in store.bank.categories(pack.id))
    return Bank(pack.key, pack.title, pack.digest, categories)


def _best_run(code: str, store: Store) -> Run | None:
    best = store.log.best_run(code)
    if best is None:
        return None
    name, steps = best
    return Run(name, tuple(Step(*step) for step in steps))


def _name_of(found: Invitation, bank: Bank) -> str:
    """Return the name of a game in the store, the same for everybody who plays it."""
    if not found.questions:
        return short_code(found.setup, found.seed, bank)
    whole = json.dumps([asdict(found.setup), found.seed, bank.key, bank.digest, found.questions])
    return NAMED + sha256(whole.encode()).hexdigest()[:16]


def _is_short(code: str) -> bool:
    return bool(code) and not code.startswith(NAMED)


def _invitation_to(played: Game, kept: KeptGame, store: Store) -> Invitation:
    """Return an invitation that gives the very game that was played."""
    pack = _pack(kept, store)
    asked = played.asked[: played.terms.count]
    found = Invitation(
        played.terms.setup,
        kept.seed,
        pack.key,
        () if _is_short(kept.code) else _keys([item.revision for item in asked], pack, store),
    )
    again = Start(found.setup, pack, 0, kept.seed, invitation=found, code=kept.code)
    if set(dealt(again, store)) != set(asked):
        raise _changed(pack.title)
    return found


def _pack(kept: KeptGame, store: Store) -> PackCard:
    """Return the pack of a game; raises `QuizError` if it is not there any more."""
    pack = next((pack for pack in store.bank.packs() if pack.id == kept.pack), None)
    if pack is None:
        raise _changed(kept.pack_title)
    return pack


def _keys(revisions: list[int], pack: PackCard, store: Store) -> tuple[str, ...]:
    keys = tuple(question.key for question in store.bank.revisions(revisions))
    if len(store.bank.named(pack.id, keys)) < len(keys):
        raise QuizError(
            "This game asked questions that only you have.",
            "Others could not be asked them. Start a challenge: it keeps to what everybody has.",
        )
    return keys


def _changed(title: str) -> QuizError:
    return QuizError(
        f"“{title}” was changed since this game.",
        "Others could not be asked the same any more. Play it once more, and give that game away.",
    )


def _not_shareable() -> QuizError:
    return QuizError("This game cannot be given away.", "Its questions depend on who plays it.")
