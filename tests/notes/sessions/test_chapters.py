"""Sessions whose sections have the same chapters, as a form that their author fills in."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            # HarbourConf 2031

            ## Sessions in detail

            ### Less YAML

            #### Summary

            Nine files went.

            #### Action items

            - [ ] delete ours

            ### Small files

            #### Summary

            They pile up.

            #### Action items

            - [ ] count them
            """,
            ["Less YAML | ", "Small files | "],
            id="a form for each",
        ),
        pytest.param(
            """
            # Where small files go

            Keynote

            ## Abstract

            - Ana Roe

            They pile up in every house, and nobody counts them.

            ## My notes

            - nine files
            """,
            ["Where small files go | Ana Roe"],
            id="an abstract, led by who gave it",
        ),
        pytest.param(
            """
            # HarbourConf 2031

            ## Impressions of the town

            ### Food

            Soup.

            ## Impressions of the venue

            ### Food

            Cake.
            """,
            [],
            id="what is told of the journey is none",
        ),
        pytest.param(
            """
            # HarbourConf 2031

            ## Monday

            ### Morning

            It rained.

            ### Evening

            It stopped.

            ## Tuesday

            ### Morning

            Sun.

            ### Evening

            Tea.
            """,
            [],
            id="parts of days are none",
        ),
        pytest.param(
            """
            # HarbourConf 2031

            ## Tools

            ### Foobar

            #### Pros

            Small.

            ### Barfoo

            #### Pros

            Fast.
            """,
            [],
            id="tools are none",
        ),
        pytest.param(
            """
            # HarbourConf 2031

            ## Keynote

            by Ana Roe and Bo Lin

            What they build with:

            - Web parts (Wheel)
            - Frames (Door)

            ### Updates

            All of them got faster.
            """,
            ["Keynote | Ana Roe; Bo Lin"],
            id="a keynote with a label and chapters",
        ),
    ],
)
def test_chapters_tell_sessions(text: str, expected: list[str]) -> None:
    """What stands below heading after heading alike is told of one session each."""
    assert told(text) == expected
