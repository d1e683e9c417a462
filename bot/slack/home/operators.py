"""Who may manage the bot, and what they have set."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.management import Management, ManagementBook
from bot.digest.ports import DeliveryError
from bot.slack.api import FAILURES
from bot.slack.digest.responding import Asker
from bot.slack.faults import delivery_error
from bot.slack.windows import STORE_DOWN

ADMIN_LIFE: Final = timedelta(minutes=1)
"""For whether somebody is an admin: who is no longer one must not stay in power for long."""

REMEMBERED: Final = 1_000
"""People remembered at a time; the oldest are forgotten first."""

NOT_YOU: Final = (
    "Only those who manage me may see this: the admins of this workspace, and whom they have named "
    "in my settings."
)

_ROLES: Final = ("is_admin", "is_owner", "is_primary_owner")


class Operators:
    """Knows who may manage the bot in each workspace; admins may, and whom they have named."""

    def __init__(self, book: ManagementBook, *, now: Callable[[], datetime]) -> None:
        self._book = book
        self._now = now
        self._admins: dict[tuple[str, str], tuple[datetime, bool]] = {}

    async def may_manage(self, client: AsyncWebClient, team: str, user: str) -> bool:
        """Say whether `user` may manage the bot in `team`.

        Raises:
            DeliveryError: Slack does not tell; a person can act on the reason.
            StoreError: The database can't be used.
        """
        if user in (await self.management(team)).managers:
            return True
        known = self._admins.get((team, user))
        if known and self._now() - known[0] <= ADMIN_LIFE:
            return known[1]
        admin = await _is_admin(client, user)
        self._admins.pop((team, user), None)
        self._admins[team, user] = self._now(), admin
        while len(self._admins) > REMEMBERED:
            del self._admins[next(iter(self._admins))]
        return admin

    async def management(self, team: str) -> Management:
        """Return what is set for `team`, as it is now.

        Raises:
            StoreError: The database can't be used.
        """
        return await self._book.management(team)

    async def manage(self, team: str, management: Management) -> None:
        """Keep what is set for `team`.

        Raises:
            StoreError: The database can't be used.
        """
        await self._book.manage(team, management)

    def forget(self, team: str, user: str) -> None:
        """Forget what is remembered of `user`."""
        self._admins.pop((team, user), None)


async def _is_admin(client: AsyncWebClient, user: str) -> bool:
    try:
        answer = await client.users_info(user=user)
    except FAILURES as failure:
        raise delivery_error(failure) from failure
    person = answer.get("user")
    return isinstance(person, dict) and any(person.get(role) is True for role in _ROLES)


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets those in who manage the bot, and tells others why not.

    Attributes:
        operators: Knows who manages it.
        stored: Says whether the database has been made ready.
    """

    operators: Operators
    stored: Callable[[], bool]

    async def refusal(self, client: AsyncWebClient, asker: Asker) -> str:
        """Return why `asker` may not manage the bot; empty when they may.

        Raises:
            StoreError: The database can't be used.
        """
        if not self.stored():
            return STORE_DOWN
        try:
            may = await self.operators.may_manage(client, asker.team, asker.user)
        except DeliveryError as error:
            return f"Slack does not tell whether you are an admin here: {error.reason}."
        return "" if may else NOT_YOU
