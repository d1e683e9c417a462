"""One tool where a note names the same one several times."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.notes.links import unique
from bot.notes.tools.addresses import is_repository
from bot.notes.tools.projects import is_called_like_its_page
from bot.notes.tools.toolprose import IN_PASSING
from bot.recap.address import identity
from bot.recap.model import Entry, Tool

_HESITATING: Final = frozenset({"also", "and", "maybe", "perhaps", "possibly", "probably", "try"})
"""What stands before a name in a list of things to try."""

_SHORT: Final = re.compile(r"(?<=\w)\s+\([a-z][\w-]*\)$")
"""Behind a name in small letters what it is short for: "tea boiling kit (tbk)"."""


def told_once(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield `entries` in which each tool stands once, with all of its links.

    Where the note presents it, what is said in passing is left out: it stands in what it was
    said of, too.
    """
    tools = [entry for entry in entries if isinstance(entry, Tool)]
    names = {tool.name.casefold() for tool in tools}
    named: dict[str, list[Tool]] = defaultdict(list)
    keys: list[str] = []
    called: dict[str, str] = {}
    for tool in tools:
        key = _key(tool, names)
        if code := _code(tool):
            key = called.setdefault(code, key)
        keys.append(key)
        named[key].append(tool)
    left = iter(keys)
    for entry in entries:
        if not isinstance(entry, Tool):
            yield entry
        elif alike := named.pop(next(left), None):
            yield _joined(alike)


def _code(tool: Tool) -> str:
    """Return the address of the code that `tool` is called like, in full or for short, or nothing.

    As of "Tea Boiling Kit" and "TBK", which are one.
    """
    if len(tool.links) != 1 or not is_repository(tool.links[0].url):
        return ""
    link = replace(tool.links[0], label=tool.name)
    return identity(link.url) if is_called_like_its_page(link) else ""


def _key(tool: Tool, names: AbstractSet[str]) -> str:
    """Return what a tool is called: "kettle" for "maybe Kettle for tea" where that is another."""
    name = _SHORT.sub("", tool.name.casefold())
    words = tool.name.split()
    if len(words) == 1 or tool.links:
        return name
    if words[0] in _HESITATING:
        words = words[1:]
    is_alone = len(words) == 1 or words[1].islower()
    first = words[0].casefold()
    return first if is_alone and first in names else name


def _joined(alike: Sequence[Tool]) -> Tool:
    """Return the tools of one name as one."""
    if len(alike) == 1:
        return alike[0]
    presented = [tool for tool in alike if tool.doubt != IN_PASSING] or alike[:1]
    name = min((tool.name for tool in alike), key=len)
    if not all(name.casefold() in tool.name.casefold() for tool in alike):
        name = alike[0].name
    said = dict.fromkeys(tool.summary or _beyond(tool, name) for tool in presented)
    links = unique(link for tool in (*presented, *alike) for link in tool.links)
    summary = "; ".join(text for text in said if text and text.casefold() != name.casefold())
    summary = summary or next((tool.summary for tool in alike if tool.summary), "")
    return replace(presented[0], name=name, summary=summary, links=links)


def _beyond(tool: Tool, name: str) -> str:
    """Return what the name of `tool` says beyond `name`: "for tea"."""
    return tool.name.rpartition(name)[2].strip()
