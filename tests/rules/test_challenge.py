"""Challenge codes: what they carry, and what is refused in words."""

from __future__ import annotations

import contextlib
import json
import zlib
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import QuizError
from quizapp.rules.challenge import (
    SHORT,
    Bank,
    Invitation,
    Run,
    Step,
    long_code,
    mark,
    read_code,
    short_code,
    shown,
)
from quizapp.rules.codes.parcel import PREFIX, opened
from quizapp.rules.codes.symbols import ALPHABET, spelled_bytes
from quizapp.rules.codes.ticket import ticket
from quizapp.rules.mode import CHALLENGE, MODES, PRACTICE
from quizapp.rules.question import Kind
from quizapp.rules.scoring import RULES, SPEED_COUNTS
from quizapp.rules.setup import Setup, default_setup

if TYPE_CHECKING:
    from collections.abc import Callable

HEAT = Bank("heat", "Heat", "digest of the files", tuple("abcdefghi"))
NEWER = replace(HEAT, digest="digest of other files")
ALIEN = Bank("alien", "Alien", "digest of the files", ("crew", "ship"))
RUN = Run("Mara", (Step(1000, 1066, 4_200), Step(0, 0, 20_000), Step(500, 533, 0)))


@st.composite
def setups(draw: st.DrawFn, story_step: int = 10) -> Setup:
    mode = MODES[draw(st.sampled_from(list(MODES)))]
    chosen = draw(st.sets(st.sampled_from(HEAT.categories), max_size=len(HEAT.categories) - 1))
    kinds = draw(st.sets(st.sampled_from(mode.kinds), min_size=1))
    low, high = sorted(draw(st.tuples(st.integers(1, 5), st.integers(1, 5))))
    return replace(
        default_setup(mode),
        count=draw(st.sampled_from(mode.counts or (mode.count,))),
        seconds=draw(st.sampled_from(mode.lengths or (mode.seconds,))),
        categories=tuple(sorted(chosen)),
        levels=(low, high),
        kinds=tuple(kind for kind in mode.kinds if kind in kinds),
        watched=draw(st.integers(0, 100 // story_step)) * story_step,
        rule=draw(st.sampled_from(list(RULES))) if mode.has_points else default_setup(mode).rule,
        lifelines=draw(st.booleans()) and bool(mode.lifelines),
    )


KEYS = st.lists(st.text("abc-", min_size=1), unique=True, max_size=9).map(tuple)
SEEDS = st.integers(0, 2**SHORT.seed_bits - 1)
STEPS = st.builds(Step, st.just(1000), st.integers(0, 1999), st.integers(0, 60_000))
RUNS = st.builds(Run, st.text("Mara ’é", max_size=20), st.lists(STEPS, max_size=30).map(tuple))


INVITATION = Invitation(default_setup(MODES["classic"]), 2**53 - 1, "heat", ("who", "where"), RUN)

LONELY = replace(
    default_setup(MODES["survival"]), seconds=45, categories=("b", "h"), levels=(2, 4), watched=60
)
WORDY = replace(
    default_setup(CHALLENGE),
    categories=("a",),
    kinds=(Kind.TYPED, Kind.MATCHING),
    rule=SPEED_COUNTS,
)
KEPT = (
    "QUIZ0X9R4V8XAY6T3P6KP3P28060BVZ2VA2KZCBQKMXQ10K8HCA2Q810G5Y484F5XRP6K7J6KA8XW0FQY5AT2SWANK4W70XWECGN"
    "E5DQ1172DGMJ8H626H8QJTSV59E49JCH0FKVBPVYEF5DT07Z0ZECG1PYPMN140PFP17X079QA05QE4CSPQDQZBZCE0RK24SBJRS7"
    "8G2GEGP28RBNPWX6H9ACMYFY01YMJAMF"
)
"""The code of the invitation, as it was once made: another zlib may pack it otherwise."""


def refusal(text: str, *banks: Bank) -> QuizError:
    with pytest.raises(QuizError) as caught:
        read_code(text, banks or (HEAT,))
    return caught.value


def sealed(text: bytes) -> str:
    packed = zlib.compress(text)
    return PREFIX + spelled_bytes(sha256(packed).digest()[:5] + packed)


def forged(**changes: object) -> str:
    """Return the code of an invitation, but for some changes, sealed as it should be."""
    values = opened(long_code(INVITATION, HEAT).removeprefix(PREFIX))
    assert isinstance(values, dict)
    return sealed(json.dumps({**values, **changes}).encode())


@given(setups(), SEEDS)
def test_a_short_code_carries_the_whole_set_up(setup: Setup, seed: int) -> None:
    code = short_code(setup, seed, HEAT)
    assert len(code) == 16
    assert read_code(code, [ALIEN, HEAT]) == Invitation(setup, seed, "heat")


@given(setups(story_step=1), st.integers(0, 2**53 - 1), KEYS, st.none() | RUNS)
def test_a_long_code_carries_the_questions_and_the_run_as_well(
    setup: Setup, seed: int, keys: tuple[str, ...], run: Run | None
) -> None:
    invitation = Invitation(setup, seed, "heat", keys, run)
    assert read_code(long_code(invitation, HEAT), [ALIEN, HEAT]) == invitation


def test_a_code_leaves_out_what_makes_no_difference() -> None:
    usual = default_setup(PRACTICE)
    setup = replace(usual, lifelines=True, rule=SPEED_COUNTS, timing=200)
    assert short_code(setup, 1, HEAT) == short_code(usual, 1, HEAT)
    every = replace(usual, categories=tuple(reversed(HEAT.categories)), kinds=tuple(reversed(Kind)))
    assert short_code(every, 1, HEAT) == short_code(usual, 1, HEAT)


@pytest.mark.parametrize(
    ("setup", "code"),
    [
        (LONELY, "D7DGK7PY8MEVXZK2"),
        (WORDY, "1W1NP4ZWHWBKR27J"),
    ],
)
def test_a_short_code_means_what_it_meant(setup: Setup, code: str) -> None:
    """If this fails, numbers mean something else than in codes that are about: raise the format."""
    assert short_code(setup, 1, HEAT) == code
    assert read_code(code, [HEAT]) == Invitation(setup, 1, "heat")


def test_a_long_code_means_what_it_meant() -> None:
    assert read_code(KEPT, [HEAT]) == INVITATION


@pytest.mark.parametrize("write", [str.lower, shown, lambda code: "-".join(code) + ".\n"])
def test_a_code_may_be_typed_in_many_ways(write: Callable[[str], str]) -> None:
    code = short_code(Setup(), 1, HEAT)
    assert read_code(write(code), [HEAT]) == read_code(code, [HEAT])
    long = long_code(INVITATION, HEAT)
    assert read_code(write(long), [HEAT]) == INVITATION


def test_look_alikes_are_read_as_what_they_look_like() -> None:
    code = next(code for code in map(code_of_seed, range(999)) if "0" in code and code.count("1") > 1)
    typed = code.replace("0", "O").replace("1", "I", 1).replace("1", "l")
    assert read_code(typed, [HEAT]) == read_code(code, [HEAT])


def code_of_seed(seed: int) -> str:
    return short_code(Setup(), seed, HEAT)


def test_a_code_is_shown_in_groups_of_four() -> None:
    assert shown("S9TEDVX1HGENV1WN") == "S9TE DVX1 HGEN V1WN"


@pytest.mark.parametrize(
    ("setup", "seed"),
    [
        (Setup(watched=55), 1),
        (Setup(count=7), 1),
        (Setup(seconds=21), 1),
        (Setup(categories=("elsewhere",)), 1),
        (Setup(kinds=()), 1),
        (Setup(), 2**SHORT.seed_bits),
        (Setup(), -1),
    ],
)
def test_a_game_that_nobody_can_set_up_has_no_code(setup: Setup, seed: int) -> None:
    with pytest.raises(QuizError, match="does not fit in a code"):
        short_code(setup, seed, HEAT)


def test_a_short_code_says_when_too_many_categories_are_chosen_one_by_one() -> None:
    bank = replace(HEAT, categories=tuple(map(str, range(20))))
    two, ten = (Setup(categories=bank.categories[:count]) for count in (2, 10))
    assert read_code(short_code(two, 1, bank), [bank]).setup == two
    with pytest.raises(QuizError, match="Choose fewer categories"):
        short_code(ten, 1, bank)
    assert read_code(long_code(Invitation(ten, 1, "heat"), bank), [bank]).setup == ten


def test_a_long_code_says_when_a_game_is_too_long() -> None:
    keys = tuple(sha256(bytes([place])).hexdigest() for place in range(256))
    with pytest.raises(QuizError, match="too long for a code"):
        long_code(replace(INVITATION, questions=keys), HEAT)
    assert refusal("0" * 8_001).title == "This is not a challenge code."


def test_a_name_is_carried_as_far_as_it_can_be_shown() -> None:
    run = replace(RUN, name="\u202eMara\n" + "a" * 200)
    read = read_code(long_code(replace(INVITATION, run=run), HEAT), [HEAT])
    assert read.run == replace(RUN, name="Mara" + "a" * 76)


@pytest.mark.parametrize("code", [short_code(Setup(), 1, HEAT), long_code(INVITATION, HEAT)])
def test_a_code_tells_which_pack_and_which_version_it_needs(code: str) -> None:
    assert refusal(code, ALIEN).title == "This code is for a pack that is not here."
    other = refusal(code, ALIEN, NEWER)
    assert other.title == "This code is for another version of “Heat”."
    assert f"with the mark {mark(HEAT.digest)}; yours is {mark(NEWER.digest)}." in other.words
    assert read_code(code, [NEWER, HEAT]).pack == "heat"


def test_a_slip_is_called_a_slip() -> None:
    code = short_code(Setup(), 1, HEAT)
    slip = code[:-1] + ALPHABET[ALPHABET.index(code[-1]) - 1]
    assert refusal(slip).title == "There is a slip in this code."


@given(st.data())
def test_any_change_to_a_long_code_is_noticed(data: st.DataObject) -> None:
    code = long_code(INVITATION, HEAT)
    place = data.draw(st.integers(len(PREFIX), len(code) - 1))
    other = data.draw(st.sampled_from(ALPHABET).filter(lambda symbol: symbol != code[place]))
    assert (
        refusal(code[:place] + other + code[place + 1 :]).title == "This code is not whole, or was changed."
    )
    assert refusal(code[:place]).title == "This code is not whole, or was changed."


@pytest.mark.parametrize(
    "changes",
    [
        {"game": "1"},
        {"questions": "who"},
        {"questions": ["who", "who"]},
        {"questions": [1]},
        {"questions": ["a\nb"]},
        {"questions": ["a" * 201]},
        {"questions": [str(place) for place in range(1001)]},
        {"run": []},
        {"run": {"name": "Mara"}},
        {"run": {"name": "\ud800", "steps": []}},
        {"run": {"name": "a" * 81, "steps": []}},
        {"run": {"name": "Mara", "steps": [[1000, 2001, 0]]}},
        {"run": {"name": "Mara", "steps": [[0, 1, 0]]}},
        {"run": {"name": "Mara", "steps": [[1001, 1, 0]]}},
        {"run": {"name": "Mara", "steps": [[1000, -1, 0]]}},
        {"run": {"name": "Mara", "steps": [[1000, 1000, -1]]}},
        {"run": {"name": "Mara", "steps": [[1000, 1000, 1.5]]}},
        {"run": {"name": "Mara", "steps": [[1000, 1000]]}},
        {"run": {"name": "Mara", "steps": [[0, 0, 0]] * 1001}},
    ],
)
def test_what_no_game_can_be_is_refused_though_it_is_sealed(changes: dict[str, object]) -> None:
    assert read_code(forged(), [HEAT]) == INVITATION
    assert refusal(forged(**changes)).title == "This code means no game."


@pytest.mark.parametrize(
    "text",
    [b"", b"[" * 60_000, b"9" * 5_000, b"\xff", b"{}", b"null", b"1" + b" " * 64 * 1024, b"1" + b" " * 10**6],
)
def test_what_cannot_be_unpacked_is_refused(text: bytes) -> None:
    assert refusal(sealed(text)).title == "This code means no game."


def test_categories_that_the_pack_does_not_have_are_refused() -> None:
    larger = replace(ALIEN, categories=HEAT.categories)
    code = short_code(Setup(categories=("c", "f")), 1, larger)
    assert refusal(code, ALIEN).title == "This code means no game."


def test_a_code_of_a_later_format_asks_for_an_update() -> None:
    assert refusal(ticket(1)).title == "This code is from another version of QuizApp."
    assert refusal(forged(game=1)).title == "This code is from another version of QuizApp."


@given(st.text() | st.text(ALPHABET, min_size=16, max_size=16) | st.text(ALPHABET).map(PREFIX.__add__))
def test_no_text_does_anything_but_invite_or_be_refused(text: str) -> None:
    assert "No game was started." in refusal(text).words


@given(st.integers(0, 2**75 - 1).map(ticket))
def test_a_well_formed_code_of_nothing_is_refused(code: str) -> None:
    assert "No game was started." in refusal(code, ALIEN, HEAT).words


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists), st.sampled_from(("questions", "run")))
def test_no_sealed_value_does_anything_but_invite_or_be_refused(value: object, name: str) -> None:
    with contextlib.suppress(QuizError):
        read = read_code(forged(**{name: value}), [HEAT])
        assert replace(read, questions=INVITATION.questions, run=RUN) == INVITATION
