"""Tells people of new notes that mention a topic they watch."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from bot.digest.edition import Notice
from bot.digest.pool import stable_hash
from bot.digest.ports import Ledger
from bot.digest.subscription import Watch, instant
from bot.digest.topics import Mention, Topics
from bot.recap.filenames import shown_name
from bot.search.excerpt import shortened

NEWS: Final = timedelta(days=7)
"""How long a note is new: long enough that a restart, or a crash in between, loses no notice."""

LONGEST: Final = 200
"""Characters of what the note says; about four lines on a phone."""


async def note_news(
    ledger: Ledger, topics: Topics, notes: Collection[str], *, now: datetime
) -> int:
    """Keep which notes there are, and a notice for each watch that a new one mentions.

    To be called when the library has changed, and at the start. The notices are told by the next
    delivery; each watch hears of a note once.

    Args:
        ledger: Knows which notes were there before.
        topics: Tells what the library's entries are about.
        notes: Paths of all the library's notes.
        now: The present.

    Returns:
        How many notices are new.

    Raises:
        ValueError: `now` has no time zone.
    """
    await ledger.see_notes(notes, now=now)
    seen = await ledger.notes_since(instant(now) - NEWS)
    fresh = [(note, seen[note]) for note in dict.fromkeys(notes) if note in seen]
    if not fresh:
        return 0
    notices: list[Notice] = []
    for watch in await ledger.watches():
        for note in (note for note, since in fresh if since > watch.created):
            # Each is a search of its own; others have their turn in between.
            await asyncio.sleep(0)
            if mention := topics.in_note(watch.topic, note):
                notices.append(_notice(watch, mention, now))
    return await ledger.notify(notices)


def _notice(watch: Watch, mention: Mention, now: datetime) -> Notice:
    source = mention.entry.source
    said = (mention.entry.title, mention.line)
    lines = (
        f"A new note on {mention.event.title} mentions {watch.topic}:",
        *(shortened(line, LONGEST) for line in dict.fromkeys(said) if line),
        f"from {shown_name(source.note)}, line {source.line}",
        f"/conf unwatch {watch.topic} stops this.",
    )
    key = stable_hash("watch", watch.team, watch.user, watch.topic.casefold(), source.note).hex()
    return Notice(
        key=f"watch/{key}",
        team=watch.team,
        user=watch.user,
        text="\n".join(lines),
        created=instant(now),
    )
