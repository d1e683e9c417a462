"""Notes that were made, or happened, to keep a parser busy."""

from time import process_time

import pytest

from bot.notes.markdown.blocks import block_spans, read_blocks
from bot.notes.markdown.bounds import MAX_PARAGRAPH, MAX_WORK, fitted, work
from bot.notes.markdown.spans import raw
from bot.notes.reading import read_note
from tests.notes.reading_notes import passages_of, problems_of, resources_of

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
        pytest.param("<a@b.c> said: " * 10_000, id="mail in a sentence without end"),
        pytest.param("a talk on b.example/c: " * 5_000, id="hosts in a sentence without end"),
        pytest.param(
            "[Talk](https://youtu.be/x) Ana: presented\n" * 3_000,
            id="verbs in a sentence without end",
        ),
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


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("- a\n* b\n", id="lists"),
        pytest.param("Talk:\n\n- a\n\n", id="lists of talks"),
        pytest.param("> > a\n\n", id="quotations"),
        pytest.param("[a](https://b.example/c) ", id="links"),
        pytest.param("[a] ", id="references"),
        pytest.param("|c|d|\n", id="rows"),
        pytest.param("*a* ", id="emphasis"),
        pytest.param("<b>a</b> ", id="tags"),
        pytest.param("`a` ", id="code"),
        pytest.param("a.example ", id="hosts"),
        pytest.param("<a@b.c> ", id="mail"),
        pytest.param('"A title" by Ana Roe ', id="titles"),
        pytest.param("{{< youtube x >}} ", id="shortcodes"),
        pytest.param("Tea was served again ", id="prose"),
    ],
)
def test_a_note_is_cut_where_reading_on_would_take_too_long(unit: str) -> None:
    """A megabyte of any one thing costs no more than is allowed, and what came before stays."""
    text = "# FooConf 30\n\nTea was served.\n\n" + unit * (1_000_000 // len(unit))

    kept, (problem,) = fitted(text, 1)

    assert text.startswith(kept)
    assert kept[-1] in "\n "
    assert MAX_WORK * 0.9 < work(kept, len(kept)) <= MAX_WORK
    assert problem.line == kept.count("\n") + 1
    assert "split" in problem.problem


def test_what_stands_before_the_cut_is_read_and_the_cut_is_reported() -> None:
    """Half a note is better than none, if one knows that it is half."""
    text = "---\nevent: FooConf 30\n---\n" + "Tea was served.\n\n" * 30_000 + "Coffee.\n"

    found = passages_of(text)
    (problem,) = problems_of(text)

    assert len(found) > 4_000
    assert {passage.text for passage in found} == {"Tea was served."}
    assert problem.line - found[-1].source.line in {1, 2}


def test_a_long_recap_is_read_whole() -> None:
    """It has more sessions than any conference."""
    text = "## A Title by Ana Roe\n\n- She likes [tea](https://t.example/a).\n\n" * 1_500

    assert fitted(text, 1) == (text, ())


def test_a_paragraph_without_end_is_read_in_pieces() -> None:
    """Readers look around each link and sentence, so what is around must have an end."""
    text = "Tea was served. [Here](https://t.example/a) it is. " * 2_000

    blocks, _ = read_blocks(text, 1)

    pieces = [raw(spans) for block in blocks for spans in block_spans(block)]
    assert max(map(len, pieces)) <= MAX_PARAGRAPH
    assert " ".join(pieces).split() == ("Tea was served. Here it is. " * 2_000).split()


@pytest.mark.parametrize(
    ("start", "letters"),
    [
        pytest.param("", 2_048, id="as long as may be"),
        pytest.param("so: ", 2_048, id="behind a word"),
    ],
)
def test_an_address_has_an_end(start: str, letters: int) -> None:
    """Servers take no longer ones, and looking for the end of each would take for ever."""
    address = "https://t.example/".ljust(letters, "a")

    (link,) = resources_of(f"{start}{address} x\n")

    assert link.link.url == address
    assert resources_of(f"{start}{address}a x\n") == []


def test_code_and_comments_do_not_shift_lines() -> None:
    """Every answer names a line, also behind code that wraps."""
    (passage,) = passages_of("a `b\nc` \\\nx <!-- d\ne --> f\n[g](https://g.example)\n")

    assert passage.text.splitlines()[-1].endswith("g")
