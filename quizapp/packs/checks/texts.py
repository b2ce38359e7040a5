"""Texts that came out broken: stray characters, leftovers of other formats, too long to read."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from quizapp.facts.references import ENTITY_MARK
from quizapp.packs.checks.finding import ENTITIES, FACTS, PACK, QUESTIONS, Check, Remark, Severity
from quizapp.packs.checks.wording import shown_texts
from quizapp.rules.question import Typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.facts.content import PackContent, WrittenQuestion
    from quizapp.packs.checks.finding import Pack
    from quizapp.rules.question import Question

LONGEST_STEM = 160
LONGEST_OPTION = 60
LONGEST_EXPLANATION = 300
LONGEST_FORM = 40
"""Characters that can be read, or typed, against the clock."""

INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Soft hyphens, spaces without width and switches of direction, which copying brings along."""

STRAY = re.compile(
    r"^[,;:!?)\]}»”]|^\.(?!\w|\.\.)|[,;:(\[{«“/]$|[–—-]$|\s[,;:!?](\s|$)|\s\.(\s|$)|[,;:]{2}|(?<!\.)\.\.(?!\.)"
)
MOJIBAKE = re.compile(r"\ufffd|[ÃÂ][\u0080-\u00bf]|â€|ï»¿|ðŸ")
MARKUP = re.compile(r"</?[a-z][^<>]*>|&(#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
MARK = re.compile(rf"(?<!\w){ENTITY_MARK}([a-z0-9]+(?:-[a-z0-9]+)*)")
PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("«", "»"))
STRAIGHT = re.compile(r"(?<!\d)[\"']")  # behind a digit they are inches and feet
TYPOGRAPHIC = re.compile(r"[‘’“”]")


class Text(NamedTuple):
    """A text that an author wrote, where, and what it belongs to."""

    file: str
    id: str
    text: str


def written_texts(content: PackContent) -> Iterator[Text]:
    """Yield every text of a pack that players may see, as it stands in the files."""
    for text in (content.title, content.description, content.licence):
        yield Text(PACK, content.key, text)
    yield from (Text(PACK, source.key, source.title) for source in content.sources)
    yield from (Text(PACK, category.key, category.title) for category in content.categories)
    for entity in content.entities:
        yield from (Text(ENTITIES, entity.key, name) for name in dict.fromkeys(entity.names))
    for fact in content.facts:
        yield Text(FACTS, fact.key, fact.statement)
    for template in content.templates:
        yield from (Text(QUESTIONS, template.key, text) for text in (template.stem, template.option))
    for question in content.written:
        yield from (Text(QUESTIONS, question.key, text) for text in (question.stem, question.explanation))
        for text in _answer_parts(question):
            if not text.startswith(ENTITY_MARK):
                yield Text(QUESTIONS, question.key, text)


def _answer_parts(question: WrittenQuestion) -> tuple[str, ...]:
    return (
        *(question.answer, question.unit, question.picture.alt if question.picture else ""),
        *(*question.right, *question.wrong, *question.accepted),
        *(event.text for event in question.events),
        *(text for match in question.matches for text in (match.left, match.right)),
    )


def _reader(look: Callable[[str], str]) -> Callable[[Pack], Iterator[Remark]]:
    """Return a way to find the texts of which `look` has something to say."""

    def find(pack: Pack) -> Iterator[Remark]:
        for file, key, text in written_texts(pack.content):
            if sentence := look(text):
                yield Remark(key, f"“{_shortened(text)}”: {sentence}", file)

    return find


def _shortened(text: str, length: int = 60) -> str:
    """Return one line of the text that can be printed anywhere."""
    shown = "".join(character if character.isprintable() else "�" for character in text)
    return shown if len(shown) <= length else shown[: length - 1].rstrip() + "…"


def _double_space(text: str) -> str:
    return "two spaces stand in a row. Remove one." if "  " in text else ""


def _stray_punctuation(text: str) -> str:
    return "a punctuation mark stands where none belongs. Remove or move it." if STRAY.search(text) else ""


def _control_character(text: str) -> str:
    for character in text:
        if character in INVISIBLE or (unicodedata.category(character) in {"Cc", "Co"} and character != "\n"):
            return f"there is an invisible character, U+{ord(character):04X}. Retype the word around it."
    return ""


def _encoding(text: str) -> str:
    found = MOJIBAKE.search(text)
    return f"“{found[0]}” comes from a file in another encoding. Retype it." if found else ""


def _unbalanced(text: str) -> str:
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            return f"{opening} or {closing} has no partner. Add or remove one."
    odd = len(re.findall(r'(?<!\d)"', text)) % 2
    return '" has no partner. Add or remove one.' if odd else ""


def _markup(text: str) -> str:
    found = MARKUP.search(text)
    return f"players see “{found[0]}” as it stands, not what it does. Write plain text." if found else ""


def _mixed_quotes(pack: Pack) -> Iterator[Remark]:
    """Report whichever marks are rarer in the pack."""
    texts = list(written_texts(pack.content))
    straight = [item for item in texts if STRAIGHT.search(item.text)]
    typographic = [item for item in texts if TYPOGRAPHIC.search(item.text)]
    is_typographic = len(straight) <= len(typographic)
    usual = "typographic" if is_typographic else "straight"
    if straight and typographic:
        for file, key, text in straight if is_typographic else typographic:
            words = f"quotation marks and apostrophes of this pack are mostly {usual}. Make them so here."
            yield Remark(key, f"“{_shortened(text)}”: {words}", file)


def _entity_mark(pack: Pack) -> Iterator[Remark]:
    """Only a whole answer is looked up; anywhere else players read the mark."""
    known = {entity.key for entity in pack.content.entities}
    for file, key, text in written_texts(pack.content):
        if named := next((found for found in MARK.finditer(text) if found[1] in known), None):
            words = f"players see “{named[0]}” as it stands. Write the name itself."
            yield Remark(key, f"“{_shortened(text)}”: {words}", file)


def _long_text(pack: Pack) -> Iterator[Remark]:
    """Report an option where it comes up first: an entity's name is in many pools."""
    seen: set[str] = set()
    for question in pack.questions:
        for part, text, longest in _measured(question):
            if len(text) > longest and text not in seen:
                seen.add(text)
                words = f"this {part} has {len(text)} characters. Say it in {longest}."
                yield Remark(question.key, f"“{_shortened(text)}”: {words}")


def _measured(question: Question) -> Iterator[tuple[str, str, int]]:
    yield "stem", question.stem, LONGEST_STEM
    yield "explanation", question.explanation, LONGEST_EXPLANATION
    yield from (("option", text, LONGEST_OPTION) for text in shown_texts(question.answer))
    if isinstance(question.answer, Typed):
        yield from (("accepted form", text, LONGEST_FORM) for text in question.answer.accepted)


CHECKS = (
    Check("double-space", Severity.WARNING, _reader(_double_space)),
    Check("stray-punctuation", Severity.WARNING, _reader(_stray_punctuation)),
    Check("control-character", Severity.WARNING, _reader(_control_character)),
    Check("wrong-encoding", Severity.WARNING, _reader(_encoding)),
    Check("unbalanced", Severity.WARNING, _reader(_unbalanced)),
    Check("markup", Severity.WARNING, _reader(_markup)),
    Check("entity-mark", Severity.WARNING, _entity_mark),
    Check("long-text", Severity.WARNING, _long_text),
    Check("mixed-quotes", Severity.HINT, _mixed_quotes),
)
