"""Pictures are kept once, with every wording that showed them, and read only when they are looked at."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.question import Picture, PictureFile, PictureKind
from tests.store.samples import EVERYTHING, content, question, questions, rows, statements

if TYPE_CHECKING:
    from tests.store.samples import Stocked

OLD, NEW = Picture("media/a.png", "A door.", "d1"), Picture("media/a.png", "A door.", "d2")
FILES = {"d1": PictureFile(PictureKind.PNG, b"old"), "d2": PictureFile(PictureKind.WEBP, b"\0new\xff")}


def show(stocked: Stocked, *pictures: Picture | None) -> None:
    """Have the first questions show pictures."""
    first = [replace(question(number), picture=picture) for number, picture in enumerate(pictures)]
    asked = (*first, *questions(30)[len(first) :])
    stocked.store.bank.sync(content(30), asked, "d", pictures=FILES)


def test_a_picture_comes_out_as_it_went_in(stocked: Stocked) -> None:
    show(stocked, OLD, NEW)
    bank = stocked.store.bank
    assert [item.picture for item in bank.named(stocked.pack, ["q-00000", "q-00001", "q-00002"])] == [
        OLD,
        NEW,
        None,
    ]
    assert [bank.picture(digest) for digest in ("d1", "d2", "d3")] == [*FILES.values(), None]


def test_what_several_questions_show_is_kept_once(stocked: Stocked) -> None:
    for _ in range(2):
        show(stocked, OLD, replace(OLD, alt="The same door."), OLD)
    assert rows(stocked.store, "SELECT digest FROM picture") == [("d1",)]


@pytest.mark.parametrize(
    "changed", [NEW, None, replace(OLD, alt="A gate."), replace(OLD, file="media/b.png")]
)
def test_another_picture_is_a_new_revision_and_the_old_one_stays(
    stocked: Stocked, changed: Picture | None
) -> None:
    show(stocked, OLD)
    bank = stocked.store.bank
    (before,) = bank.named(stocked.pack, ["q-00000"])
    show(stocked, changed)
    (after,) = bank.named(stocked.pack, ["q-00000"])
    assert (after.question, after.picture) == (before.question, changed)
    assert bank.revisions([before.revision]) == (before,)
    assert bank.picture("d1") == FILES["d1"]


def test_a_game_is_looked_back_on_with_the_picture_that_it_showed(stocked: Stocked) -> None:
    show(stocked, *[OLD] * 30)
    game = stocked.play()
    show(stocked, *[NEW] * 30)
    (answer,) = stocked.store.log.review(game).answers
    assert answer.question.picture == OLD


def test_a_picture_that_is_not_there_keeps_the_whole_pack_out(stocked: Stocked) -> None:
    with pytest.raises(KeyError, match="d9"):
        show(stocked, replace(OLD, digest="d9"))
    assert rows(stocked.store, "SELECT count(*) FROM revision") == [(30,)]


def test_what_no_pack_can_hold_is_not_handed_out(stocked: Stocked) -> None:
    show(stocked, OLD)
    with stocked.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE picture SET kind = 'svg'")
    assert stocked.store.bank.picture("d1") is None


def test_a_draw_reads_no_bytes(stocked: Stocked) -> None:
    show(stocked, *[OLD] * 30)
    with statements() as seen:
        drawn = stocked.store.bank.draw(stocked.pack, EVERYTHING, 10, Random(1), player=1)
    assert {item.picture for item in drawn} == {OLD}
    assert not [statement for statement in seen if "bytes" in statement]


def test_a_whole_pack_has_its_pictures(stocked: Stocked) -> None:
    show(stocked, OLD)
    pack = stocked.store.bank.whole("sample")
    assert pack is not None
    assert [item.picture for item in pack.questions[:2]] == [OLD, None]
