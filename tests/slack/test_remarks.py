"""What people thought of answers, as it is noted."""

from datetime import UTC, datetime
from math import inf

from bot.answers.gaps import Shortfall
from bot.slack.background import Background
from bot.slack.remarks import LONGEST, Remarks
from tests.bots import LocalFeedback

NOW = datetime(2026, 5, 4, tzinfo=UTC)


async def test_of_a_pasted_text_the_beginning_is_kept(background: Background) -> None:
    """Anybody may ask with forty thousand letters, and half a year of that would be a book."""
    book = LocalFeedback()
    remarks = Remarks(book, background, stored=lambda: True, now=lambda: NOW)

    remarks.missed("T1", "x" * (LONGEST + 1), Shortfall.NOTHING)
    remarks.liked("T1", "y" * (LONGEST + 1))
    await background.drain(seconds=inf)

    assert [gap.question for gap in book.noted] == ["x" * LONGEST]
    assert book.liked == ["y" * LONGEST]


async def test_before_there_is_a_database_nothing_is_noted(background: Background) -> None:
    """A question is answered all the same."""
    book = LocalFeedback()
    remarks = Remarks(book, background, stored=lambda: False, now=lambda: NOW)

    remarks.liked("T1", "typing")
    await background.drain(seconds=inf)

    assert book.liked == []
