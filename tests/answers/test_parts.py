"""Questions about several things at once, of which the notes may hold some only."""

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, said, titles
from tests.factories import announcement, library, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            session("Kettles at Sea", "Ana Roe, Acme"),
            session("Panel on Kettles"),
            session("Queues for Everyone", "Bo Lin, Initech"),
            session("Queues, Once More", "Bo Lin, Initech"),
            session("Spoons and Forks", "Cy Doe"),
            session("Forks", "Di Fox"),
            tool("Samovar", "keeps kettles warm"),
            announcement("Samovar 2 is out"),
            *(session(f"Lesson {number} of pottery", "Ed Poe") for number in range(20)),
            of=BRNO,
        )
    )
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "who spoke about kettles and dragons?",
            "Ana Roe (Acme) gave “Kettles at Sea” at ExampleCon Brno 2026. "
            "The notes say nothing of “dragons”.",
            id="the second is not held",
        ),
        pytest.param(
            "who spoke about dragons or queues",
            "Bo Lin (Initech) gave “Queues for Everyone” at ExampleCon Brno 2026. "
            "The notes say nothing of “dragons”.",
            id="the first is not held",
        ),
        pytest.param(
            "who talked about kettles and about queues",
            "Ana Roe (Acme) gave “Kettles at Sea” at ExampleCon Brno 2026. "
            "Bo Lin (Initech) gave “Queues for Everyone” at ExampleCon Brno 2026.",
            id="each is held elsewhere",
        ),
        pytest.param(
            "who spoke about spoons and forks",
            "Cy Doe gave “Spoons and Forks” at ExampleCon Brno 2026.",
            id="one entry is about both",
        ),
        pytest.param(
            "sessions on queues and dragons",
            "2 sessions on queues. The notes say nothing of “dragons”.",
            id="a list of which one is not held",
        ),
        pytest.param(
            "sessions on kettles and queues",
            "4 sessions on kettles and queues.",
            id="a list of both",
        ),
        pytest.param(
            "talks by Ana Roe and Di Fox", "2 sessions by Ana Roe and Di Fox.", id="of two people"
        ),
        pytest.param(
            "sessions on queues under water",
            "2 sessions on queues. The notes say nothing of “water” there.",
            id="a list that lacks a word of one thing",
        ),
    ],
)
def test_what_is_not_held_is_said(question: str, expected: str) -> None:
    """Who asks for two things must not take an answer to one of them for an answer to both."""
    assert said(DESK.ask(question)) == expected


def test_the_best_on_each_thing_comes_first() -> None:
    """Both are answered at first sight, however many entries there are on one of them."""
    first, second, *_ = titles(DESK.ask("queues and the sea"))

    assert (first, second) == ("Queues for Everyone", "Kettles at Sea")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("who spoke about dragons and unicorns", id="neither is held"),
        pytest.param("dragons and unicorns", id="without a verb"),
    ],
)
def test_where_nothing_is_held_nothing_is_found(question: str) -> None:
    """Two absent things are as absent as one."""
    assert isinstance(DESK.ask(question), NothingFound)


def test_a_long_question_is_not_taken_apart() -> None:
    """In a sentence "and" joins all sorts of things, which are not asked for one by one."""
    answer = DESK.ask(
        "what did somebody say on kettles far at sea and warm winds from distant ports"
    )

    assert not isinstance(answer, Found) or "say nothing" not in (answer.direct or "")
