"""Reading a pack: what its files say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import build
from quizapp.facts.content import Event, Match
from quizapp.facts.fact import BACKGROUND, Category, Source
from quizapp.packs.folder import FILES
from quizapp.packs.pack import read_pack
from quizapp.rules.question import Citation, Kind

if TYPE_CHECKING:
    from pathlib import Path


QUESTIONS = FILES[-1]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_pack_without_faults_is_read_whole(folder: Path) -> None:
    pack = read_pack(folder)
    content = pack.content
    assert pack.faults == ()
    assert (content.key, content.title, content.accent) == ("village", "The village", "#FFB65C")
    assert content.sources == (Source("tale", "The tale", "tale.txt"),)
    assert content.categories == (Category("work", "Work"),)
    assert [entity.key for entity in content.entities] == [
        "ada",
        "ben",
        "cleo",
        "dan",
        "tower",
        "mill",
        "inn",
    ]
    assert [template.key for template in content.templates] == ["who-keeps", "it-keeps"]
    assert [question.kind for question in content.written] == [
        Kind.SINGLE_CHOICE,
        Kind.TRUE_FALSE,
        Kind.MULTIPLE_SELECT,
        Kind.TYPED,
        Kind.NUMERIC,
        Kind.ORDERING,
        Kind.MATCHING,
    ]


def test_entities_have_names_traits_and_decoys(folder: Path) -> None:
    ada, ben, _, dan, *_ = read_pack(folder).content.entities
    assert ada.names == ("Ada Hill", "Ada", "the keeper")
    assert (ada.traits, ada.is_decoy) == (frozenset({"woman"}), False)
    assert (ben.short, ben.aliases, dan.is_decoy) == ("Ben Hill", (), True)


def test_facts_have_relations_citations_and_story_steps(folder: Path) -> None:
    content = read_pack(folder).content
    keeps, enters = content.relations
    one, other, third, _ = content.facts
    assert (keeps.single, enters.single) == (frozenset({"subject"}), frozenset())
    assert keeps.implies == ("enters",)
    assert (one.objects, one.citations, one.story, one.differs) == (("tower",), (Citation("tale", 1),), 1, "")
    assert (other.story, other.differs) == (BACKGROUND, "The song gives it to Cleo.")
    assert (one.after, third.after) == ((), ("ada-keeps",))


def test_questions_have_kinds_and_claims(folder: Path) -> None:
    content = read_pack(folder).content
    assert [template.kind for template in content.templates] == [Kind.SINGLE_CHOICE, Kind.TRUE_FALSE]
    assert content.templates[1].skips == {"ben-keeps"}
    assert content.written[1].claim == ("ben", "keeps", "tower")
    assert content.written[2].right == ("@ada", "@cleo")
    assert content.written[3].accepted == ("Cleo", "Miss Hill")


def test_numbers_are_read_exactly(folder: Path) -> None:
    edit(folder / QUESTIONS, "value = 2.5", "value = 0.10")
    count = read_pack(folder).content.written[4]
    assert (str(count.value), str(count.tolerance), count.unit) == ("0.10", "0.5", "keepers")


def test_events_and_pairs_bring_their_facts(folder: Path) -> None:
    day, houses = read_pack(folder).content.written[5:]
    assert day.events[1] == Event("Cleo opens", "cleo-keeps")
    assert houses.matches[2] == Match("@cleo", "Among the beds", "cleo-keeps")
    assert day.about == ("ada-keeps", "cleo-keeps", "ada-enters")
    assert (houses.about, day.story) == (("ada-keeps", "ben-keeps", "cleo-keeps"), 4)


def test_a_pack_without_faults_can_be_built(folder: Path) -> None:
    built = build(read_pack(folder).content)
    assert [question.key for question in built.questions] == [
        "who-keeps:ada-keeps",
        "who-keeps:cleo-keeps",
        "it-keeps:ada-keeps",
        "it-keeps:cleo-keeps",
        *("up-high", "claim", "guests", "name", "count", "day", "houses"),
    ]
    assert built.refusals == ()


@pytest.mark.parametrize("name", ["entities.toml", "facts.toml", "questions.toml"])
def test_absent_files_say_nothing(folder: Path, name: str) -> None:
    for absent in ("questions.toml", "facts.toml", "entities.toml"):
        (folder / absent).unlink()
        if absent == name:
            break
    assert read_pack(folder).faults == ()


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(folder: Path) -> None:
    for file in folder.iterdir():
        text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read_pack(folder).faults == ()
