"""The faults of a pack: each by file, key and reason, in words that its author can act on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.faults import Fault, PackError
from quizapp.packs.folder import FILES
from quizapp.packs.pack import read_pack

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


PLACE = '{ source = "tale", paragraph = 1 }'


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        (PACK, 'title = "The village"\n', "", "title", "is missing: add it"),
        (PACK, "format = 1\n", "", "format", "is missing"),
        (PACK, "format = 1", "format = 2", "format", "write 1"),
        (PACK, "accent", "colour", "colour", "is not a known key"),
        (PACK, '"#FFB65C"', '"red"', "accent", "“red” is no color: write it like #FFB65C"),
        (PACK, '"The village"', "5", "title", "put it in quotes"),
        (PACK, '"The village"', '" "', "title", "is empty: write something"),
        (PACK, 'id = "village"', 'id = "Village"', "id", "“Village” is no id: small letters, digits"),
        (PACK, 'id = "village"', 'id = "town"', "id", "“town” is not the name of its folder, “village”"),
        (PACK, 'title = "Work"', "", "categories[work].title", "is missing"),
        (PACK, 'title = "The tale"', "", "sources[tale].title", "is missing"),
        (
            PACK,
            "[[sources]]",
            '[[sources]]\nid = "tale"\ntitle = "x"\n[[sources]]',
            "sources[tale].id",
            "the id is used 2 times",
        ),
        (ENTITIES, 'kind = "place"\n', "", "entities[tower].kind", "is missing"),
        (
            ENTITIES,
            "traits =",
            "trait =",
            "entities[ada].trait",
            "is not a known key; did you mean “traits”?",
        ),
        (ENTITIES, '["woman"]', '"woman"', "entities[ada].traits", "put it in square brackets"),
        (ENTITIES, 'id = "ben"', 'id = "ada"', "entities[ada].id", "the id is used 2 times"),
        (ENTITIES, "[[entities]]", "[[people]]", "people", "is not a known key"),
        (FACTS, "story = 1\n", "", "facts[ada-keeps].story", "is missing"),
        (FACTS, "story = 1\n", "story = 0\n", "facts[ada-keeps].story", 'write 1, 2, 3 … or "background"'),
        (
            FACTS,
            "story = 1\n",
            'story = "late"\n',
            "facts[ada-keeps].story",
            "“late” is no step: write 1, 2, 3",
        ),
        (FACTS, "story = 1\n", f"story = {2**63}\n", "facts[ada-keeps].story", "write 1, 2, 3"),
        (FACTS, "paragraph = 1", "paragraph = 0", "facts[ada-keeps].sources[0].paragraph", "write 1 or more"),
        (FACTS, '["tower"]', "[]", "facts[ada-keeps].objects", "name at least one"),
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
        (FACTS, '["subject"]', '["verb"]', "relations[keeps].single[0]", "write subject or object"),
        (FACTS, 'id = "enters"', 'id = "keeps"', "relations[keeps].id", "the id is used 2 times"),
        (FACTS, 'id = "ben-keeps"', 'id = "ada-keeps"', "facts[ada-keeps].id", "the id is used 2 times"),
        (
            QUESTIONS,
            "[[templates]]",
            "[[template]]",
            "template",
            "is not a known key; did you mean “templates”?",
        ),
        (PACK, "accent =", "licens =", "licens", "is not a known key; did you mean “licence”?"),
        (PACK, '"#FFB65C"', "5", "accent", "write it like #FFB65C"),
        (PACK, '"The village"', f'"{"x" * 4001}"', "title", "is too long: at most 4000 characters"),
        (ENTITIES, 'id = "cleo"', 'id = "Cleo Hill"', "entities[Cleo Hill].id", "“Cleo Hill” is no id"),
        (ENTITIES, 'id = "cleo"', 'id = "c]"', "entities[2].id", "“c]” is no id"),
        (ENTITIES, 'id = "cleo"', "", "entities[2].id", "is missing: add it"),
        (ENTITIES, "decoy = true", 'decoy = "maybe"', "entities[dan].decoy", "write true or false"),
        (FACTS, 't = "ada"', 't = "@ada"', "facts[ada-keeps].subject", "“@ada” is no id: small letters"),
        (FACTS, 't = "ada"', f't = "{"A" * 70}"', "facts[ada-keeps].subject", f"“{'A' * 59}…” is no id"),
        (
            FACTS,
            '["tower"]',
            '["towers"]',
            "facts[ada-keeps].objects",
            "there is no entity “towers”; did you mean “tower”?",
        ),
        (
            FACTS,
            "paragraph = 1",
            "paragraph = 1.5",
            "facts[ada-keeps].sources[0].paragraph",
            "write a whole number",
        ),
        (FACTS, f"[{PLACE}]", '["tale"]', "facts[ada-keeps].sources[0]", "write { source ="),
        (FACTS, f"[{PLACE}]", PLACE, "facts[ada-keeps].sources", "put it in square brackets"),
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
        "questions.toml: templates: put it in square brackets: [ … ]",
        "questions.toml: questions[0]: begin each of them with [[questions]]",
    ]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"title = ", "not TOML: Invalid value"),
        (b"a = 1\na = 2", "not TOML: Cannot overwrite a value"),
        (b"\xef\xbb\xbf# one\n# two\na = '\xe4'", "line 3 is not UTF-8"),
        (b"a = \xff", "line 1 is not UTF-8: save the file as UTF-8"),
        (b"a = " + b"9" * 5_000, "not TOML: Exceeds the limit"),
        (b"a = " + b"[" * 50_000, "too deeply nested"),
        (b"a = 1e99999999999999999999", "a number in it is too large or too small"),
    ],
)
def test_what_is_not_toml_is_said(folder: Path, name: str, data: bytes, reason: str) -> None:
    (folder / name).write_bytes(data)
    assert f"{name}: {reason}" in faults_of(folder)[0]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("title = “The village”", "put straight quotes"),
        ('title = "The village”', "has no closing quote"),
        ('title = "The village', "has no closing quote"),
        ("kind = person", 'put a text in straight quotes: "…"'),
        ('stem = "Who says "no" to Ada?"', 'write \\" for a straight quote inside a text'),
        ("decoy = True", "write true and false in small letters"),
        ("value = 12,2", "write a number with a point: 12.2"),
        ('[questions]\nid = "a"\n[questions]', "begin each of them with [[questions]]"),
        ('[questions]\nid = "a"\n[[questions]]', "begin each of them with [[questions]]"),
        ('order = [\n{ text = "a" }\n{ text = "b" }\n]', "put a comma after each entry"),
    ],
)
def test_a_common_slip_is_told_with_its_line_and_a_hint(folder: Path, line: str, hint: str) -> None:
    (folder / QUESTIONS).write_text(f"# “A note” isn't a slip\n{line}\nlast = 1\n", encoding="utf-8")
    (told,) = faults_of(folder)
    assert re.search(r"not TOML: .*\(at line [2-5], column \d+\); ", told)
    assert hint in told


def test_a_slip_without_a_hint_is_told_as_it_is(folder: Path) -> None:
    (folder / QUESTIONS).write_text('stem = "Who says “no”?" # \'til\nid: 5', encoding="utf-8")
    assert faults_of(folder)[0].endswith("(at line 2, column 3)")


def test_a_single_bracket_is_told_by_the_table(folder: Path) -> None:
    (folder / ENTITIES).write_text('[entities]\nid = "ada"', encoding="utf-8")
    assert faults_of(folder) == ["entities.toml: entities: begin each of them with [[entities]]"]


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
        ('id = "up-high"', "", "questions[0].id", "is missing: add it"),
        ("difficulty = 3", "difficulty = 6", "questions[claim].difficulty", "write 1 to 5"),
        ("difficulty = 3", 'difficulty = "a"', "questions[claim].difficulty", "write 1 to 5"),
        ('id = "claim"', 'id = "up-high"', "questions[up-high]", "the id is used twice"),
        ('"@ada"', '"@zoe"', "questions[up-high].answer", "there is no entity “zoe”"),
        ('"@cleo"', '"@zoe"', "questions[up-high].wrong", "there is no entity “zoe”"),
        ('["ada-keeps"]', '["lost"]', "questions[up-high].facts", "there is no fact “lost”"),
        (
            '["ada-keeps"]',
            '["ada-keeps", "ada-keeps"]',
            "questions[up-high].facts",
            "“ada-keeps” is there 2 times",
        ),
        ('["ada-keeps"]', "[]", "questions[up-high]", "it names no fact"),
        (
            'category = "work"',
            'category = "fun"',
            "questions[up-high].category",
            "there is no category “fun”",
        ),
        ('answer = "false"', 'answer = "no"', "questions[claim]", "the answer to a true/false question is"),
        ('answer = "false"', "answer = false", "questions[claim].answer", "put it in quotes"),
        (CLAIM, '["zoe", "keeps", "tower"]', "questions[claim].claim", "there is no entity “zoe”"),
        (CLAIM, '["ben", "eats", "tower"]', "questions[claim].claim", "there is no relation “eats”"),
        (CLAIM, '["ben", "keeps"]', "questions[claim].claim[2]", "write subject, relation and object"),
        (CLAIM, '["@ben", "keeps", "tower"]', "questions[claim].claim[0]", "“@ben” is no id"),
        (CLAIM, '"Ben keeps it."', "questions[claim].claim", "write subject, relation and object"),
        (CLAIM, '["cleoo", "keeps", "tower"]', "questions[claim].claim", "did you mean “cleo”?"),
        ("explanation =", "explanaton =", "questions[up-high].explanaton", "did you mean “explanation”?"),
        (
            'kind = "typed"',
            'kind = "typing"',
            "questions[name].kind",
            "write single_choice, multiple_select,",
        ),
        (
            'text = "Cleo opens", fact = "cleo-keeps"',
            'text = "x"',
            "questions[day].order[1].fact",
            "is missing",
        ),
        (
            '{ text = "Cleo opens", fact = "cleo-keeps" }',
            '"Cleo opens"',
            "questions[day].order[1]",
            'write { text = "…", fact = "…" }',
        ),
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
        ('["?", "enters"', '["zoe", "enters"', "questions[guests].claim", "there is no entity “zoe”"),
        ('"enters", "inn"]', '"enters", "zoe"]', "questions[guests].claim", "there is no entity “zoe”"),
        ('right = ["@ada"', 'right = ["@zoe"', "questions[guests].right", "there is no entity “zoe”"),
        ('text = "Cleo opens"', 'text = "@zoe"', "questions[day].order", "there is no entity “zoe”"),
        (
            '"Cleo opens", fact = "cleo-keeps"',
            '"x", fact = "lost"',
            "questions[day].order",
            "there is no fact “lost”",
        ),
        ('text = "Cleo opens"', 'words = "x"', "questions[day].order[1].text", "is missing"),
        ('left = "@ben"', 'left = "@zoe"', "questions[houses].pairs", "there is no entity “zoe”"),
        ('right = "@mill"', 'right = "@zoe"', "questions[houses].pairs", "there is no entity “zoe”"),
        ("tolerance = 0.5", "tolerance = -0.5", "questions[count].tolerance", "write 0 or more"),
        ("value = 2.5", "value = nan", "questions[count].value", "write a number such as 3 or 12.2"),
        (
            "value = 2.5",
            "value = 1e20",
            "questions[count].value",
            "of at most 15 digits",
        ),
        ("value = 2.5", "value = true", "questions[count].value", "write a number such as 3 or 12.2"),
        ("story = 4", "story = 0", "questions[day].story", "write 1, 2, 3"),
        (
            '"single_choice"\nasks',
            '"ordering"\nasks',
            "templates[who-keeps]",
            "no template can be of the kind",
        ),
        ('n = "keeps"', 'n = "eats"', "templates[who-keeps].relation", "there is no relation “eats”"),
        ('id = "it-keeps"', 'id = "who-keeps"', "templates[who-keeps]", "the id is used twice"),
        ('asks = "subject"', 'asks = "verb"', "templates[who-keeps].asks", "write subject or object"),
        ("{object}?", "{subject}?", "templates[who-keeps]", "“Who keeps {subject}?” may hold only {object}"),
        ('["ben-keeps"]', '["lost"]', "templates[it-keeps].skips", "there is no fact “lost”"),
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
