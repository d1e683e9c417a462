"""Opening modals: at once, since what allows it is good for three seconds, and then filled.

What a modal says may need the database and Slack. So one that only asks for patience is opened
first, and is changed as soon as it is known what there is to say.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.ports import DeliveryError
from bot.errors import StoreError
from bot.slack import codes
from bot.slack.api import FAILURES
from bot.slack.background import Background, log_hindrance
from bot.slack.blocks.modal import loading, telling
from bot.slack.blocks.rich import Json
from bot.slack.digest import wording
from bot.slack.digest.responding import Asker, respond
from bot.slack.faults import delivery_error
from bot.slack.message import SLOW, Message, apology, hindered, led, plain_message, sorry
from bot.slack.patience import with_word
from bot.slack.posting import send_message

STORE_DOWN: Final = "I can't reach my database just now. Please try again in a minute."
GONE: Final = "This window is from an older version of me. Close it, and open it anew."
TOO_LATE: Final = (
    "Sorry, I was too slow: Slack lets me open a window for three seconds after a click, and they "
    "had passed. Please try again."
)

PAUSE: Final = 0.5
"""Seconds between the response to a form that was sent off and what comes of it. The response puts
a view that asks for patience into the form's place, and must not be the later one of the two."""

_LOG: Final = logging.getLogger(__name__)

Fill = Callable[[], Coroutine[Any, Any, Json]]
"""Finds out what a modal says. May raise `StoreError`, which the person is told."""

Otherwise = Callable[[], Coroutine[Any, Any, Message]]
"""What is told where no modal can be opened."""


@dataclass(frozen=True, slots=True)
class Windows:
    """Opens and changes modals, and tells people when that is not possible.

    Attributes:
        background: Runs what would hold an acknowledgement back.
        pause: Seconds between the response to a form and what comes of it.
    """

    background: Background
    pause: float = PAUSE

    def open(
        self,
        client: AsyncWebClient,
        asker: Asker,
        title: str,
        fill: Fill,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Open a modal for `asker`, who has just clicked or given a command.

        Args:
            client: Reaches Slack.
            asker: Who sees it.
            title: Stands above it.
            fill: Finds out what it says.
            otherwise: What is told where it can't be opened, besides why. None for nothing.
        """
        if self.background.swamped:
            _LOG.warning("too much is waiting; a window is not opened")
            return

        async def apologise(reference: str) -> None:
            await say(client, asker, apology(reference))

        work = self._open(client, asker, title, fill, otherwise)
        self.background.start(work, name=f"opening {title}", apologise=apologise, urgent=True)

    def fill(self, client: AsyncWebClient, view: str, title: str, fill: Fill) -> None:
        """Find out what the modal `view` says next, and show it there."""
        if self.background.swamped:
            _LOG.warning("too much is waiting; a window is not changed")
            return
        self._start(client, view, title, fill)

    def _start(self, client: AsyncWebClient, view: str, title: str, fill: Fill) -> None:
        async def apologise(reference: str) -> None:
            await update(client, view, telling(title, sorry(reference)))

        work = self._fill(client, view, title, fill)
        self.background.start(work, name=f"filling {title}", apologise=apologise, urgent=True)

    def follow(self, client: AsyncWebClient, view: str, title: str, fill: Fill) -> Json:
        """Find out what comes of the form `view` that was sent off, and show it there.

        Returns:
            What Slack is to be told at once.
        """
        if self.background.swamped:
            return {"response_action": "update", "view": telling(title, wording.BUSY)}

        async def patiently() -> Json:
            try:
                return await fill()
            finally:
                await asyncio.sleep(self.pause)

        self._start(client, view, title, patiently)
        return {"response_action": "update", "view": loading(title)}

    def gone(self, client: AsyncWebClient, view: str) -> None:
        """Say in the modal `view` that nobody knows any more what was clicked in it."""
        if self.background.swamped:
            return
        work = update(client, view, telling("Out of date", GONE))
        self.background.start(work, name="a button that is gone", urgent=True)

    async def _open(
        self,
        client: AsyncWebClient,
        asker: Asker,
        title: str,
        fill: Fill,
        otherwise: Otherwise | None,
    ) -> None:
        try:
            view = await _opened(client, asker, title)
        except DeliveryError as error:
            await say(client, asker, await _instead(client, asker, error, otherwise))
        else:
            self._start(client, view, title, fill)

    async def _fill(self, client: AsyncWebClient, view: str, title: str, fill: Fill) -> None:
        async def tell(reference: str) -> None:
            await update(client, view, telling(title, hindered(SLOW, reference)))

        what = f"filling {title}"
        try:
            shown = await with_word(fill(), what, tell)
        except StoreError as error:
            reference = log_hindrance(what, error)
            shown = telling(title, hindered(STORE_DOWN, reference))
        await update(client, view, shown)


async def _opened(client: AsyncWebClient, asker: Asker, title: str) -> str:
    """Open a modal that asks for patience, and return its id.

    Raises:
        DeliveryError: It was not opened.
    """
    if not asker.trigger_id:
        raise DeliveryError("Slack sent nothing that allows it")
    try:
        opened = await client.views_open(trigger_id=asker.trigger_id, view=loading(title))
    except FAILURES as failure:
        raise delivery_error(failure) from failure
    view = opened.get("view")
    name = view.get("id") if isinstance(view, dict) else None
    if not isinstance(name, str):
        raise DeliveryError("Slack's answer can't be read")
    return name


async def _instead(
    client: AsyncWebClient, asker: Asker, error: DeliveryError, otherwise: Otherwise | None
) -> Message:
    """Return the apology for a window that was not opened, with what it would have said."""
    why = not_opened(error)
    if otherwise is None:
        return why

    async def tell(reference: str) -> None:
        await say(client, asker, plain_message(hindered(SLOW, reference)))

    what = "answering in place of a window"
    try:
        told = await with_word(otherwise(), what, tell)
    except StoreError as fault:
        told = plain_message(hindered(STORE_DOWN, log_hindrance(what, fault)))
    return led(why, told)


def not_opened(error: DeliveryError) -> Message:
    """Return the apology for a window that was not opened, and write down why."""
    reference = log_hindrance("opening a window", error)
    if error.reason.startswith(codes.TOO_LATE):
        return plain_message(TOO_LATE)
    return plain_message(hindered(f"I could not open a window: {error.reason}.", reference))


async def update(client: AsyncWebClient, view: str, shown: Json) -> None:
    """Show `shown` in the modal `view`; say in the log when that is not possible."""
    if not view:
        _LOG.warning("a window was not changed: Slack did not say which")
        return
    try:
        await client.views_update(view_id=view, view=shown)
    except FAILURES as failure:
        # Most likely it was closed in the meantime; nobody waits for it then.
        _LOG.warning("a window was not changed: %s", delivery_error(failure).reason)


async def say(client: AsyncWebClient, asker: Asker, message: Message) -> None:
    """Tell `asker` alone, where they are or by direct message."""
    if asker.channel:
        await respond(client, asker, message)
        return
    try:
        await send_message(client, message, channel=asker.user)
    except DeliveryError as error:
        _LOG.error("a person was not answered: %s", error.reason)
