"""A subscription as it stands: how it is set up, what it does next, what became of it last."""

from datetime import datetime
from typing import Final

from bot.digest.edition import EditionRecord, State
from bot.digest.order import SetUp
from bot.digest.phrases import cadence_line, day_name
from bot.digest.schedule import MAX_DELAY, slot, upcoming
from bot.digest.subscription import Channel, Subscription, instant
from bot.digest.zones import zone

NONE_HERE: Final = "No digest is set up here."

_BECAME = {
    State.PLANNED: "is waiting to be posted",
    State.POSTING: "is being posted",
    State.POSTED: "was posted",
    State.FAILED: "could not be posted",
    State.UNKNOWN: "may or may not have been posted",
    State.SKIPPED: "was not posted",
}


def subscribe(
    order: SetUp, former: Subscription | None, *, channel: Channel, owner: str, now: datetime
) -> Subscription:
    """Return the subscription that `order` makes, in place of the `former` one.

    Args:
        order: What somebody ordered; UTC where it has no zone, so fill in the asker's before.
        former: The channel's subscription so far, None when it has none.
        channel: The channel.
        owner: Id of who orders it.
        now: The present.

    Raises:
        ValueError: `now` has no time zone.
    """
    return Subscription(
        channel=channel,
        owner=owner,
        at=order.at,
        zone=order.zone or zone("UTC"),
        days=order.days,
        cadence=order.cadence,
        topics=order.topics,
        events=order.events,
        kinds=order.kinds,
        created=min(former.created, instant(now)) if former else now,
        changed=now,
    )


def next_line(subscription: Subscription, last: EditionRecord | None, *, now: datetime) -> str:
    """Return when it posts next, or why it does not, as sentences.

    Args:
        subscription: The order.
        last: The channel's edition with the latest day, None when it never had one.
        now: The present.
    """
    if subscription.paused:
        return f"It is paused: {subscription.paused}."
    coming = upcoming(subscription, last, now=now)
    if coming is None:
        return "It posts on no day to come."
    if coming.slot <= instant(now):
        return "It posts right away."
    # The slot itself, since a gap may move it away from the time that was ordered.
    wall = coming.slot.astimezone(subscription.zone)
    return f"It posts next on {day_name(wall.date())} at {wall:%H:%M}."


def start_line(subscription: Subscription, last: EditionRecord | None, *, now: datetime) -> str:
    """Return when a subscription that was just set up starts, and why not today.

    Args:
        subscription: The order, changed at `now`.
        last: The channel's edition with the latest day, None when it never had one.
        now: The present.
    """
    now = instant(now)
    today = now.astimezone(subscription.zone).date()
    coming = upcoming(subscription, last, now=now)
    due = slot(subscription, today)
    said = next_line(subscription, last, now=now)
    if coming is None or due is None or coming.edition.day <= today:
        return said
    if now - due >= MAX_DELAY:
        return f"It is too late for {subscription.at:%H:%M} today. {said}"
    return f"Today's edition is done with. {said}"


def last_line(last: EditionRecord | None) -> str:
    """Return what became of the last edition, and why."""
    if last is None:
        return "None was due yet."
    because = f": {last.reason}" if last.reason else ""
    return f"The edition of {day_name(last.edition.day)} {_BECAME[last.state]}{because}."


def status_text(
    subscription: Subscription | None, last: EditionRecord | None, *, now: datetime
) -> str:
    """Return what is set, when it posts next, and how the last ended; a line each."""
    if subscription is None:
        return f"{NONE_HERE} Set one up: /conf digest 9:00 weekdays Europe/Prague"
    lines = (
        cadence_line(subscription),
        next_line(subscription, last, now=now),
        last_line(last),
    )
    return "\n".join(lines)
