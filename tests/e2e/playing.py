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
        await process.communicate()
