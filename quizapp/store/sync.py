"""Bringing what a pack's files say into the bank, as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from quizapp.store.pictures import sync_pictures
from quizapp.store.slots import number_slots
from quizapp.store.sync_keyed import Columns, sync_keyed
from quizapp.store.sync_questions import SyncReport, Target, sync_questions
from quizapp.store.tables import CATEGORY, ENTITY, FACT, FACT_SOURCE, PACK, SOURCE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Fact
    from quizapp.rules.question import PictureFile, Question

_DELETE_CITATION = delete(FACT_SOURCE).where(
    FACT_SOURCE.c.fact_id == bindparam("fact_id"),
    FACT_SOURCE.c.source_id == bindparam("source_id"),
    FACT_SOURCE.c.paragraph == bindparam("paragraph"),
)


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What a pack's files are known by, and the bytes of its pictures by their digests."""

    digest: str
    stamp: str
    pictures: Mapping[str, PictureFile]


def sync(
    connection: Connection, content: PackContent, questions: Sequence[Question], files: FilesRead, now: int
) -> SyncReport:
    """Make the bank hold what the files say; what is no longer in them is retired, never deleted."""
    steps = max(
        (*(fact.story for fact in content.facts), *(question.story for question in questions)), default=0
    )
    pack = _sync_pack(connection, content, {"digest": files.digest, "stamp": files.stamp, "steps": steps})
    target = _sync_headings(connection, pack, content, now)
    facts = _sync_facts(connection, target, content.facts)
    pictures = sync_pictures(connection, questions, files.pictures)
    report = sync_questions(connection, replace(target, facts=facts, pictures=pictures), questions)
    number_slots(connection, pack)
    return report


def retire_packs_except(connection: Connection, keys: Collection[str], now: int) -> None:
    """Retire the packs that have other keys."""
    others = update(PACK).where(PACK.c.key.not_in(keys), PACK.c.retired_at.is_(None))
    connection.execute(others.values(retired_at=now))


def _sync_pack(connection: Connection, content: PackContent, measured: Columns) -> int:
    values: Columns = {
        "title": content.title,
        "description": content.description,
        "licence": content.licence,
        "accent": content.accent,
        "retired_at": None,
        **measured,
    }
    number = select(PACK.c.id).where(PACK.c.key == content.key)
    found = connection.execute(number).scalar()
    if found is None:
        connection.execute(insert(PACK).values(key=content.key, **values))
        return connection.execute(number).scalar_one()
    connection.execute(update(PACK).where(PACK.c.id == found).values(values))
    return found


def _sync_headings(connection: Connection, pack: int, content: PackContent, now: int) -> Target:
    """Bring in sources, categories and entities."""
    sources: dict[str, Columns] = {
        source.key: {"origin": "pack", "title": source.title, "file": source.file}
        for source in content.sources
    }
    categories: dict[str, Columns] = {
        category.key: {"title": category.title, "position": position}
        for position, category in enumerate(content.categories)
    }
    entities: dict[str, Columns] = {
        entity.key: {
            "kind": entity.kind,
            "name": entity.name,
            "short": entity.short,
            "aliases": list(entity.aliases),
            "traits": sorted(entity.traits),
            "is_decoy": entity.is_decoy,
        }
        for entity in content.entities
    }
    sync_keyed(connection, ENTITY, pack, entities, now)
    return Target(
        pack=pack,
        now=now,
        categories=sync_keyed(connection, CATEGORY, pack, categories, now),
        sources=sync_keyed(connection, SOURCE, pack, sources, now, SOURCE.c.origin == "pack"),
        facts={},
        pictures={},
    )


def _sync_facts(connection: Connection, target: Target, facts: Sequence[Fact]) -> dict[str, int]:
    wanted: dict[str, Columns] = {
        fact.key: {
            "statement": fact.statement,
            "subject": fact.subject,
            "relation": fact.relation,
            "objects": list(fact.objects),
            "category_id": target.categories[fact.category],
            "story": fact.story,
            "differs": fact.differs,
        }
        for fact in facts
    }
    numbers = sync_keyed(connection, FACT, target.pack, wanted, target.now)
    cited = {
        (numbers[fact.key], target.sources[citation.source], citation.paragraph)
        for fact in facts
        for citation in fact.citations
    }
    _sync_citations(connection, target.pack, cited)
    return numbers


def _sync_citations(connection: Connection, pack: int, wanted: set[tuple[int, int, int]]) -> None:
    """Make the facts that a pack holds now cite just these paragraphs: (fact, source, paragraph)."""
    c = FACT_SOURCE.c
    kept = {
        (fact, source, paragraph)
        for fact, source, paragraph in connection.execute(
            select(c.fact_id, c.source_id, c.paragraph)
            .join(FACT, FACT.c.id == c.fact_id)
            .where(FACT.c.pack_id == pack, FACT.c.retired_at.is_(None))
        )
    }
    for change, places in ((insert(FACT_SOURCE), wanted - kept), (_DELETE_CITATION, kept - wanted)):
        if places:
            names = ("fact_id", "source_id", "paragraph")
            connection.execute(change, [dict(zip(names, place, strict=True)) for place in sorted(places)])
