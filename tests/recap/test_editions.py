"""When several notes are about one event."""

from datetime import date

import pytest

from bot.recap.editions import shared
from bot.recap.model import Event
from tests.factories import event, library, recap, session


def held(name: str | None = "ExampleCon 2026", **changes: object) -> Event:
    """Return an event of which nothing is known but name, series and year, and `changes`."""
    return event(name, **({"city": None} | changes))


def count(*events: Event) -> int:
    """Return how many events `events` are."""
    return len(set(shared(events)))


def test_what_one_note_knows_is_known_of_the_event() -> None:
    """One author writes where it was, another one when."""
    told = shared(
        [
            held("ExampleCon EU 2026", region="Europe"),
            held("ExampleCon Brno 2026", city="Brno", starts=date(2026, 5, 4), doubt="a guess"),
            held(tags=("ops",)),
        ]
    )

    assert len(set(told)) == 1
    assert (told[0].name, told[0].region, told[0].city) == ("ExampleCon EU 2026", "Europe", "Brno")
    assert (told[0].starts, told[0].tags) == (date(2026, 5, 4), ("ops",))
    assert told[0].aliases == ("ExampleCon 2026", "ExampleCon Brno 2026")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"year": 2026}, {"year": 2027}, id="years"),
        pytest.param({"series": "ExampleCon"}, {"series": "OtherCon"}, id="series"),
        pytest.param({"city": "Brno"}, {"city": "Oslo"}, id="cities"),
        pytest.param({"region": "Europe"}, {"region": "China"}, id="regions"),
        pytest.param(
            {"city": "Brno", "starts": date(2026, 5, 4)},
            {"city": "Brno", "starts": date(2026, 9, 4)},
            id="days",
        ),
    ],
)
def test_a_contradiction_makes_two_events_of_them(
    one: dict[str, object], other: dict[str, object]
) -> None:
    """Some conferences are held three times a year."""
    assert count(held("One", **one), held("Another", **other)) == 2


def test_a_place_is_the_same_in_any_case() -> None:
    """One author writes OSLO, and there is a third edition that keeps them apart."""
    cities = ("Oslo", "Brno", "OSLO")

    assert count(*(held(f"ExampleCon {city} 2026", city=city) for city in cities)) == 2


def test_a_note_without_a_place_joins_no_one_of_several_editions() -> None:
    """Nothing tells which of them it is about."""
    brno, oslo = held("ExampleCon Brno", city="Brno"), held("ExampleCon Oslo", city="Oslo")

    assert count(brno, held()) == 1
    assert count(brno, oslo, held(), held("examplecon 2026")) == 3


def test_two_editions_of_one_name_are_told_apart_by_their_places() -> None:
    """An answer that narrows to one of them must not name both."""
    told = shared([held(city="Brno"), held(city="Oslo")])

    assert [each.name for each in told] == ["ExampleCon 2026, Brno", "ExampleCon 2026, Oslo"]


def test_unnamed_notes_share_nothing() -> None:
    """They may be about anything."""
    assert [each.name for each in shared([held(None), held(None)])] == [None, None]
    found = library(recap(session("One"), of=held(None)))

    assert found.events == ()


def test_recaps_in_a_library_share_their_event() -> None:
    """Several people write about one conference; who counts its sessions counts all."""
    found = library(
        recap(session("One"), of=held()),
        recap(session("Two"), of=held(city="Brno"), note="again.md"),
    )

    assert [each.event.city for each in found.recaps] == ["Brno", "Brno"]
    assert len(found.events) == 1
    assert {of.title for of, _ in found.entries()} == {"ExampleCon 2026"}
