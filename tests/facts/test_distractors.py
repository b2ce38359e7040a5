"""Wrong options: of the key's kind, wrong for sure, near ones first, nothing given away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.distractors import ENOUGH, POOL, is_same, nearest
from quizapp.facts.fact import Entity

KEY = Entity("key", "person", "Key Person", "Key", ("the boss",), frozenset({"man", "crew"}))
NAMES = st.sampled_from(["Key Person", "key", "THE BOSS", "Ann", "Ben", "ben", "Cy", "Di", "Ed"])
ENTITIES = st.builds(
    Entity,
    key=st.integers(0, 99).map(str),
    kind=st.sampled_from(["person", "place"]),
    name=NAMES,
    short=NAMES,
    traits=st.frozensets(st.sampled_from(["man", "crew", "cop"])),
)


def person(key: str, *traits: str) -> Entity:
    return Entity(key, "person", key, key, traits=frozenset(traits))


def everything(_: Entity) -> bool:
    return True


def nothing(_: Entity) -> bool:
    return False


def is_even(entity: Entity) -> bool:
    return int(entity.key) % 2 == 0


def is_low(entity: Entity) -> bool:
    return int(entity.key) < 50


@given(st.lists(ENTITIES, max_size=40))
def test_a_distractor_is_of_the_kind_never_right_and_never_the_key(entities: list[Entity]) -> None:
    for entity in nearest(KEY, entities, is_even, is_low):
        assert entity.kind == KEY.kind
        assert not is_even(entity)
        assert not is_same(entity, KEY)


@given(st.lists(ENTITIES, max_size=40))
def test_no_two_distractors_look_the_same(entities: list[Entity]) -> None:
    names = [entity.name.casefold() for entity in nearest(KEY, entities, nothing, is_low)]
    assert len(set(names)) == len(names)


@given(st.lists(ENTITIES, max_size=40))
def test_late_ones_only_fill_up_what_early_ones_leave(entities: list[Entity]) -> None:
    pool = nearest(KEY, entities, nothing, is_low)
    early = [entity for entity in pool if is_low(entity)]
    assert list(pool[: len(early)]) == early
    assert len(pool) <= (POOL if len(early) > ENOUGH else ENOUGH)


@given(st.lists(ENTITIES, max_size=40))
def test_those_that_share_more_with_the_key_come_first(entities: list[Entity]) -> None:
    shared = [len(entity.traits & KEY.traits) for entity in nearest(KEY, entities, nothing, everything)]
    assert shared == sorted(shared, reverse=True)


def test_the_nearest_are_kept_and_the_rest_left_out() -> None:
    far, near = [person(f"far {n}") for n in range(9)], [person(f"near {n}", "crew") for n in range(3)]
    pool = nearest(KEY, far + near, nothing, everything)
    assert pool == (*near, *far[: POOL - len(near)])


def test_the_order_of_the_pack_decides_between_equals() -> None:
    equals = [person(name, "man") for name in ("z", "a", "m")]
    assert nearest(KEY, equals, nothing, everything) == tuple(equals)


def test_two_entities_are_the_same_if_they_share_any_form_of_a_name() -> None:
    assert is_same(KEY, Entity("other", "person", "Somebody", "The Boss"))
    assert is_same(KEY, Entity("key", "person", "Renamed", "Renamed"))
    assert not is_same(KEY, Entity("other", "person", "Keyes", "K."))
