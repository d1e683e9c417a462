"""Tools that a paragraph gives by an address, with what they are on the line below it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.notes.links import is_full_address, link_of
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.spans import Spans, joined, lines, plain
from bot.notes.place import Place
from bot.notes.tools.addresses import host_and_steps, is_code, is_project, name_of_address
from bot.notes.tools.kinds import says_what_it_is
from bot.notes.tools.projects import is_called_like_its_page
from bot.notes.tools.toolitems import one_line
from bot.notes.tools.toolnames import name_and_kind
from bot.recap.model import Link, Tool


def addressed_tools(block: Paragraph, place: Place, *, is_expected: bool) -> Iterator[Tool]:
    """Yield the tools of a paragraph in which each follows its address, on a line of its own.

    Among tools, `is_expected`, any description will do; elsewhere only that of a repository,
    which has to say what kind of software it is. Nothing is yielded when a line is left over.
    """
    rows = lines(block.spans)
    starts = [at for at, row in enumerate(rows) if _address_alone(row)]
    if not starts or starts[0] or len(starts) == len(rows):
        return
    for start, end in pairwise((*starts, len(rows))):
        link = _address_alone(rows[start])
        said = joined(rows[start + 1 : end])
        if link and said and _is_tool(link, said, is_expected=is_expected):
            yield _tool(link, said, place, rows[start][0].line)


def _address_alone(row: Spans) -> Link | None:
    """Return the address that `row` is, and nothing else; None for another row."""
    if not is_full_address(plain(row)):
        return None
    return next((link for span in row if (link := link_of(span))), None)


def _is_tool(link: Link, said: Spans, *, is_expected: bool) -> bool:
    if is_code(link.url):
        is_repository = len(host_and_steps(link.url)[1]) > 1  # not only its owner
        return is_repository and (is_expected or says_what_it_is(plain(said)))
    return is_expected and is_project(link.url)


def _tool(link: Link, said: Spans, place: Place, line: int) -> Tool:
    name, remark = name_and_kind(said)
    if not remark or not is_called_like_its_page(replace(link, label=name)):
        name, remark = name_of_address(link.url), said
    return Tool(
        name=name,
        summary=one_line(plain(remark)),
        links=(replace(link, label=name),),
        source=place.source(line),
        doubt="only its address names it",
    )
