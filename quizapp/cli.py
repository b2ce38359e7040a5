"""The command line: `quizapp` opens the window, its commands work without one."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import __version__, app, paths
from quizapp.errors import QuizError

if TYPE_CHECKING:
    from collections.abc import Sequence

OK, FAILED, UNUSABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 failed, 2 nothing could be started."""
    options = _parser().parse_args(argv)
    try:
        return _run(options)
    except QuizError as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quizapp", description="A desktop quiz about what your sources say."
    )
    parser.add_argument("--version", action="version", version=f"QuizApp {__version__}")
    _add_home(parser, "home")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    doctor = commands.add_parser("doctor", help="show versions, places and the health of the database")
    _add_home(doctor, "own_home")
    doctor.add_argument("--json", action="store_true", help="print it for a program to read")
    demo = commands.add_parser("demo", help="have a robot play a whole game through the real window")
    _add_home(demo, "own_home", "; without it, a new folder that is removed afterwards")
    words = "what it plays: a mode by its key (default: %(default)s)"
    demo.add_argument("--mode", metavar="MODE", type=_mode, default="classic", help=words)
    demo.add_argument("--pictures", metavar="DIR", type=Path, help="write a PNG of every screen into DIR")
    demo.add_argument("--json", action="store_true", help="print one JSON object for each step")
    _add_authoring(commands)
    return parser


def _add_authoring(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="say what is wrong with a question pack")
    check.add_argument("pack", metavar="PACK", help="the pack's folder, or its id")
    _add_home(check, "own_home")
    check.add_argument("--json", action="store_true", help="print it for a program to read")
    export = commands.add_parser("export", help="write a question pack as one file for other programs")
    export.add_argument("pack", metavar="PACK", help="the pack's id")
    _add_home(export, "own_home")
    export.add_argument("--format", choices=["json"], default="json", help="how it is written")
    export.add_argument("-o", dest="file", metavar="FILE", default="-", help="where to; - prints it")


def _mode(key: str) -> str:
    """Return the key of a mode; argparse tells which there are if it is none."""
    from quizapp.rules.mode import MODES

    if key not in MODES:
        raise argparse.ArgumentTypeError(f"{key!r} is none of {', '.join(MODES)}")
    return key


def _add_home(parser: argparse.ArgumentParser, name: str, more: str = "") -> None:
    words = f"keep all data in DIR (default: {paths.HOME_VARIABLE}, else the system's data folder){more}"
    parser.add_argument("--home", dest=name, metavar="DIR", type=Path, help=words)


def _run(options: argparse.Namespace) -> int:
    chosen: Path | None = getattr(options, "own_home", None) or options.home
    if options.command == "doctor":
        return _doctor(paths.home(chosen), as_json=options.json)
    if options.command == "check":
        return _check(options.pack, paths.home(chosen), as_json=options.json)
    if options.command == "export":
        return _export(options.pack, paths.home(chosen), options.file)
    if options.command == "demo":
        home = chosen and paths.home(chosen)
        return app.demo(home, options.mode, pictures=options.pictures, as_json=options.json)
    if not app.has_display():
        sys.stdout.write("There is no display, so QuizApp plays a demonstration by itself.\n")
        sys.stdout.flush()
        return app.demo(None, "classic")
    return app.run(paths.home(chosen))


def _doctor(folder: Path, *, as_json: bool) -> int:
    from quizapp.doctor import examine

    report = examine(folder)
    sys.stdout.write((report.as_json() if as_json else report.as_text()) + "\n")
    return FAILED if report.problems else OK


def _check(pack: str, home: Path, *, as_json: bool) -> int:
    from quizapp.authoring import check_pack

    report = check_pack(pack, home)
    _print((report.as_json() if as_json else report.as_text()) + "\n")
    return FAILED if report.has_errors else OK


def _export(pack: str, home: Path, file: str) -> int:
    from quizapp.authoring import export_pack, write_whole

    export = export_pack(pack, home)
    if file == "-":
        _print(export.text)
    else:
        write_whole(export.text, Path(file))
    if export.left_out:
        sys.stderr.write(f"{export.left_out}\n")
    return OK


def _print(text: str) -> None:
    """Print in UTF-8, whatever the system: a pack may be in any language."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever reads has read enough; Python would complain once more on leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
