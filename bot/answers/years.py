"""Years told from today: "last year", "two years ago", "in the past three years"."""

import re
from typing import Final

_NUMBERS: Final = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER: Final = rf"\d{{1,2}}|an?|one|couple(?: of)?|{'|'.join(_NUMBERS[1:])}"
_TOLD: Final = re.compile(
    r"\b(?:(?:in|during|over|within|from|since) )?(?:the )?(?:last|past|previous) "
    rf"(?P<several>{_NUMBER}) years\b"
    rf"|\b(?P<ago>{_NUMBER}) years? ago\b"
    r"|\b(?P<two>the year before last)\b"
    r"|\b(?:this|current|(?P<last>last|past|previous)|(?P<next>next)) year(?:['\u2019]s)?\b",
    re.IGNORECASE,
)
_AS_NUMBER: Final = {"an": 1, "one": 1, "couple": 2, "couple of": 2} | {
    word: number for number, word in enumerate(_NUMBERS, start=1)
}


_DASHED: Final = re.compile(r"\b((?:19|20)\d\d)\s?[-\u2013]\s?((?:19|20)\d\d)\b")
"""From which year to which: "2031-2033"."""


def in_figures(text: str, this_year: int) -> str:
    """Return `text` with the years that it tells from `this_year` as figures.

    "Talks of last year" asked in 2026 are "talks of 2025", and those "of the past two years" are
    "since 2024". "2031-2033" is "from 2031 to 2033".
    """
    text = _DASHED.sub(r"from \1 to \2", text)
    if "year" not in text.casefold():
        return text
    return _TOLD.sub(lambda told: _figures(told, this_year), text)


def _figures(told: re.Match[str], this_year: int) -> str:
    if several := told["several"]:
        return f"since {this_year - _number(several)}"
    if ago := told["ago"]:
        return f"{this_year - _number(ago)}"
    if told["two"]:
        return f"{this_year - 2}"
    return f"{this_year + bool(told['next']) - bool(told['last'])}"


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _AS_NUMBER[said.casefold()]
