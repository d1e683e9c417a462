"""Items and lines that name several tools at once."""

import pytest

from tests.notes.reading_notes import tools_of


def names_in(listed: str) -> list[str]:
    """Return the names of the tools in a list under a heading for tools."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tools\n\n{listed}\n")]


@pytest.mark.parametrize(
    ("item", "names"),
    [
        pytest.param("- `k9s` / Kettle", ["k9s", "Kettle"], id="slash"),
        pytest.param("- kettle + lid-kit", ["kettle", "lid-kit"], id="plus"),
        pytest.param("- `kettle` and `lid-kit`", ["kettle", "lid-kit"], id="code"),
        pytest.param(
            "- Kettle, LidKit and Stovepipe", ["Kettle", "LidKit", "Stovepipe"], id="list"
        ),
        pytest.param(
            "- [Kettle](https://kettle.example)/[LidKit](https://lidkit.example)",
            ["Kettle", "LidKit"],
            id="links",
        ),
    ],
)
def test_an_item_names_as_many_tools_as_stand_beside_each_other(
    item: str, names: list[str]
) -> None:
    """Who asks for one of them does not ask for "Kettle / LidKit"."""
    assert names_in(item) == names


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Weights & Measures", id="ampersand in a name"),
        pytest.param("Kettle, Acme", id="who makes it"),
        pytest.param("TCP/IP", id="slash in a name"),
    ],
)
def test_a_sign_within_a_name_parts_no_tools(item: str) -> None:
    """What stands behind a single comma is as often who makes the tool."""
    assert names_in(f"- {item}") == [item]


def test_what_is_said_of_several_tools_is_said_of_each() -> None:
    """The remark tells what both are for."""
    found = tools_of("# Far Conf 2030\n\n## Tools\n\n- Kettle / LidKit - for load tests\n")

    assert [(tool.name, tool.summary) for tool in found] == [
        ("Kettle", "for load tests"),
        ("LidKit", "for load tests"),
    ]


def test_a_link_whose_text_holds_a_slash_is_one_tool() -> None:
    """The owner and the name of a repository are one address."""
    assert names_in("- [acme/kettle](https://github.com/acme/kettle)") == ["acme/kettle"]
