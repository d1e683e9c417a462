"""What holds for every note, whatever stands in it."""

import re
from html import unescape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.notes.frontmatter import split_note
from bot.notes.markdown.blocks import read_blocks
from bot.notes.outline import read_outline, walk
from bot.notes.reading import read_note
from bot.recap.model import Recap

WORDS = st.sampled_from(
    [
        *("Ana", "Roe", "Bo", "Lin", "Acme,", "(Acme)", "@bolin", "Mooring", "YAML", "Monday"),
        *("talk", "keynote", "tools", "announced", "takeaways", "Recording", "Slides", "Less"),
        *("Speaker:", "by", "with", "-", "\u2013", ":", "&", ";", "|", "is", "a", "great", "more."),
    ]
)
PHRASE = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
ADDRESS = st.builds(
    str.format,
    st.sampled_from(
        [
            "https://video.example/{}",
            "https://youtu.be/AbC-{}_x",
            "https://github.com/acme/mooring{}",
            "https://s.example/a.pdf?x=1&y={}",
            "https://mooring{}.example/",
        ]
    ),
    # Few, so that an address comes twice, under two names.
    st.integers(0, 3),
)
LINKED = st.builds("[{}]({})".format, PHRASE, ADDRESS)
TEXT = st.one_of(PHRASE, ADDRESS, LINKED, PHRASE.map("**{}**".format), PHRASE.map("_{}_".format))
LINE = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "# ", "## ", "### ", "- ", "* ", "  - ", "    * ", "> ", "1. "]),
    st.lists(TEXT, min_size=1, max_size=3).map(" ".join),
    st.sampled_from(["", "", ":", "\n", "\n===", "\n---", "  "]),
)
WORD = re.compile(r"[^\W\d_]+")
TIES = {"a", "by", "with", "speaker"}
"""Words that tie people to a title, and say nothing else."""

NOTE = st.lists(LINE, max_size=14).map("\n".join)


def everything_in(recap: Recap, text: str) -> str:
    """Return all that the entries of `recap` and the headings in `text` say, as one text."""
    parts = [recap.event.name or ""]
    for entry in recap.entries:
        parts += [entry.title, *entry.lines]
        parts += [part for link in entry.links for part in (link.label, link.url)]
        parts += [part for who in getattr(entry, "speakers", ()) for part in (who.name, str(who))]
        parts += getattr(entry, "organisations", ())
    matter = split_note(text)
    outline = read_outline(read_blocks(matter.body, matter.first_line)[0], matter.text("title"))
    return " ".join([*parts, *(section.title for section in walk(outline))])


@given(st.text(max_size=300))
@example("---\n")
@example("+++\na = [[[[[[[[[[[[[[1]]]]]]]]]]]]]]\n+++\n")
@example("---\n[a, b]: c\n---\n")
@example("[a]: http://[\n\n[a]")
@settings(deadline=None)
def test_no_text_is_refused(text: str) -> None:
    """A note that can't be read must never take the others down."""
    reading = read_note(text, "note.md")

    assert reading.recap.note == "note.md"
    assert all(problem.line >= 1 for problem in reading.problems)


@given(NOTE)
@settings(deadline=None)
def test_no_link_is_invented(text: str) -> None:
    """An address in an answer leads where the note leads, to the last letter."""
    recap = read_note(text, "note.md").recap

    for entry in recap.entries:
        for link in entry.links:
            assert link.url in unescape(text)


@given(NOTE)
@example("# https://video.example/0\n- https://video.example/0\nAna")
@example("Ana\n# Ana\nhttps://video.example/0 [Roe](https://video.example/0)")
@settings(deadline=None, max_examples=300)
def test_no_word_is_lost(text: str) -> None:
    """Whatever a note says can be asked for: it stands in an entry, or in a heading over one."""
    recap = read_note(text, "note.md").recap

    said = set(WORD.findall(everything_in(recap, text).casefold()))
    assert [word for word in WORD.findall(text.casefold()) if word not in said | TIES] == []


@given(NOTE)
@settings(deadline=None)
def test_every_source_is_a_line_of_the_note(text: str) -> None:
    """Each answer names the line that it was taken from."""
    recap = read_note(text, "note.md").recap

    lines = text.split("\n")
    for entry in recap.entries:
        assert 1 <= entry.source.line <= len(lines)
        assert lines[entry.source.line - 1].strip()
