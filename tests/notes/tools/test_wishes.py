"""Sentences that name what their author is going to look at."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in prose."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\nIt rained. {sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("I want to try Kettle at home.", ["Kettle"], id="want"),
        pytest.param("We should definitely look at LidKit.", ["LidKit"], id="should"),
        pytest.param(
            "Check out Panda CSS, Kettle and lid-kit!",
            ["Panda CSS", "Kettle", "lid-kit"],
            id="several",
        ),
        pytest.param("Kettle and LidKit look interesting.", ["Kettle", "LidKit"], id="praise"),
        pytest.param("Kettle caught my eye.", ["Kettle"], id="an eye caught"),
        pytest.param("try potgrep at home", ["potgrep"], id="a word of its own"),
        pytest.param("Also, check Kettle out.", ["Kettle"], id="around the name"),
        pytest.param("Also, try `lidder` at home.", ["lidder"], id="code"),
        pytest.param("`Kettle` is something to watch.", ["Kettle"], id="to watch"),
        pytest.param("Keep an eye on Kettle.", ["Kettle"], id="an eye on"),
        pytest.param("Kettle would be a good candidate.", ["Kettle"], id="candidate"),
        pytest.param("We should start using LidKit.", ["LidKit"], id="to use"),
        pytest.param(
            "I have been playing with Kettle and LidKit.", ["Kettle", "LidKit"], id="playing"
        ),
    ],
)
def test_what_somebody_is_going_to_try_is_a_tool(sentence: str, names: list[str]) -> None:
    """That is what the author took home, though nothing says what it is."""
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("I want to try Python.", id="a language"),
        pytest.param("You should check out Vilnius.", id="a city"),
        pytest.param("We should look at Observability.", id="a matter"),
        pytest.param("Let's look into SLOs.", id="short for a matter"),
        pytest.param("Look at Kettle diagrams, they help.", id="part of a name"),
        pytest.param("I want to learn more.", id="nothing"),
        pytest.param("I have been working with Potco for years.", id="working with people"),
        pytest.param("They use Kettle and LidKit at work.", id="used in passing"),
        pytest.param("Try `pot --boil` first.", id="a command"),
        pytest.param("We should try **harder**.", id="a word that is set apart"),
        pytest.param("Everything looks interesting.", id="no name"),
        pytest.param("I need to check out Ana Roe's talk.", id="a person"),
    ],
)
def test_other_things_to_try_are_no_tools(sentence: str) -> None:
    """A name in capitals may be anything."""
    assert told(sentence) == []
