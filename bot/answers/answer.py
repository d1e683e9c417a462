"""The closed set of answers that the bot can give."""

from dataclasses import dataclass
from typing import Final

from bot.recap.model import Entry, Event

SHOWN: Final = 5
"""Entries shown at first sight; more would bury the best one on a phone."""

SHOWN_IN_LIST: Final = 10
"""Entries shown at first sight when a list was asked for."""

OFFERED: Final = 3
"""Entries that are offered where none is clearly meant."""

MOST_IN_LIST: Final = 50
"""Entries of an answer that is a list; a longer one is no longer read."""

UNCLEAR: Final = "The notes hold nothing that is clearly this."
"""What is said when the words of a question fit no entry well enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of an answer, with the reason it is there.

    Attributes:
        entry: What was found; the event itself when that was asked for.
        event: The event whose recap says it.
        line: The one line of what was said that bears on the question; empty when the title
            says it all.
        score: How well it matches, from 0 to 1, 1 being best.
        matched: Words of the question that it answers, as its note spells them.
    """

    entry: Entry | Event
    event: Event
    line: str
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A word that was read as another one.

    Attributes:
        asked: As it stands in the question.
        meant: As the notes spell it.
    """

    asked: str
    meant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Entries that the question clearly names.

    Attributes:
        question: As it was asked.
        direct: The answer in a sentence, made of fields; None when the question has none.
        items: Best match first, never empty.
        shown: How many of `items` are shown at first sight.
        total: How many entries match, shown or not.
        listed: Whether a list or a count was asked for, so that each entry is part of the answer.
        corrections: Words that were read as others, in the order of the question.
    """

    question: str
    direct: str | None
    items: tuple[Item, ...]
    shown: int
    total: int
    listed: bool = False
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMean:
    """No clear match, but entries near enough to offer. Claims nothing.

    Attributes:
        question: As it was asked.
        reason: What the notes don't say, as a sentence.
        lacking: Whether the first entry is what was asked about, and only lacks what was wanted.
        items: Best match first, never empty.
        suggestions: Questions that the notes can answer, best first, never empty.
    """

    question: str
    items: tuple[Item, ...]
    suggestions: tuple[str, ...]
    reason: str = UNCLEAR
    lacking: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingFound:
    """The notes don't hold what was asked for.

    Attributes:
        question: As it was asked.
        reason: What is missing, as a sentence: "The notes hold no event of 2020.".
        suggestions: Questions that the notes can answer, best first. May be empty.
    """

    question: str
    reason: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What can be asked, with examples that the loaded notes do answer.

    Attributes:
        events: Names of the events that the notes hold, latest first.
        examples: Questions, taken from the notes. Empty when no notes are loaded.
    """

    events: tuple[str, ...]
    examples: tuple[str, ...]


Answer = Found | DidYouMean | NothingFound | Help
