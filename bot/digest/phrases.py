"""Pieces of sentences that digests are made of: days, people, what is followed, why."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from bot.digest.subscription import EVERY_DAY, WEEKDAYS, Cadence, Subscription, weekday_names
from bot.recap.model import Entry, Event, Kind, LinkKind, Session

NOUNS: Final = {
    Kind.SESSION: ("session", "sessions"),
    Kind.TOOL: ("tool", "tools"),
    Kind.ANNOUNCEMENT: ("announcement", "announcements"),
    Kind.THEME: ("theme", "themes"),
    Kind.RESOURCE: ("resource", "resources"),
}
"""What one and what several entries of a kind are called; passages are not counted."""

_REWARDS: Final = {
    LinkKind.RECORDING: "there is a recording to watch",
    LinkKind.SLIDES: "the slides are there to read",
    LinkKind.PAGE: "there is a page to read on",
    LinkKind.OTHER: "there is a page to read on",
}

_VERBS: Final = {
    Kind.SESSION: "Given",
    Kind.TOOL: "Presented",
    Kind.ANNOUNCEMENT: "Announced",
    Kind.THEME: "A theme noted",
    Kind.RESOURCE: "A link kept",
}


def day_name(day: date) -> str:
    """Return "Monday 4 May 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def joined(parts: Iterable[str], last: str = "and") -> str:
    """Return `parts` as a list in a sentence: "A, B and C"."""
    *most, end = [part for part in parts if part] or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def givers(session: Session) -> str:
    """Return who gave the session, each with the organisation; empty when the note names none."""
    people = (
        each.name + (f" ({each.organisation})" if each.organisation else "")
        for each in session.speakers
    )
    return joined(people) or joined(session.organisations)


def counts(entries: Sequence[Entry]) -> str:
    """Return "12 sessions and 1 tool"; empty when there is nothing that is counted."""
    numbers = ((sum(each.kind is kind for each in entries), kind) for kind in NOUNS)
    return joined(f"{number} {NOUNS[kind][number != 1]}" for number, kind in numbers if number)


def days_line(subscription: Subscription) -> str:
    """Return the days on which it is posted: "every day", "on weekdays", "on Monday"."""
    if subscription.days == EVERY_DAY:
        return "every day"
    if subscription.days == WEEKDAYS:
        return "on weekdays"
    return f"on {joined(weekday_names(subscription.days))}"


def cadence_line(subscription: Subscription) -> str:
    """Return when and what it posts: "Every day at 09:00 (Europe/Prague), on gitops."."""
    weekly = subscription.cadence is Cadence.WEEKLY
    days = f"a round-up {days_line(subscription)}" if weekly else days_line(subscription)
    followed = following(subscription)
    about = f", {followed}" if followed else ""
    line = f"{days} at {subscription.at:%H:%M} ({subscription.zone.key}){about}."
    return line[0].upper() + line[1:]


def following(subscription: Subscription) -> str:
    """Return what it is narrowed to: "tools on gitops or security from KubeCon"; may be empty."""
    kinds = joined(NOUNS[kind][1] for kind in NOUNS if kind in subscription.kinds)
    topics = joined(subscription.topics, "or")
    events = joined(subscription.events, "or")
    parts = (kinds, topics and f"on {topics}", events and f"from {events}")
    return " ".join(filter(None, parts))


def reason(entry: Entry, *, topic: str | None, event: Event, on: date | None) -> str:
    """Return why `entry` was chosen, as sentences that name its event.

    Args:
        entry: The entry.
        topic: What the channel follows and the entry is about. None when it follows none.
        event: The event of its note.
        on: The day, when the event is on. None when it is not.
    """
    if on and event.starts:
        said = f"{event.title} is on, day {(on - event.starts).days + 1}"
    else:
        said = f"{_VERBS.get(entry.kind, 'Said')} at {event.title}"
    if isinstance(entry, Session):
        kinds = {link.kind for link in entry.links}
        said += next((f"; {there}" for kind, there in _REWARDS.items() if kind in kinds), "")
    return f"{said}." + (f" This channel follows {topic}." if topic else "")


def years_ago(years: int) -> str:
    """Return "A year ago" or "3 years ago"."""
    return "A year ago" if years == 1 else f"{years} years ago"
