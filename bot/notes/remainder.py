"""What no reader took from a note: kept as passages, so that nothing that was said is lost."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.notes.blocks import Block, Code, Heading, Item, Listing, Paragraph, Table
from bot.notes.outline import Section, walk
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.spans import plain
from bot.notes.words import words
from bot.recap.model import Entry, Passage, Session

_WORD: Final = re.compile(r"[^\W\d_]+")
_NO_LETTERS: Final = str.maketrans({chr(at): " " for at in range(128) if not chr(at).isalpha()})
_SHORTEST: Final = 3
"""Letters of a word that says something."""

_TIES: Final = words("ties")
"""Words that tie people or links to a title, and say nothing else."""


def remainder(outline: Section, entries: Sequence[Entry], place: Place) -> Iterator[Passage]:
    """Yield the paragraphs, list items and rows of `outline` that `entries` don't tell in full."""
    told = set(_texts(outline, entries))
    plain_told = " ".join(filter(str.isascii, told))
    other_told = " ".join(text for text in told if not text.isascii())
    said = _TIES.union(_words(plain_told), _words(other_told))
    for section in walk(outline):
        parts = (part for block in section.blocks for part in _parts(block))
        left = [part for part in parts if not _is_told(_text(part), told, said)]
        if left:
            here = replace(place, headings=(section.title,) if section.heading else ())
            for part in left:
                yield from passage_of([part], here)


def _is_told(text: str, told: AbstractSet[str], said: AbstractSet[str]) -> bool:
    """Tell whether `text` is `told` as it stands, or made of words that are `said`."""
    return text in told or all(word in said for word in _words(text) if len(word) >= _SHORTEST)


def _words(text: str) -> list[str]:
    text = text.casefold()
    # Without a pattern it is eight times as fast, and all that a note says comes here.
    return text.translate(_NO_LETTERS).split() if text.isascii() else _WORD.findall(text)


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
