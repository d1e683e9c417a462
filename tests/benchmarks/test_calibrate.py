"""The marks in force are those that the questions for tuning speak for."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.asked import imitations, shipped
from benchmarks.calibrate import (
    MARKS,
    OFFERED,
    REFUSED,
    Trial,
    Tuning,
    idle,
    most_generous,
    refused,
    right,
    strictest,
)
from bot.answers.confidence import CALIBRATED

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module", name="tuning")
def _tuning() -> Tuning:
    """The questions for tuning, read once."""
    return Tuning((shipped(ROOT), imitations(ROOT)))


def test_the_mark_of_certainty_is_the_strictest_that_answers_the_most(tuning: Tuning) -> None:
    """`make calibrate` tries them all; here, those around the one in force."""
    place = MARKS.index(CALIBRATED.certain)
    around = MARKS[place - 2 : place + 3]
    became = [tuning.asked_with(replace(CALIBRATED, certain=mark)) for mark in around]
    trials = [
        Trial(replace(CALIBRATED, certain=mark), refused(asked), right(asked))
        for mark, asked in zip(around, became, strict=True)
    ]

    assert strictest(trials, REFUSED) == CALIBRATED


def test_the_mark_of_possibility_is_the_lowest_that_seldom_offers_in_vain(tuning: Tuning) -> None:
    """One step lower, and "did you mean" would be said too often."""
    lower = MARKS[MARKS.index(CALIBRATED.possible) - 1]
    marks = [replace(CALIBRATED, possible=mark) for mark in (lower, CALIBRATED.possible)]
    became = [tuning.asked_with(each) for each in marks]

    assert idle(became[0]) > OFFERED >= idle(became[1])


def test_the_strictest_of_the_best_is_taken() -> None:
    """A wrong answer costs more trust than none."""
    marks = [replace(CALIBRATED, certain=mark) for mark in (0.1, 0.2, 0.3, 0.4)]
    outcomes = [(0.9, 12.0), (0.99, 10.0), (0.99, 10.0), (1.0, 9.0)]
    trials = [Trial(each, *outcome) for each, outcome in zip(marks, outcomes, strict=True)]

    assert strictest(trials, REFUSED) == marks[2]
    assert most_generous(trials, 0.0) == marks[0]


def test_a_stricter_mark_may_cost_one_answer_in_a_hundred() -> None:
    """New questions without an answer gain more by it than others lose."""
    marks = [replace(CALIBRATED, certain=mark) for mark in (0.2, 0.3, 0.4)]
    outcomes = [(0.99, 200.0), (0.99, 198.0), (0.99, 197.0)]
    trials = [Trial(each, *outcome) for each, outcome in zip(marks, outcomes, strict=True)]

    assert strictest(trials, REFUSED) == marks[1]
