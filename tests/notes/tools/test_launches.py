"""Sentences that announce a tool by its name."""

import pytest

from tests.notes.reading_notes import tools_of


def told(item: str) -> list[str]:
    """Return the names of the tools in an item of the notes of a talk."""
    return [
        tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n- {item}\n- tea\n")
    ]


@pytest.mark.parametrize(
    ("item", "names"),
    [
        pytest.param("Announcing LidKit", ["LidKit"], id="announcing"),
        pytest.param("introducing lid-translate", ["lid-translate"], id="in small letters"),
        pytest.param("Announce AWS Pot Composer - a canvas", ["AWS Pot Composer"], id="remark"),
        pytest.param("Acme announced LidKit at last", ["LidKit"], id="in a sentence"),
        pytest.param(
            "Announcing the new Lidder Project for pots", ["Lidder Project"], id="with an article"
        ),
    ],
)
def test_what_is_announced_by_its_name_is_a_tool(item: str, names: list[str]) -> None:
    """Keynotes show what is new, and notes of them hold little more than its name."""
    assert told(item) == names


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Introducing the speakers", id="no name"),
        pytest.param("Introducing Ana Roe", id="a person"),
        pytest.param("Launching the Far Future: Tea and Pots", id="a title"),
        pytest.param("Announced in May", id="a month"),
        pytest.param('They launched the first-ever "Pot" race', id="how new it is"),
        pytest.param("They announced KubeCon Oslo", id="an event"),
        pytest.param("Bo introduced Ana Roe", id="somebody"),
    ],
)
def test_what_else_is_announced_is_no_tool(item: str) -> None:
    """People, plans and titles are introduced in the same words."""
    assert told(item) == []
