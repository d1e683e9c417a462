"""The ASGI app: Slack's requests, health and figures for an operator."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.slack.endpoint import SlackEndpoint
from bot.slack.installing import PATIENCE as INSTALLING
from bot.slack.installing import Installer, Outcome

MAX_BODY: Final = 1024 * 1024
"""Bytes of a request; Slack's own stay far below."""

MAX_SWALLOWED: Final = 16 * MAX_BODY
"""Bytes read and dropped of a request that is too large. A client that is cut off while it is
still sending would see a broken connection in place of the 413."""

BODY_SECONDS: Final = 10.0
"""Seconds that a request may take to arrive; Slack itself gives up after three."""

PATIENCE: Final = 2.0
"""Seconds that a request waits for the notes to be read; after three Slack gives up."""

BUCKETS: Final = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0)
"""Upper bounds in seconds of the answer times counted together, around the promise of 2 ms."""

_METRICS_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus' text format."""

_BACK: Final = "/slack/oauth_redirect"
"""Where Slack sends a browser back to; the app's redirect URL ends with it."""

_STATE: Final = "confbot-installation"
"""Cookie of a browser in which somebody installs the bot."""

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """What a figure is about.

    Attributes:
        kind: `counter`, `gauge` or `histogram`.
        about: One line for the reader.
    """

    kind: str
    about: str


_METRICS: Final[Mapping[str, Metric]] = {
    "confbot_questions_total": Metric("counter", "Questions answered, by way and outcome."),
    "confbot_answer_seconds": Metric("histogram", "Time to find and draw an answer."),
    "confbot_replies_total": Metric("counter", "Replies to messages, by how posting them ended."),
    "confbot_editions_total": Metric("counter", "Editions of digests, by what became of them."),
    "confbot_slack_requests_total": Metric("counter", "Requests to /slack/events, by status."),
    "confbot_reloads_total": Metric("counter", "Times that changed notes were read, by outcome."),
    "confbot_notes": Metric("gauge", "Notes that answers are taken from."),
    "confbot_entries": Metric("gauge", "Entries that were read from the notes."),
    "confbot_problems": Metric("gauge", "Problems found in the notes, by level."),
}


class Metrics:
    """Figures since the start, in the form that Prometheus collects.

    A registry of its own, since the client library would be a dependency for nine figures.
    """

    def __init__(self) -> None:
        self._values: dict[str, dict[Labels, float]] = {name: {} for name in _METRICS}

    def add(self, name: str, amount: float = 1, **labels: str) -> None:
        """Add `amount` to the counter `name`."""
        series = self._values[name]
        key = tuple(sorted(labels.items()))
        series[key] = series.get(key, 0) + amount

    def set(self, name: str, value: float, **labels: str) -> None:
        """Set the gauge `name` to `value`."""
        self._values[name][tuple(sorted(labels.items()))] = value

    def answered(self, *, way: str, outcome: str, seconds: float) -> None:
        """Count an answer, and the time that it took."""
        self.add("confbot_questions_total", way=way, outcome=outcome)
        times = self._values["confbot_answer_seconds"]
        for bound in BUCKETS:
            key = (("le", str(bound)),)
            times[key] = times.get(key, 0) + (seconds <= bound)
        times[()] = times.get((), 0) + seconds

    def posted(self, *, outcome: str) -> None:
        """Count a reply."""
        self.add("confbot_replies_total", outcome=outcome)

    def render(self) -> str:
        """Return all figures as text."""
        lines: list[str] = []
        for name, metric in _METRICS.items():
            lines += [f"# HELP {name} {metric.about}", f"# TYPE {name} {metric.kind}"]
            series = self._values[name]
            if metric.kind == "histogram":
                lines += self._histogram(name, series)
            else:
                lines += [_line(name, labels, value) for labels, value in sorted(series.items())]
        return "\n".join(lines) + "\n"

    def _histogram(self, name: str, series: dict[Labels, float]) -> list[str]:
        # Each answer is counted as a question, too, so that is how many there were.
        count = sum(self._values["confbot_questions_total"].values())
        bounds = [(("le", str(bound)),) for bound in BUCKETS]
        return [
            *(_line(f"{name}_bucket", bound, series.get(bound, 0)) for bound in bounds),
            _line(f"{name}_bucket", (("le", "+Inf"),), count),
            _line(f"{name}_sum", (), series.get((), 0)),
            _line(f"{name}_count", (), count),
        ]


def _line(name: str, labels: Labels, value: float) -> str:
    # Every label's value is a word of this program's own, so there is nothing to escape.
    told = ",".join(f'{label}="{word}"' for label, word in labels)
    # In full: a counter rounded to six digits stands still, and then jumps.
    number = str(value).removesuffix(".0")
    return f"{name}{{{told}}} {number}" if told else f"{name} {number}"


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
        return Response(metrics.render(), headers={"content-type": _METRICS_TYPE})

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", show_metrics),
    ]
    if installer:
        routes += _installation(installer)
    if slack is None:
        return Starlette(routes=routes)

    async def slack_events(request: Request) -> Response:
        response = await _handle(request, slack, loaded)
        metrics.add("confbot_slack_requests_total", status=str(response.status_code))
        return response

    return Starlette(routes=[*routes, Route("/slack/events", slack_events, methods=["POST"])])


def _installation(installer: Installer) -> list[Route]:
    """Return the way to Slack, and the way back from there."""

    async def begin(request: Request) -> Response:
        departure = await installer.begin(back=_way_back(request))
        if isinstance(departure, Outcome):
            return _told(departure)
        response = RedirectResponse(departure.url, 302, {"cache-control": "no-store"})
        response.set_cookie(
            _STATE,
            departure.state,
            max_age=int(INSTALLING.total_seconds()),
            path=_BACK,
            secure=departure.encrypted,
            httponly=True,
            samesite="lax",
        )
        return response

    async def complete(request: Request) -> Response:
        kept = request.cookies.get(_STATE, "")
        back = _way_back(request)
        response = _told(await installer.complete(request.query_params, kept=kept, back=back))
        response.delete_cookie(_STATE, path=_BACK, httponly=True, samesite="lax")
        return response

    return [Route("/slack/install", begin), Route(_BACK, complete)]


def _way_back(request: Request) -> str:
    return f"{request.base_url}{_BACK.removeprefix('/')}"


def _told(outcome: Outcome) -> Response:
    return PlainTextResponse(f"{outcome.said}\n", outcome.status, {"cache-control": "no-store"})


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
