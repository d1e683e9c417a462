"""The file of a SQLite database, which may be taken away or replaced while it is open.

SQLite would go on in a file that nobody can find any more, and into another one it would play back
the journal of the first.
"""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

_FILE: Final = "confbot_file"
"""Under which a connection keeps the identity of the file that it opened."""

Identity = tuple[int, int]
"""Device and inode: what tells a file from another of its name."""


class SqliteFile:
    """Watches that connections use the file that is at `path` now, and no other one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._journal, self._memory = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
        self._opened: Identity | None = None
        self._opened_journal: Identity | None = None

    def watch(self, engine: Engine) -> None:
        """Have every connection of `engine` looked at; called once those are set up."""
        event.listen(engine, "do_connect", self._clear)
        event.listen(engine, "connect", self._remember)
        event.listen(engine, "checkout", self._compare)

    def _clear(self, *_: Any) -> None:
        """Take away the journal of a file in whose place another one is now."""
        now = _identity(self._path)
        is_another = self._opened and now and now != self._opened
        if is_another and _identity(self._journal) == self._opened_journal:
            self._journal.unlink(missing_ok=True)
            self._memory.unlink(missing_ok=True)

    def _remember(self, connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        # Which opens the journal. What is wrong with the file, the first transaction tells.
        with contextlib.suppress(sqlite3.Error), contextlib.closing(connection.cursor()) as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_master")
        record.info[_FILE] = self._opened = _identity(self._path)
        self._opened_journal = _identity(self._journal)

    def _compare(
        self, connection: DBAPIConnection, record: ConnectionPoolEntry, _: PoolProxiedConnection
    ) -> None:
        if record.info[_FILE] != _identity(self._path):
            # Not left to the pool, which opens the next one while this one is still being closed.
            connection.close()
            raise DisconnectionError("another file is there, or none")


def _identity(file: Path) -> Identity | None:
    """Return what tells `file` from another of its name; None when it is not there."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
