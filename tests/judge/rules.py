"""What Slack demands of a message or view and no schema says, and how much confbot puts in one."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from tests.judge.walking import Json, objects

MOST_BLOCKS: Final = 50
"""Blocks in a message; the types tell only how many a view holds."""

MOST_MARKDOWN: Final = 12_000
"""Characters of all markdown blocks of a message together."""

MOST_IN_ALL: Final = 9_000
"""Characters of text and addresses in a message; Slack has refused some with 11,000."""

MOST_STATE: Final = 2_000
"""Characters of a button's value."""

_ONE_OF: Final = {
    "section": ("text", "fields"),
    "card": ("hero_image", "title", "actions", "body"),
    "container": ("title", "rich_text_title"),
    "static_select": ("options", "option_groups"),
    "multi_static_select": ("options", "option_groups"),
}
"""Kinds that need one of some fields, any of which may be left out."""

_NEVER_EMPTY: Final = {
    **dict.fromkeys(("actions", "context", "context_actions", "rich_text"), "elements"),
    **dict.fromkeys(("rich_text_section", "rich_text_list", "rich_text_quote"), "elements"),
    **dict.fromkeys(("overflow", "checkboxes", "radio_buttons"), "options"),
    **dict.fromkeys(("text", "link"), "text"),
}
"""Kinds that Slack refuses when this field of theirs is there and empty."""


def message_rules(blocks: list[Json]) -> Iterator[str]:
    """Yield which rules for a message `blocks` break."""
    if len(blocks) > MOST_BLOCKS:
        yield f"{len(blocks)} blocks, and a message may have {MOST_BLOCKS}"
    tables = [place for place, each in objects(blocks) if each.get("type") == "table"]
    if len(tables) > 1:
        yield f"{', '.join(tables)}: a message may have one table"
    markdown = sum(len(each["text"]) for each in blocks if each.get("type") == "markdown")
    if markdown > MOST_MARKDOWN:
        yield f"{markdown} characters in markdown blocks, and there may be {MOST_MARKDOWN}"
    if (size := _size(blocks)) > MOST_IN_ALL:
        yield f"{size} characters of text and addresses, and there may be {MOST_IN_ALL}"


def common_rules(blocks: list[Json]) -> Iterator[str]:
    """Yield which rules for messages and views alike `blocks` break."""
    for name in ("block_id", "action_id"):
        ids = Counter(each[name] for _, each in objects(blocks) if isinstance(each.get(name), str))
        for taken in (each for each, times in ids.items() if times > 1):
            yield f"{name} {taken!r} is used {ids[taken]} times"
    for place, each in objects(blocks):
        kind = str(each.get("type"))
        wanted = _ONE_OF.get(kind, ())
        if wanted and not any(each.get(name) for name in wanted):
            yield f"{place}: a {kind} needs one of {', '.join(wanted)}"
        empty = _NEVER_EMPTY.get(kind, "")
        if empty in each and not each[empty]:
            yield f"{place}.{empty}: empty, which Slack refuses of a {kind}"


def view_rules(view: Json) -> Iterator[str]:
    """Yield which rules for a view `view` breaks."""
    blocks = view["blocks"]
    has_input = any(each.get("type") == "input" for _, each in objects(blocks))
    if has_input and view["type"] == "modal" and "submit" not in view:
        yield "a modal with an input needs a button to submit it"
    if any(each.get("type") in {"table", "markdown"} for _, each in objects(blocks)):
        yield "a view may have neither tables nor markdown blocks"


def _size(shown: Any) -> int:
    """Return the characters of all texts and addresses within `shown`."""
    return sum(
        len(value)
        for _, each in objects(shown)
        for name, value in each.items()
        if name in {"text", "url", "alt_text", "image_url"} and isinstance(value, str)
    )
