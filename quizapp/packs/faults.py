"""What is wrong with a pack, said so that its author can mend it."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.errors import QuizError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a pack: the file, the key in it (such as `facts[3].story`) and the reason."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        """Return the fault as one line."""
        return f"{self.file}: {self.key}: {self.reason}" if self.key else f"{self.file}: {self.reason}"


class PackError(QuizError):
    """A pack that cannot be loaded; `faults` holds everything that is wrong with it."""

    def __init__(self, pack: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            f"The pack “{pack}” was not loaded.",
            "Other packs are not affected. Mend the file and start again.",
            "\n".join(str(fault) for fault in faults),
        )
        self.faults = faults
