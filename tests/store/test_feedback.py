"""What people thought of answers, in a database."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.answers.feedback import FeedbackBook
from bot.answers.gaps import GAP_LIFE, MOST_GAPS, Gap, Shortfall
from bot.store.database import Database
from bot.store.feedback import SqlFeedback
from bot.store.ledger import SqlLedger

NOW = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def gap(
    question: str, shortfall: Shortfall = Shortfall.NOTHING, *, team: str = "T1", at: datetime = NOW
) -> Gap:
    """Return a gap of now."""
    return Gap(team=team, question=question, shortfall=shortfall, at=at)


@pytest.fixture(name="book")
def _book(database: Database) -> FeedbackBook:
    """Keeps nothing yet, on each kind of database."""
    return SqlFeedback(database)


async def test_gaps_are_kept_as_they_were_latest_first(book: FeedbackBook) -> None:
    """Whoever writes notes sees what is asked nowadays, and how often."""
    kept = [
        gap("what of “wasm”?", Shortfall.MISSED),
        gap("tekton", Shortfall.UNSURE, at=NOW + MINUTE),
        gap("tekton", Shortfall.DISLIKED, at=NOW + MINUTE),
    ]
    for each in kept:
        await book.note_gap(each)
    await book.note_gap(gap("elsewhere", team="T2"))

    assert await book.gaps("T1", now=NOW + MINUTE) == kept[::-1]


async def test_what_was_liked_is_no_gap(book: FeedbackBook) -> None:
    """A thumbs up is counted by itself."""
    for question in ("dapr", "ebpf", "ebpf"):
        await book.note_like("T1", question, at=NOW)
    await book.note_like("T2", "dapr", at=NOW)

    assert await book.gaps("T1", now=NOW) == []
    assert await book.likes("T1", now=NOW) == 3


async def test_closed_gaps_are_gone_for_all(book: FeedbackBook) -> None:
    """A question that a new note answers is done with, in one workspace at a time."""
    for question, team in (("a", "T1"), ("a", "T1"), ("b", "T1"), ("a", "T2")):
        await book.note_gap(gap(question, team=team))
    await book.note_like("T1", "a", at=NOW)

    closed = await book.close_gaps("T1", ["a", "a", "never asked", *map(str, range(1200))])

    assert closed == 2
    assert [each.question for each in await book.gaps("T1", now=NOW)] == ["b"]
    assert len(await book.gaps("T2", now=NOW)) == 1
    assert await book.likes("T1", now=NOW) == 1
    assert await book.close_gaps("T1", []) == 0


async def test_feedback_is_forgotten_after_half_a_year(
    book: FeedbackBook, database: Database
) -> None:
    """The row goes with the next sweep, and is not shown in the meantime."""
    await book.note_gap(gap("tekton"))
    await book.note_like("T1", "ebpf", at=NOW)
    later = NOW + GAP_LIFE + timedelta(seconds=1)

    assert await book.gaps("T1", now=later) == []
    assert await book.likes("T1", now=later) == 0
    assert await SqlLedger(database).sweep(now=NOW + GAP_LIFE) == 0
    assert await SqlLedger(database).sweep(now=later) == 2


async def test_no_more_are_shown_than_can_be_looked_through(
    book: FeedbackBook, database: Database
) -> None:
    """A workspace of thousands must not make a page of them."""
    rows = [{"noted": NOW.replace(tzinfo=None)}] * (MOST_GAPS + 1)
    async with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            rows = [{"noted": NOW}] * (MOST_GAPS + 1)
        await connection.execute(
            text(
                "INSERT INTO feedback (team, question, verdict, noted)"
                " VALUES ('T1', 'q', 'nothing', :noted)"
            ),
            rows,
        )

    assert len(await book.gaps("T1", now=NOW)) == MOST_GAPS


async def test_odd_text_costs_nothing(book: FeedbackBook) -> None:
    """What no database takes is replaced."""
    await book.note_gap(gap("a\0b\ud800"))

    (kept,) = await book.gaps("T1", now=NOW)
    assert kept.question == "a�b�"
