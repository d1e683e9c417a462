"""The Bolt app as a whole: what it says when it fails, and what it takes from its surroundings."""

import json
import logging
from math import inf
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from bot.answers.answer import Answer
from bot.answers.desk import InfoDesk
from bot.recap.library import Library
from bot.slack.app import SlackAccess
from bot.slack.background import Background
from tests.bots import SECRET, Parts
from tests.slack.conftest import FORM, JSON, command, direct_message, event_body, mention, signed
from tests.slack_api import TOKEN, SlackApi


class BrokenDesk(InfoDesk):
    """A desk with a bug."""

    def ask(self, text: str) -> Answer:
        """Fail, as a bug would."""
        raise RuntimeError(f"cannot cope with {len(text)} characters")


def build(desk: InfoDesk, slack: SlackApi, background: Background) -> AsyncApp:
    """Return the bot with `desk`."""
    return Parts(url=slack.url, desk=lambda: desk, background=background).build()


async def test_a_bug_is_apologised_for_and_logged_once(
    slack: SlackApi, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    """The person gets a reference that stands in the log, beside the traceback."""
    app = build(BrokenDesk(Library()), slack, background)

    response = await app.async_dispatch(signed(command("zebras"), FORM))

    reply = json.loads(response.body)
    (record,) = [each for each in caplog.records if each.levelno >= logging.WARNING]
    reference = record.getMessage().split()[-1]
    assert response.status == 200
    assert reply["response_type"] == "ephemeral"
    assert reference in reply["text"]
    assert "cannot cope" in caplog.text
    assert "zebras" not in caplog.text


async def test_a_bug_is_not_met_again_by_redelivery(
    slack: SlackApi, background: Background
) -> None:
    """Slack would send an event that failed three times more, for the same end."""
    app = build(BrokenDesk(Library()), slack, background)

    response = await app.async_dispatch(signed(json.dumps(event_body(mention())), JSON))

    assert response.status == 200


@pytest.mark.parametrize(
    ("event", "thread"),
    [(mention(ts="7.7"), "7.7"), (direct_message(), None)],
    ids=["mention", "direct message"],
)
async def test_a_bug_behind_a_message_is_apologised_for_where_it_stands(
    slack: SlackApi,
    background: Background,
    caplog: pytest.LogCaptureFixture,
    event: dict[str, Any],
    thread: str | None,
) -> None:
    """Who waits for an answer is told that there is none, once, with what stands in the log."""
    app = build(BrokenDesk(Library()), slack, background)

    await app.async_dispatch(signed(json.dumps(event_body(event)), JSON))
    await background.drain(seconds=inf)

    (post,) = slack.of("chat.postMessage")
    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage().split()[-1] in post.arguments["text"]
    assert post.arguments.get("thread_ts") == thread
    assert "cannot cope" not in post.arguments["text"]


async def test_the_environment_does_not_steer_the_app(
    slack: SlackApi,
    background: Background,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Bolt reads the environment by itself; what counts is what the settings say."""
    for name in ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        monkeypatch.setenv(name, "xoxb-another")
    with caplog.at_level(logging.DEBUG):
        app = build(InfoDesk(Library()), slack, background)
        await app.async_dispatch(signed(json.dumps(event_body(mention())), JSON))

    (post,) = await slack.wait_for("chat.postMessage")
    assert post.token == TOKEN
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_desk_may_change_between_questions(slack: SlackApi, background: Background) -> None:
    """A reload puts a new desk in office while the app runs."""
    desks = [InfoDesk(Library())]
    app = Parts(url=slack.url, desk=lambda: desks[-1], background=background).build()

    before = await app.async_dispatch(signed(command("help"), FORM))
    desks.append(BrokenDesk(Library()))
    after = await app.async_dispatch(signed(command("help"), FORM))

    assert "No notes are loaded" in before.body
    assert "reference" in after.body


def test_secrets_are_kept_out_of_sight(slack: SlackApi) -> None:
    """What is printed while debugging ends up in tickets."""
    access = SlackAccess(token=TOKEN, signing_secret=SECRET, api_url=slack.url)

    assert TOKEN not in repr(access)
    assert SECRET not in repr(access)
