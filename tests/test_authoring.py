"""`quizapp check` and `quizapp export`, as an author types them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from quizapp import cli, paths
from quizapp.rules.question import Kind, truth_options
from quizapp.store.own_questions import NewQuestion
from quizapp.store.store import Store
from tests.packs.harbor import HARBOR, change, copy_to

if TYPE_CHECKING:
    from pathlib import Path

ROOT = paths.PACKAGE.parent
LEFT_OUT = """
import sys
import quizapp.ui.main_window, quizapp.cli
print([name for name in sys.modules if name.startswith(("quizapp.authoring", "quizapp.packs.checks"))])
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder in which nothing lies but the small pack."""
    folder = tmp_path / "data"
    (folder / "packs").mkdir(parents=True)
    copy_to(folder / "packs")
    return folder


def run(home: Path, *words: str) -> int:
    """Run a command on that data folder."""
    return cli.main([*words, "--home", str(home)])


def test_a_pack_is_checked_by_its_id_and_by_its_folder(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "check", "harbor") == cli.OK
    by_id = capsys.readouterr().out
    assert run(home, "check", str(HARBOR)) == cli.OK
    assert by_id == capsys.readouterr().out
    assert by_id.endswith("No errors, no warnings, no hints.\n")


def test_a_pack_that_ships_has_no_error(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(home, "check", "heat", "--json") == cli.OK
    assert json.loads(capsys.readouterr().out)["facts"] > 100


def test_the_folder_at_hand_is_checked(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home / "packs" / "harbor")
    assert run(home, "check", ".") == cli.OK
    assert capsys.readouterr().out.startswith("harbor: 9 facts, 12 questions")
    monkeypatch.chdir(home / "packs")
    assert run(home, "check", "harbor/../../packs/harbor/") == cli.OK


def test_an_error_fails_the_check_and_a_warning_does_not(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "packs" / "harbor"
    change(folder, "questions.toml", "Fog comes up over the water.", "Fog never comes up.")
    assert run(home, "check", "harbor") == cli.OK
    assert "[absolute-word]" in capsys.readouterr().out
    change(folder, "questions.toml", "In the tale, how wide", "How wide")
    assert run(home, "check", "harbor", "--json") == cli.FAILED
    assert json.loads(capsys.readouterr().out)["findings"][0]["severity"] == "error"


def test_a_pack_that_cannot_be_read_is_reported_like_any_other(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(home / "packs" / "harbor", "pack.toml", 'licence = "CC0-1.0"', "")
    assert run(home, "check", "harbor", "--json") == cli.FAILED
    report = json.loads(capsys.readouterr().out)
    assert (report["pack"], report["is_readable"], set(report["questions"].values())) == (
        "harbor",
        False,
        {0},
    )
    assert [(item["file"], item["id"], item["check"]) for item in report["findings"]] == [
        ("pack.toml", "licence", "fault")
    ]


@pytest.mark.parametrize("name", ["entities.toml", "facts.toml", "questions.toml"])
def test_a_missing_file_is_one_error(name: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "packs" / "harbor" / name).unlink()
    assert run(home, "check", "harbor") == cli.FAILED
    _, error, _ = capsys.readouterr().out.splitlines()
    assert error == f"  {name}: The file is missing. [fault]"


def test_a_folder_without_a_pack_is_told_from_an_unknown_id(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "check", str(home)) == cli.UNUSABLE
    assert "This folder has no pack.toml." in capsys.readouterr().err
    assert run(home, "check", "atlantis") == cli.UNUSABLE
    assert "This folder" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "export"])
@pytest.mark.parametrize("named", ["atlantis", "", "x" * 5000, ".."])
def test_a_pack_that_is_nowhere_is_said_with_those_that_are(
    command: str, named: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, command, named) == cli.UNUSABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert f"There is no pack “{named}”" in told.err
    assert "harbor" in told.err


def test_an_export_holds_the_pack_and_what_players_added(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "harbor.json"
    assert run(home, "export", "harbor", "--format", "json", "-o", str(target)) == cli.OK
    before = json.loads(target.read_text(encoding="utf-8"))
    assert {question["kind"] for question in before["questions"]} == set(Kind)
    assert len(before["facts"]) == 9

    store = Store.open(paths.database_url(home), now=lambda: 1)
    (pack,) = [card for card in store.bank.packs() if card.key == "harbor"]
    category = store.bank.categories(pack.id)[0].id
    store.bank.add(pack.id, own_question(category))
    store.close()
    assert run(home, "export", "harbor", "-o", str(target)) == cli.OK
    after = json.loads(target.read_text(encoding="utf-8"))
    (new,) = [question for question in after["questions"] if question not in before["questions"]]
    assert (new["stem"], new["revision"], new["sources"]) == ("This one is mine.", 1, [])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], ""),
        ([("@horn", "@tuba")], "1 question was left out; see “quizapp check harbor”.\n"),
        (
            [
                ("@horn", "@tuba"),
                ('asks = "subject"', 'asks = "verb"'),
                ("value = 12.2", 'value = "x"\nunits = 1'),
            ],
            "2 questions and 1 template were left out; see “quizapp check harbor”.\n",
        ),
    ],
)
def test_an_export_says_what_faults_kept_out(
    changes: list[tuple[str, str]], told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for old, new in changes:
        change(home / "packs" / "harbor", "questions.toml", old, new)
    assert run(home, "export", "harbor") == cli.OK
    assert capsys.readouterr().err == told


def own_question(category: int) -> NewQuestion:
    options = truth_options(is_true=True)
    return NewQuestion(Kind.TRUE_FALSE, "This one is mine.", options, "", category, difficulty=1)


def test_an_export_is_printed_as_it_is_written(
    home: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    target = tmp_path / "harbor.json"
    run(home, "export", "harbor", "-o", str(target))
    assert run(home, "export", "harbor") == run(home, "export", "harbor", "-o", "-") == cli.OK
    assert capsysbinary.readouterr().out == 2 * target.read_bytes()


def test_an_export_leaves_nothing_open_and_nothing_half_written(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "harbor.json"
    target.parent.mkdir()
    target.write_text("old", encoding="utf-8")
    assert run(home, "export", "harbor", "-o", str(target)) == cli.OK
    assert [path.name for path in target.parent.iterdir()] == ["harbor.json"]
    assert target.read_text(encoding="utf-8").startswith("{")
    assert not list(home.glob("*-wal"))


@pytest.mark.parametrize("place", [".", "/", "nowhere/harbor.json", "file/harbor.json", "x" * 300])
def test_what_cannot_be_written_is_said(
    place: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    assert run(home, "export", "harbor", "-o", str(tmp_path / place)) == cli.UNUSABLE
    assert "Nothing was" in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_goes_on_leading_to_the_file(home: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "harbor.json", tmp_path / "link"
    link.symlink_to(target)
    assert run(home, "export", "harbor", "-o", str(link)) == cli.OK
    assert link.is_symlink()
    assert target.is_file()


def test_a_pack_with_faults_is_not_exported_as_it_was_before(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "export", "harbor") == cli.OK
    change(home / "packs" / "harbor", "pack.toml", 'licence = "CC0-1.0"', "")
    capsys.readouterr()
    assert run(home, "export", "harbor") == cli.UNUSABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert "quizapp check harbor" in told.err


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is no error of its own there")
def test_a_reader_that_has_read_enough_may_leave(home: Path) -> None:
    command = [sys.executable, "-m", "quizapp", "export", "heat", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == cli.OK


def test_the_window_does_not_wait_for_what_authors_need() -> None:
    told = subprocess.run([sys.executable, "-c", LEFT_OUT], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"
