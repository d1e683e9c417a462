"""Lines whose label says that they list tools: `Tools: Foobar, Barfoo (a cache)`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.notes.headings import Role, mentions, role_of
from bot.notes.links import link_of, links_of
from bot.notes.markdown.blocks import Item
from bot.notes.markdown.spans import Spans, cut, joined, line_at, lines, raw
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.tools.plainnames import is_coined, is_telling, may_be_called
from bot.notes.tools.projects import is_of_other_things, may_name_project
from bot.notes.tools.toolitems import tool_of
from bot.notes.tools.toolnames import name_and_kind, split_name
from bot.recap.model import Tool

_LABEL: Final = re.compile(r"\W*(?P<label>[^\W\d_][^:.!?\n]{2,40}):\W*?(?=[\w\"“(\[])")
_SAID: Final = re.compile(
    r"(?:also|others?|otherwise|further|honou?rable|too|other things)\b.*\bmention(?:ed|s)?\b"
    r"|(?:things |names |tools )?mention(?:ed|s)?\b|(?:all )?new (?:to me|names|discoveries)\b"
    r"|(?:things |stuff |something |names )?(?:to|I (?:want|need|have) to|we should) (?:also )?"
    r"(?:look (?:at|into|up)|check(?: out)?|try(?: out)?|explore|evaluate|investigate|google)\b"
    r"|(?:similar|other) tools\b|alternatives?\b|(?:tools|projects|libraries) (?:on|in|for|I|we)\b"
    r"|(?:on my|my) (?:radar|list|to[- ]?do)\b|worth (?:a look|checking|trying|exploring)\b",
    re.IGNORECASE,
)
"""A label of what somebody named, or is going to look at, which is mostly tools."""

_AND: Final = r"(?:and|or|et|und|oder|y|og|och|e|&)"
_BETWEEN: Final = re.compile(
    rf"\([^()]*\)|\[[^\[\]]*\]|(?P<next>\s*[,;]\s+(?:{_AND}\s+)?|\s+[/|+\u00b7]\s+)|(?P<last>\s+{_AND}\s+)"
)
"""Brackets, whose commas separate nothing; or what stands between one tool and the next."""

_SEMICOLON: Final = re.compile(r"\s*;\s+(?:and\s+)?")

_FEWEST: Final = 2
"""Names without a word on any that such a label has behind it, at least."""

_LONGEST: Final = 3
_LONGEST_LABEL: Final = 3
_LONGEST_SAID: Final = 7
"""Words of a name, of a label that only mentions tools, and of one that begins with them."""


_MOST: Final = 12
"""Names of one line."""


def labelled_lines(spans: Spans, place: Place) -> tuple[list[Tool], Spans]:
    """Return the tools of the lines whose labels say that they list them, and the other lines."""
    if ":" not in raw(spans):
        return [], spans
    rows = lines(spans)
    found = {at: labelled_tools(row, place) for at, row in enumerate(rows) if _is_whole(rows, at)}
    if any(tools is not None for tools in found.values()):
        left = joined(row for at, row in enumerate(rows) if found.get(at) is None)
        return [tool for tools in found.values() for tool in tools or ()], left
    labelled = labelled_tools(spans, place)  # over the ends of its lines
    return ([], spans) if labelled is None else (labelled, ())


def _is_whole(rows: Sequence[Spans], at: int) -> bool:
    """Tell whether the line `at` this place is one of its own, and no end or part of a sentence."""
    before = raw(rows[at - 1])[-1:] if at else "."
    text = raw(rows[at])
    return text[:1].isupper() and before not in {",", ";"} and text[-1:] not in {",", ";", ":"}


def labelled_tools(spans: Spans, place: Place) -> list[Tool] | None:
    """Return the tools of a line whose label says that it lists them; None for another line.

    All that it names where nothing but names stands there, or names with what they are, parted
    by semicolons; else those that it links. Where it does neither it is as any other line.
    """
    text = raw(spans)
    label = _LABEL.match(text) if ":" in text else None
    if not label:
        return None
    is_of_tools = role_of(label["label"]) is Role.TOOLS
    is_said = not is_of_tools and _SAID.match(label["label"]) is not None
    if not (is_of_tools or is_said or _is_about_tools(label["label"])):
        return None
    parts = list(_parts(text, label.end(), len(text.rstrip(" \n.!"))))
    if len(parts) > _FEWEST and len(text[slice(*parts[-1])].split()) > _LONGEST + 1:
        del parts[-1]  # what is said of them all: "…, see whether they are free"
    if len(parts) <= _MOST:
        items = [
            Item(spans=cut(spans, first, last), line=line_at(spans, first)) for first, last in parts
        ]
        are_named = all(_is_named(item, is_sure=is_of_tools) for item in items)
        if are_named and _are_tools(items, is_sure=is_of_tools):
            return [tool for item in items for tool in tool_of(item, place)]
    if is_said:
        return None
    linked = ((span, link) for span in spans if (link := link_of(span)))
    tools = [
        Tool(name=link.label, links=(link,), source=place.source(span.line))
        for span, link in linked
        if may_name_project(link)
    ]
    return tools or None


def lists_what_was_named(label: str, items: Sequence[Item]) -> bool:
    """Tell whether `items` are the names of tools below what a line is labelled by: "Mentioned"."""
    is_said = _SAID.match(label) is not None and len(items) >= _FEWEST
    are_named = is_said and all(_is_named(item, is_sure=False) for item in items)
    return are_named and _are_tools(list(items), is_sure=False)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each tool stands: between semicolons where there are any, else commas.

    An "and" without a comma stands only before the last: "R and D, Foobar and Pots".
    """
    if ";" in text[start:end]:
        signs = list(_SEMICOLON.finditer(text, start, end))
    else:
        between = [sign for sign in _BETWEEN.finditer(text, start, end) if sign.lastgroup]
        signs = [sign for sign in between if sign["next"] or sign is between[-1]]
    for sign in signs:
        yield start, sign.start()
        start = sign.end()
    yield start, end


def _is_about_tools(label: str) -> bool:
    found = label.split()
    is_short = len(found) <= _LONGEST_LABEL and mentions(label, Role.TOOLS)
    return is_short or (len(found) <= _LONGEST_SAID and role_of(found[0]) is Role.TOOLS)


def _are_tools(items: list[Item], *, is_sure: bool) -> bool:
    """Tell whether names under a label may be tools': some are spelt like one, or explained.

    Of words in small letters no one tells what they are: "Tools: fluency, clarity".
    """
    if is_sure:
        # The first begins with a large letter as any sentence does.
        large = sum(_name(item)[:1].isupper() or _is_telling(item) for item in items[1:])
        if 2 * large >= len(items) - 1 and (len(items) > 1 or _is_written_large(items[0])):
            return True
    is_explained = all(bool(name_and_kind(item.spans)[1]) for item in items)
    telling = sum(map(_is_telling, items))
    return (is_explained or len(items) >= _FEWEST) and 2 * telling >= len(items)


def _is_named(item: Item, *, is_sure: bool) -> bool:
    """Tell whether `item` leads with a name, by itself or with a word on it."""
    name = _name(item)
    if not name or len(name.split()) > _LONGEST or len(links_of(item.spans)) > 1:
        return False
    if name_score(name) >= LIKELY or is_of_other_things(name):
        return False
    is_word = " " not in name or _is_written_large(item)
    return is_word and (is_sure or may_be_called(name))


def _name(item: Item) -> str:
    return split_name(name_and_kind(item.spans)[0])[0]


def _is_telling(item: Item) -> bool:
    return _is_apart(item) or is_telling(_name(item)) or is_coined(_name(item))


def _is_written_large(item: Item) -> bool:
    return _name(item)[:1].isupper() or _is_telling(item)


def _is_apart(item: Item) -> bool:
    first = next((span for span in item.spans if span.text.strip()), None)
    return first is not None and (first.code or first.bold or first.target is not None)
