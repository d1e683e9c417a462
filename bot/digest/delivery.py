"""Delivers what is due: each edition once, whatever breaks and however many processes do so."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.digest.composing import Compose, composed
from bot.digest.edition import Claim, Edition, EditionRecord, Outcome, Plan, State
from bot.digest.letter import Digest
from bot.digest.parallel import side_by_side
from bot.digest.ports import Ledger, Poster
from bot.digest.posting import look_for, send, standing
from bot.digest.schedule import plans
from bot.digest.stopwatch import Stopwatch
from bot.digest.subscription import Subscription, instant
from bot.digest.telling import tell

LEASE: Final = timedelta(minutes=2)
"""How long one process has an edition to itself: far longer than a request to post it may take,
so that an edition in doubt is no longer on its way."""

PARALLEL: Final = 8
"""Editions delivered, and notices told, at the same time; others need the network, too."""

_BREATH: Final = 20
"""Subscriptions looked at before others have their turn in the event loop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one delivery came to.

    Attributes:
        ended: How many editions came into each state; one may count twice, such as planned
            again and then posted.
        told: Notices told; the log has those that can't be.
        next_due: When there is something to do again, as far as it is planned by now. None when
            nothing waits.
    """

    ended: Mapping[State, int] = field(default_factory=dict)
    told: int = 0
    next_due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Delivers editions, and what their owners must know of them.

    Any number of processes may do so at the same time, and any of them may die at any point. What
    can't be delivered now waits in the ledger for the next time.

    Attributes:
        ledger: What was and is to be delivered.
        poster: Reaches the readers.
        compose: Says what an edition holds.
    """

    ledger: Ledger
    poster: Poster
    compose: Compose

    async def deliver_due(self, *, now: datetime, parallel: int = PARALLEL) -> Report:
        """Deliver every edition that is due, look for those in doubt, tell every notice.

        Args:
            now: The present; time goes on from there.
            parallel: How many editions are delivered, and notices told, at the same time.

        Raises:
            ValueError: `now` has no time zone.
        """
        work = _Work(self, Stopwatch(now))
        await work.plan()
        for step in (work.look, work.post, work.look, work.tell):
            await side_by_side(step, parallel)
        return Report(
            ended=dict(work.ended),
            told=work.told,
            next_due=await self.ledger.next_due(),
        )

    async def deliver_now(
        self, subscription: Subscription, *, asked_by: str, now: datetime
    ) -> EditionRecord:
        """Deliver today's edition at once, as that day's; return what became of it.

        Nothing is sent when today's edition was posted already or may have been, when another
        process is about to, or when it was refused and has to wait; the record says so.

        Args:
            subscription: The channel's own, paused or not.
            asked_by: Id of the user who asks.
            now: The present; time goes on from there.

        Raises:
            ValueError: `now` has no time zone.
        """
        work = _Work(self, Stopwatch(now))
        now = instant(now)
        today = now.astimezone(subscription.zone).date()
        edition = Edition(subscription.channel, today)
        known = await self.ledger.edition(edition)
        if known is not None and known.waits(now):
            return known
        plan = Plan(edition=edition, slot=now, since=now, asked_by=asked_by)
        await self.ledger.plan([plan], now=now)
        if claim := await self.ledger.claim(now=now, lease=LEASE, edition=edition):
            await work.deliver(claim, subscription)
        record = await self.ledger.edition(edition)
        if record is None:
            raise LookupError(f"{edition} was planned, and the ledger does not hold it")
        return record


class _Work:
    """One delivery, and its tally."""

    def __init__(self, parts: Delivery, watch: Stopwatch) -> None:
        self._ledger = parts.ledger
        self._poster = parts.poster
        self._compose = parts.compose
        self.watch = watch
        self.ended: Counter[State] = Counter()
        self.told = 0

    async def plan(self) -> None:
        """Enter what has become due since the last time."""
        last = await self._ledger.last_editions()
        due: list[Plan] = []
        for place, subscription in enumerate(await self._ledger.subscriptions()):
            if place % _BREATH == 0:
                await asyncio.sleep(0)
            due += plans(subscription, last.get(subscription.channel), now=self.watch.now())
        if due:
            await self._ledger.plan(due, now=self.watch.now())

    async def look(self) -> None:
        """Look for every edition in doubt whose turn it is, one after the other."""
        claim_one = self._ledger.claim_doubtful
        while claim := await claim_one(now=self.watch.now(), lease=LEASE):
            subscription = await self._ledger.subscription(claim.record.edition.channel)
            outcome = await look_for(self._poster, claim, subscription, self.watch)
            await self._record(claim, outcome)

    async def post(self) -> None:
        """Deliver every planned edition whose turn it is, one after the other."""
        while claim := await self._ledger.claim(now=self.watch.now(), lease=LEASE):
            subscription = await self._ledger.subscription(claim.record.edition.channel)
            await self.deliver(claim, subscription)

    async def tell(self) -> None:
        """Tell every notice whose turn it is, one after the other."""
        while notice := await self._ledger.claim_notice(now=self.watch.now(), lease=LEASE):
            if await tell(self._ledger, self._poster, notice, self.watch):
                self.told += 1

    async def deliver(self, claim: Claim, subscription: Subscription | None) -> None:
        """Deliver one claimed edition, or keep why not."""
        outcome = standing(claim, subscription, now=self.watch.now())
        if subscription is not None and outcome is None:
            day = claim.record.edition.day
            digest = await composed(self._ledger, self._compose, subscription, day)
            if digest is None:
                outcome = Outcome(state=State.SKIPPED, reason="there was nothing new to say")
            else:
                outcome = await self._sent(claim, subscription, digest)
        if outcome is not None:
            await self._record(claim, outcome)

    async def _sent(
        self, claim: Claim, subscription: Subscription, digest: Digest
    ) -> Outcome | None:
        """Send `digest` and return what became of it; None when the claim was lost before."""
        begun = await self._ledger.begin(
            claim, entries=digest.entries, now=self.watch.now(), lease=LEASE
        )
        if not begun:
            return None
        return await send(self._poster, claim, subscription, digest, self.watch)

    async def _record(self, claim: Claim, outcome: Outcome) -> None:
        if await self._ledger.record(claim, outcome, now=self.watch.now()):
            self.ended[outcome.state] += 1
