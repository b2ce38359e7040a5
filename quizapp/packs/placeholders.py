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

    A stem that asks never shows the asked slot. A true/false stem has to: the false statement differs there.
    """
    if template.kind is Kind.TRUE_FALSE:
        yield from _faults(template.stem, {SUBJECT, OBJECT}, template.asks)
    else:
        yield from _faults(template.stem, {SUBJECT, OBJECT} - {template.asks})
    yield from _faults(template.option, {ANSWER}, ANSWER)
    if template.kind in WITHOUT_OPTIONS and template.option != f"{{{ANSWER}}}":
        yield "only a template whose answers are chosen has “option”"


def _faults(text: str, allowed: set[str], needed: str = "") -> Iterator[str]:
    try:
        fields = [field[1:] for field in Formatter().parse(text) if field[1] is not None]
    except ValueError:
        yield f"“{text}” has a brace without its partner"
        return
    if any(name not in allowed or layout or conversion for name, layout, conversion in fields):
        yield f"“{text}” may hold only {' and '.join(f'{{{name}}}' for name in sorted(allowed))}"
    elif needed and needed not in [field[0] for field in fields]:
        yield f"“{text}” has to hold {{{needed}}}"
