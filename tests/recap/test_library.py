"""What the bot knows at one moment."""

from dataclasses import replace
from datetime import date

import pytest

from bot.recap.model import Part, Session, Source, Tool
from tests.factories import event, library, recap, session


def test_notes_on_the_same_event_share_it_and_the_latest_comes_first() -> None:
    """Two people may write about one conference."""
    newer = event("ExampleCon 2027", year=2027)
    found = library(
        recap(session("One")),
        recap(session("Two"), note="again.md", of=event("examplecon 2026")),
        recap(session("Three"), note="later.md", of=newer),
        recap(session("Four"), note="nameless.md", of=event(None)),
    )

    assert [each.title for each in found.events] == ["ExampleCon 2027", "ExampleCon 2026"]
    assert [entry.title for _, entry in found.entries()] == ["One", "Two", "Three", "Four"]


def test_a_note_on_several_events_is_a_recap_of_each() -> None:
    """Whoever narrows by event or year sees only what the note says of that one."""
    first = event("ExampleCon 2026", source=Source(note="year.md", line=3))
    second = event("OtherCon 2027", year=2027, source=Source(note="year.md", line=9))
    told = [
        session(title, source=Source(note="year.md", line=line))
        for title, line in (("Before", 2), ("One", 4), ("Two", 10), ("Behind", 20))
    ]
    year = recap(*told, note="year.md", of=event(None, year=None))
    parts = (Part(event=first, end=9), Part(event=second, end=20))

    found = library(replace(year, parts=parts))

    assert [(of.name, entry.title) for of, entry in found.entries()] == [
        (None, "Before"),
        (None, "Behind"),
        ("ExampleCon 2026", "One"),
        ("OtherCon 2027", "Two"),
    ]
    assert [each.name for each in found.events] == ["OtherCon 2027", "ExampleCon 2026"]
    assert found.notes == ("year.md",)


def test_a_session_without_title_and_a_tool_without_name_are_refused() -> None:
    """What can't be named can't be answered; the reader has to keep it as a passage."""
    here = Source(note="a.md", line=1)

    with pytest.raises(ValueError, match="title"):
        Session(title="  ", source=here)
    with pytest.raises(ValueError, match="name"):
        Tool(name="", source=here)


def test_of_one_year_the_event_that_began_last_is_the_latest() -> None:
    """Not the first by its name; those whose days nobody told come behind."""
    names = {"GridCon Asia": None, "GridCon Europe": 3, "GridCon North America": 11}
    found = library(
        *(
            recap(
                session("Grids"),
                note=f"{name}.md",
                of=event(
                    name, series=name, year=2031, starts=date(2031, month, 1) if month else None
                ),
            )
            for name, month in names.items()
        )
    )

    assert [each.title for each in found.events] == [
        *("GridCon North America", "GridCon Europe", "GridCon Asia"),
    ]
