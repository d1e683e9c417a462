"""Mentions and direct messages, by real dispatch, against a stand-in for Slack."""

import asyncio
import logging
from math import inf
from typing import Any

import pytest

from bot.slack.background import Background
from tests.slack.conftest import Notes, Send, direct_message, event_body, mention
from tests.slack_api import TOKEN, SlackApi
from tests.slack_faults import Fault, rate_limit, refusal

POST = "chat.postMessage"


async def test_a_mention_is_answered_publicly_in_its_thread(send: Send, slack: SlackApi) -> None:
    """The channel sees the answer, and the conversation stays together."""
    response = await send(event_body(mention(ts="7.7")))

    (post,) = await slack.wait_for(POST)
    assert response.status == 200
    assert post.token == TOKEN
    assert post.arguments["channel"] == "C1"
    assert post.arguments["thread_ts"] == "7.7"
    assert "Typing for Humans" in post.arguments["text"]
    assert post.arguments["blocks"]


async def test_a_mention_in_a_thread_is_answered_in_that_thread(
    send: Send, slack: SlackApi
) -> None:
    """A reply must not open a thread within a thread."""
    await send(event_body(mention(ts="7.8", thread_ts="7.7")))

    (post,) = await slack.wait_for(POST)
    assert post.arguments["thread_ts"] == "7.7"


async def test_links_are_not_unfurled(send: Send, slack: SlackApi) -> None:
    """Five previews under an answer would bury it."""
    await send(event_body(mention()))

    (post,) = await slack.wait_for(POST)
    assert post.arguments["unfurl_links"] in {False, "0"}
    assert post.arguments["unfurl_media"] in {False, "0"}


@pytest.mark.parametrize(
    ("changes", "thread"), [({}, None), ({"thread_ts": "1.0"}, "1.0")], ids=["top level", "thread"]
)
async def test_a_direct_message_is_answered_where_it_stands(
    send: Send, slack: SlackApi, changes: dict[str, Any], thread: str | None
) -> None:
    """In a direct conversation a thread is opened by the person, not by the bot."""
    await send(event_body(direct_message(**changes)))

    (post,) = await slack.wait_for(POST)
    assert post.arguments["channel"] == "D1"
    assert post.arguments.get("thread_ts") == thread


@pytest.mark.parametrize(
    "text",
    ["<@U0BOT> typing", "typing <@U0BOT>", "what of <@U0BOT|confbot> typing", "<@U0BOT>typing?"],
)
async def test_the_mention_is_no_part_of_the_question(
    send: Send, slack: SlackApi, text: str
) -> None:
    """People put the mention wherever it fits their sentence."""
    await send(event_body(mention(text)))

    (post,) = await slack.wait_for(POST)
    assert "Typing for Humans" in post.arguments["text"]


@pytest.mark.parametrize("text", ["<@U0BOT>", " <@U0BOT>  ", ""])
async def test_an_empty_mention_gets_help(
    send: Send, slack: SlackApi, witness: Notes, text: str
) -> None:
    """Somebody who just calls the bot wants to know what it can do."""
    await send(event_body(mention(text)))

    await slack.wait_for(POST)
    assert witness.answers == [("mention", "help")]


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(direct_message(bot_id="B2"), id="by another bot"),
        pytest.param(direct_message(bot_id="B0BOT", user="U0BOT"), id="by itself"),
        pytest.param(direct_message(user="USLACKBOT"), id="by Slackbot"),
        pytest.param(direct_message(subtype="bot_message"), id="by a classic bot"),
        pytest.param(direct_message(subtype="message_changed", message={}), id="an edit"),
        pytest.param(direct_message(subtype="message_deleted"), id="a deletion"),
        pytest.param(direct_message(subtype="channel_join"), id="a join"),
        pytest.param(direct_message(channel_type="channel", channel="C1"), id="in a channel"),
        pytest.param(mention(bot_id="B2"), id="a mention by a bot"),
        pytest.param(mention(edited={"user": "U1", "ts": "1.2"}), id="an edited mention"),
        pytest.param({"type": "reaction_added", "user": "U1"}, id="something else"),
    ],
)
async def test_what_is_not_for_the_bot_is_left_alone(
    send: Send, slack: SlackApi, background: Background, event: dict[str, Any]
) -> None:
    """It is acknowledged, so that Slack does not send it again, and nothing is posted."""
    response = await send(event_body(event))
    await background.drain(seconds=inf)

    assert response.status == 200
    assert slack.calls == []


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
async def test_a_message_in_another_form_is_answered(
    send: Send, slack: SlackApi, subtype: str
) -> None:
    """With a file, or also sent to the channel, a person's message is still a question."""
    await send(event_body(direct_message(subtype=subtype)))

    await slack.wait_for(POST)


async def test_an_event_delivered_again_is_answered_once(
    send: Send, slack: SlackApi, background: Background
) -> None:
    """Slack delivers again when it is in doubt, also while the first delivery is at work."""
    body = event_body(mention())

    responses = await asyncio.gather(*(send(body) for _ in range(20)))
    await background.drain(seconds=inf)

    assert {response.status for response in responses} == {200}
    assert len(slack.of(POST)) == 1


async def test_a_message_reported_in_two_events_is_answered_once(
    send: Send, slack: SlackApi, background: Background
) -> None:
    """A mention in a direct message may come as a mention and as a message."""
    text = "<@U0BOT> typing"
    await send(event_body(mention(text, channel="D1"), "Ev1"))
    await send(event_body(direct_message(text), "Ev2"))
    await background.drain(seconds=inf)

    (post,) = slack.of(POST)
    assert "thread_ts" not in post.arguments


async def test_the_acknowledgement_does_not_wait_for_the_post(
    send: Send, slack: SlackApi, background: Background
) -> None:
    """Else Slack, when it is slow itself, would deliver the event again."""
    slack.fail(POST, Fault(seconds=0.3, body={"ok": True}))

    response = await send(event_body(mention()))

    assert response.status == 200
    assert slack.of(POST) == []
    assert await background.drain(seconds=inf) == 0
    assert len(slack.of(POST)) == 1


@pytest.mark.parametrize("after", ["0", None, "-1", "Wed, 21 Oct 2026 07:28:00 GMT"])
async def test_patience_is_shown_when_slack_asks_for_it(
    send: Send, slack: SlackApi, witness: Notes, background: Background, after: str | None
) -> None:
    """A message refused with 429 was surely not posted, so it is sent again."""
    slack.fail(POST, rate_limit(after))

    await send(event_body(mention()))
    await slack.wait_for(POST, 2)
    await background.drain(seconds=inf)

    assert len(slack.of(POST)) == 2
    assert witness.deliveries == ["posted"]


async def test_patience_ends(
    send: Send, slack: SlackApi, witness: Notes, background: Background
) -> None:
    """An answer that comes an hour late is none, and neither is a hundredth attempt."""
    slack.fail(POST, *(rate_limit("0") for _ in range(4)), rate_limit("3600"))

    await send(event_body(mention(ts="1.1"), "Ev1"))
    await background.drain(seconds=inf)
    await send(event_body(mention(ts="1.2"), "Ev2"))
    await background.drain(seconds=inf)

    assert len(slack.of(POST)) == 5
    assert witness.deliveries == ["refused", "refused"]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        pytest.param(Fault(drop=True), "unknown", id="lost reply"),
        pytest.param(Fault(status=500, body="<html>"), "unknown", id="server error"),
        pytest.param(Fault(body="<html>"), "unknown", id="a page in place of JSON"),
        pytest.param(refusal("internal_error"), "unknown", id="internal error"),
        pytest.param(refusal("not_in_channel"), "refused", id="refusal"),
    ],
)
async def test_what_may_have_been_posted_is_not_sent_again(
    send: Send, slack: SlackApi, witness: Notes, fault: Fault, outcome: str
) -> None:
    """A second answer is worse than none."""
    slack.fail(POST, fault)

    await send(event_body(mention("<@U0BOT> zebras", user="U0SECRET")))
    await witness.wait_for_delivery()

    assert len(slack.of(POST)) == 1
    assert witness.deliveries == [outcome]


async def test_the_log_says_why_a_reply_was_not_posted(
    send: Send, slack: SlackApi, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    """An operator needs the reason; who asked what is nobody's business."""
    slack.fail(POST, refusal("not_in_channel"))

    with caplog.at_level(logging.DEBUG):
        await send(event_body(mention("<@U0BOT> zebras", user="U0SECRET")))
        await background.drain(seconds=inf)

    assert "reply in C1: refused: confbot is not in the channel; invite it" in caplog.text
    assert "(not_in_channel)" in caplog.text
    assert "zebras" not in caplog.text
    assert "U0SECRET" not in caplog.text


async def test_slack_is_asked_to_come_again_when_too_much_waits(
    send: Send, slack: SlackApi, background: Background
) -> None:
    """A burst is delivered later rather than kept in memory without bound, and not forgotten."""
    go = asyncio.Event()
    while not background.full:
        background.start(_wait(go), name="other work")
    body = event_body(mention())

    refused = await send(body)
    go.set()
    await background.drain(seconds=inf)
    accepted = await send(body)

    assert (refused.status, accepted.status) == (503, 200)
    await slack.wait_for(POST)


async def _wait(event: asyncio.Event) -> None:
    await event.wait()
