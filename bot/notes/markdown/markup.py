"""Raw HTML inside a note, reduced to what a reader sees and where it leads.

Not the standard library's parser: it takes half a minute for 100 KB of unclosed tags and
raises on odd declarations. Here every letter is looked at a bounded number of times.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Final, NamedTuple

from bot.notes.markdown.players import ID_KEYS, player_address
from bot.notes.markdown.spanbuilder import SpanBuilder
from bot.notes.markdown.spans import Spans
from bot.notes.words import words

_TAG: Final = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<silent>script|style)\b.*?(?:</(?P=silent)\s*>|\Z)"
    # No `<` inside a tag, so that an unclosed one ends the attempt at the next.
    r"|<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>",
    re.DOTALL | re.IGNORECASE,
)
_PART: Final = re.compile(
    # Bounded, so that a thousand that are never closed take no time each.
    r"<(?P<heading>h[1-6]|summary)(?:\s[^<>]{0,300})?>.{0,500}?</(?P=heading)\s*>"
    r"|<table(?:\s[^<>]{0,300})?>(?:[^<]|<(?!/?table))*+</table\s*>"
    r"|<(?P<list>[uo]l)(?:\s[^<>]{0,300})?>(?:[^<]|<(?!/?[uo]l[\s>]))*+</(?P=list)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_ROW: Final = re.compile(r"<tr\b[^<>]*>", re.IGNORECASE)
_ITEM: Final = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_CELL: Final = re.compile(r"<t(?P<kind>[dh])\b[^<>]*>", re.IGNORECASE)
_SUMMARY_LEVEL: Final = 6
"""Level of what stands over what is folded away; it says no other."""

_UNSEEN: Final = re.compile(r"<!--|<(?:script|style)\b", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_BREAKING: Final = re.compile(
    r"address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer"
    r"|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_EMBEDS: Final = frozenset({"iframe", "video", "embed", "source"})
_STYLES: Final = {
    **dict.fromkeys(("b", "strong", "u", "ins", "mark"), "strong"),
    **dict.fromkeys(("i", "em", "cite"), "em"),
}
"""What is underlined or highlighted is set apart as bold text is."""


_ELEMENTS: Final = words("html_elements")
"""Of HTML, past and present. What else stands in angle brackets may be written to be read."""


class HtmlPart(NamedTuple):
    """A part of raw HTML.

    Attributes:
        html: All of it, tags included.
        level: Of a heading; 0 for anything else.
        is_table: Whether it is the rows of a table that has no other one inside.
        is_list: Whether it is the items of a list that has no other one inside.
    """

    html: str
    level: int = 0
    is_table: bool = False
    is_list: bool = False


class HtmlRow(NamedTuple):
    """A row of a table.

    Attributes:
        cells: What stands in its cells, as raw HTML.
        line: Line ends above it in the table.
        is_header: Whether its cells are headers.
    """

    cells: tuple[str, ...]
    line: int
    is_header: bool


def html_parts(html: str) -> Iterator[HtmlPart]:
    """Yield the parts of `html`; together they are all of it.

    Where some of it is not seen, it is one part.
    """
    here = 0
    for found in () if _UNSEEN.search(html) else _PART.finditer(html):
        if found.start() > here:
            yield HtmlPart(html[here : found.start()])
        here = found.end()
        if found["heading"]:
            name = found["heading"].lower()
            yield HtmlPart(found[0], _SUMMARY_LEVEL if name == "summary" else int(name[1]))
        elif row := (_ITEM if found["list"] else _ROW).search(html, found.start(), here):
            yield HtmlPart(html[found.start() : row.start()])  # its caption, if it has one
            is_list = bool(found["list"])
            yield HtmlPart(html[row.start() : here], is_table=not is_list, is_list=is_list)
        else:
            yield HtmlPart(found[0])
    yield HtmlPart(html[here:])


def html_rows(table: str) -> Iterator[HtmlRow]:
    """Yield the rows of `table` that have cells."""
    starts = [found.end() for found in _ROW.finditer(table)]
    for start, end in pairwise([*starts, len(table)]):
        row = table[start:end]
        found = list(_CELL.finditer(row))
        ends = [cell.start() for cell in found[1:]] + [len(row)]
        cells = tuple(row[cell.end() : at] for cell, at in zip(found, ends, strict=True))
        if cells:
            is_header = all(cell["kind"].lower() == "h" for cell in found)
            yield HtmlRow(cells, table.count("\n", 0, start), is_header)


def html_items(items: str) -> Iterator[tuple[str, int]]:
    """Yield each of the `items` of a list as raw HTML, with the line ends above it in the list."""
    starts = [found.start() for found in _ITEM.finditer(items)]
    for start, end in pairwise([*starts, len(items)]):
        yield items[start:end], items.count("\n", 0, start)


def html_spans(html: str, line: int) -> Spans:
    """Return what a reader sees of `html`, which starts in `line` of the file."""
    builder = SpanBuilder(line)
    add_html(builder, html)
    return builder.spans()


def add_html(builder: SpanBuilder, html: str) -> None:
    """Add to `builder` what a reader sees of `html`, which starts in the builder's line."""
    here = 0
    for tag in _TAG.finditer(html):
        _add_text(builder, html[here : tag.start()])
        if _is_said(tag):
            _add_text(builder, tag[0])
        elif tag["name"]:
            _add_tag(builder, tag)
        builder.line += tag[0].count("\n")
        here = tag.end()
    _add_text(builder, html[here:])


def _is_said(tag: re.Match[str]) -> bool:
    """Tell whether what looks like a tag is a word of the text, as in `vector<T>`, `<chrono>`.

    Components have a dash in their names or a large letter before a small one.
    """
    name = tag["name"] or ""
    is_bare = bool(name) and not tag["end"] and not tag["attributes"]
    is_word = name.isalnum() and (name.islower() or len(name) == 1)
    return is_bare and is_word and name.lower() not in _ELEMENTS


def _add_text(builder: SpanBuilder, text: str) -> None:
    first, *others = text.split("\n")
    builder.text(unescape(first))
    for other in others:
        builder.break_line(hard=False)
        builder.line += 1
        builder.text(unescape(other))


def _add_tag(builder: SpanBuilder, tag: re.Match[str]) -> None:
    name = tag["name"].lower()
    if _BREAKING.fullmatch(name):
        builder.break_line(hard=True)
    elif tag["end"]:
        if name == "a":
            builder.close_link()
        elif name in _STYLES:
            builder.close_style(_STYLES[name])
    elif name in _STYLES:
        builder.open_style(_STYLES[name])
    else:
        _open(builder, name, _attributes(tag["attributes"]))


def _open(builder: SpanBuilder, name: str, attributes: dict[str, str]) -> None:
    if name == "a":
        builder.open_link(attributes.get("href", ""))
    elif name == "img":
        builder.image(attributes.get("alt", ""))
    elif name in _EMBEDS and "src" in attributes:
        builder.embed(attributes["src"], attributes.get("title", ""))
    elif address := player_address(name, _id_in(attributes)):
        # A component of MDX: `<YouTube id="…" />`.
        builder.embed(address, attributes.get("title", ""))


def _id_in(attributes: dict[str, str]) -> str:
    return next((attributes[key] for key in ID_KEYS if key in attributes), "")


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text)
    }
