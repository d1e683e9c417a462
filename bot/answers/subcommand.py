"""Words that stand first and make an order of what would else be a question."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.search.spelling import Speller
from bot.search.text import fold


class Name(StrEnum):
    """What is ordered."""

    DIGEST = "digest"
    WATCH = "watch"
    UNWATCH = "unwatch"
    GAPS = "gaps"
    SETTINGS = "settings"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Subcommand:
    """An order.

    Attributes:
        name: What is ordered.
        rest: What follows, as it was typed.
        misspelt: The first word, where it was read as another; empty when it was not.
    """

    name: Name
    rest: str
    misspelt: str = ""


_RESTS: Final = {Name.GAPS: "", Name.SETTINGS: "", Name.FORGET: "me"}
"""All that may follow these words; with anything else they begin a question: "gaps in tracing"."""

_NAMES: Final = frozenset(Name)
_SPELLER: Final = Speller(Name)


def read_subcommand(text: str, *, known: Callable[[str], bool]) -> Subcommand | None:
    """Return the order that `text` is; None when it is a question.

    Args:
        text: What was typed, without markup.
        known: Says whether a folded word is one of the notes or of everyday English. Such a word
            is no misspelt one: "match" asks for matches, though it is close to "watch".
    """
    first, _, rest = text.strip().partition(" ")
    word, rest = fold(first.strip(":,")), rest.strip()
    if word in _NAMES:
        name, misspelt = Name(word), ""
    elif known(word) or not (near := _SPELLER.neighbours(word)):
        return None
    else:
        name, misspelt = Name(near[0].word), first
    if name in _RESTS and fold(rest.strip(".!")) != _RESTS[name]:
        return None
    return Subcommand(name, rest, misspelt=misspelt)
