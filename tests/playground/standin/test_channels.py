"""Channels that an app runs: made, named, described, archived, and who is sent away."""

import pytest

from tests.playground.standin.conftest import Slack


def test_an_app_makes_names_and_describes_a_channel(slack: Slack) -> None:
    """It is in it from the start, and everybody sees what it is called."""
    made = slack.done("conversations.create", name="recaps")["channel"]
    place = {"channel": made["id"]}
    slack.done("conversations.rename", **place, name="recaps-2031")
    slack.done("conversations.setTopic", **place, topic="What was said")
    slack.done("conversations.setPurpose", **place, purpose="To know it again")

    told = slack.done("conversations.info", **place)["channel"]
    assert (told["name"], told["is_member"], told["is_private"]) == ("recaps-2031", True, False)
    assert told["topic"]["value"] == "What was said"
    assert told["purpose"]["value"] == "To know it again"
    assert slack.error("conversations.setTopic", **place, topic="x" * 251) == "too_long"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("general", "name_taken"),
        ("No Spaces", "invalid_name_specials"),
        ("x" * 81, "invalid_name_maxlength"),
    ],
)
def test_a_name_must_be_free_and_one_that_slack_takes(slack: Slack, name: str, code: str) -> None:
    """For a new channel as for one that is renamed."""
    assert slack.error("conversations.create", name=name) == code
    assert slack.error("conversations.rename", channel="C1", name=name) == code


def test_a_private_channel_needs_a_scope_of_its_own(slack: Slack) -> None:
    """Who may make public ones may not make others."""
    slack.workspace.scopes.discard("groups:write")

    code = slack.error("conversations.create", name="hidden", is_private=True)

    assert code == "missing_scope"
    slack.done("conversations.create", name="seen")


def test_somebody_is_sent_away_once(slack: Slack) -> None:
    """The bot itself can leave only."""
    place = {"channel": "C1"}
    slack.done("conversations.kick", **place, user="U2")

    assert slack.workspace.channels["C1"].members == ["U1", "U0BOT"]
    assert slack.error("conversations.kick", **place, user="U2") == "not_in_channel"
    assert slack.error("conversations.kick", **place, user="U0BOT") == "cant_kick_self"


def test_an_archived_channel_is_run_no_longer(slack: Slack) -> None:
    """And the one that everybody is in can't be."""
    made = slack.done("conversations.create", name="done-with")["channel"]["id"]
    slack.done("conversations.archive", channel=made)

    assert slack.error("conversations.archive", channel=made) == "already_archived"
    assert slack.error("conversations.setTopic", channel=made, topic="x") == "is_archived"
    assert slack.error("conversations.archive", channel="C1") == "cant_archive_general"
    direct = slack.workspace.direct("U1").id
    assert slack.error("conversations.archive", channel=direct) == (
        "method_not_supported_for_channel_type"
    )


def test_a_direct_conversation_is_closed_for_the_bot_alone(slack: Slack) -> None:
    """Nobody else loses what was said in it; channels are left instead."""
    direct = slack.workspace.direct("U1")
    slack.done("conversations.close", channel=direct.id)

    assert slack.done("conversations.open", users="U1")["already_open"] is True
    assert slack.error("conversations.close", channel="C1") == (
        "method_not_supported_for_channel_type"
    )


def test_the_bot_marks_how_far_it_has_read(slack: Slack) -> None:
    """Up to a message that is there."""
    message = slack.says("look")
    slack.done("conversations.mark", channel="C1", ts=message.ts)

    assert slack.workspace.channels["C1"].read == {"U0BOT": message.ts}
    assert slack.error("conversations.mark", channel="C1", ts="1.1") == "invalid_timestamp"
