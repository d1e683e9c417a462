"""Sentences that call something a tool before they name it."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in prose."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\nIt rained. {sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("A great tool to help with tea is `pot`.", "pot", id="code"),
        pytest.param("My favourite library for tea was Kettle.", "Kettle", id="capitals"),
        pytest.param(
            "An interesting tool for the state of your pots is [Lid kit](https://far.example/lids).",
            "Lid kit",
            id="link",
        ),
        pytest.param("A tool for that is https://lidkit.example", "lidkit", id="address"),
        pytest.param(
            "A tool for that is https://github.com/acme/lid-kit.", "lid-kit", id="code site"
        ),
        pytest.param("One such service is lidkit.dev.", "lidkit.dev", id="host as a name"),
    ],
)
def test_a_tool_may_be_named_behind_what_it_is_good_for(sentence: str, name: str) -> None:
    """Who leads up to a name does not say again what it names."""
    assert told(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The tool is battle-tested.", id="how it is"),
        pytest.param("A mesh for pots is great, and it is LidKit-less.", id="something else"),
        pytest.param("The best tool for that is Python.", id="a language"),
        pytest.param("The service is on https://far.example/blog/2030/05/tea", id="a page"),
    ],
)
def test_what_is_said_of_a_tool_is_not_its_name(sentence: str) -> None:
    """Most sentences about a tool go on with how it is, or where it was written of."""
    assert told(sentence) == []
