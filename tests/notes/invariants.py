"""What holds for every note, whatever stands in it: asked by tests and by `make fuzz`."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from bot.notes.frontmatter import split_note
from bot.notes.headings import role_of
from bot.notes.links import is_address
from bot.notes.markdown.blocks import Table, block_spans, read_blocks
from bot.notes.markdown.spans import lines, plain
from bot.notes.outline import read_outline, walk
from bot.notes.reading import read_note
from bot.notes.words import words
from bot.recap.address import identity
from bot.recap.model import Recap

WORD = re.compile(r"[^\W\d_]{3,}")
TIES = words("ties")
"""Words that tie people, links or times to a title, and say nothing else."""


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


def lost_words(recap: Recap, text: str) -> list[str]:
    """Return the words that a reader of the note `text` sees and that `recap` doesn't have.

    Words that only tie people to a title are left out, and so are the header of a table and a line
    such as "tools:", which say what the columns or the list below hold.
    """
    # Not word by word: what stands apart in the note may be joined in an entry.
    said = everything_in(recap, text).casefold()
    known = {identity(link.url) for entry in recap.entries for link in entry.links}
    return [word for word in _seen(text, known) if word not in said and word not in TIES]


def _seen(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield the words of the note `text`, without addresses of what is `known` by another."""
    if not read_note(text, "note.md").is_recap:
        return
    matter = split_note(text)
    for block in read_blocks(matter.body, matter.first_line)[0]:
        labels = len(block.header.cells) if isinstance(block, Table) else 0
        said = (row for spans in islice(block_spans(block), labels, None) for row in lines(spans))
        for row in said:
            for span in row if role_of(plain(row)) is None else ():
                if not (span.target and is_address(span.text) and identity(span.target) in known):
                    yield from WORD.findall(span.text.casefold())


def judge(text: str) -> None:
    """Read the note `text`, and fail where something is not as it must be for every note."""
    reading = read_note(text, "note.md")
    recap = reading.recap

    assert read_note(text, "note.md") == reading, "read otherwise the second time"
    last = text.count("\n") + 1
    for line in (each.line for each in reading.problems):
        assert 1 <= line <= last, f"a problem in line {line} of {last}"
    for entry in recap.entries:
        assert 1 <= entry.source.line <= last, f"{entry.title!r} in line {entry.source.line}"
    lost = lost_words(recap, text)
    assert not lost, f"lost: {lost}"
