"""By which token the bot acts in a workspace."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.installation import Installations
from bot.digest.ports import FinalError, RetryableError
from bot.errors import StoreError
from bot.slack.api import web_client
from bot.slack.identity import Identity
from bot.slack.patience import in_time

FRESH: Final = 60.0
"""Seconds that what the database says of a workspace is taken for true without asking again."""

WITHOUT: Final = 5.0
"""Seconds that the same is taken for true where the database can't tell whether it still is."""

NOT_INSTALLED: Final = "confbot is not installed in the workspace"
"""Why nothing is done there, as a sentence part."""

REMOVED: Final = "confbot was removed from the workspace"
"""Why its digests are paused, as a sentence part."""


@dataclass(frozen=True, slots=True)
class Access:
    """How the bot acts in a workspace.

    Attributes:
        token: What it calls Slack with. Kept out of reprs.
        bot_id: Id of the bot as a sender of messages. None until it is known.
        user_id: Id of the bot as a user. None until it is known.
    """

    token: str = field(repr=False)
    bot_id: str | None
    user_id: str | None


class Workspaces(Protocol):
    """The workspaces in which the bot may act."""

    async def access(self, team: str) -> Access | None:
        """Return how it acts in `team`; None where it is not installed.

        Raises:
            StoreError: The database can't tell.
        """


class OwnWorkspace:
    """The one workspace whose token the settings hold; which it is, Slack tells later."""

    def __init__(self, token: str, identity: Identity) -> None:
        self._token = token
        self._identity = identity

    async def access(self, _: str) -> Access | None:
        """Return how the bot acts, whatever the workspace."""
        return Access(self._token, self._identity.bot_id, self._identity.user_id)


class InstalledWorkspaces:
    """Those that installed the bot, and the one whose token the settings hold, if they do.

    What is known of a workspace goes on being used while the database is away, so that questions
    are still answered.
    """

    def __init__(
        self,
        installations: Installations,
        own: OwnWorkspace | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._installations = installations
        self._own = own
        self._clock = clock
        self._known: dict[str, tuple[float, Access | None]] = {}

    async def access(self, team: str) -> Access | None:
        """Return how the bot acts in `team`; None where it is not installed.

        Raises:
            StoreError: The database can't tell, and was never asked before.
        """
        until, known = self._known.get(team, (0.0, None))
        if known and self._clock() < until:
            return known
        try:
            found = await in_time(self._installations.installation(team))
        except StoreError:
            if known is None:
                raise
            # Who asks next is not made to wait for the same database again.
            self._known[team] = (self._clock() + WITHOUT, known)
            return known
        if found:
            access = Access(found.token, found.bot_id, found.user_id)
            self._known[team] = (self._clock() + FRESH, access)
            return access
        self.forget(team)
        return await self._own.access(team) if self._own else None

    async def remove(self, team: str, *, before: datetime) -> bool:
        """Forget the installation of `team`, if it is older than `before`; say whether it was.

        Raises:
            StoreError: The database can't be used.
        """
        removed = await self._installations.uninstall(team, before=before, reason=REMOVED)
        self.forget(team)
        return removed

    def forget(self, team: str) -> None:
        """Ask the database for `team` the next time."""
        self._known.pop(team, None)


class Clients:
    """Clients of the Web API, each with the token of its workspace."""

    def __init__(self, workspaces: Workspaces, api_url: str) -> None:
        self._workspaces = workspaces
        self._api_url = api_url

    async def of(self, team: str) -> AsyncWebClient:
        """Return the client for `team`, which sends nothing twice by itself.

        Raises:
            FinalError: The bot is not installed there.
            RetryableError: The database can't tell.
        """
        try:
            access = await self._workspaces.access(team)
        except StoreError as error:
            raise RetryableError(str(error)) from error
        if access is None:
            raise FinalError(NOT_INSTALLED)
        return web_client(self._api_url, token=access.token)
