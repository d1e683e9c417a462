"""What a thing is: told by what is said of it, not by what has its name."""

import pytest

from bot.answers.answer import DidYouMean, Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import said
from tests.factories import library, passage, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            tool("Acme Foobar Engine", "Foobar as a service"),
            tool("Bazzer", "Scans images for known holes"),
            session("Ten ways to lose a Foobar", remarks=("Ed lost four.",)),
            session("Lighthouses that run Foobar", remarks=("They have one each.",)),
            session("Moving to Foobar", remarks=("It took a year.",)),
            session("Gone fishing", remarks=("Quorum: more than half of the votes.",)),
            session("Tides", remarks=("The watermark index is small.",)),
            session("The OODA loop", remarks=("Observe, orient, decide, act.",)),
            passage("Everybody runs Foobar by now.", "Remarks"),
        )
    )
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("what is bazzer?", "Bazzer", id="the thing itself"),
        pytest.param("whats a quorum", "Gone fishing", id="a sentence that defines it"),
        pytest.param("what is OODA", "The OODA loop", id="most of a title"),
        pytest.param("what is a watermark", "Tides", id="the one mention of it"),
    ],
)
def test_what_is_asked_for_is_explained(question: str, title: str) -> None:
    """The entry is the thing, or says what it is, or is the only one that speaks of it."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.items[0].entry.title == title


def test_a_thing_with_the_name_in_its_own_is_not_the_thing() -> None:
    """An engine for it, and talks that take it for known, do not say what it is."""
    answer = DESK.ask("what is foobar?")

    assert isinstance(answer, DidYouMean)
    assert answer.items


def test_what_is_asked_of_a_thing_needs_no_definition() -> None:
    """Whoever asks for more than what it is knows that already."""
    assert isinstance(DESK.ask("what is foobar in lighthouses about"), Found)


def test_what_leads_up_to_a_thing_is_not_what_it_is() -> None:
    """A note may tell of the trouble first, and then of the tool that mends it."""
    needed = "Boats that lie side by side are hard to tell apart. " * 8
    told = "Then the Kite project was shown, which paints each of them."
    desk = InfoDesk(library(recap(tool("Kite", needed + told))))

    assert said(desk.ask("what is kite?")) == told


def test_what_is_merely_mentioned_is_not_explained_by_that() -> None:
    """The answer says so, and in which words it comes up."""
    assert said(DESK.ask("what is a watermark")) == (
        "The notes don't say what that is. "
        "It comes up in \u201cTides\u201d: The watermark index is small."
    )


def test_a_colon_behind_a_name_in_a_sentence_says_nothing_of_it() -> None:
    """It leads to what was told there; where the name stands first, to what it is."""
    desk = InfoDesk(
        library(recap(session("Orient", remarks=("Given at Quorumfest: observe and act.",))))
    )

    assert said(desk.ask("what is quorumfest")) == (
        "The notes don't say what that is. "
        "It comes up in \u201cOrient\u201d: Given at Quorumfest: observe and act."
    )
