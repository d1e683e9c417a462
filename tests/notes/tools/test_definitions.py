"""Sentences that say of something that it is a tool."""

import pytest

from bot.notes.tools.kinds import says_what_it_is
from tests.notes.reading_notes import tools_of


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("Kettle is an open source library for pots.", "Kettle", id="open source"),
        pytest.param("LIDS is a scripting engine to shut pots.", "LIDS", id="engine"),
        pytest.param("I learned of a warming interface called Kettle.", "Kettle", id="called"),
        pytest.param("Lidkit is a Python package by Ana Roe.", "Lidkit", id="its language"),
        pytest.param(
            "potctl is a software development kit for hobs.", "potctl", id="small letters"
        ),
        pytest.param("HobWatch is a proxy for small kitchens.", "HobWatch", id="spelt as no word"),
        pytest.param("Lidder is a linter for pots.", "Lidder", id="what only software is"),
        pytest.param("Kettle is a distributed real-time system for tea.", "Kettle", id="how"),
        pytest.param('Bo told of Kettle, Potco\'s "warm mesh" system.', "Kettle", id="whose"),
        pytest.param("Kettle \u2013 Potco's warming tool \u2013 was shown.", "Kettle", id="dashes"),
        pytest.param("LidKit es una herramienta para ollas.", "LidKit", id="Spanish"),
        pytest.param("Hablaron de Lidder, una herramienta para té.", "Lidder", id="beside it"),
        pytest.param("Lidder ist ein Werkzeug für Tee.", "Lidder", id="German"),
        pytest.param("Ils ont montré Lidder, un outil pour le thé.", "Lidder", id="French"),
        pytest.param("I learned of LidKit: a project aiming to shut pots.", "LidKit", id="colon"),
    ],
)
def test_a_sentence_that_says_what_something_is_presents_it(sentence: str, name: str) -> None:
    """Notes explain a tool without linking it; "what is Kettle?" has to find that."""
    (tool,) = tools_of(f"# Far Conf 2030\n\nWe ate early. {sentence}\n")

    assert tool.name == name
    assert sentence in tool.summary
    assert tool.doubt


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("This is an open source library for pots.", id="a pronoun"),
        pytest.param("Culture is a framework for teams.", id="a framework of thought"),
        pytest.param("Ana Roe is a Python library author.", id="a person"),
        pytest.param("Lunch is a web of queues.", id="no tool at all"),
    ],
)
def test_other_sentences_of_that_form_present_nothing(sentence: str) -> None:
    """A tool that is none would answer questions wrongly for years."""
    assert tools_of(f"# Far Conf 2030\n\nWe ate early. {sentence}\n") == []


def test_a_bold_name_with_a_colon_is_a_tool_where_only_software_is_spelt_so() -> None:
    """`**foo-bar**: fast cache for pots` defines; `**Tip**: use a cache for pots` advises."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## Warm pots by Ana Roe

        **pot-warmer**: Preferred cache for pots that wait.

        **Tip**: Always a cache for pots that wait.
        """
    )

    assert tool.name == "pot-warmer"


def test_a_bold_name_goes_on_with_this_is_a_tool() -> None:
    """The sentence behind the colon says it, and not the bold word."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## What I learned

        - **Potvis**: This is a tool to see how long each pot takes.
        - **Waiting**: This is a great way to calm down.
        """
    )

    assert tool.name == "Potvis"


@pytest.mark.parametrize("noun", ["conference", "meetup", "foundation"])
def test_the_site_of_an_event_or_a_body_is_no_tool(noun: str) -> None:
    """It is linked under its name as a tool is, and the word behind it says what it is."""
    assert tools_of(f"# 2030\n\nWe went to see the [FarWest](https://farwest.org/) {noun}.\n") == []


def test_a_sentence_that_counts_up_tools_presents_each() -> None:
    """No colon leads the list, as in a label, and nothing is linked."""
    found = tools_of(
        "# Far Conf 2030\n\nThey built it in a day.\n"
        "Services used were Acme Pots, LidStore, and HobWatch. Nobody slept.\n"
    )

    assert [tool.name for tool in found] == ["Acme Pots", "LidStore", "HobWatch"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The tools were fast, small and cheap.", id="what they are like"),
        pytest.param("Speakers were Ana, Bo and Cy.", id="people"),
        pytest.param("Our tools are Kettle.", id="one alone"),
    ],
)
def test_such_a_sentence_about_something_else_presents_nothing(sentence: str) -> None:
    """Adjectives and people stand in sentences of the same form."""
    assert tools_of(f"# Far Conf 2030\n\nThey built it in a day. {sentence}\n") == []


def test_what_stands_behind_who_made_a_tool_is_said_of_the_tool() -> None:
    """In "a cache made by Acme - an alternative to Pot" Acme is nobody's tool."""
    found = tools_of("# Far Conf 2030\n\nIt is a cache made by Acme Pots - a tool for tea.\n")

    assert found == []


def test_a_noun_behind_a_preposition_is_not_what_is_described() -> None:
    """Who switches between the generator and the list speaks of no generator."""
    assert says_what_it_is("small generator of tea")
    assert says_what_it_is("open-source backup solution for pots")
    assert not says_what_it_is("Switching between the generator and the list takes time")
    assert not says_what_it_is("propose a solution")
