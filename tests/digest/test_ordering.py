"""What people order in a line."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.order import (
    LONGEST_TOPIC,
    MOST_TOPICS,
    Now,
    Off,
    Order,
    Preview,
    Problem,
    SetUp,
    Status,
    read_topic,
)
from bot.digest.ordering import read_order
from bot.digest.subscription import EVERY_DAY, WEEKDAYS, Cadence, Weekday
from bot.digest.zones import zone
from bot.recap.model import Kind
from tests.factories import event

EVENTS = (
    event("KubeCon Europe 2023", series="KubeCon", city="Amsterdam", aliases=("KubeCon EU",)),
    event("KubeCon Japan 2025", series="KubeCon", city="Tokyo"),
)

PRAGUE = zone("Europe/Prague")


def order(text: str) -> Order:
    """Read `text` where the notes hold two events."""
    return read_order(text, events=EVENTS, known=lambda word: word == "dairy")


def set_up(text: str) -> SetUp:
    """Read `text`, which is no problem."""
    found = order(text)
    assert isinstance(found, SetUp), found
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Status()),
        ("   ", Status()),
        ("status", Status()),
        ("off", Off()),
        ("OFF", Off()),
        ("stop", Off()),
        ("off please", Off()),
        ("post this now", Now()),
        ("help", Status()),
        ("preview", Preview()),
        ("now", Now()),
    ],
)
def test_an_order_of_one_word(text: str, expected: Order) -> None:
    """What is asked most often is shortest."""
    assert order(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00", time(9)),
        ("09:00", time(9)),
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("9h", time(9)),
        ("9am", time(9)),
        ("9 am", time(9)),
        ("9:15 p.m.", time(21, 15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("at noon", time(12)),
        ("every day at midnight", time(0)),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(text: str, expected: time) -> None:
    """Nobody reads a manual to write a time."""
    assert set_up(text) == SetUp(at=expected)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("9:00", EVERY_DAY),
        ("9:00 daily", EVERY_DAY),
        ("9:00 weekdays", WEEKDAYS),
        ("weekdays 9:00", WEEKDAYS),
        ("9:00 mon-fri", WEEKDAYS),
        ("9:00 mon - fri", WEEKDAYS),
        ("9:00 Monday to Friday", WEEKDAYS),
        ("9:00 mon,wed and fri", {Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY}),
        ("9:00 Tuesdays, Thurs", {Weekday.TUESDAY, Weekday.THURSDAY}),
        ("9:00 sat\u2013mon", {Weekday.SATURDAY, Weekday.SUNDAY, Weekday.MONDAY}),
        ("9:00 weekends", {Weekday.SATURDAY, Weekday.SUNDAY}),
    ],
)
def test_days_are_read_by_name(text: str, days: frozenset[Weekday]) -> None:
    """Days may be listed, ranged and abbreviated."""
    assert set_up(text).days == days


def test_the_full_line_is_read() -> None:
    """The form that help shows."""
    assert order("09:00 weekdays Europe/Prague security gitops") == SetUp(
        at=time(9), zone=PRAGUE, days=WEEKDAYS, topics=("security", "gitops")
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [("weekly mon 9:00", Weekday.MONDAY), ("9:00 friday weekly", Weekday.FRIDAY)],
)
def test_a_round_up_has_its_day(text: str, day: Weekday) -> None:
    """The words come in any order."""
    found = set_up(text)

    assert found.cadence is Cadence.WEEKLY
    assert found.days == {day}


def test_a_round_up_without_day_comes_on_monday() -> None:
    """It is said when it is set up, so that it can be changed."""
    assert set_up("weekly 9:00").days == {Weekday.MONDAY}


@pytest.mark.parametrize(
    "text", ["Europe/Prague", "europe/prague", "EUROPE/PRAGUE", "Prague", "prague", "Europe/Pargue"]
)
def test_a_zone_is_read_in_any_case_and_nearly_misspelt(text: str) -> None:
    """People know their city, not the spelling of a database."""
    assert set_up(f"9:00 {text}").zone is PRAGUE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("9:00 America/New York security", "America/New_York"),
        ("9:00 new york security", "America/New_York"),
        ("9:00 weekdays port of spain security", "America/Port_of_Spain"),
        ("9:00 in Berlin on security", "Europe/Berlin"),
    ],
)
def test_a_zone_may_have_several_words(text: str, name: str) -> None:
    """Nobody writes New_York by hand."""
    found = set_up(text)

    assert (found.zone, found.topics) == (zone(name), ("security",))


def test_a_corrected_zone_is_told() -> None:
    """What was read otherwise than written must be seen."""
    assert set_up("9:00 Europe/Pargue").read == (("Europe/Pargue", "Europe/Prague"),)


def test_without_a_zone_it_is_the_askers() -> None:
    """The order does not know where the asker lives."""
    assert set_up("9:00 security").zone is None


def test_words_with_a_slash_are_topics_unless_they_start_with_a_region() -> None:
    """CI/CD is what people follow."""
    found = set_up("9:00 ci/cd US/Eastern")

    assert (found.topics, found.zone) == (("ci/cd",), zone("US/Eastern"))


def test_a_word_of_an_events_name_is_no_zone() -> None:
    """`KubeCon Japan` is an event that the notes hold."""
    found = set_up("9:00 Japan")

    assert (found.zone, found.topics) == (None, ("Japan",))


@pytest.mark.parametrize(
    ("text", "events", "topics"),
    [
        ("KubeCon ebpf", ("KubeCon",), ("ebpf",)),
        ("kubcon", ("KubeCon",), ()),
        ("security KubeCon Japan 2025", ("KubeCon Japan 2025",), ("security",)),
        ("KubeCon EU", ("KubeCon Europe 2023",), ()),
        ('"kubecon japan 2025" "service mesh"', ("KubeCon Japan 2025",), ("service mesh",)),
        ("\u201cservice mesh\u201d, gitops, gitops", (), ("service mesh", "gitops")),
        ("kubernetes 1.30", (), ("kubernetes", "1.30")),
    ],
)
def test_what_is_left_are_events_and_topics(
    text: str, events: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    """Events by their names, all else are topics; a quoted phrase is one."""
    found = set_up(f"9:00 {text}")

    assert (found.events, found.topics) == (events, topics)


def test_a_quoted_phrase_is_never_part_of_a_zone() -> None:
    """Whatever stands beside it."""
    found = set_up('9:00 "service mesh" UTC "new" york')

    assert (found.zone, found.topics) == (zone("UTC"), ("service mesh", "new", "york"))


def test_kinds_are_read_by_name() -> None:
    """A channel may want tools and nothing else."""
    found = set_up("9:00 tools and talks about ebpf")

    assert found.kinds == {Kind.TOOL, Kind.SESSION}
    assert found.topics == ("ebpf",)


def test_a_misspelt_word_of_orders_is_understood_and_told() -> None:
    """A topic that nobody writes of would keep the channel silent."""
    found = set_up("9:00 wekdays")

    assert found.days == WEEKDAYS
    assert found.read == (("wekdays", "weekdays"),)


def test_a_word_of_the_notes_is_no_misspelt_word_of_orders() -> None:
    """`dairy` is not `daily` where the notes tell of it."""
    assert set_up("9:00 dairy").topics == ("dairy",)


@pytest.mark.parametrize(
    ("text", "problem", "remedy"),
    [
        ("25:00", "no 25:00", "9:00"),
        ("24:00", "no 24:00", "9:00"),
        ("9:75", "no 9:75", "9:00"),
        ("13pm", "no 13pm", "9am"),
        ("0am", "no 0am", "9am"),
        ("9:00 10:00", "two times", "one of them"),
        ("weekdays", "no time of day", "9:00"),
        ("security", "no time of day", "9:00"),
        ("preveiw", "preveiw", "/conf digest preview"),
        ("9:00 Europe/Prague Asia/Tokyo", "two time zones", "Europe/Prague"),
        ("9:00 Europe/Atlantis", "Europe/Atlantis", "Europe/Prague"),
        ("9:00 Amercia/New_Yrok", "Amercia/New_Yrok", "America/New_York"),
        ("9:00 UTC+2", "UTC+2", "Europe/Prague"),
        ("9:00 +02:00", "+02:00", "Europe/Prague"),
        ("9:00 PST", "PST", "America/Los_Angeles"),
        ("9:00 EST", "EST", "America/New_York"),
        ("weekly tue fri 9:00", "one day", "weekly mon"),
        ("9:00 monthly", "not monthly", "weekly mon"),
        ("9:00 !!!", "!!!", "security"),
        (f"9:00 {'x' * (LONGEST_TOPIC + 1)}", f"{LONGEST_TOPIC} characters", "word or two"),
        (
            "9:00 " + " ".join(f"topic{n}x" for n in range(MOST_TOPICS + 1)),
            f"{MOST_TOPICS} topics",
            "Leave some out",
        ),
    ],
)
def test_a_problem_names_itself_and_its_remedy(text: str, problem: str, remedy: str) -> None:
    """Nobody is left guessing what to write instead."""
    found = order(text)

    assert isinstance(found, Problem), found
    assert problem in found.problem
    assert remedy in found.remedy


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """What is typed never breaks the bot."""
    order(text)
    order(f"9:00 {text}")
    read_topic(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [("ebpf", "ebpf"), ('  "service  mesh" ', "service mesh"), ("", ""), ("CI/CD", "CI/CD")],
)
def test_a_topic_to_watch_is_all_that_follows(text: str, topic: str) -> None:
    """Quotes are not needed, and do no harm."""
    assert read_topic(text) == topic


@pytest.mark.parametrize("text", ["...", "x" * (LONGEST_TOPIC + 1)])
def test_what_can_not_be_watched_is_said(text: str) -> None:
    """A watch that never hears anything is a promise not kept."""
    assert isinstance(read_topic(text), Problem)
