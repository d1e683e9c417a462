"""Searching in a modal: what is found changes while a person types the next question."""

import asyncio
import logging
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES
from bot.slack.background import Background
from bot.slack.blocks import controls, rich
from bot.slack.blocks.controls import Controls, Surface
from bot.slack.blocks.modal import modal
from bot.slack.blocks.search import QUESTION, next_field, search_view
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.faults import delivery_error
from bot.slack.fields import fields, id_of, listed, text
from bot.slack.message import Message, apology, plain_message
from bot.slack.mrkdwn import addresses, one_line, read_text
from bot.slack.press import Press, read_press
from bot.slack.pressing import GONE
from bot.slack.seal import Seal, Ticket
from bot.slack.showing import open_view

PAUSE: Final = 0.6
"""Seconds between two changes of one view. Slack allows an app about a hundred a minute, and a
person reads no faster."""

TRY: Final = "What is found stands here, while you type. Or try one of these:"

LONGEST: Final = 1000
"""Characters of a message that are looked at; what it is about, it says at its beginning."""

_LOG: Final = logging.getLogger(__name__)


class Searching:
    """Opens searches, and answers in them."""

    def __init__(
        self,
        enquiries: Enquiries,
        *,
        seal: Seal,
        background: Background,
        pause: float = PAUSE,
    ) -> None:
        self._enquiries = enquiries
        self._seal = seal
        self._background = background
        self._pause = pause
        # What is to be shown next in each view; a view that is here has work under way.
        self._waiting: dict[str, rich.Json | None] = {}

    def open(self, body: dict[str, Any], client: AsyncWebClient) -> None:
        """Open a search for who used the shortcut."""
        examples = self._enquiries.help().examples
        offers = Controls(seal=self._seal, surface=Surface.VIEW, question="")
        shown = [*plain_message(TRY).blocks, *offers.questions(examples, controls.NEXT)]
        self._open(body, search_view(shown, example=examples[0] if examples else ""), client)

    def relate(self, body: dict[str, Any], client: AsyncWebClient) -> None:
        """Open a view of what has to do with the message that the shortcut was used on."""
        sent = _sent(fields(body.get("message")))
        asking = Asking(way=Way.SHORTCUT, team=_team(body), surface=Surface.VIEW)
        message = self._enquiries.related(read_text(sent)[:LONGEST], addresses(sent), asking)
        self._open(body, modal("Related sessions", message.blocks), client)

    def submitted(self, body: dict[str, Any]) -> rich.Json:
        """Return the view that answers a search which was sent off."""
        view = fields(body.get("view"))
        return _again(view, self._asked(_typed(view), _team(body)))

    def type(self, body: dict[str, Any], client: AsyncWebClient) -> None:
        """Show what is found for what has been typed so far."""
        view, action = fields(body.get("view")), next(iter(listed(body.get("actions"))), {})
        typed = Ticket(one_line(text(action.get("value"))))
        # As if it had been asked before: half a word that the notes lack is no gap in them.
        self._change(view, _again(view, self._enquiries.again(typed, Surface.VIEW)), client)

    def turn(self, press: Press, client: AsyncWebClient) -> None:
        """Do what a button in the view says: turn the page, or ask another question."""
        ticket, view = self._seal.opened(press.value), press.view
        if ticket is None:
            self._change(view, _again(view, plain_message(GONE)), client)
        elif press.action in {controls.MORE, controls.BACK}:
            self._change(view, _again(view, self._enquiries.again(ticket, Surface.VIEW)), client)
        else:
            message = self._asked(ticket.question, press.team)
            self._change(view, _again(view, message, ticket=ticket), client)

    def _asked(self, question: str, team: str) -> Message:
        asking = Asking(way=Way.SEARCH, team=team, surface=Surface.VIEW)
        return self._enquiries.answer(question, asking)

    def _open(self, body: dict[str, Any], view: rich.Json, client: AsyncWebClient) -> None:
        if self._background.swamped:
            _LOG.warning("too much is waiting; a window is not opened")
            return
        self._background.start(
            open_view(client, read_press(body), view), name="opening a window", urgent=True
        )

    def _change(self, view: rich.Json, shown: rich.Json, client: AsyncWebClient) -> None:
        """Show `shown` in `view`; of what comes while another change is under way, the latest."""
        name = text(view.get("id"))
        if not name or self._background.swamped:
            return
        under_way = name in self._waiting
        self._waiting[name] = shown
        if under_way:
            return

        async def apologise(reference: str) -> None:
            self._waiting.pop(name, None)
            await _update(client, name, _again(view, apology(reference)))

        self._background.start(
            self._catch_up(name, client),
            name="changing a modal",
            apologise=apologise,
            urgent=True,
        )

    async def _catch_up(self, name: str, client: AsyncWebClient) -> None:
        try:
            while shown := self._waiting[name]:
                self._waiting[name] = None
                await _update(client, name, shown)
                if self._waiting[name] is None:
                    return
                await asyncio.sleep(self._pause)
        finally:
            self._waiting.pop(name, None)


async def _update(client: AsyncWebClient, name: str, shown: rich.Json) -> None:
    try:
        await client.views_update(view_id=name, view=shown)
    except FAILURES as failure:
        # Most often the person has closed it in the meantime.
        _LOG.info("a modal was not changed: %s", delivery_error(failure).reason)


def _again(view: rich.Json, message: Message, *, ticket: Ticket | None = None) -> rich.Json:
    """Return `view` with `message` in it, and the question of `ticket`, if any, in its field.

    A view without field stays without.
    """
    first: rich.Json = next(iter(listed(view.get("blocks"))), {})
    if first.get("type") != "input":
        title = text(fields(view.get("title")).get("text")) or "Search recaps"
        return modal(title, message.blocks)
    field = text(first.get("block_id"))
    if ticket is None:
        return search_view(message.blocks, field=field)
    return search_view(message.blocks, field=next_field(field), question=ticket.question)


def _typed(view: rich.Json) -> str:
    """Return what stands in the field of a view that was sent off."""
    blocks = fields(fields(view.get("state")).get("values")).values()
    states = (fields(fields(block).get(QUESTION)) for block in blocks)
    return one_line(next((text(each.get("value")) for each in states if each), ""))


def _sent(message: dict[str, Any]) -> str:
    """Return the text of a message as Slack sends it; of other bots', that of its attachments."""
    parts = [text(message.get("text"))]
    parts += [
        text(each.get(name))
        for each in listed(message.get("attachments"))
        for name in ("title", "text", "fallback")
    ]
    return "\n".join(filter(None, parts))


def _team(body: dict[str, Any]) -> str:
    return id_of(body.get("team"))
