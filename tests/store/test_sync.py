"""What a pack's files say comes into the bank whole, and nothing that was played is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.fact import Category, Source
from quizapp.rules.question import Choice, Citation, Option
from quizapp.store.question_bank import BankQuestion, CitedSource, NewQuestion, SyncReport
from tests.store.samples import CATEGORIES, content, fact, question, questions, rows

if TYPE_CHECKING:
    from quizapp.rules.question import Question
    from quizapp.store.store import Store
    from tests.store.samples import Stocked


def test_a_question_comes_out_as_it_went_in(store: Store) -> None:
    store.bank.sync(content(1), questions(1), "d")
    (found,) = store.bank.revisions([1])
    assert found == BankQuestion(
        question=1,
        revision=1,
        key="q-00000",
        kind=question(0).kind,
        stem=question(0).stem,
        answer=question(0).answer,
        explanation=question(0).explanation,
        category="People",
        difficulty=1,
        story=0,
        citations=(CitedSource("The tale", 1),),
        facts=("f-00000",),
    )


def test_the_same_files_again_change_nothing(stocked: Stocked) -> None:
    before = _everything(stocked.store)
    report = stocked.store.bank.sync(content(30), questions(30), "digest")
    assert report == SyncReport(added=0, revised=0, retired=0, unchanged=30)
    assert _everything(stocked.store) == before


@pytest.mark.parametrize(
    "changed",
    [
        replace(question(7), stem="Who else?"),
        replace(question(7), answer=Choice((*question(7).options, Option("Somebody")))),
        replace(question(7), answer=Choice(question(7).options[::-1])),
        replace(question(7), explanation="Because."),
        replace(question(7), difficulty=5),
        replace(question(7), category=CATEGORIES[0]),
        replace(question(7), story=99),
        replace(question(7), facts=("f-00007", "f-00008")),
        replace(question(7), citations=(Citation("tale", 9),)),
    ],
)
def test_any_change_is_a_new_revision_and_the_old_one_stays(stocked: Stocked, changed: Question) -> None:
    old = stocked.store.bank.revisions([8])
    report = stocked.store.bank.sync(content(30), _with(7, changed), "d2")
    assert report == SyncReport(added=0, revised=1, retired=0, unchanged=29)
    assert stocked.store.bank.revisions([8]) == old
    (new,) = stocked.store.bank.revisions([31])
    assert (new.question, new.stem, new.options) == (8, changed.stem, changed.options)
    assert (new.explanation, new.difficulty, new.story) == (
        changed.explanation,
        changed.difficulty,
        changed.story,
    )


def test_what_left_is_retired_and_comes_back_under_its_number(stocked: Stocked) -> None:
    bank = stocked.store.bank
    assert bank.sync(content(20), questions(20), "d2") == SyncReport(0, 0, 10, 20)
    assert bank.count(stocked.pack) == 20
    assert rows(stocked.store, "SELECT count(*) FROM fact WHERE retired_at IS NULL") == [(20,)]
    assert bank.revisions([30])[0].key == "q-00029"
    assert bank.sync(content(30), questions(30), "d3") == SyncReport(10, 0, 0, 20)
    assert rows(stocked.store, "SELECT count(*), max(id) FROM question WHERE retired_at IS NULL") == [
        (30, 30)
    ]
    assert rows(stocked.store, "SELECT count(*) FROM revision") == [(30,)]


def test_what_comes_back_changed_has_a_new_revision(stocked: Stocked) -> None:
    stocked.store.bank.sync(content(30), questions(30)[:7], "d2")
    changed = _with(7, replace(question(7), stem="Who else?"))
    assert stocked.store.bank.sync(content(30), changed, "d3") == SyncReport(23, 0, 0, 7)
    assert stocked.store.bank.revisions([31])[0].stem == "Who else?"


def test_headings_follow_the_files(stocked: Stocked) -> None:
    bank = stocked.store.bank
    changed = replace(
        content(0),
        title="Renamed",
        categories=(Category("plans", "Schemes"), Category("times", "Times")),
        sources=(Source("letter", "The letter"),),
        entities=(),
    )
    bank.sync(changed, (), "d2")
    (pack,) = bank.packs()
    assert (pack.title, pack.questions, pack.categories) == ("Renamed", 0, 2)
    assert [card.title for card in bank.categories(stocked.pack)] == ["Schemes", "Times"]
    assert [card.title for card in bank.sources(stocked.pack)] == ["The letter"]
    assert rows(stocked.store, "SELECT count(*) FROM entity WHERE retired_at IS NULL") == [(0,)]


def test_a_fact_cites_just_what_the_files_say(stocked: Stocked) -> None:
    moved = replace(fact(0), citations=(Citation("tale", 5), Citation("tale", 6)))
    stocked.store.bank.sync(replace(content(30), facts=(moved,)), (), "d2")
    cited = "SELECT paragraph FROM fact_source WHERE fact_id = 1 ORDER BY paragraph"
    assert rows(stocked.store, cited) == [(5,), (6,)]


def test_a_players_questions_are_never_touched(stocked: Stocked) -> None:
    bank = stocked.store.bank
    draft = NewQuestion(question(1).kind, "Mine?", question(1).options, "", 1, 1, "My notes", 3)
    own = bank.add(stocked.pack, draft)
    bank.sync(content(0), (), "d2")
    assert [(row.question, row.stem) for row in bank.page(stocked.pack, limit=9)] == [(own, "Mine?")]
    assert [card.title for card in bank.sources(stocked.pack)] == ["The tale", "My notes"]


def test_what_a_player_took_out_no_file_brings_back(stocked: Stocked) -> None:
    bank = stocked.store.bank
    bank.retire(8)
    bank.sync(content(30), _with(7, replace(question(7), stem="Who else?")), "d2")
    bank.sync(content(30), questions(30)[:5], "d3")
    bank.sync(content(30), questions(30), "d4")
    assert bank.count(stocked.pack) == 29
    bank.restore(8)
    assert bank.count(stocked.pack) == 30


def test_a_sync_that_fails_changes_nothing(stocked: Stocked) -> None:
    before = _everything(stocked.store)
    with pytest.raises(KeyError, match="no such category"):
        stocked.store.bank.sync(
            content(40), (*questions(40), replace(question(40), category="no such category")), "d2"
        )
    assert _everything(stocked.store) == before


def test_a_pack_without_files_is_retired_until_they_are_back(stocked: Stocked) -> None:
    bank = stocked.store.bank
    bank.retire_packs_except(["sample"])
    assert bank.stamp("sample") == ""
    bank.retire_packs_except([])
    assert (bank.stamp("sample"), bank.packs()) == (None, ())
    bank.sync(content(30), questions(30), "digest", stamp="stamp")
    assert (bank.stamp("sample"), bank.packs()[0].questions) == ("stamp", 30)


def _with(number: int, changed: Question) -> list[Question]:
    return [changed if item.key == question(number).key else item for item in questions(30)]


_TABLES = ("pack", "source", "category", "entity", "fact", "fact_source", "cell", "question", "revision")


def _everything(store: Store) -> list[list[tuple[object, ...]]]:
    return [sorted(rows(store, f"SELECT * FROM {table}"), key=repr) for table in _TABLES]  # noqa: S608 - the names are its own
