"""Labels show what they are given, break it into even lines, and grow with the text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from quizapp.ui.plain_text import Label, TextBlock, set_plain_tooltip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

STEM = "Where does Hanna pull McCauley over before inviting him for coffee?"


def test_markup_is_text(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "<b>x</b> & <img src=/dev/zero>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.text(QAccessible.Text.Name) == "<b>x</b> & <img src=/dev/zero>"


def test_tooltips_are_escaped(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    set_plain_tooltip(label, "<img src='file:///etc/passwd'>")
    assert "<img" not in label.toolTip()
    set_plain_tooltip(label, "")
    assert not label.toolTip()


def test_a_wrapped_label_is_taller_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, STEM, role="stem", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == theme.line("stem")
    assert label.heightForWidth(600) == 2 * theme.line("stem")


def test_a_label_never_measures_beyond_its_greatest_width(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, STEM, role="stem", wrap=True)
    qtbot.addWidget(label)
    label.setMaximumWidth(600)
    assert label.heightForWidth(2000) == label.heightForWidth(600)


def test_balanced_lines_are_as_even_as_they_can_be(theme: Theme) -> None:
    font, line = theme.font("stem"), theme.line("stem")
    plain, even = (TextBlock(STEM, font, line, 960, is_balanced=balanced) for balanced in (False, True))
    assert plain.height == even.height == 2 * line
    assert even.width < plain.width - 200
    assert TextBlock(STEM, font, line, even.width - 2).height > even.height


def test_a_word_without_end_is_broken(theme: Theme) -> None:
    block = TextBlock("x" * 200, theme.font("body"), theme.line("body"), 300)
    assert block.width <= 301
    assert block.height > theme.line("body")


@pytest.mark.parametrize("text", ["one\ntwo", "one\u2028two"])
def test_a_line_break_is_a_line_break(theme: Theme, text: str) -> None:
    assert TextBlock(text, theme.font("body"), theme.line("body")).height == 2 * theme.line("body")


@pytest.mark.parametrize(
    ("align", "is_left"), [(Qt.AlignmentFlag.AlignLeft, True), (Qt.AlignmentFlag.AlignRight, False)]
)
def test_text_stands_at_its_side(theme: Theme, align: Qt.AlignmentFlag, is_left: bool) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    TextBlock("Score", theme.font("body"), 40, align=align).draw(painter, 0, 0, 400, QColor("white"))
    painter.end()
    lit = [x for x in range(400) for y in range(40) if image.pixelColor(x, y).lightness() > 128]
    assert (max(lit) < 200) is is_left


def test_a_theme_change_reaches_every_label(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Score", role="body")
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.set_text_percent(200)
    assert label.font().pixelSize() == 32
    assert label.sizeHint().height() == 2 * before.height()


def test_changing_the_style_changes_the_size(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Stem", role="stem")
    qtbot.addWidget(label)
    label.set_style("stem-review")
    assert label.font().pixelSize() == 24
