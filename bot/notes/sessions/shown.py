"""Recordings and slides that the prose below a heading links, which show that it is a session."""

from collections.abc import Sequence

from bot.notes.links import is_recording, links_in, names_recording, names_slides, says_nothing
from bot.notes.markdown.blocks import Block, Paragraph
from bot.recap.address import identity
from bot.recap.model import Link, LinkKind


def shows_one(blocks: Sequence[Block]) -> bool:
    """Tell whether `blocks` point to the recording of one session, or to the slides of one."""
    return len(told_recordings(blocks, titled=False) or _told_slides(blocks)) == 1


def told_recordings(blocks: Sequence[Block], *, titled: bool) -> set[str]:
    """Return the recordings that prose links, under a title or as in "watch her video here"."""
    return {
        identity(link.url)
        for link in _told_links(blocks)
        if is_recording(link) and titled != _points(link)
    }


def _told_slides(blocks: Sequence[Block]) -> set[str]:
    """Return the slides that prose links by what they are: "her slides"."""
    return {
        identity(link.url)
        for link in _told_links(blocks)
        if link.kind is LinkKind.SLIDES and names_slides(link.label)
    }


def _points(link: Link) -> bool:
    """Tell whether a recording is called nothing but what it is; its slides by slip, too."""
    return says_nothing(link.label) or names_recording(link.label) or names_slides(link.label)


def _told_links(blocks: Sequence[Block]) -> Sequence[Link]:
    return links_in(
        span for block in blocks if isinstance(block, Paragraph) for span in block.spans
    )
