"""Noting what people thought of answers, beside everything else and without who thought it."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final

from bot.answers.feedback import FeedbackBook
from bot.answers.gaps import SHORTFALLS, Gap, Shortfall
from bot.errors import StoreError
from bot.recap.golden import Outcome
from bot.slack.background import Background

PATIENCE: Final = 5.0
"""Seconds that a database is given; work for people takes turns with this."""

LONGEST: Final = 500
"""Characters of a question that are kept; a longer one is a pasted text."""

_LOG: Final = logging.getLogger(__name__)


class Remarks:
    """Notes gaps and likes. Where that fails, it is said in the log, and nothing else is lost."""

    def __init__(
        self,
        book: FeedbackBook,
        background: Background,
        *,
        stored: Callable[[], bool],
        now: Callable[[], datetime],
    ) -> None:
        """Note in `book` as soon as `stored` says that it can be used."""
        self._book = book
        self._background = background
        self._stored = stored
        self._now = now

    def answered(self, team: str, question: str, outcome: Outcome) -> None:
        """Note a question that was answered with `outcome`, if that is a gap."""
        if shortfall := SHORTFALLS.get(outcome):
            self.missed(team, question, shortfall)

    def missed(self, team: str, question: str, shortfall: Shortfall) -> None:
        """Note that an answer fell short."""
        gap = Gap(team=team, question=question[:LONGEST], shortfall=shortfall, at=self._now())
        self._note(self._book.note_gap, gap)

    def liked(self, team: str, question: str) -> None:
        """Note that an answer was liked."""
        self._note(self._book.note_like, team, question[:LONGEST], at=self._now())

    def _note(
        self, keep: Callable[..., Coroutine[Any, Any, None]], *what: Any, **more: Any
    ) -> None:
        # Answers go first: what there is no room for is not noted.
        if self._stored() and not self._background.full:
            self._background.start(_kept(keep(*what, **more)), name="noting what was thought")


async def _kept(noting: Coroutine[Any, Any, None]) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            await noting
    except (StoreError, TimeoutError) as error:
        _LOG.warning("what was thought of an answer is not noted: %s", error)
