"""Socket Mode: the bot calls Slack, so that it needs no address of its own."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

PING: Final = 5.0
"""Seconds between two signs of life, and between two attempts to connect."""

CHECK: Final = 30.0
"""Seconds between two looks at the connection; as long as Slack honours a ticket for one."""


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
