"""Pieces of sentences that answers are made of: people, titles, counts, dates."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from bot.answers.answer import Item
from bot.recap.model import Entry, Event, Kind, Link, LinkKind, Session, Speaker

NOUNS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.EVENT: ("event", "events"),
    Kind.SESSION: ("session", "sessions"),
    Kind.TOOL: ("tool", "tools"),
    Kind.ANNOUNCEMENT: ("announcement", "announcements"),
    Kind.THEME: ("theme", "themes"),
    Kind.RESOURCE: ("resource", "resources"),
    Kind.PASSAGE: ("passage", "passages"),
}
"""What one and what several entries of a kind are called."""

DID_YOU_MEAN: Final = "Did you mean:"
WHAT_THEY_HOLD: Final = "What they do hold:"
NEAREST: Final = "Nearest in the notes:"
"""What stands above entries that claim nothing, above the entry that lacks what was asked for,
and above questions to try instead."""

MOST_SHARES: Final = 4
"""Events of which a sentence says how many entries each has; of more nobody reads on."""

_LINK_NOUNS: Final = {LinkKind.RECORDING: "Recording", LinkKind.SLIDES: "Slides"}


def people(speakers: Sequence[Speaker]) -> str:
    """Return the speakers by name, each group with its organisation: "A and B (Acme)"."""
    groups: list[tuple[str | None, list[str]]] = []
    for speaker in speakers:
        if groups and groups[-1][0] == speaker.organisation:
            groups[-1][1].append(speaker.name)
        else:
            groups.append((speaker.organisation, [speaker.name]))
    return joined(
        joined(names) + (f" ({organisation})" if organisation else "")
        for organisation, names in groups
    )


def givers(session: Session) -> str:
    """Return who gave the session: people, else organisations. Empty when the note names none."""
    return people(session.speakers) or joined(session.organisations)


def joined(parts: Iterable[str]) -> str:
    """Return `parts` as a list in a sentence: "A, B and C"."""
    *most, last = [part for part in parts if part] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def in_sentences(parts: Iterable[str]) -> str:
    """Return `parts` behind each other; what has no end of its own ends with a full stop."""
    *most, last = list(dict.fromkeys(parts)) or [""]
    ended = (part if part.endswith((".", "!", "?", ":")) else f"{part}." for part in most)
    return " ".join((*ended, last))


def quoted(title: str) -> str:
    """Return a title within a sentence."""
    return f"\u201c{title}\u201d"


def counted(number: int, kind: Kind) -> str:
    """Return "1 session" or "5 sessions"."""
    return f"{number} {NOUNS[kind][number != 1]}"


def counts_of(kinds: Iterable[Kind]) -> str:
    """Return how many there are of each kind among `kinds`: "2 sessions and 1 tool"."""
    numbers = Counter(kinds)
    return joined(counted(numbers[kind], kind) for kind in Kind if numbers[kind])


def number_of(number: int, noun: str) -> str:
    """Return "1 note", "2 entries", "0 guesses", "4 days": how many there are of a `noun`."""
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("y") and not noun.endswith("ay"):
        return f"{number} {noun[:-1]}ies"
    return f"{number} {noun}{'es' if noun.endswith('s') else 's'}"


def days(event: Event) -> str:
    """Return when the event was held, as exactly as the notes tell; empty when they don't."""
    start, end = event.starts, event.ends
    if start is None:
        return str(event.year or "")
    if end is None or end == start:
        return day_of(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}\u2013{end.day} {end:%B %Y}"
    if start.year == end.year:
        return f"{start.day} {start:%B} \u2013 {day_of(end)}"
    return f"{day_of(start)} \u2013 {day_of(end)}"


def day_of(day: date) -> str:
    """Return a day as people write it: "7 May 2031"."""
    return f"{day.day} {day:%B %Y}"


def held(entry: Entry | Event, event: Event) -> str:
    """Return when the entry was given, or else its event held, as far as its name does not tell."""
    if isinstance(entry, Session) and entry.day:
        return day_of(entry.day)
    when = days(event)
    return when if when not in event.title else ""


def event_facts(event: Event) -> str:
    """Return when and where the event was held, as far as its name does not tell."""
    held = days(event)
    facts = (held if held not in event.title else "", event.city or "")
    return ", ".join(fact for fact in facts if fact and fact not in event.title)


def shares(items: Sequence[Item]) -> str:
    """Return how many of `items` are of each event: ": 5 at A and 2 at B"; nothing for one."""
    counts = Counter(item.event.title for item in items)
    if not 1 < len(counts) <= MOST_SHARES:
        return ""
    return f": {joined(f'{number} at {title}' for title, number in counts.items())}"


def within(events: Sequence[Event] | None) -> str:
    """Return " at KubeCon 2021" for the events that a question is narrowed to, else nothing."""
    return f" at {joined(event.title for event in events)}" if events else ""


def link_label(link: Link) -> str:
    """Return what to call a link beside its address."""
    return _LINK_NOUNS.get(link.kind) or ("Link" if link.label == link.url else link.label)
