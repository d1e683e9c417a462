"""Spans of years in a question: "since 2031", "from 2031 to 2033", "until GridCon 2033"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.search.text import Word

FIRST: Final = 1980
LAST: Final = 2099
"""Years in which a conference can have been; other numbers are figures."""

_SINCE: Final[Mapping[str, int]] = {"since": 0, "after": 1}
_UNTIL: Final[Mapping[str, int]] = {"before": -1, "until": 0, "till": 0}
"""Words before the first, or the last, year that is meant, and how far it is from the one named."""

_FROM: Final = frozenset(("from", "between"))
_TO: Final = frozenset(("to", "until", "till", "through", "and"))
_ON: Final = frozenset(("on", "onward", "onwards"))
"""Words before and between the first and the last year, and behind a year that is the first."""


@dataclass(frozen=True, slots=True)
class Span:
    """Years that are meant together.

    Attributes:
        years: All of them.
        used: Indices of the words that say so.
    """

    years: range
    used: frozenset[int]


def spans_in(
    text: Sequence[Word], years: Mapping[int, int], named: Collection[int]
) -> Iterator[Span]:
    """Yield the spans that begin or end with one of `years`, which stand at their indices.

    What stands at the indices `named` is the name of an event, and may come before its year.
    """
    taken: set[int] = set()
    for index, year in years.items():
        if index in taken:
            continue
        ahead = _ahead_of(index, named)
        before = _folded(text, ahead)
        last = next((at for at in years if at > index), None)
        is_pair = last is not None and _ahead_of(last, named) == index + 1
        if before in _FROM and last is not None and is_pair and _folded(text, index + 1) in _TO:
            taken.add(last)
            yield _span(year, years[last], range(ahead, last + 1))
        elif before in _FROM and _folded(text, index + 1) in _ON:
            yield _span(year, LAST, (ahead, index, index + 1))
        elif before in _SINCE:
            yield _span(year + _SINCE[before], LAST, (ahead, index))
        elif before in _UNTIL:
            yield _span(FIRST, year + _UNTIL[before], (ahead, index))


def _span(first: int, last: int, used: Collection[int]) -> Span:
    return Span(range(first, last + 1), frozenset(used))


def _ahead_of(index: int, named: Collection[int]) -> int:
    """Return the index of the word before a year, or before the event's name that it belongs to."""
    ahead = index - 1
    while ahead in named:
        ahead -= 1
    return ahead


def _folded(text: Sequence[Word], index: int) -> str:
    return text[index].folded if 0 <= index < len(text) else ""
