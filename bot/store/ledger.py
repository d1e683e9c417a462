"""The ledger of the digest, in a database."""

from bot.store.claims import Claims
from bot.store.counting import Counting
from bot.store.editions import Editions
from bot.store.notices import Notices
from bot.store.shown import Shown
from bot.store.subscriptions import Subscriptions
from bot.store.sweeping import Sweeping
from bot.store.watches import KnownNotes, Watches


class SqlLedger(
    Subscriptions, Editions, Claims, Shown, Notices, Watches, KnownNotes, Sweeping, Counting
):
    """All that `bot.digest.ports.Ledger` asks for, safe among any number of processes.

    A row is claimed under its lock. PostgreSQL passes over rows that another process is just
    claiming; on SQLite one process writes at a time, so there are none.
    """
