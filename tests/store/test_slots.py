"""Whatever is added, taken out, put back or synced: the slots of every cell stay without a gap."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.store.question_bank import NewQuestion
from quizapp.store.store import Store
from quizapp.store.tables import CELL_SPAN
from tests.store.samples import EVERYTHING, NOW, content, question, questions, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    Step = Callable[[Store], object]

numbers = st.integers(1, 12)


def add(number: int) -> Step:
    """Add a question to one of three cells."""
    draft = NewQuestion(question(1).kind, f"Mine {number}?", question(1).options, "", number % 3 + 1, 1)
    return lambda store: store.bank.add(1, draft)


def retire(number: int) -> Step:
    return lambda store: store.bank.retire(number)


def restore(number: int) -> Step:
    return lambda store: store.bank.restore(number)


def sync(number: int) -> Step:
    """Sync with fewer questions, one of which has moved to another cell."""
    moved = replace(question(0), difficulty=number % 5 + 1, story=number % 3)
    return lambda store: store.bank.sync(content(12), (moved, *questions(number)[1:]), f"d{number}")


steps = st.one_of(*(st.builds(step, numbers) for step in (add, retire, restore, sync)))


@pytest.fixture(scope="module")
def stocked_file(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = shutil.copyfile(template, tmp_path_factory.mktemp("slots") / "quizapp.db")
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(12), questions(12), "d")
    store.close()
    return path


@settings(max_examples=60)
@given(taken=st.lists(steps, max_size=12))
def test_cells_have_no_gaps(stocked_file: Path, taken: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copyfile(stocked_file, Path(folder) / "quizapp.db")
        store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
        for step in taken:
            step(store)
            assert_dense(store)
        store.close()


def test_a_scene_that_moves_along_the_story_leaves_no_cells_behind(store: Store) -> None:
    for moved in range(3):
        later = [replace(item, story=item.story + moved) for item in questions(12)]
        store.bank.sync(content(12), later, f"d{moved}")
        assert rows(store, "SELECT count(*), min(size) FROM cell") == [(12, 1)]


def assert_dense(store: Store) -> None:
    """Check every cell's slots against its size, and every question against its cell."""
    cells = {cell: tuple(place) for cell, *place in rows(store, _CELLS)}
    held: Counter[object] = Counter()
    for slot, category, kind, difficulty, story, is_retired in rows(store, _QUESTIONS):
        assert (slot is None) == bool(is_retired)
        if isinstance(slot, int):
            held[slot // CELL_SPAN] += 1
            assert cells[slot // CELL_SPAN][:4] == (category, kind, difficulty, story)
            assert slot % CELL_SPAN < int(str(cells[slot // CELL_SPAN][4]))
    assert {cell: held[cell] for cell in cells} == {cell: place[4] for cell, place in cells.items()}
    drawn = store.bank.draw(1, EVERYTHING, 999, Random(1), player=None)
    assert len({question.question for question in drawn}) == sum(held.values())


_CELLS = "SELECT id, category_id, kind, difficulty, story, size FROM cell"
_QUESTIONS = """
    SELECT slot, category_id, kind, difficulty, story, retired_at IS NOT NULL
    FROM question JOIN revision ON question_id = question.id AND number = current
"""
