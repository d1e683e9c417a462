"""What no reader took from a note, kept as passages and resources, so that nothing is lost."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.notes.links import links_of
from bot.notes.markdown.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Table,
    block_spans,
)
from bot.notes.markdown.spans import plain
from bot.notes.outline import Section, walk
from bot.notes.passages import passage_of
from bot.notes.people.profiles import is_profile
from bot.notes.place import Place
from bot.notes.resources import resources_in
from bot.notes.words import table, words
from bot.recap.address import identity
from bot.recap.model import Entry, Link, Passage, Resource, Session

_WORD: Final = re.compile(r"[^\W\d_]+")
_NO_LETTERS: Final = str.maketrans({chr(at): " " for at in range(128) if not chr(at).isalpha()})
_SHORTEST: Final = 3
"""Letters of a word that says something."""

_TIES: Final = words("ties").union(*map(str.split, table("labels")["organisation"]))
"""Words that tie people, links or employers to a title, and say nothing else."""


def remainder(outline: Section, entries: Sequence[Entry], place: Place) -> Iterator[Passage]:
    """Yield the paragraphs, list items and rows of `outline` that `entries` don't tell in full."""
    told = set(_texts(outline, entries))
    plain_told = " ".join(filter(str.isascii, told))
    other_told = " ".join(text for text in told if not text.isascii())
    said = _TIES.union(_words(plain_told), _words(other_told))
    for section in walk(outline):
        texts = ((text, part) for block in section.blocks for text, part in _parts(block))
        left = [part for text, part in texts if not _is_told(text, told, said)]
        if left:
            here = replace(place, headings=(section.title,) if section.heading else ())
            for part in left:
                yield from passage_of([_alone(part)], here)


def links_left(outline: Section, entries: Sequence[Entry], place: Place) -> Iterator[Resource]:
    """Yield the links of `outline` that no entry has and no session's remarks spell out.

    Pages and addresses of people are not worth keeping by themselves.
    """
    taken = {identity(link.url) for entry in entries for link in entry.links}
    left = [
        resource
        for resource in _untaken(outline, taken, place)
        if not (is_profile(resource.link.url) or resource.link.url.startswith("mailto:"))
    ]
    if left:
        sessions = (entry for entry in entries if isinstance(entry, Session))
        spelt = {word for each in sessions for text in each.remarks for word in text.split()}
        yield from (resource for resource in left if resource.link.url not in spelt)


def _untaken(outline: Section, taken: AbstractSet[str], place: Place) -> Iterator[Resource]:
    """Yield the links of `outline` whose identity is not `taken`."""
    for section in walk(outline):
        left = [
            block
            for block in section.blocks
            if not all(identity(link.url) in taken for link in _links_of(block))
        ]
        if left:
            here = replace(place, headings=(section.title,) if section.heading else ())
            yield from resources_in(left, here, taken)


def _links_of(block: Block) -> Iterator[Link]:
    return (link for spans in block_spans(block) for link in links_of(spans))


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


def _parts(block: Block) -> Iterator[tuple[str, Block | Item]]:
    """Yield what each part of `block` says that can be told by itself, and the part."""
    match block:
        case Listing():
            for item in block.items:
                if item.spans:
                    yield plain(item.spans), item
                for inner in item.blocks:
                    yield from _parts(inner)
        case Table():
            for row in block.rows:
                for cell in filter(None, row.cells):
                    yield plain(cell), Paragraph(spans=cell, line=row.line)
        case Heading() | Paragraph():
            yield plain(block.spans), block
        case Code():
            yield block.text, block


def _alone(part: Block | Item) -> Block:
    """Return `part` as a block of its own; an item without what it holds, which is told apart."""
    if isinstance(part, Item):
        own = Item(spans=part.spans, line=part.line)
        return Listing(items=(own,), line=part.line)
    return part
