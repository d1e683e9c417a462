"""The Bolt app: Slack's requests in, the listeners that answer them."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answering import Means, register_answers
from bot.slack.api import SDK_LOG, web_client
from bot.slack.apologies import Apologies
from bot.slack.background import Background, log_fault
from bot.slack.digest.counter import Counter
from bot.slack.identity import Identity
from bot.slack.interceptor import Interceptor
from bot.slack.listeners import digests, installations, managing, others
from bot.slack.seal import Seal
from bot.slack.workspaces import InstalledWorkspaces, OwnWorkspace, Workspaces

_CLICKS: Final = frozenset({"block_actions", "shortcut", "message_action"})
"""Requests of clicks. A form that is sent off is answered on its acknowledgement."""

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackAccess:
    """How the bot reaches Slack. Secrets are kept out of its repr.

    Attributes:
        token: The bot's token; empty where each workspace has its own.
        signing_secret: What Slack signs HTTP requests with; empty in Socket Mode.
        api_url: Address of the Web API, with a slash at its end.
        installed: The workspaces that it acts in, each by a token of its own. None when it is only
            the one that `token` is for.
    """

    token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    api_url: str
    installed: InstalledWorkspaces | None = None


def build_app(
    access: SlackAccess,
    means: Means,
    *,
    counter: Counter,
    identity: Identity,
) -> AsyncApp:
    """Return the Bolt app with all listeners; nothing is sent yet.

    Args:
        access: Token, secret and address.
        means: What questions are answered with.
        counter: Takes orders for digests and watches.
        identity: Who the bot is.
    """
    app = _bolt(access, access.installed or OwnWorkspace(access.token, identity))
    # Socket Mode has no signing secret; the token is as secret, and as long-lived.
    seal = Seal(access.signing_secret, access.token)
    pressing = register_answers(app, means, seal, counter)
    digests.register(app, counter.house.forms)
    managing.register(app, counter.house)
    if access.installed:
        installations.register(app, access.installed)
    others.register(app, pressing, counter.house)
    apologies = Apologies(means.background)

    app.middleware(_TurnAway(means.background))

    @app.error
    async def on_error(
        error: Exception, body: dict[str, Any], client: AsyncWebClient
    ) -> BoltResponse:
        # Neither what was asked nor who asked it is written down.
        if isinstance(error, BoltUnhandledRequestError):
            return BoltResponse(status=404, body="this app does not handle that")
        return apologies.respond(body, log_fault("a request", error), client)

    return app


def _bolt(access: SlackAccess, workspaces: Workspaces) -> AsyncApp:
    """Return Bolt's app as it is set for this bot, without listeners."""
    # Bolt looks into the environment by itself and warns of a token there that it will not use.
    SDK_LOG.setLevel(logging.ERROR)
    app = AsyncApp(
        name="confbot",
        logger=SDK_LOG,
        # Bolt makes a client for each request from this one's values, so they are set here.
        client=web_client(access.api_url),
        authorize=_authorising(workspaces),
        signing_secret=access.signing_secret,
        # Else Bolt polls for the acknowledgement with a sleep of 10 ms.
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        # Helpers for assistants, which no listener here takes; made for an event that lacks a
        # field, they fail.
        attaching_conversation_kwargs_enabled=False,
        # For steps of workflows, of which this bot has none.
        attaching_function_token_enabled=False,
    )
    SDK_LOG.setLevel(logging.INFO)
    return app


def _authorising(workspaces: Workspaces) -> Callable[..., Awaitable[Any]]:
    # None is for a workspace in which it is not installed; Bolt takes it, though its types don't
    # say so.
    return _Authorising(workspaces)


class _Authorising(AsyncAuthorize):
    """Tells Bolt how to act in the workspace that a request comes from.

    For a function in its stead, Bolt would make twenty arguments at every request.
    """

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: Any,
    ) -> AuthorizeResult | None:
        """Return what is known of the workspace; None where the bot is not installed."""
        found = await self._workspaces.access(team_id or "")
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            user_id=user_id,
            bot_token=found.token,
            bot_id=found.bot_id,
            bot_user_id=found.user_id,
        )


class _TurnAway(Interceptor):
    """Turns clicks away while too much is waiting."""

    def __init__(self, background: Background) -> None:
        self._background = background

    def answer(self, request: AsyncBoltRequest) -> BoltResponse | None:
        if not (self._background.swamped and request.body.get("type") in _CLICKS):
            return None
        # There is no room to tell anybody why. Slack itself shows beside a button that it did not
        # work when a click is not acknowledged, and the person can click again.
        _LOG.warning("too much is waiting; a click is turned away")
        return BoltResponse(status=503)
