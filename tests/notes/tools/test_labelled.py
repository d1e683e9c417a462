"""Lines whose label says that they list tools."""

import pytest

from tests.notes.reading_notes import tools_of


def below_a_talk(line: str) -> list[tuple[str, str]]:
    """Return names and summaries of the tools in a line of the notes of a talk."""
    found = tools_of(f"# Far Conf 2030\n\n## Warm pots by Ana Roe\n\nShe boils.\n\n{line}\n")
    return [(tool.name, tool.summary) for tool in found]


@pytest.mark.parametrize(
    "label", ["Tools mentioned", "Also mentioned", "New to me", "To look at", "On my radar"]
)
def test_a_label_lists_tools_by_their_names_alone(label: str) -> None:
    """Many end their notes of a talk with a line of what was named in it."""
    assert below_a_talk(f"{label}: Kettle, LidKit (open source cache) and `pans`.") == [
        ("Kettle", ""),
        ("LidKit", "open source cache"),
        ("pans", ""),
    ]


def test_semicolons_part_tools_with_what_they_are() -> None:
    """Within what a tool is, commas are part of the sentence."""
    line = "New to me: **Kettle** - boils, slowly; **LidKit** - keeps pots shut."

    assert below_a_talk(line) == [("Kettle", "boils, slowly"), ("LidKit", "keeps pots shut")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Also mentioned: Ana Roe, Bo Lin", id="people"),
        pytest.param("Also mentioned: Vilnius, Kaunas", id="cities"),
        pytest.param("Also mentioned: Python, Rust and Go", id="languages"),
        pytest.param("To try: walking more, fewer meetings", id="deeds"),
        pytest.param("Tools: fluency, clarity", id="words in small letters"),
    ],
)
def test_a_label_lists_no_tools_where_other_things_are_named(line: str) -> None:
    """What was mentioned may be anything; names that are spelt like a tool's tell."""
    assert below_a_talk(line) == []


def test_names_in_small_letters_stand_among_others_that_are_tools() -> None:
    """Some tools are written small, or with a dot as files are; their neighbours tell."""
    assert [name for name, _ in below_a_talk("Tools: Kettle; LidKit; pan.cpp; pots")] == [
        "Kettle",
        "LidKit",
        "pan.cpp",
        "pots",
    ]


def test_what_is_said_of_all_that_a_label_lists_is_none_of_them() -> None:
    """Quick notes end a list with what to do about it."""
    said = "Tools for pots: Potmanager, Lidder, Hobkit, see if these are free"

    assert [name for name, _ in below_a_talk(said)] == ["Potmanager", "Lidder", "Hobkit"]


def test_a_line_within_a_paragraph_may_list_tools() -> None:
    """Short notes of a talk stand in one paragraph, a line each."""
    lines = "She boils water.\nTools: Kettle, LidKit\nIt was warm."

    assert [name for name, _ in below_a_talk(lines)] == ["Kettle", "LidKit"]


def test_a_list_goes_on_over_the_end_of_a_line() -> None:
    """Where a line breaks is the editor's choice."""
    lines = "Tools: Kettle,\nLidKit and Stovepipe"

    assert [name for name, _ in below_a_talk(lines)] == ["Kettle", "LidKit", "Stovepipe"]


def test_a_label_may_say_more_than_one_word_of_what_it_lists() -> None:
    """Where and when they were named stands behind what they are."""
    said = "Libraries mentioned during the day: TeaStack Query, Zupot and LidKit"

    assert [name for name, _ in below_a_talk(said)] == ["TeaStack Query", "Zupot", "LidKit"]


def test_what_stands_behind_a_linked_name_may_say_what_it_is() -> None:
    """Of a list of two things the second may be no thing."""
    said = "To try at work: [Odipot](https://odipot.io), auto-boiling without code"

    assert [name for name, _ in below_a_talk(said)] == ["Odipot"]


def test_a_label_before_words_in_quotes_leaves_them_to_who_reads_prose() -> None:
    """What a line lists is no plain name there, but the sentence still tells of tools."""
    assert [name for name, _ in below_a_talk('- static tools: "lidgrep" and "sobercup"')] == [
        "lidgrep",
        "sobercup",
    ]


def test_strokes_part_tools_as_commas_do_and_one_alone_may_be_a_word_of_its_own() -> None:
    """A stack is mostly written so; of words that anybody uses nothing tells what they are."""
    names = ["Lidder", "LidKit", "potgrep"]

    assert [name for name, _ in below_a_talk("Stack: Lidder / LidKit / potgrep")] == names
    assert [name for name, _ in below_a_talk("Tool: potgrep")] == ["potgrep"]
    assert below_a_talk("Stack: three people / a dog") == []


def test_a_heading_that_says_they_were_named_stands_over_tools_or_others() -> None:
    """As a label does on a line; the names below tell what they are."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Also mentioned

        - Lidder
        - LidKit
        - potgrep

        ## Mentioned

        - Ana Roe
        - Vilnius
        """
    )

    assert [tool.name for tool in found] == ["Lidder", "LidKit", "potgrep"]
