"""What is wrong with a note or an alias file, and where."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a problem costs."""

    ERROR = "error"
    """Something that was written could not be read."""

    WARNING = "warning"
    """It was read, but perhaps not as it was meant."""

    GUESS = "guess"
    """It was read by what speaks for it; only an author who wants to know is told."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong with a file.

    Attributes:
        line: Line in the file, counted from 1.
        level: How much it costs.
        problem: What is wrong and the remedy, as one line.
    """

    line: int
    level: Level
    problem: str


def error_at(line: int, problem: str) -> Problem:
    """Return what could not be read at `line`."""
    return Problem(line, Level.ERROR, problem)
