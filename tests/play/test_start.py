"""Starting a game: what is drawn, dealt and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.play.start import start_game
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC
from quizapp.rules.question import Kind, Option
from quizapp.rules.story import WHOLE_STORY
from quizapp.store.question_bank import NewQuestion

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.play.session import Session
    from tests.play.conftest import Table


TYPED = """
[[questions]]
id = "typed"
kind = "typed"
stem = "What is named first?"
facts = ["fact-1"]
answer = "@thing"
difficulty = 1
"""


def start(table: Table, seed: int, pack: str = "quiz", watched: int = WHOLE_STORY) -> Session:
    table.desk.choose_pack(pack)
    player, card = table.desk.player, table.desk.pack
    assert player
    assert card
    store = table.store
    return start_game(
        CLASSIC,
        player.id,
        card.id,
        seed,
        watched=watched,
        bank=store.bank,
        log=store.log,
        clock=table.desk.clock,
    )


def what_is_asked(session: Session) -> list[tuple[str, tuple[str, ...]]]:
    """Return each question's stem and its options in the order of the screen."""
    asked = []
    while session.game.phase is not Phase.FINISHED:
        asked.append((session.question.stem, session.options))
        session.start_clock()
        session.answer(0)
        session.go_on()
    return asked


def own_question(table: Table) -> int:
    pack = table.store.bank.packs()[0]
    options = (Option("Yes", is_right=True), Option("No"))
    category = table.store.bank.categories(pack.id)[0]
    return table.store.bank.add(
        pack.id, NewQuestion(Kind.SINGLE_CHOICE, "Is this mine?", options, "It is.", category.id, 1)
    )


def test_a_new_game_is_on_disk_before_anything_is_asked(table: Table) -> None:
    session = start(table, 1)
    assert table.look_up("SELECT id, state, mode, seed, asked FROM game") == [
        (session.number, "playing", "classic", 1, 0)
    ]
    assert (session.game.phase, len(session.game.asked), session.mode) == (Phase.PAUSED, 10, CLASSIC)


def test_ten_different_questions_show_their_key_among_four_options(table: Table) -> None:
    asked = what_is_asked(start(table, 1))
    assert len({stem for stem, _ in asked}) == 10
    for stem, options in asked:
        assert len(set(options)) == 4
        assert f"Right {stem.removeprefix('Which is number ').removesuffix('?')}" in options


def test_the_same_seed_and_bank_give_the_same_game(table: Table) -> None:
    assert what_is_asked(start(table, 4)) == what_is_asked(start(table, 4))


def test_another_seed_gives_another_game(table: Table) -> None:
    assert what_is_asked(start(table, 4)) != what_is_asked(start(table, 5))


def test_the_questions_of_a_seed_do_not_depend_on_the_games_before(table: Table, tmp_path: Path) -> None:
    first = what_is_asked(start(table, 9))
    table.store.close()
    table.file.rename(tmp_path / "old.db")
    table.reopen()
    table.store.players.add("Ben")
    table.desk.choose_player("")
    assert what_is_asked(start(table, 9)) == first


def test_a_question_that_a_player_added_is_in_the_very_next_game(table: Table) -> None:
    own_question(table)
    assert "Is this mine?" in [stem for stem, _ in what_is_asked(start(table, 1))]
    assert table.store.bank.fresh(1, 10, kinds=CLASSIC.kinds) == ()


def test_a_question_that_was_started_but_not_asked_is_still_new(table: Table) -> None:
    number = own_question(table)
    start(table, 1)
    assert table.store.bank.fresh(1, 10, kinds=CLASSIC.kinds) == (number,)


def test_more_new_questions_than_a_game_has_wait_for_the_next_one(table: Table) -> None:
    for _ in range(12):
        own_question(table)
    first, second = ([stem for stem, _ in what_is_asked(start(table, 1))] for _ in range(2))
    assert (first.count("Is this mine?"), second.count("Is this mine?") >= 2) == (10, True)
    assert table.store.bank.fresh(1, 99, kinds=CLASSIC.kinds) == ()


def test_a_small_pack_gives_a_short_game(table: Table) -> None:
    table.packs.write("small", questions=3)
    table.reopen()
    assert len(what_is_asked(start(table, 1, "small"))) == 3


def test_a_pack_without_questions_starts_nothing(table: Table) -> None:
    table.packs.write("bare", questions=0)
    table.reopen()
    with pytest.raises(QuizError, match=r"This pack has no questions for Classic\. Nothing was started\."):
        start(table, 1, "bare")
    assert table.look_up("SELECT count(*) FROM game") == [(0,)]


@pytest.mark.parametrize("watched", [20, 50, 90])
def test_no_question_of_a_game_comes_later_than_the_player_has_watched(table: Table, watched: int) -> None:
    asked = [question.story for question in start(table, 1, watched=watched).questions]
    assert len(asked) == min(10, 15 * watched // 100)
    assert max(asked) <= 15 * watched / 100


def test_a_pack_without_early_questions_says_what_to_do(table: Table) -> None:
    with pytest.raises(QuizError, match="say in the settings that you have watched more"):
        start(table, 1, watched=0)


def test_new_questions_about_late_scenes_keep_no_others_out(table: Table) -> None:
    for _ in range(CLASSIC.count):
        own_question(table)
    with table.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE revision SET story = 15 WHERE stem = 'Is this mine?'")
    newest = own_question(table)
    for seed in range(8):
        assert start(table, seed, watched=99).questions[0].question == newest


def test_a_game_asks_only_the_kinds_of_its_mode(table: Table) -> None:
    table.packs.write("quiz", questions=3, more=TYPED)
    table.reopen()
    session = start(table, 1)
    assert {question.kind for question in session.questions} == {Kind.SINGLE_CHOICE}
    assert table.store.bank.count(1) == 4
