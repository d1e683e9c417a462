"""Conferences, and where they are held: what the field knows without being told."""

from collections.abc import Mapping
from typing import Final

from bot.notes.words import lines

SERIES: Final = lines("series")
"""Names as people write them, longer ones before those that they contain. Others are known by
their shape: `SomeConf`, `Something Days`, `Something Summit`."""

CITIES: Final = frozenset(lines("cities"))
"""Cities that host conferences."""

REGIONS: Final[Mapping[str, str]] = {
    "north america": "North America",
    "na": "North America",
    "europe": "Europe",
    "eu": "Europe",
    "emea": "EMEA",
    "asia": "Asia",
    "apac": "APAC",
    "china": "China",
    "india": "India",
    "japan": "Japan",
    "latam": "Latin America",
    "latin america": "Latin America",
    "africa": "Africa",
    "uk": "UK",
    "us": "US",
    "usa": "US",
}
"""Regions by what people call them, folded to lower case."""
