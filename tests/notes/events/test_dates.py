"""Days as people write them."""

from datetime import date

import pytest

from bot.notes.events.dates import day_named, days_headed, days_in, days_of_year
from tests.factories import event


@pytest.mark.parametrize(
    "text",
    [
        "12.-14. Mai 2022",
        "12. bis 14. Mai 2022",
        "May 12th to 14th, 2022",
        "12\u201314 May 2022",
        "du 12 au 14 mai 2022",
        "12 al 14 de mayo de 2022",
        "dal 12 al 14 maggio 2022",
        "12 t/m 14 mei 2022",
        "2022-05-12/14",
        "2022-05-12..14",
        "12.-14.05.2022",
        "12-14/05/2022",
    ],
)
def test_ranges_are_read_in_many_forms_and_languages(text: str) -> None:
    """The first and the last day."""
    assert days_in(text) == (date(2022, 5, 12), date(2022, 5, 14))


@pytest.mark.parametrize(
    "text", ["June 30 - July 2, 2022", "30 June \u2013 2 July 2022", "30 June 2022 to 2 July 2022"]
)
def test_a_range_may_cross_the_month(text: str) -> None:
    """Each day has the month beside it."""
    assert days_in(text) == (date(2022, 6, 30), date(2022, 7, 2))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("20./21. August", [date(2030, 8, 20), date(2030, 8, 21)]),
        ("12, 13 et 14 avril", [date(2030, 4, 12), date(2030, 4, 13), date(2030, 4, 14)]),
        ("Tues 6 Aug", [date(2030, 8, 6)]),
        ("the other 12 may be late", []),
        ("SomeConf May 2030", []),
        ("3 talks, 5 marketing tips", []),
    ],
)
def test_days_may_lack_the_year(text: str, days: list[date]) -> None:
    """It stands elsewhere then; words that look like months are none."""
    assert list(days_of_year(text, 2030)) == days


@pytest.mark.parametrize("heading", ["Jour 2", "Samstag", "Saturday", "15 June", "Day 2: talks"])
def test_headings_name_days_of_the_event(heading: str) -> None:
    """In the language of the note."""
    held = event(year=2030, starts=date(2030, 6, 14), ends=date(2030, 6, 16))

    assert day_named(heading, held) == date(2030, 6, 15)


def test_a_dated_heading_needs_only_the_year_of_the_event() -> None:
    """Its days may stand nowhere else."""
    assert day_named("Thursday, 15 May", event(year=2031)) == date(2031, 5, 15)
    assert day_named("The outage of 15 May", event(year=2031)) is None


@pytest.mark.parametrize(
    "span", ["12\u201314 May 2030", "(May 12-14, 2030)", "12.-14.5.2030", "12-14 May"]
)
def test_heading_of_all_days_names_none(span: str) -> None:
    """The first and the last day are the event's, and no talk's."""
    held = event(year=2030, starts=date(2030, 5, 12), ends=date(2030, 5, 14))

    assert day_named(f"DriftConf 2030, {span}", held) is None


def test_counted_headings_tell_when_the_event_was() -> None:
    """From the first day on; where that is missing, the event may have begun before."""
    first, second = "Day 1 Friday 9th December", "Day 2 - Saturday 10th December"

    assert days_headed([first, "Talks", second], 2022) == (date(2022, 12, 9), date(2022, 12, 10))
    assert days_headed([second], 2022) == (None, None)
    assert days_headed([first, "Day 2, 19 December"], 2022) == (None, None)


def test_a_day_without_signs_is_one_where_it_stands_alone() -> None:
    """As a heading; among other words it may be any number."""
    assert days_in("20301013") == (date(2030, 10, 13),)
    assert not days_in("ticket 20301013")
    assert not days_in("20301345")
