"""What one order may ever show, laid out so that a day's choice takes no look at all of it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.digest.letter import Section
from bot.digest.pool import Candidate
from bot.digest.topics import Mention
from bot.recap.model import Event, Session

About = Mapping[str, tuple[str, Mention]]
"""What is about a topic: the topic and what is said of it, by the entry's key."""


class Selection:
    """The candidates that an order narrows the pool to. Fixed once built.

    Attributes:
        about: What is about its topics. None when it follows none in particular.
    """

    def __init__(self, candidates: Iterable[Candidate], about: About | None) -> None:
        self.about = about
        tiers: dict[Section, dict[int, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
        events: dict[tuple[Section, str], list[Candidate]] = defaultdict(list)
        held: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        keys = []
        for each in candidates:
            keys.append(each.key)
            tiers[each.section][each.tier].append(each)
            events[each.section, each.event.title].append(each)
            if isinstance(each.entry, Session) and each.entry.day:
                held[each.entry.day.month, each.entry.day.day].append(each)
        self._keys = frozenset(keys)
        self._tiers = {
            section: tuple(tuple(ranks[tier]) for tier in sorted(ranks))
            for section, ranks in tiers.items()
        }
        self._events = dict(events)
        self._held = dict(held)

    def free(self, shown: Mapping[str, date]) -> Callable[[str], bool]:
        """Return what tells by its key whether an entry may be shown after `shown`.

        None is shown again before all others were. So these are the ones never shown, or, when
        there are none, those whose turn is longest past; none when that was the last time that
        anything was shown, so that no edition is like the one before.
        """
        if not self._keys or not self._keys <= shown.keys():
            return lambda key: key not in shown
        longest = min(shown[key] for key in self._keys)
        if longest == max(shown.values()):
            return lambda _: False
        return lambda key: shown[key] == longest

    def walk(self, section: Section, *, turn: int, now_on: Collection[str]) -> Iterator[Candidate]:
        """Yield the candidates of `section` in the order in which they are to be shown.

        Those of the events that are on come first, and come again later; of each, the most
        rewarding first. `turn` says where each of these groups begins.
        """
        for title in now_on:
            own = self._events.get((section, title), ())
            for tier in sorted({each.tier for each in own}):
                yield from _turned([each for each in own if each.tier == tier], turn)
        for group in self._tiers.get(section, ()):
            yield from _turned(group, turn)

    def held_on(self, days: Collection[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield the sessions that were given on one of `days`, each a month and a day of it."""
        for day in days:
            yield from self._held.get(day, ())


def follows(event: Event, names: Collection[str]) -> bool:
    """Say whether `event` or its series is one of `names`, in any case; no names mean all."""
    followed = {name.casefold() for name in names}
    own = {name.casefold() for name in (event.name, event.series, *event.aliases) if name}
    return not followed or not followed.isdisjoint(own)


def _turned(group: Sequence[Candidate], turn: int) -> Iterator[Candidate]:
    """Yield all of `group`, starting at `turn` and going round."""
    start = turn % len(group)
    for place in range(start, start + len(group)):
        yield group[place % len(group)]
