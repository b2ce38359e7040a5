"""Games that are given away as codes, and played by somebody else on another machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.errors import QuizError
from quizapp.play.challenge import invitation
from quizapp.play.race import score_so_far
from quizapp.rules.challenge import Bank, Invitation, Run, Step, long_code, short_code
from quizapp.rules.mode import CLASSIC, MODES
from quizapp.rules.question import Kind
from quizapp.rules.setup import default_setup
from tests.play.playing import own_question, play, play_out

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from tests.play.conftest import Table

SHAREABLE = ["classic", "thirty", "survival", "challenge"]
DEPENDS_ON_PLAYER = ["rated", "practice", "daily", "hot-seat"]


def accept(table: Table, code: str, timing: int = 100) -> Session:
    return table.desk.accept(code, timing=timing)


def bank(table: Table) -> Bank:
    """Return the chosen pack as codes know it."""
    card = table.desk.pack
    assert card is not None
    keys = tuple(category.key for category in table.store.bank.categories(card.id))
    return Bank(card.key, card.title, card.digest, keys)


def with_another_history(other: Table) -> Table:
    """Let Ben play, add and take out, so that nothing but the code is the same."""
    play_out(other.start(count=5))
    own_question(other)
    other.store.bank.retire(2)
    other.desk.seed = lambda: 99
    return other


@pytest.mark.parametrize("pack", ["quiz", "harbor"])
@pytest.mark.parametrize("mode", SHAREABLE)
@pytest.mark.parametrize("has_run", [True, False])
def test_a_code_gives_the_very_game(
    table: Table, other: Table, mode: str, pack: str, *, has_run: bool
) -> None:
    table.desk.choose_pack(pack)
    mine = play_out(table.start(mode))
    code = (table.desk.run_code_of if has_run else table.desk.code_of)(mine.number)
    theirs = accept(with_another_history(other), code)
    assert theirs.game.asked == mine.game.asked
    assert (theirs.setup, theirs.game.lifelines) == (mine.setup, mine.mode.lifelines)
    assert other.look_up("SELECT mode FROM game ORDER BY id DESC LIMIT 1") == [("challenge",)]


def test_what_was_set_up_is_in_the_code_but_for_the_timing(table: Table, other: Table) -> None:
    choices: dict[str, Any] = {"count": 5, "seconds": 30, "levels": (2, 4), "rule": "speed_counts"}
    mine = table.start("challenge", **choices, lifelines=False, timing=500, watched=90)
    theirs = accept(other, mine.code, timing=200)
    assert theirs.setup == replace(mine.setup, timing=200)
    assert (theirs.game.asked, theirs.code) == (mine.game.asked, mine.code)


def test_a_short_code_has_sixteen_symbols_and_is_known_before_the_game(table: Table) -> None:
    mine = table.start("challenge")
    assert len(mine.code) == 16
    assert invitation(mine.code, table.store, 100) == Invitation(
        default_setup(mine.mode), 7, "quiz", questions=(), run=None
    )
    play_out(mine)
    assert table.desk.code_of(mine.number) == mine.code


def test_a_spoiler_limit_that_no_code_can_tell_moves_down(table: Table) -> None:
    assert table.start("challenge", watched=47).setup.watched == 40


def test_an_interrupted_game_is_given_away_whole(table: Table, other: Table) -> None:
    mine = table.start()
    mine.start_clock()
    table.time.move_wall(3_600_000)
    mine.tick()
    play_out(mine)
    theirs = accept(other, table.desk.code_of(mine.number))
    assert theirs.game.asked == mine.game.asked


def test_the_longer_code_carries_the_run_to_race_against(table: Table, other: Table) -> None:
    mine = play(table.start("challenge"), "rrwrrrrrrr")
    theirs = accept(other, table.desk.run_code_of(mine.number))
    steps = tuple(Step(reply.credit, reply.points.total, reply.ms) for reply in mine.game.replies)
    assert theirs.race == Run("Ada", steps)
    assert theirs.code == mine.code
    play_out(theirs, "r")
    assert score_so_far(theirs.race, theirs.game) == mine.game.score < theirs.game.score


def test_without_a_run_the_race_is_against_the_best_one_here(table: Table) -> None:
    first = table.start("challenge")
    assert first.race is None
    play_out(first, "w")
    best = play_out(accept(table, first.code), "r")
    again = accept(table, first.code)
    assert again.race is not None
    assert score_so_far(again.race, play_out(again, "w").game) == best.game.score


def test_games_of_a_longer_code_race_against_each_other(table: Table, other: Table) -> None:
    code = table.desk.code_of(play_out(table.start()).number)
    first = accept(other, code)
    assert first.race is None
    play_out(first, "rw")
    second = accept(other, code)
    assert second.race is not None
    assert second.race.name == "Ben"
    assert second.code == first.code
    assert other.desk.code_of(first.number) == code


@pytest.mark.parametrize("mode", DEPENDS_ON_PLAYER)
def test_a_game_that_depends_on_who_plays_it_is_not_given_away(table: Table, mode: str) -> None:
    game = play_out(table.start(mode))
    with pytest.raises(QuizError, match="cannot be given away"):
        table.desk.code_of(game.number)


@pytest.mark.parametrize("mode", DEPENDS_ON_PLAYER)
def test_nobody_can_be_invited_to_such_a_game(table: Table, mode: str) -> None:
    code = short_code(default_setup(MODES[mode]), 5, bank(table))
    with pytest.raises(QuizError, match="cannot be given away"):
        accept(table, code)
    assert table.look_up("SELECT count(*) FROM game") == [(0,)]


def test_a_game_with_a_question_of_ones_own_is_not_given_away(table: Table) -> None:
    own_question(table)
    game = play_out(table.start())
    with pytest.raises(QuizError, match="questions that only you have"):
        table.desk.code_of(game.number)


def test_a_game_is_given_away_only_if_its_pack_still_asks_the_same(table: Table) -> None:
    game = play_out(table.start())
    challenge = play_out(table.start("challenge"))
    file = table.packs.place / "quiz" / "questions.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"Right', '"Quite right'), encoding="utf-8")
    table.reopen()
    for number in (game.number, challenge.number):
        with pytest.raises(QuizError, match=r"“Pack quiz” was changed since this game"):
            table.desk.run_code_of(number)
    assert table.desk.code_of(challenge.number) == challenge.code


def test_a_game_whose_pack_is_gone_is_not_given_away(table: Table) -> None:
    game = play_out(table.start())
    for file in (table.packs.place / "quiz").iterdir():
        file.unlink()
    table.reopen()
    with pytest.raises(QuizError, match=r"“Pack quiz” was changed since this game"):
        table.desk.code_of(game.number)


def test_a_code_for_another_version_says_which_one_it_needs(table: Table, other: Table) -> None:
    code = table.start("challenge").code
    other.packs.write("quiz", questions=14)
    other.reopen()
    with pytest.raises(QuizError, match=r"another version of “Pack quiz”.* with the mark \w{3}; yours is"):
        accept(other, code)
    assert other.look_up("SELECT count(*) FROM game") == [(0,)]


def test_a_code_that_would_give_away_the_story_starts_nothing(table: Table, other: Table) -> None:
    code = table.start("challenge", watched=80).code
    other.desk.watch(70)
    with pytest.raises(QuizError, match=r"up to 80 % of the story\. Nothing was started"):
        accept(other, code)
    other.desk.watch(80)
    assert accept(other, code).setup.watched == 80


def test_a_code_cannot_name_what_lies_behind_its_own_limit(table: Table) -> None:
    setup = replace(default_setup(CLASSIC), watched=20)
    found = Invitation(setup, 1, "quiz", ("question-1", "question-15"))
    with pytest.raises(QuizError, match="lacks questions of this challenge"):
        accept(table, long_code(found, bank(table)))


def test_a_question_that_is_not_here_starts_nothing(table: Table) -> None:
    found = Invitation(default_setup(CLASSIC), 1, "quiz", ("question-1", "question-99"))
    with pytest.raises(
        QuizError, match=r"“Pack quiz” lacks questions of this challenge\. Nothing was started"
    ):
        accept(table, long_code(found, bank(table)))


@pytest.mark.parametrize("text", ["", "hello", "ABCDEFGHJKLMNPQR", "QUIZ12345"])
def test_what_is_no_code_is_refused_in_words(table: Table, text: str) -> None:
    with pytest.raises(QuizError, match="No game was started"):
        accept(table, text)


def test_a_code_chooses_its_pack(table: Table, other: Table) -> None:
    table.desk.choose_pack("harbor")
    theirs = accept(other, table.start("challenge", kinds=(Kind.TRUE_FALSE,)).code)
    assert other.desk.pack is not None
    assert (other.desk.pack.key, theirs.question.kind) == ("harbor", Kind.TRUE_FALSE)
