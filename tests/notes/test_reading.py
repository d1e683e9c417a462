"""A note's text in, its recap out: whole notes in the two commonest shapes."""

from bot.notes.reading import read_note
from bot.recap.model import Session, Tool

NOTE = """\
# TidewaterConf 2031

## Sessions

### Less YAML! - Ana Roe & Bo Lin, Acme

[Recording](https://video.example/9)

- [Mooring](https://mooring.example/) keeps volumes attached
- nine files became one
"""


def test_a_session_heading_is_read_with_people_recording_and_remarks() -> None:
    """The commonest shape: a heading names the session, links and bullets stand below it."""
    reading = read_note(NOTE, "tidewater.md")

    (session,) = [entry for entry in reading.recap.entries if isinstance(entry, Session)]
    assert session.title == "Less YAML!"
    assert [(each.name, each.organisation) for each in session.speakers] == [
        ("Ana Roe", "Acme"),
        ("Bo Lin", "Acme"),
    ]
    assert [link.url for link in session.links] == ["https://video.example/9"]
    assert session.remarks == ("Mooring keeps volumes attached", "nine files became one")
    assert session.source.line == 5
    assert reading.problems == ()


def test_a_linked_project_below_a_session_is_a_tool_too() -> None:
    """Tools are mostly named inside the notes of a session, seldom in a list of their own."""
    recap = read_note(NOTE, "tidewater.md").recap

    (tool,) = [entry for entry in recap.entries if isinstance(entry, Tool)]
    assert (tool.name, tool.summary) == ("Mooring", "keeps volumes attached")
    assert tool.source.line == 9
