"""Derives how sure the bot has to be of an answer.

    .venv/bin/python -m benchmarks.calibrate

Asks the questions of the tuning halves (benchmarks/halves.py), shipped recaps and imitations
together, with one mark after the other, and prints what became of them.

`certain`: among the marks at which at least 97 % of the questions without an answer get none, those
at which the most others are answered as expected. Of their longest unbroken run, the middle is
taken, as far from either fall as can be.

`possible`: with `certain` settled, the mark at which what is offered is of the most use: offers
that hold what was asked for, less offers where there is nothing to find. Again the middle.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.asked import Asked, Collection, ask_all, imitations, shipped
from benchmarks.halves import Half
from bot.answers.confidence import CALIBRATED, Confidence
from bot.answers.desk import InfoDesk
from bot.recap.golden import Outcome

ROOT: Final = Path(__file__).parent.parent

MARKS: Final = tuple(mark / 50 for mark in range(10, 38))
"""Coverages that are tried, in rising order: from a fifth to three quarters of a question."""

REFUSED: Final = 0.97
"""Share of the questions without an answer that must get none."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of the questions with one mark.

    Attributes:
        mark: The coverage tried.
        refused: Share of the questions without an answer that got none, 0 to 1.
        worth: What the mark is chosen by; more is better.
    """

    mark: float
    refused: float
    worth: float


class Tuning:
    """The questions that the bot may be tuned on, with a desk for each library."""

    def __init__(self, collections: Iterable[Collection]) -> None:
        self._asked = [
            (InfoDesk(each.library), [pair for pair in each.questions if pair[1] is Half.TUNING])
            for each in collections
        ]

    def ask(self, confidence: Confidence) -> list[Asked]:
        """Return what becomes of the questions with these marks."""
        return [
            asked
            for desk, questions in self._asked
            for asked in ask_all(questions, desk.as_sure_as(confidence))
        ]


def certainties(tuning: Tuning) -> list[Trial]:
    """Return what each mark for `certain` brings: answers as expected."""
    trials = []
    for mark in MARKS:
        asked = tuning.ask(Confidence(certain=mark, possible=min(mark, CALIBRATED.possible)))
        right = sum(each.is_right for each in asked if each.is_answerable)
        trials.append(Trial(mark, _refused(asked), right))
    return trials


def possibilities(tuning: Tuning, certain: float) -> list[Trial]:
    """Return what each mark for `possible` brings: offers of use, less those of none."""
    trials = []
    for mark in (mark for mark in MARKS if mark <= certain):
        asked = tuning.ask(Confidence(certain=certain, possible=mark))
        offered = [each for each in asked if each.outcome is Outcome.UNSURE]
        of_use = sum(each.is_answerable and each.rank is not None for each in offered)
        of_none = sum(not each.is_answerable for each in offered)
        trials.append(Trial(mark, _refused(asked), of_use - of_none))
    return trials


def best(trials: Sequence[Trial]) -> tuple[float, ...]:
    """Return the longest run of marks that refuse enough and are worth the most."""
    allowed = [trial for trial in trials if trial.refused >= REFUSED]
    most = max(trial.worth for trial in allowed)
    runs: list[list[float]] = [[]]
    for trial in trials:
        if trial in allowed and trial.worth == most:
            runs[-1].append(trial.mark)
        else:
            runs.append([])
    return tuple(max(runs, key=len))


def middle(marks: Sequence[float]) -> float:
    """Return the middle one of `marks`, the lower of two."""
    return marks[(len(marks) - 1) // 2]


def derived(tuning: Tuning) -> Confidence:
    """Return the marks that the questions of `tuning` speak for."""
    certain = middle(best(certainties(tuning)))
    return Confidence(certain=certain, possible=middle(best(possibilities(tuning, certain))))


def main() -> int:
    """Print the trials and what follows from them; return the exit status."""
    tuning = Tuning((shipped(ROOT), imitations(ROOT)))
    certain = certainties(tuning)
    _print("certain", "answered", certain)
    possible = possibilities(tuning, middle(best(certain)))
    _print("possible", "use", possible)
    found = Confidence(certain=middle(best(certain)), possible=middle(best(possible)))
    print(f"derived  {found}\nin force {CALIBRATED}")
    return 0


def _refused(asked: Iterable[Asked]) -> float:
    without = [each for each in asked if not each.is_answerable]
    return sum(not each.is_false for each in without) / len(without)


def _print(name: str, worth: str, trials: Sequence[Trial]) -> None:
    chosen = best(trials)
    print(f"{name:>10}{'refused':>10}{worth:>10}")
    for trial in trials:
        sign = "  <" if trial.mark in chosen else ""
        print(f"{trial.mark:>10.2f}{trial.refused:>10.1%}{trial.worth:>10.0f}{sign}")
    print()


if __name__ == "__main__":
    sys.exit(main())
