"""Looking through a pack, adding to it, and reporting what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.question import Kind, Option, truth_options
from quizapp.store.question_bank import (
    CategoryCard,
    CitedSource,
    LibraryRow,
    NewQuestion,
    PackCard,
    SourceCard,
)
from tests.store.samples import EVERYTHING, answer, content, new_game, question, questions

if TYPE_CHECKING:
    from quizapp.store.store import Store
    from tests.store.samples import Stocked

DRAFT = NewQuestion(
    kind=Kind.SINGLE_CHOICE,
    stem="What is 100 % of it_all?",
    options=(Option("All", is_right=True), Option("Some"), Option("None")),
    explanation="By definition.",
    category_id=2,
    difficulty=4,
    source_title="The tale",
    paragraph=7,
)


def test_a_pack_shows_what_it_holds(stocked: Stocked) -> None:
    (pack,) = stocked.store.bank.packs()
    assert pack == PackCard(
        id=stocked.pack,
        key="sample",
        title="Sample",
        description="A pack to try things with.",
        licence="CC0-1.0",
        accent="#FFB65C",
        digest="digest",
        questions=30,
        left_out=0,
        categories=3,
    )
    assert stocked.store.bank.categories(pack.id)[1] == CategoryCard(2, "places", "Places")
    assert stocked.store.bank.sources(pack.id) == (SourceCard(1, "tale", "The tale"),)


def test_an_unknown_pack_has_no_digest(store: Store) -> None:
    assert store.bank.stamp("nothing") is None


def test_an_added_question_is_like_any_other(stocked: Stocked) -> None:
    bank = stocked.store.bank
    number = bank.add(stocked.pack, DRAFT)
    (found,) = bank.revisions([31])
    assert (found.question, found.stem, found.options) == (number, DRAFT.stem, DRAFT.options)
    assert (found.category, found.difficulty, found.story) == ("Places", 4, 0)
    assert (found.citations, found.facts) == ((CitedSource("The tale", 7),), ())
    assert found.key.startswith("own-")
    assert bank.packs()[0].questions == 31
    assert len(bank.sources(stocked.pack)) == 1


def test_a_question_may_be_true_or_false_and_cite_nothing(stocked: Stocked) -> None:
    options = truth_options(is_true=False)
    stocked.store.bank.add(stocked.pack, NewQuestion(Kind.TRUE_FALSE, "It is so.", options, "", 1, 1))
    (found,) = stocked.store.bank.revisions([31])
    assert (found.kind, found.options, found.citations) == (Kind.TRUE_FALSE, options, ())


def test_added_questions_are_fresh_until_they_are_asked(stocked: Stocked) -> None:
    bank, log = stocked.store.bank, stocked.store.log
    first, second = (bank.add(stocked.pack, DRAFT) for _ in range(2))
    assert bank.fresh(stocked.pack, EVERYTHING, 9) == (first, second)
    assert bank.fresh(stocked.pack, EVERYTHING, 1) == (first,)
    log.record(log.begin(new_game(stocked.player, stocked.pack)), answer(1, 31), "{}")
    assert bank.fresh(stocked.pack, EVERYTHING, 9) == (second,)
    bank.retire(second)
    assert bank.fresh(stocked.pack, EVERYTHING, 9) == ()


def test_the_table_counts_answers_and_reports(stocked: Stocked) -> None:
    bank = stocked.store.bank
    number = bank.add(stocked.pack, DRAFT)
    bank.flag(31, stocked.player, "There is more than one right answer.")
    stocked.store.log.record(
        stocked.store.log.begin(new_game(stocked.player, stocked.pack)), answer(1, 31), "{}"
    )
    assert bank.page(stocked.pack, limit=1) == (
        LibraryRow(
            question=number,
            stem=DRAFT.stem,
            kind=Kind.SINGLE_CHOICE,
            category="Places",
            difficulty=4,
            asked=1,
            right_count=1,
            is_own=True,
            flags=1,
            claims=(),
        ),
    )


def test_reports_of_earlier_wordings_count(stocked: Stocked) -> None:
    stocked.store.bank.flag(1, stocked.player, "A typing error.")
    changed = (replace(question(0), stem="Mended?"), *questions(30)[1:])
    stocked.store.bank.sync(content(30), changed, "d2")
    assert stocked.store.bank.page(stocked.pack, text="mended", limit=9)[0].flags == 1


def test_pages_follow_each_other_without_a_gap(stocked: Stocked) -> None:
    bank, last, seen = stocked.store.bank, None, []
    while page := bank.page(stocked.pack, limit=7, offset_key=last):
        seen += [row.question for row in page]
        last = page[-1].question
    assert seen == list(range(30, 0, -1))


@pytest.mark.parametrize(
    ("text", "found"),
    [("number 7?", 1), ("NUMBER 2", 11), ("100 %", 1), ("it_all", 1), ("0%", 0), ("i__all", 0), ("", 31)],
)
def test_search_takes_every_character_for_itself(stocked: Stocked, text: str, found: int) -> None:
    stocked.store.bank.add(stocked.pack, DRAFT)
    assert stocked.store.bank.count(stocked.pack, text) == found
    assert len(stocked.store.bank.page(stocked.pack, text=text, limit=99)) == found


def test_a_retired_question_is_out_of_sight_until_it_is_restored(stocked: Stocked) -> None:
    bank = stocked.store.bank
    for _ in range(2):
        bank.retire(5)
    assert (bank.count(stocked.pack), len(bank.page(stocked.pack, limit=99))) == (29, 29)
    for _ in range(2):
        bank.restore(5)
    assert (bank.count(stocked.pack), len(bank.page(stocked.pack, limit=99))) == (30, 30)


def test_the_passage_tells_what_else_is_said_there_but_not_what_comes_later(stocked: Stocked) -> None:
    """Facts 4 to 7 stand in one paragraph; question 6 asks for fact 6."""
    assert stocked.store.bank.passage(7) == ("Statement 4.", "Statement 5.")


def test_a_question_that_cites_nothing_has_no_passage(stocked: Stocked) -> None:
    stocked.store.bank.add(stocked.pack, NewQuestion(DRAFT.kind, "Who?", DRAFT.options, "", 1, 1))
    assert stocked.store.bank.passage(31) == ()
