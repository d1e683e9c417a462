"""Work beside the requests: kept, reported, bounded, drained."""

import asyncio
import gc
import logging
from math import inf

import pytest

from bot.slack.background import Background


async def test_work_is_kept_until_its_end() -> None:
    """Asyncio itself holds tasks only weakly, so that work could vanish half-way."""
    background, done = Background(), []

    async def work() -> None:
        await asyncio.sleep(0)
        gc.collect()
        done.append(True)

    background.start(work(), name="work")

    assert await background.drain(seconds=inf) == 0
    assert done == [True]


async def test_a_failure_is_reported_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Nobody awaits the work, so the log is the one place where its error can be seen."""
    background, done = Background(), asyncio.Event()

    async def fail() -> None:
        raise ValueError("a bug")

    async def succeed() -> None:
        done.set()

    background.start(fail(), name="this work")
    background.start(succeed(), name="that work")
    await background.drain(seconds=inf)

    assert done.is_set()
    assert "failed: this work" in caplog.text
    assert "ValueError: a bug" in caplog.text


async def test_only_so_much_is_under_way_at_once() -> None:
    """A burst must not open a thousand connections."""
    background, under_way, most = Background(at_once=3), 0, 0

    async def work() -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.001)
        under_way -= 1

    for number in range(20):
        background.start(work(), name=str(number))
    await background.drain(seconds=inf)

    assert most == 3


async def test_room_is_limited_and_becomes_free_again() -> None:
    """Memory is no queue for a day on which Slack does not answer."""
    background, go = Background(capacity=2), asyncio.Event()

    async def work() -> None:
        await go.wait()

    for number in range(2):
        assert not background.full
        background.start(work(), name=str(number))
    assert background.full

    go.set()
    await background.drain(seconds=inf)

    assert not background.full


async def test_the_end_does_not_wait_for_ever(caplog: pytest.LogCaptureFixture) -> None:
    """What can't be ended in time is given up, said so, and counted; also what never began."""
    background = Background(at_once=1)

    async def work() -> None:
        await asyncio.Event().wait()

    background.start(work(), name="under way")
    background.start(work(), name="waiting")
    with caplog.at_level(logging.WARNING):
        left = await background.drain(seconds=0)

    assert left == 2
    assert "given up before its end: under way" in caplog.text
    assert "given up before its end: waiting" in caplog.text


async def test_who_waits_for_work_that_fails_is_told_the_reference_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One line for each fault; whoever looks into it finds what the person was told."""
    background, told = Background(), list[str]()

    async def fail() -> None:
        raise ValueError("a bug")

    async def apologise(reference: str) -> None:
        told.append(reference)

    background.start(fail(), name="this work", apologise=apologise)
    await background.drain(seconds=inf)

    (record,) = caplog.records
    assert record.getMessage() == f"failed: this work, reference {told[0]}"


async def test_an_apology_that_fails_is_reported_too(caplog: pytest.LogCaptureFixture) -> None:
    """Then nobody was told, and the log says both."""
    background = Background()

    async def fail(reference: str = "") -> None:
        raise ValueError(f"a bug {reference}")

    background.start(fail(), name="this work", apologise=fail)
    await background.drain(seconds=inf)

    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith("failed: this work, reference")
    assert second.startswith("failed: this work, while apologising, reference")


async def test_clicks_take_no_room_from_other_work() -> None:
    """A question that somebody asks is not turned away since others are clicking."""
    background, go = Background(capacity=1, clicks=3), asyncio.Event()

    async def work() -> None:
        await go.wait()

    for number in range(2):
        background.start(work(), name=f"click {number}", urgent=True)
    assert (background.full, background.swamped) == (False, False)
    background.start(work(), name="a question")
    assert (background.full, background.swamped) == (True, False)
    background.start(work(), name="click 3", urgent=True)
    assert (background.full, background.swamped) == (True, True)

    go.set()
    await background.drain(seconds=5)


async def test_urgent_work_waits_for_no_turn() -> None:
    """What allows a window is good for three seconds, and slow work may take thirty."""
    background = Background(at_once=1)
    slow, done = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        await slow.wait()

    async def hurry() -> None:
        done.set()

    background.start(wait(), name="slow")
    background.start(hurry(), name="urgent", urgent=True)
    async with asyncio.timeout(10):
        await done.wait()

    slow.set()
    assert await background.drain(seconds=inf) == 0


async def test_urgent_work_finds_room_where_there_is_none_for_other_work() -> None:
    """Who clicks is looking at the place; a thousand replies that wait must not shut them out."""
    background, go = Background(capacity=2, at_once=1, clicks=1), asyncio.Event()

    async def work() -> None:
        await go.wait()

    for number in range(2):
        background.start(work(), name=str(number))
    assert background.full
    assert not background.swamped

    background.start(work(), name="a click", urgent=True)
    assert background.swamped

    go.set()
    assert await background.drain(seconds=inf) == 0
    assert not background.swamped


async def test_what_work_starts_is_waited_for_too() -> None:
    """A window is opened by one piece of work and filled by the next."""
    background, done = Background(), []

    async def second() -> None:
        await asyncio.sleep(0)
        done.append(True)

    async def first() -> None:
        background.start(second(), name="second")

    background.start(first(), name="first")

    assert await background.drain(seconds=inf) == 0
    assert done == [True]
