"""An entry as the index sees it: which terms it is found by."""

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple, Self

from bot.recap.model import Kind

LINE: Final = "\n"
"""What stands between the parts of a record; no term holds it."""

_KINDS: Final[Mapping[str, Kind]] = {kind.value: kind for kind in Kind}

HeldTerms = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""Some terms that stand in an entry: anywhere, in its title or people, in what describes it."""


class Document(NamedTuple):
    """The terms that an entry is found by.

    Attributes:
        kind: The entry's kind.
        title: Terms of the title.
        head: Those, and terms of the people and organisations behind it, and of the things that
            are named anywhere, whatever they are called there.
        everything: Those, and terms of what else it says.
        described: Terms of what describes the names that the entry mentions, apart from those
            that it holds itself.
    """

    kind: Kind
    title: Collection[str]
    head: Collection[str]
    everything: Collection[str]
    described: Collection[str]

    @classmethod
    def read(cls, record: str) -> Self:
        """Return the document that a `Record` was the text of, to be looked at once."""
        kind, *parts = record.split(LINE)
        title, people, rest, described = map(str.split, parts)
        head = title + people
        return cls(_KINDS[kind], title, head, head + rest, described)

    def kept(self) -> Self:
        """Return the same, to be looked at again and again."""
        kind, *terms = self
        return type(self)(kind, *map(frozenset, terms))

    def held(self, terms: frozenset[str]) -> HeldTerms:
        """Return which of `terms` stand anywhere in it, in its title or people, or describe it."""
        everything = terms.intersection(self.everything)
        return everything, everything.intersection(self.head), terms.intersection(self.described)


class Record(NamedTuple):
    """The terms of an entry as lines of text: in order, with repeats, a blank between two.

    Attributes:
        kind: The entry's kind.
        title: Terms of the title.
        people: Terms of people and organisations, and of the things that are named anywhere.
        rest: Terms of what else it says.
        described: Terms of what describes the names in it, and which it does not hold itself.
    """

    kind: Kind
    title: str
    people: str
    rest: str
    described: str

    @property
    def text(self) -> str:
        """All of it, as it is kept."""
        return LINE.join(self)
