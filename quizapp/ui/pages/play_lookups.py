"""What the play page looks up at its desk, besides the game: what stands beside a question and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.pages.play_words import share_words

if TYPE_CHECKING:
    from quizapp.play.desk import Desk
    from quizapp.rules.question import PictureFile
    from quizapp.store.bank_question import BankQuestion


def passage_of(desk: Desk | None, question: BankQuestion) -> tuple[str, ...]:
    """Return the other facts of the paragraphs that a question cites."""
    return () if desk is None else desk.store.bank.passage(question.revision, watched=desk.watched)


def picture_of(desk: Desk | None, question: BankQuestion) -> PictureFile | None:
    """Return the picture that a question shows, None if it shows none or the bank has lost it."""
    if desk is None or question.picture is None:
        return None
    return desk.store.bank.picture(question.picture.digest)


def category_words(desk: Desk | None, question: BankQuestion) -> str:
    """Return how many answers of the player were right in a question's category."""
    if desk is None or desk.player is None or desk.pack is None:
        return ""
    share = desk.store.statistics.category_share(desk.player.id, question.category, desk.pack.id)
    return share_words(share.asked, share.right)
