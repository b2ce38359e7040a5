"""Why a value of a pack's file can't be used, and what to write instead, in words for an author."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, get_args

from quizapp.packs.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

Place = tuple[str | int, ...]
NAME = re.compile(r"[\w .:@-]{1,80}")
"""What a row can be called by, even if it is no good id."""

CLOSE = 0.7
"""How much alike two words are (difflib's ratio) if one may be a slip for the other."""

LONGEST = 60

FIELDS: Mapping[str, str] = {
    "accent": "write it like #FFB65C",
    "claim": 'write subject, relation and object: ["?", "lights", "lamp"]',
    "difficulty": "write 1 to 5",
    "story": 'write 1, 2, 3 … or "background"',
}
"""What to write in a key, whatever is wrong with its value."""

TABLES: Mapping[str, str] = {
    "order": 'write { text = "…", fact = "…" }',
    "picture": 'write { file = "media/….png", alt = "…" }',
    "pairs": 'write { left = "…", right = "…", fact = "…" }',
    "sources": 'write { source = "…", paragraph = 1 }',
}
"""The tables that stand inside a row."""

WHOLE, NUMBER = "write a whole number such as 3", "write a number such as 3 or 12.2"
TYPES: Mapping[str, str] = {
    "missing": "is missing: add it",
    "list_type": "put it in square brackets: [ … ]",
    "string_type": "put it in quotes",
    "string_too_short": "is empty: write something",
    "string_too_long": "is too long: at most {max_length} characters",
    "too_short": "name at least one",
    "too_long": "is too long: at most {max_length} entries",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "int_parsing_size": WHOLE,
    "int_from_float": WHOLE,
    "decimal_type": NUMBER,
    "decimal_parsing": NUMBER,
    "decimal_max_digits": f"{NUMBER}, of at most {{max_digits}} digits",
    "finite_number": NUMBER,
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
}
"""What to write, by pydantic's type of error."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence that names the known word of which this one is likely a slip, if any."""
    likely = sorted(
        other for other in known if other[0] == word[:1]
    )  # a slip there is rare, and difflib slow
    found = get_close_matches(word, likely, n=1, cutoff=CLOSE)
    return f"; did you mean “{found[0]}”?" if found else ""


def value_faults(
    name: str, model: type[BaseModel], values: object, why: ValidationError, start: Place = ()
) -> Iterator[Fault]:
    """Yield what is wrong with a file's values; the model is that of what stands at `start`."""
    for error in why.errors():
        place = (*start, *error["loc"])
        yield Fault(name, _path(place, values), _plain_reason(error, place, model))


def _path(place: Place, value: object) -> str:
    """Return a place as `facts[old-keeper].story`: a row is named by its id, if it has a usable one."""
    path = ""
    for part in place:
        value = _inside(value, part)
        name = value.get("id") if isinstance(value, dict) else None
        if isinstance(part, str):
            path += f".{part}"
        else:
            path += f"[{name}]" if isinstance(name, str) and NAME.fullmatch(name) else f"[{part}]"
    return path.lstrip(".")


def _inside(value: object, part: str | int) -> object:
    """Return what stands at a key or number, or nothing: a missing key is a place, too."""
    if isinstance(value, dict):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None


def _plain_reason(error: ErrorDetails, place: Place, model: type[BaseModel]) -> str:
    """Return what is wrong at that place of a file, where `model` was looked for.

    An error that has no words of its own here keeps pydantic's.
    """
    kind, value = error["type"], error["input"]
    key = next((part for part in reversed(place) if isinstance(part, str)), "")
    if kind == "extra_forbidden":
        return f"is not a known key{did_you_mean(key, _keys(model, error['loc'][:-1]))}"
    if kind == "string_pattern_mismatch" and key != "accent":
        return f"“{_shortened(value)}” is no id: small letters, digits and hyphens"
    if kind in {"literal_error", "enum"}:
        return f"write {error['ctx']['expected']}".replace("'", "")
    if kind in {"model_type", "dict_type"} or (kind == "list_type" and _is_row(place, value)):
        return _table(key, place)
    if key in FIELDS and (kind != "missing" or place[-1] != key):
        words = {"accent": "color", "story": "step"}.get(key)
        is_told = words is not None and isinstance(value, str)
        return f"“{_shortened(value)}” is no {words}: {FIELDS[key]}" if is_told else FIELDS[key]
    return TYPES[kind].format(**error.get("ctx", {})) if kind in TYPES else error["msg"]


def _keys(model: type[BaseModel], place: Place) -> Iterable[str]:
    """Return the keys that the table at a place of the model may have."""
    for part in place:
        if isinstance(part, str):
            # What may be left out is of its own type, or of none.
            model = next(kind for kind in get_args(model.model_fields[part].annotation) if kind is not None)
    return model.model_fields


def _is_row(place: Place, value: object) -> bool:
    """Tell whether `[facts]` stands where `[[facts]]` belongs."""
    return len(place) == 1 and isinstance(value, dict)


def _table(key: str, place: Place) -> str:
    is_inside = len([part for part in place if isinstance(part, str)]) > 1
    return TABLES[key] if is_inside else f"begin each of them with [[{key}]]"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
