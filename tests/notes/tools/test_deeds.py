"""What tools do for people, which tells them from other names."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("It rained. LidKit lets you boil pots from afar.", "LidKit", id="lets you"),
        pytest.param("LidKit makes it easy to boil pots.", "LidKit", id="makes it easy"),
        pytest.param("- `openlidx` lets you write lids", "openlidx", id="code"),
    ],
)
def test_what_does_something_for_people_is_a_tool(sentence: str, name: str) -> None:
    """A sentence explains a tool by what it is good for, too."""
    assert told(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Observability lets us sleep.", id="our own practice"),
        pytest.param("Ana helps people with pots.", id="a person"),
        pytest.param("This makes it easy to boil pots.", id="a pronoun"),
        pytest.param("[Acme](https://acme.com) hires people.", id="a company"),
    ],
)
def test_what_others_do_makes_no_tool_of_them(sentence: str) -> None:
    """People, companies and ways of working help others as well."""
    assert told(sentence) == []
