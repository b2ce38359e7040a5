"""The play screen: every kind by its keys, every mode's own ways, and what interrupts a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from quizapp.play.seat import Seat
from quizapp.rules.game import Phase
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Choice, Kind
from quizapp.rules.setup import Turns
from quizapp.ui.pages.play import DEAF_AFTER_VERDICT_MS
from quizapp.ui.pages.play_words import AWAY
from quizapp.ui.plain_text import Label
from quizapp.ui.stray_keys import DEAF_MS
from quizapp.ui.widgets.order_board import OrderBoard
from quizapp.ui.widgets.pause_cover import WHAT_GOES
from tests.ui.pages.playing import Player, sit_down

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier
SEATS = (Seat("Ada", 0, 1), Seat("Ben", 1, None))


@pytest.fixture
def player(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Player]:
    player = sit_down(theme, tmp_path)
    qtbot.addWidget(player.page)
    qtbot.waitExposed(player.page)
    yield player
    player.page.leave()
    player.desk.store.close()


def words(widget: QWidget) -> str:
    """Return everything that can be read on a widget."""
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def right_places(player: Player) -> list[int]:
    """Return where on the screen the right options of the current question are."""
    answer = player.session.question.answer
    assert isinstance(answer, Choice)
    shown = player.session.game.current.shown
    return [place for place, position in enumerate(shown) if answer.options[position].is_right]


def answer_rightly(player: Player) -> None:
    """Give the right answer by the keys of its kind."""
    match player.session.question.kind:
        case Kind.TYPED:
            player.type("New Zealand")
        case Kind.NUMERIC:
            player.type("12")
        case Kind.ORDERING:
            sort_rows(player)
        case Kind.MATCHING:
            for left in range(3):
                right = player.session.game.current.shown.index(left)
                player.press(Qt.Key(Qt.Key.Key_1 + left))
                player.press(Qt.Key(Qt.Key.Key_A + right))
        case _:
            for place in right_places(player):
                player.press(Qt.Key(Qt.Key.Key_1 + place))


def sort_rows(player: Player) -> None:
    """Bring the rows of an ordering into their order, each from wherever it is to the top."""
    for item in reversed(range(3)):
        board = player.page.stage.board
        assert isinstance(board, OrderBoard)
        for _ in range(3):
            player.press(Qt.Key.Key_Up)
        for _ in range(board.stack.order.index(item)):
            player.press(Qt.Key.Key_Down)
        player.press(Qt.Key.Key_Home, ALT)


@pytest.mark.parametrize("kind", Kind)
def test_a_question_of_any_kind_is_answered_by_keyboard(player: Player, kind: Kind) -> None:
    player.begin("classic", kind, count=1)
    answer_rightly(player)
    player.enter()
    assert player.session.verdict is not None
    assert player.session.verdict.outcome is Outcome.RIGHT
    assert "You got it" in words(player.page) or "Accepted" in words(player.page)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_locked_in_before_there_is_an_answer(player: Player, kind: Kind) -> None:
    player.begin("classic", kind, count=1)
    assert not player.page.bar.lock_button.isEnabled()
    player.enter()
    assert player.session.verdict is None


def test_a_partly_right_answer_says_how_much_of_it(player: Player) -> None:
    player.begin("classic", Kind.MULTIPLE_SELECT, count=1)
    player.press(Qt.Key(Qt.Key.Key_1 + right_places(player)[0]))
    player.enter()
    assert "Partly right, 1 of 2" in words(player.page)


def test_a_miss_can_be_claimed_and_a_slip_disowned(player: Player) -> None:
    player.begin("classic", Kind.TYPED, count=2)
    player.type("Aotearoa")
    player.enter()
    player.page.bar.claim_button.click()
    assert (player.session.game.right, player.page.bar.claim_button.isVisible()) == (1, False)
    player.enter()
    player.type("New Zeland")
    player.enter()
    assert "Close enough, counted as right" in words(player.page)
    player.page.bar.disown_button.click()
    assert player.session.game.right == 1


def test_a_rated_game_gives_nobody_the_last_word(player: Player) -> None:
    player.begin("rated", Kind.TYPED)
    player.type("Australia")
    player.enter()
    assert not player.page.bar.claim_button.isVisible()
    assert "rating down" in words(player.page.stage)


def test_what_was_typed_is_there_after_a_pause(player: Player) -> None:
    player.begin("classic", Kind.TYPED, count=1)
    player.type("New")
    player.press(Qt.Key.Key_Escape)
    assert "Paused" in words(player.page)
    assert player.session.question.stem not in words(player.page)
    player.press(Qt.Key.Key_Return)
    assert player.page.stage.board.given == "New"


def test_a_machine_that_slept_puts_the_question_back(player: Player) -> None:
    session = player.begin("classic", Kind.SINGLE_CHOICE, count=2)
    first = session.question.revision
    player.hands.wall += 3_600_000
    player.press(Qt.Key.Key_1)
    player.enter()
    assert AWAY in words(player.page)
    player.press(Qt.Key.Key_Return)
    assert (session.game.replies, session.question.revision == first) == ((), False)
    assert session.game.asked[1].revision == first


def test_the_time_that_is_up_ends_a_question_without_an_answer(player: Player) -> None:
    session = player.begin("classic", Kind.SINGLE_CHOICE, count=1)
    for _ in range(5):
        player.wait(4_000)
    assert session.verdict is not None
    assert session.verdict.outcome is Outcome.TIME_UP


def test_thirty_seconds_end_in_a_result_though_nobody_answered(player: Player, qtbot: QtBot) -> None:
    session = player.begin("thirty")
    with qtbot.waitSignal(player.page.finished) as finished:
        for _ in range(10):
            player.wait(3_000)
    assert finished.args == [session.number, False]
    assert player.desk.store.log.review(session.number).line.state == "finished"


def test_a_brisk_mode_goes_on_by_itself(player: Player, qtbot: QtBot) -> None:
    session = player.begin("thirty", Kind.TRUE_FALSE)
    answer_rightly(player)
    player.enter()
    assert "1 right" in words(player.page.hud)
    qtbot.waitUntil(lambda: session.game.phase is Phase.ASKING, timeout=3_000)
    assert session.game.place == 1


def test_survival_shows_lives_instead_of_dots(player: Player) -> None:
    player.begin("survival", Kind.TRUE_FALSE)
    player.press(Qt.Key(Qt.Key.Key_1 + 1 - right_places(player)[0]))
    player.enter()
    assert "2 lives left" in words(player.page.hud)
    assert not player.page.hud.dots.isVisible()


def test_practice_has_neither_clock_nor_score(player: Player) -> None:
    player.begin("practice", Kind.TRUE_FALSE)
    page = player.page
    assert not any(part.isVisible() for part in (page.hud.score, page.hud.streak, page.stage.ring))


def test_a_turn_begins_when_the_next_player_has_the_machine(player: Player, qtbot: QtBot) -> None:
    session = player.begin("hot-seat", Kind.TYPED, seats=SEATS, count=1, has_steal=True)
    assert "Ada" in words(player.page)
    assert session.question.stem not in words(player.page)
    assert session.game.phase is Phase.PAUSED
    qtbot.wait(320)
    player.press(Qt.Key.Key_Return)
    player.type("Iceland")
    player.enter()
    assert "Ben" in words(player.page)
    assert "Steal it for half the points" in words(player.page)


def test_the_first_buzzer_answers_and_a_miss_opens_the_floor_again(player: Player) -> None:
    session = player.begin("hot-seat", Kind.SINGLE_CHOICE, seats=SEATS, count=1, turns=Turns.BUZZER)
    right = right_places(player)[0]
    player.press(Qt.Key(Qt.Key.Key_1 + right))
    assert player.page.stage.board.given is None
    player.press(Qt.Key.Key_P)
    assert session.game.turn == 1
    player.press(Qt.Key(Qt.Key.Key_1 + (right + 1) % 4))
    player.enter()
    assert session.game.tried == (1,)
    assert session.verdict is None
    player.press(Qt.Key.Key_Q)
    player.press(Qt.Key(Qt.Key.Key_1 + right))
    player.enter()
    assert (session.game.seat_right(0), session.game.seat_right(1)) == (1, 0)


def test_where_nobody_presses_the_question_ends_by_enter(player: Player) -> None:
    session = player.begin("hot-seat", Kind.TYPED, seats=SEATS, count=1, seconds=0, turns=Turns.BUZZER)
    assert player.page.bar.lock_button.text() == "Nobody knows"
    player.enter()
    assert player.session.verdict is None  # it may be the second press of an Enter before
    QTest.qWait(DEAF_AFTER_VERDICT_MS + 20)
    player.enter()
    assert session.verdict is not None
    assert session.verdict.seat is None


def test_a_lifeline_is_called_by_its_key_or_its_button(player: Player) -> None:
    session = player.begin("classic", Kind.SINGLE_CHOICE, count=2)
    player.press(Qt.Key.Key_F2)
    assert len(session.game.eliminated) == 2
    player.page.bar.lifelines[Lifeline.SKIP].click()
    assert session.verdict is not None
    assert session.verdict.outcome is Outcome.SKIPPED


def test_keys_that_were_meant_for_the_question_do_nothing_after_it(player: Player, qtbot: QtBot) -> None:
    player.begin("classic", Kind.TYPED)
    for _ in range(30):
        player.wait(1_000)
    assert player.session.verdict is not None
    with qtbot.assertNotEmitted(player.page.problem_reported):
        player.press(Qt.Key.Key_R)
    qtbot.wait(DEAF_AFTER_VERDICT_MS + 20)
    with qtbot.waitSignal(player.page.problem_reported):
        player.press(Qt.Key.Key_R)


def test_a_verdict_can_be_left_and_come_back_to(player: Player) -> None:
    player.begin("classic", Kind.TRUE_FALSE)
    answer_rightly(player)
    player.enter()
    verdict = player.session.verdict
    QTest.qWait(DEAF_AFTER_VERDICT_MS + 20)
    player.press(Qt.Key.Key_Escape)
    assert player.page.is_paused
    assert "Classic, question 1 of 4" in words(player.page.covers.pause).split(" | ")
    player.press(Qt.Key.Key_Escape)
    assert (player.page.is_paused, player.session.verdict) == (False, verdict)
    assert player.page.bar.next_button.hasFocus()


def test_who_gives_up_at_the_last_verdict_has_finished(player: Player, qtbot: QtBot) -> None:
    player.begin("classic", Kind.TRUE_FALSE, count=1)
    answer_rightly(player)
    player.enter()
    QTest.qWait(DEAF_AFTER_VERDICT_MS + 20)
    player.press(Qt.Key.Key_Escape)
    player.page.covers.pause.give_up_button.click()
    with qtbot.waitSignal(player.page.finished):
        player.page.covers.pause.give_up_button.click()


def test_giving_up_says_first_what_goes(player: Player, qtbot: QtBot) -> None:
    session = player.begin("classic", Kind.TRUE_FALSE, count=1)
    player.press(Qt.Key.Key_Escape)
    player.page.covers.pause.give_up_button.click()
    assert WHAT_GOES in words(player.page)
    player.press(Qt.Key.Key_Escape)
    player.press(Qt.Key.Key_Escape)
    assert WHAT_GOES not in words(player.page)
    assert session.game.phase is Phase.PAUSED
    player.page.covers.pause.give_up_button.click()
    with qtbot.waitSignal(player.page.left):
        player.page.covers.pause.give_up_button.click()
    assert player.desk.store.log.review(session.number).line.state == "given_up"


def test_the_settings_can_be_reached_from_the_pause(player: Player, qtbot: QtBot) -> None:
    player.begin("classic", Kind.TRUE_FALSE, count=1)
    player.press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(player.page.settings_requested):
        player.page.covers.pause.settings_button.click()


def test_enter_at_the_moment_a_game_ends_starts_no_other_one(player: Player, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    player.begin("thirty")
    with qtbot.waitSignal(player.page.finished):
        for _ in range(30):
            player.wait(1_000)
    qtbot.keyClick(field, Qt.Key.Key_A)
    qtbot.wait(DEAF_MS + 20)
    qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "b"


@pytest.mark.parametrize("kind", Kind)
def test_tab_leads_from_the_answers_to_what_stands_below_them(player: Player, kind: Kind) -> None:
    player.begin("classic", kind)
    window = player.page.window()
    for _ in range(12):
        player.press(Qt.Key.Key_Tab)
        if not player.page.stage.board.isAncestorOf(window.focusWidget()):
            break
    lifelines = player.page.bar.lifelines.values()
    assert window.focusWidget() is next(button for button in lifelines if button.isEnabled())
