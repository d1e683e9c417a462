"""What people thought of answers, without who thought it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.answers.gaps import Gap


class FeedbackBook(Protocol):
    """Keeps gaps, and that answers were liked, for `GAP_LIFE`; for any number of processes.

    Each method raises `StoreError` when what keeps them can't be used.
    """

    async def note_gap(self, gap: Gap) -> None:
        """Keep `gap`, also when the same question was noted before: gaps are counted."""

    async def gaps(self, team: str, *, now: datetime) -> Sequence[Gap]:
        """Return the latest gaps of `team`, latest first.

        None is older than `GAP_LIFE`, and there are at most `MOST_GAPS`.
        """

    async def close_gaps(self, team: str, questions: Collection[str]) -> int:
        """Forget all gaps of these questions, letter by letter; return how many there were."""

    async def note_like(self, team: str, question: str, *, at: datetime) -> None:
        """Keep that somebody in `team` liked the answer to `question`."""

    async def likes(self, team: str, *, now: datetime) -> int:
        """Return how often an answer was liked in `team`, none longer ago than `GAP_LIFE`."""
