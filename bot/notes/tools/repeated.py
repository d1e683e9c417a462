"""One tool where a note names the same one several times."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.notes.links import unique
from bot.notes.tools.toolprose import IN_PASSING
from bot.recap.model import Entry, Tool


def told_once(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield `entries` in which each tool stands once, with all of its links.

    Where the note presents it, what is said in passing is left out: it stands in what it was
    said of, too.
    """
    named: dict[str, list[Tool]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry, Tool):
            named[entry.name.casefold()].append(entry)
    for entry in entries:
        if not isinstance(entry, Tool):
            yield entry
        elif alike := named.pop(entry.name.casefold(), None):
            yield _joined(alike)


def _joined(alike: Sequence[Tool]) -> Tool:
    """Return the tools of one name as one."""
    if len(alike) == 1:
        return alike[0]
    presented = [tool for tool in alike if tool.doubt != IN_PASSING] or alike[:1]
    said = dict.fromkeys(tool.summary for tool in presented if tool.summary)
    links = unique(link for tool in (*presented, *alike) for link in tool.links)
    return replace(presented[0], summary="; ".join(said), links=links)
