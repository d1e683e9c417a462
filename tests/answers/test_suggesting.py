"""Suggestions, and what they lead to when they are asked."""

import pytest

from bot.answers.answer import Found, Item
from bot.answers.desk import InfoDesk
from bot.answers.suggesting import suggestions
from tests.answers.desks import BRNO, titles
from tests.factories import library, recap, resource, session, tool


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param("Tools for Queues at Night", "session", id="a list"),
        pytest.param("Who Watches the Watchers?", "session", id="a question for people"),
        pytest.param("What's New", "session", id="nothing but words of asking"),
        pytest.param("The Best Talk Ever", "session", id="a comparison"),
        pytest.param("Lessons of ExampleCon 2019", "session", id="an event that no note is about"),
        pytest.param("Sessions we missed", "resource", id="a kind of entry"),
        pytest.param(
            "How to Tell a Tool from a Talk, and Other Things that Nobody Asked for in 2019",
            "session",
            id="more than is suggested",
        ),
    ],
)
def test_a_whole_title_leads_to_its_entry(title: str, kind: str) -> None:
    """A title is what is suggested and clicked, so it must not be read as a question for others."""
    made = session(title) if kind == "session" else resource(title)
    desk = InfoDesk(library(recap(made, session("Queues"), tool("Nightly", "queues at night"))))
    (asked,) = suggestions((Item(entry=made, event=BRNO, line="", score=1.0),))

    answer = desk.ask(asked)

    assert isinstance(answer, Found)
    assert not answer.listed
    assert titles(answer) == [title]
