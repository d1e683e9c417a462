"""The playground in a process of its own, as `make run` starts it."""

import asyncio
import os
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

NOTE: Final = """\
---
event: CacheConf 2024
city: Brno
dates: 2024-05-13 to 2024-05-14
---

# CacheConf 2024

## Sessions

### Caches that forget

Anna Novak (Acme)

- A cache that never forgets is a memory leak
- [Recording](https://video.example/forget)

### Queues at rest

Petr Dvorak (Initech)

- An empty queue is the best queue

## Tools

- [Forgetful](https://forgetful.example) - a cache that forgets on purpose
"""

STARTED: Final = re.compile(rb"confbot plays at (http://127\.0\.0\.1:\d+/)")


@asynccontextmanager
async def playing(notes: Path) -> AsyncIterator[str]:
    """Play the bot over the folder `notes`, and give the playground's address."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "playground", "--port", "0", "--no-browser"),
        *("--knowledge", str(notes)),
        env={**os.environ, "CONFBOT_DATA": str(notes.parent / "data")},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=PIPE,
    )
    try:
        assert process.stdout
        async with asyncio.timeout(60):
            while not (started := STARTED.search(await process.stdout.readline())):
                assert not process.stdout.at_eof()
        yield started[1].decode()
    finally:
        process.terminate()
        async with asyncio.timeout(60):
            await process.communicate()
