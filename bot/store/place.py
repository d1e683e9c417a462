"""Which database it is, and what may be said of it in a log."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

_SQLITE: Final = "sqlite:///"


@dataclass(frozen=True, slots=True)
class SqlitePlace:
    """A file of this machine.

    Attributes:
        file: Absolute. Need not be there, and neither need the folder it lies in.
    """

    file: Path

    def __str__(self) -> str:
        return f"SQLite database {self.file}"


@dataclass(frozen=True, slots=True)
class PostgresqlPlace:
    """A server that several processes share.

    Attributes:
        name: What may be said of it: the database and its host, never user or password.
        dsn: Its address as libpq understands it, secrets and all. Kept out of reprs.
    """

    name: str
    dsn: str

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"PostgresqlPlace({self.name!r})"


Place = SqlitePlace | PostgresqlPlace


def place(url: str) -> Place:
    """Return the place that `url` names, which is of a form that the settings let pass."""
    if url.startswith(_SQLITE):
        return SqlitePlace(Path(url.removeprefix(_SQLITE)).absolute())
    parts = urlsplit(url)
    hosts = parts.netloc.rpartition("@")[2] or ",".join(parse_qs(parts.query).get("host", []))
    database = unquote(parts.path).strip("/") or "of the user's name"
    return PostgresqlPlace(f"PostgreSQL database {database} on {hosts or 'this machine'}", url)
