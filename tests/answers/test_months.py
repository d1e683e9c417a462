"""Which words of a question are meant as months, and what was held in them."""

from datetime import date

import pytest

from bot.answers.months import held_in, months
from bot.search.text import words
from tests.factories import event

OVER_NEW_YEAR = event("Winter", starts=date(2026, 12, 30), ends=date(2027, 1, 2))
SPRING = event("Spring", starts=date(2026, 5, 4), ends=None)
UNTOLD = event("Untold", starts=None, ends=None)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("what happened in november 2019", [(3, 11)], id="a month and its year"),
        pytest.param("talks in may", [(2, 5)], id="behind in"),
        pytest.param("sept 2024 keynotes", [(0, 9)], id="before a year"),
        pytest.param("may i see the talks", [], id="a verb"),
        pytest.param("a march of robots", [], id="another word"),
    ],
)
def test_a_month_stands_like_one(question: str, expected: list[tuple[int, int]]) -> None:
    """Several months are everyday words, too."""
    assert list(months(words(question))) == expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        pytest.param(1, {OVER_NEW_YEAR.title}, id="the month of its end"),
        pytest.param(5, {SPRING.title}, id="a single day"),
        pytest.param(8, {UNTOLD.title}, id="none that is known"),
    ],
)
def test_events_are_held_in_the_months_of_their_days(month: int, expected: set[str]) -> None:
    """Where no event is known to have been held then, one without days may have been."""
    assert held_in((OVER_NEW_YEAR, SPRING, UNTOLD), month) == expected
