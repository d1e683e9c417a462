"""Tools that prose presents: linked under their name, with what they are or do beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Final

from bot.notes.links import link_of, links_of
from bot.notes.markdown.spans import REMEMBERED, Span, Spans, cut, line_at, plain, raw
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.tools.bracketed import bracketed_tools
from bot.notes.tools.bynoun import tools_by_noun
from bot.notes.tools.deeds import does_as_tools_do, helping_tools
from bot.notes.tools.definitions import defined_tools, defines_tool, labels_tool
from bot.notes.tools.enumerated import coded_run, enumerated_tools
from bot.notes.tools.kinds import called_tools
from bot.notes.tools.labelled import labelled_lines
from bot.notes.tools.launches import launched_tools
from bot.notes.tools.linkednames import Found, linked_names
from bot.notes.tools.namerun import Named, prose_of
from bot.notes.tools.plainnames import is_known_tool, is_no_tool
from bot.notes.tools.pointed import pointed_tools
from bot.notes.tools.talkedof import talked_of
from bot.notes.tools.toolitems import LONGEST_ALONE, one_line
from bot.notes.tools.uses import used_tools
from bot.notes.tools.wishes import wished_tools
from bot.recap.model import LinkKind, Tool

IN_PASSING: Final = "it is named in passing"
"""Doubt about a tool that no list presents."""


_TELLERS: Final = (
    used_tools,
    wished_tools,
    launched_tools,
    enumerated_tools,
    bracketed_tools,
    tools_by_noun,
    pointed_tools,
    helping_tools,
    talked_of,
)
"""What reads the names that prose tells of."""

_MAY_NAME: Final = re.compile(
    r"[A-Z\"\u201c\u201e\u2018`'@]|[-.](?<=\w.)(?=\w)|\d(?<=[a-z]\d)"
    r"|s (?:like|such as) | about | (?:is an? |is the |are |called|named|dubbed)"
    r""
    r"|(?:cross|heard of|iscovered|ommended|caught my|[Tt]?ry(?: out)?|ook (?:at|into)) "
    r"|(?:heck out|valuate) |,? \(?(?:an?|eine?|una?|une|een|uma?) |\b(?:use[ds]?|through|via) "
)
"""Behind the first letter of a text, what a text has that names a tool and sets nothing apart."""

_MOST: Final = 150
"""Spans of one paragraph: one with more of them is a list of links, and tells of nothing."""


def linked_tools(spans: Spans, place: Place, *, is_led: bool = False) -> Iterator[Tool]:
    """Yield the tools that a paragraph presents: a guess, but for a line that lists them.

    It links a project's code or site under its name, says behind a name that is set apart what
    it is, or tells of "a tool called" so. With `is_led` it begins with one.
    """
    labelled, left = labelled_lines(spans, place)
    yield from labelled
    if not left:
        return
    for name, links, line in _named_in(left, is_led=is_led):
        yield Tool(
            name=name,
            summary=one_line(plain(left)),
            links=links,
            source=place.source(line),
            doubt=IN_PASSING,
        )


def coded_tools(spans: Spans, place: Place) -> Iterator[Tool]:
    """Yield the tools of a line that is nothing but names set as code: "`foobar`, `barfoo`"."""
    if any(span.code for span in spans):
        for name, first, _ in coded_run(prose_of(spans)):
            source = place.source(line_at(spans, first))
            yield Tool(name=name, source=source, doubt=IN_PASSING)


@lru_cache(maxsize=REMEMBERED)  # asked of the notes of a talk as its own, and as part of a section
def _named_in(spans: Spans, *, is_led: bool) -> tuple[Found, ...]:
    """Return what `spans` name as tools, each name once."""
    if len(spans) > _MOST:
        return ()
    whole = raw(spans)
    if not (any(map(_is_set, spans)) or _MAY_NAME.search(whole, 1)):
        return ()
    said = prose_of(spans)
    named: dict[str, Found] = {}
    for found in (
        *linked_names(spans, whole, is_led=is_led),
        *_defined(spans, whole),
        *_called(spans, whole),
        *((name, (), line_at(spans, offset)) for name, offset in defined_tools(whole)),
        *(_found(spans, each) for each in chain(*(tell(said) for tell in _TELLERS))),
    ):
        named.setdefault(found[0], found)
    return tuple(named.values())


def _is_set(span: Span) -> bool:
    return span.bold or span.italic or span.code or span.target is not None


def _defined(spans: Spans, whole: str) -> Iterator[Found]:
    """Yield the tools whose names are set apart, and what they are stands behind."""
    here = 0
    for span in spans:
        here += len(span.text)
        name = span.text.strip(" :")
        if span.target is None and (span.bold or span.italic or span.code) and name[:1].isalnum():
            is_short = len(name.split()) <= LONGEST_ALONE and name_score(name) < LIKELY
            behind = whole[here:]
            if (span.bold and is_known_tool(name)) or (
                is_short
                and (
                    defines_tool(behind)
                    or labels_tool(name, behind)
                    or does_as_tools_do(name, behind)
                )
            ):
                yield name, (), span.line


def _found(spans: Spans, named: Named) -> Found:
    """Return what a sentence names, with the page that its name links."""
    name, first, last = named
    links = tuple(
        replace(link, label=name)
        for span in cut(spans, first, last)
        if (link := link_of(span)) and link.kind is LinkKind.PAGE
    )
    return name, links, line_at(spans, first)


def _called(spans: Spans, whole: str) -> Iterator[Found]:
    """Yield the tools that are "called" so."""
    for name, offset in called_tools(whole):
        if is_no_tool(name):
            continue
        links = tuple(link for link in links_of(spans) if link.label == name)
        yield name, links, line_at(spans, offset)
