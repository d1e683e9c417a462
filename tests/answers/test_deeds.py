"""Who did something, rather than who spoke of it."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, said
from tests.factories import library, passage, recap, session

DESK = InfoDesk(
    library(
        recap(
            session(
                "Sorting Kettles",
                "Ana Roe",
                remarks=("An organisation for cups.", "Sorters saw a cup stolen."),
            ),
            session("The Kettle Cup", "Bo Lin", remarks=("Jan Moser won it twice.",)),
            session("Singing Kettles", "Jan Moser"),
            passage("Acme sponsored the tea. The cup was washed.", "Thanks"),
            of=BRNO,
        )
    )
)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("who organised brno", id="an event"),
        pytest.param("who won the tea", id="a thing that is spoken of"),
        pytest.param("who bought the kettles", id="the matter of talks"),
        pytest.param("who stole cups from sorters", id="a verb that is nobody's of speaking"),
    ],
)
def test_who_spoke_is_no_answer_to_who_did(question: str) -> None:
    """Nobody is made known as the winner by having given a talk on cups."""
    assert not isinstance(DESK.ask(question), Found)


def test_verb_in_a_title_is_what_the_session_was_on() -> None:
    """Who asks for a title need not say that it is one."""
    assert said(DESK.ask("who sorting kettles")) == (
        "Ana Roe gave “Sorting Kettles” at ExampleCon Brno 2026."
    )


def test_who_did_it_is_told_in_the_words_of_a_session() -> None:
    """What happened may be told where somebody spoke of it."""
    assert said(DESK.ask("who won the kettle cup")) == "Jan Moser won it twice."


def test_a_full_name_that_begins_like_a_month_is_a_name() -> None:
    """What was said "of Jan Moser" was not held in January."""
    question = DESK.understand("the talk of jan moser")

    assert question.people == ("Jan Moser",)
    assert question.events is None


def test_a_month_is_one_beside_no_name() -> None:
    """The same word alone narrows what is asked."""
    assert DESK.understand("talks in jan").narrowing


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        pytest.param("did acme sponsor something?", True, id="told of them"),
        pytest.param("did acme buy someone?", False, id="told of nobody"),
        pytest.param("has Bo Lin resigned", False, id="a person"),
    ],
)
def test_whether_somebody_did_a_thing_is_told_by_what_says_so(
    question: str, *, is_told: bool
) -> None:
    """That Acme gave a talk says nothing of whom it bought."""
    desk = InfoDesk(
        library(
            recap(
                session("Kettles at Acme", "Bo Lin, Acme"),
                passage("Acme sponsored the tea.", "Thanks"),
                of=BRNO,
            )
        )
    )

    assert isinstance(desk.ask(question), Found) is is_told
