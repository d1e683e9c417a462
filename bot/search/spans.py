"""Where names and phrases of a book stand in a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.search.text import Word

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A name or phrase of the book that stands in a text.

    Attributes:
        start: Index of its first word in the text.
        end: Index behind its last word.
        key: The terms of its words.
    """

    start: int
    end: int
    key: Terms


class SpanFinder:
    """Looks for a fixed set of names and phrases."""

    def __init__(self, keys: Iterable[Terms]) -> None:
        """Take the terms of each; what has none stands nowhere."""
        self._keys = frozenset(filter(None, keys))
        self._longest: dict[str, int] = {}
        for key in self._keys:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def find(self, text: Sequence[Word]) -> Iterator[Span]:
        """Yield each of them in `text`, longer ones first where two start alike."""
        terms = tuple([word.terms[0] for word in text])
        if self._longest.keys().isdisjoint(terms):
            return
        for start, term in enumerate(terms):
            longest = self._longest.get(term)
            if longest is None:  # most words begin no phrase
                continue
            for end in range(min(start + longest, len(terms)), start, -1):
                key = terms[start:end]
                if key in self._keys:
                    yield Span(start, end, key)
