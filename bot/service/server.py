"""The web server, under the control of the service."""

import contextlib
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import Final

import uvicorn

from bot.errors import SettingsError

GRACE: Final = 5
"""Seconds that requests under way are given at the end; Slack gives up after three."""

IDLE: Final = 5
"""Seconds that a connection without a request is kept."""

BACKLOG: Final = 128
"""Connections that wait to be accepted."""


class Server(uvicorn.Server):
    """Serves until it is told to end, and leaves signals to the service.

    uvicorn would end the process by the very signal that asked it to stop, so that the exit
    status was not 0.
    """

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                ws="none",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=IDLE,
                timeout_graceful_shutdown=GRACE,
            )
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on `host` and `port`.

    Raises:
        SettingsError: It is not possible to listen there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise SettingsError(
            [f"HOST and PORT must be where one can listen; {host} port {port}: {error.strerror}"]
        ) from None
    # Connections have it from here. asyncio sets it only on sockets that name their protocol, which
    # these don't; without it an answer in two pieces waits 40 ms for the other side's receipt.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
