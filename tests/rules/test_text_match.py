"""When a typed answer counts: other ways to write it, slips of the key, and never another answer."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.rules.text_match import Match, match, normal

ANY = st.text(st.characters(), max_size=30)
PIECES = [
    "a ",
    "an ",
    "the ",
    " and ",
    "&",
    "x",
    "one ",
    "twenty ",
    " hundred",
    " million",
    "5",
    "1.6",
    ",",
    "I.",
]
WORDY = st.lists(st.sampled_from([*PIECES, *"etxi15 .'-æé東ق"])).map("".join)
FORMS = st.lists(ANY | WORDY, min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("mccauley", "McCauley"),
        ("  los   ANGELES ", "Los Angeles"),
        ("the Los Angeles", "Los Angeles"),
        ("teh Los Angeles", "Los Angeles"),
        ("Beatles", "The Beatles"),
        ("Laurel & Hardy", "Laurel and Hardy"),
        ("Laurel, Hardy", "Laurel and Hardy"),
        ("Laurel adn Hardy", "Laurel & Hardy"),
        ("LA", "L.A."),
        ("L. A.", "LA"),
        ("OBrien", "O’Brien"),
        ("Vanzandt", "Van Zandt"),
        ("Lodz", "Łódź"),
        ("Strasse", "Straße"),
        ("Aeroskobing", "Ærøskøbing"),
        ("twenty five", "25"),
        ("25", "Twenty-five"),
        ("101 Dalmatians", "One Hundred and One Dalmatians"),
        ("1.6 million", "1,600,000"),
        ("nineteen ninety-five", "1995"),
        ("25 kg", "25kg"),
        ("елка", "Ёлка"),
        ("東京", "東京"),
        ("\uff76", "カ"),
        ("احمد", "أَحْمَد"),
        ("١٩١٤", "1914"),
        ("the the", "The The"),
        ("a", "A"),
        ("?!", "?!"),
    ],
)
def test_another_way_to_write_the_same_is_exact(typed: str, form: str) -> None:
    assert match(typed, ["Something else", form]) == Match(is_accepted=True, form=form, is_exact=True)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("Hana", "Hanna"),
        ("Hnana", "Hanna"),
        ("New Zeland", "New Zealand"),
        ("Mississipi", "Mississippi"),
        ("Misissipi", "Mississippi"),
        ("Van Zant", "Van Zandt"),
        ("Mcauley", "McCauley"),
        ("Siverado 5", "Silverado 5"),
        ("Москвы", "Москва"),
    ],
)
def test_a_slip_of_the_key_counts(typed: str, form: str) -> None:
    assert match(typed, [form]) == Match(is_accepted=True, form=form)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("Iraq", "Iran"),
        ("Irann", "Iran"),
        ("1914", "1918"),
        ("nineteen fourteen", "1918"),
        ("Austria", "Australia"),
        ("Australia", "Austria"),
        ("Nail", "Neil"),
        ("Silverado 6", "Silverado 5"),
        ("Silverado", "Silverado 5"),
        ("3.5 tons", "35 tons"),
        ("Vitamin D", "Vitamin C"),
        ("Rocky II", "Rocky III"),
        ("Lima", "Lisbon"),
        ("東亰", "東京"),
        ("が", "か"),
        ("", "Neil"),
        (" ", "?!"),
    ],
)
def test_another_answer_does_not_count(typed: str, form: str) -> None:
    assert match(typed, [form]) == Match(is_accepted=False)


@pytest.mark.parametrize(
    ("rivals", "is_accepted"),
    [([], True), (["Hannah"], False), (["Hanne"], False), (["Hans"], True), (["HANNA."], True)],
)
def test_a_slip_counts_only_if_no_rival_is_as_near(rivals: list[str], *, is_accepted: bool) -> None:
    assert match("Hannae", ["Hanna"], rivals).is_accepted == is_accepted


@pytest.mark.parametrize("typed", ["Lauren’s", "Laurenn", "Laurene"])
def test_the_possessive_of_an_answer_is_no_rival(typed: str) -> None:
    assert match(typed, ["Lauren"], ["Lauren’s"]) == Match(is_accepted=True, form="Lauren")
    assert not match(typed, ["Lauren"], ["Laurens"]).is_accepted


def test_of_several_forms_the_nearest_is_the_one_that_was_meant() -> None:
    forms = ["Christ Shiherlis", "Chris Shiherlis"]
    assert match("Chri Shiherlis", forms) == Match(is_accepted=True, form="Chris Shiherlis")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vitamin A", "vitamin a"),
        ("A Man and a Gun", "man gun"),
        ("U.S.A. Today", "u s a today"),
        ("a hundred", "100"),
        ("9:30", "9 30"),
        ("3,5", "3.5"),
        ("Æsop’s Fables & Co.", "aesops fables co"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_what_may_differ_is_left_out(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(ANY | WORDY)
def test_a_normal_text_is_normal(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(FORMS, st.lists(ANY | WORDY, max_size=4), st.data())
def test_an_accepted_form_always_counts(forms: list[str], rivals: list[str], data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(forms))
    assume(normal(form))
    assert match(form, forms, rivals).is_exact


@given(FORMS, ANY | WORDY, st.lists(ANY | WORDY, max_size=4))
def test_a_rival_never_counts(forms: list[str], rival: str, rivals: list[str]) -> None:
    assume(all(normal(rival).replace(" ", "") != normal(form).replace(" ", "") for form in forms))
    assume(not rival.endswith(("s", "S")))
    assert not match(rival, forms, [*rivals, rival]).is_accepted
