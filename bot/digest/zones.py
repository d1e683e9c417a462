"""Time zones by name, from the tzdata package, so that every host agrees on them."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

_NEAR: Final = 0.8
"""How alike, from 0 to 1, a name is to one that may be meant; two slips in a short name."""

_SAME: Final = 0.9
"""How alike a name is to the one that is meant, when no other one is; one slip in a short name."""

ABBREVIATED: Final[Mapping[str, str]] = {
    short: name
    for name, shorts in {
        "America/New_York": "est edt",
        "America/Chicago": "cst cdt",
        "America/Denver": "mst mdt",
        "America/Los_Angeles": "pst pdt",
        "America/Anchorage": "akst akdt",
        "Europe/London": "bst",
        "Europe/Berlin": "cest mest",
        "Europe/Helsinki": "eest",
        "Europe/Moscow": "msk",
        "Asia/Kolkata": "ist",
        "Asia/Singapore": "sgt",
        "Asia/Hong_Kong": "hkt",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Australia/Sydney": "aest aedt",
        "Pacific/Auckland": "nzst nzdt",
    }.items()
    for short in shorts.split()
}
"""Names of clocks, each with a zone whose clocks show it: they are half of a zone's year, or said
in several parts of the world. `EST` is a zone of tzdata, too, that knows no summer time."""

_MOST: Final = 3
"""Names offered; a person reads no more of them."""

_CONTINENTS: Final = (
    *("Africa", "America", "Antarctica", "Asia", "Atlantic"),
    *("Australia", "Europe", "Indian", "Pacific"),
)
"""Regions whose zones are named after cities; "US/Eastern" and "Etc/GMT" are none."""


@cache
def zone_names() -> tuple[str, ...]:
    """Return the name of every zone, in alphabetical order."""
    listed = files("tzdata").joinpath("zones").read_text("utf-8").split()
    return tuple(sorted(listed))


@cache
def zone(name: str) -> ZoneInfo:
    """Return the zone called `name`, always the same object.

    Raises:
        ValueError: There is none.
    """
    # Only names of the list are looked for, so that none of them leads out of the folder.
    if name not in zone_names():
        raise ValueError(f"there is no time zone {name!r}")
    # `ZoneInfo(name)` would take the host's own data, which may be years old.
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def find_zone(asked: str) -> ZoneInfo | None:
    """Return the zone that `asked` names, whatever its case; a blank may stand for `_`."""
    name = _by_folded_name().get(_folded(asked))
    return zone(name) if name else None


def city_zone(asked: str) -> ZoneInfo | None:
    """Return the zone that is named after the city `asked`. None when none or several are."""
    names = _by_city().get(_folded(asked), ())
    return zone(names[0]) if len(names) == 1 else None


def meant_zone(asked: str) -> ZoneInfo | None:
    """Return the zone that a misspelt `asked` means for sure, None when it may be several."""
    near = get_close_matches(_folded(asked), _by_folded_name(), n=2, cutoff=_SAME)
    return find_zone(near[0]) if len(near) == 1 else None


def names_region(asked: str) -> bool:
    """Say whether `asked` starts with a region of the world, so that it is meant as a zone."""
    region, slash, city = _folded(asked).partition("/")
    return bool(slash and city and get_close_matches(region, _regions(), n=1, cutoff=_NEAR))


def similar_zones(asked: str) -> tuple[str, ...]:
    """Return names of zones that may be meant by a misspelt `asked`, likeliest first."""
    folded = _by_folded_name()
    near = get_close_matches(_folded(asked), folded, n=_MOST, cutoff=_NEAR)
    return tuple(folded[each] for each in near)


def _folded(name: str) -> str:
    return "_".join(name.casefold().split())


@cache
def _by_folded_name() -> dict[str, str]:
    return {_folded(name): name for name in zone_names()}


@cache
def _regions() -> tuple[str, ...]:
    names = (name.casefold().partition("/") for name in zone_names())
    return tuple(dict.fromkeys(region for region, slash, _ in names if slash))


@cache
def _by_city() -> dict[str, tuple[str, ...]]:
    cities: dict[str, list[str]] = {}
    for name in zone_names():
        region, _, rest = name.partition("/")
        if region in _CONTINENTS:
            city = rest.rpartition("/")[2]
            cities.setdefault(_folded(city), []).append(name)
    return {city: tuple(names) for city, names in cities.items()}


def offered_zones(asked: str, *, most: int) -> tuple[str, ...]:
    """Return at most `most` names of zones for who has typed `asked` of one so far.

    Those whose city starts with it come first, then those that hold it anywhere, each in
    alphabetical order; then names that may be meant by a misspelt one.
    """
    folded = _folded(asked)
    held = [name for short, name in _by_folded_name().items() if folded in short]
    held.sort(key=lambda name: not _folded(name.rpartition("/")[2]).startswith(folded))
    clock = ABBREVIATED.get(folded)
    meant = (clock,) if clock else ()
    near = get_close_matches(folded, _by_city(), n=_MOST, cutoff=_NEAR)
    cities = (name for city in near for name in _by_city()[city])
    return tuple(dict.fromkeys((*meant, *held, *cities, *similar_zones(asked))))[:most]
