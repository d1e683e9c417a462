"""Draws App Home for a person: whenever it is opened, and after whatever changes it."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.desk import InfoDesk
from bot.digest.ports import DeliveryError, Ledger
from bot.errors import StoreError
from bot.recap.library import Library
from bot.recap.model import Recap
from bot.slack.api import FAILURES
from bot.slack.background import Background, log_hindrance
from bot.slack.blocks.home import Home, Page, home_view
from bot.slack.digest.channels import KnownChannels
from bot.slack.digest.listing import Listing, listing_for
from bot.slack.digest.responding import Asker
from bot.slack.faults import delivery_error
from bot.slack.home.browsing import digests_page, page_at, stale_page
from bot.slack.home.operators import Operators
from bot.slack.home.place import START, Place, Room
from bot.slack.message import hindered, sorry
from bot.slack.patience import in_time
from bot.slack.seal import Seal

NEWS: Final = timedelta(days=30)
"""How long a note counts as new; afterwards the latest events are told in its place."""

MOST_NEWS: Final = 3
"""New notes told."""

AWAY: Final = timedelta(minutes=10)
"""How long somebody may be away and come back to the same page: after a look at a recording."""

REMEMBERED: Final = 10_000
"""People of whom it is remembered what was drawn last, about 1 MB."""

DRAWING: Final = "drawing App Home"

AWAY_FROM_STORE: Final = (
    "I can't reach my database just now, so digests and settings are missing here."
)

_LOG: Final = logging.getLogger(__name__)


@dataclass(eq=False, frozen=True, slots=True)
class _Drawing:
    """What was drawn last for a person, each by itself."""

    place: Place | None
    since: datetime


@dataclass(slots=True)
class _Stored:
    """What App Home says besides the notes, so far as it could be found out.

    Attributes:
        listing: The digests that the person may see. None when they can't be told.
        manages: Whether the person may manage the bot.
        new: Since when which notes are known, of those that are new.
        trouble: What is missing, and why. Empty when nothing is.
    """

    listing: Listing | None = None
    manages: bool = False
    new: Mapping[str, datetime] = field(default_factory=dict)
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeDesk:
    """Draws App Home.

    Attributes:
        desk: Gives the desk in office.
        ledger: Knows the digests, and since when notes are known.
        operators: Knows who may manage the bot.
        channels: Knows which channels people are in.
        background: Runs the drawing.
        seal: Seals what buttons carry.
        stored: Says whether the database has been made ready.
        now: Tells the present.
    """

    desk: Callable[[], InfoDesk]
    ledger: Ledger
    operators: Operators
    channels: KnownChannels
    background: Background
    seal: Seal
    stored: Callable[[], bool]
    now: Callable[[], datetime]
    _drawn: dict[tuple[str, str], _Drawing] = field(default_factory=dict)

    def open(self, client: AsyncWebClient, team: str, user: str) -> None:
        """Draw App Home of `user`, who has just come to it or come back to it."""
        drawing = self._drawn.get((team, user))
        back = drawing is not None and self.now() - drawing.since <= AWAY
        self.show(client, team, user, drawing.place if drawing and back else START)

    def show(
        self, client: AsyncWebClient, team: str, user: str, place: Place | None = START
    ) -> None:
        """Draw App Home of `user` at `place`; None is a place that is no longer known."""
        if self.background.swamped:
            _LOG.warning("App Home is not drawn: too much is waiting")
            return
        drawing = _Drawing(place, self.now())
        self._drawn.pop((team, user), None)
        self._drawn[team, user] = drawing
        while len(self._drawn) > REMEMBERED:
            del self._drawn[next(iter(self._drawn))]

        async def draw() -> None:
            home = await self._home(client, team, user, place)
            # Of two clicks in a row the second counts, even if the first takes longer.
            if self._drawn.get((team, user)) is drawing:
                await self._publish(client, user, home)

        async def apologise(reference: str) -> None:
            page = Page(title="This page can't be shown", said=[sorry(reference)])
            await self._publish(client, user, Home(counts={}, page=page))

        self.background.start(draw(), name=DRAWING, apologise=apologise, urgent=True)

    def redraw(self, client: AsyncWebClient, team: str, user: str) -> None:
        """Draw App Home of `user` anew where they are, if they have looked at it lately."""
        if drawing := self._drawn.get((team, user)):
            self.show(client, team, user, drawing.place)

    async def _home(
        self, client: AsyncWebClient, team: str, user: str, place: Place | None
    ) -> Home:
        """Return what App Home says at `place`."""
        desk = self.desk()
        # Looking through ten thousand events takes a second, in which others want answers.
        counts = await asyncio.to_thread(lambda: desk.catalogue.counts)
        page = await asyncio.to_thread(page_at, place, desk) if place else stale_page()
        if page is not None:
            return Home(counts=counts, page=page)
        stored = await self._stored(client, team, user)
        if place and place.room is Room.DIGESTS and stored.listing:
            return Home(counts=counts, page=digests_page(place, stored.listing))
        return Home(
            counts=counts,
            newest=_newest(desk.library, stored.new),
            examples=desk.help.examples,
            listing=stored.listing,
            manages=stored.manages,
            trouble=stored.trouble,
        )

    async def _stored(self, client: AsyncWebClient, team: str, user: str) -> "_Stored":
        """Return what the database and Slack tell of this workspace and `user`.

        Whatever can't be told in time is left out; the notes can be looked at all the same.
        """
        stored = _Stored()

        async def ask() -> None:
            if not self.stored():
                raise StoreError(
                    place="the database", problem="it is not ready yet", remedy="wait until it is"
                )
            now = self.now()
            stored.new = await self.ledger.notes_since(now - NEWS)
            asker = Asker(team=team, channel="", user=user)
            stored.listing = await listing_for(asker, client, self.ledger, self.channels, now=now)
            stored.manages = await self.operators.may_manage(client, team, user)

        try:
            await in_time(ask())
        except StoreError as error:
            stored.trouble = hindered(AWAY_FROM_STORE, log_hindrance(DRAWING, error))
        except DeliveryError as error:
            told = f"Slack does not tell me all that belongs here: {error.reason}."
            stored.trouble = hindered(told, log_hindrance(DRAWING, error))
        return stored

    async def _publish(self, client: AsyncWebClient, user: str, home: Home) -> None:
        view = home_view(home, lambda place: place.sealed(self.seal))
        try:
            await client.views_publish(user_id=user, view=view)
        except FAILURES as failure:
            _LOG.error("App Home was not drawn: %s", delivery_error(failure).reason)


def _newest(library: Library, new: Mapping[str, datetime]) -> list[str]:
    """Return the notes that came last, latest first; in doubt those on the latest events."""

    def rank(recap: Recap) -> tuple[float, int, str]:
        event, since = recap.event, new.get(recap.note)
        day = event.starts or date(event.year or 1, 1, 1)
        return since.timestamp() if since else 0.0, day.toordinal(), recap.note

    latest = sorted(library.recaps, key=rank, reverse=True)[:MOST_NEWS]
    return [f"{recap.event.title} \u00b7 {recap.note}" for recap in latest]
