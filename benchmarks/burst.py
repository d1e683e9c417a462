"""Whether a thousand digests that are due at once delay `/conf`.

A whole `serve` is asked questions at a steady pace, first in a quiet moment, then while it delivers
a thousand editions to a stand-in for Slack that takes 50 ms for each, then in a quiet moment again.

    .venv/bin/python -m benchmarks.burst
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from tests.faults import sessions_note
from tests.service.test_run import Bot, serving
from tests.slack.conftest import FORM, command
from tests.slack_api import SlackApi
from tests.slack_faults import Fault

CHANNELS: Final = 1000
QUIET: Final = 10.0
"""Seconds of a quiet moment."""

PACE: Final = 0.01
"""Seconds between two questions."""


async def ask_until(bot: Bot, done: Callable[[], bool]) -> list[float]:
    """Ask at a steady pace until `done`; return the milliseconds that each answer took."""
    taken = []
    while not done():
        started = time.perf_counter()
        await bot.send(command("how we run clusters"), FORM)
        spent = time.perf_counter() - started
        taken.append(spent * 1000)
        await asyncio.sleep(max(0.0, PACE - spent))
    return taken


def after(seconds: float) -> Callable[[], bool]:
    """Return what says whether `seconds` have passed."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


async def fill(folder: Path) -> None:
    """Have a thousand channels due since a minute."""
    at = datetime.now(UTC) - timedelta(minutes=1)
    async with Database.open(f"sqlite:///{folder / '.data' / 'confbot.db'}") as database:
        ledger = SqlLedger(database)
        for number in range(CHANNELS):
            order = Subscription(
                channel=Channel("T1", f"C{number}"),
                owner="U1",
                at=at.time().replace(second=0, microsecond=0),
                zone=zone("UTC"),
                created=at - timedelta(hours=1),
                changed=at - timedelta(hours=1),
            )
            await ledger.save(order)


async def measure(folder: Path) -> None:
    """Ask in the three moments, and print percentiles and their ratios."""
    (folder / "talks.md").write_text(sessions_note(talks=200), "utf-8")
    slack = SlackApi()
    slack.whim = lambda _: Fault(seconds=0.05, honest=True)
    async with slack.running(), serving(folder, slack.url) as bot:
        await ask_until(bot, after(2))
        times = {"quiet": await ask_until(bot, after(QUIET))}
        await fill(folder)
        # An order wakes the clock, which would look by itself within half a minute.
        who = {"team_id": "T1", "channel_id": "C0", "user_id": "U1"}
        await bot.send(urlencode({"command": "/conf", "text": "digest now", **who}), FORM)
        started = time.monotonic()
        times["burst"] = await ask_until(bot, lambda: len(slack.of("chat.postMessage")) >= CHANNELS)
        lasted = time.monotonic() - started
        times["quiet again"] = await ask_until(bot, after(QUIET))
    for name, taken in times.items():
        cut = statistics.quantiles(taken, n=100)
        print(f"{name:11}  p50 {cut[49]:6.2f} ms  p99 {cut[98]:6.2f} ms  ({len(taken)} questions)")
    quiet = statistics.quantiles(times["quiet"] + times["quiet again"], n=100)
    burst = statistics.quantiles(times["burst"], n=100)
    print(
        f"{CHANNELS} editions in {lasted:.1f} s; /conf in the burst against quiet moments: "
        f"p50 {burst[49] / quiet[49]:.2f}, p99 {burst[98] / quiet[98]:.2f} times as long"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        asyncio.run(measure(Path(temporary)))
