"""What must hold over all blocks of a message or a view together; no schema says it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from bot.playground.standin.blocks.shapes import wrong

MOST_MARKDOWN: Final = 12_000
"""Characters of all markdown blocks of a message (docs.slack.dev, markdown block)."""

MOST_TABLES: Final = 1
"""Tables of a message (docs.slack.dev, table block)."""


def whole_problems(blocks: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with `blocks`, each of which is well formed."""
    for name in _several(block.get("block_id") for block in blocks):
        yield wrong(f"block_id already exists: {name}", "/blocks")
    for place, block in enumerate(blocks):
        # The same name may come again in another block.
        for name in _several(part.get("action_id") for part in parts_of(block)):
            yield wrong(f"action_id already exists: {name}", f"/blocks/{place}")
    if sum(block["type"] == "table" for block in blocks) > MOST_TABLES:
        yield wrong("only one table allowed", "/blocks")
    marked = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if marked > MOST_MARKDOWN:
        yield wrong(f"markdown blocks have {marked} characters of {MOST_MARKDOWN}", "/blocks")


def _several(names: Iterable[str | None]) -> list[str]:
    """Return those of `names` that stand more than once; none at all is no name."""
    return [name for name, times in Counter(names).items() if name and times > 1]


def parts_of(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the elements in `block` that a person may act on."""
    several = [*(block.get("elements") or []), *(block.get("actions") or [])]
    for part in (block.get("element"), block.get("accessory"), *several):
        if isinstance(part, dict):
            yield part
