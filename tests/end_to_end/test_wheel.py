"""The wheel on its own: what a player installs, away from the checkout it was built from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel out of the checkout."""
    return _build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which that wheel, and nothing else, is installed."""
    folder = tmp_path_factory.mktemp("installed")
    _run(sys.executable, "-m", "pip", "install", "-qq", "--no-deps", "--target", folder, wheel)
    return folder


def test_a_whole_game_is_played_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    home, pictures = tmp_path / "home", tmp_path / "pictures"
    told = _quizapp(installed, tmp_path, "demo", "--home", home, "--pictures", pictures, "--json")
    assert json.loads(told.splitlines()[-1])["event"] == "result"
    screens = {path.stem.partition("-")[2] for path in pictures.glob("*.png")}
    passed = {
        "first_run",
        "single_choice",
        "results",
        "scores",
        "history",
        "library",
        "editor",
        "settings",
        "home",
    }
    assert passed <= screens
    assert list((tmp_path / "home").glob("*.db"))


def test_the_questions_are_those_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    report = json.loads(_quizapp(installed, tmp_path, "doctor", "--home", tmp_path / "home", "--json"))
    assert Path(report["paths"]["Shipped packs"]) == installed / "quizapp" / "_data" / "questions"
    assert report["problems"] == []


def test_the_wheel_holds_every_question_and_picture_of_the_checkout(wheel: Path) -> None:
    shipped = {path for top in ("assets", "questions") for path in (ROOT / top).rglob("*") if path.is_file()}
    assert {f"quizapp/_data/{path.relative_to(ROOT).as_posix()}" for path in shipped} <= _names(wheel)


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    _run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path, cwd=ROOT)
    archive = next(tmp_path.glob("*.tar.gz"))
    assert _names(_build_wheel(archive, tmp_path)) == _names(wheel)


def _build_wheel(source: Path, folder: Path) -> Path:
    pip = (sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation")
    _run(*pip, "--wheel-dir", folder, source)
    return next(folder.glob("*.whl"))


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _quizapp(installed: Path, folder: Path, *arguments: str | Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return _run(sys.executable, "-m", "quizapp", *arguments, cwd=folder, env=environment)


def _run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
