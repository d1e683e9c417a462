"""Looking around in a library."""

from bot.answers.catalogue import Catalogue, Heading
from bot.answers.desk import InfoDesk
from bot.recap.library import Library
from bot.recap.model import Kind
from tests.factories import announcement, event, library, passage, recap, session, theme, tool

OLD = event("ExampleCon 2025", year=2025, tags=("caches",))
NEW = event("ExampleCon 2026", tags=("caches", "types"))

DESK = InfoDesk(
    library(
        recap(
            session("Typing for Humans", "Ana Roe, Acme"),
            passage("The soup was good."),
            tool("Foobar", "a cache for maps"),
            theme("Calm - everybody wants fewer alerts"),
            of=NEW,
            note="b.md",
        ),
        recap(tool("foobar"), announcement("It comes back"), of=OLD, note="a.md"),
    )
)


def names(headings: dict[str, Heading]) -> list[tuple[str, int]]:
    """Return what can be browsed by, and how much there is of it."""
    return [(each.name, each.count) for each in headings.values()]


def test_it_is_counted_what_there_is() -> None:
    """The first thing that somebody wants to know of a bot is what it knows."""
    counts = DESK.catalogue.counts

    assert (counts[Kind.EVENT], counts[Kind.TOOL], counts[Kind.PASSAGE]) == (2, 2, 1)
    assert counts[Kind.RESOURCE] == 0


def test_events_come_latest_first_and_tools_by_how_many_present_them() -> None:
    """What most people look for stands on the first page."""
    assert names(dict(DESK.catalogue.events)) == [("ExampleCon 2026", 3), ("ExampleCon 2025", 2)]
    assert names(dict(DESK.catalogue.tools)) == [("Foobar", 2)]


def test_topics_are_tags_and_what_themes_are_called() -> None:
    """Authors name topics in both ways."""
    assert names(dict(DESK.catalogue.topics)) == [("caches", 2), ("Calm", 1), ("types", 1)]


def test_an_event_is_told_by_kind() -> None:
    """Sessions first; passages are for those who ask."""
    first = next(iter(DESK.catalogue.events))

    shown = DESK.catalogue.of_event(first)

    assert [item.entry.kind for item in shown] == [Kind.SESSION, Kind.TOOL, Kind.THEME]
    assert {item.event.title for item in shown} == {"ExampleCon 2026"}


def test_what_is_gone_has_nothing() -> None:
    """A button may be older than the notes."""
    assert DESK.catalogue.of_event("0" * 16) == ()


def test_a_tool_is_told_with_all_that_names_it() -> None:
    """From every event."""
    (tool_heading,) = DESK.catalogue.tools.values()

    shown = DESK.catalogue.about(tool_heading)

    assert {item.event.title for item in shown} == {"ExampleCon 2026", "ExampleCon 2025"}


def test_a_name_without_words_has_nothing() -> None:
    """Signs alone can't be looked for."""
    assert DESK.catalogue.about(Heading("0" * 16, "%%%", 1)) == ()


def test_an_empty_library_has_an_empty_catalogue() -> None:
    """The first minute of a new bot."""
    empty = InfoDesk(Library()).catalogue

    assert isinstance(empty, Catalogue)
    assert (dict(empty.events), dict(empty.tools), dict(empty.topics)) == ({}, {}, {})
