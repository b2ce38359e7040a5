"""Every check of a pack, and what they found, for a person or a program to read."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from quizapp.facts.knowledge import capitalized
from quizapp.packs.checks import coverage, duplicates, names, options, proof, spread, stems, texts
from quizapp.packs.checks.coverage import LEVELS
from quizapp.packs.checks.finding import Finding, Pack, Severity
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Fact
    from quizapp.packs.faults import Fault
    from quizapp.rules.question import Question

CHECKS = (
    *stems.CHECKS,
    *options.CHECKS,
    *duplicates.CHECKS,
    *texts.CHECKS,
    *names.CHECKS,
    *coverage.CHECKS,
    *proof.CHECKS,
    *spread.CHECKS,
)
FAULT = "fault"
"""The check that the reader and the builder are: what they leave out is an error."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a pack holds and what is wrong with it, the errors first.

    Of a pack that is not readable, faults are all that is known.
    """

    pack: str
    is_readable: bool
    facts: int
    questions: Mapping[str, int]
    levels: Mapping[int, int]
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Tell whether the pack has to be mended."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def as_json(self) -> str:
        """Return the report for a program to read."""
        return json.dumps(asdict(self), indent=2)

    def as_text(self) -> str:
        """Return the report for a person to read."""
        lines = []
        for severity in Severity:
            found = [finding for finding in self.findings if finding.severity is severity]
            if found:
                lines.append(f"{severity.capitalize()}s")
                lines += [f"  {_place(item)}: {item.sentence} [{item.check}]" for item in found]
        return "\n".join([*lines, self._summary()])

    def _summary(self) -> str:
        found = Counter(finding.severity for finding in self.findings)
        counts = _list(_count(found[severity], severity) for severity in Severity)
        counts = f"{counts[0].upper()}{counts[1:]}."
        if not self.is_readable:
            return f"{self.pack}: until this is mended, nothing else is checked. {counts}"
        kinds = _list(f"{count} {kind.replace('_', ' ')}" for kind, count in self.questions.items() if count)
        levels = _list(f"{count} of level {level}" for level, count in self.levels.items() if count)
        total = _count(sum(self.questions.values()), "question")
        inside = f" ({kinds}; {levels})" if kinds else ""
        return f"{self.pack}: {_count(self.facts, 'fact')}, {total}{inside}. {counts}"


def check(content: PackContent, questions: tuple[Question, ...], faults: Sequence[Fault]) -> Report:
    """Return what every check finds in a pack that was read and built."""
    found = [*map(_of_fault, faults), *findings(Pack(content, questions, not faults))]
    order = list(Severity)
    found.sort(key=lambda finding: order.index(finding.severity))
    return _report(content.key, content.facts, questions, found)


def unreadable(pack: str, faults: Iterable[Fault]) -> Report:
    """Return the report on a pack of which nothing can be used."""
    return _report(pack, None, (), map(_of_fault, faults))


def findings(pack: Pack) -> tuple[Finding, ...]:
    """Return what every check finds, in the checks' order."""
    return tuple(
        Finding(remark.file, remark.id, check.severity, check.name, remark.sentence)
        for check in CHECKS
        for remark in check.find(pack)
    )


def _report(
    pack: str, facts: Sequence[Fact] | None, questions: Sequence[Question], found: Iterable[Finding]
) -> Report:
    kinds = Counter(question.kind for question in questions)
    levels = Counter(question.difficulty for question in questions)
    return Report(
        pack=pack,
        is_readable=facts is not None,
        facts=len(facts or ()),
        questions={str(kind): kinds[kind] for kind in Kind},
        levels={level: levels[level] for level in LEVELS},
        findings=tuple(found),
    )


def _of_fault(fault: Fault) -> Finding:
    """Return a fault as a finding; its key reads like `facts[old-keeper].story`, or has a row's number."""
    table, _, rest = fault.key.partition("[")
    name, _, place = rest.partition("]")
    if name.isdigit() or not name:
        table, _, place = fault.key.partition(".")
        name = table
    where = f"“{place.lstrip('.')}”: " if place else ""
    reason = fault.reason if where else capitalized(fault.reason)
    stop = "" if fault.reason.endswith((".", "?", "!")) else "."
    return Finding(fault.file, name, Severity.ERROR, FAULT, f"{where}{reason}{stop}")


def _place(finding: Finding) -> str:
    return f"{finding.file}: {finding.id}" if finding.id else finding.file


def _list(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}" + ("s" if number != 1 else "")
