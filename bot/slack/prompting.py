"""Questions suggested to who opens the bot's messages tab, taken from the notes."""

import logging
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES
from bot.slack.background import Background
from bot.slack.enquiries import Enquiries
from bot.slack.faults import delivery_error
from bot.slack.fields import fields, text
from bot.slack.mrkdwn import cut, one_line

TITLE: Final = "Ask what the recaps say"

MOST_PROMPTS: Final = 4
"""Prompts that Slack takes (docs.slack.dev, assistant.threads.setSuggestedPrompts)."""

MAX_PROMPT: Final = 75
"""Characters of what is shown of a prompt; on a phone, two lines."""

_LOG: Final = logging.getLogger(__name__)


class Prompting:
    """Suggests questions that the notes are sure to answer."""

    def __init__(self, enquiries: Enquiries, background: Background) -> None:
        self._enquiries = enquiries
        self._background = background

    def suggest(self, body: dict[str, Any], client: AsyncWebClient) -> None:
        """Suggest questions in the tab that an event of type `app_home_opened` is about."""
        channel = text(fields(body.get("event")).get("channel"))
        examples = self._enquiries.help().examples[:MOST_PROMPTS]
        if channel and examples and not self._background.full:
            self._background.start(
                _suggest(client, channel, examples), name=f"prompts in {channel}"
            )


async def _suggest(client: AsyncWebClient, channel: str, examples: tuple[str, ...]) -> None:
    prompts = [{"title": cut(one_line(each), MAX_PROMPT), "message": each} for each in examples]
    try:
        # Without a thread: in the agent's messages tab the prompts stand above the field.
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=channel, title=TITLE, prompts=prompts
        )
    except FAILURES as failure:
        # Nobody asked for them; a workspace may have no agents, or not have granted the scope.
        _LOG.info("no questions are suggested: %s", delivery_error(failure).reason)
