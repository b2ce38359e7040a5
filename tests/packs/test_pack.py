"""Reading a pack: what its files say, and every fault by file, key and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import build
from quizapp.facts.content import Event, Match
from quizapp.facts.fact import BACKGROUND, Category, Source
from quizapp.packs.faults import Fault, PackError
from quizapp.packs.folder import FILES
from quizapp.packs.pack import read_pack
from quizapp.rules.question import Citation, Kind

if TYPE_CHECKING:
    from pathlib import Path


PACK, ENTITIES, FACTS, QUESTIONS = FILES


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(PackError) as raised:
        read_pack(folder)
    return [str(fault) for fault in raised.value.faults]


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


PLACE = '{ source = "tale", paragraph = 1 }'


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        (PACK, 'title = "The village"\n', "", "title", "is missing"),
        (PACK, "format = 1\n", "", "format", "is missing"),
        (PACK, "format = 1", "format = 2", "format", "Input should be 1"),
        (PACK, "accent", "colour", "colour", "is not a known key"),
        (PACK, '"#FFB65C"', '"red"', "accent", "String should match pattern"),
        (PACK, '"The village"', "5", "title", "Input should be a valid string"),
        (PACK, '"The village"', '" "', "title", "String should have at least 1 character"),
        (PACK, 'id = "village"', 'id = "Village"', "id", "String should match pattern"),
        (PACK, 'id = "village"', 'id = "town"', "id", "“town” is not the name of its folder, “village”"),
        (PACK, 'title = "Work"', "", "categories[0].title", "is missing"),
        (PACK, 'title = "The tale"', "", "sources[0].title", "is missing"),
        (
            PACK,
            "[[sources]]",
            '[[sources]]\nid = "tale"\ntitle = "x"\n[[sources]]',
            "sources[tale].id",
            "the id is used 2 times",
        ),
        (ENTITIES, 'kind = "place"\n', "", "entities[4].kind", "is missing"),
        (ENTITIES, "traits =", "trait =", "entities[0].trait", "is not a known key"),
        (ENTITIES, '["woman"]', '"woman"', "entities[0].traits", "Input should be a valid list"),
        (ENTITIES, 'id = "ben"', 'id = "ada"', "entities[ada].id", "the id is used 2 times"),
        (ENTITIES, "[[entities]]", "[[people]]", "people", "is not a known key"),
        (FACTS, "story = 1\n", "", "facts[0].story", "is missing"),
        (FACTS, "story = 1\n", "story = 0\n", "facts[0].story", "Input should be greater than or equal to 1"),
        (FACTS, "story = 1\n", 'story = "late"\n', "facts[0].story", "Input should be a valid integer"),
        (FACTS, "story = 1\n", f"story = {2**63}\n", "facts[0].story", "Input should be less than"),
        (FACTS, "paragraph = 1", "paragraph = 0", "facts[0].sources[0].paragraph", "Input should be greater"),
        (FACTS, '["tower"]', "[]", "facts[0].objects", "List should have at least 1 item"),
        (FACTS, '["tower"]', '["tree"]', "facts[ada-keeps].objects", "there is no entity “tree”"),
        (FACTS, '["tower"]', '["mill", "mill"]', "facts[ada-keeps].objects", "“mill” is there 2 times"),
        (FACTS, 't = "ada"', 't = "zoe"', "facts[ada-keeps].subject", "there is no entity “zoe”"),
        (FACTS, 'n = "keeps"', 'n = "eats"', "facts[ada-keeps].relation", "there is no relation “eats”"),
        (FACTS, 'y = "work"', 'y = "fun"', "facts[ada-keeps].category", "there is no category “fun”"),
        (FACTS, 'e = "tale"', 'e = "song"', "facts[ada-keeps].sources", "there is no source “song”"),
        (FACTS, PLACE, f"{PLACE}, {PLACE}", "facts[ada-keeps].sources", "“tale, paragraph 1” is there 2"),
        (FACTS, '["ada-keeps"]', '["lost"]', "facts[cleo-keeps].after", "there is no fact “lost”"),
        (FACTS, '["ada-keeps"]', '["cleo-keeps"]', "facts[cleo-keeps].after", "it names itself"),
        (
            FACTS,
            '["ada-keeps"]',
            '["ada-enters"]',
            "facts[cleo-keeps].after",
            "“ada-enters” is at step 3, not",
        ),
        (
            FACTS,
            "story = 2",
            "story = 1",
            "facts[cleo-keeps].after",
            "“ada-keeps” is at step 1, not before 1",
        ),
        (FACTS, "story = 2", 'story = "background"', "facts[cleo-keeps].after", "“ada-keeps” is at step 1"),
        (
            FACTS,
            '["ada-keeps"]',
            '["ada-keeps", "ada-keeps"]',
            "facts[cleo-keeps].after",
            "“ada-keeps” is there 2",
        ),
        (FACTS, '["enters"]', '["sings"]', "relations[keeps].implies", "there is no relation “sings”"),
        (FACTS, '["subject"]', '["verb"]', "relations[0].single[0]", "Input should be 'subject' or 'object'"),
        (FACTS, 'id = "enters"', 'id = "keeps"', "relations[keeps].id", "the id is used 2 times"),
        (FACTS, 'id = "ben-keeps"', 'id = "ada-keeps"', "facts[ada-keeps].id", "the id is used 2 times"),
        (QUESTIONS, "[[templates]]", "[[template]]", "template", "is not a known key"),
    ],
)
def test_a_fault_names_file_key_and_reason(
    folder: Path, file: str, old: str, new: str, key: str, reason: str
) -> None:
    edit(folder / file, old, new)
    assert any(line.startswith(f"{file}: {key}: {reason}") for line in faults_of(folder))


def test_questions_that_are_no_tables_are_a_fault_of_the_file(folder: Path) -> None:
    (folder / QUESTIONS).write_text('templates = 5\nquestions = ["who?"]', encoding="utf-8")
    assert faults_of(folder) == [
        "questions.toml: templates: Input should be a valid list",
        "questions.toml: questions[0]: Input should be a valid dictionary",
    ]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"title = ", "not TOML: Invalid value"),
        (b"a = 1\na = 2", "not TOML: Cannot overwrite a value"),
        (b"a = \xff", "byte 4 is not UTF-8"),
        (b"a = " + b"9" * 5_000, "not TOML: Exceeds the limit"),
        (b"a = " + b"[" * 50_000, "too deeply nested"),
        (b"a = 1e99999999999999999999", "a number in it is too large or too small"),
    ],
)
def test_what_is_not_toml_is_said(folder: Path, name: str, data: bytes, reason: str) -> None:
    (folder / name).write_bytes(data)
    assert f"{name}: {reason}" in faults_of(folder)[0]


def test_all_faults_are_told_at_once(folder: Path) -> None:
    edit(folder / "pack.toml", "accent", "colour")
    edit(folder / "entities.toml", 'kind = "person"', "kind = 1")
    edit(folder / "facts.toml", "story = 1", "story = -1")
    assert {line.split(":")[0] for line in faults_of(folder)} == {"pack.toml", "entities.toml", "facts.toml"}


def test_the_error_says_what_to_do_in_plain_words(folder: Path) -> None:
    edit(folder / "pack.toml", "accent", "colour")
    with pytest.raises(PackError) as raised:
        read_pack(folder)
    assert raised.value.title == "The pack “village” was not loaded."
    assert "Other packs are not affected" in raised.value.words
    assert raised.value.details == "pack.toml: colour: is not a known key"


CLAIM = '["ben", "keeps", "tower"]'


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ("difficulty = 3\n", "", "questions[claim].difficulty", "is missing"),
        ("explanation =", "reason =", "questions[up-high].reason", "is not a known key"),
        ('id = "up-high"', "", "questions[0].id", "is missing"),
        ("difficulty = 3", "difficulty = 6", "questions[claim].difficulty", "Input should be less than or"),
        ("difficulty = 3", 'difficulty = "a"', "questions[claim].difficulty", "Input should be a valid int"),
        ('id = "claim"', 'id = "up-high"', "questions[up-high]", "the id is used twice"),
        ('"@ada"', '"@zoe"', "questions[up-high]", "there is no entity “zoe”"),
        ('"@cleo"', '"@zoe"', "questions[up-high]", "there is no entity “zoe”"),
        ('["ada-keeps"]', '["lost"]', "questions[up-high]", "there is no fact “lost”"),
        ('["ada-keeps"]', '["ada-keeps", "ada-keeps"]', "questions[up-high]", "“ada-keeps” is there 2 times"),
        ('["ada-keeps"]', "[]", "questions[up-high]", "it names no fact"),
        ('category = "work"', 'category = "fun"', "questions[up-high]", "there is no category “fun”"),
        ('answer = "false"', 'answer = "no"', "questions[claim]", "the answer to a true/false question is"),
        ('answer = "false"', "answer = false", "questions[claim].answer", "Input should be a valid string"),
        (CLAIM, '["zoe", "keeps", "tower"]', "questions[claim]", "there is no entity “zoe”"),
        (CLAIM, '["ben", "eats", "tower"]', "questions[claim]", "there is no relation “eats”"),
        (CLAIM, '["ben", "keeps"]', "questions[claim].claim[2]", "is missing"),
        (
            "wrong =",
            f"claim = {CLAIM}\nwrong =",
            "questions[up-high]",
            "its claim needs “?” once",
        ),
        (
            "claim =",
            'wrong = ["x"]\nclaim =',
            "questions[claim]",
            "a true/false question has no “wrong”",
        ),
        ('["?", "enters"', '["zoe", "enters"', "questions[guests]", "there is no entity “zoe”"),
        ('"enters", "inn"]', '"enters", "zoe"]', "questions[guests]", "there is no entity “zoe”"),
        ('right = ["@ada"', 'right = ["@zoe"', "questions[guests]", "there is no entity “zoe”"),
        ('text = "Cleo opens"', 'text = "@zoe"', "questions[day]", "there is no entity “zoe”"),
        (
            '"Cleo opens", fact = "cleo-keeps"',
            '"x", fact = "lost"',
            "questions[day]",
            "there is no fact “lost”",
        ),
        ('text = "Cleo opens"', 'words = "x"', "questions[day].order[1].text", "is missing"),
        ('left = "@ben"', 'left = "@zoe"', "questions[houses]", "there is no entity “zoe”"),
        ('right = "@mill"', 'right = "@zoe"', "questions[houses]", "there is no entity “zoe”"),
        ("tolerance = 0.5", "tolerance = -0.5", "questions[count].tolerance", "Input should be greater than"),
        ("value = 2.5", "value = nan", "questions[count].value", "Input should be a finite number"),
        (
            "value = 2.5",
            "value = 1e20",
            "questions[count].value",
            "Decimal input should have no more than 15",
        ),
        ("value = 2.5", "value = true", "questions[count].value", "Decimal input should be"),
        ("story = 4", "story = 0", "questions[day].story", "Input should be greater than or equal to 1"),
        (
            '"single_choice"\nasks',
            '"ordering"\nasks',
            "templates[who-keeps]",
            "no template can be of the kind",
        ),
        ('n = "keeps"', 'n = "eats"', "templates[who-keeps]", "there is no relation “eats”"),
        ('id = "it-keeps"', 'id = "who-keeps"', "templates[who-keeps]", "the id is used twice"),
        ('asks = "subject"', 'asks = "verb"', "templates[who-keeps].asks", "Input should be 'subject' or"),
        ("{object}?", "{subject}?", "templates[who-keeps]", "“Who keeps {subject}?” may hold only {object}"),
        ('["ben-keeps"]', '["lost"]', "templates[it-keeps]", "there is no fact “lost”"),
        (
            '"true_false"\nasks = "subject"',
            '"true_false"\nasks = "object"',
            "templates[it-keeps]",
            "a false statement needs “object” in the relation’s “single”",
        ),
    ],
)
def test_a_bad_question_is_left_out_and_told(folder: Path, old: str, new: str, key: str, reason: str) -> None:
    edit(folder / "questions.toml", old, new)
    pack = read_pack(folder)
    fault = pack.faults[0]
    assert {other.key.split(".")[0] for other in pack.faults} == {key.split(".", maxsplit=1)[0]}
    assert (fault.file, fault.key) == ("questions.toml", key)
    assert reason in fault.reason
    assert len(pack.content.templates) + len(pack.content.written) == 8


def test_a_fault_without_a_key_is_one_line_too() -> None:
    assert str(Fault("facts.toml", "", "not TOML")) == "facts.toml: not TOML"
    assert (
        str(Fault("facts.toml", "facts[0].story", "is missing")) == "facts.toml: facts[0].story: is missing"
    )
