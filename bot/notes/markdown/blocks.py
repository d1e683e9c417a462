"""Markdown to a frozen list of blocks, each with its line in the file.

Each is equal to itself alone, as spans are, so that what it says can be remembered by it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markdown_it.token import Token

from bot.notes.markdown.bounds import MAX_PARAGRAPH, fitted, flattened
from bot.notes.markdown.editors import with_bullets, with_properties
from bot.notes.markdown.fences import without_stray_fence
from bot.notes.markdown.inline import inline_spans
from bot.notes.markdown.markup import html_items, html_parts, html_rows, html_spans
from bot.notes.markdown.parser import markdown
from bot.notes.markdown.repair import repaired, with_items, with_paths, without_breaks
from bot.notes.markdown.spans import Span, Spans, cut, pieces, strip
from bot.notes.problems import Problem

_FEWEST_CELLS: Final = 2
"""Of a row of a table in raw HTML; with one it is a frame around something."""

_LABEL: Final = re.compile(r"\s*\[([^\]]+)\]:")
_BOX: Final = re.compile(r"\[[ xX\u2713\u2714]?\]\s+(?=\S|$)")
"""What stands before an item of a list to tick off."""

_MENDS: Final = (with_paths, with_items, without_breaks, with_properties)
"""What is done to a note, line by line, before Markdown is asked what it says."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Heading:
    """A heading that Markdown knows as one; `level` from 1 to 6."""

    spans: Spans
    line: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paragraph:
    """A paragraph, also one in a quotation or made of HTML. Never blank."""

    spans: Spans
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """One item of a list.

    Attributes:
        spans: Its first paragraph. Empty when it starts with something else.
        line: Line of its marker.
        blocks: What else it holds, nested lists included.
    """

    spans: Spans
    line: int
    blocks: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Listing:
    """A list, numbered or not. Never without items."""

    items: tuple[Item, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One row of a table, a tuple of spans for each cell."""

    cells: tuple[Spans, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """A table; the header may be blank."""

    header: Row
    rows: tuple[Row, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Code:
    """A code block, word for word."""

    text: str
    line: int


Block = Heading | Paragraph | Listing | Table | Code


def read_blocks(body: str, first_line: int) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Read the Markdown `body`, whose first line is `first_line` of the file."""
    body, stray = without_stray_fence(body, first_line)
    body, cut = fitted(body, first_line)
    body, problems = flattened(with_bullets(body), first_line)
    env: dict[str, Any] = {}
    for mend in _MENDS:
        body = mend(body)
    tokens = markdown().parse(body, env)
    blocks = tuple(_Reader(tokens, first_line).blocks())
    unused = _unused_references(env.get("references", {}), body, blocks, first_line)
    return (*blocks, *unused), (*stray, *cut, *problems)


class _Reader:
    """Walks the tokens once, from the first to the last."""

    def __init__(self, tokens: list[Token], first_line: int) -> None:
        self._tokens = tokens
        self._first_line = first_line
        self._place = 0
        self._line = first_line

    def blocks(self, closing: str = "") -> list[Block]:
        """Return the blocks up to the token of type `closing`, or to the end."""
        found: list[Block] = []
        while self._place < len(self._tokens) and (token := self._next()).type != closing:
            found += self._block(token)
        return found

    def _next(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        if token.map:
            self._line = self._first_line + token.map[0]
        return token

    def _block(self, token: Token) -> Iterable[Block]:
        line = self._line
        found: Iterable[Block] = ()
        match token.type:
            case "heading_open":
                spans = _spans(self._next(), line)
                self._next()  # its end
                found = [Heading(spans=spans, line=line, level=int(token.tag[1]))]
            case "inline":
                found = _paragraph(_spans(token, line), line)
            case "bullet_list_open" | "ordered_list_open":
                found = self._list(token.type.replace("open", "close"), line)
            case "blockquote_open":
                found = _quoted(self.blocks("blockquote_close"))
            case "table_open":
                found = [self._table(line)]
            case "fence" | "code_block":
                if token.content.strip():
                    is_fence = token.type == "fence"
                    found = [Code(text=token.content.rstrip("\n"), line=line + is_fence)]
            case "html_block":
                found = _html(token.content, line)
        return found

    def _list(self, closing: str, line: int) -> Iterator[Block]:
        """Yield the list that was opened; items that begin with a heading are sections."""
        items: list[Item] = []
        while self._next().type != closing:
            item_line = self._line
            inner = self.blocks("list_item_close")
            if inner and isinstance(inner[0], Heading) and inner[0].spans:
                if items:
                    yield Listing(items=tuple(items), line=line)
                yield from inner
                items = []
            elif quoted := tuple(_quoted(inner)):
                line = line if items else item_line
                items.append(_item(quoted, item_line))
        if items:
            yield Listing(items=tuple(items), line=line)

    def _table(self, line: int) -> Table:
        rows: list[Row] = []
        cells: list[Spans] = []
        row_line = line
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                cells, row_line = [], self._line
            elif token.type == "inline":
                cells.append(_spans(token, row_line))
            elif token.type == "tr_close":
                rows.append(Row(cells=tuple(cells), line=row_line))
        return Table(header=rows[0], rows=tuple(rows[1:]), line=line)


def _item(blocks: tuple[Block, ...], line: int) -> Item:
    if isinstance(blocks[0], Paragraph):
        return Item(spans=_unboxed(blocks[0].spans), line=line, blocks=blocks[1:])
    return Item(spans=(), line=line, blocks=blocks)


def _unboxed(spans: Spans) -> Spans:
    """Return `spans` without the box of a list to tick off: `[x] Less YAML`."""
    opening = spans[0].text if spans else ""
    box = _BOX.match(opening) if opening.startswith("[") else None
    return cut(spans, box.end()) if box else spans


def _html(html: str, line: int) -> Iterator[Block]:
    """Yield the headings, tables and lists of raw HTML, and what stands between them."""
    for part in html_parts(html):
        spans = html_spans(part.html, line)
        if part.is_table and (table := _html_table(part.html, line)):
            yield table
        elif part.is_list and (items := tuple(_html_items(part.html, line))):
            yield Listing(items=items, line=items[0].line)
        elif part.level and spans:
            yield Heading(spans=spans, line=line, level=part.level)
        else:
            yield from _paragraph(spans, line)
        line += part.html.count("\n")


def _html_items(html: str, line: int) -> Iterator[Item]:
    for item, above in html_items(html):
        if spans := strip(html_spans(item, line + above)):
            yield Item(spans=spans, line=line + above)


def _html_table(html: str, line: int) -> Table | None:
    """Return the table `html`; None for one that only puts something into its place."""
    found = list(html_rows(html))
    width = max((len(row.cells) for row in found), default=0)
    if width < _FEWEST_CELLS:
        return None
    rows = [
        Row(
            cells=tuple(strip(html_spans(cell, line + row.line)) for cell in row.cells),
            line=line + row.line,
        )
        for row in found
    ]
    header = rows.pop(0) if found[0].is_header else Row(cells=((),) * width, line=line)
    return Table(header=header, rows=tuple(rows), line=line)


def block_spans(block: Block) -> Iterator[Spans]:
    """Yield the spans of `block` and of all that it holds, in the order of the note."""
    match block:
        case Heading() | Paragraph():
            yield block.spans
        case Listing():
            for item in block.items:
                yield item.spans
                for inner in item.blocks:
                    yield from block_spans(inner)
        case Table():
            for row in (block.header, *block.rows):
                yield from row.cells
        case Code():
            yield (Span(text=block.text, line=block.line, code=True),)


def _unused_references(
    references: Mapping[str, Mapping[str, Any]], body: str, blocks: Sequence[Block], first_line: int
) -> Iterator[Paragraph]:
    """Yield a link for each definition `[label]: address` that no text refers to."""
    if not references:
        return
    used = {span.target for block in blocks for spans in block_spans(block) for span in spans}
    rows = body.split("\n")
    for reference in references.values():
        place = reference["map"][0]
        if reference["href"] not in used and (label := _LABEL.match(rows[place])):
            line = first_line + place
            yield Paragraph(
                spans=(Span(text=label[1], line=line, target=reference["href"]),), line=line
            )


def _spans(token: Token, line: int) -> Spans:
    return repaired(strip(inline_spans(token, line)))


def _paragraph(spans: Spans, line: int) -> Iterator[Paragraph]:
    for piece in pieces(spans, MAX_PARAGRAPH):
        stripped = strip(piece)
        if any(span.text.strip() or span.target for span in stripped):
            yield Paragraph(spans=stripped, line=stripped[0].line or line)


def _quoted(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield what stands inside a list item or a quotation, each heading as the line it is."""
    for block in blocks:
        if isinstance(block, Heading):
            yield from _paragraph(block.spans, block.line)
        else:
            yield block
