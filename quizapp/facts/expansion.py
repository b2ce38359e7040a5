"""Where a template can be put to use: on which claims, and with which facts behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.facts.content import ASKED
from quizapp.facts.kinds.multiple_select import FEWEST_RIGHT, MOST_RIGHT
from quizapp.facts.truth import OBJECT, SUBJECT, Claim, claims
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.facts.content import Template
    from quizapp.facts.fact import Fact
    from quizapp.facts.knowledge import Knowledge


class Use(NamedTuple):
    """A template put to use on one claim, with the facts behind it; `key` becomes the question's.

    Where a set is asked for, the claim has `ASKED` in the asked slot.
    """

    key: str
    template: Template
    facts: tuple[Fact, ...]
    claim: Claim


def other_slot(template: Template) -> str:
    """Return the slot that a template does not ask for."""
    return OBJECT if template.asks == SUBJECT else SUBJECT


def expand(template: Template, knowledge: Knowledge) -> Iterator[Use]:
    """Yield each use of a template that makes a question.

    Left out: facts that the template skips or that the sources tell differently, and claims whose asked slot
    is rightly filled by several entities where one is asked for, or by too few or many where a set is.
    """
    asks_for_sets = template.kind is Kind.MULTIPLE_SELECT
    for use in _sets(template, knowledge) if asks_for_sets else _claims(template, knowledge):
        if _is_fit(use.facts, template):
            yield use


def _is_fit(facts: Iterable[Fact], template: Template) -> bool:
    return not any(fact.key in template.skips or fact.differs for fact in facts)


def _claims(template: Template, knowledge: Knowledge) -> Iterator[Use]:
    for fact in knowledge.facts.values():
        if fact.relation == template.relation:
            for claim in claims(fact):
                if len(knowledge.truth.fillers(claim, template.asks)) == 1:
                    suffix = f":{claim.object}" if len(fact.objects) > 1 else ""
                    yield Use(f"{template.key}:{fact.key}{suffix}", template, (fact,), claim)


def _sets(template: Template, knowledge: Knowledge) -> Iterator[Use]:
    for key in knowledge.entities:
        claim = Claim(ASKED, template.relation, ASKED).filled(other_slot(template), key)
        fillers = knowledge.truth.fillers(claim, template.asks)
        if FEWEST_RIGHT <= len(fillers) <= MOST_RIGHT:
            filled = [claim.filled(template.asks, filler) for filler in fillers]
            behind = frozenset[str]().union(*map(knowledge.truth.facts_behind, filled))
            facts = tuple(fact for fact in knowledge.facts.values() if fact.key in behind)
            yield Use(f"{template.key}:{key}", template, facts, claim)
