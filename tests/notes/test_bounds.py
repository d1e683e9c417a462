"""Notes that were made, or happened, to keep a parser busy."""

from time import process_time

import pytest

from bot.notes.loader import read_note
from tests.notes.reading_notes import passages_of, problems_of

SECONDS = 4.0
"""Of work. One second is promised; traced coverage takes its share, and what is not linear takes
far more."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 50_000, id="brackets"),
        pytest.param("![" * 40_000, id="pictures"),
        pytest.param("([" * 30_000, id="brackets of two kinds"),
        pytest.param("[" * 20_000 + "]" * 20_000, id="nested brackets"),
        pytest.param("[a](" * 20_000, id="links that never end"),
        pytest.param("- " * 25_000, id="lists in lists"),
        pytest.param("> " * 25_000, id="quotations in quotations"),
        pytest.param("\n".join(" " * 2 * n + "- a" for n in range(1500)), id="an endless slope"),
        pytest.param("<!--" * 20_000, id="comments"),
        pytest.param("x <!--" * 20_000, id="comments in a line"),
        pytest.param("<div>\n" + "<a b='" * 20_000, id="tags that never end"),
        pytest.param("**a *b " * 10_000, id="emphasis"),
        pytest.param("http://a.b/(" * 8_000, id="an endless address"),
        pytest.param("www." * 20_000, id="an endless host"),
        pytest.param("a." * 40_000, id="dots"),
        pytest.param("Ana Roe, " * 10_000, id="an endless list of names"),
        pytest.param("# " + "Ana - Bo - " * 5_000, id="an endless heading"),
        pytest.param("- Ana Roe by " * 3_000, id="by and by"),
        pytest.param("## a - b\n" * 5_000, id="headings"),
        pytest.param("| a " * 5_000 + "\n" + "|-" * 5_000 + "|\n", id="a wide table"),
        pytest.param("one. Two? three! " * 8_000, id="sentences"),
        pytest.param("[a](https://youtu.be/x) " * 3_000, id="recordings in one paragraph"),
        pytest.param("---\n" + "- " * 25_000 + "\n---\n", id="front matter of dashes"),
    ],
)
def test_no_note_takes_long(text: str) -> None:
    """A parse can't be stopped, so what it costs is bounded beforehand."""
    start = process_time()
    read_note(text, "note.md")

    assert process_time() - start < SECONDS


def test_what_is_nested_too_deep_is_read_and_reported() -> None:
    """The parser would drop it without a word."""
    text = "# FooConf 30\n" + "\n".join(" " * 2 * n + f"- word{n}" for n in range(120))

    (passage,) = passages_of(text)
    (problem,) = problems_of(text)

    assert "word119" in passage.text
    assert problem.line == 35
    assert "too deep" in problem.problem


def test_code_and_comments_do_not_shift_lines() -> None:
    """Every answer names a line, also behind code that wraps."""
    (passage,) = passages_of("a `b\nc` \\\nx <!-- d\ne --> f\n[g](https://g.example)\n")

    assert passage.text.splitlines()[-1].endswith("g")
