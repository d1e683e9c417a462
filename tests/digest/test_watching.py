"""People hear of new notes that mention what they watch."""

import asyncio
from datetime import timedelta

from bot.digest.delivery import Delivery
from bot.digest.memory import MemoryLedger
from bot.digest.subscription import Watch
from bot.digest.topics import Topics
from bot.digest.watching import note_news
from bot.recap.library import Library
from bot.recap.model import Recap, Source
from bot.search.index import SearchIndex
from tests.digest.building import MINUTE, NINE, Channels, compose
from tests.factories import event, library, passage, recap, session, tool

DAY = timedelta(days=1)
WATCH = Watch(team="T1", user="U1", topic="eBPF", created=NINE)


def note(name: str, text: str) -> Recap:
    """Return a note of one passage."""
    source = Source(note=name, line=4)
    return recap(
        passage(text, "Day 1", source=source), note=name, of=event(f"{name} 2026", series=name)
    )


OLD, NEW = note("old.md", "eBPF is fast."), note("new.md", "Everybody spoke of ebpf probes.")


async def read(ledger: MemoryLedger, *notes: Recap, minute: int) -> int:
    """Read `notes` some minutes after nine; return how many notices are new."""
    found: Library = library(*notes)
    topics = Topics(found, SearchIndex(found))
    names = [each.note for each in notes]
    return await note_news(ledger, topics, names, now=NINE + minute * MINUTE)


async def told(ledger: MemoryLedger, *, minute: int) -> list[str]:
    """Tell what is due, and return the texts."""
    channels = Channels()
    await Delivery(ledger, channels, compose).deliver_due(now=NINE + minute * MINUTE)
    return [notice.text for notice in channels.told]


async def test_a_new_note_that_mentions_a_topic_is_told_once() -> None:
    """Not the notes that were there before, not twice after a restart."""
    ledger = MemoryLedger()
    await read(ledger, OLD, minute=-5)
    await ledger.watch(WATCH)
    assert await read(ledger, OLD, minute=5) == 0

    assert await read(ledger, OLD, NEW, minute=10) == 1
    assert await read(ledger, OLD, NEW, minute=11) == 0

    (text,) = await told(ledger, minute=12)
    assert text.splitlines() == [
        "A new note on new.md 2026 mentions eBPF:",
        "Day 1",
        "Everybody spoke of ebpf probes.",
        "from new.md, line 4",
        "/conf unwatch eBPF stops this.",
    ]
    assert await told(ledger, minute=13) == []


async def test_a_crash_before_the_notice_loses_nothing() -> None:
    """The note was seen, and the process died before it told: the next start makes up for it."""
    ledger = MemoryLedger()
    await ledger.watch(WATCH)
    await ledger.see_notes(["new.md"], now=NINE + MINUTE)

    assert await read(ledger, NEW, minute=60) == 1


async def test_other_topics_and_other_times_are_not_told() -> None:
    """A watch set up today is not about yesterday's note."""
    ledger = MemoryLedger()
    await read(ledger, NEW, minute=0)
    await ledger.watch(Watch(team="T1", user="U1", topic="ebpf", created=NINE + MINUTE))
    await ledger.watch(Watch(team="T1", user="U2", topic="bees", created=NINE - DAY))

    assert await read(ledger, NEW, minute=2) == 0


async def test_each_watch_hears_of_its_own() -> None:
    """Two people, two workspaces, two topics of one note."""
    ledger = MemoryLedger()
    for team, topic in (("T1", "ebpf"), ("T2", "ebpf"), ("T1", "probes")):
        await ledger.watch(Watch(team=team, user="U1", topic=topic, created=NINE))

    assert await read(ledger, NEW, minute=1) == 3


async def test_others_have_their_turn_between_two_notes() -> None:
    """Where a thousand notes come at once, questions are answered meanwhile."""
    ledger, turns = MemoryLedger(), 0
    await ledger.watch(WATCH)

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    busy = asyncio.create_task(others())
    await read(ledger, *(note(f"{number}.md", "Bees.") for number in range(40)), minute=1)
    busy.cancel()

    assert turns >= 40


def test_a_topic_is_found_by_all_of_its_words() -> None:
    """One word of two is another topic; ordinary words are not missed."""
    found = library(
        recap(
            session("Service meshes in production"),
            session("Service desks"),
            tool("Meshery", "manages a service mesh"),
        )
    )
    topics = Topics(found, SearchIndex(found))

    titles = {mention.entry.title for mention in topics.mentions("the service mesh").values()}
    assert titles == {"Service meshes in production", "Meshery"}
    assert topics.mentions("...") == {}
