"""Socket Mode: the bot calls Slack, so that it needs no address of its own."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.slack.api import SDK_LOG, error_code

PING: Final = 5.0
"""Seconds between two signs of life, and between two attempts to connect."""

CHECK: Final = 30.0
"""Seconds between two looks at the connection; as long as Slack honours a ticket for one."""

REMINDER: Final = 60.0
"""Seconds after which the log says again that there is no connection, and why."""


_MEND: Final = "make another with the scope connections:write, under Basic Information"
_UNREADABLE: Final = "Slack's answer can't be read"


class ConnectionFilter(logging.Filter):
    """Lets one line through of what slack_sdk says of attempts to connect that failed.

    It makes one every few seconds, and each time writes some seventy lines of traceback, of which
    the last alone tells an operator anything. The same reason is given once in `REMINDER` seconds.
    """

    def __init__(self) -> None:
        super().__init__()
        self._reason = ""
        self._given = 0.0

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether `record` is written; of a failed attempt, only its reason is."""
        message = record.getMessage()
        if message.startswith("Failed to retrieve WSS URL"):
            return False  # the attempt that fails by it is reported, too
        if not message.startswith("Failed to connect") or not record.exc_info:
            return True
        reason = _reason(record.exc_info[1])
        if reason == self._reason and record.created < self._given + REMINDER:
            return False
        self._reason, self._given = reason, record.created
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.msg, record.args = "no connection for Socket Mode, trying on: %s", (reason,)
        record.exc_info = None
        return True


def _reason(error: BaseException | None) -> str:
    if isinstance(error, SlackApiError):
        code = error_code(error)
        return f"Slack refuses the app token ({code}); {_MEND}" if code else _UNREADABLE
    return f"{type(error).__name__}: {error}"


async def run_socket_mode(app: AsyncApp, app_token: str, *, loaded: asyncio.Event) -> None:
    """Let requests in over Socket Mode until cancelled, however often the connection breaks.

    Args:
        app: Handles the requests.
        app_token: Allows to open connections.
        loaded: Set as soon as questions can be answered; there is no connection before.
    """
    await loaded.wait()
    handler = AsyncSocketModeHandler(app, app_token, ping_interval=PING)
    # slack_bolt has no types for these two.
    connect: Callable[[], Coroutine[Any, Any, None]] = handler.connect_async
    close: Callable[[], Coroutine[Any, Any, None]] = handler.close_async
    connection_filter = ConnectionFilter()
    SDK_LOG.addFilter(connection_filter)
    connecting = asyncio.create_task(connect())
    try:
        while True:
            await asyncio.sleep(CHECK)
            if not await handler.client.is_connected():
                # slack_sdk tries the same address for ever, though its ticket has run out; without
                # one it fetches another.
                handler.client.wss_uri = None
    finally:
        connecting.cancel()
        await close()
        SDK_LOG.removeFilter(connection_filter)
