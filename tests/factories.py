"""Builds recaps and libraries for tests; a test names only what it is about."""

from collections.abc import Iterable
from typing import Any

from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.recap.model import (
    Announcement,
    Entry,
    Event,
    Link,
    LinkKind,
    Passage,
    Recap,
    Resource,
    Session,
    Source,
    Speaker,
    Theme,
    Tool,
)

HERE = Source(note="examplecon-2026.md", line=7)


def recording(url: str = "https://video.example/1") -> Link:
    """Return a recording at `url`."""
    return Link(label="Recording", url=url, kind=LinkKind.RECORDING)


def event(name: str | None = "ExampleCon 2026", **changes: Any) -> Event:
    """Return an event in 2026, in Brno."""
    defaults: dict[str, Any] = {"series": "ExampleCon", "year": 2026, "city": "Brno"}
    defaults["source"] = Source(note=HERE.note, line=1)
    return Event(name=name, **(defaults | changes))


def session(title: str = "Typing for Humans", *speakers: str, **changes: Any) -> Session:
    """Return a session; each speaker is "Name" or "Name, Organisation"."""
    people = tuple(
        Speaker(name=name.strip(), organisation=of.strip() or None)
        for name, _, of in (speaker.partition(",") for speaker in speakers)
    )
    return Session(title=title, speakers=people, **({"source": HERE} | changes))


def tool(name: str, summary: str = "", **changes: Any) -> Tool:
    """Return a tool."""
    return Tool(name=name, summary=summary, **({"source": HERE} | changes))


def announcement(text: str, **changes: Any) -> Announcement:
    """Return an announcement."""
    return Announcement(text=text, **({"source": HERE} | changes))


def theme(text: str, **changes: Any) -> Theme:
    """Return a theme."""
    return Theme(text=text, **({"source": HERE} | changes))


def resource(label: str, url: str = "https://example.org/", **changes: Any) -> Resource:
    """Return a resource."""
    link = Link(label=label, url=url)
    return Resource(label=label, link=link, **({"source": HERE} | changes))


def passage(text: str, *headings: str, **changes: Any) -> Passage:
    """Return a passage under `headings`."""
    return Passage(text=text, headings=headings, **({"source": HERE} | changes))


def recap(*entries: Entry, of: Event | None = None, note: str = HERE.note) -> Recap:
    """Return a recap of `of`, ExampleCon 2026 unless told."""
    return Recap(note=note, event=of or event(), entries=entries)


def library(*recaps: Recap, book: AliasBook | None = None) -> Library:
    """Return a library of `recaps`."""
    return Library(recaps=recaps, book=book or AliasBook())


def shelf(*entries: Entry, **aliases: Iterable[str]) -> Library:
    """Return a library of one recap; `aliases` are other names, with `_` for a blank."""
    groups = {name.replace("_", " "): others for name, others in aliases.items()}
    return library(recap(*entries), book=AliasBook.from_mappings(groups))
