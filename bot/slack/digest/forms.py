"""Orders given by the form: the same desk as behind orders in a line, with fields in front."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.desk import InfoDesk
from bot.digest.followed import followed_text
from bot.digest.order import Off, SetUp, Status
from bot.digest.subscription import Channel, Subscription
from bot.slack.blocks import rich
from bot.slack.blocks.digest import digest_blocks
from bot.slack.blocks.digest_form import TITLE, DigestForm, digest_form
from bot.slack.blocks.modal import modal
from bot.slack.digest import wording
from bot.slack.digest.form import FilledForm, Origin, chosen_channel, entered, read_form
from bot.slack.digest.orders import USUAL_TIME, DigestDesk, refusal
from bot.slack.digest.people import zone_of
from bot.slack.digest.responding import Asker
from bot.slack.fields import text
from bot.slack.message import Message
from bot.slack.press import Press, asker_of
from bot.slack.windows import Windows

NOTHING_CHOSEN: Final = "Choose the channel in which the digest is to be posted."
NO_ZONE: Final = "Slack does not tell your time zone, so this is UTC until you choose another one."
FILL_IN_FIRST: Final = "Fill in the form first:"

Redraw = Callable[[AsyncWebClient, str, str], None]
"""Draws App Home of a person of a team anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDesk:
    """Shows the form, and has what was filled in carried out.

    Attributes:
        desk: Gives the desk in office, which knows the events.
        digests: Carries orders out.
        windows: Opens and changes modals.
        redraw: Draws App Home anew, which lists digests.
    """

    desk: Callable[[], InfoDesk]
    digests: DigestDesk
    windows: Windows
    redraw: Redraw

    def open(self, client: AsyncWebClient, asker: Asker, origin: Origin) -> None:
        """Open the form for `asker`, about the channel of `origin`."""
        about = replace(asker, channel=origin.channel)

        async def fill() -> rich.Json:
            return await self._form(client, about, origin)

        async def otherwise() -> Message:
            return await self.digests.carry_out(Status(), about, client)

        self.windows.open(client, asker, TITLE, fill, otherwise if origin.channel else None)

    def show(self, client: AsyncWebClient, press: Press, *, preview: bool) -> None:
        """Show the open form anew: for another channel, or with a preview of what it says."""
        view = press.view
        about = replace(asker_of(press), channel=chosen_channel(view))

        async def fill() -> rich.Json:
            return await self._form(client, about, Origin.of(view), view, preview=preview)

        self.windows.fill(client, text(view.get("id")), TITLE, fill)

    def stop(self, client: AsyncWebClient, press: Press) -> None:
        """Stop the digest of the channel that the open form is about."""
        about = replace(asker_of(press), channel=chosen_channel(press.view))

        async def fill() -> rich.Json:
            return await self._done(client, about, Off(), press.view)

        self.windows.fill(client, text(press.view.get("id")), TITLE, fill)

    def submit(self, client: AsyncWebClient, press: Press) -> rich.Json:
        """Take a form that was filled in; return how Slack is told to go on."""
        filled = read_form(press.view, self.desk().library.events)
        if not isinstance(filled, FilledForm):
            return {"response_action": "errors", "errors": filled}
        about, order = replace(asker_of(press), channel=filled.channel), filled.order

        async def fill() -> rich.Json:
            return await self._done(client, about, order, press.view)

        return self.windows.follow(client, text(press.view.get("id")), TITLE, fill)

    async def _done(
        self, client: AsyncWebClient, asker: Asker, order: SetUp | Off, view: Mapping[str, Any]
    ) -> rich.Json:
        """Carry `order` out, and return what is told of it."""
        told = await self.digests.carry_out(order, asker, client)
        self.redraw(client, asker.team, asker.user)
        lead = [] if Origin.of(view).direct else [rich.paragraph(rich.channel(asker.channel))]
        return modal(TITLE, [*lead, *told.blocks])

    async def _form(
        self,
        client: AsyncWebClient,
        asker: Asker,
        origin: Origin,
        view: Mapping[str, Any] | None = None,
        *,
        preview: bool = False,
    ) -> rich.Json:
        """Return the form for the channel of `asker`.

        Args:
            client: Reaches Slack.
            asker: Who sees it, and which channel it is about.
            origin: Where it was opened.
            view: The form as it stands, whose fields are kept. None at first.
            preview: Whether to show what the next edition would say.
        """
        kept, status, refused = None, NOTHING_CHOSEN, ""
        if asker.channel:
            # A channel that was chosen here may be one that the person is not in.
            chosen = asker.channel != origin.channel
            status = refused = await refusal(client, asker) if chosen else ""
            if not refused:
                kept, status = await self.digests.standing(Channel(asker.team, asker.channel))
        zone = kept.zone if kept else await zone_of(client, asker.user)
        order = _order(kept) if kept else SetUp(at=USUAL_TIME, zone=zone)
        followed = followed_text(kept) if kept else ""
        if view is not None:
            order, followed = entered(view, order)
        form = DigestForm(
            channel=asker.channel,
            direct=origin.direct,
            status=status,
            exists=kept is not None,
            order=order,
            followed=followed,
            note="" if zone else NO_ZONE,
            metadata=origin.metadata(),
            preview=await self._preview(asker, view) if preview and view and not refused else (),
        )
        return digest_form(form)

    async def _preview(self, asker: Asker, view: Mapping[str, Any]) -> Sequence[rich.Json]:
        filled = read_form(view, self.desk().library.events)
        if not isinstance(filled, FilledForm):
            return [rich.said(" ".join((FILL_IN_FIRST, *filled.values())))]
        digest = await self.digests.sample(filled.order, asker)
        return digest_blocks(digest) if digest else [rich.said(wording.NOTHING_NEW)]


def _order(kept: Subscription) -> SetUp:
    """Return the order that set `kept` up."""
    return SetUp(at=kept.at, zone=kept.zone, days=kept.days, cadence=kept.cadence)
