"""Questions that tell at length what is looked for, as one asks a search engine."""

import pytest

from bot.answers.answer import Answer, Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import titles
from tests.factories import library, passage, recap, session


def first(answer: Answer) -> str:
    """Return the heading of the first entry in an answer."""
    return titles(answer)[0]


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        pytest.param("how do I sort an array", "Order", id="sort is a filler elsewhere"),
        pytest.param("what is the difference of two arrays", "Sets", id="so is difference"),
        pytest.param("how do I print an array", "Paper", id="a word of the topic goes before them"),
    ],
)
def test_a_word_of_asking_tells_of_equals_which_is_meant(question: str, heading: str) -> None:
    """Each passage is about arrays; what the question asks of them stands in one alone."""
    desk = InfoDesk(
        library(
            recap(
                passage("An array holds what is put there, one thing after another.", "Holding"),
                passage("An array holds more once it is sorted, one way or the other.", "Order"),
                passage("An array less another one is called their difference there.", "Sets"),
                passage("An array is printed as it is, one row after another one there.", "Paper"),
            )
        )
    )

    assert first(desk.ask(question)) == heading


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("talk by frost", ["Small Steps"], id="a few words name a person"),
        pytest.param(
            "how frost, trees, moss, ferns and lichen grow on a wet and shaded slope",
            ["Moss and Ferns"],
            id="many words hold an everyday one",
        ),
    ],
)
def test_an_everyday_word_of_a_long_question_is_nobodys_name(
    question: str, found: list[str]
) -> None:
    """A name leaves out whatever else is about the rest, so it is not to be found by chance."""
    desk = InfoDesk(
        library(
            recap(
                session("Small Steps", "John Frost"),
                session("Moss and Ferns", remarks=("Lichen on trees of a shaded slope.",)),
            )
        )
    )

    assert titles(desk.ask(question))[:1] == found


SPREAD = InfoDesk(
    library(
        recap(
            passage("Wind fills a sail; a storm tears it.", "Sails"),
            passage("Idle crews sit by candles through fog in a harbour.", "Idlers"),
            passage("Blind crews steer by sound through fog in a harbour.", "Crews"),
            passage("Proofs of crews, handed in by the harbour through fog.", "Proofs"),
        )
    )
)


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        pytest.param("storm-proof yards, crews in fog, harbour, yarn", "Proofs", id="joined"),
        pytest.param("blindness, yards, crews in fog, harbour, yarn", "Crews", id="related"),
    ],
)
def test_a_part_of_a_joined_word_and_a_related_word_tell_of_equals(
    question: str, heading: str
) -> None:
    """Who writes "storm-proof" finds storms and proofs, though no note joins the two."""
    assert first(SPREAD.ask(question)) == heading


def test_no_entry_is_found_by_words_of_asking_alone() -> None:
    """They put what was found in order, and nothing more."""
    desk = InfoDesk(library(recap(passage("Sorted socks.", "Socks"), passage("Arrays.", "Rows"))))

    assert titles(desk.ask("how do I sort an array")) == ["Rows"]


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        pytest.param("which way tar keeps ropes dry", ["Light"], id="four words"),
        pytest.param("tar on dry ropes", [], id="three words"),
    ],
)
def test_behind_the_answer_to_four_words_stands_what_else_was_found(
    question: str, rest: list[str]
) -> None:
    """So many describe what is looked for, and it may be what holds only some of them."""
    desk = InfoDesk(
        library(
            recap(
                passage("Tar keeps the ropes of a ferry dry in fog.", "Ropes"),
                passage("Keep a lantern dry.", "Light"),
            )
        )
    )

    answer = desk.ask(question)

    assert isinstance(answer, Found)
    assert (titles(answer), answer.total) == (["Ropes", *rest], 1)
