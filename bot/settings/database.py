"""Where the database is."""

from pathlib import Path
from typing import Annotated, Final
from urllib.parse import parse_qs, unquote, urlsplit

from pydantic import AfterValidator, SecretStr

from bot.settings.addresses import is_host
from bot.settings.paths import exists, expanded
from bot.settings.variable import MistakeError

DATABASE_FILE: Final = "confbot.db"
"""Where the data folder holds the database, unless `DATABASE_URL` says otherwise."""

_POSTGRESQL: Final = frozenset({"postgres", "postgresql"})
"""The schemes of a PostgreSQL address; hosts hand out both."""


def _database_url(value: SecretStr) -> SecretStr:
    url = value.get_secret_value()
    scheme, mark, rest = url.partition("://")
    if not mark:
        raise ValueError("no address")
    if scheme == "sqlite":
        return SecretStr(f"sqlite:///{_sqlite_file(rest)}")
    if scheme.partition("+")[0] in {"sqlite", *_POSTGRESQL} - {scheme}:
        raise MistakeError("what stands before :// must not name a driver")
    if scheme not in _POSTGRESQL:
        raise ValueError("another kind of database")
    if "#" in url:
        raise MistakeError("a # in its password must be written %23")
    # No host at all means a socket of this machine; several stand for one database.
    for host in urlsplit(url).netloc.rpartition("@")[2].split(","):
        parts = urlsplit(f"//{host}")
        if parts.port == 0 or (parts.hostname and not is_host(parts.hostname)):
            raise ValueError("no address")
    return value


def passwords(url: SecretStr) -> list[str]:
    """Return the password in `url`, as it is written there and as it is meant; may be empty."""
    parts = urlsplit(url.get_secret_value())
    written = [parts.password or "", *parse_qs(parts.query).get("password", [])]
    return [form for each in written if each for form in (each, unquote(each))]


def _sqlite_file(rest: str) -> Path:
    """Return the file that `rest`, what follows `sqlite://`, names."""
    if not rest.startswith("/"):
        raise MistakeError(
            "before the file stand three slashes, or four where its path is absolute"
        )
    name = rest.removeprefix("/")
    if name in {"", ":memory:"} or "?" in name:
        raise MistakeError("a file must be named, and nothing else")
    file = expanded(Path(name))
    if exists(file) and file.is_dir():
        raise MistakeError("what it names is a folder")
    return file


DatabaseUrl = Annotated[SecretStr, AfterValidator(_database_url)]
