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


_SPELLER: Final = Speller(Name)


def read_subcommand(text: str, *, known: Callable[[str], bool]) -> Subcommand | None:
    """Return the order that `text` is; None when it is a question.

    Args:
        text: What was typed, without markup.
        known: Says whether a folded word is one of the notes or of everyday English. Such a word
            is no misspelt one: "match" asks for matches, though it is close to "watch".
    """
    first, _, rest = text.strip().partition(" ")
    word = fold(first.strip(":,"))
    if word in set(Name):
        return Subcommand(Name(word), rest.strip())
    if known(word) or not (near := _SPELLER.neighbours(word)):
        return None
    return Subcommand(Name(near[0].word), rest.strip(), misspelt=first)
