"""How long a message may be, and what must hold of its blocks."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from bot.playground.standin.blocks.layout import message_blocks
from bot.playground.standin.blocks.shapes import string
from bot.playground.standin.blocks.whole import whole_problems
from bot.playground.standin.refusal import RefusedError

MOST_TEXT: Final = 40_000
"""Characters of a message's text (docs.slack.dev, chat.postMessage)."""

MOST_IN_BLOCKS: Final = 11_000
"""Characters of text and addresses in all blocks of a message.

Slack documents no such limit; the shortest message that it was seen to refuse for its length had
11,341 (slackapi/bolt-js issues 2509 and 2867).
"""

MOST_ATTACHMENTS: Final = 100
"""Attachments of a message (docs.slack.dev, chat.postMessage)."""

_COUNTED: Final = frozenset({"text", "url", "image_url", "alt_text", "value"})

event_type: Final = string(255, least=1)


def check_message(text: str, blocks: Any, attachments: Any = None) -> None:
    """Refuse a message that Slack would not take.

    Args:
        text: Its plain text. May be empty when there are blocks or attachments.
        blocks: As the app sent them. None for none.
        attachments: As the app sent them. None for none.

    Raises:
        RefusedError: By the code that Slack uses.
    """
    if not (text or blocks or attachments):
        raise RefusedError("no_text")
    if len(text) > MOST_TEXT:
        raise RefusedError("msg_too_long", f"{len(text)} characters of {MOST_TEXT}")
    if blocks is not None:
        check_blocks(blocks)
    if attachments is not None:
        _check_attachments(attachments)


def check_blocks(blocks: Any) -> None:
    """Refuse blocks that Slack would not take in a message.

    Raises:
        RefusedError: By the code that Slack uses.
    """
    problems = list(message_blocks(blocks, "/blocks")) or list(whole_problems(blocks))
    if problems:
        raise RefusedError("invalid_blocks", *problems, errors=problems)
    if (length := sum(_lengths(blocks))) > MOST_IN_BLOCKS:
        raise RefusedError(
            "msg_blocks_too_long", f"{length} characters, Slack has refused {MOST_IN_BLOCKS}"
        )


def _check_attachments(attachments: Any) -> None:
    if not isinstance(attachments, Sequence) or isinstance(attachments, str):
        raise RefusedError("invalid_attachments", "must be an array")
    if len(attachments) > MOST_ATTACHMENTS:
        raise RefusedError("too_many_attachments")
    for each in attachments:
        if not isinstance(each, dict):
            raise RefusedError("invalid_attachments", "each must be an object")
        if "blocks" in each:
            check_blocks(each["blocks"])


def check_metadata(metadata: Any) -> None:
    """Refuse metadata that Slack would not take.

    Raises:
        RefusedError: By the code that Slack uses.
    """
    if metadata is None:
        return
    whole = isinstance(metadata, dict) and isinstance(metadata.get("event_payload"), dict)
    if not whole or list(event_type(metadata.get("event_type"), "/metadata/event_type")):
        raise RefusedError("invalid_metadata_format", "needs event_type and event_payload")


def _lengths(value: Any) -> Iterator[int]:
    if isinstance(value, list):
        for each in value:
            yield from _lengths(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, str):
                yield len(each) if name in _COUNTED else 0
            else:
                yield from _lengths(each)
