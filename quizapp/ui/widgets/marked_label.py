"""A label in which some words stand out, and some letters are underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextLayout

from quizapp.ui.plain_text import Label, TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

STRONG = 500


class Part(NamedTuple):
    """Some of the text, and what is special about it."""

    text: str
    is_strong: bool = False
    is_underlined: bool = False


class MarkedLabel(Label):
    """Plain text that wraps, each part of it with marks of its own."""

    def __init__(self, theme: Theme, *, role: str = "body") -> None:
        self._parts: tuple[Part, ...] = ()
        super().__init__(theme, role=role, wrap=True)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other words."""
        self._parts = tuple(parts)
        self.setText("".join(part.text for part in parts))

    def _block_for(self, width: int) -> TextBlock:
        if self._block is None or self._block[0] != width:
            block = TextBlock(self.text(), self.font(), self._line(), width, formats=self._formats())
            self._block = (width, block)
        return self._block[1]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        start = 0
        for part in self._parts:
            length = len(part.text.encode("utf-16-le")) // 2  # Qt counts in units of UTF-16
            if part.is_strong:
                mark = QTextLayout.FormatRange()
                mark.start, mark.length, mark.format = start, length, self._format(part)
                formats.append(mark)
            start += length
        return formats

    def _format(self, part: Part) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontWeight(STRONG)
        look.setForeground(self._theme.color("text-strong"))
        look.setFontUnderline(part.is_underlined)
        return look
