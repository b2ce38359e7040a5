"""Reading a pack: TOML files to checked content, with every fault named by file, key and reason."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from quizapp.facts.content import Event, Match, PackContent, Template, WrittenQuestion
from quizapp.facts.fact import Category, Entity, Fact, Relation, Source
from quizapp.packs import schema
from quizapp.packs.cross_checks import content_faults, template_faults, written_faults
from quizapp.packs.faults import Fault, PackError
from quizapp.packs.folder import read
from quizapp.packs.media import Media, PictureError
from quizapp.packs.plain_reasons import value_faults
from quizapp.packs.toml_reasons import not_toml, not_utf8
from quizapp.rules.question import Citation, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quizapp.rules.question import PictureFile

Model = TypeVar("Model", bound=BaseModel)
Value = TypeVar("Value", Template, WrittenQuestion)


@dataclass(frozen=True, slots=True)
class ReadPack:
    """A pack that can be built, and the faults of those of its questions that were left out.

    `pictures` are those of its questions, by the digest of their bytes.
    """

    content: PackContent
    faults: tuple[Fault, ...]
    pictures: Mapping[str, PictureFile]


def read_pack(folder: Path) -> ReadPack:
    """Return the pack in `folder`.

    A fault in its title, entities or facts raises `PackError` with all of them, since no question can be
    trusted then. A faulty question or template is left out and reported beside the good ones.
    """
    faults: list[Fault] = []
    head = _load(folder, "pack.toml", schema.PackFile, faults)
    entities = _load(folder, "entities.toml", schema.EntitiesFile, faults)
    facts = _load(folder, "facts.toml", schema.FactsFile, faults)
    asked = _load(folder, "questions.toml", schema.QuestionsFile, faults)
    if head is None or entities is None or facts is None or asked is None:
        raise PackError(folder.name, tuple(faults))
    content = _content(head, entities, facts)
    faults.extend(content_faults(content, folder.name))
    if faults:
        raise PackError(folder.name, tuple(faults))
    templates = _each("templates", asked.templates, schema.TemplateRow, _template, faults)
    written = _each("questions", asked.questions, schema.QuestionRow, _written, faults)
    return _with_questions(content, templates, written, Media(folder), faults)


def _load(folder: Path, name: str, model: type[Model], faults: list[Fault]) -> Model | None:
    data = read(folder, name)
    try:
        values = _toml(data)
        return model.model_validate(values)
    except UnicodeDecodeError as why:
        faults.append(Fault(name, "", not_utf8(why)))
    except RecursionError:
        faults.append(Fault(name, "", "too deeply nested"))
    except ValidationError as why:
        faults.extend(value_faults(name, model, values, why))
    except InvalidOperation:
        faults.append(Fault(name, "", "a number in it is too large or too small"))
    except ValueError as why:  # besides TOMLDecodeError, a number of more than 4,300 digits
        faults.append(Fault(name, "", not_toml(data, why)))
    return None


def _toml(data: bytes) -> dict[str, object]:
    return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)


def _each(
    table: str,
    rows: list[dict[str, object]],
    model: type[Model],
    convert: Callable[[Model], Value],
    faults: list[Fault],
) -> list[Value]:
    values = []
    for number, row in enumerate(rows):
        try:
            values.append(convert(model.model_validate(row)))
        except ValidationError as why:
            start = (table, number)
            faults.extend(value_faults("questions.toml", model, {table: rows}, why, start))
    return values


def _with_questions(
    content: PackContent,
    templates: list[Template],
    written: list[WrittenQuestion],
    media: Media,
    faults: list[Fault],
) -> ReadPack:
    bad_templates = dict(template_faults(templates, content))
    bad_written = dict(written_faults(written, content))
    for number, question in enumerate(written):
        if question.picture is not None and number not in bad_written:
            try:
                written[number] = replace(question, picture=media.looked_up(question.picture))
            except PictureError as why:
                place = f"questions[{question.key}].picture.file"
                bad_written[number] = Fault("questions.toml", place, str(why))
    faults.extend((*bad_templates.values(), *bad_written.values()))
    good = replace(
        content,
        templates=tuple(value for number, value in enumerate(templates) if number not in bad_templates),
        written=tuple(value for number, value in enumerate(written) if number not in bad_written),
    )
    return ReadPack(good, tuple(faults), media.pictures)


def _content(head: schema.PackFile, entities: schema.EntitiesFile, facts: schema.FactsFile) -> PackContent:
    return PackContent(
        key=head.id,
        title=head.title,
        description=head.description,
        licence=head.licence,
        accent=head.accent,
        sources=tuple(Source(row.id, row.title, row.file) for row in head.sources),
        categories=tuple(Category(row.id, row.title) for row in head.categories),
        entities=tuple(_entity(row) for row in entities.entities),
        relations=tuple(_relation(row) for row in facts.relations),
        facts=tuple(_fact(row) for row in facts.facts),
        templates=(),
        written=(),
    )


def _entity(row: schema.EntityRow) -> Entity:
    return Entity(
        key=row.id,
        kind=row.kind,
        name=row.name,
        short=row.short or row.name,
        aliases=tuple(row.aliases),
        traits=frozenset(row.traits),
        is_decoy=row.decoy,
    )


def _relation(row: schema.RelationRow) -> Relation:
    return Relation(row.id, frozenset(row.single), tuple(row.implies), row.symmetric)


def _fact(row: schema.FactRow) -> Fact:
    return Fact(
        key=row.id,
        statement=row.statement,
        subject=row.subject,
        relation=row.relation,
        objects=tuple(row.objects),
        category=row.category,
        citations=tuple(Citation(place.source, place.paragraph) for place in row.sources),
        story=row.story,
        differs=row.differs,
        after=tuple(row.after),
    )


def _template(row: schema.TemplateRow) -> Template:
    return Template(
        key=row.id,
        relation=row.relation,
        kind=row.kind,
        asks=row.asks,
        stem=row.stem,
        option=row.option,
        difficulty=row.difficulty,
        skips=frozenset(row.skips),
    )


def _written(row: schema.QuestionRow) -> WrittenQuestion:
    return WrittenQuestion(
        key=row.id,
        kind=row.kind,
        stem=row.stem,
        facts=tuple(row.facts),
        difficulty=row.difficulty,
        answer=row.answer,
        right=tuple(row.right),
        wrong=tuple(row.wrong),
        accepted=tuple(row.accepted),
        value=row.value,
        tolerance=row.tolerance,
        unit=row.unit,
        events=tuple(Event(event.text, event.fact) for event in row.order),
        matches=tuple(Match(pair.left, pair.right, pair.fact) for pair in row.pairs),
        explanation=row.explanation,
        category=row.category,
        claim=row.claim,
        story=row.story,
        picture=None if row.picture is None else Picture(row.picture.file, row.picture.alt, digest=""),
    )
