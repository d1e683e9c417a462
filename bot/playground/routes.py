"""The playground over HTTP: the page and what it asks for, Slack's API, and the app behind them."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.playground.acts import carry_out
from bot.playground.guard import Guard
from bot.playground.snapshot import snapshot
from bot.playground.stage import Stage
from bot.playground.standin.arguments import read_arguments
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.responses import respond

STATIC: Final = Path(__file__).parent / "static"
"""Where the page lies once it was built."""

NOT_BUILT: Final = "The page is not built. Build it with `make page`, then load this again.\n"

BUNDLE: Final = 0.05
"""Seconds for which changes are gathered before the page is told of them."""

KEEP_ALIVE: Final = 15.0
"""Seconds of silence after which a sign of life is sent; a page that is gone is noticed by it."""


ShowNotes = Callable[[], Awaitable[list[dict[str, Any]]]]

CarryOut = Callable[[Stage, Any], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page, and what it needs besides the stage.

    Attributes:
        notes: Returns the notes as the page takes them. None for an app without any.
        act: Does what the page asks for.
        static: Folder of the page.
    """

    notes: ShowNotes | None = None
    act: CarryOut = carry_out
    static: Path = STATIC


class Front:
    """Answers what comes over HTTP.

    Args:
        stage: Where the app is played.
        app: The app itself.
        page: What people see.
    """

    def __init__(self, stage: Stage, app: ASGIApp, page: Page) -> None:
        self._stage = stage
        self._page = page
        self._closed = False
        self._streams: set[asyncio.Event] = set()
        self.asgi = Starlette(
            routes=[
                Route("/", self._show),
                Mount("/static", StaticFiles(directory=page.static, check_dir=False)),
                Route("/playground/events", self._events),
                Route("/playground/state", self._state),
                Route("/playground/notes", self._show_notes),
                Route("/playground/act", self._act, methods=["POST"]),
                Route("/api/{method}", self._api, methods=["GET", "POST"]),
                Route("/responses/{path:path}", self._respond, methods=["POST"]),
                Mount("/", app),
            ],
            middleware=[Middleware(Guard)],
        )

    def close(self) -> None:
        """End what goes on being sent, so that the server can end."""
        self._closed = True
        for changed in self._streams:
            changed.set()

    async def _show(self, _: Request) -> Response:
        page = self._page.static / "index.html"
        return FileResponse(page) if page.is_file() else PlainTextResponse(NOT_BUILT, 503)

    async def _state(self, request: Request) -> Response:
        user = self._user(request)
        return JSONResponse(snapshot(self._stage, user)) if user else _no_such_person()

    async def _events(self, request: Request) -> Response:
        user = self._user(request)
        if user is None:
            return _no_such_person()
        headers = {"cache-control": "no-store"}
        return StreamingResponse(
            self._snapshots(user), media_type="text/event-stream", headers=headers
        )

    async def _snapshots(self, user: str) -> AsyncIterator[str]:
        changed = asyncio.Event()
        watchers = self._stage.workspace.watchers
        watchers.append(changed.set)
        self._streams.add(changed)
        try:
            while not self._closed:
                changed.clear()
                yield f"data: {json.dumps(snapshot(self._stage, user))}\n\n"
                while not await _within(changed, KEEP_ALIVE):
                    yield ": still here\n\n"
                await asyncio.sleep(BUNDLE)
        finally:
            self._streams.discard(changed)
            watchers.remove(changed.set)

    async def _act(self, request: Request) -> Response:
        try:
            given = await request.json()
        except (ValueError, RecursionError):
            return JSONResponse({"ok": False, "problem": "an act is JSON"}, 400)
        return JSONResponse(await self._page.act(self._stage, given))

    async def _show_notes(self, _: Request) -> Response:
        return JSONResponse(await self._page.notes() if self._page.notes else [])

    async def _api(self, request: Request) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        kind = request.headers.get("content-type", "")
        try:
            given = read_arguments(await request.body(), kind, request.url.query)
        except RefusedError as error:
            return JSONResponse(error.answer())
        answer = self._stage.api.call(request.path_params["method"], given, token)
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self._stage.workspace.scopes))}
        return JSONResponse(answer, headers=scopes)

    async def _respond(self, request: Request) -> Response:
        try:
            given = await request.json()
        except (ValueError, RecursionError):
            return PlainTextResponse("invalid_payload", 400)
        if not isinstance(given, Mapping):
            return PlainTextResponse("invalid_payload", 400)
        error = respond(self._stage.workspace, request.path_params["path"], given)
        return PlainTextResponse(error.code, 404) if error else PlainTextResponse("ok")

    def _user(self, request: Request) -> str | None:
        name = request.query_params.get("user") or self._stage.first_user()
        return name if name in self._stage.workspace.users else None


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Wait for `event`, and tell whether it came in time."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True


def _no_such_person() -> Response:
    return PlainTextResponse("there is no such person", 404)
