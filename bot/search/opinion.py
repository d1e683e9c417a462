"""A second opinion on what a question means, asked for where its words don't tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.recap.model import Entry, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """An entry, and how alike in meaning a question is.

    Attributes:
        entry: The entry.
        event: The event whose recap holds it.
        likeness: From -1 to 1, 1 being the same.
    """

    entry: Entry
    event: Event
    likeness: float


class Opinion(Protocol):
    """Knows meanings rather than words."""

    def nearest(self, question: str, events: frozenset[str] | None) -> Sequence[Alike]:
        """Return the entries that are most like `question`, best first.

        Args:
            question: As it was asked.
            events: Titles of the events allowed; None means any.
        """
