"""A database that is not there when the bot starts, and comes later."""

import asyncio
from pathlib import Path

import pytest

from bot.service.storage import Storage
from bot.store.database import Database
from tests.logged import logged

REFUSED = "no digests until the database can be used"


async def test_a_database_that_is_away_is_tried_again_and_named_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot starts without it, answers questions, and keeps digests as soon as it can."""
    folder = tmp_path / "data"
    folder.touch()
    async with Database.open(f"sqlite:///{folder / 'confbot.db'}") as database:
        storage = Storage(database, pause=0)
        preparing = asyncio.create_task(storage.prepare(asyncio.Event()))
        async with asyncio.timeout(60):
            with logged(REFUSED) as refused:
                await refused.wait()
            await asyncio.sleep(0.2)  # in which it is tried many times
            assert not await storage.ready()
            folder.unlink()
            await storage.prepared.wait()
        await preparing

        assert await storage.ready()
    assert caplog.text.count(REFUSED) == 1


async def test_a_reason_that_changes_is_named_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever mends the first trouble has to hear of the second."""
    file = tmp_path / "confbot.db"
    file.write_text("no database", "utf-8")
    stop = asyncio.Event()
    async with Database.open(f"sqlite:///{file}") as database:
        preparing = asyncio.create_task(Storage(database, pause=0).prepare(stop))
        async with asyncio.timeout(60):
            with logged("not a database") as wrong:
                await wrong.wait()
            with logged("can't be opened") as closed:
                file.unlink()
                file.mkdir()
                await closed.wait()
        stop.set()
        await preparing

    assert caplog.text.count("not a database") == 1
