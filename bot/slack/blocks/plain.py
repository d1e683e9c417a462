"""Plain text of ours as Block Kit: paragraphs in which addresses can be followed."""

import re
from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import RichTextElement

from bot.slack.blocks import rich
from bot.slack.mrkdwn import safe_url, visible

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\u201c\u201d]+(?<![.,;:!?)\]])")


def linked(text: str) -> Iterator[RichTextElement]:
    """Yield `text` with its addresses as links; nothing else in it is taken for markup."""
    shown = visible(text)
    end = 0
    for found in _ADDRESS.finditer(shown):
        if url := safe_url(found[0]):
            if found.start() > end:
                yield rich.text(shown[end : found.start()])
            yield rich.link(found[0], url)
            end = found.end()
    if end < len(shown) or not shown:
        yield rich.text(shown[end:])
