"""Where orders come in: read at once, carried out after the acknowledgement."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.desk import InfoDesk
from bot.answers.subcommand import Name, Subcommand, read_subcommand
from bot.digest.order import Problem, read_topic
from bot.digest.ordering import read_order
from bot.errors import StoreError
from bot.slack.background import Background, log_hindrance
from bot.slack.digest import wording
from bot.slack.digest.form import Origin
from bot.slack.digest.orders import DigestDesk, DigestOrder
from bot.slack.digest.responding import Asker, respond
from bot.slack.digest.watches import WatchDesk
from bot.slack.home.house import House
from bot.slack.message import SLOW, Message, apology, hindered, led, plain_message
from bot.slack.patience import with_word

Work = Coroutine[Any, Any, Message]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Takes orders, and tells at once those that can't be followed.

    Attributes:
        desk: Gives the desk in office, whose notes tell names from slips.
        digests: Carries out what concerns a channel's digest.
        house: Opens what is shown in a window, and forgets people.
        watches: Carries out what concerns a person's watches.
        background: Runs what needs the database or Slack.
        stored: Says whether the database has been made ready.
    """

    desk: Callable[[], InfoDesk]
    digests: DigestDesk
    watches: WatchDesk
    house: House
    background: Background
    stored: Callable[[], bool]

    def read(self, text: str) -> Subcommand | None:
        """Return the order that `text` is, None when it is a question."""
        return read_subcommand(text, known=self.desk().index.knows)

    def take(self, subcommand: Subcommand, asker: Asker, client: AsyncWebClient) -> Message | None:
        """Take an order in hand.

        Returns:
            What is answered at once; None when the answer comes by itself.
        """
        read = (subcommand.misspelt, subcommand.name.value)
        note = wording.read_as([read]) if subcommand.misspelt else ""
        hindrance = self._hindrance()
        if not hindrance and self._opened(subcommand, asker, client):
            return None
        work = self._work(subcommand, asker, client)
        if isinstance(work, Problem):
            return plain_message(note, wording.problem_text(work))
        if hindrance:
            work.close()
            return plain_message(hindrance)

        async def apologise(reference: str) -> None:
            await respond(client, asker, apology(reference))

        self.background.start(
            _answer(work, asker, client, note),
            name=f"order in {asker.channel}",
            apologise=apologise,
            urgent=True,
        )
        return None

    def _hindrance(self) -> str:
        """Return why nothing can be carried out at present; empty when it can."""
        if not self.stored():
            return wording.NOT_STORED
        return wording.BUSY if self.background.swamped else ""

    def _opened(self, order: Subcommand, asker: Asker, client: AsyncWebClient) -> bool:
        """Open the window that an order asks for; say whether it asks for one."""
        if order.name is Name.GAPS:
            self.house.gaps.open(client, asker)
        elif order.name is Name.SETTINGS:
            self.house.settings.open(client, asker)
        elif order.name is Name.DIGEST and not order.rest and asker.trigger_id:
            self.house.forms.open(client, asker, Origin(asker.channel))
        else:
            return False
        return True

    def _work(self, order: Subcommand, asker: Asker, client: AsyncWebClient) -> Work | Problem:
        if order.name is Name.DIGEST:
            desk = self.desk()
            events, known = desk.library.events, desk.index.knows
            read = read_order(order.rest, events=events, known=known)
            return read if isinstance(read, Problem) else self._digest(read, asker, client)
        if order.name not in {Name.WATCH, Name.UNWATCH}:
            return self._forget(asker, client)
        topic = read_topic(order.rest)
        return topic if isinstance(topic, Problem) else self._watch(order.name, topic, asker)

    async def _digest(self, order: DigestOrder, asker: Asker, client: AsyncWebClient) -> Message:
        told = await self.digests.carry_out(order, asker, client)
        self.house.home.redraw(client, asker.team, asker.user)
        return told

    async def _forget(self, asker: Asker, client: AsyncWebClient) -> Message:
        told = await self.house.forgetting.forget(client, asker)
        return plain_message(*told.split("\n\n"))

    async def _watch(self, name: Name, topic: str, asker: Asker) -> Message:
        return plain_message(await self.watches.carry_out(name, topic, asker))


async def _answer(work: Work, asker: Asker, client: AsyncWebClient, note: str) -> None:
    """Wait for `work`, and show `asker` what came of it."""

    async def tell(reference: str) -> None:
        await respond(client, asker, plain_message(hindered(SLOW, reference)))

    what = f"an order in {asker.channel}"
    try:
        message = await with_word(work, what, tell)
    except StoreError as error:
        reference = log_hindrance(what, error)
        message = plain_message(hindered(wording.STORE_DOWN, reference))
    await respond(client, asker, led(plain_message(note), message) if note else message)
