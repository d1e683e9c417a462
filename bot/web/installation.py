"""Installing the bot in a browser: the way to Slack, and the way back from there."""

from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.slack.installing import PATIENCE, Installer, Outcome

_BACK: Final = "/slack/oauth_redirect"
"""Where Slack sends a browser back to; the app's redirect URL ends with it."""

_STATE: Final = "confbot-installation"
"""Cookie of a browser in which somebody installs the bot."""


def installation_routes(installer: Installer) -> list[Route]:
    """Return the way to Slack, and the way back from there."""

    async def begin(request: Request) -> Response:
        departure = await installer.begin(back=_way_back(request))
        if isinstance(departure, Outcome):
            return _told(departure)
        response = RedirectResponse(departure.url, 302, {"cache-control": "no-store"})
        response.set_cookie(
            _STATE,
            departure.state,
            max_age=int(PATIENCE.total_seconds()),
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
