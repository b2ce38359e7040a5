"""Looking things up in a pack's content."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.fact import Entity
from quizapp.facts.knowledge import Knowledge, UnaskableError, all_citations, capitalized
from quizapp.rules.question import Citation

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent


def test_what_the_pack_does_not_have_cannot_be_asked(village: PackContent) -> None:
    knowledge = Knowledge(village)
    with pytest.raises(UnaskableError, match="there is no entity “zoe”"):
        knowledge.entity("zoe")
    with pytest.raises(UnaskableError, match="there is no fact “zoe-sings”"):
        knowledge.fact("zoe-sings")


def test_an_entity_that_comes_later_in_the_story_is_no_distractor_while_others_do(
    village: PackContent,
) -> None:
    extras = tuple(Entity(f"extra-{n}", "place", f"shed {n}", f"shed {n}") for n in range(5))
    knowledge = Knowledge(replace(village, entities=village.entities + extras))
    tower, fact = knowledge.entity("tower"), knowledge.fact("ada-keeps")
    pool = knowledge.distractors(tower, [fact], lambda entity: entity.key == "quay")
    assert [entity.key for entity in pool] == [*(extra.key for extra in extras), "mill"]


def test_what_a_late_answer_gives_away_may_be_shown_beside_it(village: PackContent) -> None:
    extras = tuple(Entity(f"extra-{n}", "place", f"shed {n}", f"shed {n}") for n in range(6))
    knowledge = Knowledge(replace(village, entities=village.entities + extras))
    well, fact = knowledge.entity("well"), knowledge.fact("ada-keeps")
    pool = knowledge.distractors(well, [fact], lambda _: False)
    assert {"mill", "inn"} <= {entity.key for entity in pool}


def test_a_decoy_that_names_something_late_is_late_itself(village: PackContent) -> None:
    sheds = [Entity(f"shed-{n}", "place", f"shed {n}", f"shed {n}") for n in range(6)]
    house = Entity("house", "place", "Eve’s house", "Eve’s house", is_decoy=True)
    knowledge = Knowledge(replace(village, entities=(*village.entities, house, *sheds)))
    pool = knowledge.distractors(knowledge.entity("tower"), [knowledge.fact("ada-keeps")], lambda _: False)
    assert [entity.key for entity in pool] == ["quay", *(shed.key for shed in sheds)]


@pytest.mark.parametrize(("name", "keys"), [("ADA", {"ada"}), ("ben hill", {"ben"}), ("Hill", set())])
def test_an_entity_is_found_by_any_of_its_names(village: PackContent, name: str, keys: set[str]) -> None:
    assert Knowledge(village).bearers(name) == keys


def test_citations_are_given_once_in_order(village: PackContent) -> None:
    tale, song = Citation("tale", 1), Citation("song", 2)
    one, other = village.facts[0], replace(village.facts[1], citations=(song, tale))
    assert all_citations([one, other]) == (tale, song)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("the LAPD", "The LAPD"), ("élan", "Élan"), ("$1.6 million", "$1.6 million"), ("A", "A")],
)
def test_only_the_first_letter_is_made_a_capital(text: str, expected: str) -> None:
    assert capitalized(text) == expected
