"""What was said last where a message stands, so that it may follow up on it."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.answers.exchange import Exchange
from bot.answers.memory import Memory
from bot.errors import StoreError
from bot.slack.patience import in_time

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

    async def before(self, channel: str, thread: str | None) -> Exchange | None:
        """Return what was asked and answered last in `thread`, None for `channel` itself."""
        if not self._stored():
            return None
        try:
            recalling = self._memory.recall(_name(channel, thread), now=self._now())
            return await in_time(recalling, seconds=PATIENCE)
        except StoreError as error:
            _LOG.warning("a question is answered by itself, what was asked before it: %s", error)
            return None

    async def keep(
        self, channel: str, thread: str | None, exchange: Exchange, *, direct: bool
    ) -> None:
        """Remember `exchange` as the last one where its answer went.

        Args:
            channel: Id of the channel.
            thread: Id of the thread; None for the channel itself.
            exchange: What was asked and answered.
            direct: Whether the channel is one person's alone, with whom it is forgotten.
        """
        if not self._stored():
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await self._memory.remember(
                    _name(channel, thread),
                    exchange,
                    place=channel if direct else "",
                    now=self._now(),
                )
        except (StoreError, TimeoutError) as error:
            _LOG.warning("what was asked can't be followed up: %s", error)


def _name(channel: str, thread: str | None) -> str:
    return f"{channel} {thread or ''}"
