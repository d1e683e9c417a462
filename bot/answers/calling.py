"""What people call events: their names, otherwise spaced or in short, and their places."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bot.english import listed
from bot.recap.model import Event
from bot.search.text import Word, fold

_RUN_TOGETHER: Final = re.compile(
    r"([a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[a-z]{2}(?=(?:con|conf|days?|fest|camp)\b))"
)
"""The end of a word within a name: `DevOpsDays`, `PGConf`, `Gophercon`."""

_JOINTS: Final = re.compile(r"(?<=\w)[.:+/&_-](?=\w)")
"""What joins words in a name, and is often left out: `Nordic.JS`, `re:Invent`."""

_CONFERENCE: Final = re.compile(r"(?<=\w)(?:con|conf|fest|camp)$", re.IGNORECASE)
"""What is left out of a name that nothing else has: "bytecraft" for BytecraftConf."""

SHORTEST_ALONE: Final = 5
"""Letters of a name in short."""

SHORTEST_PART: Final = 2
"""Letters of each word that the name of an event is taken apart into."""

LONGEST_SHORT: Final = 3
"""Letters up to which another name of a place might be a word, so that it has to stand like the
name of a place: `SF`, `LA`, `NA`."""

_BEFORE_PLACE: Final = frozenset({"in", "at", "from"})


def names_of(event: Event, others: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what `event` may be called, with and without its year.

    Args:
        event: The event.
        others: Further names of places by their folded names.
    """
    places = (other for place in _places(event) for other in others.get(fold(place), ()))
    names = (event.name, event.series, event.city, event.region, *event.aliases, *places)
    for name in filter(None, names):
        yield name
        # The year is judged by itself, so that each may stand anywhere.
        bare = name.replace(str(event.year), " ").strip() if event.year else name
        if bare:
            yield bare
            yield from _otherwise_spaced(bare)


def short_places(
    events: Iterable[Event], others: Mapping[str, Sequence[str]]
) -> Mapping[str, frozenset[str]]:
    """Return the events by what their places are called in two or three letters, folded."""
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for place in _places(event):
            initials = "".join(word[0] for word in place.split()) if " " in place else ""
            for short in (initials, *others.get(fold(place), ())):
                if 1 < len(short) <= LONGEST_SHORT and short.isalpha():
                    found[fold(short)].add(event.title)
    return {short: frozenset(titles) for short, titles in found.items()}


def stands_like_a_place(text: Sequence[Word], index: int) -> bool:
    """Say whether a short word is meant as a place: in capitals, or behind "in" and the like."""
    return text[index].text.isupper() or (index > 0 and text[index - 1].folded in _BEFORE_PLACE)


def other_names(groups: Iterable[Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return the other names of each thing, by each of its names, folded."""
    return {
        fold(name): tuple(other for other in group if other != name)
        for group in groups
        for name in group
    }


def _places(event: Event) -> Iterator[str]:
    yield from filter(None, (event.city, event.region))


def _otherwise_spaced(name: str) -> Iterator[str]:
    """Yield `name` with its words run together, those apart that are run together, and in short."""
    joined = name.replace(" ", "")
    if joined != name and joined.isalpha():
        yield joined
    run_together = _JOINTS.sub("", name)
    if run_together != name:
        yield run_together
        # A word with a joint in it is nobody else's, so it needs none beside it.
        joint = (word for word in name.split() if _JOINTS.search(word))
        for word in joint:
            if len(word) > SHORTEST_ALONE and word != name:
                yield from (word, _JOINTS.sub("", word))
    short = _CONFERENCE.sub("", name)
    if short != name and len(short) >= SHORTEST_ALONE and not listed(fold(short)):
        yield short
    apart = _RUN_TOGETHER.sub(r"\1 ", _JOINTS.sub(" ", name)).strip()
    if apart != name and min(map(len, apart.split()), default=0) >= SHORTEST_PART:
        yield apart
