"""Tools that a heading names and the text below it explains."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.links import is_own, links_of, says_nothing, unique
from bot.notes.markdown.blocks import Paragraph, block_spans
from bot.notes.markdown.spans import Spans, plain
from bot.notes.outline import Section
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.notes.tools.addresses import is_code, is_project, is_repository
from bot.notes.tools.definitions import defines_tool
from bot.notes.tools.kinds import says_what_it_is
from bot.notes.tools.linkednames import by_name_alone
from bot.notes.tools.plainnames import (
    is_coded,
    is_coined,
    is_known_tool,
    is_own_word,
    is_telling,
)
from bot.notes.tools.projects import (
    is_addressed_by,
    is_called_like_its_page,
    is_named_by_page,
    may_name_project,
)
from bot.notes.tools.toolitems import one_line
from bot.notes.tools.toolnames import name_and_kind, split_name
from bot.notes.tools.toolprose import IN_PASSING, linked_tools
from bot.recap.model import Link, Tool

_LONGEST_NAME: Final = 6
"""Words; what is longer is a sentence about something."""

_LONGEST: Final = 3
"""Words of the name of a tool where no heading above says that tools follow."""

_LABEL: Final = re.compile(
    r"(?:\w+ )?(?:app|framework|gadget|library|plug-?in|product|project|service|tool)"
    r"(?: (?:of the [a-z]+|highlight|spotlight|tip))?",
    re.IGNORECASE,
)
"""What stands in front of the name of a tool that a heading shows: "Tool of the day: Foobar"."""

_ARTICLE: Final = re.compile(r"(?:An?|The)\s", re.IGNORECASE)


def tool_of_section(section: Section, place: Place) -> Tool | None:
    """Return the tool that a heading among tools names and the text below explains, or None.

    None for a heading that only groups the tools listed below it.
    """
    first = section.blocks[0] if section.blocks else None
    links = links_of(section.heading)
    is_explained = isinstance(first, Paragraph) and not plain(first.spans).endswith(":")
    if not (links or is_explained) or len(section.title.split()) > _LONGEST_NAME:
        return None
    name, described = split_name(section.title)
    own = [
        link
        for block in section.blocks
        for spans in block_spans(block)
        for link in links_of(spans)
        if _is_of(link, name) or (block is first and says_nothing(link.label))
    ]
    # Beside the name stands who made it, with a page that is not the tool's.
    links = tuple(link for link in links if name == section.title or _is_of(link, name))
    said = next(iter(remarks_of(section.blocks)), "")
    return Tool(
        name=name,
        summary=" - ".join(filter(None, (described, said))),
        links=unique((*links, *(replace(link, label=name) for link in own))),
        source=place.source(section.line),
    )


def described_tool(section: Section, place: Place) -> Tool | None:
    """Return the tool that a heading names with what it is, if the text links its page; or None.

    As in `### Foobar, a small cache for pots`, wherever it stands.
    """
    name, remark = name_and_kind(section.heading)
    if not remark:
        return _tool_over_code(section, place) or _known_tool(section, place)
    if _LABEL.fullmatch(name):
        return _labelled(section, plain(remark), place)
    if len(name.split()) > _LONGEST or not (name[:1].isupper() or is_coined(name)):
        return None
    own = [
        link
        for block in section.blocks
        for spans in block_spans(block)
        for link in links_of(spans)
        if is_project(link.url) and is_called_like_its_page(replace(link, label=name))
    ]
    return (
        Tool(
            name=name,
            summary=one_line(plain(remark)),
            links=tuple(replace(link, label=name) for link in own),
            source=place.source(section.line),
            doubt=IN_PASSING,
        )
        if own
        else None
    )


def _labelled(section: Section, name: str, place: Place) -> Tool | None:
    """Return the tool `name` that a heading labels as one, or None when it is no name."""
    name, described = split_name(name)
    if not (is_telling(name) or is_coined(name)):
        return None
    links = [replace(link, label=name) for link in links_of(section.heading)]
    said = next(iter(remarks_of(section.blocks)), "")
    return Tool(
        name=name,
        summary=" - ".join(filter(None, (described, said))),
        links=tuple(links),
        source=place.source(section.line),
        doubt=IN_PASSING,
    )


def _tool_over_code(section: Section, place: Place) -> Tool | None:
    """Return the tool that a heading names, if all below it is what it is, and its code; or None.

    As in `## Foobar` over "A plugin for pots" and the address of a repository.
    """
    first, *rest = section.blocks or (None,)
    if not isinstance(first, Paragraph) or section.sections:
        return None
    said = plain(first.spans)
    name, remark = name_and_kind(first.spans)
    kind = plain(remark) if _is_like(name, section.title) else said
    is_kind = kind != said or _ARTICLE.match(said)
    if not is_kind or not says_what_it_is(_ARTICLE.sub("", kind, count=1)):
        return None
    links = [link for block in rest for spans in block_spans(block) for link in links_of(spans)]
    code = [link for link in links if is_code(link.url) and is_project(link.url)]
    is_name = len(section.title.split()) <= _LONGEST and name_score(section.title) < LIKELY
    if not is_name or not code:
        return None
    return Tool(
        name=section.title,
        summary=one_line(said),
        links=(replace(code[0], label=section.title),),
        source=place.source(section.line),
        doubt=IN_PASSING,
    )


def _known_tool(section: Section, place: Place) -> Tool | None:
    """Return the tool whose name, which many know, is all that a heading says above a text."""
    said = next(iter(remarks_of(section.blocks)), "")
    if not said or not is_known_tool(section.title):
        return None
    source = place.source(section.line)
    return Tool(name=section.title, summary=said, source=source, doubt=IN_PASSING)


def headed_tools(heading: Spans, place: Place) -> Iterator[Tool]:
    """Yield the projects that a heading links under their names: `### [Foobar](…) by Ana Roe`.

    And the one that it sets as code in front of what it says of it.

    They are what the section is about, though it be a session, too.
    """
    if name := _coded_name(heading):
        yield Tool(name=name, source=place.source(heading[0].line), doubt=IN_PASSING)
    links = links_of(heading)
    if all(map(is_own, links)):
        return  # as most
    tools = linked_tools(heading, place)
    own = [replace(tool, summary="") for tool in tools if any(map(_is_of_project, tool.links))]
    yield from own
    if not own and len(links) == 1 and _is_headed(link := by_name_alone(links[0])):
        yield Tool(
            name=link.label,
            links=(link,),
            source=place.source(heading[0].line),
            doubt=IN_PASSING,
        )


def _coded_name(heading: Spans) -> str:
    """Return what a heading sets as code in front of a colon: "`foobar`: boiling pots"; or nothing.

    Only a name is set so there; other code is part of what the heading says.
    """
    first = next((span for span in heading if span.text.strip()), None)
    if first is None or not first.code:
        return ""
    name = first.text.strip()
    is_name = is_own_word(name) or is_coded(name)
    return name if is_name and plain(heading).strip().startswith(f"{name}:") else ""


def _is_headed(link: Link) -> bool:
    """Tell whether `link` leads from a name in capitals to code, whatever that is called."""
    is_name = may_name_project(link) and link.label[:1].isupper()
    return is_name and is_repository(link.url) and is_telling(link.label)


def _is_of_project(link: Link) -> bool:
    """Tell whether `link` leads to the page of a project, and not to that of who owns it."""
    return is_repository(link.url) if is_code(link.url) else is_named_by_page(link)


def explains_tool(section: Section) -> bool:
    """Tell whether the text below a heading links what is named there, or says what it is."""
    first = section.blocks[0] if section.blocks else None
    if not isinstance(first, Paragraph):
        return False
    if any(_is_of(link, section.title) for link in links_of(first.spans)):
        return True
    name, *rest = re.split(r"(?=\s(?:is|are)\s)", plain(first.spans), maxsplit=1)
    return bool(rest) and _is_like(name, section.title) and defines_tool(rest[0])


def _is_of(link: Link, name: str) -> bool:
    """Tell whether `link` is called by `name`, or its address is."""
    return _is_like(link.label, name) or is_addressed_by(link.url, name)


def _is_like(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return bool(first and second) and (first in second or second in first)
