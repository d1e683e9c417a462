"""Gaps: questions that the notes did not answer, for whoever writes notes to look through."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from bot.recap.golden import Outcome

GAP_LIFE: Final = timedelta(days=180)
"""For a gap: half a year, since conferences come once or twice in one."""

MOST_GAPS: Final = 2_000
"""Gaps looked through at once, the latest; some 400 KB, and a second to tell which are alike."""


class Shortfall(StrEnum):
    """What an answer fell short in."""

    NOTHING = "nothing"
    """The notes hold nothing of it."""

    UNSURE = "unsure"
    """The bot could only ask what was meant."""

    DISLIKED = "disliked"
    """Somebody gave it a thumbs down."""

    MISSED = "missed"
    """Somebody said that it is not what was asked."""


SHORTFALLS: Final[Mapping[Outcome, Shortfall]] = {
    Outcome.NOTHING: Shortfall.NOTHING,
    Outcome.UNSURE: Shortfall.UNSURE,
}
"""Outcomes that are gaps by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question that was not answered well. Who asked it is not kept.

    Attributes:
        team: Id of the workspace in which it was asked.
        question: As it was asked, without markup.
        shortfall: What the answer fell short in.
        at: Instant it was noted, in UTC.
    """

    team: str
    question: str
    shortfall: Shortfall
    at: datetime


class GapBook(Protocol):
    """Keeps gaps for `GAP_LIFE`, for any number of processes.

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
