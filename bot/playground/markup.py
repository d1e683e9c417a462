"""What people type, in the markup and the blocks in which Slack hands it to apps."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

_PIECES: Final = re.compile(
    r"(?<![\w.])@(?P<user>[\w.-]*\w)|(?<!\w)\#(?P<channel>[\w-]+)|(?P<url>https?://[^\s<>]*[^\s<>.,;:!?)'\"])"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A message as Slack hands it to apps.

    Attributes:
        text: With mentions and links in angle brackets, and `& < >` escaped.
        elements: The same as elements of rich text, in order.
        users: Ids of the people mentioned, in order.
        links: Addresses, in order.
    """

    text: str
    elements: list[dict[str, Any]]
    users: list[str]
    links: list[str]

    def blocks(self, block_id: str) -> list[dict[str, Any]]:
        """Return the blocks that Slack's own composer makes of it."""
        section = {"type": "rich_text_section", "elements": self.elements}
        return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]


def read_typed(
    text: str, *, user: Callable[[str], str | None], channel: Callable[[str], str | None]
) -> Typed:
    """Return what a person typed.

    Args:
        text: With mentions as `@name` and channels as `#name`.
        user: Returns the id of the person of a name; None when there is none.
        channel: Returns the id of the channel of a name; None when there is none.
    """
    written, elements, users, links = "", list[dict[str, Any]](), list[str](), list[str]()
    for plain, found in _pieces(text):
        if found is None:
            piece = None
        elif name := found["user"]:
            piece = user(name)
            written += f"<@{piece}>" if piece else ""
            if piece:
                users.append(piece)
                elements.append({"type": "user", "user_id": piece})
        elif name := found["channel"]:
            piece = channel(name)
            written += f"<#{piece}|{name}>" if piece else ""
            if piece:
                elements.append({"type": "channel", "channel_id": piece})
        else:
            piece = plain
            written += f"<{escape(plain)}>"
            links.append(plain)
            elements.append({"type": "link", "url": plain})
        if piece is None and plain:
            written += escape(plain)
            elements.append({"type": "text", "text": plain})
    return Typed(written, elements, users, links)


def _pieces(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield `text` piece by piece, those that may stand for something with their match."""
    end = 0
    for found in _PIECES.finditer(text):
        yield text[end : found.start()], None
        yield found[0], found
        end = found.end()
    yield text[end:], None


def escape(text: str) -> str:
    """Return `text` with the three characters escaped that are Slack's markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
