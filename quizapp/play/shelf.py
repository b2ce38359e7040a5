"""Bringing the packs on disk into the bank; those that have not changed cost one look at their files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.packs.faults import Fault, PackError
from quizapp.packs.folder import digest, pack_folders, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.facts.content import PackContent
    from quizapp.packs.pack import ReadPack
    from quizapp.rules.question import Question
    from quizapp.store.question_bank import QuestionBank


@dataclass(frozen=True, slots=True)
class PackTrouble:
    """A pack with faults; one that is not usable keeps in the bank what it had there before."""

    pack: str
    is_usable: bool
    faults: tuple[Fault, ...]


def refresh(bank: QuestionBank, places: Iterable[Path]) -> tuple[PackTrouble, ...]:
    """Load every pack that is new or changed, and return what is wrong with those that have faults.

    A pack with faults is read again at every start, so that its author is told until they are mended.
    A pack whose folder is gone is retired.
    """
    folders = pack_folders(places)
    troubles = [trouble for folder in folders if (trouble := _refresh_one(bank, folder)) is not None]
    bank.retire_packs_except([folder.name for folder in folders])
    return tuple(troubles)


def _refresh_one(bank: QuestionBank, folder: Path) -> PackTrouble | None:
    try:
        found = stamp(folder)
        if found == bank.stamp(folder.name):
            return None
        faults = _load(bank, folder, found)
    except PackError as error:
        return PackTrouble(folder.name, is_usable=False, faults=error.faults)
    return PackTrouble(folder.name, is_usable=True, faults=faults) if faults else None


def _load(bank: QuestionBank, folder: Path, found: str) -> tuple[Fault, ...]:
    pack, questions, faults = _read_and_build(folder)
    known = digest(folder, pack.pictures)
    bank.sync(pack.content, questions, known, stamp="" if faults else found, pictures=pack.pictures)
    return faults


def read_and_build(folder: Path) -> tuple[PackContent, tuple[Question, ...], tuple[Fault, ...]]:
    """Return a pack's content, the questions it makes, and the faults of those left out.

    Raises `PackError` if nothing of the pack can be used.
    """
    pack, questions, faults = _read_and_build(folder)
    return pack.content, questions, faults


def _read_and_build(folder: Path) -> tuple[ReadPack, tuple[Question, ...], tuple[Fault, ...]]:
    from quizapp.facts.build import build
    from quizapp.packs.pack import read_pack

    pack = read_pack(folder)
    built = build(pack.content)
    refused = (Fault("questions.toml", f"questions[{item.question}]", item.reason) for item in built.refusals)
    return pack, built.questions, (*pack.faults, *refused)
