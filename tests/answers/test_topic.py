"""A question's topic is said back as a person would say it."""

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.desk import InfoDesk
from tests.answers.desks import titles
from tests.factories import event, library, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            session("Security at Runtime for Containers", "Ana Roe, Acme"),
            session("Security of the Network", "Bo Lin, Initech"),
            tool("Kettle", "Secures containers at runtime"),
            of=event("ExampleCon Brno 2026"),
        )
    )
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("tools that secure containers at runtime", "1 tool on", id="a tool"),
        pytest.param("list sessions on security of the network", "1 session on", id="a session"),
    ],
)
def test_small_words_of_a_topic_stay_where_they_stood(question: str, said: str) -> None:
    """Words in a row without them are no English."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    of = question.partition("secur")[2]
    assert answer.direct == f"{said} secur{of}."


def test_a_misspelt_topic_is_said_as_it_is_spelt() -> None:
    """The sentence doesn't repeat a mistake that the line below it corrects."""
    answer = DESK.ask("list sessions on secuirty")

    assert isinstance(answer, Found)
    assert answer.direct == "2 sessions on security."


@pytest.mark.parametrize(
    ("question", "direct"),
    [
        pytest.param("all sessions by Ana Roe", "1 session by Ana Roe.", id="by alone"),
        pytest.param(
            "all sessions by ana roe", "1 session by Ana Roe.", id="as the notes spell it"
        ),
        pytest.param(
            "all sessions on security by Ana Roe", "1 session on security by Ana Roe.", id="and on"
        ),
    ],
)
def test_a_topic_and_who_gave_it_are_told_apart(question: str, direct: str) -> None:
    """Nobody gives a session "by security"."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.direct == direct


def test_a_long_topic_is_not_told_back() -> None:
    """Who tells a story, or copies a title, needn't read it again before the answer."""
    title = "Twelve Weird Ways to Blow Up the Clusters of a Large Company Before Breakfast"
    desk = InfoDesk(library(recap(session(title))))

    answer = desk.ask(f"list all sessions like {title}")

    assert isinstance(answer, Found), answer
    assert answer.direct == "1 session."


def test_what_is_not_held_is_named_as_asked() -> None:
    """Who reads it sees the own words."""
    answer = DESK.ask("what is the meaning of hamsters")

    assert isinstance(answer, NothingFound)
    assert answer.reason == "The notes say nothing of \u201cmeaning of hamsters\u201d."


def test_a_long_lack_is_not_told_back() -> None:
    """Nobody reads thirty of the own words to learn that nothing was found."""
    answer = DESK.ask("quixotic zeppelin marmalade " * 5)

    assert isinstance(answer, NothingFound)
    assert answer.reason == "The notes say nothing of this."


KITCHEN = InfoDesk(
    library(
        recap(
            tool("Teapot Engine", "manages teapots"),
            tool("Sieve", "a way of managing leaves"),
            *(session(f"Teapots, lesson {number}") for number in range(8)),
            session("Panel on Teapots"),
            *(session(f"Lesson {number} of pottery") for number in range(10)),
        )
    )
)


def test_what_everything_is_about_is_only_the_ground() -> None:
    """Among teapots, who asks for leaves "in teapots" asks for leaves."""
    answer = KITCHEN.ask("which tool manages leaves in teapots")

    assert titles(answer)[0] == "Sieve"


def test_what_else_the_notes_lack_is_not_answered_from_the_ground() -> None:
    """What is about teapots says nothing yet of dragons in them."""
    assert isinstance(KITCHEN.ask("dragons in teapots"), NothingFound)


@pytest.mark.parametrize("question", ["sessions on teapots", "the panel on teapots"])
def test_what_alone_is_asked_for_is_no_ground(question: str) -> None:
    """Where nothing else is named, it is what the question is about."""
    assert "teapots" in [word.folded for word in KITCHEN.understand(question).words]
