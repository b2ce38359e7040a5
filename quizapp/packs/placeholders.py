"""What the braces of a template may hold, so that no stem gives its answer away and none fails to fill."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from quizapp.facts.truth import OBJECT, SUBJECT
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.content import Template

ANSWER = "answer"
WITHOUT_OPTIONS = (Kind.TRUE_FALSE, Kind.TYPED)
"""The kinds of template that show no options of the pack's making."""


def placeholder_faults(template: Template) -> Iterator[str]:
    """Yield what is wrong with the placeholders of a template's stem and option.

    A stem that asks shows the slot that is not asked, and never the asked one. A true/false stem shows both:
    the false statement differs in one, and is surely false only beside the other.
    """
    needed = {SUBJECT, OBJECT} if template.kind is Kind.TRUE_FALSE else {SUBJECT, OBJECT} - {template.asks}
    yield from _faults("stem", template.stem, needed)
    yield from _faults("option", template.option, {ANSWER})
    if template.kind in WITHOUT_OPTIONS and template.option != f"{{{ANSWER}}}":
        yield "only a template whose answers are chosen has “option”"


def _faults(what: str, text: str, needed: set[str]) -> Iterator[str]:
    try:
        fields = [field[1:] for field in Formatter().parse(text) if field[1] is not None]
    except ValueError:
        yield f"“{text}” has a brace without its partner"
        return
    if any(name not in needed or layout or conversion for name, layout, conversion in fields):
        yield f"“{text}” may hold only {' and '.join(f'{{{name}}}' for name in sorted(needed))}"
        return
    for name in sorted(needed - {field[0] for field in fields}):
        yield f"the {what} has no {{{name}}}"
