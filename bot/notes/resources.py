"""Resources: the links that belong to no session, tool, announcement or theme."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.notes.labels import name_and_remark, shown_address, without_addresses
from bot.notes.links import link_of, says_nothing
from bot.notes.markdown.blocks import Block, Code, Heading, Item, Listing, Paragraph, Table
from bot.notes.markdown.sentences import around
from bot.notes.markdown.spans import Spans, raw, squeeze
from bot.notes.place import Place
from bot.notes.said import said
from bot.recap.address import identity
from bot.recap.model import Resource

_EDGES: Final = " \t\n-\u2013—:,;|·•."
_CONDITION: Final = re.compile(r"^(?:if|for|when|in case)\b[^,]{3,60},\s+", re.IGNORECASE)
_PREDICATE: Final = re.compile(r"^(?:is|are|you(?:'ll| will| can) find|to|for)\s+", re.IGNORECASE)
_POINTER: Final = re.compile(
    r"\b(?:(?:click|see|look|read|watch|go|check)\s+|(?:is|are|was|were|can be found)\s*)?"
    r"(?:on|at|in|out|over|from|via)?\s*"
    r"(?:this|the|a|here|there)?\s*$",
    re.IGNORECASE,
)


def resources_in(
    blocks: Iterable[Block], place: Place, taken: AbstractSet[str] = frozenset()
) -> Iterator[Resource]:
    """Yield the links of `blocks`, without those whose identity is `taken` by other entries."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _linked(block.spans, place, taken)
            case Listing():
                for item in block.items:
                    yield from resources_of(item, place, taken)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row.cells:
                        yield from _linked(cell, place, taken)
            case Code():
                pass


def resources_of(
    item: Item, place: Place, taken: AbstractSet[str] = frozenset()
) -> Iterator[Resource]:
    """Yield the links of a list item: what it leads with is the label, the rest the remark."""
    found = list(_linked(item.spans, place, taken))
    name, remark = name_and_remark(item.spans)
    if len(found) == 1 and (found[0].label == name or says_nothing(name)):
        rest = [without_addresses(remark).replace("\n", " "), *said(item.blocks)]
        label = shown_address(found[0].link.url) if says_nothing(name) else name
        found = [
            replace(
                found[0],
                label=label,
                link=replace(found[0].link, label=label),
                remark=" ".join(filter(None, rest)),
            )
        ]
    yield from found
    yield from resources_in(item.blocks, place, taken)


def _linked(spans: Spans, place: Place, taken: AbstractSet[str]) -> Iterator[Resource]:
    """Yield the links of a paragraph, each with the sentence that it stands in as remark."""
    text = raw(spans)
    here = 0
    for span in spans:
        there = here + len(span.text)
        link = link_of(span)
        if link and identity(link.url) not in taken:
            start, end = around(text, here)
            sentence = squeeze(text[start:end].replace("\n", " "))
            if says_nothing(link.label):
                label = _described(text[start:here], text[there:end]) or shown_address(link.url)
            else:
                label = link.label.strip(_EDGES) or link.label
            yield Resource(
                label=label,
                link=replace(link, label=label),
                remark="" if sentence.strip(_EDGES) == label else sentence,
                headings=place.headings,
                source=place.source(span.line),
            )
        here = there


def _described(ahead: str, behind: str) -> str:
    """Return what a sentence says of a link that is only called "here", "link" or its address."""
    ahead, behind = (squeeze(part.replace("\n", " ")).strip(_EDGES) for part in (ahead, behind))
    if ahead.endswith("("):
        return ahead[:-1].rstrip(_EDGES)
    if _PREDICATE.match(behind):
        # As in: if you want more, "here" is the blog post about it.
        return _PREDICATE.sub("", behind)
    ahead = _POINTER.sub("", _CONDITION.sub("", ahead)).strip(_EDGES)
    if ahead and behind and behind[0].isalnum():
        return f"{ahead} {behind}"
    return ahead or behind
