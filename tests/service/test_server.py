"""Where the web server listens."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.errors import SettingsError
from bot.service.server import Server, listen

HEAD = b"GET / HTTP/1.1\r\nHost: bot.example\r\n"


def test_a_port_in_use_is_told() -> None:
    """The commonest mistake of a second start is worth a sentence, not a traceback."""
    with listen("127.0.0.1", 0) as taken, pytest.raises(SettingsError, match="PORT"):
        listen("127.0.0.1", taken.getsockname()[1])


def test_an_address_of_another_machine_is_told() -> None:
    """So is the most likely slip in HOST; the address is one of those kept for examples."""
    with pytest.raises(SettingsError, match="HOST"):
        listen("192.0.2.1", 0)


def test_an_answer_is_sent_at_once() -> None:
    """Else each one would wait 40 ms for the other side to say that it has the first half."""
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.fixture(name="place")
async def _place() -> AsyncIterator[tuple[str, int]]:
    """Where a server listens that has a second's patience, and a second and a half's work."""

    async def answer(_request: object) -> PlainTextResponse:
        await asyncio.sleep(1.5)
        return PlainTextResponse("here I am")

    server = Server(Starlette(routes=[Route("/", answer)]), idle=1)
    with listen("127.0.0.1", 0) as listening:
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        yield listening.getsockname()
        server.should_exit = True
        await serving


@pytest.mark.parametrize(
    "sent", [pytest.param(b"", id="nothing"), pytest.param(HEAD, id="half a head")]
)
async def test_a_head_without_end_is_not_waited_for(place: tuple[str, int], sent: bytes) -> None:
    """Else whoever opens many connections, and says little on them, shuts all others out."""
    reader, writer = await asyncio.open_connection(*place)
    writer.write(sent)

    assert await reader.read() == b""
    writer.close()


async def test_an_answer_may_take_longer_than_a_head(place: tuple[str, int]) -> None:
    """The bound is on who asks, not on what the bot does meanwhile; and it holds again after."""
    reader, writer = await asyncio.open_connection(*place)
    writer.write(HEAD + b"\r\n")
    answer = await reader.readuntil(b"here I am")
    writer.write(HEAD)

    assert answer.startswith(b"HTTP/1.1 200")
    assert await reader.read() == b""
    writer.close()
