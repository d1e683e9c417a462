"""What `make fuzz` found: notes that took the reader down, or lost a word on the way."""

import pytest

from tests.notes.invariants import judge


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a\n  -\n", id="an item that holds a list without items"),
        pytest.param("* O B\n  * *\n", id="a title of nothing but a mark"),
        pytest.param("Tea.\n\u00a0**Ana**\n- b\n", id="a bold line behind a no-break space"),
        pytest.param("Tea.\n\u00a0Sessions:\n- b\n", id="a label behind a no-break space"),
        pytest.param("Tea.\n\u00a0Ana\n===\n", id="a heading behind a no-break space"),
        pytest.param("A | B\n- | -\none | two | three\n", id="a cell beyond the header"),
        pytest.param("Talk | By\n- | -\nTea | Ana Roe | soup\n", id="a cell beyond a session"),
        pytest.param("Talk: We came. We saw.\nBy: Ana Roe\n", id="a sentence labelled as a title"),
        pytest.param("Tea.\n\n>#\n", id="a heading of nothing, quoted"),
        pytest.param("youtube.com\n", id="a video site, and nothing about it"),
        pytest.param("[tea.mp4](https://foo.example/tea.mp4)\n", id="a video called by its file"),
    ],
)
def test_a_note_that_was_once_misread_is_read(text: str) -> None:
    """None of them is what anybody would write on purpose, and all of them can happen."""
    judge(text)
