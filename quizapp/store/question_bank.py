"""The bank: packs and their questions, to draw from, to look through, and to add to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from quizapp.store import drawing, library, own_questions
from quizapp.store.bank_question import BankQuestion, CitedSource, load
from quizapp.store.game_tables import FLAG
from quizapp.store.library import CategoryCard, LibraryRow, PackCard, SourceCard
from quizapp.store.own_questions import NewQuestion
from quizapp.store.passage import passage
from quizapp.store.sync import retire_packs_except, sync
from quizapp.store.sync_questions import SyncReport
from quizapp.store.tables import IS_FRESH, QUESTION

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from random import Random

    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question
    from quizapp.store.database import Database

__all__ = [
    "BankQuestion",
    "CategoryCard",
    "CitedSource",
    "LibraryRow",
    "NewQuestion",
    "PackCard",
    "QuestionBank",
    "SourceCard",
    "SyncReport",
]


class QuestionBank:
    """Every question that can be asked; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def digest(self, pack_key: str) -> str | None:
        """Return the digest of the files that a pack was last read from; None if it is not in play."""
        with self._database.reading() as connection:
            return library.pack_digest(connection, pack_key)

    def packs(self) -> tuple[PackCard, ...]:
        """Return the packs in play, by title."""
        with self._database.reading() as connection:
            return library.pack_cards(connection)

    def categories(self, pack_id: int) -> tuple[CategoryCard, ...]:
        """Return a pack's categories in the author's order."""
        with self._database.reading() as connection:
            return library.category_cards(connection, pack_id)

    def sources(self, pack_id: int) -> tuple[SourceCard, ...]:
        """Return a pack's sources, those that players named after its own."""
        with self._database.reading() as connection:
            return library.source_cards(connection, pack_id)

    def sync(self, content: PackContent, questions: Sequence[Question], digest: str) -> SyncReport:
        """Make the bank hold what a pack's files say.

        A changed question gets a new revision; what is no longer there is retired, what is there again
        comes back. Questions that players added, or took out, stay as they are.
        """
        with self._database.writing() as connection:
            return sync(connection, content, questions, digest, self._database.now())

    def retire_packs_except(self, keys: Collection[str]) -> None:
        """Retire the packs whose files are gone."""
        with self._database.writing() as connection:
            retire_packs_except(connection, keys, self._database.now())

    def draw(
        self, pack_id: int, count: int, dice: Random, *, first: Sequence[int] = ()
    ) -> tuple[BankQuestion, ...]:
        """Return questions of a pack, each equally likely, fewer than `count` if it has no more.

        No two ask for the same fact while others remain. `first` names questions that come first of all.
        The same dice and the same bank give the same draw.
        """
        with self._database.reading() as connection:
            return load(connection, drawing.draw(connection, pack_id, count, dice, first))

    def fresh(self, pack_id: int, limit: int) -> tuple[int, ...]:
        """Return the questions that players added to a pack and nobody was asked yet, oldest first."""
        c = QUESTION.c
        new = select(c.id).where(c.pack_id == pack_id, IS_FRESH).order_by(c.id).limit(limit)
        with self._database.reading() as connection:
            return tuple(connection.execute(new).scalars())

    def revisions(self, ids: Sequence[int]) -> tuple[BankQuestion, ...]:
        """Return questions as they were worded in the given revisions, in that order."""
        with self._database.reading() as connection:
            return load(connection, ids)

    def add(self, pack_id: int, draft: NewQuestion) -> int:
        """Add a player's question to a pack and return its number."""
        with self._database.writing() as connection:
            return own_questions.add(connection, pack_id, draft, self._database.now())

    def retire(self, question_id: int) -> None:
        """Take a question out of play; games that asked it keep it."""
        with self._database.writing() as connection:
            own_questions.retire(connection, question_id, self._database.now())

    def restore(self, question_id: int) -> None:
        """Put a retired question back into play."""
        with self._database.writing() as connection:
            own_questions.restore(connection, question_id)

    def passage(self, revision_id: int) -> tuple[str, ...]:
        """Return the other facts of the paragraphs that a revision cites, in the order of the story.

        None of them lies further in the story than the question itself.
        """
        with self._database.reading() as connection:
            return passage(connection, revision_id)

    def flag(self, revision_id: int, player_id: int, words: str) -> None:
        """Keep a player's report that something is wrong with a question."""
        values = {"revision_id": revision_id, "player_id": player_id, "words": words}
        with self._database.writing() as connection:
            connection.execute(insert(FLAG).values(**values, created_at=self._database.now()))

    def page(
        self, pack_id: int, *, text: str = "", limit: int, offset_key: int | None = None
    ) -> tuple[LibraryRow, ...]:
        """Return a page of a pack's questions whose stem holds the text, the newest first.

        The next page starts after the question `offset_key`, the last one of this page.
        """
        with self._database.reading() as connection:
            return library.question_rows(connection, pack_id, text, limit, offset_key)

    def count(self, pack_id: int, text: str = "") -> int:
        """Return how many of a pack's questions have a stem that holds the text."""
        with self._database.reading() as connection:
            return library.count_questions(connection, pack_id, text)
