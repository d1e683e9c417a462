"""What is said of a database, and what is not."""

from pathlib import Path

import pytest

from bot.store.place import PostgresqlPlace, SqlitePlace, place


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "postgres://someone:pass-word@db.example:5432/confbot?sslmode=require",
            "PostgreSQL database confbot on db.example:5432",
        ),
        (
            "postgresql://someone:pass-word@one.example,two.example/my%20bot",
            "PostgreSQL database my bot on one.example,two.example",
        ),
        (
            "postgresql:///confbot?host=/run/postgresql&password=pass-word",
            "PostgreSQL database confbot on /run/postgresql",
        ),
        ("postgresql:///confbot", "PostgreSQL database confbot on this machine"),
        (
            "postgresql://someone:pass-word@db.example",
            "PostgreSQL database of the user's name on db.example",
        ),
    ],
)
def test_a_server_is_named_without_secrets(url: str, said: str) -> None:
    """The name stands in logs and messages; the address goes to the driver as it stands."""
    where = place(url)

    assert isinstance(where, PostgresqlPlace)
    assert str(where) == said
    assert where.dsn == url
    assert "pass-word" not in repr(where)


def test_a_file_is_named_by_its_whole_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A relative path alone would leave open which folder the bot was started in."""
    monkeypatch.chdir(tmp_path)

    where = place("sqlite:///data/100%.db")

    assert where == SqlitePlace(tmp_path / "data" / "100%.db")
    assert str(where) == f"SQLite database {tmp_path / 'data' / '100%.db'}"
