"""Who the bot is in Slack, learnt as soon as Slack can be reached."""

import asyncio
import logging
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES
from bot.slack.faults import delivery_error

FIRST_PAUSE: Final = 1.0
"""Seconds between the first and the second attempt to reach Slack; each next pause doubles."""

LONGEST_PAUSE: Final = 60.0
"""Seconds between two attempts at most."""

_LOG: Final = logging.getLogger(__name__)


class Identity:
    """Who the bot is.

    Bolt by itself asks Slack for it while the first request waits, and fails with that request
    when Slack can't be reached. Here nothing waits.

    Attributes:
        user_id: The bot as a user. None until it is known.
        bot_id: The bot as a sender of messages. None until it is known.
    """

    def __init__(self) -> None:
        self.user_id: str | None = None
        self.bot_id: str | None = None

    async def learn(
        self, client: AsyncWebClient, token: str, *, pause: float = FIRST_PAUSE
    ) -> None:
        """Ask Slack whose `token` it is, again and again until it answers.

        Args:
            client: Reaches Slack.
            token: The bot's.
            pause: Seconds until the second attempt.
        """
        while not await self._ask(client, token):
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _ask(self, client: AsyncWebClient, token: str) -> bool:
        try:
            told = await client.auth_test(token=token)
        except FAILURES as failure:
            _LOG.warning("not known to Slack, trying on: %s", delivery_error(failure).reason)
            return False
        self.user_id, self.bot_id = told.get("user_id"), told.get("bot_id")
        _LOG.info("known to Slack as %s in %s", told.get("user"), told.get("team"))
        return True
