"""A ledger that lets what was begun be finished, and nothing new begin."""

from datetime import datetime, timedelta

from bot.digest.edition import Claim, Edition, Notice
from bot.store.database import Database
from bot.store.ledger import SqlLedger


class DrainingLedger(SqlLedger):
    """Hands nothing out any more once it is closed; outcomes are kept all the same."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._closed = False

    def close(self) -> None:
        """Hand nothing out from now on."""
        self._closed = True

    async def claim(
        self, *, now: datetime, lease: timedelta, edition: Edition | None = None
    ) -> Claim | None:
        """Claim an edition as `SqlLedger` does, None when closed."""
        return None if self._closed else await super().claim(now=now, lease=lease, edition=edition)

    async def claim_doubtful(self, *, now: datetime, lease: timedelta) -> Claim | None:
        """Claim an edition in doubt as `SqlLedger` does, None when closed."""
        return None if self._closed else await super().claim_doubtful(now=now, lease=lease)

    async def claim_notice(self, *, now: datetime, lease: timedelta) -> Notice | None:
        """Claim a notice as `SqlLedger` does, None when closed."""
        return None if self._closed else await super().claim_notice(now=now, lease=lease)
