"""Each check finds the one thing that was broken in a good pack, and nothing in the good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.packs.checks.report import CHECKS
from quizapp.packs.checks.spread import CHECKS as OF_A_WHOLE_PACK
from tests.packs.harbor import HARBOR, change, checked, copy_to

if TYPE_CHECKING:
    from pathlib import Path

STEM = 'stem = "Who guides the ferry by a sound?"'
FOG = 'stem = "Fog comes up over the water."'
WRONG = '"On a sandbank"'
KEY = '"At the old pier"'
UNASKED = """
[[facts]]
id = "hugo-is-captain"
statement = "Hugo Brandt was captain before her."
subject = "hugo"
relation = "covers"
objects = ["captain"]
category = "people"
sources = [{ source = "tale", paragraph = 1 }]
story = "background"
"""
BROKEN = UNASKED.replace('"covers"', '"works-as"')
AGAIN = """
[[questions]]
id = "again"
kind = "{kind}"
stem = "{stem}"
facts = ["lene-rings-bell"]
answer = "@lene"
difficulty = 2
"""
ODD = """
[[questions]]
id = "odd"
kind = "single_choice"
stem = "What breaks?"
facts = ["horn-fails"]
answer = "Horns"
wrong = ["The mast", "The deck", "The keel", "The pump", "A rope", "A door"]
difficulty = 2
"""
Q, F, E, P = "questions.toml", "facts.toml", "entities.toml", "pack.toml"

BREACHES = [
    ("key-in-stem", Q, STEM, 'stem = "Who guides the ferry, Lene Dahl or nobody?"'),
    ("key-in-stem", Q, 'stem = "What falls silent?"', 'stem = "What does a foghorn, or the horn, do?"'),
    ("key-in-stem", Q, "wide is the bay?", "wide is the bay if not 12.2?"),
    (
        "key-in-picture",
        Q,
        STEM,
        f'{STEM}\npicture = {{ file = "media/gray.png", alt = "Lene Dahl, waving." }}',
    ),
    ("unnamed-source", Q, "In the tale, how wide", "How wide"),
    ("no-question", Q, STEM, 'stem = "The one who guides the ferry:"'),
    ("no-question", Q, FOG, 'stem = "Fog comes up over the water?"'),
    ("no-question", Q, "events of the evening in order.", "events of the evening in order"),
    ("needs-options", Q, STEM, 'stem = "Which of these guides the ferry?"'),
    ("article-at-end", Q, STEM, 'stem = "Who guides the ferry by a?"'),
    ("double-negative", Q, STEM, 'stem = "Who doesn’t leave the ferry without a guide?"'),
    ("negative-stem", Q, STEM, 'stem = "Who is not on the ferry?"'),
    ("negative-stem", Q, FOG, 'stem = "The captain isn’t on land."'),
    ("past-tense", Q, STEM, 'stem = "Who did guide the ferry?"'),
    ("same-option", Q, WRONG, '"At the old pier!"'),
    ("same-option", Q, WRONG, '"below   the CLIFF"'),
    ("same-option", Q, 'text = "The horn fails"', 'text = "Fog, comes up"'),
    ("all-of-the-above", Q, WRONG, '"None of the above"'),
    ("overlapping-options", Q, WRONG, '"By the beacon at sea"'),
    ("key-length", Q, KEY, '"At the old pier, where nobody has been waiting"'),
    ("key-length", Q, KEY, '"Sea"'),
    ("absolute-word", Q, WRONG, '"Never on land"'),
    ("absolute-word", Q, FOG, 'stem = "Fog always comes up over the water."'),
    ("odd-key", Q, KEY, '"At pier 4"'),
    ("odd-key", Q, KEY, '"At last, a pier"'),
    ("odd-key", Q, KEY, '"An old pier"'),
    ("odd-key", Q, KEY, '"At the old pier."'),
    ("odd-key", Q, "", ODD),
    ("echo", Q, "Where does the ferry end up?", "Which pier-like thing does the ferry find?"),
    ("few-wrong-options", Q, '    "Off the island",\n', ""),
    ("same-stem", Q, "", AGAIN.format(kind="single_choice", stem="Who guides the ferry, by a sound?")),
    (
        "near-duplicate",
        Q,
        "",
        AGAIN.format(kind="single_choice", stem="Who makes a sound to guide the ferry?"),
    ),
    ("near-duplicate", Q, "", AGAIN.format(kind="single_choice", stem="Whose hands pull a rope?")),
    ("near-duplicate", Q, "", AGAIN.format(kind="typed", stem="Who guides the ferry by a sound?")),
    ("double-space", F, "sells the tickets", "sells  the tickets"),
    ("stray-punctuation", Q, WRONG, '", on a sandbank"'),
    ("stray-punctuation", E, '"Oskar Berg"', '"Oskar Berg,"'),
    ("stray-punctuation", F, "sells the tickets.", "sells the tickets .."),
    ("control-character", E, '"Oskar Berg"', '"Oskar\\u200b Berg"'),
    ("control-character", E, '"Oskar Berg"', '"Oskar\\u0007 Berg"'),
    ("wrong-encoding", F, "Lene Dahl rings", "Lene DÃ¥hl rings"),
    ("wrong-encoding", P, "The letter", "The l\ufffdtter"),
    ("unbalanced", F, "sells the tickets", "sells (the tickets"),
    ("unbalanced", F, "sells the tickets", "sells “the tickets"),
    ("unbalanced", F, "sells the tickets", 'sells \\"the tickets'),
    ("markup", F, "sells the tickets", "sells <b>the tickets</b>"),
    ("markup", P, "The letter", "The letter &amp; more"),
    ("mixed-quotes", F, "In the midst of the fog", "In the fog’s midst, the ship’s and the fog's"),
    ("long-text", Q, WRONG, f'"On a {"sand" * 15}bank"'),
    ("long-text", Q, STEM, f'stem = "Who {"really " * 30} guides the ferry?"'),
    ("long-text", F, "sells the tickets", f"sells the {'dear ' * 60}tickets"),
    ("long-text", Q, "the foghorn", "the foghorn that the ferry has on its roof"),
    ("odd-name", E, '"Oskar Berg"', '"OSKAR BERG"'),
    ("odd-name", E, '"Oskar Berg"', '"???"'),
    ("shared-name", E, 'aliases = ["The sexton"]', 'aliases = ["mara"]'),
    ("fact-never-asked", F, "", UNASKED),
    ("idle-entity", E, 'name = "Ulf Hansen"\ndecoy = true', 'name = "Ulf Hansen"'),
    ("used-decoy", E, 'name = "Oskar Berg"', 'name = "Oskar Berg"\ndecoy = true'),
    ("empty-category", P, "", '\n[[categories]]\nid = "ships"\ntitle = "Ships"\n'),
    (
        "uncited-source",
        P,
        "",
        '\n[[categories]]\nid = "x"\ntitle = "X"\n[[sources]]\nid = "y"\ntitle = "Y"\n',
    ),
    ("entity-mark", Q, STEM, 'stem = "Who guides the ferry by a sound, @hugo?"'),
    ("entity-mark", Q, FOG, 'stem = "@fog comes up over the water."'),
    ("entity-mark", Q, WRONG, '"Before @fog"'),
    ("entity-mark", F, "sells the tickets", "sells @fog the tickets"),
    ("unproved", Q, 'claim = ["mara", "rings", "bell"]\n', ""),
    ("broken-single", F, "", BROKEN),
    ("unused-relation", F, "", '\n[[relations]]\nid = "sings"\n'),
    ("empty-level", Q, "difficulty = 5", "difficulty = 4"),
]
"""The check, the file to change, what stands there, and what the author wrote instead."""

FINE = [
    (Q, KEY, '"Where the old pier is"'),
    (Q, STEM, 'stem = "Who guides the ferry, Lene Dahl or Hugo Brandt?"'),
    (Q, STEM, 'stem = "Who guides “the ferry?”"'),
    (Q, "Which of these people belong to the crew?", "Tick the people who belong to the crew."),
    (F, "sells the tickets", 'sells tickets ... for .45 or 5\\" each, at (his) “booth”'),
    (E, '"Oskar Berg"', '"O.B. of UNESCO"'),
    (E, 'name = "fog"', 'name = "1995"'),
    (F, "sells the tickets", "sells tickets @nobody and x@fog"),
    (F, 'id = "covers"\n', 'id = "covers"\nimplies = ["hides"]\n\n[[relations]]\nid = "hides"\n'),
]
"""What a stricter check would take for a breach."""


def test_a_good_pack_has_no_finding() -> None:
    assert checked(HARBOR).findings == ()


@pytest.mark.parametrize(("name", "file", "old", "new"), BREACHES)
def test_what_is_broken_is_found(name: str, file: str, old: str, new: str, tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, file, old, new)
    found = [finding for finding in checked(folder).findings if finding.check == name]
    assert found
    assert {finding.file for finding in found} <= {file, Q}
    assert {finding.severity for finding in found} == {
        check.severity for check in CHECKS if check.name == name
    }


@pytest.mark.parametrize(("file", "old", "new"), FINE)
def test_what_is_well_is_let_pass(file: str, old: str, new: str, tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, file, old, new)
    assert checked(folder).findings == ()


def found(folder: Path, name: str) -> list[str]:
    return [finding.sentence for finding in checked(folder).findings if finding.check == name]


def test_facts_that_break_a_single_are_both_named_unless_the_sources_differ(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, F, "", BROKEN)
    (sentence,) = found(folder, "broken-single")
    both = "“hugo-is-captain” and “mara-is-captain” name more than one subject for “captain”."
    assert sentence == f"{both} Mend one, or take “subject” out of single."
    change(folder, F, 'Hugo Brandt was captain before her."', 'Hugo Brandt was it."\ndiffers = "The letter."')
    assert found(folder, "broken-single") == []


def test_one_breach_is_not_told_twice(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, Q, WRONG, '"None of the above"')
    assert found(folder, "all-of-the-above")
    assert found(folder, "absolute-word") == []


def test_nobody_misses_a_question_that_a_fault_kept_out(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, F, "", UNASKED)
    change(folder, Q, 'answer = "@horn"', 'answer = "@tuba"')
    assert found(folder, "fact-never-asked") == []


def test_every_check_of_texts_and_questions_is_tried() -> None:
    tried = {name for name, *_ in BREACHES}
    assert {check.name for check in CHECKS} == tried | {check.name for check in OF_A_WHOLE_PACK}
