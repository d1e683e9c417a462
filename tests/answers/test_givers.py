"""Who spoke on a topic, or for an organisation, counted and listed."""

import pytest

from bot.answers.answer import NothingFound
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, OSLO, said, titles
from tests.factories import library, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            session("Kettles at Sea", "Ana Roe, Acme", "Bo Lin, Initech"),
            session("Kettles on Land", "Ana Roe, Acme", organisations=("Globex",)),
            session("Cups", "Cy Doe"),
            tool("Kettle"),
            of=BRNO,
        ),
        recap(session("Old Kettles", "Ed Poe, Acme"), of=OSLO, note="oslo.md"),
    )
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "how many people spoke about kettles",
            "3 speakers on kettles: Ed Poe (Acme), Ana Roe (Acme) and Bo Lin (Initech).",
            id="a topic",
        ),
        pytest.param(
            "how many people from Acme spoke?",
            "2 speakers from Acme: Ed Poe and Ana Roe.",
            id="an organisation",
        ),
        pytest.param(
            "list the speakers from Acme in 2026",
            "1 speaker from Acme at ExampleCon Brno 2026: Ana Roe.",
            id="a list, at one event",
        ),
        pytest.param(
            "how many companies spoke about kettles",
            "3 organisations on kettles: Acme, Globex and Initech.",
            id="organisations",
        ),
        pytest.param(
            "list everyone who spoke in 2025",
            "1 speaker at ExampleCon Oslo 2025: Ed Poe (Acme).",
            id="everyone",
        ),
        pytest.param(
            "list all people",
            "4 speakers: Ana Roe (Acme), Bo Lin (Initech), Cy Doe and Ed Poe (Acme).",
            id="all people",
        ),
    ],
)
def test_those_who_spoke_are_named_and_counted(question: str, expected: str) -> None:
    """Whoever asks how many they were wants no single one of them."""
    assert said(DESK.ask(question)) == expected


def test_the_sessions_that_they_gave_are_shown() -> None:
    """What the answer rests on."""
    assert titles(DESK.ask("how many people from Initech spoke")) == ["Kettles at Sea"]


def test_of_nobody_nothing_is_told() -> None:
    """A topic that no session has is answered as ever."""
    assert isinstance(DESK.ask("how many people spoke about saxophones"), NothingFound)


@pytest.mark.parametrize("question", ["how many tools are listed", "how many tools were shared"])
def test_what_notes_do_with_all_that_they_hold_is_no_topic(question: str) -> None:
    """It ends the question as "are there" would."""
    assert said(DESK.ask(question)) == "1 tool."
