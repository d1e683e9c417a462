"""What goes into a column and comes out of it, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Column, MetaData, Table, insert, select, text

from bot.store.columns import Instant, Words
from bot.store.database import Database

KEPT = Table("kept", MetaData(), Column("instant", Instant), Column("words", Words))


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 5, 4, 9, 0, tzinfo=UTC),
        datetime(2026, 5, 4, 9, 0, 0, 123456, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Prague")),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2199, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
async def test_an_instant_comes_out_as_it_went_in(database: Database, moment: datetime) -> None:
    """Whatever zone it had, it is the same instant, in UTC, to the microsecond."""
    async with database.writing() as connection:
        await connection.run_sync(KEPT.create)
        await connection.execute(insert(KEPT).values(instant=moment))

        kept = await connection.scalar(select(KEPT.columns.instant))

    assert kept
    assert kept.tzinfo is UTC
    # Python calls no time that a zone has twice equal to one of another zone.
    assert kept.timestamp() == moment.timestamp()


async def test_instants_are_compared_as_such(database: Database) -> None:
    """A claim asks for what was due before now, whatever zone now has."""
    early = datetime(2026, 5, 4, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    late = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)
    async with database.writing() as connection:
        await connection.run_sync(KEPT.create)
        await connection.execute(insert(KEPT), [{"instant": late}, {"instant": early}])

        before = select(KEPT.columns.instant).where(KEPT.columns.instant < late)

        assert (await connection.scalars(before)).all() == [early]


async def test_an_instant_needs_a_zone(database: Database) -> None:
    """Otherwise each database would think of another one."""
    async with database.writing() as connection:
        await connection.run_sync(KEPT.create)

        with pytest.raises(Exception, match="an instant needs a time zone"):
            await connection.execute(insert(KEPT).values(instant=datetime(2026, 5, 4)))  # noqa: DTZ001 - the fault


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Žluťoučký kůň 🐎", "Žluťoučký kůň 🐎"),
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        ("half \ud83d of it", "half \N{REPLACEMENT CHARACTER} of it"),
        ("'; DROP TABLE kept; --", "'; DROP TABLE kept; --"),
        ("", ""),
        ("x" * 100_000, "x" * 100_000),
    ],
)
async def test_any_text_is_kept_and_found_again(
    database: Database, written: str, kept: str
) -> None:
    """People paste what they like; none of it may fail in the middle of a transaction."""
    async with database.writing() as connection:
        await connection.run_sync(KEPT.create)
        await connection.execute(insert(KEPT).values(words=written))

        found = await connection.scalar(
            select(KEPT.columns.words).where(KEPT.columns.words == written)
        )

    assert found == kept


async def test_text_is_in_the_order_of_its_letters(database: Database) -> None:
    """A server's locale would put them in another one, and lists would differ by host."""
    words = ["b", "B", "a", "Á", "_", "ab", "A"]
    async with database.writing() as connection:
        await connection.run_sync(KEPT.create)
        await connection.execute(insert(KEPT), [{"words": each} for each in words])

        listed = await connection.scalars(select(KEPT.columns.words).order_by(KEPT.columns.words))

        assert listed.all() == sorted(words)
        assert await connection.scalar(text("SELECT count(*) FROM kept")) == len(words)
