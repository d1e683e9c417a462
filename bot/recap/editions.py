"""When several notes are about one event: what they say of it, taken together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.recap.model import Event

_APART: Final = timedelta(days=14)
"""Days of which no event has more; what is further apart are two events."""


def shared(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return for each of `events`, in their order, the one event that its notes are about.

    Notes are about the same event when they name it alike, or name the same series and year and
    contradict each other in nothing: city, region or days. One that tells no place belongs to the
    one edition of that year whose place is known; where there are several, it stays by itself.
    What one note knows, such as the days, is known of the event. Unnamed events are shared with
    nobody.
    """
    found: list[Event] = list(events)
    groups: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for place, event in enumerate(events):
        if event.name:
            groups[_key(event)].append(place)
    merged = [
        (places, _together([events[place] for place in places]))
        for group in groups.values()
        for places in _editions(events, group)
    ]
    for (places, _), event in zip(merged, _told_apart([each for _, each in merged]), strict=True):
        for place in places:
            found[place] = event
    return tuple(found)


def _key(event: Event) -> tuple[str, int | None]:
    name = event.series if event.series and event.year else event.name or ""
    return "".join(filter(str.isalnum, name.casefold())), event.year


def _editions(events: Sequence[Event], group: Iterable[int]) -> list[list[int]]:
    """Return the indices of `group`, which agree in series and year, edition by edition."""
    editions: list[list[int]] = []
    loose: list[int] = []
    for place in group:
        event = events[place]
        if not (event.city or event.region):
            loose.append(place)
            continue
        near = [each for each in editions if any(_is_near(event, events[other]) for other in each)]
        fitting = [each for each in near if _fits(event, each, events)]
        if len(fitting) == 1:
            fitting[0].append(place)
        else:
            editions.append([place])
    editions = _joined(editions, events)
    apart: list[list[int]] = []
    for place in loose:
        fitting = [each for each in editions if _fits(events[place], each, events)]
        same = [each for each in apart if _fits(events[place], each, events)]
        if len(editions) == len(fitting) == 1:
            fitting[0].append(place)
        elif same:
            same[0].append(place)
        else:
            apart.append([place])
    return editions + apart


def _joined(editions: list[list[int]], events: Sequence[Event]) -> list[list[int]]:
    """Return the one edition that two are, when one tells only the city, the other the region."""
    match editions:
        case [first, second] if all(_fits(events[place], second, events) for place in first):
            return [first + second]
        case _:  # of three, nothing tells which two belong together
            return editions


def _is_near(one: Event, other: Event) -> bool:
    """Tell whether two events agree in a place."""
    return any(first == second for first, second in _places(one, other))


def _places(one: Event, other: Event) -> Iterator[tuple[str, str]]:
    """Yield city and region of two events, each where both tell it, in small letters."""
    for first, second in ((one.city, other.city), (one.region, other.region)):
        if first and second:
            yield first.casefold(), second.casefold()


def _fits(event: Event, edition: Iterable[int], events: Sequence[Event]) -> bool:
    return not any(_contradict(event, events[place]) for place in edition)


def _contradict(one: Event, other: Event) -> bool:
    if any(first != second for first, second in _places(one, other)):
        return True
    return bool(one.starts and other.starts and abs(one.starts - other.starts) > _APART)


def _together(events: Sequence[Event]) -> Event:
    """Return what several notes on one event say of it; the surest and fullest names it."""
    if len(events) == 1:
        return events[0]
    ranked = sorted(events, key=_rank, reverse=True)
    best = ranked[0]
    dated = next((each for each in ranked if each.starts), best)
    names = (name for each in ranked for name in (each.name, *each.aliases) if name)
    others = {name.casefold(): name for name in names if name.casefold() != best.title.casefold()}
    return replace(
        best,
        region=next((each.region for each in ranked if each.region), None),
        city=next((each.city for each in ranked if each.city), None),
        starts=dated.starts,
        ends=dated.ends,
        aliases=tuple(others.values()),
        tags=tuple(dict.fromkeys(tag for each in ranked for tag in each.tags)),
    )


def _rank(event: Event) -> tuple[bool, bool, int]:
    """Return how an event is told: surely, with a region as official names have it, fully."""
    facts = (event.region, event.city, event.starts, event.ends)
    return not event.doubt, event.region is not None, sum(fact is not None for fact in facts)


def _told_apart(events: Sequence[Event]) -> Iterator[Event]:
    """Yield `events` with names of their own: two of one name are told apart by their places."""
    counts: dict[str, int] = defaultdict(int)
    for event in events:
        counts[event.title.casefold()] += 1
    for event in events:
        place = event.city or event.region
        if counts[event.title.casefold()] > 1 and place and place not in event.title:
            yield replace(
                event, name=f"{event.name}, {place}", aliases=(event.title, *event.aliases)
            )
        else:
            yield event
