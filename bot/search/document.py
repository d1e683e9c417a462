"""An entry as the index sees it: which terms it is found by."""

from dataclasses import dataclass
from typing import Final, Self

from bot.recap.model import Kind

LINE: Final = "\n"
"""What stands between the parts of a record; no term holds it."""


@dataclass(frozen=True, slots=True)
class Document:
    """The terms that an entry is found by.

    Attributes:
        kind: The entry's kind.
        title: Terms of the title alone.
        head: Terms of the title, of the people and organisations behind it, and of the things
            that are named anywhere, whatever they are called there.
        everything: Terms of all that the entry says, `head` included.
        described: Terms of what describes the names that the entry mentions, apart from those
            that it holds itself.
    """

    kind: Kind
    title: frozenset[str]
    head: frozenset[str]
    everything: frozenset[str]
    described: frozenset[str]

    @classmethod
    def read(cls, record: str) -> Self:
        """Return the document that a `Record` was the text of."""
        kind, title, people, rest, described = record.split(LINE)
        titled = frozenset(title.split())
        head = titled.union(people.split())
        everything = head.union(rest.split())
        return cls(Kind(kind), titled, head, everything, frozenset(described.split()))


@dataclass(frozen=True, slots=True)
class Record:
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
        return LINE.join((self.kind, self.title, self.people, self.rest, self.described))
