"""One attempt at one edition: whether it still stands, sending it, looking for it afterwards."""

import logging
from datetime import datetime, timedelta
from typing import Final, assert_never

from bot.digest.edition import Claim, Outcome, State
from bot.digest.letter import Digest
from bot.digest.ports import (
    AmbiguousError,
    CannotTell,
    DeliveryError,
    FinalError,
    Finding,
    Found,
    NotThere,
    Poster,
    RetryableError,
)
from bot.digest.retrying import wait
from bot.digest.schedule import MAX_DELAY, slot
from bot.digest.stopwatch import Stopwatch
from bot.digest.subscription import Subscription
from bot.digest.telling import notice

SETTLED: Final = timedelta(minutes=1)
"""How long a message whose reply was lost may still be on its way into the channel."""

LATE: Final = "it would have been more than two hours late"
DIED: Final = "the process that was posting it ended before it could say how that went"

_LOG: Final = logging.getLogger(__name__)


def standing(claim: Claim, subscription: Subscription | None, *, now: datetime) -> Outcome | None:
    """Return what becomes of a claimed edition that is not to be sent now; None when it is.

    The order may have changed since the edition was planned, and a change takes effect at once.
    """
    record = claim.record
    if subscription is None:
        return Outcome(state=State.SKIPPED, reason="the channel's digest was stopped before")
    due = record.slot
    if not record.asked_by:
        ordered = slot(subscription, record.edition.day)
        if changed := _reordered(subscription, ordered, due, now):
            return changed
        due = ordered or due
    if now - due > MAX_DELAY:
        return _late(claim, subscription, record.reason or "nobody was there to post it", now)
    return None


def _reordered(
    subscription: Subscription, ordered: datetime | None, planned: datetime, now: datetime
) -> Outcome | None:
    """Return what becomes of an edition that a later order leaves out; None where none does.

    Args:
        subscription: The order as it stands.
        ordered: When it has the edition posted, None for not on that day.
        planned: When the edition was to be posted, as the ledger has it.
        now: The present.
    """
    if subscription.paused:
        reason = f"the channel's digest is paused: {subscription.paused}"
        return Outcome(state=State.SKIPPED, reason=reason)
    if ordered is None:
        return Outcome(state=State.SKIPPED, reason="its day was taken out of the order")
    if ordered > now:
        return Outcome(state=State.PLANNED, slot=ordered, not_before=ordered)
    if ordered != planned and subscription.changed - ordered >= MAX_DELAY:
        return Outcome(state=State.SKIPPED, reason="its time was moved to one that had passed")
    return None


async def send(
    poster: Poster, claim: Claim, subscription: Subscription, digest: Digest, watch: Stopwatch
) -> Outcome:
    """Send `digest`, once, and return what became of it."""
    try:
        message = await poster.post(claim.record.edition, digest)
    except FinalError as error:
        said = (
            f"was not posted: {error.reason}. No more are posted there until that is mended and "
            "the digest is set up again with /conf digest."
        )
        told = notice(claim, subscription, said, watch.now())
        return Outcome(state=State.FAILED, reason=error.reason, pause=error.reason, notice=told)
    except RetryableError as error:
        again = watch.now() + wait(error.after, attempts=claim.record.attempts + 1)
        if again - claim.record.slot > MAX_DELAY:
            return _late(claim, subscription, error.reason, watch.now())
        return Outcome(state=State.PLANNED, reason=error.reason, not_before=again)
    except AmbiguousError as error:
        edition = claim.record.edition
        _LOG.error("%s may have been posted: %s", edition, error.reason)
        return Outcome(state=State.UNKNOWN, reason=error.reason, not_before=watch.now())
    return Outcome(state=State.POSTED, message=message)


async def look_for(
    poster: Poster, claim: Claim, subscription: Subscription | None, watch: Stopwatch
) -> Outcome:
    """Look whether an edition in doubt was posted, and return what is known of it then."""
    record = claim.record
    reason = record.reason or DIED
    finding = await _find(poster, claim, watch.now())
    now = watch.now()
    match finding:
        case Found(message):
            return Outcome(state=State.POSTED, message=message)
        case CannotTell(why):
            said = (
                f"may or may not have been posted: {reason}. It is not sent again, since {why}; "
                "please look into the channel."
            )
            told = notice(claim, subscription, said, now)
            return Outcome(state=State.UNKNOWN, reason=f"{reason}; {why}", notice=told)
        case NotThere() if now < record.changed + SETTLED:
            later = record.changed + SETTLED
            return Outcome(state=State.UNKNOWN, reason=reason, not_before=later)
        case NotThere() if now - record.slot > MAX_DELAY:
            return _late(claim, subscription, reason, now)
        case NotThere():
            return Outcome(state=State.PLANNED, reason=reason, not_before=now)
        case timedelta():
            return Outcome(state=State.UNKNOWN, reason=reason, not_before=now + finding)
        case _:
            assert_never(finding)


async def _find(poster: Poster, claim: Claim, now: datetime) -> Finding | timedelta:
    """Look for the edition; a time when it can be told after that time only."""
    record = claim.record
    try:
        return await poster.find(record)
    except DeliveryError as error:
        # Who can't be asked until long after the edition was due will not be asked in vain for
        # ever; its owner hears of it.
        if isinstance(error, FinalError) or now - record.slot > MAX_DELAY:
            return CannotTell(error.reason)
        after = error.after if isinstance(error, RetryableError) else None
        return wait(after, attempts=record.attempts)


def _late(claim: Claim, subscription: Subscription | None, reason: str, now: datetime) -> Outcome:
    """Return that the edition is given up, and that its owner hears why."""
    said = f"was not posted: {reason}, and then {LATE}. The next one comes as usual."
    told = notice(claim, subscription, said, now)
    return Outcome(state=State.SKIPPED, reason=f"{reason}, and then {LATE}", notice=told)
