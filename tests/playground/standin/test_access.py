"""Who may call what: tokens, scopes, and arguments that must be there."""

import pytest

from bot.playground.standin.api import CONNECT, METHODS
from tests.playground.standin.conftest import Slack


@pytest.mark.parametrize(
    ("token", "code"),
    [("", "not_authed"), ("xoxb-another", "invalid_auth")],
    ids=["none", "another"],
)
def test_without_the_bots_token_nothing_is_done(slack: Slack, token: str, code: str) -> None:
    """A bot with a wrong token must learn of it here, not in Slack."""
    answer = slack.api.call("chat.postMessage", {"channel": "C1", "text": "hello"}, token)

    assert answer == {"ok": False, "error": code}
    assert slack.workspace.channels["C1"].messages == []


def test_each_token_is_for_its_own_methods(slack: Slack) -> None:
    """The app-level token opens sockets and does nothing else."""
    by_bot = slack.error(CONNECT)
    by_app = slack.api.call("auth.test", {}, slack.keys.app_token)["error"]

    assert (by_bot, by_app) == ("not_allowed_token_type", "not_allowed_token_type")


def test_a_socket_is_opened_only_where_one_is_served(slack: Slack) -> None:
    """The playground speaks HTTP; the tests' front serves a socket."""
    refused = slack.api.call(CONNECT, {}, slack.keys.app_token)
    slack.api.socket_url = "ws://127.0.0.1:1/socket"
    opened = slack.api.call(CONNECT, {}, slack.keys.app_token)

    assert refused["error"] == "access_denied"
    assert opened == {"ok": True, "url": "ws://127.0.0.1:1/socket"}


def test_a_secret_stands_in_no_repr(slack: Slack) -> None:
    """Keys are made up, but habits are not."""
    assert "xoxb-" not in repr(slack.keys)


@pytest.mark.parametrize("method", [name for name in METHODS if METHODS[name].scopes])
def test_a_method_needs_one_of_its_scopes(slack: Slack, method: str) -> None:
    """A scope that the manifest lacks shows up before the app is installed."""
    slack.workspace.scopes.clear()

    answer = slack.call(method)

    assert answer["error"] == "missing_scope"
    assert set(answer["needed"].split(",")) == METHODS[method].scopes


@pytest.mark.parametrize("method", [name for name in METHODS if METHODS[name].needed])
def test_an_argument_that_lacks_is_named(slack: Slack, method: str) -> None:
    """Slack says which; so does the stand-in."""
    answer = slack.call(method)

    assert answer["error"] == "invalid_arguments"
    assert METHODS[method].needed[0] in answer["response_metadata"]["messages"][0]


def test_the_scope_depends_on_the_kind_of_channel(slack: Slack) -> None:
    """Public, private and direct conversations are granted apart."""
    direct = slack.done("conversations.open", users="U1")["channel"]["id"]
    slack.workspace.channels["C3"].members.append("U0BOT")
    slack.workspace.scopes -= {"groups:read", "im:read"}

    codes = [slack.error("conversations.info", channel=name) for name in ("C3", direct)]

    assert codes == ["missing_scope", "missing_scope"]
    assert slack.done("conversations.info", channel="C1")["channel"]["is_member"] is True


def test_an_unknown_method_is_refused(slack: Slack) -> None:
    """A typing error in a method's name is found."""
    assert slack.error("chat.postMesage") == "unknown_method"
