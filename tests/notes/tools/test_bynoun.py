"""Names beside a noun for software."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("They wrote the `lidgrep` linter for lids.", ["lidgrep"], id="code"),
        pytest.param("Bo showed the \u201eteapots\u201c library.", ["teapots"], id="quoted"),
        pytest.param("It is built on the library `lid-kit`.", ["lid-kit"], id="noun ahead"),
        pytest.param('The "Far Kettle" project is new.', ["Far Kettle"], id="several words"),
    ],
)
def test_what_is_set_apart_beside_a_noun_for_software_is_a_tool(
    sentence: str, names: list[str]
) -> None:
    """A word set as code may be anything; the noun says that it is a tool's name."""
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Open the `code` package first.", id="a word with a meaning"),
        pytest.param("The `id` plugin option is new.", id="too short"),
        pytest.param("The `lidgrep` value was nil.", id="another noun"),
        pytest.param('It is a "very good" library.', id="praise"),
        pytest.param("The `pot --boil` tool ran.", id="a command"),
    ],
)
def test_other_code_and_quotations_are_no_tools(sentence: str) -> None:
    """Notes of talks are full of code and quotations."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("There is a library, LidKit, that shuts pots.", id="behind a comma"),
        pytest.param("They wrote their own tea scheduler, LidKit.", id="a less common noun"),
        pytest.param("Bo presented his small lid framework LidKit.", id="behind the noun"),
        pytest.param("An overview of the new LidKit project, warm as ever.", id="new"),
    ],
)
def test_a_name_in_plain_words_may_stand_beside_the_noun(sentence: str) -> None:
    """Most people set nothing apart; what it is tells that the word in capitals is a tool's."""
    assert told(sentence) == ["LidKit"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The PotQL project turned ten.", id="what everybody knows"),
        pytest.param("She leads the platform team at Potco.", id="a company"),
        pytest.param("It is an app mobile-first people like.", id="how it is"),
        pytest.param("They saw a new LidKit plugin for pots.", id="something made for it"),
        pytest.param("He wrote a tool. Money came later.", id="another sentence"),
    ],
)
def test_a_noun_near_other_words_makes_no_tool_of_them(sentence: str) -> None:
    """Nouns for software stand in nearly every sentence of such notes."""
    assert told(sentence) == []
