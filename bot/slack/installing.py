"""Installing the bot in a workspace: there to Slack, where somebody allows it, and back (OAuth)."""

import hmac
import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from slack_sdk.errors import SlackApiError

from bot.answers.installation import Installation, Installations
from bot.errors import StoreError
from bot.slack.api import FAILURES, error_code, web_client
from bot.slack.scopes import OPTIONAL, REQUIRED

PATIENCE: Final = timedelta(minutes=10)
"""How long somebody may take to allow it; as long as Slack honours the code it then sends."""

AGAIN: Final = "Please begin again at /slack/install."

_SLACK: Final = (".slack.com", ".slack-gov.com")
"""How the hosts of Slack's own end."""

_OK: Final = 200
_BAD_REQUEST: Final = 400
_BAD_GATEWAY: Final = 502
_UNAVAILABLE: Final = 503

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What Slack knows the app by.

    Attributes:
        client_id: Public.
        client_secret: Kept out of reprs.
        api_url: Address of the Web API, with a slash at its end.
    """

    client_id: str
    client_secret: str = field(repr=False)
    api_url: str

    @property
    def registered(self) -> bool:
        """Whether the app is registered in Slack itself, not in a stand-in on some machine.

        Slack has the redirect URL in the app's settings, and it begins with https. A stand-in has
        to be told, and is spoken with in clear.
        """
        name = urlsplit(self.api_url).hostname or ""
        return f".{name}".endswith(_SLACK)


@dataclass(frozen=True, slots=True)
class Departure:
    """Where a browser is sent, and what it has to bring back.

    Attributes:
        url: Slack's page.
        state: Kept in a cookie of the browser for `PATIENCE`, and in the address.
        encrypted: Whether the browser has to bring it back by https.
    """

    url: str
    state: str = field(repr=False)
    encrypted: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an installation ended.

    Attributes:
        status: HTTP status code.
        said: What the person reads, as plain text.
    """

    status: int
    said: str


class Installer:
    """Takes workspaces in.

    The state that goes to Slack and comes back with the browser makes sure that it was this browser
    that began here: nobody can be led to install into a workspace of somebody else's.
    """

    def __init__(
        self,
        credentials: Credentials,
        installations: Installations,
        *,
        now: Callable[[], datetime],
        installed: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Keep what is installed in `installations`, and call `installed` with its workspace."""
        self._credentials = credentials
        self._installations = installations
        self._now = now
        self._installed = installed

    async def begin(self, *, back: str) -> Departure | Outcome:
        """Return the way to Slack; an outcome where it can't be begun.

        Args:
            back: The address to come back to, as far as this process can know it.
        """
        state = secrets.token_urlsafe(32)
        try:
            await self._installations.issue(state, until=self._now() + PATIENCE)
        except StoreError as error:
            return _failed(error)
        asked = {
            "client_id": self._credentials.client_id,
            "scope": ",".join(sorted([*REQUIRED, *OPTIONAL])),
            "state": state,
            **self._told(back),
        }
        site = self._credentials.api_url.removesuffix("api/")
        return Departure(
            f"{site}oauth/v2/authorize?{urlencode(asked)}",
            state,
            encrypted=self._credentials.registered,
        )

    async def complete(self, told: Mapping[str, str], *, kept: str, back: str) -> Outcome:
        """Install what Slack sent a browser back with.

        Args:
            told: The query of the address.
            kept: The state in the browser's cookie. Empty when it brought none.
            back: As in `begin`.
        """
        if "error" in told:
            return Outcome(_OK, "confbot was not installed, since it was not allowed to be.")
        state, code = told.get("state", ""), told.get("code", "")
        if not state or not code or not hmac.compare_digest(state.encode(), kept.encode()):
            return Outcome(_BAD_REQUEST, f"This did not begin in this browser. {AGAIN}")
        try:
            if not await self._installations.redeem(state, now=self._now()):
                return Outcome(_BAD_REQUEST, f"This was used already, or took too long. {AGAIN}")
            return await self._install(code, back)
        except StoreError as error:
            return _failed(error)
        except FAILURES as error:
            refused = error_code(error) if isinstance(error, SlackApiError) else None
            reason = refused or type(error).__name__
            _LOG.error("an installation failed, since Slack did not confirm it: %s", reason)
            return Outcome(_BAD_GATEWAY, f"Slack did not confirm it ({reason}). {AGAIN}")

    def _told(self, back: str) -> Mapping[str, str]:
        return {} if self._credentials.registered else {"redirect_uri": back}

    async def _install(self, code: str, back: str) -> Outcome:
        """Keep what Slack gives for `code`.

        Raises `StoreError`, and any of `FAILURES`.
        """
        installation = await self._exchange({"code": code, **self._told(back)})
        if installation is None:
            return Outcome(
                _BAD_REQUEST,
                "confbot is installed in single workspaces, not in a whole organisation.",
            )
        await self._installations.install(installation)
        self._installed(installation.team)
        _LOG.info("installed in workspace %s", installation.team)
        return Outcome(
            _OK, f"confbot is installed in {installation.name}. Type /conf in Slack to ask it."
        )

    async def _exchange(self, given: Mapping[str, str]) -> Installation | None:
        """Return what Slack allows in exchange for `given`; None when it is not one workspace.

        Raises any of `FAILURES`.
        """
        credentials = self._credentials
        client = web_client(credentials.api_url)
        # As fields of the form: slack_sdk's own way is one that aiohttp is about to drop.
        fields = {"client_id": credentials.client_id, "client_secret": credentials.client_secret}
        allowed = await client.api_call("oauth.v2.access", data={**fields, **given})
        team, token = _part(allowed.get("team")), allowed.get("access_token")
        if allowed.get("is_enterprise_install") or not team.get("id") or not token:
            return None
        # Slack does not tell by which id it will mark the bot's own messages.
        known = await client.auth_test(token=token)
        return Installation(
            team=str(team["id"]),
            name=str(team.get("name") or team["id"]),
            token=str(token),
            bot_id=str(known.get("bot_id") or ""),
            user_id=str(allowed.get("bot_user_id") or known.get("user_id") or ""),
            scopes=frozenset(str(allowed.get("scope") or "").split(",")),
            installed=self._now(),
        )


def _part(given: Any) -> Mapping[str, Any]:
    return given if isinstance(given, dict) else {}


def _failed(error: StoreError) -> Outcome:
    _LOG.error("an installation failed: %s", error)
    return Outcome(_UNAVAILABLE, "confbot can't keep it at the moment. Please try again later.")
