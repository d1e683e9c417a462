"""Words that ask and may be a part of what is asked for, too."""

import pytest

from bot.answers.answer import DidYouMean, Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, said, titles
from tests.factories import library, passage, recap, session, theme, tool

DESK = InfoDesk(
    library(
        recap(
            session("Boats on a budget", "Ana Roe", remarks=("Acme, Initech and Globex do it.",)),
            session("Sails and how to mend them", "Bo Lin"),
            session("The state of tides", "Cy Doe", remarks=("The keynote had plugged it.",)),
            session("Building a harbour", "Ed Poe", remarks=("The best view of the sea.",)),
            passage("Today Jan Moser led the keynote, and nobody slept.", "Morning"),
            tool("Acme Ignite", "Lights lamps"),
            theme("Harbours are for building in winter"),
            of=BRNO,
        )
    )
)


@pytest.mark.parametrize(
    "question", ["who gave the acme ignite talk", "acme ignite talk", "any talk on Acme Ignite?"]
)
def test_a_name_may_hold_a_noun_of_asking(question: str) -> None:
    """An ignite is a short talk, and yet no talk that has Acme in it is on Acme Ignite."""
    assert titles(DESK.ask(question))[0] == "Acme Ignite"


def test_a_session_in_which_a_keynote_comes_up_is_not_the_keynote() -> None:
    """Who gave that session did not give the keynote."""
    assert said(DESK.ask("who gave the keynote")) == (
        "Today Jan Moser led the keynote, and nobody slept."
    )


@pytest.mark.parametrize(
    "question",
    [
        "any advice on mending sails?",
        "best tips for mending sails",
        "thoughts about mending sails pls",
        "mending sails according to the notes",
    ],
)
def test_whoever_asks_for_advice_asks_for_anything(question: str) -> None:
    """The note need not say that it advises."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert titles(answer)[0] == "Sails and how to mend them"


def test_advice_on_what_no_note_tells_of_is_not_given() -> None:
    """The word for advice alone finds nothing."""
    assert not isinstance(DESK.ask("any tips on knitting socks"), Found | DidYouMean)


def test_what_is_listed_is_counted_as_it_was_asked_for() -> None:
    """Who asks for keynotes reads how many keynotes there are."""
    desk = InfoDesk(
        library(recap(session("Keynote: tides"), session("Keynote: sails"), session("Nets")))
    )
    one = InfoDesk(library(recap(session("Tides", headings=("Keynotes",)), session("Nets"))))

    assert said(desk.ask("list the keynotes")) == "2 keynotes."
    assert said(one.ask("list the keynotes")) == "1 keynote."


def test_what_only_speaks_of_keynotes_is_not_counted_as_one() -> None:
    """It is listed as what it is."""
    desk = InfoDesk(library(recap(session("Tides", remarks=("Better than the keynotes.",)))))

    assert said(desk.ask("list the keynotes")) == "1 session on keynotes."
