"""What follows from facts, and what they rule out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.fact import Fact, Relation
from quizapp.facts.truth import Claim, Truth, asked_slot, claims

WHO, VERBS = "abcd", "pqrs"
LINKS = st.lists(st.sampled_from(VERBS), max_size=2).map(tuple)
RELATIONS = st.tuples(
    *(st.builds(Relation, st.just(verb), implies=LINKS, is_symmetric=st.booleans()) for verb in VERBS)
)
CLAIMS = st.builds(Claim, st.sampled_from(WHO), st.sampled_from(VERBS), st.sampled_from(WHO))


def fact(subject: str, relation: str, *objects: str) -> Fact:
    return Fact("key", "Words.", subject, relation, objects, "category", ())


def closure(asserted: set[Claim], relations: tuple[Relation, ...]) -> set[Claim]:
    """Return what follows, the slow and plain way."""
    rules = {relation.key: relation for relation in relations}
    following = set(asserted)
    for claim in asserted:
        following |= {claim._replace(relation=implied) for implied in rules[claim.relation].implies}
        if rules[claim.relation].is_symmetric:
            following.add(Claim(claim.object, claim.relation, claim.subject))
    return following if following == asserted else closure(following, relations)


@given(st.sets(CLAIMS, max_size=6), RELATIONS)
def test_the_closure_holds_what_follows_and_nothing_else(
    asserted: set[Claim], relations: tuple[Relation, ...]
) -> None:
    truth = Truth([fact(*claim) for claim in asserted], relations)
    expected = closure(asserted, relations)
    for claim in map(Claim._make, product(WHO, VERBS, WHO)):
        is_true = claim in expected
        assert truth.holds(claim) == is_true
        assert (claim.subject in truth.fillers(claim, "subject")) == is_true
        assert (claim.object in truth.fillers(claim, "object")) == is_true


def test_a_fact_asserts_one_claim_for_each_object() -> None:
    assert claims(fact("a", "hires", "b", "c")) == (Claim("a", "hires", "b"), Claim("a", "hires", "c"))


def test_a_slot_is_read_and_filled_by_name() -> None:
    claim = Claim("a", "hires", "b")
    assert (claim.slot("subject"), claim.slot("object")) == ("a", "b")
    assert claim.filled("subject", "x") == Claim("x", "hires", "b")
    assert claim.filled("object", "x") == Claim("a", "hires", "x")


def test_implication_runs_along_a_chain_but_not_back() -> None:
    chain = [
        Relation("murders", implies=("kills",)),
        Relation("kills", implies=("wounds",)),
        Relation("wounds"),
    ]
    truth = Truth([fact("a", "murders", "b")], chain)
    assert truth.holds(Claim("a", "wounds", "b"))
    assert not Truth([fact("a", "wounds", "b")], chain).holds(Claim("a", "murders", "b"))


def test_relations_that_imply_each_other_are_no_trap() -> None:
    circle = [Relation("weds", implies=("joins",), is_symmetric=True), Relation("joins", implies=("weds",))]
    truth = Truth([fact("a", "joins", "b")], circle)
    assert truth.holds(Claim("b", "weds", "a"))
    assert truth.holds(Claim("b", "joins", "a"))


def test_a_chain_of_thousands_of_relations_is_followed() -> None:
    chain = [Relation(f"r{step}", implies=(f"r{step + 1}",)) for step in range(5_000)]
    assert Truth([fact("a", "r0", "b")], chain).holds(Claim("a", "r5000", "b"))


@pytest.mark.parametrize(
    ("single", "claim", "expected"),
    [
        (["subject"], Claim("x", "kills", "b"), True),
        (["subject"], Claim("a", "kills", "x"), False),
        (["object"], Claim("a", "kills", "x"), True),
        (["object"], Claim("x", "kills", "b"), False),
        (["subject", "object"], Claim("x", "kills", "y"), False),
        (["subject", "object"], Claim("a", "kills", "b"), False),
        ([], Claim("x", "kills", "b"), False),
        (["subject"], Claim("x", "greets", "b"), False),
    ],
)
def test_only_a_single_slot_that_is_filled_contradicts(
    single: list[str], claim: Claim, *, expected: bool
) -> None:
    truth = Truth([fact("a", "kills", "b")], [Relation("kills", frozenset(single))])
    assert truth.contradicts(claim) == expected


@given(st.sets(CLAIMS, max_size=6), CLAIMS)
def test_nothing_is_both_true_and_contradicted(asserted: set[Claim], claim: Claim) -> None:
    relations = [Relation(verb, frozenset({"subject", "object"})) for verb in VERBS]
    truth = Truth([fact(*each) for each in asserted], relations)
    assert not (truth.holds(claim) and truth.contradicts(claim))


def test_every_fact_that_makes_a_claim_true_stands_behind_it() -> None:
    facts = [
        Fact(key, "Words.", "a", verb, ("b",), "c", ()) for key, verb in (("1", "p"), ("2", "q"), ("3", "p"))
    ]
    truth = Truth(facts, [Relation("p", implies=("q",)), Relation("q")])
    assert truth.facts_behind(Claim("a", "q", "b")) == {"1", "2", "3"}
    assert truth.facts_behind(Claim("a", "p", "b")) == {"1", "3"}
    assert truth.facts_behind(Claim("b", "p", "a")) == frozenset()


@pytest.mark.parametrize(
    ("claim", "slot"), [(Claim("?", "p", "b"), "subject"), (Claim("a", "p", "?"), "object")]
)
def test_the_slot_that_a_claim_leaves_open_is_asked(claim: Claim, slot: str) -> None:
    assert asked_slot(claim) == slot
