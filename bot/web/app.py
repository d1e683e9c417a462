"""The ASGI app: Slack's requests, health, and figures for an operator."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

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

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(_: Request) -> Response:
        if not loaded.is_set():
            return _not_ready()
        if not await stored():
            return PlainTextResponse("the database does not answer\n", 503)
        return PlainTextResponse("ready\n")

    async def show_metrics(_: Request) -> Response:
        return Response(metrics.render(), headers={"content-type": CONTENT_TYPE})

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", show_metrics),
    ]
    if installer:
        routes += installation_routes(installer)
    if slack is None:
        return Starlette(routes=routes)

    async def slack_events(request: Request) -> Response:
        response = await _handle(request, slack, loaded)
        metrics.add("confbot_slack_requests_total", status=str(response.status_code))
        return response

    return Starlette(routes=[*routes, Route("/slack/events", slack_events, methods=["POST"])])


def _not_ready() -> Response:
    return PlainTextResponse("the notes are still being read\n", 503)


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
        return PlainTextResponse(f"larger than {MAX_BODY} bytes", 413)
    reply = await slack.handle(request.headers, body, now=time.time())
    return Response(reply.body, reply.status, {"content-type": reply.content_type})


async def _read(request: Request) -> bytes | None:
    """Return the body; None when it is too large, whatever length it was said to have."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= MAX_BODY:
            chunks.append(chunk)
        elif size > MAX_SWALLOWED:
            break
    return b"".join(chunks) if size <= MAX_BODY else None
