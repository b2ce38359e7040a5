"""The house rules a machine can read off the source, beside those that ruff, mypy and import-linter hold."""

from __future__ import annotations

import ast
import os
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[ast.AST, str], bool]

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE, LONGEST_FUNCTION = 400, 50  # lines
DRAWERS = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
GUESS_MARKUP = {"QErrorMessage", "QLabel", "QMessageBox", "QProgressDialog", "QTextBrowser", "QTextEdit"}
SHOW_MARKUP = {"setToolTip", "setWhatsThis", "showText"}
OUTSIDE_WORLD = {"input", "now", "open", "print", "today", "utcnow"}
RUN = 8  # words in a row that may stand in a source or in the project, but not in both
READABLE = {"", ".cfg", ".json", ".md", ".py", ".qss", ".svg", ".toml", ".txt", ".yml"}
WORD = re.compile(r"[^\W_]+")


def connects_a_lambda(node: ast.AST, _where: str) -> bool:
    """A signal goes to a bound method or a signal: a lambda would keep its widget alive."""
    return _called(node) == "connect" and any(isinstance(part, ast.Lambda) for part in ast.walk(node))


def styles_itself(node: ast.AST, where: str) -> bool:
    """Colors come from the theme, and from nowhere else."""
    return _called(node) == "setStyleSheet" and where != "quizapp/ui/theme.py"


def connects_the_update_of_qt(node: ast.AST, _where: str) -> bool:
    """The theme outlives what it repaints, and keeps something of a connection to a slot of Qt's own."""
    match node:
        case ast.Call(
            func=ast.Attribute(attr="connect", value=ast.Attribute(attr="changed")),
            args=[ast.Attribute(attr=slot)],
        ):
            return slot in {"update", "updateGeometry", "repaint"}
    return False


def guesses_markup(node: ast.AST, where: str) -> bool:
    """What takes text for markup loads files that a stranger's question names: one module keeps it plain."""
    match node:
        case _ if where == "quizapp/ui/plain_text.py":
            return False
        case ast.alias(name=name) | ast.Attribute(attr=name) if name in GUESS_MARKUP:
            return True
    return _called(node) in SHOW_MARKUP


def is_impure(node: ast.AST, where: str) -> bool:
    """Rules and facts are handed time and dice, and touch no file and no terminal."""
    match node:
        case _ if not where.startswith(("quizapp/rules/", "quizapp/facts/")):
            return False
        case ast.ImportFrom(module="random", names=names):
            return any(alias.name != "Random" for alias in names)
        case ast.Attribute(value=ast.Name(id="random"), attr=name):
            return name != "Random"
        case ast.Call(args=[], keywords=[]) if _called(node) == "Random":
            return True
    return _called(node) in OUTSIDE_WORLD


def is_long(node: ast.AST, _where: str) -> bool:
    """A function fits on a screen."""
    match node:
        case ast.FunctionDef(lineno=first, end_lineno=int(last)):
            return last - first >= LONGEST_FUNCTION
    return False


RULES = (connects_a_lambda, connects_the_update_of_qt, styles_itself, guesses_markup, is_impure, is_long)


@pytest.mark.parametrize("rule", RULES)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    broken = [spot for path in _modules("quizapp") for spot in _offences(rule, _tree(path), _where(path))]
    assert not broken, rule.__doc__


@pytest.mark.parametrize(
    ("rule", "where", "code"),
    [
        (connects_a_lambda, "quizapp/ui/page.py", "button.clicked.connect(lambda: go(1))"),
        (connects_a_lambda, "quizapp/ui/page.py", "button.clicked.connect(partial(lambda n: go(n), 1))"),
        (connects_the_update_of_qt, "quizapp/ui/page.py", "theme.changed.connect(self.update)"),
        (styles_itself, "quizapp/ui/page.py", "self.setStyleSheet('color: red')"),
        (guesses_markup, "quizapp/ui/page.py", "from PySide6.QtWidgets import QMessageBox"),
        (guesses_markup, "quizapp/ui/page.py", "label = QtWidgets.QLabel('<b>')"),
        (guesses_markup, "quizapp/ui/page.py", "button.setToolTip(stem)"),
        (is_impure, "quizapp/rules/game.py", "from random import shuffle"),
        (is_impure, "quizapp/rules/game.py", "random.shuffle(options)"),
        (is_impure, "quizapp/rules/game.py", "dice = random.Random()"),
        (is_impure, "quizapp/facts/fact.py", "when = datetime.now(UTC)"),
        (is_impure, "quizapp/facts/fact.py", "text = open('facts.toml').read()"),
        (is_long, "quizapp/play/start.py", "def start():\n" + "    go()\n" * LONGEST_FUNCTION),
    ],
)
def test_the_rule_finds_what_breaks_it(rule: Rule, where: str, code: str) -> None:
    assert _offences(rule, ast.parse(code), where)


@pytest.mark.parametrize(
    ("rule", "where", "code"),
    [
        (connects_a_lambda, "quizapp/ui/page.py", "button.clicked.connect(self._on_clicked)"),
        (connects_the_update_of_qt, "quizapp/ui/page.py", "theme.changed.connect(self._repaint)"),
        (guesses_markup, "quizapp/ui/plain_text.py", "widget.setToolTip(escape(text))"),
        (is_impure, "quizapp/rules/game.py", "dice = random.Random(seed)"),
        (is_impure, "quizapp/play/start.py", "random.shuffle(options)"),
        (is_long, "quizapp/play/start.py", "def start():\n" + "    go()\n" * (LONGEST_FUNCTION - 1)),
    ],
)
def test_the_rule_lets_pass_what_keeps_it(rule: Rule, where: str, code: str) -> None:
    assert not _offences(rule, ast.parse(code), where)


def test_no_file_is_longer_than_it_may_be() -> None:
    lengths = {
        _where(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in _modules("quizapp", "tests")
    }
    assert not {where: length for where, length in lengths.items() if length > LONGEST_FILE}


def test_no_file_is_a_drawer_for_everything() -> None:
    assert not [_where(path) for path in _modules("quizapp", "tests") if path.stem in DRAWERS]


def test_the_project_says_everything_in_its_own_words() -> None:
    """Compare with the sources that lie beside the project; where none does, there is nothing to compare.

    Sources are the files that packs name as theirs. They are looked for in the folder `QUIZAPP_SOURCES`,
    or else in folders called "sources" next to the project.
    """
    told = frozenset[tuple[str, ...]]().union(*(_runs(path) for path in _sources()))
    assert not {_where(path): shared for path in _texts() if (shared := _runs(path) & told)}


def test_a_run_of_words_is_found_whatever_stands_between_them(tmp_path: Path) -> None:
    source, copy = tmp_path / "source.txt", tmp_path / "copy.toml"
    source.write_text("One, two – THREE; four's “five” six 7.5", encoding="utf-8")
    copy.write_text('said = """zero one two three\nfour s five six 7"""', encoding="utf-8")
    assert _runs(source) & _runs(copy)


def _called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
    return ""


def _offences(rule: Rule, tree: ast.Module, where: str) -> list[str]:
    return [f"{where}:{getattr(node, 'lineno', 1)}" for node in ast.walk(tree) if rule(node, where)]


def _modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _where(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _texts() -> Iterator[Path]:
    for top in (".ci", ".github", "assets", "questions", "quizapp", "tests"):
        yield from (path for path in (ROOT / top).rglob("*") if path.is_file() and path.suffix in READABLE)
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in READABLE)


def _sources() -> list[Path]:
    packs = [tomllib.loads(path.read_text("utf-8")) for path in (ROOT / "questions").glob("*/pack.toml")]
    names = {source["file"] for pack in packs for source in pack["sources"]}
    if chosen := os.environ.get("QUIZAPP_SOURCES"):
        return [Path(chosen, name) for name in names]
    return [path for name in names for path in ROOT.parent.glob(f"*/sources/{name}")]


def _runs(path: Path) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(path.read_text(encoding="utf-8", errors="replace").casefold())
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))
