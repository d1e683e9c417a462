"""Which event a note is about."""

from datetime import date

import pytest

from bot.notes.events.dates import days_in
from bot.notes.reading import read_note
from tests.notes.reading_notes import event_of


@pytest.mark.parametrize(
    ("text", "note", "name", "year", "city"),
    [
        ("# SomeConf 2030\n", "a.md", "SomeConf 2030", 2030, None),
        (
            "SomeConf - Sept 2030 - St. Louis, MO\n\n* hi\n",
            "a.md",
            "SomeConf 2030",
            2030,
            "St. Louis",
        ),
        ("---\nconference: SomeConf 2030\n---\n# My trip\n", "a.md", "SomeConf 2030", 2030, None),
        ("# Notes from SomeConf Oslo\n", "2030/a.md", "SomeConf Oslo 2030", 2030, "Oslo"),
        (
            "---\ntitle: SomeConf Oslo Recap\ndate: 2030-05-02\n---\n",
            "a.md",
            "SomeConf Oslo 2030",
            2030,
            "Oslo",
        ),
        (
            "---\nTitle: SomeConf &#8211; Oslo\nPublished: 7/9/2030\n---\n",
            "a.md",
            "SomeConf Oslo 2030",
            2030,
            "Oslo",
        ),
        ("## Keynotes\n", "someconf-2030/day1.md", "Someconf 2030", 2030, None),
        ("* hi\n", "kubecon17-ana-day1.md", "KubeCon 2017", 2017, None),
        ("# OSCON EU - Day 1\n", "osconeu15-day1.md", "OSCON EU 2015", 2015, None),
        ("Strange Loop 2023\n===\n", "a.md", "Strange Loop 2023", 2023, None),
        (
            "# My trip to KubeCon + CloudNativeCon Europe 2023, Amsterdam\n",
            "a.md",
            "KubeCon + CloudNativeCon Europe 2023",
            2023,
            "Amsterdam",
        ),
        ("someconf 2030 - oslo\n===\n", "a.md", "someconf 2030", 2030, "Oslo"),
        (
            "---\ntitle: SomeConf Oslo 39<sup>th</sup> Meetup\n---\n",
            "a.md",
            "SomeConf Oslo 39th Meetup",
            None,
            "Oslo",
        ),
        ("# DevOpsDays ACME 2030\n", "a.md", "DevOpsDays ACME 2030", 2030, None),
        ("# PyConFr 2030\n", "a.md", "PyConFr 2030", 2030, None),
        ("## Hi\n", "2030-02-pots-and-pans/a.md", "Pots And Pans 2030", 2030, None),
        ("# Malmo Pots Meetup\n", "2030-03-malmo-pots.md", "Malmo Pots Meetup 2030", 2030, "Malmö"),
        ("# Odds and ends\n## Tools seen at Pots-R 2030\n", "a.md", "Pots-R 2030", 2030, None),
        ("# Less YAML\n\nNothing else.\n", "a.md", None, None, None),
        ("", "a.md", None, None, None),
    ],
)
def test_the_event_is_named_by_title_heading_or_path(
    text: str, note: str, name: str | None, year: int | None, city: str | None
) -> None:
    """In this order of trust."""
    event = event_of(text, note)

    assert (event.name, event.year, event.city) == (name, year, city)


@pytest.mark.parametrize(
    ("told", "city"),
    [
        ("Day 1 of the SomeConf conference in Gellhaven was long.", "Gellhaven"),
        ("SomeConf was held in Gellhaven this year.", "Gellhaven"),
        ("I took the train to lovely, uh, Tarnbury, Ohio.", "Tarnbury"),
        ("*Tarnbury, Austria, 25-28 January 2030*", "Tarnbury"),
        ("It was my first time in Amsterdam.", "Amsterdam"),
        ("The venue was a hotel in the charming city of Florence.", "Florence"),
        ("Two weeks ago we attended SomeConf in Oslo.", "Oslo"),
        ("SomeConf in Spring is better.", None),
        ("SomeConf in Ohio is better.", None),
        ("Five years ago SomeConf was in Oslo.", None),
    ],
)
def test_first_lines_tell_the_city(told: str, city: str | None) -> None:
    """In no list stands every town; its state, or the event beside it, shows it to be one."""
    assert event_of(f"# SomeConf 2030\n\n{told}\n").city == city


def test_prose_names_the_event_with_what_stands_right_behind_it() -> None:
    """A mail has no title."""
    event = event_of("I was at KubeCon Oslo 2022 last week, and in 2010 at another.\n\n- Ladders.")
    assert (event.name, event.year, event.city) == ("KubeCon Oslo 2022", 2022, "Oslo")


def test_years_and_cities_in_passing_are_not_the_events() -> None:
    """Memories and plans name other editions."""
    event = event_of(
        "---\ntitle: SomeConf Oslo\ndate: 2030-06-01\n---\n"
        "My first was SomeConf 2028 in Rome. See you in Paris 2031?\n"
    )

    assert (event.name, event.year, event.city) == ("SomeConf Oslo 2030", 2030, "Oslo")


def test_the_year_beside_the_series_beats_the_day_of_writing() -> None:
    """Many recaps are written in the January after."""
    event = event_of("---\ntitle: SomeConf recap\ndate: 2031-01-09\n---\nSomeConf 2030 was fun.\n")

    assert (event.year, event.starts) == (2030, None)


def test_front_matter_settles_everything() -> None:
    """The author has the last word."""
    event = event_of("""\
        ---
        event: TidewaterConf North 2031
        series: TidewaterConf
        region: North
        city: Lerwick
        dates: 2031-06-03 to 2031-06-05
        aliases: [TWC 2031]
        tags: [storage]
        ---
        # Something else
        """)

    assert (event.name, event.series) == ("TidewaterConf North 2031", "TidewaterConf")
    assert (event.region, event.city, event.year) == ("North", "Lerwick", 2031)
    assert (event.starts, event.ends) == (date(2031, 6, 3), date(2031, 6, 5))
    assert (event.aliases, event.tags) == (("TWC 2031",), ("storage",))
    assert event.source.line == 2


@pytest.mark.parametrize(
    ("lines", "starts", "ends"),
    [
        pytest.param("date: 2030-05-14\nend_date: 2030-05-16", 14, 16, id="date and end"),
        pytest.param("date: 2030-05-14\nenddate: 2030-05-16", 14, 16, id="in one word"),
        pytest.param("start: 2030-05-14\nend: 2030-05-16", 14, 16, id="start and end"),
        pytest.param("starts: 2030-05-14", 14, 14, id="a start alone"),
        pytest.param("ends: 2030-05-16", None, 16, id="an end alone"),
        pytest.param("dates: [2030-05-14, 2030-05-16]", 14, 16, id="a list"),
        pytest.param("dates: {from: 2030-05-14, to: 2030-05-16}", 14, 16, id="a mapping"),
        pytest.param("date: 2030-05-14", None, None, id="the day of publication"),
    ],
)
def test_front_matter_gives_the_first_and_the_last_day(
    lines: str, starts: int | None, ends: int | None
) -> None:
    """Site generators know `date` as the day of publication, but not beside an end."""
    event = event_of(f"---\ntitle: SomeConf 2030\n{lines}\n---\n")

    assert event.starts == (date(2030, 5, starts) if starts else None)
    assert event.ends == (date(2030, 5, ends) if ends else None)


@pytest.mark.parametrize("days", ["Oct 5/6", "5-6 October", "oct 5-6", "October 5th and 6th"])
def test_days_beside_the_name_need_no_year_of_their_own(days: str) -> None:
    """Whoever writes the year with the name leaves it out of the dates."""
    event = event_of(f"# SomeConf 2030, Oslo, {days}\n")

    assert (event.starts, event.ends) == (date(2030, 10, 5), date(2030, 10, 6))


@pytest.mark.parametrize("title", ["SomeConf 2030: 5 marketing tips", "SomeConf May 2030"])
def test_other_numbers_are_no_days(title: str) -> None:
    """A month begins many words, and stands before many years."""
    assert event_of(f"# {title}\n").starts is None


@pytest.mark.parametrize("place", ["Lisbon", "Lisbon, Portugal", "Old Dockhall, Lisbon, Portugal"])
def test_the_city_is_told_from_what_stands_around_it(place: str) -> None:
    """Whoever asks for a city names neither the country nor the hall."""
    assert event_of(f'---\ntitle: SomeConf 2030\nlocation: "{place}"\n---\n').city == "Lisbon"


def test_the_folder_may_be_all_that_names_it() -> None:
    """Whoever gives a folder of day1.md and day2.md named it after the event."""
    recap = read_note("## Talks\n", "day1.md", "gophercon-2030").recap

    assert recap.event.name == "GopherCon 2030"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2030-11-18 to 2030-11-21", [date(2030, 11, 18), date(2030, 11, 21)]),
        ("November 18-21, 2030", [date(2030, 11, 18), date(2030, 11, 21)]),
        ("18th and 21st of November 2030", [date(2030, 11, 18), date(2030, 11, 21)]),
        ("7/9/2030", [date(2030, 9, 7)]),
        ("12/25/2030", [date(2030, 12, 25)]),
        ("31/2/2030 and 99/99/2030", []),
    ],
)
def test_days_are_read_as_people_write_them(text: str, days: list[date]) -> None:
    """Only with their year; a day that does not exist is none."""
    assert list(days_in(text)) == days


def test_a_day_in_one_word_with_the_year_is_an_event() -> None:
    """Small conferences are called so: `KettleDay 2030`; a Monday is none."""
    note = "---\ntitle: Wrapping up KettleDay 2030\n---\n\nHi.\n"

    assert read_note(note, "post.md").recap.event.name == "KettleDay 2030"
    assert read_note("# The Monday after\n\nHi.\n", "post.md").recap.event.name is None


def test_what_front_matter_calls_the_event_gets_its_year() -> None:
    """People say which one they mean; the name and the days may stand in two keys."""
    event = event_of("---\nevent: DriftConf EMEA\ndate: 2030-10-29\n---\n# Notes\n")

    assert event.name == "DriftConf EMEA 2030"


def test_a_heading_within_minutes_names_the_event() -> None:
    """The note is about a meeting; one part of it reports from a conference."""
    event = event_of(
        "# Guild meeting 2030-09-21\n\n## 1. Report from Canoe Days (Sept 5-7)\n\n- it was calm\n"
    )

    assert (event.series, event.year) == ("Canoe Days", 2030)


def test_front_matter_may_give_name_and_days_under_keys_of_their_own() -> None:
    """Some sites have an event's name and days beside those of the post."""
    event = event_of("""\
        ---
        title: Placing pots anew
        event_name: Drift UX
        event_start: 2030-05-01
        event_end: 2030-05-02
        date: 2031-01-04
        ---
        """)

    assert event.title == "Drift UX 2030"
    assert (event.starts, event.ends) == (date(2030, 5, 1), date(2030, 5, 2))


def test_a_tour_is_no_conference_that_it_is_called_after() -> None:
    """The name goes on behind one that is known."""
    assert event_of("# Hopla KubeCon Tour 2031\n").name == "Hopla KubeCon Tour 2031"
