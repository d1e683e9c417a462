"""Sessions by where they stand and what they link, and headings over many that are none."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Quick links

            ### Day 1

            #### Great Hall

            | Slot | Speaker | Slide Deck | Video |
            |---|---|---|---|
            | 9:30 AM | Ana Roe | [Less YAML](AnaRoe-LessYaml) | [V](https://youtu.be/a1) |
            | 10:30 AM | Bo Lin | Small Files Everywhere | [V](https://youtu.be/a2) |
            """,
            ["Less YAML | Ana Roe | a1", "Small Files Everywhere | Bo Lin | a2"],
            id="a room over a table",
        ),
        pytest.param(
            """
            ## Links

            | Speaker | Blog |
            |---|---|
            | Ana Roe | [ana.example.org](https://ana.example.org) |
            """,
            [],
            id="people and their pages",
        ),
        pytest.param(
            """
            ## Talks

            ### Less YAML

            | Format | Size |
            |---|---|
            | YAML | 9 KB |
            | TOML | 3 KB |

            ### More Small Files

            They were smaller than ever.
            """,
            ["Less YAML | ", "More Small Files | "],
            id="a table of figures in a session",
        ),
    ],
)
def test_a_heading_over_a_table_of_sessions_is_a_group(text: str, expected: list[str]) -> None:
    """A room or a track has no recording; those of its table belong to the rows."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Keynote: Will Anyone Read Files?

            - Video Link: https://youtu.be/a1
            - Summary: who is going to read them
            - Mention about Foolib: https://foolib.example.org/

            ## Weaving Files

            - https://youtu.be/a2
            - Nice features
              - Threads
            """,
            [
                "Keynote: Will Anyone Read Files? |  | a1",
                "Weaving Files |  | a2",
            ],
            id="at the top of the list",
        ),
        pytest.param(
            """
            ## Cool stuff

            - Documentary about files: https://youtu.be/a1
            - https://files.example.org/
            """,
            [],
            id="a recording of something else",
        ),
        pytest.param(
            """
            ## What I want to see

            - https://youtu.be/a1
            - https://youtu.be/a2
            """,
            [],
            id="many recordings",
        ),
    ],
)
def test_the_recording_may_lead_the_list_below_a_title(text: str, expected: list[str]) -> None:
    """Those who take notes as lists put the address in the first item."""
    assert told(text) == expected
