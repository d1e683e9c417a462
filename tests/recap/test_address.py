"""Addresses that differ and lead to the same thing, and those that only look alike."""

import pytest

from bot.recap.address import identity, video


@pytest.mark.parametrize(
    "other",
    [
        "https://youtu.be/AbC-1?t=42",
        "https://m.youtube.com/watch?v=AbC-1&list=PL1&index=3",
        "http://www.youtube.com/watch?list=PL1&v=AbC-1",
        "https://www.youtube.com/embed/AbC-1",
        "https://www.youtube-nocookie.com/embed/AbC-1?rel=0",
        "https://youtube.com/live/AbC-1/",
    ],
)
def test_a_video_is_its_id(other: str) -> None:
    """A recording is one, however it was shared."""
    assert identity(other) == identity("https://www.youtube.com/watch?v=AbC-1")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/playlist?list=PL1",
        "https://www.youtube.com/watch?list=PL1",
        "https://www.youtube.com/@examplecon",
        "https://vimeo.com/examplecon",
        "https://video.example/watch?v=AbC-1",
        "https://[broken/watch?v=1",
    ],
)
def test_what_plays_no_one_video_is_none(url: str) -> None:
    """A playlist, a channel, or a host of its own kind."""
    assert video(url) == ""


def test_a_vimeo_video_is_its_number() -> None:
    """In a showcase or by itself."""
    assert video("https://player.vimeo.com/video/123") == video("https://vimeo.com/123/abcdef")


def test_spelling_that_changes_nothing_is_ignored() -> None:
    """Scheme, `www.`, case of the host, a last slash, a fragment."""
    assert identity("http://www.a.example/b/#c") == identity("https://A.example/b")


@pytest.mark.parametrize(
    "other",
    [
        "https://p.example/s?v=LONG=A2",
        "https://p.example/s",
        "https://p.example/S?v=LONG=A1",
        "https://q.example/s?v=LONG=A1",
    ],
)
def test_path_and_query_tell_pages_apart(other: str) -> None:
    """To the last letter."""
    assert identity(other) != identity("https://p.example/s?v=LONG=A1")
