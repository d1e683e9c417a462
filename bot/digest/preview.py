"""The edition that comes next, composed before its time and not posted."""

from datetime import date, datetime

from bot.digest.composing import Compose, composed
from bot.digest.edition import EditionRecord
from bot.digest.letter import Digest
from bot.digest.ports import Ledger
from bot.digest.schedule import upcoming
from bot.digest.subscription import Subscription, instant


async def next_digest(
    ledger: Ledger, compose: Compose, subscription: Subscription, *, now: datetime
) -> Digest | None:
    """Return what the next edition of `subscription` says as things stand; None for nothing.

    Args:
        ledger: Knows what the channel was shown. It is only read.
        compose: Says what an edition holds.
        subscription: May be one that nobody has set up; a paused one is taken as if it were not.
        now: The present.

    Raises:
        ValueError: `now` has no time zone.
    """
    last = await ledger.last_edition(subscription.channel)
    return await composed(ledger, compose, subscription, _day(subscription, last, instant(now)))


def _day(subscription: Subscription, last: EditionRecord | None, now: datetime) -> date:
    coming = upcoming(subscription, last, now=now)
    return coming.edition.day if coming else now.astimezone(subscription.zone).date()
