"""What authors do with a pack at the command line: have it checked, and take it elsewhere."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from quizapp import paths
from quizapp.errors import QuizError
from quizapp.packs.checks.report import check, unreadable
from quizapp.packs.faults import Fault, PackError
from quizapp.packs.folder import FILES, PACK_FILE, pack_folders
from quizapp.packs.json_export import as_json
from quizapp.play.clock import Clock
from quizapp.play.shelf import read_and_build, refresh
from quizapp.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.packs.checks.report import Report
    from quizapp.play.shelf import PackTrouble


def check_pack(named: str, home: Path) -> Report:
    """Return what is wrong with the pack in a folder, or of an id; raises `QuizError` if there is none."""
    folder = _folder(named, home)
    if absent := [Fault(name, "", "the file is missing") for name in FILES if _is_absent(folder / name)]:
        return unreadable(folder.name, absent)
    try:
        content, questions, faults = read_and_build(folder)
    except PackError as error:
        return unreadable(folder.name, error.faults)
    return check(content, questions, faults)


class Export(NamedTuple):
    """A pack as JSON, and what faults kept out of it, in words."""

    text: str
    left_out: str


def export_pack(named: str, home: Path) -> Export:
    """Return the pack of that id as JSON, with what players added to it.

    The packs on disk are brought into the library first. Raises `QuizError` if this one is not usable.
    """
    store = Store.open(paths.database_url(home), now=Clock().wall)
    try:
        troubles = refresh(store.bank, paths.pack_places(home))
        whole, ids = store.bank.whole(named), [pack.key for pack in store.bank.packs()]
    finally:
        store.close()
    trouble = next((trouble for trouble in troubles if trouble.pack == named), None)
    if trouble is not None and not trouble.is_usable:
        words = f"Nothing was written. “quizapp check {named}” names its faults."
        raise QuizError(f"The pack “{named}” cannot be read.", words)
    if whole is None:
        words = f"Nothing was written. {_choices(ids)}"
        raise QuizError(f"There is no pack “{named}” in the library.", words)
    text = as_json(whole.content, whole.questions, whole.revisions)
    return Export(text, _left_out(trouble) if trouble else "")


def _left_out(trouble: PackTrouble) -> str:
    rows = {fault.key.partition("]")[0] for fault in trouble.faults}
    nouns = Counter(row.partition("[")[0].removesuffix("s") for row in rows)
    counts = " and ".join(
        f"{count} {noun}{'s' if count > 1 else ''}" for noun, count in sorted(nouns.items())
    )
    verb = "was" if len(rows) == 1 else "were"
    return f"{counts} {verb} left out; see “quizapp check {trouble.pack}”."


def write_whole(text: str, target: Path) -> None:
    """Write a file so that it is there as a whole or not at all; raises `QuizError` if it can't be."""
    place = target.resolve()  # a link goes on leading to the file
    draft = place.parent / f".{uuid4().hex}.new"
    try:
        if place.exists() and not place.is_file():
            words = "Nothing was written. Choose the name of a file, or - to print it."
            raise QuizError(f"“{target}” is not a file.", words)
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    except OSError as why:
        words = "Nothing was changed. Choose another place, or make room in this one."
        raise QuizError(f"“{target}” cannot be written.", words, why.strerror or str(why)) from why
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _folder(named: str, home: Path) -> Path:
    path = Path(named)
    if _holds_pack(path):
        return path.resolve() if path.name in {"", ".."} else path  # its name has to be the pack's id
    known = {folder.name: folder for folder in pack_folders(paths.pack_places(home))}
    if named not in known:
        words = f"Nothing was checked. Name a folder that holds {PACK_FILE}, or an id. {_choices(known)}"
        if named and _is_folder(path):
            words = f"This folder has no {PACK_FILE}. {words}"
        raise QuizError(f"There is no pack “{named}”.", words)
    return known[named]


def _holds_pack(path: Path) -> bool:
    try:
        return (path / PACK_FILE).is_file()
    except PermissionError:  # reading it says so
        return True
    except OSError:  # a name that no folder can have
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_absent(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # reading it says why
        return False


def _choices(ids: Iterable[str]) -> str:
    return f"The ids are: {', '.join(ids)}."
