"""What owners are told, and telling it: at least once."""

import logging
from datetime import datetime, timedelta
from typing import Final

from bot.digest.edition import Claim, Notice
from bot.digest.phrases import day_name
from bot.digest.ports import (
    DeliveryError,
    GoneError,
    Ledger,
    Poster,
    RetryableError,
)
from bot.digest.retrying import wait
from bot.digest.stopwatch import Stopwatch
from bot.digest.subscription import Subscription

LONGEST: Final = timedelta(days=1)
"""The longest wait before telling is tried again. It has no end: whoever is told twice, since a
reply was lost, is better off than who is told nothing, and a token that was revoked comes back."""

_LOG: Final = logging.getLogger(__name__)


def notice(
    claim: Claim, subscription: Subscription | None, said: str, now: datetime
) -> Notice | None:
    """Return the notice that the edition `said`; None when nobody is left whom it concerns.

    Args:
        claim: The edition's.
        subscription: Whose owner is told; where it is gone, who asked for the edition.
        said: What became of it, as the end of a sentence that the edition starts.
        now: The present.
    """
    edition = claim.record.edition
    user = subscription.owner if subscription else claim.record.asked_by
    if not user:
        return None
    return Notice(
        # One claim has one outcome, so this is said once, and again when it happens again.
        key=f"edition/{claim.token}",
        team=edition.channel.team,
        user=user,
        channel=edition.channel.id,
        text=f"The digest of {day_name(edition.day)} {said}",
        created=now,
    )


async def tell(ledger: Ledger, poster: Poster, due: Notice, watch: Stopwatch) -> bool:
    """Tell a claimed notice, or keep when to try again; say whether it was told."""
    try:
        await poster.tell(due)
    except DeliveryError as error:
        await _put_off(ledger, due, error, watch.now())
        return False
    await ledger.settle_notice(due, now=watch.now())
    return True


async def _put_off(ledger: Ledger, due: Notice, error: DeliveryError, now: datetime) -> None:
    """Keep when to tell `due` again, or that nobody is left to be told."""
    if isinstance(error, GoneError):
        _LOG.error("the notice %s can't be told: %s", due.key, error.reason)
        await ledger.settle_notice(due, now=now, problem=error.reason)
        return
    _LOG.warning("the notice %s waits: %s", due.key, error.reason)
    after = error.after if isinstance(error, RetryableError) else None
    again = now + wait(after, attempts=due.attempts, longest=LONGEST)
    await ledger.settle_notice(due, now=now, again=again, problem=error.reason)
