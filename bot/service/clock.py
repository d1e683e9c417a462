"""The clock: delivers what is due, then sleeps until something is due again or has changed."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.digest.delivery import Delivery, Report
from bot.digest.edition import State
from bot.digest.schedule import upcoming
from bot.errors import StoreError
from bot.web.metrics import Metrics

LONGEST_SLEEP: Final = timedelta(seconds=30)
"""Other processes change subscriptions and wall clocks are set, and nobody tells."""

SHORTEST_SLEEP: Final = timedelta(seconds=1)
"""What another process has just claimed is due all the time until it is posted."""

SWEEP: Final = timedelta(days=1)
"""How often rows that outlived their time are removed; they live for days to years."""

PAUSE: Final = timedelta(seconds=5)
"""How long to wait after a delivery that failed as a whole."""

BREATH: Final = 50
"""Subscriptions looked at before others have their turn in the event loop."""

_LOG: Final = logging.getLogger(__name__)


def wall_clock() -> datetime:
    """Return the present; nothing else that runs the digest reads this machine's clock."""
    return datetime.now(UTC)


class Clock:
    """Runs deliveries one after the other, so that each sees what the one before did."""

    def __init__(
        self,
        delivery: Delivery,
        *,
        news: Callable[[datetime], Awaitable[object]],
        sweep: Callable[[datetime], Awaitable[int]],
        metrics: Metrics,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        """Take what to run.

        Args:
            delivery: Delivers what is due.
            news: Keeps what is new in the notes; does little when nothing is.
            sweep: Removes rows that outlived their time, and says how many.
            metrics: Told how many editions ended how.
            now: Tells the present.
        """
        self._delivery = delivery
        self._news = news
        self._sweep = sweep
        self._swept: datetime | None = None
        self._metrics = metrics
        self._now = now
        self._changed = asyncio.Event()
        self._lookers: list[asyncio.Future[datetime | None]] = []
        self._next: datetime | None = None
        self._told = ""

    def wake(self) -> None:
        """Have what is due looked at anew, since something has changed."""
        self._changed.set()

    async def look(self) -> datetime | None:
        """Have what is due looked at, and wait until it was.

        Returns:
            When something is due next. None for nothing, and at the end.
        """
        looker: asyncio.Future[datetime | None] = asyncio.get_running_loop().create_future()
        self._lookers.append(looker)
        self.wake()
        return await looker

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set; what is being sent then is still recorded."""
        while not stop.is_set():
            self._changed.clear()
            lookers, self._lookers = self._lookers, []
            sleep = await self._deliver()
            _answer(lookers, self._next)
            await self._sleep(sleep, stop)
        _answer(self._lookers, None)

    async def _deliver(self) -> timedelta:
        """Deliver what is due, and return how long to sleep then."""
        try:
            await self._news(self._now())
            report = await self._delivery.deliver_due(now=self._now())
            self._tell(report)
            await self._tidy()
            sleep = await self._until_next(report)
        except StoreError as error:
            if str(error) != self._told:
                self._told = str(error)
                _LOG.warning("no digest can be delivered, trying on: %s", error)
        except Exception:  # noqa: BLE001 - one edition that breaks confbot must not end the bot
            _LOG.exception("a fault of confbot's own; some digests may not have been delivered")
        else:
            if self._told:
                _LOG.info("digests are delivered again")
            self._told = ""
            return sleep
        return PAUSE

    async def _tidy(self) -> None:
        """Have old rows removed once a day; behind the editions, which matter more."""
        now = self._now()
        if self._swept is None or now - self._swept >= SWEEP:
            self._swept = now
            if removed := await self._sweep(now):
                _LOG.info("removed %d rows that outlived their time", removed)

    async def _until_next(self, report: Report) -> timedelta:
        now = self._now()
        ledger = self._delivery.ledger
        last = await ledger.last_editions()
        due = [report.next_due] if report.next_due else []
        for place, each in enumerate(await ledger.subscriptions()):
            if place % BREATH == 0:
                await asyncio.sleep(0)
            if coming := upcoming(each, last.get(each.channel), now=now):
                due.append(coming.slot)
        self._next = min(due, default=None)
        return sleep_until(self._next, now=now)

    def _tell(self, report: Report) -> None:
        for state, number in report.ended.items():
            self._metrics.add("confbot_editions_total", number, outcome=state)
        ended = ", ".join(f"{number} {state}" for state, number in report.ended.items())
        if ended:
            level = logging.WARNING if _WORRYING & report.ended.keys() else logging.INFO
            _LOG.log(level, "digests: %s", ended)

    async def _sleep(self, duration: timedelta, stop: asyncio.Event) -> None:
        waits = [asyncio.ensure_future(each.wait()) for each in (stop, self._changed)]
        await asyncio.wait(
            waits, timeout=duration.total_seconds(), return_when=asyncio.FIRST_COMPLETED
        )
        for wait in waits:
            wait.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await wait


def sleep_until(due: datetime | None, *, now: datetime) -> timedelta:
    """Return how long to sleep when something is `due` next; None for nothing."""
    sleep = due - now if due else LONGEST_SLEEP
    return min(max(sleep, SHORTEST_SLEEP), LONGEST_SLEEP)


def _answer(lookers: Iterable[asyncio.Future[datetime | None]], coming: datetime | None) -> None:
    for each in lookers:
        if not each.done():  # or whoever waited has gone
            each.set_result(coming)


_WORRYING: Final = frozenset({State.FAILED, State.UNKNOWN})
"""What an operator should look into."""
