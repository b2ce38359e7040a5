"""Writing a question: the form, how it will look, and what there is to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.draft_checks import check_draft, reason_not_to_save
from quizapp.rules.question import Kind, Option, truth_options
from quizapp.ui.accessibility import announce
from quizapp.ui.pages.editor_answers import MOST_ROWS
from quizapp.ui.pages.editor_form import EditorForm
from quizapp.ui.pages.editor_side import EditorSide
from quizapp.ui.pages.page import Page
from quizapp.ui.plain_text import Label, set_plain_tooltip
from quizapp.ui.shortcuts import SAVE, SAVE_AND_NEW
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from quizapp.rules.draft_checks import Draft
    from quizapp.store.question_bank import NewQuestion
    from quizapp.ui.theme import Theme

DISCARD, SAVE_IT = 0, 1


class EditorPage(Page):
    """Says `saved` with the number of the new question; nothing written is lost by going away."""

    HAS_TOP_BAR = False

    saved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pack: int | None = None
        self.form = EditorForm(theme)
        self._side = EditorSide(theme)
        self._bar = PageBar(theme)
        self._state = Label(theme, role="label", weight=400, tone="muted")
        self.save_new_button = Button(theme, "Save and new", key="Ctrl+Enter")
        self.save_button = Button(theme, "Save", look=Look.PRIMARY, icon="save", key=SAVE.keys[0])
        self._build()
        self._connect_signals()
        self._bind_keys()
        self._on_theme_changed()
        self._on_edited()

    def new_question(self, pack: int) -> None:
        """Begin a question of a pack; what was written and not saved is still there."""
        if self.desk is None:
            return
        bank = self.desk.store.bank
        self._pack = pack
        title = next((card.title for card in bank.packs() if card.id == pack), "")
        self._bar.set_title("New question", f"Library, {title}")
        self.form.offer(bank.categories(pack), bank.sources(pack))
        self._on_edited()

    def first_focus(self) -> QWidget | None:
        """Return the question's own field."""
        return self.form.stem.box

    def can_leave(self) -> bool:
        """Tell whether nothing would be lost, after asking what to do with what is not saved."""
        if not self.form.has_words():
            return True
        reason = reason_not_to_save(check_draft(self.form.draft()))
        words = f"It cannot be saved as it is: {reason.lower()}." if reason else "It is not saved yet."
        answers = [("Discard", Look.DANGER)] if reason else [("Discard", Look.DANGER), ("Save", Look.PRIMARY)]
        dialog = Dialog(self.theme, self, "Keep this question?", words, answers, cancel="Keep writing")
        chosen: list[int] = []
        dialog.chosen.connect(chosen.append)
        dialog.exec()
        if chosen == [DISCARD]:
            self.form.clear()
            return True
        return chosen == [SAVE_IT] and self._save()

    def _on_edited(self) -> None:
        draft = self.form.draft()
        remarks = check_draft(draft)
        reason = reason_not_to_save(remarks)
        category, difficulty = self.form.category.currentText(), self.form.difficulty
        self._side.show_draft(draft, remarks, category=category, difficulty=difficulty)
        self._state.setText(reason or "Not saved yet")
        for button in (self.save_button, self.save_new_button):
            button.setEnabled(not reason)
            button.setAccessibleDescription(reason)
            set_plain_tooltip(button, reason)

    def _on_save_requested(self) -> None:
        if self._save():
            self.left.emit()

    def _on_save_and_new_requested(self) -> None:
        if self._save():
            self.form.stem.box.setFocus()

    def _on_leave_requested(self) -> None:
        if self.can_leave():
            self.left.emit()

    def _on_mark_requested(self) -> None:
        key = self.sender()
        if isinstance(key, QShortcut):
            self.form.mark_right(self._mark_keys.index(key) + 1)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._content.setDirection(across if is_regular else down)
        self._state.setVisible(is_regular)

    def _save(self) -> bool:
        """Put the question into the bank; False with the reason said if that cannot be."""
        draft = self.form.draft()
        reason = reason_not_to_save(check_draft(draft))
        if reason or self.desk is None or self._pack is None:
            announce(self.save_button, reason, is_assertive=True)
            return False
        bank = self.desk.store.bank
        added: list[int] = []
        with self.reporting():
            added.append(bank.add(self._pack, self._new_question(draft)))
        if not added:
            return False
        self.form.clear()
        self.form.offer(bank.categories(self._pack), bank.sources(self._pack))
        self.saved.emit(added[0])
        return True

    def _new_question(self, draft: Draft) -> NewQuestion:
        # SQLAlchemy comes with it, and would come before the first paint otherwise.
        from quizapp.store.question_bank import NewQuestion

        category = self.form.category_id
        if category is None:
            raise LookupError("a category")
        return NewQuestion(
            kind=draft.kind,
            stem=draft.stem,
            options=self._options(draft),
            explanation=draft.explanation,
            category_id=category,
            difficulty=self.form.difficulty,
            source_title=draft.source,
            paragraph=self.form.paragraph_number,
        )

    def _options(self, draft: Draft) -> tuple[Option, ...]:
        if draft.kind is Kind.TRUE_FALSE:
            return truth_options(is_true=self.form.is_true)
        rows = enumerate(draft.answers)
        return tuple(Option(text, is_right=row == draft.right) for row, text in rows if text)

    def _connect_signals(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self._on_save_requested)
        self.save_new_button.clicked.connect(self._on_save_and_new_requested)
        self._bar.back_pressed.connect(self._on_leave_requested)
        self.theme.changed.connect(self._on_theme_changed)

    def _bind_keys(self) -> None:
        for keys, slot in (
            (SAVE.keys, self._on_save_requested),
            (SAVE_AND_NEW.keys, self._on_save_and_new_requested),
            (("Esc",), self._on_leave_requested),
        ):
            for key in keys:
                self._bind(key).activated.connect(slot)
        self._mark_keys = [self._bind(f"Alt+{number}") for number in range(1, MOST_ROWS + 1)]
        for bound in self._mark_keys:
            bound.activated.connect(self._on_mark_requested)

    def _bind(self, key: str) -> QShortcut:
        bound = QShortcut(QKeySequence(key), self)
        bound.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return bound

    def _build(self) -> None:
        theme = self.theme
        for widget in (self._state, self.save_new_button, self.save_button):
            self._bar.add_action(widget)
        inside = QWidget()
        inside.setProperty("plain", "true")
        self._content = Row(theme, inside, gap=0)
        self._content.addWidget(self.form, 1)
        self._content.addWidget(self._side)
        column = Column(theme, self, gap=0)
        column.addWidget(self._bar)
        column.addWidget(Scroller(inside), 1)
