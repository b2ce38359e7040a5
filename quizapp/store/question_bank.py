"""The bank: packs and their questions, to draw from, to look through, and to add to."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from quizapp.rules.story import WHOLE_STORY
from quizapp.store import library, memories, own_questions
from quizapp.store.bank_question import BankQuestion, CitedSource, load
from quizapp.store.library import CategoryCard, LibraryRow, PackCard, Shelf, SourceCard
from quizapp.store.own_questions import NewQuestion
from quizapp.store.player_tables import FLAG
from quizapp.store.sync import FilesRead, retire_packs_except, sync
from quizapp.store.sync_questions import SyncReport
from quizapp.store.tables import REVISION
from quizapp.store.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from random import Random

    from quizapp.facts.content import PackContent
    from quizapp.rules.question import PictureFile, Question
    from quizapp.rules.setup import Setup
    from quizapp.store.database import Database
    from quizapp.store.fitting import Fitting, Spread
    from quizapp.store.whole_pack import WholePack

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


NO_PICTURES: Mapping[str, PictureFile] = MappingProxyType({})


class QuestionBank:
    """Every question that can be asked; each method is one transaction.

    Where `watched` is given, what lies behind that per cent of a pack's story stays out of sight.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def stamp(self, pack_key: str) -> str | None:
        """Return the stamp of the files that a pack was last read from; None if it is not in play."""
        with self._database.reading() as connection:
            return library.pack_stamp(connection, pack_key)

    def packs(self, *, watched: int = WHOLE_STORY) -> tuple[PackCard, ...]:
        """Return the packs in play, by title."""
        with self._database.reading() as connection:
            return library.pack_cards(connection, watched)

    def whole(self, pack_key: str) -> WholePack | None:
        """Return everything of a pack that is in play, players' own questions too; None if it is not."""
        from quizapp.store.whole_pack import whole_pack

        with self._database.reading() as connection:
            return whole_pack(connection, pack_key)

    def categories(self, pack_id: int) -> tuple[CategoryCard, ...]:
        """Return a pack's categories in the author's order."""
        with self._database.reading() as connection:
            return library.category_cards(connection, pack_id)

    def sources(self, pack_id: int) -> tuple[SourceCard, ...]:
        """Return a pack's sources, those that players named after its own."""
        with self._database.reading() as connection:
            return library.source_cards(connection, pack_id)

    def sync(
        self,
        content: PackContent,
        questions: Sequence[Question],
        digest: str,
        *,
        stamp: str = "",
        pictures: Mapping[str, PictureFile] = NO_PICTURES,
    ) -> SyncReport:
        """Make the bank hold what a pack's files say; `pictures` has what they show, by digest.

        A changed question gets a new revision; what is no longer there is retired, what is there again
        comes back. Questions that players added, or took out, stay as they are.
        """
        with self._database.writing() as connection:
            return sync(
                connection, content, questions, FilesRead(digest, stamp, pictures), self._database.now()
            )

    def retire_packs_except(self, keys: Collection[str]) -> None:
        """Retire the packs whose files are gone."""
        with self._database.writing() as connection:
            retire_packs_except(connection, keys, self._database.now())

    def draw(
        self,
        pack_id: int,
        setup: Setup,
        count: int,
        dice: Random,
        *,
        player: int | None,
        first: Sequence[int] = (),
        levels: tuple[int, int] | None = None,
        besides: Collection[int] = (),
    ) -> tuple[BankQuestion, ...]:
        """Return questions that fit a set-up, fewer than `count` if no more do.

        Those that the player has not seen come first, each equally likely, then the longest unseen; no two
        ask for the same fact while others remain. `first` names questions that come first of all, `besides`
        those that the game has already; `levels` takes the place of the set-up's. The same dice, bank and
        memory give the same draw.
        """
        from quizapp.store.drawing import draw

        wanted = Wanted.of(pack_id, setup, levels)
        with self._database.reading() as connection:
            drawn = draw(connection, wanted, count, dice, player=player, first=first, besides=besides)
            return load(connection, drawn)

    def shared(self, pack_id: int, setup: Setup, seed: int, count: int) -> tuple[BankQuestion, ...]:
        """Return the questions that a seed chooses of a pack's own, no two on one fact while others remain.

        They are the same on every copy of the pack, whatever was played, added or taken out there.
        """
        from quizapp.store.shared_draw import shared

        with self._database.reading() as connection:
            return load(connection, shared(connection, Wanted.of(pack_id, setup), seed, count))

    def named(
        self, pack_id: int, keys: Sequence[str], *, watched: int = WHOLE_STORY
    ) -> tuple[BankQuestion, ...]:
        """Return questions of a pack's own by their keys, in that order; fewer if some are not there."""
        from quizapp.store.shared_draw import named

        with self._database.reading() as connection:
            return load(connection, named(connection, pack_id, keys, watched))

    def fresh(self, pack_id: int, setup: Setup, limit: int) -> tuple[int, ...]:
        """Return the fitting questions that players added and nobody was asked yet, oldest first."""
        from quizapp.store.drawing import fresh

        with self._database.reading() as connection:
            return fresh(connection, Wanted.of(pack_id, setup), limit)

    def due(self, pack_id: int, setup: Setup, player: int, now: int, limit: int) -> tuple[BankQuestion, ...]:
        """Return the fitting questions that a player should repeat by now, the longest overdue first."""
        with self._database.reading() as connection:
            return load(connection, memories.due(connection, Wanted.of(pack_id, setup), player, now, limit))

    def due_count(self, pack_id: int, setup: Setup, player: int, now: int) -> int:
        """Return how many fitting questions a player should repeat by now."""
        with self._database.reading() as connection:
            return memories.count_due(connection, Wanted.of(pack_id, setup), player, now)

    def fitting(self, pack_id: int, setup: Setup, player: int) -> Fitting:
        """Return how many questions fit a set-up."""
        from quizapp.store.fitting import fitting

        with self._database.reading() as connection:
            return fitting(connection, Wanted.of(pack_id, setup), player)

    def spread(self, pack_id: int, setup: Setup) -> Spread:
        """Return how many questions each category and step of the story adds to the other choices."""
        from quizapp.store.fitting import spread

        with self._database.reading() as connection:
            return spread(connection, Wanted.of(pack_id, setup))

    def known_answers(self, pack_id: int, length: int) -> tuple[str, ...]:
        """Return what else might be meant by a typed answer of that length: names, and other answers."""
        from quizapp.store.rivals import known_answers

        with self._database.reading() as connection:
            return known_answers(connection, pack_id, length)

    def revisions(self, ids: Sequence[int]) -> tuple[BankQuestion, ...]:
        """Return questions as they were worded in the given revisions, in that order."""
        with self._database.reading() as connection:
            return load(connection, ids)

    def picture(self, digest: str) -> PictureFile | None:
        """Return the bytes of a picture that some revision shows, None if there are none."""
        from quizapp.store.pictures import picture_file

        with self._database.reading() as connection:
            return picture_file(connection, digest)

    def furthest(self, ids: Sequence[int]) -> int:
        """Return the furthest step of the story among some revisions, of which there is at least one."""
        with self._database.reading() as connection:
            reached = select(func.max(REVISION.c.story)).where(REVISION.c.id.in_(ids))
            return int(connection.execute(reached).scalar_one())

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

    def passage(self, revision_id: int, *, watched: int = WHOLE_STORY) -> tuple[str, ...]:
        """Return the other facts of the paragraphs that a revision cites, in the order of the story.

        None of them lies further in the story than the question itself.
        """
        from quizapp.store.passage import passage

        with self._database.reading() as connection:
            return passage(connection, revision_id, watched)

    def flag(self, revision_id: int, player_id: int, words: str) -> None:
        """Keep a player's report that something is wrong with a question."""
        values = {"revision_id": revision_id, "player_id": player_id, "words": words}
        with self._database.writing() as connection:
            connection.execute(insert(FLAG).values(**values, created_at=self._database.now()))

    def page(
        self,
        pack_id: int,
        *,
        text: str = "",
        limit: int,
        offset_key: int | None = None,
        watched: int = WHOLE_STORY,
    ) -> tuple[LibraryRow, ...]:
        """Return a page of a pack's questions whose stem holds the text, the newest first.

        The next page starts after the question `offset_key`, the last one of this page.
        """
        with self._database.reading() as connection:
            return library.question_rows(connection, Shelf(pack_id, text, watched), limit, offset_key)

    def count(self, pack_id: int, text: str = "", *, watched: int = WHOLE_STORY) -> int:
        """Return how many of a pack's questions have a stem that holds the text."""
        with self._database.reading() as connection:
            return library.count_questions(connection, Shelf(pack_id, text, watched))
