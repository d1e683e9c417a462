"""What is asked of the index, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.recap.model import Entry, Event, Kind
from bot.search.text import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to look for.

    Attributes:
        words: The words that say what it is about, in the order of the question. Empty means
            every entry that the rest allows, in the order of the library.
        phrases: The whole question, in which phrases are recognised even where some of their
            words say nothing by themselves ("eating too much").
        asides: Further words of the question. Nothing is found by them, but what holds them comes
            before what else is as good.
        required: Indices into `words` of those without which nothing is a match.
        any_required: Whether one of those is enough, since they name different things.
        light: Indices into `words` of those that help where they are, and are not missed where
            they are not.
        literal: Indices into `words` of those that are meant as they stand, and by no word near
            in meaning.
        kinds: Kinds allowed; empty means any.
        preferred: Kinds that are likelier to be what is wanted.
        events: Names of the events allowed; None means any.
        figures: Whether a number is asked for, so that a sentence with one bears most on it.
        broad: Whether what belongs to a field of work answers to it, too, as in a list.
        limit: Most hits to return.
    """

    words: tuple[Word, ...] = ()
    phrases: tuple[Word, ...] = ()
    asides: tuple[Word, ...] = ()
    required: frozenset[int] = frozenset()
    any_required: bool = False
    light: frozenset[int] = frozenset()
    literal: frozenset[int] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    preferred: frozenset[Kind] = frozenset()
    events: frozenset[str] | None = None
    figures: bool = False
    broad: bool = False
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An entry that matches, with the reason.

    Attributes:
        entry: What was found.
        event: The event whose recap holds it.
        score: How well it matches, 0 to 1; hits are ordered by it.
        coverage: Share of the question's weight that the entry answers, 0 to 1. Rare words
            weigh more than common ones, and words that the notes lack weigh most.
        certainty: How sure it is that the entry is meant, 0 to 1; never above the coverage.
        answered: For each word of the query how surely the entry answers it, 0 to 1.
        guessed: Indices of the words that it answers by what is only related or near in meaning,
            or by a part of a phrase of which it lacks another part.
        shared: How many words of the query it holds themselves, if with a slip.
        named: Whether the question holds its whole title.
        matched: Words of the question that it holds, as the notes spell them, in order.
        excerpt: Finds `line`. Most hits are never shown, so it is looked for when it is wanted.
    """

    entry: Entry
    event: Event
    score: float
    coverage: float
    certainty: float
    answered: tuple[float, ...] = ()
    guessed: frozenset[int] = frozenset()
    shared: int = 0
    named: bool = False
    matched: tuple[str, ...] = ()
    excerpt: Callable[[], str] = field(default=str, compare=False, repr=False)

    @property
    def is_sure(self) -> bool:
        """Whether it holds each word of the query itself, rather than something near it."""
        return all(self.answered) and not self.guessed

    @property
    def line(self) -> str:
        """What the entry says that bears most on the question; empty when only its title does."""
        return self.excerpt()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the index has to say to a query.

    Attributes:
        hits: Best first.
        corrections: Words of the question that were read as others: (as asked, as meant).
        unknown: Words of the question that no note holds, by any spelling or meaning.
    """

    hits: tuple[Hit, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = field(default=())
