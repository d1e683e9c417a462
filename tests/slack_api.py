"""A stand-in for Slack's Web API: a real HTTP server on this machine's loopback.

It records every call and can be told to fail in the ways in which Slack and networks fail.
"""

import asyncio
import json
import socket
import struct
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground.standin.api import Api, Keys
from bot.playground.standin.arguments import read_arguments
from bot.playground.standin.responses import respond
from tests.judge.sent import call_faults, response_faults
from tests.slack_faults import Fault
from tests.slack_workspace import Workspace

TOKEN = "xoxb-made-up"
APP_TOKEN = "xapp-made-up"
SECRET = "made-up-signing-secret"
CLIENT_ID = "1.2"
CLIENT_SECRET = "made-up-client-secret"


@dataclass(frozen=True)
class Call:
    """One call of a method.

    Attributes:
        method: Such as `chat.postMessage`.
        arguments: As the caller meant them.
        token: Without `Bearer`. Empty when none was sent.
        sender: Who calls, where callers are told apart by the first part of the path; else empty.
    """

    method: str
    arguments: dict[str, Any]
    token: str
    sender: str = ""


class SlackApi:
    """Slack as far as the bot calls it.

    Attributes:
        url: Address of the Web API, with a slash at its end. Empty before the start.
        calls: In the order in which they came.
        responses: What was sent to the response addresses of commands, in that order.
        workspace: What the calls find and leave behind.
        tokens: Tokens of installations, which are as good as the bot's own.
        codes: What codes of installations can be exchanged for, once each.
        faults: What the judge finds wrong with messages and views that were sent. A test in which
            there is any fails when the stand-in ends.
        whim: Asked at each call for a fault to answer it with; None for none.
    """

    def __init__(self, workspace: Workspace | None = None) -> None:
        self.url = ""
        self.workspace = workspace or Workspace()
        self._api = Api(self.workspace, Keys(TOKEN, APP_TOKEN, SECRET))
        self.whim: Callable[[Call], Fault | None] = lambda _: None
        self.responses: list[dict[str, Any]] = []
        self.calls: list[Call] = []
        self.tokens: set[str] = set()
        self.codes: dict[str, dict[str, Any]] = {}
        self.faults: list[str] = []
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

    async def wait_for(self, method: str, count: int = 1, *, seconds: float = 10) -> list[Call]:
        """Wait until `method` was called `count` times, and return those calls."""
        async with asyncio.timeout(seconds), self._arrival:
            await self._arrival.wait_for(lambda: len(self.of(method)) >= count)
        return self.of(method)

    @property
    def _people(self) -> set[str]:
        """Who may be named: all who live here, and U1, who asks even where Slack knows nobody."""
        return {"U1", *self.workspace.users}

    @property
    def response_url(self) -> str:
        """Where an answer to a command by U1 in C1 can be sent; another one each time."""
        return self.workspace.addresses.give("U1", self.workspace.made("C1").id)

    async def wait_for_response(self, count: int = 1) -> list[dict[str, Any]]:
        """Wait until `count` answers were sent to response addresses, and return all of them."""
        async with asyncio.timeout(30), self._arrival:
            await self._arrival.wait_for(lambda: len(self.responses) >= count)
        return self.responses

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
        for verb in ("GET", "POST"):
            app.router.add_route(verb, "/api/{method}", self._answer)
            app.router.add_route(verb, "/{sender}/api/{method}", self._answer)
        app.router.add_get("/socket", self._socket)
        app.router.add_post("/commands/{path:.*}", self._respond)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        address = f"127.0.0.1:{runner.addresses[0][1]}"
        self.url = f"http://{address}/api/"
        self.workspace.addresses.base = f"http://{address}/commands"
        self._api.socket_url = f"ws://{address}/socket"
        try:
            yield self
        finally:
            await runner.cleanup()
        assert not self.faults, "\n".join(self.faults)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        sender = request.match_info.get("sender", "")
        body = await request.read()
        arguments = read_arguments(
            body, request.headers.get("Content-Type", ""), request.query_string
        )
        call = Call(method, arguments, token, sender)
        self.faults += call_faults(method, arguments, people=self._people)
        async with self._arrival:
            self.calls.append(call)
            self._arrival.notify_all()
        fault = faults.popleft() if (faults := self._faults.get(method)) else self.whim(call)
        if fault and fault.honest:
            await asyncio.sleep(fault.seconds)
        elif fault:
            if fault.taken:
                self._result(call)
            return await _fail(request, fault)
        return self._json(self._result(call))

    def _result(self, call: Call) -> dict[str, Any]:
        if call.method == "oauth.v2.access":
            return self._exchange(call)
        token = TOKEN if call.token in self.tokens else call.token
        return self._api.call(call.method, call.arguments, token)

    def _exchange(self, call: Call) -> dict[str, Any]:
        given = (call.arguments.get("client_id"), call.arguments.get("client_secret"))
        if given != (CLIENT_ID, CLIENT_SECRET):
            return {"ok": False, "error": "bad_client_secret"}
        allowed = self.codes.pop(str(call.arguments.get("code")), None)
        return {"ok": True, **allowed} if allowed else {"ok": False, "error": "invalid_code"}

    def _json(self, result: dict[str, Any]) -> web.Response:
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self.workspace.scopes))}
        return web.json_response(result, headers=scopes)

    async def _respond(self, request: web.Request) -> web.Response:
        given = await request.json()
        self.faults += response_faults(given, people=self._people)
        refused = respond(self.workspace, request.match_info["path"], given)
        async with self._arrival:
            self.responses.append(given)
            self._arrival.notify_all()
        return web.Response(status=404, text=refused.code) if refused else web.Response(text="ok")

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


async def _fail(request: web.Request, fault: Fault) -> web.StreamResponse:
    await asyncio.sleep(fault.seconds)
    assert request.transport
    if fault.reset:
        # Closed without lingering, a connection ends with a reset in place of a goodbye.
        connection = request.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if fault.cut:
        answer = web.StreamResponse(headers={"Content-Length": "100"})
        await answer.prepare(request)
        await answer.write(b'{"ok": tr')
    if fault.drop or fault.reset or fault.cut:
        request.transport.abort()
    if isinstance(fault.body, str):
        return web.Response(
            status=fault.status, text=fault.body, content_type="text/html", headers=fault.headers
        )
    body = fault.body if isinstance(fault.body, list) else dict(fault.body)
    return web.json_response(body, status=fault.status, headers=fault.headers)
