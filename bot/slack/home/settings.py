"""Shows the settings of a workspace to those who manage the bot, and keeps what they change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.modal import loading, telling
from bot.slack.blocks.rich import Json
from bot.slack.blocks.settings_form import TITLE, read_settings, settings_form
from bot.slack.digest.responding import Asker
from bot.slack.home.operators import Gate
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

    def submit(
        self, client: AsyncWebClient, asker: Asker, view: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Take a form that was filled in; return how Slack is told to go on."""
        chosen = read_settings(view)

        async def fill() -> Json:
            # Who was allowed to open the form need not be allowed any more.
            if refusal := await self.gate.refusal(client, asker):
                return telling(TITLE, refusal)
            await self.gate.operators.manage(asker.team, chosen)
            return telling(TITLE, SAVED)

        self.windows.fill(client, str(view.get("id")), TITLE, fill)
        return {"response_action": "update", "view": loading(TITLE)}
