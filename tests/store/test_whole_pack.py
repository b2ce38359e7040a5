"""A whole pack comes out as its files made it, with what players changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quizapp.facts.fact import Category, Source
from quizapp.rules.question import (
    Answer,
    Choice,
    Citation,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Typed,
)
from quizapp.store.question_bank import NewQuestion
from tests.store.samples import content, question, questions

if TYPE_CHECKING:
    from quizapp.store.store import Store
    from quizapp.store.whole_pack import WholePack
    from tests.store.samples import Stocked

OPTIONS = (Option("A", is_right=True), Option("B", is_right=True), Option("C"))
ANSWERS: dict[Kind, Answer] = {
    Kind.MULTIPLE_SELECT: Choice(OPTIONS),
    Kind.TYPED: Typed(("Ann", "Anna")),
    Kind.NUMERIC: Numeric(Decimal("12.20"), Decimal("0.5"), "miles"),
    Kind.ORDERING: Ordering(("b", "a", "c")),
    Kind.MATCHING: Matching((Pair("b", "2"), Pair("a", "1"))),
}


def other_kinds() -> list[Question]:
    return [
        replace(question(1), key=f"z-{kind}", kind=kind, answer=answer) for kind, answer in ANSWERS.items()
    ]


def whole(store: Store) -> WholePack:
    pack = store.bank.whole("sample")
    assert pack is not None
    return pack


def test_every_part_comes_out_as_it_went_in(store: Store) -> None:
    asked = sorted((*questions(9), *other_kinds()), key=lambda item: item.key)
    said = replace(content(9), facts=content(9).facts[::-1])
    store.bank.sync(said, asked[::-1], "digest")
    pack = whole(store)
    assert pack.content == content(9)
    assert list(pack.questions) == asked
    assert pack.revisions == dict.fromkeys((item.key for item in asked), 1)
    assert list(pack.revisions) == [item.key for item in asked]


def test_a_question_that_was_worded_anew_has_a_higher_number(stocked: Stocked) -> None:
    stocked.store.bank.sync(content(30), (replace(question(0), stem="Who else?"), *questions(30)[1:]), "2")
    pack = whole(stocked.store)
    assert (pack.questions[0].stem, pack.revisions["q-00000"], pack.revisions["q-00001"]) == (
        "Who else?",
        2,
        1,
    )


def test_what_left_or_was_taken_out_is_not_in_it(stocked: Stocked) -> None:
    stocked.store.bank.sync(replace(content(20), entities=()), questions(20), "2")
    stocked.store.bank.retire(1)
    pack = whole(stocked.store)
    assert pack.content == replace(content(20), entities=())
    assert [item.key for item in pack.questions] == [item.key for item in questions(20)[1:]]
    assert pack.revisions.keys() == {item.key for item in pack.questions}


def test_a_players_question_is_in_it_with_all_that_it_refers_to(stocked: Stocked) -> None:
    bank = stocked.store.bank
    draft = NewQuestion(Kind.SINGLE_CHOICE, "Mine?", question(1).options, "So.", 3, 2, "The tale", 7)
    bank.add(stocked.pack, draft)
    bank.add(stocked.pack, replace(draft, source_title="My notes"))
    changed = replace(
        content(0), categories=(Category("times", "Times"),), sources=(Source("book", "The book"),)
    )
    bank.sync(changed, (), "2")
    pack = whole(stocked.store)
    assert [item.citations[0].paragraph for item in pack.questions] == [7, 7]
    assert {item.category for item in pack.questions} == {"plans"}
    assert pack.content.categories == (Category("times", "Times"), Category("plans", "Plans"))
    cited = {item.citations[0].source for item in pack.questions}
    assert {source.title for source in pack.content.sources if source.key in cited} == {
        "The tale",
        "My notes",
    }
    assert Citation("tale", 7) in {item.citations[0] for item in pack.questions}


def test_a_pack_that_is_not_in_play_is_none(stocked: Stocked) -> None:
    assert stocked.store.bank.whole("unknown") is None
    stocked.store.bank.retire_packs_except([])
    assert stocked.store.bank.whole("sample") is None


def test_the_facts_of_a_question_stand_in_the_order_of_the_story(store: Store) -> None:
    first, second, third = content(3).facts
    told = replace(content(3), facts=(first, replace(second, story=9), third))
    asked = replace(question(1), facts=("f-00001", "f-00000", "f-00002"))
    store.bank.sync(told, [asked], "digest")
    assert whole(store).questions[0].facts == ("f-00000", "f-00002", "f-00001")
