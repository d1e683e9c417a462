"""An edition of the digest as Block Kit.

As in answers, what notes say stands in rich or plain text only, so nothing can be forged.
"""

from typing import Final

from bot.digest.letter import Digest, Item
from bot.digest.text import item_heading
from bot.slack.blocks import rich
from bot.slack.blocks.entry import draw
from bot.slack.blocks.limits import MAX_BLOCKS, MAX_HEADER, MAX_LINE, MAX_MESSAGE
from bot.slack.mrkdwn import cut, one_line

_FRAME: Final = 3
"""Blocks around the entries: the title, how many were left out, and the footer."""

_FOOT: Final = 200
"""Characters kept free for the line that says how many were left out."""

_LONGEST_FOOTER: Final = 3 * MAX_LINE
"""Characters of the footer, which names all that the channel follows."""


def digest_blocks(digest: Digest) -> list[rich.Json]:
    """Return the blocks that show `digest`, within Slack's limits.

    Each sort of entry has a heading, so that who scans it on a phone finds what is worth a tap.
    """
    head = rich.header(cut(one_line(digest.title), MAX_HEADER))
    foot = rich.small(cut(one_line(digest.footer), _LONGEST_FOOTER))
    blocks: list[rich.Json] = []
    room = MAX_MESSAGE - rich.size([head, foot]) - _FOOT
    heading, left = "", len(digest.items)
    for item in digest.items:
        drawn = _drawn(item, heading)
        heading = item_heading(item)
        room -= rich.size(drawn)
        if room < 0 or len(blocks) + len(drawn) + _FRAME > MAX_BLOCKS:
            break
        blocks += drawn
        left -= 1
    rest = [rich.small(f"{left} more did not fit in here.")] if left else []
    return [head, *blocks, *rest, foot]


def _drawn(item: Item, above: str) -> list[rich.Json]:
    """Return the blocks of `item`, with its heading unless the entry above has the same."""
    heading = item_heading(item)
    lead = [rich.paragraph(rich.bold(heading))] if heading != above else []
    return [*lead, *draw(item.entry, item.event, item.line, item.reason).blocks]
