"""Who plays with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
    table.packs.write("quiz", questions=0)
    table.packs.write("bare", questions=0)
    table.reopen()
    assert table.desk.pack is not None
    table.desk.choose_pack("")
    assert table.desk.pack.key == "bare"


def test_a_game_needs_a_player_and_a_pack(table: Table) -> None:
    table.desk.pack = None
    with pytest.raises(LookupError):
        table.desk.start("classic")
    table.desk.choose_pack("quiz")
    table.desk.player = None
    assert table.desk.unfinished() is None
    with pytest.raises(LookupError):
        table.desk.start("classic")


def test_the_seed_of_a_game_is_kept(table: Table) -> None:
    table.desk.start("classic")
    assert table.look_up("SELECT seed FROM game") == [(7,)]
