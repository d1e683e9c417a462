"""What only comes near to a question, told in words that notes happen to hold."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.recap.aliases import AliasBook
from tests.factories import library, passage, recap, session, tool

BOOK = AliasBook.from_mappings(
    {"machine learning": ["ML"]},
    {
        "chaos engineering": ["break on purpose", "fault injection"],
        "swift": ["fast", "rapid"],
        "server": ["backend"],
        "web components": ["custom elements"],
        "car": ["automobile"],
    },
)

DESK = InfoDesk(
    library(
        recap(
            session("Teaching Kettles to Sing", "Ana Roe", remarks=("Learning by ear.",)),
            session("Harbour Engineering", "Bo Lin", remarks=("Cranes, ropes and an automobile.",)),
            session("Breaking Harbours", "Cy Doe", remarks=("Fault injection in March.",)),
            session("Fast Ferries", "Di Poe", remarks=("Their backend is rapid.",)),
            session("Knitting", remarks=("Buy the components.", "Patterns are on the web.")),
            session("Weaving", remarks=("Now with web components.",)),
            passage("With Zed Zorn of the board in the bar.", "Evening"),
            *(tool(f"Tool{number}", "Sails on.") for number in range(30)),
        ),
        book=BOOK,
    )
)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("talk on machine learning", id="a part of a phrase"),
        pytest.param("what did bo lin say about chaos engineering", id="a part of what is said"),
        pytest.param("swift on the server", id="two words that are each near to another"),
        pytest.param("talk on harbour networking by bo lin", id="half of a pair"),
        pytest.param("zed zorn's talk on kettles", id="somebody whom no session names"),
        pytest.param("keynote by zed zorn about ferries", id="the same in other words"),
        pytest.param("what is the harbour engineering board exam", id="a longer name"),
        pytest.param("what did di poe say about swift servers", id="several guesses"),
        pytest.param("what did bo lin say about car races", id="a guess and nothing of the rest"),
    ],
)
def test_words_that_come_near_are_no_answer(question: str) -> None:
    """Notes on anything hold some word of every question."""
    assert not isinstance(DESK.ask(question), Found)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("talk on chaos engineering", "Breaking Harbours", id="another phrase"),
        pytest.param("talk on web components", "Weaving", id="the phrase itself"),
        pytest.param(
            "what did bo lin say about cars", "Harbour Engineering", id="one guess of one"
        ),
        pytest.param("bo lin's talk on harbours", "Harbour Engineering", id="what it is on"),
        pytest.param("harbour engineering", "Harbour Engineering", id="a title"),
    ],
)
def test_what_is_told_in_other_words_is_an_answer(question: str, title: str) -> None:
    """A phrase of the same meaning is no guess, and neither is a person besides."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found)
    assert answer.items[0].entry.title == title
