"""What the notes say of a link, to stand below the message that holds it.

The link itself leads there, so this is plain text: blocks that every kind of preview takes.
"""

from collections.abc import Sequence
from typing import Final

from bot.answers.answer import Item
from bot.slack.blocks import rich
from bot.slack.blocks.entry import source_line, told_lines
from bot.slack.blocks.limits import MAX_TITLE
from bot.slack.mrkdwn import cut, one_line

_MOST: Final = 3
"""Entries told of one link; a playlist may be named by many."""


def preview(items: Sequence[Item]) -> list[rich.Json]:
    """Return blocks that tell of `items`, which all lead to one address."""
    blocks = [block for item in items[:_MOST] for block in _told(item)]
    if len(items) > _MOST:
        blocks.append(rich.small(f"{len(items) - _MOST} more in the notes"))
    return blocks


def _told(item: Item) -> list[rich.Json]:
    title = cut(one_line(item.entry.title), MAX_TITLE)
    lines = [
        *([title] if title else []),
        *told_lines(item.entry, item.event, item.line, title=title),
    ]
    return [rich.said("\n".join(lines)), rich.small(source_line(item.entry))]
