"""Who may manage the bot, and what they have set, both remembered briefly."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.management import Management, ManagementBook
from bot.digest.ports import DeliveryError
from bot.slack.api import FAILURES, look_up
from bot.slack.background import log_hindrance
from bot.slack.digest.responding import Asker
from bot.slack.faults import delivery_error
from bot.slack.message import hindered
from bot.slack.recent import Recent
from bot.slack.windows import STORE_DOWN

ADMIN_LIFE: Final = timedelta(minutes=1)
"""For whether somebody is an admin: who is no longer one must not stay in power for long."""

SETTINGS_LIFE: Final = timedelta(seconds=5)
"""For settings, which another process may have changed; each message in a thread asks for them."""

NOT_YOU: Final = (
    "Only those who manage me may see this: the admins of this workspace, and whom they have named "
    "in my settings."
)

_ROLES: Final = ("is_admin", "is_owner", "is_primary_owner")


class Operators:
    """Knows who may manage the bot in each workspace; admins may, and whom they have named."""

    def __init__(self, book: ManagementBook, *, now: Callable[[], datetime]) -> None:
        self._book = book
        self._admins = Recent[tuple[str, str], bool](ADMIN_LIFE, now)
        self._settings = Recent[str, Management](SETTINGS_LIFE, now)

    async def may_manage(self, client: AsyncWebClient, team: str, user: str) -> bool:
        """Say whether `user` may manage the bot in `team`.

        Raises:
            DeliveryError: Slack does not tell; a person can act on the reason.
            StoreError: The database can't be used.
        """
        if user in (await self.management(team)).managers:
            return True
        admin = self._admins.get((team, user))
        if admin is None:
            admin = await _is_admin(client, user)
            self._admins.put((team, user), admin)
        return admin

    async def management(self, team: str) -> Management:
        """Return what is set for `team`.

        Raises:
            StoreError: The database can't be used.
        """
        known = self._settings.get(team)
        if known is None:
            known = await self._book.management(team)
            self._settings.put(team, known)
        return known

    async def manage(self, team: str, management: Management) -> None:
        """Keep what is set for `team`.

        Raises:
            StoreError: The database can't be used.
        """
        await self._book.manage(team, management)
        self._settings.put(team, management)

    def forget(self, team: str, user: str) -> None:
        """Forget what is remembered of `user`, and what is set for `team`."""
        self._admins.drop((team, user))
        self._settings.drop(team)


async def _is_admin(client: AsyncWebClient, user: str) -> bool:
    try:
        answer = await look_up(client, "users.info", user=user)
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
            told = f"Slack does not tell whether you are an admin here: {error.reason}."
            return hindered(told, log_hindrance("looking up who is an admin", error))
        return "" if may else NOT_YOU
