"""The edition that comes next, composed before its time and not posted."""

from datetime import date, datetime

from bot.digest.delivery import Compose
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
    last = (await ledger.last_editions()).get(subscription.channel)
    day = _day(subscription, last, instant(now))
    shown = await ledger.shown(subscription.channel, before=day)
    before = await ledger.last_posted(subscription.channel, before=day)
    notes = await ledger.notes_since(before.changed if before else subscription.created)
    return compose(subscription, day, shown=shown, new_notes=tuple(notes))


def _day(subscription: Subscription, last: EditionRecord | None, now: datetime) -> date:
    coming = upcoming(subscription, last, now=now)
    return coming.edition.day if coming else now.astimezone(subscription.zone).date()
