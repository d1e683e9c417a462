"""Passages: what is said and stands in no other entry, so that nothing is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.links import link_of, links_in, links_of
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.markdown.spans import plain
from bot.notes.place import Place
from bot.notes.said import said
from bot.recap.model import Passage

_FEW_WORDS: Final = 8
"""Of an item that says little without its neighbours, such as "Build: secure app code"."""

_LONGEST_HEADING: Final = 25
"""Words of a sentence above a list that may stand over each of its items."""


def passage_of(blocks: Sequence[Block], place: Place) -> Iterator[Passage]:
    """Yield `blocks` as one passage, unless they say nothing that a resource does not say."""
    if len(blocks) == 1 and is_only_a_link(blocks[0]):
        return
    text = "\n".join(said(blocks))
    links = links_in(span for block in blocks for spans in block_spans(block) for span in spans)
    if text.strip():
        yield Passage(
            text=text, links=links, headings=place.headings, source=place.source(blocks[0].line)
        )


def passages_of_list(
    items: Sequence[Item], lead: Paragraph | None, place: Place
) -> Iterator[Passage]:
    """Yield a passage for each of `items` that says enough by itself, and one for all others.

    The line above the list, `lead`, stays with those others; without them it heads the rest.
    """
    few = tuple(item for item in items if _says_little(item))
    text = plain(lead.spans).rstrip(":\uff1a") if lead else ""
    is_heading = bool(text) and "\n" not in text and len(text.split()) <= _LONGEST_HEADING
    if lead and (few or not items or not is_heading or links_of(lead.spans)):
        listed = [Listing(items=few, line=few[0].line)] if few else []
        yield from passage_of([lead, *listed], place)
    elif few:
        yield from passage_of([Listing(items=few, line=few[0].line)], place)
    below = replace(place, headings=(*place.headings, text)) if is_heading else place
    for item in items:
        if not _says_little(item):
            yield from passage_of([Listing(items=(item,), line=item.line)], below)


def _says_little(item: Item) -> bool:
    is_plain = not (item.blocks or links_of(item.spans))
    return is_plain and len(plain(item.spans).split()) <= _FEW_WORDS


def is_only_a_link(block: Block) -> bool:
    """Tell whether `block` is a paragraph of one link and nothing else."""
    if not isinstance(block, Paragraph):
        return False
    spans = [span for span in block.spans if span.text.strip(" \n.*_")]
    return len(spans) == 1 and link_of(spans[0]) is not None
