"""Which events a question is about, in the ways in which people name them."""

from datetime import date

import pytest

from bot.answers.narrowing import EventFinder
from bot.answers.question import Order
from bot.search.text import words
from tests.factories import event

OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")
BRNO = event("ExampleCon Brno 2026")
FLOAT = event("FloatDays 2024", series="FloatDays", year=2024, city="Turku")
QUILL = event("Quill Conf 2026", series="Quill Conf", city=None)
DOTTED = event("Moss.JS 2023", series="Moss.JS", year=2023, city=None)

RIO = event(
    "Wharf 2022", series="Wharf", year=2022, city="Rio Verde", starts=date(2022, 11, 3), ends=None
)

SHORT = event("BrixiloConf 2025", series="BrixiloConf", year=2025, city="Bergen")

JOINTED = event("Acme re:Kindle 2025", series=None, year=2025, city=None)

FINDER = EventFinder((BRNO, QUILL, OSLO, SHORT, JOINTED, FLOAT, DOTTED, RIO), [("Turku", "Åbo")])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("talks at float days", [FLOAT], id="a name taken apart"),
        pytest.param("talks at quillconf", [QUILL], id="a name run together"),
        pytest.param("speakers at brixilo", [SHORT], id="a name in short"),
        pytest.param("moss js keynote", [DOTTED], id="a name without its dot"),
        pytest.param("acme rekindle talks", [JOINTED], id="a name without its colon"),
        pytest.param("talks at rekindle", [JOINTED], id="a name without what stands before it"),
        pytest.param("compare brno and oslo", [BRNO, OSLO], id="two places"),
        pytest.param("brno vs floatdays 2024", [BRNO, FLOAT], id="an event and another one"),
        pytest.param("examplecon 2025 and 2026", [BRNO, OSLO], id="two years of a series"),
        pytest.param("examplecon brno 2026", [BRNO], id="all that is said of one"),
        pytest.param("latest examplecon", [BRNO], id="the latest event"),
        pytest.param("the first event", [RIO], id="the first event"),
        pytest.param("first examplecon", [OSLO], id="the first of a series"),
        pytest.param("the most recent floatdays", [FLOAT], id="the latest of an older series"),
        pytest.param("latest examplecon not in brno", [OSLO], id="the latest of those left"),
        pytest.param("talks since 2026", [BRNO, QUILL], id="since a year"),
        pytest.param("talks before 2024", [DOTTED, RIO], id="before a year"),
        pytest.param("talks from RV", [RIO], id="the initials of a place"),
        pytest.param("what happened in rv", [RIO], id="initials behind in"),
        pytest.param("who spoke in Åbo", [FLOAT], id="another name of a place"),
        pytest.param("talks after 2025", [BRNO, QUILL], id="after a year"),
        pytest.param("talks until 2022", [RIO], id="until a year"),
        pytest.param("talks from 2022 to 2024", [FLOAT, DOTTED, RIO], id="from a year to another"),
        pytest.param("between 2022 and 2024", [FLOAT, DOTTED, RIO], id="between years"),
        pytest.param(
            "talks from 2025 on", [BRNO, QUILL, OSLO, SHORT, JOINTED], id="from a year on"
        ),
        pytest.param("talks since examplecon 2025", [BRNO, OSLO], id="since an event"),
        pytest.param("before examplecon 2026", [OSLO], id="before an event"),
        pytest.param("from examplecon 2025 to 2026", [BRNO, OSLO], id="from an event to a year"),
        pytest.param("talks in november 2022", [RIO], id="a month"),
        pytest.param("who spoke in brno but not in oslo", [BRNO], id="but not there"),
        pytest.param("floatdays or brno except 2024", [BRNO], id="except a year"),
    ],
)
def test_events_are_found_however_they_are_named(question: str, expected: list[object]) -> None:
    """Hardly anybody types the full name of an event."""
    found = FINDER.find(words(question), frozenset())

    assert found.missing is None
    assert list(found.events or ()) == expected


def test_an_event_that_is_left_out_is_told() -> None:
    """Who spoke at both is none of those who spoke only at the other one."""
    found = FINDER.find(words("who spoke in brno but not in oslo"), frozenset())

    assert found.excluded == (OSLO,)


def test_initials_within_a_sentence_are_a_word() -> None:
    """A short word is no place unless it stands like one."""
    assert FINDER.find(words("can my rv do that"), frozenset()).events is None


@pytest.mark.parametrize(
    "question", ["examplecon oslo 2026", "floatdays 2031", "brno 2024", "june 2022"]
)
def test_an_event_that_is_not_held_is_missing(question: str) -> None:
    """A year in another city is another event."""
    assert FINDER.find(words(question), frozenset()).missing == question


@pytest.mark.parametrize(
    ("question", "order"),
    [
        pytest.param("latest talks about moss", Order.LATEST, id="the latest talks"),
        pytest.param("first talk about moss", Order.FIRST, id="the first talk"),
        pytest.param("first aid", None, id="no kind of entry"),
        pytest.param("latest event", None, id="the event itself"),
    ],
)
def test_latest_and_first_may_speak_of_entries(question: str, order: Order | None) -> None:
    """The latest talks on a topic need not be of the latest event."""
    assert FINDER.find(words(question), frozenset()).order is order
