"""When what was practiced comes back: counts for the days ahead, and the moment for a single question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.play.daily import ms_to_midnight
from quizapp.rules.mode import PRACTICE
from quizapp.rules.setup import default_setup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.play.clock import Clock
    from quizapp.store.store import Store

DAY_MS = 86_400_000
WEEK_DAYS = 7


class Outlook(NamedTuple):
    """How many questions of a pack are due now, and how many more by when."""

    now: int
    today: int
    tomorrow: int
    week: int


def outlook(player: int, pack: int, watched: int, store: Store, clock: Clock) -> Outlook:
    """Return what a player has to practice of a pack in the days ahead."""
    setup, now = default_setup(PRACTICE, watched=watched), clock.wall()
    midnight = now + ms_to_midnight(now)
    ends = (now, midnight, midnight + DAY_MS, now + WEEK_DAYS * DAY_MS)
    due = [store.bank.due_count(pack, setup, player, at) for at in ends]
    return Outlook(due[0], due[1] - due[0], due[2] - due[1], due[3] - due[2])


def comes_back_at(player: int, questions: Iterable[int], store: Store) -> int | None:
    """Return when the first of some questions is due again, UTC in milliseconds; None if none will be."""
    known = (store.log.memory(player, question) for question in questions)
    return min((memory.due_at for memory in known if memory is not None), default=None)
