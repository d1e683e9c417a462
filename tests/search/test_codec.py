"""Entries and events as text: nothing is lost on the way."""

from datetime import date

import pytest

from bot.recap.model import Entry
from bot.search.codec import entry_text, event_text, read_entry, read_event
from tests.factories import (
    announcement,
    event,
    passage,
    recording,
    resource,
    session,
    theme,
    tool,
)


@pytest.mark.parametrize(
    "entry",
    [
        session(
            "Ça va",
            "Ana Roe, Acme",
            "Bo",
            remarks=("One.", "Two."),
            links=(recording(),),
            organisations=("Initech",),
            headings=("Day 1",),
            day=date(2026, 5, 14),
            doubt="the title may be a heading",
        ),
        session(),
        tool("Foobar", "A cache", links=(recording(),)),
        announcement("Foobar 2", details=("At last",)),
        theme("Cost"),
        resource("Labs", remark="Free"),
        passage("Lines\nof text", "The numbers"),
        session("Half \ud800 Title", day=date(2026, 5, 14)),
    ],
    ids=lambda entry: f"{entry.kind}-{len(entry.lines)}",
)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    """What is shown after a restart is what was shown before."""
    assert read_entry(entry_text(entry, 3)) == (3, entry)


def test_an_event_comes_back_as_it_was() -> None:
    """With its days and other names, and without them."""
    dated = event(starts=date(2026, 5, 14), ends=date(2026, 5, 16), aliases=("EC",), tags=("a",))

    assert read_event(event_text(dated)) == dated
    assert read_event(event_text(event(None))) == event(None)
