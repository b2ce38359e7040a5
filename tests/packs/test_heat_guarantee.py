"""The guarantee: whatever the shipped pack's questions show, nothing wrong is right and nothing right wrong.

Every question and every option, form, item and pair is held against the files' own facts, one by one.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.knowledge import MINIMUM
from quizapp.rules.question import TRUE, Choice, Kind, Matching, Numeric, Ordering, Question, Typed
from tests.packs.plain_truth import Claim, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.facts.build import Built
    from tests.packs.plain_truth import PlainTruth

    Asked = Callable[..., list[Question]]

NUMBER = re.compile(r"\d+(?:\.\d+)?")
WORDS = (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth"))
SAID = {word: number for number, words in enumerate(WORDS, 1) for word in words} | {"thirty": 30}
POOLS = (Kind.SINGLE_CHOICE, Kind.MULTIPLE_SELECT)


@pytest.fixture(scope="module")
def of_kind(heat: Built) -> Asked:
    def pick(*kinds: Kind) -> list[Question]:
        return [question for question in heat.questions if question.kind in kinds]

    return pick


def is_proved(question: Question, plain: PlainTruth) -> bool:
    """Tell whether a claim says what the question asks, so that its right answers can be proved as well."""
    return ":" in question.key or "claim" in plain.written[question.key]


def test_no_wrong_option_is_true_by_the_facts(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(*POOLS):
        wrong = [option.text for option in question.options if not option.is_right]
        for claim, slot in plain.asked_by(question):
            for text in wrong:
                meant = {filled(claim, slot, entity) for entity in plain.shown_as(text, question)}
                assert meant.isdisjoint(plain.true), (question.key, text)


def test_every_right_option_that_a_claim_can_prove_is_true_by_the_facts(
    of_kind: Asked, plain: PlainTruth
) -> None:
    for question in of_kind(*POOLS):
        if is_proved(question, plain):
            claims = set(plain.asked_by(question))
            assert claims, question.key
            for text in question.right:
                meant = {
                    filled(*asked, entity) for asked in claims for entity in plain.shown_as(text, question)
                }
                assert meant & plain.true, (question.key, text)


def test_every_option_of_a_template_is_an_entity(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(*POOLS):
        if plain.template_of(question):
            assert all(plain.shown_as(option.text, question) for option in question.options), question.key


def test_one_answer_alone_fills_the_claim_of_a_question_that_asks_for_one(
    of_kind: Asked, plain: PlainTruth
) -> None:
    for question in of_kind(Kind.SINGLE_CHOICE, Kind.TYPED):
        if is_proved(question, plain):
            for claim, slot in plain.asked_by(question):
                assert len(plain.fillers(claim, slot)) == 1, question.key


def test_no_wrong_option_is_another_name_of_a_right_one(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(*POOLS):
        right = {key for text in question.right for key in plain.shown_as(text, question)}
        names = {form for key in right for form in plain.forms(key)}
        for option in question.options:
            if not option.is_right:
                assert option.text.casefold() not in names, (question.key, option.text)
                meant = plain.shown_as(option.text, question)
                assert all(names.isdisjoint(plain.forms(key)) for key in meant), (question.key, option.text)


def test_options_are_distinct_and_enough(of_kind: Asked) -> None:
    for question in of_kind(*POOLS):
        texts = {option.text.casefold() for option in question.options}
        assert len(texts) == len(question.options) >= len(question.right) + MINIMUM, question.key
        is_set = question.kind is Kind.MULTIPLE_SELECT
        assert 2 <= len(question.right) <= 5 if is_set else len(question.right) == 1, question.key


def test_true_statements_are_true_and_false_ones_surely_false(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(Kind.TRUE_FALSE):
        claim = stated(question, plain)
        assert (claim in plain.true) == (question.right == (TRUE,)), question.key
        single = [0 if slot == "subject" else 2 for slot in plain.relations[claim.verb].get("single", ())]
        others = [plain.fillers(claim, slot) for slot in single]
        assert question.right == (TRUE,) or any(others), question.key


def stated(question: Question, plain: PlainTruth) -> Claim:
    """Return the claim of a statement: written down, or the only one that fills the template to its stem."""
    template = plain.template_of(question)
    if not template:
        return Claim(*plain.written[question.key]["claim"])
    facts = [plain.facts[key] for key in question.facts]
    keys = {key for row in facts for key in (row["subject"], *row["objects"])}
    found = [
        Claim(subject, template["relation"], item)
        for subject in plain.entities
        for item in plain.entities
        if {subject, item} & keys
        and is_stem(question, template["stem"].format(subject=plain.short(subject), object=plain.short(item)))
    ]
    assert len(found) == 1, question.key
    return found[0]


def is_stem(question: Question, text: str) -> bool:
    """Tell whether a text is the question's stem, which starts with a capital."""
    return text[:1].upper() + text[1:] == question.stem


def test_no_accepted_form_is_a_name_of_anything_else(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(Kind.TYPED):
        assert isinstance(question.answer, Typed)
        forms = {form.casefold() for form in question.answer.accepted}
        named = {key for key in plain.entities if not forms.isdisjoint(plain.forms(key))}
        assert len(named) <= 1, (question.key, named)


def test_every_number_is_told_counted_or_worked_out_of_what_the_facts_tell(
    of_kind: Asked, plain: PlainTruth
) -> None:
    for question in of_kind(Kind.NUMERIC):
        assert isinstance(question.answer, Numeric)
        told = {number for fact in question.facts for number in numbers(plain.facts[fact]["statement"])}
        things = {key for fact in question.facts for claim in plain.claims(fact) for key in claim[::2]}
        counted = {len(question.facts), *Counter(plain.entities[key]["kind"] for key in things).values()}
        worked_out = {round(abs(one - other), 6) for one, other in combinations(told, 2)}
        assert float(question.answer.value) in told | counted | worked_out, question.key


def numbers(statement: str) -> Iterator[float]:
    """Yield the numbers of a sentence, in digits or in words."""
    yield from map(float, NUMBER.findall(statement))
    yield from (SAID[word] for word in re.findall(r"\w+", statement.casefold()) if word in SAID)


def test_the_facts_fix_the_place_of_every_item(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(Kind.ORDERING):
        assert isinstance(question.answer, Ordering)
        events = plain.written[question.key]["order"]
        assert [event["text"] for event in events] == list(question.answer.items), question.key
        for one, other in pairwise(event["fact"] for event in events):
            assert (one, other) in plain.earlier, (question.key, one, other)
            assert plain.step(one) < plain.step(other), (question.key, one, other)


def test_no_pair_could_be_made_otherwise(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(Kind.MATCHING):
        assert isinstance(question.answer, Matching)
        pairs = plain.written[question.key]["pairs"]
        for side in ("left", "right"):
            assert len({pair[side].casefold() for pair in pairs}) == len(pairs), question.key
            for pair, other in permutations(pairs, 2):
                for claim in about(pair, plain):
                    meant = {slot for slot in (0, 2) if "@" + claim[slot] == pair[side]}
                    swapped = {filled(claim, slot, other[side].removeprefix("@")) for slot in meant}
                    assert swapped.isdisjoint(plain.true), (question.key, pair[side], other[side])


def about(pair: dict[str, str], plain: PlainTruth) -> list[Claim]:
    """Return the claims of a pair's fact that name both of its sides, or else all of them."""
    claims = plain.claims(pair["fact"])
    sides = {pair[side][1:] for side in ("left", "right") if pair[side].startswith("@")}
    return [claim for claim in claims if sides <= {claim.subject, claim.object}] or claims


def test_every_pair_is_shown_as_it_is_written(of_kind: Asked, plain: PlainTruth) -> None:
    for question in of_kind(Kind.MATCHING):
        assert isinstance(question.answer, Matching)
        for pair, shown in zip(plain.written[question.key]["pairs"], question.answer.pairs, strict=True):
            for text, seen in ((pair["left"], shown.left), (pair["right"], shown.right)):
                meant = plain.entities[text[1:]]["name"] if text.startswith("@") else text
                assert seen.casefold() == meant.casefold(), question.key


def test_every_kind_has_its_answer(heat: Built) -> None:
    shapes = {Kind.TYPED: Typed, Kind.NUMERIC: Numeric, Kind.ORDERING: Ordering, Kind.MATCHING: Matching}
    for question in heat.questions:
        assert isinstance(question.answer, shapes.get(question.kind, Choice)), question.key
