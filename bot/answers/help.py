"""Help: what can be asked, with examples that the loaded notes do answer."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.answers.answer import Help
from bot.recap.library import Library
from bot.recap.model import Announcement, Event, LinkKind, Session, Theme, Tool

MOST_EVENTS: Final = 10
"""Events that help names; it is to be read at a glance."""

LONGEST_TITLE: Final = 60
"""Characters of a title in an example; a longer one hides what is asked about it."""


def help_for(library: Library) -> Help:
    """Return help with one example of each sort that `library` has something for."""
    return Help(
        events=tuple(event.title for event in library.events[:MOST_EVENTS]),
        examples=tuple(dict.fromkeys(_examples(library))),
    )


def _examples(library: Library) -> Iterator[str]:
    entries = [entry for _, entry in library.entries()]
    sessions = [entry for entry in entries if isinstance(entry, Session) and entry.speakers]
    short = [entry for entry in sessions if len(entry.title) <= LONGEST_TITLE]
    for session in islice(short, 1):
        yield f"who gave {session.title.rstrip('?')}?"
    tools = [entry for entry in entries if isinstance(entry, Tool) and entry.summary]
    for tool in islice(tools, 1):
        yield f"what is {tool.name}?"
    recorded = [
        session
        for session in sessions
        if any(link.kind is LinkKind.RECORDING for link in session.links)
    ]
    for session in recorded[-1:]:
        yield f"recording of the talk by {session.speakers[0].name}"
    for event in islice(library.events, 1):
        yield from _about(event, library)


def _about(event: Event, library: Library) -> Iterator[str]:
    held = {type(entry) for of, entry in library.entries() if of.title == event.title}
    when = event.year or event.title
    if Session in held:
        yield f"how many sessions in {when}?"
    if Tool in held:
        yield f"list tools {when}"
    if Announcement in held:
        yield f"what was announced in {when}?"
    if Theme in held:
        yield f"themes {when}"
