"""The notes as they are now, read from real files that change."""

import asyncio
import contextlib
import functools
import logging
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.errors import KnowledgePathError
from bot.service.knowledge import LiveKnowledge
from bot.web.metrics import Metrics

PATIENCE = 30.0
"""Seconds after which what is waited for will never come. That a changed note answers within two is
measured by `make bench-reload`; a busy machine is no fault of the code."""


def note(title: str) -> str:
    """Return a note that tells of one session."""
    return f"# ExampleCon 2026\n\n## Sessions\n\n### {title}\n\nSpeakers: Ana Roe (Acme)\n"


def knows(live: LiveKnowledge, title: str) -> bool:
    """Return whether the session `title` is found."""
    answer = live.desk().ask(title)
    return isinstance(answer, Found) and title in answer.items[0].entry.title


async def until(condition: Callable[[], bool]) -> None:
    """Wait until `condition` holds, however busy the machine is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it never came")


@contextlib.asynccontextmanager
async def kept(*paths: Path) -> AsyncIterator[LiveKnowledge]:
    """Keep the notes in `paths` up to date for as long as the context lasts."""
    live, stop = LiveKnowledge(paths, Metrics()), asyncio.Event()
    keeping = asyncio.create_task(live.keep(stop))
    await live.loaded.wait()
    try:
        yield live
    finally:
        stop.set()
        await keeping


async def test_the_notes_are_read(tmp_path: Path) -> None:
    """What a note says is answered."""
    (tmp_path / "a.md").write_text(note("Typing for Humans"), "utf-8")
    live = LiveKnowledge([tmp_path], Metrics())

    await live.load()

    assert knows(live, "Typing for Humans")


async def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """A folder that was named and is not there is a mistake, not an empty library."""
    with pytest.raises(KnowledgePathError):
        await LiveKnowledge([tmp_path / "none"], Metrics()).load()


async def test_a_changed_note_answers(tmp_path: Path) -> None:
    """Changed, added, moved and deleted, each without a restart."""
    path = tmp_path / "a.md"
    path.write_text(note("Typing for Humans"), "utf-8")
    async with kept(tmp_path) as live:
        path.write_text(note("Zebras in Production"), "utf-8")
        await until(lambda: knows(live, "Zebras in Production"))
        assert not knows(live, "Typing for Humans")

        (tmp_path / "deep").mkdir()
        (tmp_path / "deep" / "b.md").write_text(note("Quarks at Scale"), "utf-8")
        await until(lambda: knows(live, "Quarks at Scale"))

        path.unlink()
        await until(lambda: not knows(live, "Zebras in Production"))


async def test_a_note_that_is_given_itself_may_be_replaced(tmp_path: Path) -> None:
    """Editors write a new file and put it in the old one's place."""
    path = tmp_path / "a.md"
    path.write_text(note("Typing for Humans"), "utf-8")
    async with kept(path) as live:
        for title in ("Zebras in Production", "Quarks at Scale"):
            (tmp_path / "new").write_text(note(title), "utf-8")
            (tmp_path / "new").replace(path)
            await until(functools.partial(knows, live, title))


async def test_a_folder_may_be_gone_for_a_moment(tmp_path: Path) -> None:
    """A deployment puts a new folder in the old one's place; meanwhile the old notes answer."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(note("Typing for Humans"), "utf-8")
    async with kept(folder) as live:
        folder.rename(tmp_path / "old")
        await asyncio.sleep(0.3)
        assert knows(live, "Typing for Humans")

        folder.mkdir()
        (folder / "a.md").write_text(note("Zebras in Production"), "utf-8")
        await until(lambda: knows(live, "Zebras in Production"))


async def test_a_folder_that_stays_away_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A log that says the same each second hides everything else."""
    metrics, stop = Metrics(), asyncio.Event()
    keeping = asyncio.create_task(LiveKnowledge([tmp_path / "none"], metrics).keep(stop))
    await until(lambda: 'outcome="failed"} 2' in metrics.render())
    stop.set()
    await keeping

    assert caplog.text.count("can't be read or watched") == 1


async def test_a_broken_note_keeps_its_last_good_version(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Half a save must not take answers away; the log names place and remedy, once."""
    path = tmp_path / "a.md"
    path.write_text(note("Typing for Humans"), "utf-8")
    async with kept(tmp_path) as live:
        with caplog.at_level(logging.WARNING):
            path.write_text("---\nevent: [\n---\n", "utf-8")
            await until(lambda: "a.md:" in caplog.text)
            (tmp_path / "b.md").write_text(note("Quarks at Scale"), "utf-8")
            await until(lambda: knows(live, "Quarks at Scale"))

        assert knows(live, "Typing for Humans")
        assert caplog.text.count("a.md:") == 1


async def test_what_did_not_change_the_answers_opens_no_new_desk(tmp_path: Path) -> None:
    """Indexing a large library again because somebody saved an old text is wasted."""
    path = tmp_path / "a.md"
    path.write_text(note("Typing for Humans"), "utf-8")
    live = LiveKnowledge([tmp_path], Metrics())
    await live.load()
    desk = live.desk()

    path.write_text(note("Typing for Humans"), "utf-8")
    await live.load()

    assert live.desk() is desk


async def test_readings_outlive_the_bot(tmp_path: Path) -> None:
    """A restart with thousands of notes must not keep people waiting."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# ExampleCon 2026\n\n## Tools\n\n- Foobar - small\n")

    for _ in range(2):
        live = LiveKnowledge([tmp_path / "notes"], Metrics(), data=tmp_path / "data")
        await live.load()

        assert len(live.desk().library.recaps[0].entries) == 1
        assert len(list((tmp_path / "data").rglob("*.reading"))) == 1
