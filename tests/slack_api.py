"""A stand-in for Slack's Web API: a real HTTP server on this machine's loopback.

It records every call and can be told to fail in the ways in which Slack and networks fail.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

TOKEN = "xoxb-made-up"
APP_TOKEN = "xapp-made-up"
BOT_USER = "U0BOT"
BOT_ID = "B0BOT"


@dataclass(frozen=True)
class Call:
    """One call of a method.

    Attributes:
        method: Such as `chat.postMessage`.
        arguments: As the caller meant them.
        token: Without `Bearer`. Empty when none was sent.
    """

    method: str
    arguments: dict[str, Any]
    token: str


@dataclass(frozen=True)
class Fault:
    """A way to answer a call other than well.

    Attributes:
        status: HTTP status.
        body: Sent as JSON when it is a mapping or a list, as HTML when it is text.
        headers: Sent along.
        drop: Whether the connection is closed in place of an answer.
        seconds: Time before anything is sent back.
    """

    status: int = 200
    body: Mapping[str, Any] | list[Any] | str = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    seconds: float = 0


def refusal(error: str) -> Fault:
    """Return Slack's way to say no."""
    return Fault(body={"ok": False, "error": error})


def rate_limit(retry_after: str | None) -> Fault:
    """Return Slack's way to ask for patience."""
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return Fault(status=429, body={"ok": False, "error": "ratelimited"}, headers=headers)


class SlackApi:
    """Slack as far as the bot calls it.

    Attributes:
        url: Address of the Web API, with a slash at its end. Empty before the start.
        calls: In the order in which they came.
    """

    def __init__(self) -> None:
        self.url = ""
        self.calls: list[Call] = []
        self._faults: dict[str, deque[Fault]] = {}
        self._arrival = asyncio.Condition()
        self._sockets: list[web.WebSocketResponse] = []
        self._acknowledged: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    def fail(self, method: str, *faults: Fault) -> None:
        """Answer the next calls of `method` with `faults`, one each."""
        self._faults.setdefault(method, deque()).extend(faults)

    def of(self, method: str) -> list[Call]:
        """Return the calls of `method`."""
        return [call for call in self.calls if call.method == method]

    async def wait_for(self, method: str, count: int = 1) -> list[Call]:
        """Wait until `method` was called `count` times, and return those calls."""
        async with asyncio.timeout(10), self._arrival:
            await self._arrival.wait_for(lambda: len(self.of(method)) >= count)
        return self.of(method)

    async def send_by_socket(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Send `envelope` over Socket Mode, and return the acknowledgement."""
        async with asyncio.timeout(10), self._arrival:
            await self._arrival.wait_for(lambda: bool(self._sockets))
        await self._sockets[-1].send_json(envelope)
        async with asyncio.timeout(10):
            return await self._acknowledged.get()

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator["SlackApi"]:
        """Serve on `port`, by default one that is free, for as long as the context lasts."""
        app = web.Application()
        app.router.add_post("/api/{method}", self._answer)
        app.router.add_get("/socket", self._socket)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        call = Call(method, await _arguments(request), token)
        async with self._arrival:
            self.calls.append(call)
            self._arrival.notify_all()
        if faults := self._faults.get(method):
            return await _fail(request, faults.popleft())
        if token != (APP_TOKEN if method.startswith("apps.") else TOKEN):
            return web.json_response({"ok": False, "error": "invalid_auth"})
        return web.json_response(self._result(call))

    def _result(self, call: Call) -> dict[str, Any]:
        match call.method:
            case "auth.test":
                names = {"team": "Example", "team_id": "T1", "user": "confbot"}
                return {"ok": True, **names, "user_id": BOT_USER, "bot_id": BOT_ID}
            case "chat.postMessage":
                number = len(self.of(call.method))
                return {"ok": True, "channel": call.arguments["channel"], "ts": f"9.{number}"}
            case "apps.connections.open":
                address = self.url.removesuffix("/api/").replace("http", "ws", 1)
                return {"ok": True, "url": f"{address}/socket"}
            case _:
                return {"ok": False, "error": "unknown_method"}

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async with self._arrival:
            self._sockets.append(socket)
            self._arrival.notify_all()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self._acknowledged.put_nowait(json.loads(message.data))
        return socket


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        arguments: dict[str, Any] = await request.json()
        return arguments
    form = await request.post()
    return {name: _value(str(value)) for name, value in form.items()}


def _value(sent: str) -> Any:
    """Return what a field of a form stands for: lists and objects travel as JSON."""
    return json.loads(sent) if sent[:1] in "[{" and sent else sent


async def _fail(request: web.Request, fault: Fault) -> web.StreamResponse:
    await asyncio.sleep(fault.seconds)
    if fault.drop:
        assert request.transport
        request.transport.abort()
    if isinstance(fault.body, str):
        return web.Response(
            status=fault.status, text=fault.body, content_type="text/html", headers=fault.headers
        )
    body = fault.body if isinstance(fault.body, list) else dict(fault.body)
    return web.json_response(body, status=fault.status, headers=fault.headers)
