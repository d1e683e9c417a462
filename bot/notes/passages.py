"""Passages: what is said and stands in no other entry, so that nothing is lost."""

from collections.abc import Iterator, Sequence

from bot.notes.blocks import Block, Paragraph, block_spans
from bot.notes.links import link_of, links_of
from bot.notes.place import Place
from bot.notes.said import said
from bot.recap.model import Passage


def passage_of(blocks: Sequence[Block], place: Place) -> Iterator[Passage]:
    """Yield `blocks` as one passage, unless they say nothing that a resource does not say."""
    if len(blocks) == 1 and is_only_a_link(blocks[0]):
        return
    text = "\n".join(said(blocks))
    links = links_of(span for block in blocks for spans in block_spans(block) for span in spans)
    if text.strip():
        yield Passage(
            text=text, links=links, headings=place.headings, source=place.source(blocks[0].line)
        )


def is_only_a_link(block: Block) -> bool:
    """Tell whether `block` is a paragraph of one link and nothing else."""
    if not isinstance(block, Paragraph):
        return False
    spans = [span for span in block.spans if span.text.strip(" \n.*_")]
    return len(spans) == 1 and link_of(spans[0]) is not None
