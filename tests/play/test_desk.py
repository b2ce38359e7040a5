"""Who plays with what."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from tests.play.playing import asked, play

if TYPE_CHECKING:
    from tests.play.conftest import Table


def test_the_player_of_the_key_is_chosen_or_else_the_first(table: Table) -> None:
    ben = table.store.players.add("Ben")
    table.desk.choose_player(ben.key)
    assert table.desk.player == ben
    table.desk.choose_player("nobody")
    assert table.desk.player == table.store.players.all()[0]


def test_the_pack_of_the_key_is_chosen_or_else_the_first_with_questions(table: Table) -> None:
    table.packs.write("bare", questions=0)
    table.reopen()
    chosen = []
    for key in ("quiz", "bare", "unknown"):
        table.desk.choose_pack(key)
        chosen.append(table.desk.pack.key if table.desk.pack else None)
    assert chosen == ["quiz", "bare", "quiz"]


def test_where_all_packs_are_empty_the_first_is_chosen(table: Table) -> None:
    rmtree(table.packs.place / "harbor")
    table.packs.write("quiz", questions=0)
    table.packs.write("bare", questions=0)
    table.reopen()
    assert table.desk.pack is not None
    table.desk.choose_pack("")
    assert table.desk.pack.key == "bare"


def test_a_game_needs_a_player_and_a_pack(table: Table) -> None:
    table.desk.pack = None
    with pytest.raises(QuizError, match="Choose a player and a pack first"):
        table.start()
    table.desk.choose_pack("quiz")
    table.desk.player = None
    assert table.desk.unfinished() is None
    with pytest.raises(QuizError, match="Choose a player and a pack first"):
        table.start()


def test_the_chosen_pack_counts_what_lies_within_the_shield(table: Table) -> None:
    table.desk.watch(40)
    assert table.desk.pack is not None
    assert (table.desk.pack.questions, table.desk.pack.left_out) == (6, 9)
    assert {question.story for question in asked(table, table.start(watched=40))} == set(range(1, 7))


def test_a_saved_game_that_holds_a_spoiler_waits_behind_the_others(table: Table) -> None:
    early = table.start(watched=40).number
    table.time.pass_by(1_000)
    late = table.start().number
    waiting = [offered(table, watched) for watched in (100, 40, 39, 0, 100)]
    assert waiting == [late, early, None, None, late]


def test_a_saved_game_is_offered_though_its_pack_has_become_shorter(table: Table) -> None:
    table.start()
    table.packs.write("quiz", questions=2)
    table.reopen()
    assert offered(table, 100) is not None
    assert offered(table, 90) is None


def offered(table: Table, watched: int) -> int | None:
    table.desk.watch(watched)
    saved = table.desk.unfinished()
    return None if saved is None else saved.id


def test_the_seed_of_a_game_is_kept(table: Table) -> None:
    table.start()
    assert table.look_up("SELECT seed FROM game") == [(7,)]


def test_what_is_due_is_counted_within_the_shield(table: Table) -> None:
    play(table.start(watched=20), "www")
    assert table.desk.due_count() == 0
    table.time.pass_by(120_000)
    assert table.desk.due_count() == 3
    table.desk.watch(1)
    assert table.desk.due_count() == 0
    table.desk.player = None
    assert table.desk.due_count() == 0


def test_practice_is_not_due_for_who_never_played(table: Table) -> None:
    table.desk.choose_player(table.store.players.add("Ben").key)
    assert (table.desk.due_count(), len(table.start("practice").game.asked)) == (0, 10)
