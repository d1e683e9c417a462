"""A question, understood."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from bot.answers.answer import Correction
from bot.recap.model import Event, Kind, LinkKind
from bot.search.text import Word


class Want(StrEnum):
    """What a question asks for, apart from the entries themselves."""

    PEOPLE = "people"
    EMPLOYER = "employer"
    ORGANISATION = "organisation"
    RECORDING = "recording"
    SLIDES = "slides"
    LINK = "link"
    COUNT = "count"
    MEASURE = "measure"
    LIST = "list"
    DEFINITION = "definition"
    EVENT = "event"
    WHEN = "when"
    WHERE = "where"


LINK_KINDS: Final = {Want.RECORDING: LinkKind.RECORDING, Want.SLIDES: LinkKind.SLIDES}
"""What the links are that can be wanted."""


class Counted(StrEnum):
    """What can be listed or counted besides the kinds of entries."""

    SPEAKERS = "speakers"
    ORGANISATIONS = "organisations"
    EVENTS = "events"
    RECORDINGS = "recordings"


class Order(StrEnum):
    """Which year's entries a question is about, of all that it may mean."""

    LATEST = "latest"
    FIRST = "first"


class Rank(StrEnum):
    """By what a question compares entries, or those behind them."""

    MOST = "most"
    """Who, or which event or year, has the most."""

    FEWEST = "fewest"
    """Which event or year has the fewest."""

    TOGETHER = "together"
    """What several people gave together."""

    EACH = "each"
    """How many each has."""

    SEVERAL = "several"
    """Who has more than one."""

    BEST = "best"
    """What is praised."""

    UNTOLD = "untold"
    """A quality that no note is read for: how long, or how popular something was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """How a question compares.

    Attributes:
        rank: By what.
        said: The words that say so, as asked: "the longest".
        times: How many the least is, where several are asked for.
        across: Whether several events are meant, rather than several entries.
    """

    rank: Rank
    said: str
    times: int = 2
    across: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody wants to know, about what, and within which events.

    Attributes:
        text: As it was asked.
        wants: What is asked for; empty for a mere topic.
        kinds: Kinds of entries that it names.
        counted: What else it lists or counts. None when it names no such thing.
        words: What it is about; names and corrections as the notes spell them. May be empty.
        phrases: All of its words, in order.
        asides: Those of them that ask, and may yet say something of what it is about: "sort".
        required: Indices into `words` that stand for a name.
        names: The same for each name by itself, in order; two names may share words.
        light: Indices into `words` of nouns of asking that say a little more: "keynotes".
        focus: Indices into `words` of what is asked for by "which", "what" or "how": without
            any of these an entry may be near, yet does not answer. Empty when nothing is.
        matter: Indices into `words` of what somebody's session or words are on, where it says so:
            "what did Ana say about pods".
        literal: Indices into `words` of what "which" or "what" asks for: who asks for a university
            is not told of a training.
        people: Speakers that it names.
        organisations: Organisations that it names.
        left_out: People and organisations that it names as those who are not meant, each once.
        unwanted: The same by all names that the notes have for them.
        avoided: Words of the topics that it does not want: "talks without demos".
        avoided_kinds: Kinds of entries that it does not want: "everything but tools".
        events: The events that it is narrowed to, newest first. None when it names none.
        excluded: The events that it names as those which are not meant.
        missing: The event that it names and the notes don't hold, as asked. None otherwise.
        narrowing: The words that name the events, in order.
        order: Whether it asks for what is latest, or first, of its kind. None when it doesn't.
        ranking: How it compares: "the most sessions", "the best talk". None when it doesn't.
        most: How many entries are wanted at first sight: "two talks on pods". None for any number.
        negated: Whether it asks for what is not so: "without slides".
        corrections: Names that were spelt differently.
    """

    text: str
    wants: frozenset[Want] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    counted: Counted | None = None
    words: tuple[Word, ...] = ()
    phrases: tuple[Word, ...] = ()
    asides: tuple[Word, ...] = ()
    required: frozenset[int] = frozenset()
    names: tuple[frozenset[int], ...] = ()
    light: frozenset[int] = frozenset()
    focus: frozenset[int] = frozenset()
    matter: frozenset[int] = frozenset()
    literal: frozenset[int] = frozenset()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unwanted: frozenset[str] = frozenset()
    avoided: tuple[Word, ...] = ()
    avoided_kinds: frozenset[Kind] = frozenset()
    events: tuple[Event, ...] | None = None
    excluded: tuple[Event, ...] = ()
    missing: str | None = None
    narrowing: tuple[Word, ...] = ()
    order: Order | None = None
    ranking: Ranking | None = None
    most: int | None = None
    negated: bool = False
    corrections: tuple[Correction, ...] = ()

    @property
    def leaves_out(self) -> bool:
        """Whether it says of some entries that they are not meant."""
        return bool(self.unwanted or self.avoided or self.avoided_kinds)

    def about(self, places: Sequence[int]) -> "Question":
        """Return this question about those of its words alone that stand at `places`."""
        words = tuple(self.words[index] for index in places)
        others = {word.start for word in self.words} - {word.start for word in words}

        def kept(indices: Collection[int]) -> frozenset[int]:
            return frozenset(place for place, index in enumerate(places) if index in indices)

        return replace(
            self,
            words=words,
            phrases=tuple(word for word in self.phrases if word.start not in others),
            required=kept(self.required),
            names=tuple(filter(None, map(kept, self.names))),
            light=kept(self.light),
            focus=kept(self.focus),
            matter=kept(self.matter),
            literal=kept(self.literal),
        )
