"""Recordings that a site's own code plays: shortcodes, components, players of the web."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    "code",
    [
        '{{< youtube "aaaaaaaaaa1" >}}',
        '{{< youtube id="aaaaaaaaaa1" >}}',
        '<YouTube id="aaaaaaaaaa1" />',
        '<YouTubeEmbed videoId="aaaaaaaaaa1"/>',
        '<lite-youtube videoid="aaaaaaaaaa1"></lite-youtube>',
    ],
)
def test_code_that_plays_a_video_is_its_recording(code: str) -> None:
    """Each generator writes it its own way, around the name of the site and an id."""
    assert told(f"## Less YAML - Ana Roe, Acme\n\n{code}\n") == [
        "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1"
    ]


@pytest.mark.parametrize("code", ['<Note id="aaaaaaaaaa1" />', "<YouTube />", "{{< youtube >}}"])
def test_other_code_plays_nothing(code: str) -> None:
    """An id alone is that of anything, and a player without one plays nothing."""
    assert told(f"## Less YAML - Ana Roe, Acme\n\n{code}\n") == ["Less YAML | Ana Roe (Acme)"]
