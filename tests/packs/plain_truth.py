"""What a pack's files make true, worked out slowly and plainly, to hold the builder's questions against.

Nothing here uses the reader or the builder: an error of theirs must not hide itself.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.rules.question import Question

Row = dict[str, Any]


class Claim(NamedTuple):
    """A subject, a relation and an object."""

    subject: str
    verb: str
    object: str


class PlainTruth:
    """A pack as its files stand; `true` holds every claim that its facts make true."""

    def __init__(self, folder: Path) -> None:
        files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.toml")}
        self.entities: dict[str, Row] = _by_id(files["entities"]["entities"])
        self.facts: dict[str, Row] = _by_id(files["facts"]["facts"])
        self.relations: dict[str, Row] = _by_id(files["facts"]["relations"])
        self.templates: dict[str, Row] = _by_id(files["questions"]["templates"])
        self.written: dict[str, Row] = _by_id(files["questions"]["questions"])
        self.true = self._closure({claim for fact in self.facts for claim in self.claims(fact)})
        self.earlier = self._all_earlier()

    def claims(self, fact: str) -> list[Claim]:
        """Return what a fact says, object by object."""
        row = self.facts[fact]
        return [Claim(row["subject"], row["relation"], item) for item in row["objects"]]

    def fillers(self, claim: Claim, slot: int) -> set[str]:
        """Return what makes the claim true in a slot, by trying everything."""
        return {key for key in self.entities if filled(claim, slot, key) in self.true}

    def forms(self, entity: str) -> set[str]:
        """Return every name of an entity, in small letters."""
        row = self.entities[entity]
        names = (row["name"], row.get("short", row["name"]), *row.get("aliases", ()))
        return {name.casefold() for name in names}

    def short(self, entity: str) -> str:
        """Return what a stem calls an entity."""
        row = self.entities[entity]
        return str(row.get("short", row["name"]))

    def step(self, key: str) -> int:
        """Return the story step of a fact, or of the first fact about an entity; 0 is background."""
        if key in self.facts:
            story = self.facts[key]["story"]
            return 0 if story == "background" else int(story)
        about = [fact for fact, row in self.facts.items() if key in (row["subject"], *row["objects"])]
        return min((self.step(fact) for fact in about), default=0)

    def asked_by(self, question: Question) -> Iterator[tuple[Claim, int]]:
        """Yield each claim whose open slot (0 or 2) the right answer fills, and nothing wrong may fill.

        Where no claim is written down, those are the claims of the question's facts that speak of its answer.
        """
        template, row = self.template_of(question), self.written.get(question.key, {})
        if template:
            slot = 0 if template["asks"] == "subject" else 2
            yield from ((claim, slot) for claim in self._used_by(template, question))
        elif "claim" in row:
            yield Claim(*row["claim"]), row["claim"].index("?")
        else:
            answers = {text[1:] for text in (row.get("answer", ""), *row.get("right", ())) if text[:1] == "@"}
            said = [claim for fact in question.facts for claim in self.claims(fact)]
            yield from ((claim, slot) for claim in said for slot in (0, 2) if claim[slot] in answers)

    def template_of(self, question: Question) -> Row:
        """Return the template that a question was made by; a hand-written one has none."""
        return self.templates[question.key.split(":")[0]] if ":" in question.key else {}

    def shown_as(self, text: str, question: Question) -> set[str]:
        """Return the entities that an option can stand for: by their name as the template words it."""
        wording = self.template_of(question).get("option", "{answer}")
        wordings = {key: wording.format(answer=row["name"]) for key, row in self.entities.items()}
        return {key for key, words in wordings.items() if words.casefold() == text.casefold()}

    def named_in(self, text: str) -> set[str]:
        """Return the entities that a text names; “don’t” names no Don."""
        low = text.casefold()
        return {
            key
            for key in self.entities
            for form in self.forms(key)
            if form in low and re.search(rf"(?<!\w){re.escape(form)}(?!\w|[’']t)", low)
        }

    def _used_by(self, template: Row, question: Question) -> Iterator[Claim]:
        """Yield the claims of the template's relation that fill its stem to the question's."""
        for claim in sorted(self.true):
            if claim.verb == template["relation"]:
                stem = template["stem"].format(
                    subject=self.short(claim.subject), object=self.short(claim.object)
                )
                if stem.casefold() == question.stem.casefold():
                    yield claim

    def _closure(self, asserted: set[Claim]) -> set[Claim]:
        true = set(asserted)
        for subject, verb, item in asserted:
            true |= {Claim(subject, implied, item) for implied in self.relations[verb].get("implies", ())}
            if self.relations[verb].get("symmetric"):
                true.add(Claim(item, verb, subject))
        return true if true == asserted else self._closure(true)

    def _all_earlier(self) -> set[tuple[str, str]]:
        pairs = {(before, key) for key, row in self.facts.items() for before in row.get("after", ())}
        while True:
            more = {(first, last) for first, middle in pairs for other, last in pairs if middle == other}
            if more <= pairs:
                return pairs
            pairs |= more


def filled(claim: Claim, slot: int, entity: str) -> Claim:
    """Return a claim with another entity in its slot 0 or 2."""
    return Claim(*(entity if place == slot else part for place, part in enumerate(claim)))


def _by_id(rows: list[Row]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}
