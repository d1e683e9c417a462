"""Time zones come from the tzdata package and are found by what people write."""

from zoneinfo import available_timezones

import pytest

from bot.digest.zones import (
    ABBREVIATED,
    city_zone,
    find_zone,
    offered_zones,
    similar_zones,
    zone,
    zone_names,
)


def test_every_zone_can_be_loaded_and_keeps_its_name() -> None:
    """A subscription is kept by the zone's name and must come back."""
    assert {zone(name).key for name in zone_names()} == set(zone_names())
    assert set(zone_names()) <= available_timezones()


def test_a_zone_is_always_the_same_object() -> None:
    """Zones compare by identity, and so do subscriptions."""
    assert zone("Europe/Prague") is find_zone("europe/PRAGUE")


@pytest.mark.parametrize("name", ["", "Europe", "../../etc/passwd", "europe/prague", "Mars/Base"])
def test_no_other_name_is_a_zone(name: str) -> None:
    """What is not on the list opens no file."""
    with pytest.raises(ValueError, match="no time zone"):
        zone(name)


def test_a_city_of_two_zones_is_none() -> None:
    """Rather ask than choose a continent."""
    names = [name for name in zone_names() if name.rpartition("/")[2] == "Louisville"]
    assert len(names) == 2
    assert city_zone("Louisville") is None
    assert city_zone("new york") is zone("America/New_York")


def test_similar_names_are_offered_likeliest_first() -> None:
    """One slip leads to the city that was meant."""
    assert similar_zones("Amercia/New_Yrok")[0] == "America/New_York"
    assert similar_zones("ci/cd") == ()


def test_every_abbreviation_leads_to_a_zone() -> None:
    """A remedy that does not work is none."""
    assert all(find_zone(name) for name in ABBREVIATED.values())


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("pra", "Europe/Prague"),
        ("new york", "America/New_York"),
        ("CET", "CET"),
        ("pst", "America/Los_Angeles"),
        ("Pargue", "Europe/Prague"),
    ],
)
def test_zones_are_offered_while_somebody_types(asked: str, first: str) -> None:
    """Nobody scrolls through six hundred names."""
    assert first in offered_zones(asked, most=5)


def test_no_more_zones_are_offered_than_fit() -> None:
    """A menu in Slack holds a hundred."""
    assert len(offered_zones("a", most=100)) == 100
    assert offered_zones("qqqq", most=100) == ()
