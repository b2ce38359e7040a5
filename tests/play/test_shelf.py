"""Packs on disk, brought into the bank."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.faults import Fault
from quizapp.play.shelf import refresh
from tests.play.conftest import Packs

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.play.shelf import PackTrouble
    from tests.play.conftest import Table

BAD = '[[questions]]\nid = "bad"\nkind = "single_choice"\nstem = "?"\nfacts = ["fact-1"]\nanswer = "a"\n'
REFUSED = BAD + "difficulty = 1\n"
READER = "quizapp.packs.pack"


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return a folder with nothing but “quiz” in it."""
    packs = Packs(tmp_path / "packs")
    packs.write("quiz")
    return packs


def look_again(table: Table) -> tuple[PackTrouble, ...]:
    return refresh(table.store.bank, [table.packs.place])


def sizes(table: Table) -> dict[str, int]:
    return {pack.key: pack.questions for pack in table.store.bank.packs()}


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_new_pack_is_in_the_bank(table: Table) -> None:
    table.packs.write("other", questions=4)
    assert look_again(table) == ()
    assert sizes(table) == {"quiz": 15, "other": 4}


@pytest.mark.parametrize("is_changed", [True, False])
def test_only_a_pack_that_changed_is_read_again(
    table: Table, monkeypatch: pytest.MonkeyPatch, *, is_changed: bool
) -> None:
    if is_changed:
        edit(table.packs.place / "quiz" / "pack.toml", "Pack quiz", "The quiz")
    monkeypatch.delitem(sys.modules, READER)
    look_again(table)
    assert (READER in sys.modules) == is_changed


def test_a_changed_question_gets_a_new_revision_and_a_lost_one_is_retired(table: Table) -> None:
    folder = table.packs.write("quiz", questions=14)
    edit(folder / "questions.toml", "Which is number 3?", "What is number 3?")
    look_again(table)
    assert sizes(table) == {"quiz": 14}
    assert table.look_up("SELECT stem FROM revision WHERE number = 2") == [("What is number 3?",)]
    assert table.look_up("SELECT key FROM question WHERE retired_at IS NOT NULL") == [("question-15",)]


def test_a_faulty_pack_does_not_keep_the_others_out(table: Table) -> None:
    broken = table.packs.write("broken")
    edit(broken / "facts.toml", 'subject = "thing"', "")
    table.packs.write("sound", questions=2)
    (trouble,) = look_again(table)
    assert (trouble.pack, trouble.is_usable) == ("broken", False)
    assert Fault("facts.toml", "facts[fact-1].subject", "is missing: add it") in trouble.faults
    assert sizes(table) == {"quiz": 15, "sound": 2}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (BAD, Fault("questions.toml", "questions[bad].difficulty", "is missing: add it")),
        (
            REFUSED,
            Fault(
                "questions.toml",
                "questions[bad]",
                "its answer is no entity, so it needs wrong options of its own",
            ),
        ),
    ],
    ids=["by the reader", "by the builder"],
)
def test_a_bad_question_is_told_at_every_start_and_the_others_are_asked(
    table: Table, more: str, fault: Fault
) -> None:
    table.packs.write("quiz", more=more)
    for _ in range(2):
        (trouble,) = look_again(table)
        assert (trouble.pack, trouble.is_usable, trouble.faults) == ("quiz", True, (fault,))
    assert sizes(table) == {"quiz": 15}
    table.packs.write("quiz")
    assert look_again(table) == ()


def test_a_pack_that_broke_keeps_what_it_had_and_is_told_at_every_start(table: Table) -> None:
    (table.packs.place / "quiz" / "entities.toml").write_text("[", encoding="utf-8")
    for _ in range(2):
        (trouble,) = look_again(table)
        assert (trouble.is_usable, trouble.faults[0].file) == (False, "entities.toml")
    assert sizes(table) == {"quiz": 15}
    table.packs.write("quiz", questions=16)
    assert (look_again(table), sizes(table)) == ((), {"quiz": 16})


def test_a_pack_whose_folder_is_gone_is_retired_until_it_is_back(table: Table) -> None:
    folder = table.packs.place / "quiz"
    folder.rename(folder.with_name("away.d"))
    (folder.with_name("away.d") / "pack.toml").rename(folder.with_name("kept"))
    assert (look_again(table), sizes(table)) == ((), {})
    table.packs.write("quiz")
    assert (look_again(table), sizes(table)) == ((), {"quiz": 15})
    assert table.look_up("SELECT count(*) FROM revision") == [(15,)]


def test_no_place_at_all_is_no_fault(table: Table, tmp_path: Path) -> None:
    assert refresh(table.store.bank, [tmp_path / "nowhere"]) == ()
