"""Shorthand for tests: a note's text to the entries of one kind."""

from textwrap import dedent

from bot.notes.problems import Problem
from bot.notes.reading import read_note
from bot.recap.address import identity
from bot.recap.model import (
    Announcement,
    Event,
    Passage,
    Recap,
    Resource,
    Session,
    Theme,
    Tool,
)


def recap_of(text: str, note: str = "note.md") -> Recap:
    """Return the recap of the note `text`, which may be indented like the code around it."""
    return read_note(dedent(text), note).recap


def problems_of(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with the note `text`."""
    return read_note(dedent(text), "note.md").problems


def event_of(text: str, note: str = "note.md") -> Event:
    """Return the event that the note `text` is about."""
    return recap_of(text, note).event


def sessions_of(text: str) -> list[Session]:
    """Return the sessions of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Session)]


def tools_of(text: str) -> list[Tool]:
    """Return the tools of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Tool)]


def announcements_of(text: str) -> list[Announcement]:
    """Return the announcements of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Announcement)]


def themes_of(text: str) -> list[Theme]:
    """Return the themes of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Theme)]


def resources_of(text: str) -> list[Resource]:
    """Return the resources of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Resource)]


def passages_of(text: str) -> list[Passage]:
    """Return the passages of the note `text`, in its order."""
    return [entry for entry in recap_of(text).entries if isinstance(entry, Passage)]


def people(session: Session) -> list[tuple[str, str | None]]:
    """Return name and organisation of each speaker."""
    return [(speaker.name, speaker.organisation) for speaker in session.speakers]


def urls(session: Session) -> list[tuple[str, str]]:
    """Return kind and address of each link."""
    return [(link.kind.value, link.url) for link in session.links]


def told(text: str) -> list[str]:
    """Return `title | people | links` of each session below the title of an event."""
    return [
        " | ".join(
            [session.title, _named(session), *sorted(_short(link.url) for link in session.links)]
        )
        for session in sessions_of(f"# FooConf 2030\n{dedent(text)}")
    ]


def _named(session: Session) -> str:
    pairs = people(session)
    return "; ".join(f"{name} ({placed})" if placed else name for name, placed in pairs)


def _short(url: str) -> str:
    """Return what tells an address from others, of a video its id alone."""
    return identity(url).removeprefix("youtube:")
