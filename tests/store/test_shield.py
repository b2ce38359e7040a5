"""With the shield at any position, what lies behind it is nowhere, and nothing else is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.paths import shipped
from quizapp.play.shelf import read_and_build
from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup
from quizapp.rules.story import WHOLE_STORY, is_within
from quizapp.store.question_bank import NewQuestion
from quizapp.store.store import Store
from tests.store.samples import EVERYTHING, NOW, Stocked, content, fact, question, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question
    from quizapp.store.question_bank import BankQuestion

STEPS = 37  # a prime: no per cent falls on a step, but 0 and 100
MANY = 10_000
positions = pytest.mark.parametrize("watched", range(WHOLE_STORY + 1))


@dataclass(frozen=True)
class Told:
    """A pack in a bank of its own, and what its files say."""

    store: Store
    questions: tuple[BankQuestion, ...]
    stories: dict[str, int]
    steps: int

    def within(self, watched: int) -> set[str]:
        """Return the keys of the questions that somebody may be asked who has watched so much."""
        return {item.key for item in self.questions if 100 * item.story <= watched * self.steps}

    def stems(self, watched: int, *, is_seen: bool = True) -> list[str]:
        """Return the stems on this side of the shield, or on the other."""
        seen = self.within(watched)
        return [item.stem for item in self.questions if (item.key in seen) is is_seen]


def up_to(watched: int) -> Setup:
    """Return a set-up that leaves out only what lies behind the shield."""
    return replace(EVERYTHING, watched=watched)


def scattered() -> tuple[PackContent, tuple[Question, ...]]:
    """Return a pack whose steps lie across its paragraphs."""
    steps = [number * 7 % (STEPS + 1) for number in range(90)]
    facts = tuple(replace(fact(number), story=step) for number, step in enumerate(steps))
    asked = tuple(replace(question(number), story=step) for number, step in enumerate(steps))
    return replace(content(0), facts=facts), asked


@pytest.fixture(scope="module", params=["heat", "scattered"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    is_real = request.param == "heat"
    said, asked = read_and_build(shipped("questions") / "heat")[:2] if is_real else scattered()
    path = tmp_path_factory.mktemp("told") / "quizapp.db"
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(said, asked, "digest")
    stories = {item.statement: item.story for item in said.facts}
    everything = store.bank.draw(1, EVERYTHING, MANY, Random(1), player=None)
    assert {item.key for item in everything} == {item.key for item in asked}
    steps = max([*stories.values(), *(item.story for item in asked)])
    yield Told(store, everything, stories, steps)
    store.close()


@positions
def test_just_what_lies_within_is_drawn(told: Told, watched: int) -> None:
    late = [item.question for item in told.questions if item.key not in told.within(watched)]
    draws = (
        told.store.bank.draw(1, up_to(watched), MANY, Random(watched), player=None, first=first)
        for first in ((), late[:50])
    )
    assert [{item.key for item in drawn} for drawn in draws] == [told.within(watched)] * 2


@positions
def test_just_what_lies_within_is_listed_and_counted(told: Told, watched: int) -> None:
    bank, stems = told.store.bank, told.stems(watched)
    assert sorted(row.stem for row in bank.page(1, limit=MANY, watched=watched)) == sorted(stems)
    (pack,) = bank.packs(watched=watched)
    assert bank.count(1, watched=watched) == pack.questions == len(stems)
    assert pack.left_out == len(told.questions) - len(stems)


@positions
def test_what_only_late_stems_say_is_not_found(told: Told, watched: int) -> None:
    bank = told.store.bank
    early = " ".join(told.stems(watched)).casefold()
    words = {word for stem in told.stems(watched, is_seen=False) for word in re.findall(r"\w+", stem)}
    for word in sorted(word for word in words if word.casefold() not in early)[:12]:
        assert bank.count(1, word, watched=watched) == 0
        assert bank.page(1, text=word, limit=9, watched=watched) == ()
        assert bank.count(1, word) > 0


@positions
def test_no_passage_reaches_further(told: Told, watched: int) -> None:
    furthest = {item.citations: item for item in sorted(told.questions, key=lambda item: item.story)}
    for item in furthest.values():
        shown = told.store.bank.passage(item.revision, watched=watched)
        whole = told.store.bank.passage(item.revision)
        assert list(shown) == [text for text in whole if is_within(told.stories[text], watched, told.steps)]


@positions
def test_the_bank_and_the_rules_agree_on_every_step(stocked_steps: Store, watched: int) -> None:
    drawn = stocked_steps.bank.draw(1, up_to(watched), MANY, Random(1), player=None)
    assert {item.story for item in drawn} == {
        step for step in range(STEPS + 1) if is_within(step, watched, STEPS)
    }


@pytest.fixture(scope="module")
def stocked_steps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store with one question on each step."""
    path = tmp_path_factory.mktemp("steps") / "quizapp.db"
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(STEPS + 1), questions(STEPS + 1), "digest")
    yield store
    store.close()


def test_a_story_is_as_long_as_its_furthest_fact_or_question(stocked: Stocked) -> None:
    bank = stocked.store.bank
    assert bank.packs(watched=50)[0].questions == 15  # of 0 to 29 those up to 14.5
    bank.sync(
        replace(content(30), facts=(*content(30).facts, replace(fact(30), story=58))), questions(30), "2"
    )
    assert bank.packs(watched=50)[0].questions == 30
    bank.sync(content(30), (*questions(29), replace(question(29), story=100)), "3")
    assert bank.packs(watched=50)[0].questions == 29


def test_players_questions_are_never_left_out(stocked: Stocked) -> None:
    bank = stocked.store.bank
    own = bank.add(stocked.pack, NewQuestion(Kind.SINGLE_CHOICE, "Mine?", question(1).options, "", 1, 1))
    assert bank.fresh(stocked.pack, up_to(0), 9) == (own,)
    assert [row.stem for row in bank.page(stocked.pack, limit=9, watched=0)] == ["Mine?", question(0).stem]


def test_a_new_question_that_tells_of_a_late_scene_waits(stocked: Stocked) -> None:
    bank = stocked.store.bank
    bank.add(stocked.pack, NewQuestion(Kind.SINGLE_CHOICE, "Mine?", question(1).options, "", 1, 1))
    with stocked.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE revision SET story = 20 WHERE stem = 'Mine?'")
        connection.exec_driver_sql("UPDATE cell SET story = 20 WHERE id = (SELECT max(id) FROM cell)")
    found = [bank.fresh(stocked.pack, up_to(watched), 9) for watched in (50, 100)]
    assert found == [(), (31,)]


@pytest.mark.parametrize("kinds", [(), (Kind.TRUE_FALSE,), (Kind.TRUE_FALSE, Kind.SINGLE_CHOICE)])
def test_only_the_wanted_kinds_are_drawn(stocked: Stocked, kinds: tuple[Kind, ...]) -> None:
    setup = Setup(kinds=kinds)
    drawn = stocked.store.bank.draw(stocked.pack, setup, 99, Random(1), player=1, first=(1, 2))
    assert {item.kind for item in drawn} == set(kinds)
    assert len(drawn) == sum(item.kind in kinds for item in questions(30))


def test_new_questions_of_other_kinds_wait(stocked: Stocked) -> None:
    bank = stocked.store.bank
    bank.add(stocked.pack, NewQuestion(Kind.SINGLE_CHOICE, "Mine?", question(1).options, "", 1, 1))
    assert bank.fresh(stocked.pack, Setup(kinds=(Kind.TRUE_FALSE,)), 9) == ()
