"""`confbot db upgrade`: giving the database its tables."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Confbot
from tests.postgresql import PostgresqlServer

DatabaseIs = Callable[[str], None]


@pytest.fixture(name="database_is")
def _database_is(tmp_path: Path) -> DatabaseIs:
    """Sets DATABASE_URL for the command."""

    def put(url: str) -> None:
        (tmp_path / ".env").write_text(f"DATABASE_URL={url}\n", "utf-8")

    return put


def test_a_file_is_created_and_then_left_alone(
    confbot: Confbot, tmp_path: Path, database_is: DatabaseIs
) -> None:
    """The release phase runs at each release, mostly with nothing to do."""
    database_is("sqlite:///state/confbot.db")

    first, second = confbot("db", "upgrade"), confbot("db", "upgrade")

    file = tmp_path / "state" / "confbot.db"
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stderr.startswith(f"SQLite database {file}: upgraded from no tables to version ")
    assert "nothing to do" in second.stderr
    assert first.stdout == second.stdout == ""


def test_what_is_kept_is_for_the_bot_alone(
    confbot: Confbot, tmp_path: Path, database_is: DatabaseIs
) -> None:
    """Other users of the host have no business in it."""
    database_is("sqlite:///state/confbot.db")

    confbot("db", "upgrade")

    folder = tmp_path / "state"
    assert [each.stat().st_mode & 0o077 for each in (folder, folder / "confbot.db")] == [0, 0]


def test_postgresql_gets_its_tables(
    confbot: Confbot, postgresql: PostgresqlServer, database_is: DatabaseIs
) -> None:
    """The way it is meant to be done there."""
    with postgresql.database() as url:
        database_is(url)

        done = confbot("db", "upgrade")

    assert done.returncode == 0
    assert "upgraded from no tables to version " in done.stderr


def test_a_database_that_can_not_be_reached_is_named_without_its_password(
    confbot: Confbot, database_is: DatabaseIs
) -> None:
    """A release log is read by many."""
    database_is("postgresql://someone:pass-word@127.0.0.1:1/confbot")

    done = confbot("db", "upgrade")

    assert done.returncode == 1
    assert done.stderr.startswith(
        "confbot: PostgreSQL database confbot on 127.0.0.1:1: it can't be reached; see that it runs"
    )
    assert "pass-word" not in done.stderr
    assert "someone" not in done.stderr


def test_a_malformed_address_is_wrong_usage(confbot: Confbot, database_is: DatabaseIs) -> None:
    """Nothing was tried with it."""
    database_is("mysql://someone:pass-word@db.example/confbot")

    done = confbot("db", "upgrade")

    assert done.returncode == 2
    assert done.stderr.startswith("confbot: DATABASE_URL must be set to sqlite:///FILE, or ")
    assert "pass-word" not in done.stderr
