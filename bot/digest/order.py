"""What a person orders of a channel's digest, and which topics can be followed."""

from dataclasses import dataclass
from datetime import time
from typing import Final
from zoneinfo import ZoneInfo

from bot.digest.subscription import EVERY_DAY, Cadence, Weekday
from bot.recap.model import Kind
from bot.search.text import words

MOST_TOPICS: Final = 20
"""Topics that one channel follows; with more of them it might as well follow all."""

LONGEST_TOPIC: Final = 80
"""Characters of a topic; a longer one is a sentence, which no note will match."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """Post a digest in this channel from now on.

    Attributes:
        at: Wall-clock time of day.
        zone: Its zone. None when the order names none, so that it is the asker's.
        days: Days of the week, never empty; exactly one for a round-up.
        cadence: A short edition on each day, or a round-up of the week.
        topics: Words or phrases to follow, in order. Empty for all.
        events: Names of events or series to follow. Empty for all.
        kinds: Kinds of entry to follow. Empty for all.
        read: Words that were read as others, to be told: (as written, as read).
    """

    at: time
    zone: ZoneInfo | None = None
    days: frozenset[Weekday] = EVERY_DAY
    cadence: Cadence = Cadence.DAILY
    topics: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    read: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Off:
    """Stop the digest of this channel."""


@dataclass(frozen=True, slots=True)
class Status:
    """Say what is set and when it posts next."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Show the next edition in private."""


@dataclass(frozen=True, slots=True)
class Now:
    """Post today's edition at once."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The order can't be followed.

    Attributes:
        problem: What is wrong, as a sentence.
        remedy: What to write instead, as a sentence.
    """

    problem: str
    remedy: str


Order = SetUp | Off | Status | Preview | Now | Problem


def read_topic(text: str) -> str | Problem:
    """Return the topic that follows `/conf watch` or `/conf unwatch`; empty when none does."""
    topic = " ".join("".join(c for c in text if c not in '"\u201c\u201d\u201e').split())
    if topic and not words(topic):
        return Problem(f"\u201c{topic}\u201d holds no word.", "Write a topic: /conf watch ebpf.")
    if len(topic) > LONGEST_TOPIC:
        return Problem(
            f"A topic has at most {LONGEST_TOPIC} characters.",
            "Write a word or two: /conf watch ebpf.",
        )
    return topic
