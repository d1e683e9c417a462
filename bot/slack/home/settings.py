"""Shows the settings of a workspace to those who manage the bot, and keeps what they change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.management import Management
from bot.slack.blocks.modal import telling
from bot.slack.blocks.rich import Json
from bot.slack.blocks.settings_form import (
    FOLLOW_UPS,
    LISTED,
    MANAGERS,
    PUBLIC,
    TITLE,
    UNFURLS,
    WHERE,
    settings_form,
)
from bot.slack.digest.responding import Asker
from bot.slack.fields import chosen, entered, text
from bot.slack.home.operators import Gate
from bot.slack.press import Press, asker_of
from bot.slack.windows import Windows

SAVED: Final = "Saved. It holds in every channel from a few seconds from now on."


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsDesk:
    """Shows and keeps settings.

    Attributes:
        gate: Lets those in who manage the bot; knows what they have set.
        windows: Opens and changes modals.
    """

    gate: Gate
    windows: Windows

    def open(self, client: AsyncWebClient, asker: Asker) -> None:
        """Open the form for `asker`."""

        async def fill() -> Json:
            if refusal := await self.gate.refusal(client, asker):
                return telling(TITLE, refusal)
            return settings_form(await self.gate.operators.management(asker.team))

        self.windows.open(client, asker, TITLE, fill)

    def submit(self, client: AsyncWebClient, press: Press) -> Json:
        """Take a form that was filled in; return how Slack is told to go on."""
        management, asker = read_settings(press.view), asker_of(press)

        async def fill() -> Json:
            # Who was allowed to open the form need not be allowed any more.
            if refusal := await self.gate.refusal(client, asker):
                return telling(TITLE, refusal)
            await self.gate.operators.manage(asker.team, management)
            return telling(TITLE, SAVED)

        return self.windows.follow(client, text(press.view.get("id")), TITLE, fill)


def read_settings(view: Mapping[str, Any]) -> Management:
    """Return what a filled form sets; what can't be read of it counts as nothing chosen."""
    public = _chosen(view, PUBLIC, "selected_conversations")
    return Management(
        managers=_chosen(view, MANAGERS, "selected_users"),
        public=public if chosen(view, WHERE) == LISTED else None,
        follow_ups=_chosen(view, FOLLOW_UPS, "selected_conversations"),
        unfurls=_chosen(view, UNFURLS, "selected_conversations"),
    )


def _chosen(view: Mapping[str, Any], name: str, what: str) -> frozenset[str]:
    ids = entered(view, name).get(what)
    return frozenset(filter(None, map(text, ids))) if isinstance(ids, list) else frozenset()
