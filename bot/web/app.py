"""The ASGI app: Slack's requests, health, and figures for an operator."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.slack.endpoint import SlackEndpoint
from bot.slack.installing import Installer
from bot.web.installation import installation_routes
from bot.web.metrics import CONTENT_TYPE, Metrics

MAX_BODY: Final = 1024 * 1024
"""Bytes of a request; Slack's own stay far below."""

MAX_SWALLOWED: Final = 16 * MAX_BODY
"""Bytes read and dropped of a request that is too large. A client that is cut off while it is
still sending would see a broken connection in place of the 413."""

BODY_SECONDS: Final = 10.0
"""Seconds that a request may take to arrive; Slack itself gives up after three."""

PATIENCE: Final = 2.0
"""Seconds that a request waits for the notes to be read; after three Slack gives up."""

_UNREAD: Final = "the notes are still being read"


def build_web(
    *,
    slack: SlackEndpoint | None,
    loaded: asyncio.Event,
    stored: Callable[[], Awaitable[bool]],
    metrics: Metrics,
    installer: Installer | None = None,
) -> Starlette:
    """Return the ASGI app.

    Args:
        slack: Handles what comes to `/slack/events`; None when Slack is reached by Socket Mode.
        loaded: Set as soon as questions can be answered.
        stored: Tells whether the database answers.
        metrics: What `/metrics` shows.
        installer: Takes workspaces in at `/slack/install`; None when it is installed otherwise.
    """
    routes = _routes_for_operators(loaded, stored, metrics)
    if installer:
        routes += installation_routes(installer)
    if slack is None:
        return Starlette(routes=routes)

    async def slack_events(request: Request) -> Response:
        response = await _handle(request, slack, loaded)
        metrics.add("confbot_slack_requests_total", status=str(response.status_code))
        return response

    return Starlette(routes=[*routes, Route("/slack/events", slack_events, methods=["POST"])])


def _routes_for_operators(
    loaded: asyncio.Event, stored: Callable[[], Awaitable[bool]], metrics: Metrics
) -> list[Route]:
    """Return what tells how the bot is."""

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(_: Request) -> Response:
        lacking = [
            *([] if loaded.is_set() else [_UNREAD]),
            *([] if await stored() else ["the database does not answer"]),
        ]
        if lacking:
            return PlainTextResponse("".join(f"{each}\n" for each in lacking), 503)
        return PlainTextResponse("ready\n")

    async def show_metrics(_: Request) -> Response:
        return Response(metrics.render(), headers={"content-type": CONTENT_TYPE})

    return [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", show_metrics),
    ]


def _not_ready() -> Response:
    return PlainTextResponse(f"{_UNREAD}\n", 503)


async def _handle(request: Request, slack: SlackEndpoint, loaded: asyncio.Event) -> Response:
    try:
        async with asyncio.timeout(PATIENCE):
            await loaded.wait()
    except TimeoutError:
        return _not_ready()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _read(request)
    except (TimeoutError, ClientDisconnect):
        return PlainTextResponse("the request did not arrive", 408)
    if body is None:
        return _TooLarge(f"larger than {MAX_BODY} bytes", 413, {"connection": "close"})
    reply = await slack.handle(request.headers, body, now=time.time())
    return Response(reply.body, reply.status, {"content-type": reply.content_type})


async def _read(request: Request) -> bytes | None:
    """Return the body; None as soon as it is too large, or said to be."""
    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said[:20]) > MAX_BODY:
        return None
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            return None
        chunks.append(chunk)
    return b"".join(chunks)


class _TooLarge(PlainTextResponse):
    """Is said at once; what is still being sent is then read and dropped."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        del scope
        await send(
            {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        )
        await send({"type": "http.response.body", "body": self.body, "more_body": True})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(BODY_SECONDS):
                await _drop(receive)
        await send({"type": "http.response.body", "body": b""})


async def _drop(receive: Receive) -> None:
    size = 0
    while size <= MAX_SWALLOWED:
        message = await receive()
        if not message.get("more_body"):
            return
        size += len(message.get("body", b""))
