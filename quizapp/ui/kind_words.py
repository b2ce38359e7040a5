"""What each kind of question is called, and its icon."""

from __future__ import annotations

from quizapp.rules.question import Kind

KIND_WORDS = {
    Kind.SINGLE_CHOICE: "Single",
    Kind.MULTIPLE_SELECT: "Multiple",
    Kind.TRUE_FALSE: "True / false",
    Kind.TYPED: "Typed",
    Kind.NUMERIC: "Numeric",
    Kind.ORDERING: "Ordering",
    Kind.MATCHING: "Matching",
}
"""In a table or a picker, where there is little room."""

KIND_TAGS = {
    Kind.SINGLE_CHOICE: "Single choice",
    Kind.MULTIPLE_SELECT: "Multiple select",
    Kind.TRUE_FALSE: "True or false",
    Kind.TYPED: "Typed answer",
    Kind.NUMERIC: "Number",
    Kind.ORDERING: "Ordering",
    Kind.MATCHING: "Matching",
}
"""Above a question."""

KIND_ICONS = {
    Kind.SINGLE_CHOICE: "circle-dot",
    Kind.MULTIPLE_SELECT: "list-checks",
    Kind.TRUE_FALSE: "split",
    Kind.TYPED: "text-cursor-input",
    Kind.NUMERIC: "hash",
    Kind.ORDERING: "list-ordered",
    Kind.MATCHING: "link-2",
}
