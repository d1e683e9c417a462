"""Names behind what they are, with words or a bracket between."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in prose."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\nIt rained. {sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "She told of two tools that I have to see to: foo-bar and PotKit.",
            ["foo-bar", "PotKit"],
            id="colon",
        ),
        pytest.param(
            "Me trouxe duas ferramentas que vou ter que olhar: foo-bar e lid-kit.",
            ["foo-bar", "lid-kit"],
            id="Portuguese",
        ),
        pytest.param(
            "Many talks were on libraries I am using (PotKit, pyPot, GeoLid, Stove) at work.",
            ["PotKit", "pyPot", "GeoLid", "Stove"],
            id="brackets",
        ),
        pytest.param(
            "He named tools that help people who are new to it, wherever they may come from and "
            "whatever they may look for on the day: PotKit.js (which is old, but by reading it a "
            "while, one comes to see how simple it may be to boil tea without a stove) and "
            "Stove/Kettle/LidDB (for tea).",
            ["PotKit.js", "Stove", "Kettle", "LidDB"],
            id="far behind, at length, and with strokes",
        ),
        pytest.param(
            "He introduced some libraries that I need (cuppa, kettl, teabag) one day.",
            ["cuppa", "kettl", "teabag"],
            id="small letters",
        ),
    ],
)
def test_names_behind_a_noun_for_tools_are_tools(sentence: str, names: list[str]) -> None:
    """The noun stands where the sentence says whose tools they are, or what for."""
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("He works at Far Technologies on methods: FooBar, BarFoo.", id="a name"),
        pytest.param("All tools were there (Ana, Bob, Eve).", id="people"),
        pytest.param("The tools are old. We met in towns: FarTown and NearTown.", id="elsewhere"),
        pytest.param("There are libraries (PotKit, say) for it.", id="one example"),
        pytest.param("Never rely on apps for tea (herbal, green, black).", id="kinds of things"),
    ],
)
def test_names_behind_something_else_are_no_tools(sentence: str) -> None:
    """A noun in another sentence, or in somebody's name, says nothing of them."""
    assert told(sentence) == []
