"""A pack of any size, a game, and players to try the store with; tests change them by `replace`."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import Engine, event

from quizapp.facts.content import PackContent
from quizapp.facts.fact import Category, Entity, Fact, Source
from quizapp.rules.question import Choice, Citation, Kind, Option, Question, truth_options
from quizapp.rules.setup import Setup
from quizapp.store.game_log import AnswerRecord, Ending, NewGame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.store.store import Store

CATEGORIES = ("people", "places", "plans")
EVERYTHING = Setup(kinds=tuple(Kind))
NOW = 1_700_000_000_000
DAY = "2023-11-14"


def question(number: int) -> Question:
    """Return a question of its own about a fact of its own."""
    pool = tuple(Option(f"Person {number + other}", is_right=other == 0) for other in range(5))
    is_choice = bool(number % 3)
    return Question(
        key=f"q-{number:05}",
        kind=Kind.SINGLE_CHOICE if is_choice else Kind.TRUE_FALSE,
        stem=f"Who is number {number}?",
        answer=Choice(pool if is_choice else truth_options(is_true=bool(number % 2))),
        explanation=f"Number {number} is said to be there.",
        category=CATEGORIES[number % len(CATEGORIES)],
        difficulty=number % 5 + 1,
        story=number,
        facts=(f"f-{number:05}",),
        citations=(Citation("tale", number // 4 + 1),),
    )


def fact(number: int) -> Fact:
    """Return the fact that the question of that number asks for; four share a paragraph."""
    return Fact(
        key=f"f-{number:05}",
        statement=f"Statement {number}.",
        subject="ann",
        relation="meets",
        objects=("bob", "cy"),
        category=CATEGORIES[number % len(CATEGORIES)],
        citations=(Citation("tale", number // 4 + 1),),
        story=number,
    )


def questions(count: int) -> tuple[Question, ...]:
    """Return questions that have no fact in common."""
    return tuple(question(number) for number in range(count))


def content(facts: int) -> PackContent:
    """Return a pack with that many facts."""
    return PackContent(
        key="sample",
        title="Sample",
        description="A pack to try things with.",
        licence="CC0-1.0",
        accent="#FFB65C",
        sources=(Source("tale", "The tale", "tale.txt"),),
        categories=tuple(Category(name, name.title()) for name in CATEGORIES),
        entities=(Entity("ann", "person", "Ann", "Ann", traits=frozenset({"crew", "woman"})),),
        relations=(),
        facts=tuple(fact(number) for number in range(facts)),
        templates=(),
        written=(),
    )


def new_game(player: int, pack: int) -> NewGame:
    """Return a game that starts."""
    return NewGame(
        key=uuid4().hex,
        player=player,
        pack=pack,
        mode="classic",
        rule="accuracy-first",
        count=10,
        seconds=20,
        lifelines=True,
        timing=100,
        watched=100,
        filters="",
        code="",
        seed=7,
        started_at=NOW,
        snapshot="{}",
        setup="",
        race=None,
        daily=None,
        seats=(),
        is_ranked=True,
    )


def answer(position: int, revision: int, player: int | None = 1) -> AnswerRecord:
    """Return a right answer after four seconds, of the first player unless said otherwise."""
    return AnswerRecord(
        position=position,
        revision=revision,
        shown=(2, 0, 1),
        given=(0,),
        outcome="right",
        credit=1000,
        base=600,
        speed=160,
        streak=0,
        ms=4000,
        answered_at=NOW + position,
        day=DAY,
        player=player,
        seat=None,
        is_aided=False,
        memory=None,
        rating=None,
    )


FINISHED = Ending(
    state="finished", score=0, right=1, asked=10, ms=40_000, best_streak=1, played_at=NOW, day=DAY
)


@dataclass(frozen=True, slots=True)
class Stocked:
    """A store with one pack and one player."""

    store: Store
    pack: int
    player: int

    def play(self, ending: Ending = FINISHED, outcomes: Sequence[str] = ("right",)) -> int:
        """Play a game of as many questions as there are outcomes, and return its number."""
        game = self.store.log.begin(new_game(self.player, self.pack))
        drawn = self.store.bank.draw(self.pack, EVERYTHING, len(outcomes), Random(1), player=None)
        for position, (outcome, shown) in enumerate(zip(outcomes, drawn, strict=True), start=1):
            end = ending if position == len(outcomes) else None
            record = replace(answer(position, shown.revision, self.player), outcome=outcome)
            self.store.log.record(game, record, "{}", end)
        return game


def rows(store: Store, statement: str) -> list[tuple[object, ...]]:
    """Return what a statement finds in the tables."""
    with store.database.reading() as connection:
        found = connection.exec_driver_sql(statement)
        return [tuple(row) for row in found] if found.returns_rows else []


@contextmanager
def statements() -> Iterator[list[str]]:
    """Give the list of all statements that any connection executes meanwhile."""
    seen: list[str] = []

    def note(*call: object) -> None:
        seen.append(str(call[2]))

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """Return the content of every file in a folder."""
    return {place.name: place.read_bytes() for place in folder.iterdir() if place.is_file()}
