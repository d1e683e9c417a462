"""Sentences that name several tools and say what they are."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "Tea is slow. Tooling includes `pot.io`, `Acme Lid Finder for Tea` and `Cup Cat`.",
            ["pot.io", "Acme Lid Finder for Tea", "Cup Cat"],
            id="what the subject is made up of",
        ),
        pytest.param(
            "`Kettle` by Acme and `Lidfinder` by Potco are two of the tools that are used.",
            ["Kettle", "Lidfinder"],
            id="names first",
        ),
        pytest.param(
            "It rests on libraries such as `lid-kit` and `cuppa`.",
            ["lid-kit", "cuppa"],
            id="such as",
        ),
        pytest.param(
            'They use static tools: "lidgrep" and "sobercup".', ["lidgrep", "sobercup"], id="quoted"
        ),
        pytest.param(
            "She demonstrated some tools like Lidium, PotCD and a few others.",
            ["Lidium", "PotCD"],
            id="like",
        ),
        pytest.param(
            "We heard of tools, such as Lidium, PotCD, potgrep and Far Lidder, and tried two.",
            ["Lidium", "PotCD", "potgrep", "Far Lidder"],
            id="a word of its own",
        ),
        pytest.param(
            "Checks are left to tools like mypy and pylint.", ["mypy", "pylint"], id="small letters"
        ),
    ],
)
def test_a_sentence_may_say_of_several_names_that_they_are_tools(
    sentence: str, names: list[str]
) -> None:
    """Prose presents tools in a row, and only its words for them tell what the names are."""
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Projects like Kettle, Linkerd and Fluentd are well known.", id="examples"),
        pytest.param("The tools were great and everybody had fun.", id="no names"),
        pytest.param("Ana Roe and Bo Lin are two of the maintainers.", id="people"),
        pytest.param("Services like `pot --boil` and `x = 1;` failed.", id="code"),
        pytest.param("`Kettle` is among the tools.", id="one"),
        pytest.param(
            "It hosts projects including Kettle, Linkerd and Fluentd.", id="all of a kind"
        ),
        pytest.param("Nobody likes tools like Time, Money and Kettle.", id="hardly names"),
    ],
)
def test_names_in_passing_are_no_tools(sentence: str) -> None:
    """What everybody knows is named as an example, and nobody presents it."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Gateways, `Kong`, `Tyk`.", ["Kong", "Tyk"], id="what they are in front"),
        pytest.param("- Gateways, `Kong`, `Tyk`\n- tea", ["Kong", "Tyk"], id="an item"),
        pytest.param("`potless`, `lidless`", [], id="none that is known"),
        pytest.param("You need `docker` and `cuppa`", [], id="a sentence"),
        pytest.param("`docker`, `cuppa` are slow", [], id="more behind them"),
    ],
)
def test_a_line_of_names_set_as_code_lists_tools_where_one_is_known(
    line: str, names: list[str]
) -> None:
    """Names of functions stand in the same way; a name that many know tells them apart."""
    assert told(line) == names
