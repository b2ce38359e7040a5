"""What the repository promises of itself: its pins, its commands, its licenses, and how its tests watch."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from quizapp import cli
from quizapp.rules.mode import MODES, Mode
from quizapp.settings import TABLE, Setting

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / ".ci" / "constraints.txt"
EMITS = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(bool)

bell = Bell()
for _ in range(20_000):
    bell.rang.emit(True)
"""

pytest_plugins = ["pytester"]


def test_every_pin_is_one_version_and_no_address() -> None:
    pins = [line for line in _lines(PINS) if not line.startswith("#")]
    assert [
        pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+(; sys_platform == \"win32\")?", pin)
    ] == []


def test_every_need_of_the_project_is_pinned_to_a_version_it_allows() -> None:
    pins = [Requirement(line) for line in _lines(PINS) if not line.startswith("#")]
    versions = {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins}
    for need in _needs():
        assert need.specifier.contains(versions.get(canonicalize_name(need.name), "0")), need


@pytest.mark.parametrize("name", ["Makefile", ".ci/run", ".ci/system-libraries", ".ci/constraints.txt"])
def test_what_installs_and_checks_names_no_address(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["play", "test", "lint", "bench", "soak"])
def test_every_command_is_in_the_makefile_and_documented(command: str) -> None:
    guides = "\n".join(_text(name) for name in ("README.md", ".github/CONTRIBUTING.md"))
    assert f"make {command}" in guides
    assert re.search(rf"^{command}:", _text("Makefile"), re.MULTILINE)


@pytest.mark.parametrize("kind", ["ttf", "svg"])
def test_what_others_drew_lies_beside_its_license(kind: str) -> None:
    folders = {path.parent for path in (ROOT / "assets").rglob(f"*.{kind}")}
    assert folders
    assert [folder for folder in folders if not list(folder.glob("LICENSE*"))] == []


def test_this_qt_and_this_python_bear_each_other() -> None:
    """Some pairs lose a reference with each signal, and abort after some thousands."""
    subprocess.run([sys.executable, "-c", EMITS], check=True)


def test_a_warning_in_the_log_fails_a_test_that_does_not_look_at_it(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import logging

        def test_careless():
            logging.getLogger("pack").warning("odd")

        def test_watchful(caplog):
            logging.getLogger("pack").warning("odd")

        def test_chatty():
            logging.getLogger("pack").info("fine")
        """
    )
    outcome = pytester.runpytest_subprocess("-p", "no:randomly")
    outcome.assert_outcomes(passed=3, errors=1)
    outcome.stdout.fnmatch_lines("*WARNING pack: odd*")


def _needs() -> list[Requirement]:
    project = tomllib.loads(_text("pyproject.toml"))
    groups = [*project["project"]["optional-dependencies"].values(), project["project"]["dependencies"]]
    return [Requirement(need) for group in (*groups, project["build-system"]["requires"]) for need in group]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_every_mode_is_documented(mode: Mode) -> None:
    assert f"**{mode.title}**" in _text("README.md")


@pytest.mark.parametrize("setting", [setting for setting in TABLE if setting.choices])
def test_every_setting_that_is_offered_is_documented(setting: Setting[str] | Setting[int]) -> None:
    assert f"**{setting.words}**" in _text("README.md")


def test_every_mode_is_demonstrated_before_a_change_is_in() -> None:
    loop = re.search(r"for mode in (.+); do", _text(".ci/run"))
    assert loop is not None
    assert set(loop[1].split()) == MODES.keys()


@pytest.mark.parametrize("command", [[], ["doctor"], ["demo"], ["check"], ["export"]])
def test_every_command_and_option_is_documented(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main([*command, "--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--version"}
    assert [
        word for word in (" ".join(["quizapp", *command]), *options) if word not in _text("README.md")
    ] == []
