"""Items that are hardly more than a name."""

import pytest

from tests.notes.reading_notes import tools_of


def in_a_talk(*items: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    listed = "\n".join(f"- {item}" for item in items)
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Pots by Ana Roe\n\n{listed}\n")]


def test_a_known_name_alone_is_a_tool() -> None:
    """Who notes no more than a name saw the tool in the talk; it is told as a guess."""
    found = tools_of(
        "# Far Conf 2030\n\n## Pots by Ana Roe\n\n- warm\n- Numba\n- Kibana for logs\n"
    )

    assert [(tool.name, tool.summary) for tool in found] == [
        ("Numba", ""),
        ("Kibana", "for logs"),
    ]
    assert all(tool.doubt for tool in found)


def test_a_name_that_is_spelt_as_a_tools_is_one_with_what_it_is_for() -> None:
    """No other word has capitals within; without a word on it, it may be anything."""
    assert in_a_talk("PotKeeper for warm pots", "LidOps") == ["PotKeeper"]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("spark", id="a word in small letters"),
        pytest.param("Use Docker for warm pots", id="advice"),
        pytest.param("Docker.", id="a sentence"),
        pytest.param("Jenkins killed the tea", id="something else said"),
        pytest.param("Fallbacks for older pots", id="any other word"),
    ],
)
def test_an_item_that_says_anything_else_is_no_tool(item: str) -> None:
    """Known names stand in many remarks that are not about them."""
    assert in_a_talk(item) == []
