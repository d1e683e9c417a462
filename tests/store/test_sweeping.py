"""How long rows live, and how much work it is to remove them."""

from datetime import date, timedelta
from pathlib import Path

import aiosqlite
from sqlalchemy import func, insert, select

from bot.digest.edition import Outcome, State
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from bot.store.sweeping import EDITION_LIFE, NOTICE_LIFE, SHOWN_LIFE, SUPERSEDED_LIFE, TEXT_LIFE
from bot.store.tables import NOTICE, SHOWN
from tests.digest.building import CHANNEL, LEASE, MONDAY, NINE, begun, edition, notice, plan, posted

DAY = timedelta(days=1)


async def test_editions_go_once_they_are_old(ledger: SqlLedger) -> None:
    """A year and a month; what is not ended stays, however old it is."""
    await ledger.record(await begun(ledger), posted(), now=NINE)
    old = MONDAY - EDITION_LIFE - DAY
    for channel in ("C1", "C2"):
        await ledger.plan([plan(channel, day=old)], now=NINE - EDITION_LIFE)
    claim = await ledger.claim(now=NINE, lease=LEASE, edition=edition(day=old))
    assert claim
    await ledger.record(claim, Outcome(state=State.SKIPPED), now=NINE)

    assert await ledger.sweep(now=NINE) == 1

    assert await ledger.edition(edition(day=old)) is None
    assert await ledger.edition(edition("C2", day=old)) is not None
    assert await ledger.edition(edition()) is not None


async def test_the_last_time_an_entry_was_shown_is_remembered(
    ledger: SqlLedger, database: Database
) -> None:
    """Else it would come again before all others had come."""
    for day in (0, 1, 2):
        await ledger.record(await begun(ledger, "a", day=day), posted(), now=NINE + day * DAY)
    wednesday = MONDAY + 2 * DAY

    await ledger.sweep(now=NINE + 2 * DAY + SUPERSEDED_LIFE)
    assert await ledger.shown(CHANNEL, before=wednesday) == {"a": MONDAY + DAY}
    await ledger.sweep(now=NINE + 3 * DAY + SUPERSEDED_LIFE)

    assert await ledger.shown(CHANNEL, before=wednesday + DAY) == {"a": wednesday}
    async with database.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(SHOWN)) == 1
    await ledger.sweep(now=NINE + 3 * DAY + SHOWN_LIFE)
    assert await ledger.shown(CHANNEL, before=date(2099, 1, 1)) == {}


async def test_what_was_told_is_emptied_and_not_told_again(
    ledger: SqlLedger, database: Database
) -> None:
    """The words go early, the key late; what was not told stays as it is."""
    await ledger.notify([notice("told"), notice("waiting")])
    told = await ledger.claim_notice(now=NINE, lease=LEASE)
    assert told
    await ledger.settle_notice(told, now=NINE)

    await ledger.sweep(now=NINE + TEXT_LIFE + DAY)

    async with database.reading() as connection:
        texts = await connection.execute(select(NOTICE.columns.key, NOTICE.columns.text))
        assert {row.key: row.text for row in texts} == {"told": "", "waiting": "It failed."}
    assert await ledger.notify([notice("told")]) == 0
    assert await ledger.sweep(now=NINE + NOTICE_LIFE + DAY) == 1
    assert await ledger.notify([notice("told"), notice("waiting")]) == 1


async def swept(rows: int, folder: Path) -> int:
    """Return how many thousands of steps SQLite takes to sweep `rows` entries of one channel."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    old = MONDAY - SUPERSEDED_LIFE - 2 * DAY
    async with Database.open(f"sqlite:///{folder / f'{rows}.db'}") as database:
        await upgrade(database)
        async with database.writing() as connection:
            key = {"team": CHANNEL.team, "channel": CHANNEL.id}
            await connection.execute(
                insert(SHOWN),
                [
                    key | {"day": old - number // 3 * DAY, "entry": f"{number}"}
                    for number in range(rows)
                ],
            )
            # A process has one connection to a SQLite file, so this is the one that sweeps.
            raw = (await connection.get_raw_connection()).driver_connection
            assert isinstance(raw, aiosqlite.Connection)
            await raw.set_progress_handler(step, 1_000)
        assert await SqlLedger(database).sweep(now=NINE) == 0
    return steps


async def test_sweeping_takes_work_in_proportion_to_what_was_shown(tmp_path: Path) -> None:
    """On SQLite everybody waits for it; a channel that reads on for years must not stop the bot."""
    assert await swept(4_000, tmp_path) < 6 * await swept(1_000, tmp_path)
