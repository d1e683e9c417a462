"""Addresses for responses: five uses within half an hour, of a new message or the original."""

from typing import Any

from bot.playground.standin.responses import respond
from tests.playground.standin.conftest import Slack


def give(slack: Slack, message: str | None = None) -> str:
    """Return the last part of a new address for what U1 did in #general."""
    slack.workspace.addresses.base = "http://127.0.0.1:1/responses"
    url = slack.workspace.addresses.give("U1", "C1", message=message)
    return url.removeprefix("http://127.0.0.1:1/responses/")


def sent(slack: Slack, path: str, **given: Any) -> str:
    """Send something to an address, and return why it was refused; empty when it was not."""
    refused = respond(slack.workspace, path, given)
    return refused.code if refused else ""


def test_an_address_takes_five_responses(slack: Slack) -> None:
    """The sixth is refused, and people see it."""
    path = give(slack)

    assert [sent(slack, path, text="x") for _ in range(6)] == [*[""] * 5, "used_url"]
    assert slack.workspace.refusals[-1].method == "response_url"


def test_an_address_is_good_for_half_an_hour(slack: Slack) -> None:
    """By the workspace's clock, which can be moved."""
    path = give(slack)
    slack.now += 30 * 60 + 1

    assert sent(slack, path, text="x") == "expired_url"
    assert sent(slack, "T1/9/9", text="x") == "invalid_url"


def test_a_response_is_for_one_unless_it_says_otherwise(slack: Slack) -> None:
    """What an app forgets to say stays private."""
    path = give(slack)
    sent(slack, path, text="psst")
    sent(slack, path, text="hear", response_type="in_channel")

    messages = slack.workspace.channels["C1"].messages
    assert [each.visible_to for each in messages] == ["U1", None]


def test_the_original_is_replaced_or_taken_away(slack: Slack) -> None:
    """Also one that only its reader sees, which chat.update can't reach."""
    slack.done("chat.postEphemeral", channel="C1", user="U1", text="first")
    (message,) = slack.workspace.channels["C1"].messages
    path = give(slack, message.ts)

    unreachable = slack.error("chat.update", channel="C1", ts=message.ts, text="second")
    sent(slack, path, text="second", replace_original=True)
    replaced = message.text
    sent(slack, path, delete_original=True)

    assert unreachable == "message_not_found"
    assert replaced == "second"
    assert slack.workspace.channels["C1"].messages == []
    assert sent(slack, give(slack), delete_original=True) == "message_not_found"


def test_limits_hold_for_responses_too(slack: Slack) -> None:
    """The way by which a message comes makes no difference."""
    header = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}

    assert sent(slack, give(slack), text="x", blocks=[header]) == "invalid_blocks"
    assert sent(slack, give(slack)) == "no_text"
