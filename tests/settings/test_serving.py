"""What serve needs, and what a bot on a stand-in for Slack takes of it."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings.serving import PlaygroundSettings, ServeSettings
from bot.settings.settings import Settings
from tests.settings.environment import GOOD, complaints, set_all


def test_serve_takes_what_it_needs(env: pytest.MonkeyPatch) -> None:
    """Over HTTP, a token and the signing secret are enough."""
    set_all(env, **GOOD)

    settings = ServeSettings.load()

    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "xoxb-made-up"
    assert settings.app_token is None
    assert settings.port == 3000
    assert settings.slack_api_url == "https://slack.com/api/"


def test_socket_mode_needs_no_signing_secret(env: pytest.MonkeyPatch) -> None:
    """Nothing comes in over HTTP that would have to be verified."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up", SLACK_APP_TOKEN="xapp-made-up")

    assert ServeSettings.load().signing_secret is None


def test_socket_mode_is_what_is_proposed(env: pytest.MonkeyPatch) -> None:
    """It is what the README sets up; the other way is named beside it, and not asked for."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up")

    (problem,) = complaints()

    assert problem.startswith("SLACK_APP_TOKEN must be set to an app-level token")
    assert "over HTTP instead, set SLACK_SIGNING_SECRET" in problem


def test_a_bot_on_a_stand_in_takes_nothing_of_another_slack_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever tries the playground may have an app's tokens in the environment."""
    for name in ("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.setenv(name, "xapp-of-another")
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    monkeypatch.setenv("HOST", "host.example")

    local = ServeSettings.local(
        Settings.load(),
        database=tmp_path / "own.db",
        bot_token="xoxb-own",
        signing_secret="own-secret",
        api_url="http://127.0.0.1:1/api/",
    )

    assert local.app_token is None
    assert local.bot_token == SecretStr("xoxb-own")
    assert local.database.get_secret_value() == f"sqlite:///{tmp_path / 'own.db'}"
    assert (local.host, local.slack_api_url) == ("127.0.0.1", "http://127.0.0.1:1/api/")
    assert {"xoxb-own", "own-secret"} <= set(local.secrets)


@pytest.mark.parametrize(("level", "shown"), [("", "WARNING"), ("debug", "DEBUG")])
def test_the_playground_says_little_unless_it_is_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: str, shown: str
) -> None:
    """Its user looks at a page, not at a log."""
    monkeypatch.setenv("LOG_LEVEL", level)

    local = ServeSettings.local(
        Settings.load(),
        database=tmp_path / "own.db",
        bot_token="xoxb-own",
        signing_secret="own-secret",
        api_url="http://127.0.0.1:1/api/",
    )

    assert local.log_level == shown


def test_the_playground_listens_where_it_is_asked_to(env: pytest.MonkeyPatch) -> None:
    """A machine on which 3000 is another's."""
    assert PlaygroundSettings.load().port is None

    set_all(env, PORT="4801")

    assert PlaygroundSettings.load().port == 4801
