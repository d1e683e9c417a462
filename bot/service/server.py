"""The web server, under the control of the service."""

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Final, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot.errors import SettingsError

GRACE: Final = 5
"""Seconds that requests under way are given at the end; Slack gives up after three."""

IDLE: Final = 5
"""Seconds that a connection without a request is kept, and that the head of one may take."""

BACKLOG: Final = 128
"""Connections that wait to be accepted."""


class PunctualProtocol(H11Protocol):
    """Closes a connection on which the head of a request does not arrive in time.

    uvicorn bounds how long a connection is kept after an answer, not how long a question takes:
    who sends a letter now and then, or nothing, would be kept for ever.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._deadline: asyncio.TimerHandle | None = None
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait for the rest of a head, if that was not the whole."""
        super().data_received(data)
        # None before the first head, whatever uvicorn declares.
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is None or cycle.response_complete:
            self._wait()
        else:
            self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing."""
        super().connection_lost(exc)
        self._wait_no_more()

    def _wait(self) -> None:
        # What has come of the head wins no time for the rest.
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.config.timeout_keep_alive, self._close)

    def _close(self) -> None:
        self.transport.close()

    def _wait_no_more(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class Server(uvicorn.Server):
    """Serves until it is told to end, and leaves signals to the service.

    uvicorn would end the process by the very signal that asked it to stop, so that the exit
    status was not 0.
    """

    def __init__(self, app: Callable[..., Awaitable[None]], *, idle: int = IDLE) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=PunctualProtocol,
                lifespan="off",
                ws="none",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=idle,
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
