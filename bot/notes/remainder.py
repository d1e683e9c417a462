"""What no reader took from a note: kept as passages, so that nothing that was said is lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.blocks import Block, Code, Heading, Item, Listing, Paragraph, Table
from bot.notes.outline import Section, walk
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.spans import plain
from bot.notes.words import words
from bot.recap.model import Entry, Passage, Session

_SHORTEST: Final = 3
"""Letters of a word that says something."""

_WORD: Final = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_BLANKS: Final = str.maketrans({chr(at): " " for at in range(128) if not chr(at).isalpha()})
_TIES: Final = words("ties")
"""Words that tie people or links to a title, and say nothing else."""


def remainder(outline: Section, entries: Sequence[Entry], place: Place) -> Iterator[Passage]:
    """Yield the paragraphs, list items and rows of `outline` that `entries` don't tell in full."""
    said = _TIES.union(*map(_words, _texts(outline, entries)))
    for section in walk(outline):
        parts = (part for block in section.blocks for part in _parts(block))
        left = [part for part in parts if not said.issuperset(_words(_text(part)))]
        if left:
            here = replace(place, headings=(section.title,) if section.heading else ())
            for part in left:
                yield from passage_of([part], here)


def _words(text: str) -> set[str]:
    text = text.casefold()
    if not text.isascii():
        return set(_WORD.findall(text))
    # The same without a pattern: all that every entry says comes here.
    return {word for word in text.translate(_BLANKS).split() if len(word) >= _SHORTEST}


def _texts(outline: Section, entries: Sequence[Entry]) -> Iterator[str]:
    for section in walk(outline):
        yield section.title
    for entry in entries:
        yield entry.title
        yield from entry.lines
        for link in entry.links:
            yield from (link.label, link.url)
        if isinstance(entry, Session):
            yield from entry.organisations
            for who in entry.speakers:
                yield f"{who.name} {who.role or ''} {who.organisation or ''}"


def _parts(block: Block) -> Iterator[Block]:
    """Yield `block` in the smallest parts that can be told by themselves."""
    match block:
        case Listing():
            for item in block.items:
                own = Item(spans=item.spans, line=item.line)
                if item.spans:
                    yield Listing(items=(own,), line=item.line)
                for inner in item.blocks:
                    yield from _parts(inner)
        case Table():
            for row in block.rows:
                yield from (Paragraph(spans=cell, line=row.line) for cell in row.cells if cell)
        case _:
            yield block


def _text(part: Block) -> str:
    match part:
        case Heading() | Paragraph():
            return plain(part.spans)
        case Listing():
            return plain(part.items[0].spans)
        case Code():
            return part.text
        case Table():
            return ""
