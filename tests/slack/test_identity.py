"""Who the bot is, learnt from a Slack that may be out of reach."""

import logging

import pytest

from bot.slack.api import web_client
from bot.slack.identity import Identity
from tests.slack_api import TOKEN, SlackApi
from tests.slack_faults import Fault, refusal
from tests.slack_workspace import BOT_ID, BOT_USER


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault(drop=True), "answer was lost"),
        (refusal("invalid_auth"), "does not know the token; whoever runs confbot must install it"),
        (Fault(status=503, body="<html>"), "answer can't be read (HTTP status 503)"),
        (Fault(body=[1]), "answer can't be read"),
    ],
    ids=["dropped", "refused", "a page", "a list"],
)
async def test_it_is_asked_until_slack_answers(
    slack: SlackApi, caplog: pytest.LogCaptureFixture, fault: Fault, said: str
) -> None:
    """The log says what is wrong meanwhile, and never the token."""
    slack.fail("auth.test", fault, fault)
    bot = Identity()

    with caplog.at_level(logging.INFO):
        await bot.learn(web_client(slack.url), TOKEN, pause=0.001)

    assert (bot.user_id, bot.bot_id) == (BOT_USER, BOT_ID)
    assert len(slack.of("auth.test")) == 3
    assert caplog.text.count(said) == 2
    assert "known to Slack as confbot in Example" in caplog.text
    assert TOKEN not in caplog.text
