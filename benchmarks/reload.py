"""Times how long a changed note takes to be answered from, by the shipped recaps.

Run it with `make bench-reload`. The clock runs from the moment the file was written.
"""

import asyncio
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

from bot.answers.answer import Found
from bot.service.knowledge import LiveKnowledge
from bot.settings.paths import shipped_knowledge
from bot.web.metrics import Metrics

ROUNDS: Final = 20
PROMISE: Final = 2.0
"""Seconds in which a changed note is to be answered from."""


async def measure() -> None:
    """Change a note in turn, and print the median and the longest time."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "knowledge"
        shutil.copytree(shipped_knowledge(), notes)
        live, stop = LiveKnowledge([notes], Metrics()), asyncio.Event()
        watching = asyncio.create_task(live.keep(stop))
        await live.loaded.wait()
        taken = [await _answered(live, notes, number) for number in range(ROUNDS + 1)][1:]
        stop.set()
        await watching
    print(
        f"a changed note is answered from after {statistics.median(taken):.2f} s, "
        f"at most {max(taken):.2f} s ({ROUNDS} changes; promised: {PROMISE:.0f} s)"
    )


async def _answered(live: LiveKnowledge, notes: Path, number: int) -> float:
    """Return the seconds until the session that is added now is found."""
    title = f"Zebras in Production {number}"
    text = f"# ExampleCon 2030\n\n## {title} - Ana Roe\n\n- striped\n"
    notes.joinpath("zebras.md").write_text(text, "utf-8")
    start = time.perf_counter()
    while True:
        answer = live.desk().ask(f"zebras in production {number}")
        if isinstance(answer, Found) and answer.items[0].entry.title == title:
            return time.perf_counter() - start
        await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(measure())
