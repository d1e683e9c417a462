"""Gaps, and that answers were liked, in a database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, insert, select

from bot.answers.gaps import GAP_LIFE, MOST_GAPS, Gap, Shortfall
from bot.digest.subscription import instant
from bot.store.records import Records
from bot.store.tables import FEEDBACK

_FEEDBACK: Final = FEEDBACK.columns

_LIKED: Final = "liked"
"""The verdict that is no shortfall."""

_AT_ONCE: Final = 500
"""Questions named in one statement; databases take some thousands of values."""


class SqlFeedback(Records):
    """What `bot.answers.feedback.FeedbackBook` asks for, in a database."""

    async def note_gap(self, gap: Gap) -> None:
        """Keep `gap`, also when the same question was noted before."""
        await self._note(gap.team, gap.question, gap.shortfall.value, gap.at)

    async def note_like(self, team: str, question: str, *, at: datetime) -> None:
        """Keep that an answer was liked."""
        await self._note(team, question, _LIKED, at)

    async def gaps(self, team: str, *, now: datetime) -> Sequence[Gap]:
        """Return the latest gaps of `team`, latest first."""
        found = (
            select(FEEDBACK)
            .where(
                _FEEDBACK.team == team,
                _FEEDBACK.verdict.in_(list(Shortfall)),
                _FEEDBACK.noted > instant(now) - GAP_LIFE,
            )
            .order_by(_FEEDBACK.noted.desc(), _FEEDBACK.id.desc())
            .limit(MOST_GAPS)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(found)).all()
        return [
            Gap(
                team=row.team,
                question=row.question,
                shortfall=Shortfall(row.verdict),
                at=row.noted,
            )
            for row in rows
        ]

    async def close_gaps(self, team: str, questions: Collection[str]) -> int:
        """Forget all gaps of `questions`, letter by letter; return how many there were."""
        named = list(dict.fromkeys(questions))
        closed = 0
        async with self._database.writing() as connection:
            for start in range(0, len(named), _AT_ONCE):
                gone = delete(FEEDBACK).where(
                    _FEEDBACK.team == team,
                    _FEEDBACK.verdict != _LIKED,
                    _FEEDBACK.question.in_(named[start : start + _AT_ONCE]),
                )
                closed += (await connection.execute(gone)).rowcount
        return closed

    async def likes(self, team: str, *, now: datetime) -> int:
        """Return how often an answer was liked in `team`, none longer ago than `GAP_LIFE`."""
        liked = select(func.count()).where(
            _FEEDBACK.team == team,
            _FEEDBACK.verdict == _LIKED,
            _FEEDBACK.noted > instant(now) - GAP_LIFE,
        )
        async with self._database.reading() as connection:
            return (await connection.execute(liked)).scalar_one()

    async def _note(self, team: str, question: str, verdict: str, at: datetime) -> None:
        row = {"team": team, "question": question, "verdict": verdict, "noted": instant(at)}
        async with self._database.writing() as connection:
            await connection.execute(insert(FEEDBACK).values(row))
