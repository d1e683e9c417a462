"""Where the database is, in whatever form it is named."""

from pathlib import Path

import pytest

from bot.settings.settings import Settings
from tests.settings.environment import set_all


def test_the_database_is_a_file_in_the_data_folder(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who sets nothing up has a database all the same, beside all else that must be kept."""
    set_all(env, CONFBOT_DATA=str(tmp_path / "not-there-yet"))

    assert Settings.load().database.get_secret_value() == (
        f"sqlite:///{tmp_path / 'not-there-yet' / 'confbot.db'}"
    )


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///relative/confbot.db",
        "sqlite:////absolute/confbot.db",
        "postgres://someone:pass%23word@db.example:5432/confbot?sslmode=require",
        "postgresql://someone@[::1]/confbot",
        "postgresql://someone@one.example:5432,two.example:5433/confbot",
        "postgresql:///confbot?host=/run/postgresql",
    ],
)
def test_a_database_is_named_as_hosts_name_it(env: pytest.MonkeyPatch, url: str) -> None:
    """What a host hands out as DATABASE_URL is taken as it stands."""
    set_all(env, DATABASE_URL=url)

    assert Settings.load().database.get_secret_value() == url


def test_a_database_file_may_lie_below_the_home_folder(
    env: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No shell expands a tilde that stands in a `.env` file."""
    set_all(env, HOME=str(tmp_path), USERPROFILE=str(tmp_path), DATABASE_URL="sqlite:///~/my.db")

    assert Settings.load().database.get_secret_value() == f"sqlite:///{tmp_path / 'my.db'}"


def test_the_password_of_the_database_is_not_shown(env: pytest.MonkeyPatch) -> None:
    """It stands in the middle of an address that one is tempted to log."""
    set_all(env, DATABASE_URL="postgresql://someone:made-up@db.example/confbot")

    settings = Settings.load()

    assert "made-up" not in f"{settings!r} {settings} {settings.database}"
