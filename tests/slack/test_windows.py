"""Modals that are opened at once and filled later."""

import json
from math import inf

from bot.slack.api import web_client
from bot.slack.background import Background
from bot.slack.blocks.modal import telling
from bot.slack.blocks.rich import Json
from bot.slack.digest import wording
from bot.slack.digest.responding import Asker
from bot.slack.windows import Windows
from tests.slack_api import TOKEN, SlackApi


async def fill() -> Json:
    """Return what a modal says."""
    return telling("Digest", "What there is to say.")


async def test_where_too_much_is_waiting_nothing_more_is_begun(slack: SlackApi) -> None:
    """Each click costs memory until Slack or a database has answered, which may be never."""
    windows, client = Windows(Background(clicks=0)), web_client(slack.url, token=TOKEN)
    asker = Asker(team="T1", channel="C1", user="U1", trigger_id="1.2")

    windows.open(client, asker, "Digest", fill)
    windows.fill(client, "V1", "Digest", fill)
    windows.gone(client, "V1")
    told = windows.follow(client, "V1", "Digest", fill)

    assert wording.BUSY in json.dumps(told)
    assert await windows.background.drain(seconds=inf) == 0
    assert slack.calls == []
