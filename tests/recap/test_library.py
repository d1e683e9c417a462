"""What the bot knows at one moment."""

import pytest

from bot.recap.model import Session, Source, Tool
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


def test_a_session_without_title_and_a_tool_without_name_are_refused() -> None:
    """What can't be named can't be answered; the reader has to keep it as a passage."""
    here = Source(note="a.md", line=1)

    with pytest.raises(ValueError, match="title"):
        Session(title="  ", source=here)
    with pytest.raises(ValueError, match="name"):
        Tool(name="", source=here)
