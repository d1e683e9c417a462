"""Where the prose of a note says that the event was."""

import pytest

from bot.notes.events.whereabouts import city_beside
from tests.notes.reading_notes import event_of

HEAD = "---\ntitle: DriftConf 2030\n---\n"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("It was held in Oslo, as ever.", "Oslo"),
        ("I finally made it to Amsterdam. My last one was Valencia in 2022.", "Amsterdam"),
        ("Two days in Berlin's old arena.", "Berlin"),
        ("Direction le Palais de Paris pour trois jours.", "Paris"),
        ("12-14 June 2030, Rostock. Strong wind.", "Rostock"),
        ("Where: Old Dockhall, Lisbon, Portugal", "Lisbon"),
        ("| | |\n|---|---|\n| Author | Ana |\n| **Location** | Oslo, NO |", "Oslo"),
        ("oslo, june 12-14", "Oslo"),
        ("The DriftConf 2030 in Kl\u00e4ppen is over.", "Kl\u00e4ppen"),
        ("DriftConf was great, and at the University of Bradford again.", "Bradford"),
        ("Just back from Oslo, where I was at DriftConf.", "Oslo"),
        ("I am based in Oslo.", None),
        ("See you in Rome 2031!", None),
        ("From Oslo or in Rome, in Paris or in Vienna: all came.", None),
        ("Ana Oslo told us all of it.", None),
        ("Reading the notes again was Nice.", None),
    ],
)
def test_a_city_is_that_of_the_event_where_nothing_else_is_meant(
    text: str, city: str | None
) -> None:
    """Memories, plans, homes and names of people are in the first lines, too."""
    assert event_of(f"{HEAD}{text}\n").city == city


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("We flew from Oslo to Rome on Monday.", "Rome"),
        ("It was also my first time visiting Las Vegas.", "Las Vegas"),
        ("After a week off in New York, I am back in San Francisco.", "San Francisco"),
        ("So, I just arrived from Brussels back home.", "Brussels"),
        ("En route pour Paris depuis Nantes !", "Paris"),
        ("Am Montag fuhren wir nach Leipzig.", "Leipzig"),
        ("We arrived at the Harbour Bengaluru before nine.", "Bengaluru"),
        ("I slept near the venue Kosmos Berlin.", "Berlin"),
        ("The conference was at Amsterdam RAI, far out.", "Amsterdam"),
        ("Den h\u00f6lls p\u00e5 en \u00f6 i Stockholm.", "Stockholm"),
        ("Last year we flew to Rome.", None),
        ("We flew to Rome and went on to Oslo.", None),
        ("Our train to Rome left in 2028.", None),
    ],
)
def test_the_city_somebody_went_to_is_that_of_the_event(text: str, city: str | None) -> None:
    """Many tell of their journey, and never where it was held."""
    assert event_of(f"{HEAD}# Talks\n\nAll of them.\n\n# Around\n\n{text}\n").city == city


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Portland has had some amazing weather.", "Portland"),
        ("Ten people from Portland were there.", None),
        ("Portland and Baltimore have harbours.", None),
        ("The Portland office sent me.", None),
        ("Riverside Portland paid for it.", None),
        ("It is not far from FooConf Portland 2029.", None),
    ],
)
def test_a_city_alone_in_the_first_lines_is_that_of_the_event(text: str, city: str | None) -> None:
    """Nobody speaks of another city first, but for where people come from."""
    assert event_of(f"{HEAD}{text}\n").city == city


@pytest.mark.parametrize(
    ("location", "city"),
    [
        ("University of Bristol", "Bristol"),
        ("Old Dockhall, Lisbon, Portugal", "Lisbon"),
        ("Messe Berlin", "Berlin"),
        ("Kl\u00e4ppen", "Kl\u00e4ppen"),
        ("Paris Las Vegas", "Paris Las Vegas"),
        ("Online", None),
        ("Virtual, Boston", "Boston"),
    ],
)
def test_the_location_that_front_matter_gives_may_be_a_venue(
    location: str, city: str | None
) -> None:
    """Only the city among its words is one; a name that holds two of them is told by neither."""
    head = HEAD.replace("\n---\n", f"\nlocation: {location}\n---\n")

    assert event_of(f"{head}All of it.\n").city == city


def test_a_city_in_a_note_on_no_event_is_none() -> None:
    """A diary tells of journeys as well, and of nothing that a city could be of."""
    assert event_of("# Diary\n\nI flew to Rome.\n").city is None


def test_a_sentence_that_also_names_another_year_is_of_the_event() -> None:
    """Who was there before says so in passing."""
    text = "In May 2030 we had DriftConf in Oslo, where I lived until 2019."

    assert event_of(f"{HEAD}{text}\n").city == "Oslo"


@pytest.mark.parametrize(
    ("series", "text", "city"),
    [
        ("DriftConf", "Ana says that driftconf was in Rome, for once.", "Rome"),
        ("DriftConf", "This time the conference was in Rome.", "Rome"),
        ("C++ Drift", "After all C++ Drift 2030 took place in Rome.", "Rome"),
        ("DriftConf", "Her driftconfession was in Rome.", None),
        ("DriftConf", "Last year DriftConf was in Rome.", None),
    ],
)
def test_any_paragraph_may_say_where_the_event_was(
    series: str, text: str, city: str | None
) -> None:
    """It calls the event by its name, however that is spelt, or just the conference."""
    assert city_beside([text], series, 2030) == city
