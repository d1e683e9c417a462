"""Messages that arrive piece by piece."""

from typing import Any

import pytest

from tests.playground.standin.conftest import Slack

READER = {"recipient_user_id": "U1", "recipient_team_id": "T1"}


def test_an_agent_writes_piece_by_piece(slack: Slack) -> None:
    """One message grows, keeps its block, and ends with what stands below it."""
    direct = slack.workspace.direct("U1")
    question = slack.workspace.say(direct, user="U1", text="well?")
    place = {"channel": direct.id}
    ts = slack.done("chat.startStream", **place, thread_ts=question.ts)["ts"]
    message = slack.workspace.message(direct, ts)
    slack.done("chat.appendStream", **place, ts=ts, markdown_text="**4")
    first = message.blocks[0]["block_id"]
    chunk = {"type": "markdown_text", "text": "2**"}
    slack.done("chat.appendStream", **place, ts=ts, chunks=[chunk])

    told = slack.done("chat.stopStream", **place, ts=ts, blocks=[{"type": "divider"}])["message"]

    assert (told["text"], told["thread_ts"]) == ("**42**", question.ts)
    assert [each["type"] for each in told["blocks"]] == ["markdown", "divider"]
    assert told["blocks"][0]["block_id"] == first
    assert slack.error("chat.appendStream", **place, ts=ts, markdown_text="!") == (
        "message_not_in_streaming_state"
    )


def test_in_a_channel_somebody_must_be_written_to(slack: Slack) -> None:
    """Slack wants to know whose question it is."""
    assert slack.error("chat.startStream", channel="C1") == "missing_recipient_user_id"
    slack.done("chat.startStream", channel="C1", **READER, markdown_text="hello")

    (message,) = slack.workspace.channels["C1"].messages
    assert message.blocks[0]["text"] == "hello"


@pytest.mark.parametrize(
    ("brought", "code"),
    [
        ({}, "no_text"),
        ({"markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"chunks": [{"type": "task_update", "id": "1", "title": "x"}]}, "invalid_chunks"),
        ({"chunks": "[1]"}, "invalid_chunks"),
    ],
    ids=["nothing", "too much", "a task", "no object"],
)
def test_a_piece_that_cannot_be_added_is_refused(
    slack: Slack, brought: dict[str, Any], code: str
) -> None:
    """And the message stays as it was."""
    ts = slack.done("chat.startStream", channel="C1", **READER, markdown_text="hello")["ts"]

    assert slack.error("chat.appendStream", channel="C1", ts=ts, **brought) == code
    assert slack.workspace.channels["C1"].messages[0].text == "hello"


def test_only_the_apps_own_messages_grow(slack: Slack) -> None:
    """Neither a person's, nor one that was posted at once."""
    person, posted = slack.says("mine"), slack.post()

    codes = [
        slack.error("chat.appendStream", channel="C1", ts=each.ts, markdown_text="x")
        for each in (person, posted)
    ]

    assert codes == ["message_not_owned_by_app", "message_not_in_streaming_state"]
