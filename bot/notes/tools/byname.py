"""Items that are hardly more than a name: `Foobar` that many know, "FooBar for logs"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.markdown.blocks import Item
from bot.notes.markdown.spans import raw
from bot.notes.people.names import is_strange
from bot.notes.place import Place
from bot.notes.tools.plainnames import is_coded, is_known, may_be_called
from bot.notes.tools.toolitems import tool_of
from bot.recap.model import Tool

_BY_NAME: Final = "only its name shows that it is a tool"
"""Doubt about a tool of which an item says no more than its name, or what it is for."""

_ITEM: Final = re.compile(
    r"\s*(?P<name>[A-Za-z][\w+#]*(?:[-.][\w+#]+)*(?: [A-Z][\w+#-]*){0,2})"
    r"(?P<use>\s(?:for|für|pour|para|voor)\s[^.!?]{3,80})?(?:\s\([^()]{3,80}\))?\s*"
)
"""A name, what it is for or is in brackets, and no more: no sentence, though it be a short one."""


def item_by_name(item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tool that `item` is the name of, known or, with what it is for, spelt as a tool's.

    A known name in small letters may be any word: "spark".
    """
    found = _ITEM.fullmatch(raw(item.spans))
    if not found or any(span.target for span in item.spans):
        return
    name = found["name"]
    is_its = is_known(name) and (name[:1].isupper() or not is_strange(name))
    if is_its or (found["use"] and is_coded(name) and may_be_called(name)):
        yield from (replace(tool, doubt=_BY_NAME) for tool in tool_of(item, place))
