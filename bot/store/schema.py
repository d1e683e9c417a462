"""Whether a database has the tables that this confbot needs, and how it gets them."""

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import SchemaError
from bot.store.database import Database
from bot.store.faults import translated
from bot.store.place import SqlitePlace

_LOG: Final = logging.getLogger(__name__)

_LOCK: Final = 0x636F6E66626F74
"""Number of the lock under which PostgreSQL is migrated: "confbot", so that it is no other's."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What a migration did.

    Attributes:
        before: Version of the tables until then. None where there were none.
        after: Version they have now; the same one when there was nothing to do.
    """

    before: str | None
    after: str | None


async def prepare(database: Database) -> None:
    """See to it that `database` has the tables this confbot needs; any number may do so at once.

    A SQLite file is created or migrated. PostgreSQL is not: there, others may still need the
    older tables, so whoever runs it says when.

    Raises:
        SchemaError: The tables are older or newer than that.
        StoreError: The database can't be used.
    """
    if isinstance(database.place, SqlitePlace):
        done = await upgrade(database)
        database.version = done.after
        if done.before != done.after:
            before = done.before or "none"
            _LOG.info("%s: tables upgraded from %s to %s", database.place, before, done.after)
    else:
        await check(database)


async def check(database: Database) -> None:
    """See whether `database` has the tables that this confbot needs.

    Raises:
        SchemaError: They are older or newer.
        StoreError: The database can't be used.
    """
    async with database.reading() as connection:
        version = await connection.run_sync(_version, database)
    if version != versions()[-1]:
        raise SchemaError(
            place=str(database.place),
            problem="its tables are older than this confbot needs"
            if version
            else "it has no tables yet",
            remedy="run `confbot db upgrade`",
        )


async def upgrade(database: Database, *, to: str = "head") -> Upgrade:
    """Migrate `database` and return what was done; any number of processes may do so at once.

    Args:
        database: Need not be there yet, if it is a SQLite file.
        to: Version to stop at.

    Raises:
        SchemaError: The tables are newer than this confbot knows.
        StoreError: The database can't be used; then it is as it was.
    """
    if isinstance(database.place, SqlitePlace):
        with translated(database.place):
            await asyncio.to_thread(_make_room, database.place.file)
    # One transaction for all steps: on SQLite it is the lock, and on either nothing is half done.
    async with database.writing() as connection:
        if not isinstance(database.place, SqlitePlace):
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        before = await connection.run_sync(_version, database)
        await connection.run_sync(_migrate, to)
        after = await connection.run_sync(_version, database)
    return Upgrade(before, after)


def versions() -> list[str]:
    """Return every version that the tables ever had, oldest first."""
    return [script.revision for script in _scripts().walk_revisions()][::-1]


def _make_room(file: Path) -> None:
    """Create `file` and its folder, for confbot's user alone, unless they are there."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not file.exists():
        file.touch(mode=0o600)


def _version(connection: Connection, database: Database) -> str | None:
    """Return the version of the tables, None if there are none.

    Raises:
        SchemaError: This confbot does not know it.
    """
    version = MigrationContext.configure(connection).get_current_revision()
    if version is not None and version not in versions():
        raise SchemaError(
            place=str(database.place),
            problem=f"its tables are newer than this confbot knows (version {version})",
            remedy="run the confbot that wrote them or a newer one, or name another database",
        )
    return version


def _migrate(connection: Connection, to: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _config() -> Config:
    config = Config()
    # By package, so that it is found inside a wheel and holds no % to be read as a variable.
    config.set_main_option("script_location", "bot.store:migrations")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
