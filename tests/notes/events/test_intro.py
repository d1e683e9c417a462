"""What the first lines of a note tell of the event."""

from datetime import date

import pytest

from tests.notes.reading_notes import event_of

HEAD = "---\ntitle: DriftConf 2030\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        "From 12 to 14 June we were there.",
        "When: June 12th to 14th",
        "Du 12 au 14 juin, comme chaque ann\u00e9e.",
        "12.-14. Juni 2030 in Wien.",
        "It took place from June 12 until June 14, 2030.",
    ],
)
def test_days_are_those_of_the_event(text: str) -> None:
    """The first line tells them more often than the title."""
    event = event_of(f"{HEAD}{text}\n")

    assert (event.starts, event.ends) == (date(2030, 6, 12), date(2030, 6, 14))


@pytest.mark.parametrize(
    "text",
    ["Written on 12 June 2030.", "On June 12 we boarded a plane.", "In 2029 it was 3-5 May 2029."],
)
def test_other_days_are_not(text: str) -> None:
    """A single day in prose may be any day."""
    assert event_of(f"{HEAD}{text}\n").starts is None


def test_a_post_of_january_is_about_the_december_before() -> None:
    """The days tell, though without a year, since the event came before the post."""
    event = event_of("---\ntitle: DriftConf\ndate: 2031-01-09\n---\nDecember 8-10, on a boat.\n")

    assert (event.year, event.starts) == (2030, date(2030, 12, 8))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (f"{HEAD}Held in Oslo.\n", "its city is taken from its first lines"),
        ("---\ntitle: DriftConf\ndate: 2030-06-01\n---\n", "publication"),
        ("---\ntitle: Five talks\ntags: [gophercon]\n---\n", "only its tags name it"),
        ("---\ntitle: Five talks\n---\nGopherCon was fun.\n", "it is taken from its first lines"),
        ("# A weekend at DriftForge 2032\n", "nothing but the words around it"),
        ("# DriftConf 2030, Oslo\n", ""),
    ],
)
def test_what_was_a_guess_says_why(text: str, doubt: str) -> None:
    """An author who is asked must know what was guessed."""
    found = event_of(text).doubt

    assert doubt in found
    assert bool(found) is bool(doubt)


def test_one_day_in_brackets_is_the_events() -> None:
    """Behind its name nothing else is meant."""
    event = event_of("# Notes from DriftConf\n\nI was at DriftConf in Oslo (12 June 2030).\n")

    assert (event.year, event.starts) == (2030, date(2030, 6, 12))
