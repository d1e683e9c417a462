"""Tokens, credentials and keys: which are needed, and what is set by mistake in their place."""

import pytest

from bot.settings.serving import ServeSettings
from tests.settings.environment import GOOD, complaints, problems, set_all


def test_tokens_that_took_each_others_place_are_told(env: pytest.MonkeyPatch) -> None:
    """The commonest slip: both are long, and Slack shows them on different pages."""
    set_all(env, SLACK_BOT_TOKEN="xapp-made-up", SLACK_APP_TOKEN="xoxb-made-up")

    of_app_token, of_bot_token = complaints()

    assert of_app_token.endswith("a bot token, which belongs in SLACK_BOT_TOKEN")
    assert of_bot_token.endswith("an app-level token, which belongs in SLACK_APP_TOKEN")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-..."),
        ("SLACK_BOT_TOKEN", "xoxb-your-token"),
        ("SLACK_APP_TOKEN", "xapp-..."),
        ("SLACK_APP_TOKEN", "xapp-1-XXXX-xxxx"),
        ("SLACK_APP_TOKEN", "<token>"),
        ("SLACK_SIGNING_SECRET", "…"),
    ],
)
def test_a_placeholder_is_told_from_a_secret(
    env: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """A line of the README that was pasted as it stands."""
    set_all(env, **GOOD | {name: value})

    (problem,) = complaints()

    assert problem.startswith(f"{name} must be set to ")
    assert problem.endswith("what it holds is the placeholder from the documentation")


def test_a_token_that_was_cut_off_is_told_as_such(env: pytest.MonkeyPatch) -> None:
    """That it belongs where it is would be no help."""
    set_all(env, **GOOD | {"SLACK_BOT_TOKEN": "xoxb-"})

    (problem,) = complaints()

    assert problem.endswith("what it holds is no token: after xoxb- come letters and digits")


def test_no_secret_is_shown(env: pytest.MonkeyPatch) -> None:
    """Settings end up in logs and tracebacks."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up", SLACK_APP_TOKEN="xapp-made-up")

    assert "made-up" not in f"{ServeSettings.load()!r} {ServeSettings.load()}"


INSTALLED = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "made-up-secret",
    "SLACK_SIGNING_SECRET": "made-up",
}


def test_workspaces_that_install_it_need_no_token(env: pytest.MonkeyPatch) -> None:
    """Each brings its own; where a token is set as well, both are served."""
    set_all(env, **INSTALLED)
    without = ServeSettings.load()
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up")

    assert without.bot_token is None
    assert ServeSettings.load().bot_token is not None


@pytest.mark.parametrize("name", ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"])
def test_one_half_of_the_credentials_is_told(env: pytest.MonkeyPatch, name: str) -> None:
    """Slack shows both on one page, and one alone is of no use."""
    set_all(env, **GOOD, **{name: INSTALLED[name]})

    (problem,) = complaints()

    assert problem.startswith("SLACK_CLIENT_SECRET must be set to the client secret")
    assert "SLACK_CLIENT_ID" in problem


def test_a_key_that_can_be_guessed_is_refused(env: pytest.MonkeyPatch) -> None:
    """Of several, too."""
    set_all(env, **INSTALLED, CONFBOT_KEY="0123456789abcdef,short")

    assert problems() == ["CONFBOT_KEY"]


def test_tokens_are_encrypted_with_what_is_set(env: pytest.MonkeyPatch) -> None:
    """A key of its own comes first; the client secret opens what was encrypted before."""
    set_all(env, **INSTALLED)
    without = ServeSettings.load().token_secrets
    set_all(env, CONFBOT_KEY=f"{'new' * 6}, {'old' * 6}")

    assert without == ["made-up-secret"]
    assert ServeSettings.load().token_secrets == ["new" * 6, "old" * 6, "made-up-secret"]


@pytest.mark.parametrize(
    ("url", "passwords"),
    [
        ("postgresql://someone:pass%40word@db.example/confbot", ["pass%40word", "pass@word"]),
        ("postgresql:///confbot?host=/run&password=pass%40word", ["pass@word"]),
        ("postgresql://db.example/confbot", []),
    ],
)
def test_parts_of_secrets_are_secrets(
    env: pytest.MonkeyPatch, url: str, passwords: list[str]
) -> None:
    """A driver complains of a password alone, and each of several keys opens what it closed."""
    set_all(env, **INSTALLED, DATABASE_URL=url, CONFBOT_KEY=f"{'new' * 6}, {'old' * 6}")

    secrets = ServeSettings.load().secrets

    assert {url, "new" * 6, "old" * 6, *passwords} <= set(secrets)
    assert "" not in secrets
