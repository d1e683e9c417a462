"""Years told from today."""

from datetime import date

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.years import in_figures
from tests.factories import event, library, recap, session

DESK = InfoDesk(
    library(
        recap(session("Kites at Dusk", "Ana Roe"), of=event("ExampleCon Brno 2026")),
        recap(session("Kites at Dawn", "Bo Li"), of=event("ExampleCon Oslo 2024", year=2024)),
        recap(session("Boats on Ice", "Cy Doe"), of=event("ExampleCon Bergen 2019", year=2019)),
    ),
    today=lambda: date(2027, 2, 3),
)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("talks of last year", "talks of 2026"),
        ("last year's keynotes", "2026 keynotes"),
        ("anything this year?", "anything 2027?"),
        ("what comes next year", "what comes 2028"),
        ("the year before last", "2025"),
        ("talks from three years ago", "talks from 2024"),
        ("a year ago", "2026"),
        ("10 years ago", "2017"),
        ("in the last two years", "since 2025"),
        ("talks since last year", "talks since 2026"),
        ("over the past couple of years", "since 2025"),
        ("the last years", "the last years"),
        ("New Year's talks", "New Year's talks"),
    ],
)
def test_a_year_told_from_today_becomes_figures(told: str, figures: str) -> None:
    """The notes know years by their figures alone."""
    assert in_figures(told, 2027) == figures


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("talks from last year", ["Kites at Dusk"]),
        ("who spoke about kites three years ago", ["Kites at Dawn"]),
        ("talks of the last five years", ["Kites at Dawn", "Kites at Dusk"]),
    ],
)
def test_a_question_is_narrowed_to_a_year_told_from_today(question: str, titles: list[str]) -> None:
    """People in Slack say "last year" more often than they say which one that was."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert sorted(item.entry.title for item in answer.items) == titles


def test_a_year_that_the_notes_lack_is_named() -> None:
    """It is not answered from the years that they hold."""
    answer = DESK.ask("talks on kites two years ago")

    assert isinstance(answer, NothingFound), answer
    assert "\u201c2025\u201d" in answer.reason
