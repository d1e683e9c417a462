"""What a channel can be shown: entries worth a place in a digest, each once, in fixed order."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.digest.letter import Section
from bot.recap.library import Library
from bot.recap.model import Entry, Event, Kind, LinkKind, Passage, Session, Tool

SECTIONS: Final[Mapping[Kind, Section]] = {
    Kind.SESSION: Section.SESSION,
    Kind.TOOL: Section.TOOL,
    Kind.ANNOUNCEMENT: Section.NEWS,
    Kind.RESOURCE: Section.NEWS,
    Kind.THEME: Section.NEWS,
}
"""Where an entry of a kind stands; passages stand nowhere."""

USUAL: Final = frozenset(SECTIONS) - {Kind.THEME}
"""Kinds that are shown unless a channel follows others; a theme is an author's own view."""

_KEY_BYTES: Final = 8
"""Length of a key; that any two of a million entries share one has a chance of 1 to 37 million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entry that may be shown.

    Attributes:
        key: Tells it from all others.
        entry: The entry.
        event: The event of its note.
        section: Where it stands.
        tier: 0 for the most rewarding of its section, such as a session with a recording; what
            was read as a guess comes last.
    """

    key: str
    entry: Entry
    event: Event
    section: Section
    tier: int


class Pool:
    """What one library has to show. Fixed once built, so it is shared without locks.

    Attributes:
        candidates: By key, in an order that mixes the notes and is the same at each start.
    """

    def __init__(self, library: Library) -> None:
        distinct: dict[str, Candidate] = {}
        for event, entry in library.entries():
            tier = _tier(entry)
            if tier is not None:
                candidate = Candidate(
                    key=entry_key(entry, event),
                    entry=entry,
                    event=event,
                    section=SECTIONS[entry.kind],
                    tier=tier,
                )
                known = distinct.get(candidate.key)
                if known is None or known.tier > tier:
                    distinct[candidate.key] = candidate
        # Keys are hashes, so their order is as good as shuffled.
        self.candidates = {key: distinct[key] for key in sorted(distinct)}


def entry_key(entry: Entry | Event, event: Event) -> str:
    """Return what tells `entry` of `event` from all others, whichever line or note it moves to."""
    said = entry.text if isinstance(entry, Passage) else entry.title
    return stable_hash(entry.kind, event.title, *said.casefold().split()).hex()


def stable_hash(*parts: str) -> bytes:
    """Return a hash of `parts` that is the same in each process and on each machine."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=_KEY_BYTES).digest()


def _tier(entry: Entry) -> int | None:
    """Return how rewarding an entry is, 0 being best; None when it is not worth showing."""
    if isinstance(entry, Passage):
        return None
    rewards = _rewards(entry)
    best = next((place for place, there in enumerate(rewards) if there), None)
    if best is None:
        return None
    return best + len(rewards) if entry.doubt else best


def _rewards(entry: Entry) -> tuple[object, ...]:
    """Return what makes an entry worth showing, most rewarding first; what lacks is falsy."""
    match entry:
        case Session():
            kinds = {link.kind for link in entry.links}
            return LinkKind.RECORDING in kinds, LinkKind.SLIDES in kinds, kinds, entry.remarks
        case Tool():
            return entry.summary and entry.links, entry.summary, entry.links
        case _:
            return (entry.title,)
