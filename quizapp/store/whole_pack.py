"""Everything of a pack that is in play, as the values that its files would make."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import select

from quizapp.facts.content import PackContent
from quizapp.facts.fact import Category, Entity, Fact, Source
from quizapp.rules.question import Citation, Kind, Question
from quizapp.store.answer_rows import NumberColumns, TextRow, answer_of
from quizapp.store.bank_question import grouped, picture_of
from quizapp.store.tables import (
    CATEGORY,
    ENTITY,
    FACT,
    FACT_SOURCE,
    IS_CURRENT,
    OPTION,
    PACK,
    PICTURE,
    QUESTION,
    REVISION,
    REVISION_FACT,
    REVISION_SOURCE,
    SOURCE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Select


@dataclass(frozen=True, slots=True)
class WholePack:
    """A pack with its questions ready made: its relations and templates are not kept, and are empty here.

    Questions and facts stand in the order of their keys, the facts of a question in that of the story.
    `revisions` has the number of each question's wording by its key.
    """

    content: PackContent
    questions: tuple[Question, ...]
    revisions: Mapping[str, int]


def whole_pack(connection: Connection, key: str) -> WholePack | None:
    """Return what is in play of a pack, and what that refers to; None if the pack is not in play."""
    c = PACK.c
    about = select(c.id, c.title, c.description, c.licence, c.accent)
    found = connection.execute(about.where(c.key == key, c.retired_at.is_(None))).first()
    if found is None:
        return None
    asked = _asked(found.id)
    content = PackContent(
        key=key,
        title=found.title,
        description=found.description,
        licence=found.licence,
        accent=found.accent,
        sources=_sources(connection, found.id, asked),
        categories=_categories(connection, found.id, asked),
        entities=_entities(connection, found.id),
        relations=(),
        facts=_facts(connection, found.id),
        templates=(),
        written=(),
    )
    revisions = MappingProxyType(_revisions(connection, found.id))
    return WholePack(content, _questions(connection, asked), revisions)


def _asked(pack: int) -> Select[int]:
    """Select the revisions in play."""
    current = select(REVISION.c.id).join(QUESTION, IS_CURRENT)
    return current.where(QUESTION.c.pack_id == pack, QUESTION.c.slot.is_not(None))


def _sources(connection: Connection, pack: int, asked: Select[int]) -> tuple[Source, ...]:
    """Return the sources, those that players named last; a retired one is still cited by their questions."""
    c = SOURCE.c
    cited = select(REVISION_SOURCE.c.source_id).where(REVISION_SOURCE.c.revision_id.in_(asked))
    found = connection.execute(
        select(c.key, c.title, c.file)
        .where(c.pack_id == pack, c.retired_at.is_(None) | c.id.in_(cited))
        .order_by(c.origin, c.key)
    )
    return tuple(Source(*source) for source in found)


def _categories(connection: Connection, pack: int, asked: Select[int]) -> tuple[Category, ...]:
    """Return the categories in the author's order; a retired one may still head a player's question."""
    c = CATEGORY.c
    used = select(REVISION.c.category_id).where(REVISION.c.id.in_(asked))
    found = connection.execute(
        select(c.key, c.title)
        .where(c.pack_id == pack, c.retired_at.is_(None) | c.id.in_(used))
        .order_by(c.position, c.key)
    )
    return tuple(Category(*category) for category in found)


def _entities(connection: Connection, pack: int) -> tuple[Entity, ...]:
    c = ENTITY.c
    found = connection.execute(
        select(c.key, c.kind, c.name, c.short, c.aliases, c.traits, c.is_decoy).where(
            c.pack_id == pack, c.retired_at.is_(None)
        )
    )
    entities = (
        Entity(key, kind, name, short, tuple(aliases), frozenset(traits), is_decoy)
        for key, kind, name, short, aliases, traits, is_decoy in found
    )
    return tuple(sorted(entities, key=lambda entity: entity.key))


def _facts(connection: Connection, pack: int) -> tuple[Fact, ...]:
    c = FACT.c
    mine = (c.pack_id == pack, c.retired_at.is_(None))
    cited = grouped(
        (fact, Citation(source, paragraph))
        for fact, source, paragraph in connection.execute(
            select(FACT_SOURCE.c.fact_id, SOURCE.c.key, FACT_SOURCE.c.paragraph)
            .join(SOURCE, SOURCE.c.id == FACT_SOURCE.c.source_id)
            .join(FACT, c.id == FACT_SOURCE.c.fact_id)
            .where(*mine)
            .order_by(SOURCE.c.key, FACT_SOURCE.c.paragraph)
        )
    )
    headed = select(FACT, CATEGORY.c.key.label("category")).join(CATEGORY, CATEGORY.c.id == c.category_id)
    facts = (
        Fact(
            key=fact.key,
            statement=fact.statement,
            subject=fact.subject,
            relation=fact.relation,
            objects=tuple(fact.objects),
            category=fact.category,
            citations=tuple(cited[fact.id]),
            story=fact.story,
            differs=fact.differs,
        )
        for fact in connection.execute(headed.where(*mine))
    )
    return tuple(sorted(facts, key=lambda fact: fact.key))


def _questions(connection: Connection, asked: Select[int]) -> tuple[Question, ...]:
    c = REVISION.c
    texts, facts, citations = (
        _texts(connection, asked),
        _asked_facts(connection, asked),
        _cited(connection, asked),
    )
    headed = (
        select(REVISION, QUESTION.c.key, CATEGORY.c.key.label("category"), PICTURE.c.digest.label("picture"))
        .join(QUESTION, IS_CURRENT)
        .join(CATEGORY, CATEGORY.c.id == c.category_id)
        .outerjoin(PICTURE, PICTURE.c.id == c.picture_id)
    )
    questions = (
        Question(
            key=row.key,
            kind=Kind(row.kind),
            stem=row.stem,
            answer=answer_of(
                Kind(row.kind), texts[row.id], NumberColumns(row.value, row.tolerance, row.unit)
            ),
            explanation=row.explanation,
            category=row.category,
            difficulty=row.difficulty,
            story=row.story,
            facts=tuple(facts[row.id]),
            citations=tuple(citations[row.id]),
            picture=picture_of(row.picture, row.picture_file, row.picture_alt),
        )
        for row in connection.execute(headed.where(c.id.in_(asked)))
    )
    return tuple(sorted(questions, key=lambda question: question.key))


def _texts(connection: Connection, asked: Select[int]) -> dict[int, list[TextRow]]:
    c = OPTION.c
    found = connection.execute(
        select(c.revision_id, c.text, c.is_right, c.partner)
        .where(c.revision_id.in_(asked))
        .order_by(c.revision_id, c.position)
    )
    return grouped((row.revision_id, TextRow(row.text, row.is_right, row.partner)) for row in found)


def _asked_facts(connection: Connection, asked: Select[int]) -> dict[int, list[str]]:
    found = connection.execute(
        select(REVISION_FACT.c.revision_id, FACT.c.key)
        .join(FACT, FACT.c.id == REVISION_FACT.c.fact_id)
        .where(REVISION_FACT.c.revision_id.in_(asked))
        .order_by(FACT.c.story, FACT.c.key)
    )
    return grouped((revision, fact) for revision, fact in found)


def _cited(connection: Connection, asked: Select[int]) -> dict[int, list[Citation]]:
    c = REVISION_SOURCE.c
    found = connection.execute(
        select(c.revision_id, SOURCE.c.key, c.paragraph)
        .join(SOURCE, SOURCE.c.id == c.source_id)
        .where(c.revision_id.in_(asked))
        .order_by(c.revision_id, c.position)
    )
    return grouped((revision, Citation(source, paragraph)) for revision, source, paragraph in found)


def _revisions(connection: Connection, pack: int) -> dict[str, int]:
    c = QUESTION.c
    found = connection.execute(select(c.key, c.current).where(c.pack_id == pack, c.slot.is_not(None)))
    return {row.key: row.current for row in sorted(found)}
