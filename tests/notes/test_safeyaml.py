"""YAML that is refused before a tree is built of it."""

import pytest

from bot.notes.safeyaml import compose, guard


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("- a\n---\n- b\n", 2, "second document", id="two documents"),
        pytest.param("- &a x\n- &a y\n", 1, "anchors", id="an anchor twice"),
        pytest.param("a: &a\n  b: 1\n", 1, "anchors", id="an anchored mapping"),
        pytest.param("- x\n- *a\n", 2, "aliases", id="an alias"),
    ],
)
def test_what_would_fail_later_is_refused(text: str, line: int, words: str) -> None:
    """Building the tree raises for these, and nothing that a person wrote may raise."""
    problem = guard(text)

    assert problem is not None
    assert problem.line == line
    assert words in problem.problem


def test_one_document_of_plain_values_is_composed() -> None:
    """Its `---` and `...` are no second document."""
    text = "---\na: [b, c]\n...\n"

    assert guard(text) is None
    assert compose(text) is not None
