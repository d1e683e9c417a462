"""What the page tells of besides messages: failures, and notes that changed."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import Final

from bot.playground.standin.refusal import Refusal

MOST: Final = 50
"""Notices kept; a page that was away shows the latest."""


class Kind(StrEnum):
    """The kinds of notices."""

    FAILURE = "failure"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell.

    Attributes:
        id: Higher than that of all before.
        kind: What it is about.
        title: One line.
        text: The rest. May have several lines.
    """

    id: int
    kind: Kind
    title: str
    text: str


class Notices:
    """Keeps the latest notices."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)
        self._kept: deque[Notice] = deque(maxlen=MOST)

    def add(self, kind: Kind, title: str, text: str) -> None:
        """Keep a notice."""
        self._kept.append(Notice(next(self._numbers), kind, title, text))

    def refused(self, refusal: Refusal) -> None:
        """Keep that Slack would have refused something that the app did."""
        self.add(Kind.FAILURE, f"Slack would refuse {refusal.method}", refusal.reason)

    def all(self) -> list[Notice]:
        """Return them, latest last."""
        return list(self._kept)
