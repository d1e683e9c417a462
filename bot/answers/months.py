"""Months in a question: which words are meant as one, and which events were held in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.recap.model import Event
from bot.search.text import Word

_NAMES: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

_BEFORE: Final = frozenset({"in", "during", "of", "since", "last"})
"""Words behind which a month is meant: "in May", yet "may I", and a "march" of robots."""

_YEAR_LENGTH: Final = 4


def months(text: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the indices of the words of `text` that are meant as months, each with its number."""
    for index, word in enumerate(text):
        number = _NAMES.get(word.folded)
        if number is None:
            continue
        before = text[index - 1].folded if index else ""
        after = text[index + 1].folded if index + 1 < len(text) else ""
        if before in _BEFORE or (after.isdecimal() and len(after) == _YEAR_LENGTH):
            yield index, number


def held_in(events: Sequence[Event], month: int) -> frozenset[str]:
    """Return the events that were held in `month` of any year.

    Where none was, those may have been whose days the notes don't tell.
    """
    held = frozenset(event.title for event in events if month in _months_of(event))
    return held or frozenset(event.title for event in events if event.starts is None)


def _months_of(event: Event) -> frozenset[int]:
    """Return the months that the event began and ended in; none lasts longer."""
    return frozenset(day.month for day in (event.starts, event.ends) if day)
