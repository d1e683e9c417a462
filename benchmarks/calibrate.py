"""Derives how sure the bot has to be of an answer.

    .venv/bin/python -m benchmarks.calibrate

Asks the questions of the tuning halves (benchmarks/halves.py), shipped recaps and imitations
together, with one choice of marks after the other, and prints what became of them.

`certain`: among the marks at which at least 99 % of the questions without an answer get none,
those at which the most others are answered as expected, or nearly as many; of these the strictest,
since a wrong answer costs more trust than none.

`possible`: the lowest mark at which at most a quarter of the questions without an answer are
offered anything. An offer claims nothing, so it may be generous; yet where nothing is known,
"nothing found" is to stay the rule.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks.asked import Asked, Collection, ask_all, imitations, shipped
from benchmarks.halves import Half
from bot.answers.confidence import CALIBRATED, Confidence
from bot.answers.desk import InfoDesk
from bot.recap.golden import Outcome

ROOT: Final = Path(__file__).parent.parent

MARKS: Final = tuple(mark / 50 for mark in range(3, 33))
"""Certainties that are tried, in rising order."""

REFUSED: Final = 0.99
"""Share of the questions without an answer that must get none: two in a hundred more than what is
aimed at, since new questions are harder than those that were tuned on."""

SPARED: Final = 0.01
"""Share of the others that may be given up for a stricter mark. Of 149 new questions without an
answer, at a mark .04 lower 8 more were answered, and of 220 others not one."""

OFFERED: Final = 0.25
"""Share of the questions without an answer that may be offered something near."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of the questions with one choice of marks.

    Attributes:
        marks: What was tried.
        refused: Share of the questions without an answer that got none, 0 to 1.
        worth: What the choice is made by; more is better.
    """

    marks: Confidence
    refused: float
    worth: float


class Tuning:
    """The questions that the bot may be tuned on, with a desk for each library."""

    def __init__(self, collections: Iterable[Collection]) -> None:
        self._asked = [
            (each, [pair for pair in each.questions if pair[1] is Half.TUNING])
            for each in collections
        ]
        self._desks = [InfoDesk(each.library) for each, _ in self._asked]

    def asked_with(self, marks: Confidence) -> list[Asked]:
        """Return what becomes of the questions with these marks."""
        return [
            asked
            for desk, (_, questions) in zip(self._desks, self._asked, strict=True)
            for asked in ask_all(questions, desk.as_sure_as(marks))
        ]


def certainties(tuning: Tuning) -> list[Trial]:
    """Return what each mark for `certain` brings: answers as expected."""
    trials = []
    for mark in MARKS:
        marks = replace(CALIBRATED, certain=mark, possible=min(mark, CALIBRATED.possible))
        asked = tuning.asked_with(marks)
        trials.append(Trial(marks, refused(asked), right(asked)))
    return trials


def possibilities(tuning: Tuning, certain: float) -> list[Trial]:
    """Return what each mark for `possible` brings: how few idle offers, as a share."""
    trials = []
    for mark in (mark for mark in MARKS if mark <= certain):
        marks = replace(CALIBRATED, certain=certain, possible=mark)
        asked = tuning.asked_with(marks)
        trials.append(Trial(marks, refused(asked), 1 - idle(asked)))
    return trials


def most_generous(trials: Iterable[Trial], in_vain: float) -> Confidence:
    """Return the lowest marks of those that offer at most this share in vain."""
    return next(trial.marks for trial in trials if trial.worth >= 1 - in_vain)


def strictest(trials: Iterable[Trial], least: float) -> Confidence:
    """Return the strictest marks of those that answer nearly the most, and refuse `least` or more.

    Nearly is all but `SPARED` of them.
    """
    allowed = [trial for trial in trials if trial.refused >= least]
    enough = (1 - SPARED) * max(trial.worth for trial in allowed)
    return [trial.marks for trial in allowed if trial.worth >= enough][-1]


def main() -> int:
    """Print the trials and what follows from them; return the exit status."""
    tuning = Tuning((shipped(ROOT), imitations(ROOT)))
    certain = certainties(tuning)
    settled = strictest(certain, REFUSED)
    possible = possibilities(tuning, settled.certain)
    derived = most_generous(possible, OFFERED)
    _print("certain", certain, settled)
    _print("possible", possible, derived)
    print(f"derived  {derived}\nin force {CALIBRATED}")
    return 0


def _print(name: str, trials: Iterable[Trial], chosen: Confidence) -> None:
    """Print what each of `trials` brought, with a sign beside the one that was chosen."""
    print(f"{name:>10}{'refused':>10}{'worth':>10}")
    for trial in trials:
        mark = getattr(trial.marks, name)
        sign = "  <" if trial.marks == chosen else ""
        print(f"{mark:>10.2f}{trial.refused:>10.1%}{trial.worth:>10.2f}{sign}")
    print()


def refused(asked: Iterable[Asked]) -> float:
    """Return the share of the questions without an answer that got none."""
    without = [each for each in asked if not each.is_answerable]
    return sum(not each.is_false for each in without) / len(without)


def idle(asked: Iterable[Asked]) -> float:
    """Return the share of the questions without an answer that are offered something."""
    without = [each for each in asked if not each.is_answerable]
    return sum(each.outcome is Outcome.UNSURE for each in without) / len(without)


def right(asked: Iterable[Asked]) -> int:
    """Return how many of the questions with an answer are answered as expected."""
    return sum(each.is_right for each in asked if each.is_answerable)


if __name__ == "__main__":
    sys.exit(main())
