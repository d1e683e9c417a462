"""Golden questions: what is asked of the recaps, and how it is to be answered."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a question."""

    FOUND = "found"
    UNSURE = "unsure"
    NOTHING = "nothing"
    HELP = "help"


class Place(StrEnum):
    """Where in an answer something is expected."""

    FIRST = "first"
    """In the direct answer or the first hit."""

    SHOWN = "shown"
    """Anywhere in what is shown at first sight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenQuestion:
    """A question whose right answer is known.

    Attributes:
        question: As it is asked.
        outcomes: Any of which is right, in the order of the file. Never empty.
        expect: What must stand in the answer: texts, whatever their case and accents, and
            addresses, whatever their form. Empty where the outcome says it all.
        place: Where it must stand.
        kind: What sort of question it is, in a free word; results are counted by it.
    """

    question: str
    outcomes: tuple[Outcome, ...]
    expect: tuple[str, ...] = ()
    place: Place = Place.FIRST
    kind: str = "other"
