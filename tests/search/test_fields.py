"""Lists on a field of work: what belongs to it, and what only shares a word with its name."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.recap.aliases import AliasBook
from tests.answers.desks import said, titles
from tests.factories import library, recap, session, tool

BOOK = AliasBook.from_mappings(
    {},
    subjects={
        "security": ["malware", "attacker", "threat model"],
        "machine learning": ["neural network", "PyTorch"],
        "learning": ["course"],
    },
)

DESK = InfoDesk(
    library(
        recap(
            session("Security for Kettles"),
            session("What Malware Does to Tea", "Ana Roe"),
            session("Walls", remarks=("Where an attacker gets in.",)),
            session("A Threat Model for Cups"),
            session("A Model Kitchen, and No Threat"),
            session("Spoons"),
            session("PyTorch in the Kitchen"),
            session("Learning to Boil"),
            session("Ways of Machine Learning"),
            session("The Coffee Machine"),
            tool("Samovar", "finds malware in tea"),
        ),
        book=BOOK,
    )
)


@pytest.mark.parametrize(
    "question",
    ["which sessions were about security", "sessions on security", "how many talks about security"],
)
def test_a_list_on_a_field_holds_what_belongs_to_it(question: str) -> None:
    """People list by field; notes name attackers and malware, and seldom the field."""
    answer = DESK.ask(question)

    assert said(answer) == "4 sessions on security."
    assert titles(answer)[0] == "Security for Kettles"
    assert set(titles(answer)[1:]) == {
        "What Malware Does to Tea",
        "Walls",
        "A Threat Model for Cups",
    }


def test_it_goes_one_way() -> None:
    """Who asks for malware does not mean all of security."""
    assert titles(DESK.ask("sessions on malware")) == ["What Malware Does to Tea"]


def test_a_field_named_by_several_words_is_meant_as_a_whole() -> None:
    """No coffee machine belongs to machine learning, and neither does learning to boil."""
    answer = DESK.ask("sessions on machine learning")

    assert titles(answer) == ["Ways of Machine Learning", "PyTorch in the Kitchen"]


def test_only_a_list_is_as_broad() -> None:
    """Who asks for one thing is answered by what says that thing."""
    answer = DESK.ask("who spoke about security for kettles")

    assert not isinstance(answer, Found) or titles(answer) == ["Security for Kettles"]


def test_the_field_and_another_word_are_both_looked_for() -> None:
    """A list may be on a field and on something else besides."""
    assert titles(DESK.ask("sessions on security and tea"))[0] == "What Malware Does to Tea"
