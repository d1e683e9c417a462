"""A process that claims and records editions until none is left; run with a database's address.

Prints one edition a line, as soon as it has begun it.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

from bot.digest.edition import Outcome, State
from bot.store.database import Database
from bot.store.ledger import SqlLedger

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
LEASE = timedelta(minutes=1)


async def deliver(url: str) -> None:
    """Claim, begin and record until nothing is left."""
    async with Database.open(url) as database:
        ledger = SqlLedger(database)
        while claim := await ledger.claim(now=NOW, lease=LEASE):
            if await ledger.begin(claim, entries=["e"], now=NOW, lease=LEASE):
                sys.stdout.write(f"{claim.record.edition.channel.id}\n")
                await ledger.record(claim, Outcome(state=State.POSTED, message="1.0"), now=NOW)


if __name__ == "__main__":
    asyncio.run(deliver(sys.argv[1]))
