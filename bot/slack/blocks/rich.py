"""Rich text and plain text, the forms in which Slack shows every character as it stands."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from slack_sdk.models.blocks import (
    ContextBlock,
    HeaderBlock,
    PlainTextObject,
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextListElement,
    RichTextSectionElement,
    SectionBlock,
)

Json = dict[str, Any]
"""A block as Slack takes it."""

_NOTHING: Final = "…"
"""Shown where a note has but invisible characters; Slack refuses a message with an empty text."""

_REMEMBERED: Final = 1024
"""Short texts kept as blocks; slack_sdk's models take about .04 ms to check each of their objects,
and the same sentences are said again and again."""

_BOLD = RichTextElementParts.TextStyle(bold=True)
_CODE = RichTextElementParts.TextStyle(code=True)


def text(shown: str) -> RichTextElement:
    """Return `shown` as plain characters."""
    return RichTextElementParts.Text(text=shown or _NOTHING)


def bold(shown: str) -> RichTextElement:
    """Return `shown` in bold."""
    return RichTextElementParts.Text(text=shown or _NOTHING, style=_BOLD)


def code(shown: str) -> RichTextElement:
    """Return `shown` as something to be typed."""
    return RichTextElementParts.Text(text=shown or _NOTHING, style=_CODE)


def link(label: str, url: str, *, strong: bool = False) -> RichTextElement:
    """Return a link to `url`, which must be safe, that is shown as `label`."""
    return RichTextElementParts.Link(
        url=url, text=label or _NOTHING, style=_BOLD if strong else None
    )


def channel(of: str) -> RichTextElement:
    """Return the name of the channel with id `of`, which leads there and notifies nobody."""
    return RichTextElementParts.Channel(channel_id=of)


def person(of: str) -> RichTextElement:
    """Return the name of the person with id `of`, who is notified; Slack alone knows the name."""
    return RichTextElementParts.User(user_id=of)


def header(shown: str) -> Json:
    """Return a block with `shown`, at most 150 characters, in large letters, as plain text."""
    return HeaderBlock(text=PlainTextObject(text=shown or _NOTHING, emoji=False)).to_dict()


def paragraph(*elements: RichTextElement) -> Json:
    """Return one block of `elements`, one after the other."""
    return RichTextBlock(elements=[RichTextSectionElement(elements=elements)]).to_dict()


@lru_cache(maxsize=_REMEMBERED)
def said(shown: str) -> Json:
    """Return one block with `shown` as plain text. Not to be changed."""
    return SectionBlock(text=PlainTextObject(text=shown or _NOTHING, emoji=False)).to_dict()


def bullets(lead: str, items: Iterable[RichTextElement]) -> Json:
    """Return one block of a lead-in with a list under it."""
    listed = [RichTextSectionElement(elements=[item]) for item in items]
    return RichTextBlock(
        elements=[
            RichTextSectionElement(elements=[text(lead)]),
            RichTextListElement(style="bullet", elements=listed),
        ]
    ).to_dict()


@lru_cache(maxsize=_REMEMBERED)
def small(shown: str) -> Json:
    """Return a block with `shown` in small grey letters, as plain text. Not to be changed."""
    return ContextBlock(elements=[PlainTextObject(text=shown or _NOTHING, emoji=False)]).to_dict()


def size(drawn: Any) -> int:
    """Return the characters of all texts and addresses in a block or list of blocks."""
    if isinstance(drawn, list):
        return sum(map(size, drawn))
    if not isinstance(drawn, dict):
        return 0
    own = sum(len(drawn[key]) for key in ("text", "url") if isinstance(drawn.get(key), str))
    return own + sum(size(value) for value in drawn.values())
