"""Why a file can't be read at all, with a hint for the slips that beginners make most."""

from __future__ import annotations

import re

LONGEST = 5_000
LINE = re.compile(r"\(at line (\d+),")
CURLY = re.compile(r"[=\[,{]\s*[“”„‘’«»]")
OPEN = re.compile(r'(?<!")"(?!")')
CAPITAL = re.compile(r"=\s*(True|False)\b")
BARE = re.compile(r"=\s*(?!(?:true|false|inf|nan)\b)[^\W\d]")
INNER = re.compile(r'""[^\s,\]}#]')
COMMA = re.compile(r"=\s*[+-]?\d+,\d")
SINGLE = re.compile(r"^\s*\[\s*(sources|categories|entities|relations|facts|templates|questions)\s*\]")
DOUBLE = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]")
TEXTS = re.compile(r'"(\\.|[^"\\])*"|\'[^\']*\'|#.*')
"""What is whole in a line, so that no slip hides in it."""

HINTS = (
    (CURLY, 'put straight quotes, "…", around a text'),
    (INNER, 'write \\" for a straight quote inside a text'),
    (OPEN, 'a text on this line has no closing quote; it has to be a straight one, "'),
    (CAPITAL, "write true and false in small letters"),
    (BARE, 'put a text in straight quotes: "…"'),
    (COMMA, "write a number with a point: 12.2"),
)
"""What a line without its texts looks like, and what to do about it; the first that fits is told."""


def not_toml(data: bytes, why: ValueError) -> str:
    """Return what tomllib says, and a hint if the line that it names looks like a common slip."""
    line = _line(data, str(why))
    bare = TEXTS.sub('""', line)
    hint = next((hint for slip, hint in HINTS if slip.search(bare)), "")
    if (twice := SINGLE.search(line) or DOUBLE.search(line)) and str(why).startswith("Cannot"):
        hint = f"begin each of them with [[{twice[1]}]], in two brackets"
    if "Unclosed array" in str(why):
        hint = "put a comma after each entry, and ] behind the last"
    return f"not TOML: {why}" + (f"; {hint}" if hint else "")


def _line(data: bytes, why: str) -> str:
    """Return the line that an error names, nothing for one that nobody wrote by hand."""
    found = LINE.search(why)
    line = data.decode("utf-8-sig").split("\n")[int(found[1]) - 1] if found else ""
    return line if len(line) <= LONGEST else ""


def not_utf8(why: UnicodeDecodeError) -> str:
    """Return the line of the first byte that is of another encoding, and what to do."""
    line = why.object[: why.start].count(b"\n") + 1
    return f"line {line} is not UTF-8: save the file as UTF-8"
