"""What was said last where a message stands, so that it may follow up on it."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.answers.followup import Exchange
from bot.answers.memory import Memory
from bot.errors import StoreError
from bot.slack.incoming import IncomingMessage

PATIENCE: Final = 1.0
"""Seconds that a memory is given; a reply without it is better than a late one."""

_LOG: Final = logging.getLogger(__name__)


class Conversations:
    """The memory of threads and direct messages. Where it fails, questions stand by themselves."""

    def __init__(
        self, memory: Memory, *, stored: Callable[[], bool], now: Callable[[], datetime]
    ) -> None:
        """Remember in `memory` as soon as `stored` says that it can be used."""
        self._memory = memory
        self._stored = stored
        self._now = now

    async def before(self, message: IncomingMessage) -> Exchange | None:
        """Return what was asked and answered last where the reply to `message` goes."""
        if not self._stored():
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._memory.recall(_name(message), now=self._now())
        except (StoreError, TimeoutError) as error:
            _LOG.warning("a question is answered by itself, what was asked before it: %s", error)
            return None

    async def keep(self, message: IncomingMessage, exchange: Exchange) -> None:
        """Remember `exchange` as the last one where the reply to `message` went."""
        if not self._stored():
            return
        try:
            async with asyncio.timeout(PATIENCE):
                place = message.channel if message.direct else ""
                await self._memory.remember(_name(message), exchange, place=place, now=self._now())
        except (StoreError, TimeoutError) as error:
            _LOG.warning("what was asked can't be followed up: %s", error)


def _name(message: IncomingMessage) -> str:
    return f"{message.channel} {message.reply_thread or ''}"
