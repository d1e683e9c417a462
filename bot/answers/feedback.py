"""What people thought of answers, without who thought it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.answers.gaps import GapBook


class FeedbackBook(GapBook, Protocol):
    """Keeps gaps, and what was liked, for `GAP_LIFE`."""

    async def note_like(self, team: str, question: str, *, at: datetime) -> None:
        """Keep that somebody in `team` liked the answer to `question`.

        Raises:
            StoreError: What keeps it can't be used.
        """

    async def likes(self, team: str, *, now: datetime) -> Mapping[str, int]:
        """Return how often answers to which questions were liked in `team`, the most liked first.

        Raises:
            StoreError: What keeps it can't be used.
        """
