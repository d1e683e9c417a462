"""What a database driver complains of, as a problem and what to do about it."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as QueueTimeoutError

from bot.errors import StoreError
from bot.store.place import Place, SqlitePlace


@dataclass(frozen=True, slots=True)
class Fault:
    """What a kind of complaint means, and what to do about it, each as a sentence part."""

    problem: str
    remedy: str


_BUSY: Final = Fault(
    "another process holds it locked",
    "end that process, or let several processes share a PostgreSQL database",
)
_DENIED: Final = Fault(
    "it must not be written here", "give confbot's user the right to write it and its folder"
)
_NO_ROOM: Final = Fault(
    "it can't be opened",
    "see that its folder is one that confbot's user may write, or name another in DATABASE_URL or, "
    "where that is not set, in CONFBOT_DATA",
)
_GONE: Final = Fault(
    "its file is not there", "put it back, or restart confbot, which begins with a new one"
)
_DAMAGED: Final = Fault("it is damaged", "restore it from a backup, or move it away to begin anew")

_SQLITE: Final[Mapping[str, Fault]] = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_FULL": Fault("its disk is full", "free some space there"),
    "SQLITE_IOERR": Fault("its disk failed", "look at the disk, and whether it has space left"),
    "SQLITE_READONLY": _DENIED,
    "SQLITE_PERM": _DENIED,
    "SQLITE_CANTOPEN": _NO_ROOM,
    "SQLITE_NOTADB": Fault(
        "the file is not a database", "name another file in DATABASE_URL, or move this one away"
    ),
    "SQLITE_CORRUPT": _DAMAGED,
}
"""What SQLite's primary result codes mean. Any other one is a bug of ours."""

_UNREACHABLE: Final = Fault(
    "it can't be reached", "see that it runs and that DATABASE_URL names its host and port"
)
_STOPPED: Final = Fault("it was stopped or is just starting", "wait until it runs again")
_FORBIDDEN: Final = Fault(
    "its user may not do this", "grant DATABASE_URL's user all rights on the tables and the schema"
)

_MISUNDERSTOOD: Final = Fault(
    "DATABASE_URL holds what PostgreSQL does not know",
    "look at what follows the ? in it, and leave out what is not of libpq",
)

_POSTGRESQL: Final[Mapping[str, Fault]] = {
    "08": _UNREACHABLE,
    "28": Fault(
        "it does not let the user in", "set user and password in DATABASE_URL to valid ones"
    ),
    "3D": Fault("there is no such database", "create it, or name another one in DATABASE_URL"),
    "25006": Fault("it only lets itself be read", "name the writable server in DATABASE_URL"),
    "40": Fault("other transactions came in the way", "try again"),
    "42501": _FORBIDDEN,
    "42704": _MISUNDERSTOOD,
    "53100": Fault("its disk is full", "free some space there"),
    "53300": Fault("it has too many connections", "allow it more, or run fewer processes"),
    "53": Fault("it lacks memory or another resource", "give it more"),
    "55P03": Fault("another process holds a lock for long", "see what else runs on it"),
    "57": _STOPPED,
    "58": Fault("its disk failed", "look at the server's log"),
    "XX": Fault("it reports an internal error", "look at the server's log"),
}
"""What PostgreSQL's codes mean, and their classes (the first two characters). Any other one is a
bug of ours."""

_SLOW: Final = Fault("it did not answer in time", "see what else runs on it")


@contextmanager
def translated(place: Place) -> Iterator[None]:
    """Turn what the driver of `place` complains of into a `StoreError`, unless it is a bug of ours.

    Raises:
        StoreError: The database could not do what the body asked of it.
    """
    try:
        yield
    except (DBAPIError, QueueTimeoutError, OSError) as error:
        if (fault := _fault(error, place)) is None:
            raise
        raise StoreError(place=str(place), problem=fault.problem, remedy=fault.remedy) from error


def _fault(error: DBAPIError | QueueTimeoutError | OSError, place: Place) -> Fault | None:
    """Return what `error` means; None when it tells of a bug."""
    if isinstance(error, DBAPIError):
        if isinstance(place, SqlitePlace) and not os.path.lexists(place.file):
            return _GONE
        return _complaint(error.orig) or (_UNREACHABLE if error.connection_invalidated else None)
    if isinstance(error, (QueueTimeoutError, TimeoutError)):
        return _SLOW
    return _NO_ROOM if isinstance(place, SqlitePlace) else _UNREACHABLE


def _complaint(cause: BaseException | None) -> Fault | None:
    """Return what the driver means by `cause`; None when it is no fault of the database."""
    if isinstance(cause, sqlite3.Error):
        # The full name goes on after the primary one: SQLITE_READONLY_DIRECTORY.
        return _SQLITE.get("_".join(cause.sqlite_errorname.split("_")[:2]))
    code = getattr(cause, "sqlstate", None)
    if code:
        return _POSTGRESQL.get(code) or _POSTGRESQL.get(code[:2])
    # The driver says so of an address, before it asks the server.
    return _MISUNDERSTOOD if isinstance(getattr(cause, "__cause__", None), ValueError) else None
