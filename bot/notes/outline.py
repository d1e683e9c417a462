"""The sections of a note: what its author means as headings, and what stands below them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.notes.headings import Role, cleaned, role_of
from bot.notes.lettered import without_letters
from bot.notes.links import only_points
from bot.notes.markdown.blocks import Block, Heading, Listing, Paragraph, block_spans
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Span, Spans, above_last, cut, joined, lines, plain, raw
from bot.notes.overlines import lines_over_lists, lines_over_text
from bot.notes.people.bylines import with_bylines
from bot.notes.people.credits import credited, labelled
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.people import people_in
from bot.notes.sessions.marked import marked_title, said_behind, without_link_words
from bot.notes.sessions.movingon import turns
from bot.notes.sessions.titles import split_title
from bot.notes.slotlines import slot_headings
from bot.notes.titlelines import (
    bold_leads,
    credited_lines,
    ends_with_people,
    item_titles,
    linked_titles,
    opening_line,
)

_LONGEST_HEADING: Final = 10
"""Words of a line that may be a heading without being marked as one."""

_LONGEST_BOLD: Final = 14
"""The same of one that is bold, and no sentence."""

_LONGEST_CREDITED: Final = 25
"""Words of a bold title with the people behind it, each with an organisation."""

_LONGEST_SETEXT: Final = 25
"""Words; a longer paragraph above `---` was meant to have a rule below it."""

BOLD_LEVEL: Final = 7
"""Below all that Markdown has."""

PLAIN_LEVEL: Final = 8
"""Of a heading that is a line like any other."""

_HASHES: Final = re.compile(r"#{2,6}(?=[^\s#])")
"""A heading without the blank that Markdown asks for; a single one may be a hashtag."""

_LABELLED: Final = re.compile(r"^\W*[A-Z][\w ]{1,24}:\s+\S")
_QUOTES: Final = ('"', "“", "„", "«")
_LETTER: Final = re.compile(r"\w")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”\u2019)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with all that stands below it.

    Attributes:
        heading: Its spans. Empty for the note as a whole.
        line: Line of the heading; 1 for the note as a whole.
        level: From 0 for the note, 1 to 6 for Markdown's headings, to 8 for plain lines.
        blocks: What stands between the heading and the first heading below it.
        sections: Sections inside this one, in the order of the note.
        title: The heading as plain text, without numbering and ornaments.
    """

    heading: Spans
    line: int
    level: int
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    title: str = field(init=False)

    def __post_init__(self) -> None:
        # Read once, since nearly every reader asks for it.
        object.__setattr__(self, "title", cleaned(plain(self.heading).replace("\n", " ")))


def read_outline(blocks: Sequence[Block], title: str = "") -> Section:
    """Arrange the `blocks` of a note whose front matter calls it `title`."""
    return _arranged(
        list(_with_headings(list(_split(with_bylines(without_letters(blocks)))), title))
    )


def _split(blocks: Sequence[Block]) -> Iterator[Block]:
    """Take apart what Markdown runs together: a paragraph and the heading line below it."""
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, Heading) and isinstance(before, Heading) and _is_below(block, before):
            yield Paragraph(spans=block.spans, line=block.line)
        elif isinstance(block, Heading):
            yield from _split_setext(block)
        elif isinstance(block, Paragraph) and (hashes := _HASHES.match(raw(block.spans))):
            title, *below = lines(cut(block.spans, hashes.end()))
            yield Heading(spans=title, line=block.line, level=len(hashes[0]))
            if below:
                yield Paragraph(spans=joined(below), line=below[0][0].line)
        elif isinstance(block, Paragraph) and _is_bold_title(block):
            title, *below = lines(block.spans)
            yield Heading(spans=title, line=title[0].line, level=BOLD_LEVEL)
            yield Paragraph(spans=joined(below), line=below[0][0].line)
        elif isinstance(block, Paragraph) and isinstance(after, Listing):
            *above, last = lines(block.spans)
            is_heading = _is_short(last) and raw(last).rstrip().endswith(":")
            if above and (_is_bold(last) or (is_heading and _SENTENCE_END.search(raw(above[-1])))):
                rest = above_last(block.spans)
                yield Paragraph(spans=rest, line=block.line)
                yield Paragraph(spans=last, line=last[0].line)
            else:
                yield block
        else:
            yield block


def _is_below(heading: Heading, above: Heading) -> bool:
    """Tell whether a heading right below that of a session only says who gave it, or links it."""
    if heading.level <= above.level:
        return False
    first = heading.spans[0] if heading.spans else None
    is_pointer = first is not None and bool(first.target) and only_points(first.text)
    return is_pointer or bool(labelled(plain(heading.spans)))


def _is_bold_title(block: Paragraph) -> bool:
    """Tell whether a bold line, or one with just "Video" linked behind it, is over its people."""
    title, *below = lines(block.spans)
    title = without_link_words(title)
    if not below or not _is_bold(title) or role_of(plain(title)) is not None:
        return False
    return not _are_people(plain(title)) and bool(credited(plain(below[0])))


def _split_setext(heading: Heading) -> Iterator[Block]:
    *above, last = lines(heading.spans) or [heading.spans]
    if above and _SENTENCE_END.search(raw(above[-1])):
        rest = above_last(heading.spans)
        yield Paragraph(spans=rest, line=heading.line)
        yield Heading(spans=last, line=last[0].line, level=heading.level)
    elif _is_prose(heading.spans):
        yield Paragraph(spans=heading.spans, line=heading.line)
    else:
        yield heading


def _is_prose(spans: Spans) -> bool:
    """Tell whether `spans` are too long for a heading, and no title with many people."""
    is_long = len(raw(spans).split()) > _LONGEST_SETEXT
    return is_long and not split_title(plain(spans)).speakers


def _with_headings(blocks: list[Block], title: str) -> Iterator[Block]:
    """Put a heading in the place of each line that its author means as one."""
    titles = linked_titles(blocks) | item_titles(blocks)
    titles |= lines_over_lists(blocks) | lines_over_text(blocks)
    credited = credited_lines(blocks)
    opening = opening_line(blocks)
    slots = slot_headings(blocks, BOLD_LEVEL)
    leads = bold_leads(blocks)
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, Paragraph) and block.line in slots:
            yield from slots[block.line]
        elif isinstance(block, Paragraph) and block.line in titles:
            yield Heading(spans=block.spans, line=block.line, level=PLAIN_LEVEL)
        elif isinstance(block, Paragraph) and block.line in leads:
            lead, rest = leads[block.line]
            yield Heading(spans=lead, line=block.line, level=BOLD_LEVEL)
            yield Paragraph(spans=rest, line=rest[0].line)
        elif isinstance(block, Paragraph) and (block.line in credited or block.line == opening):
            first, *below = lines(block.spans)
            is_first = block.line == opening
            yield Heading(spans=first, line=block.line, level=1 if is_first else PLAIN_LEVEL)
            if len(below) > 1 and ends_with_people(block):
                # The programme's words stand between, and who gave it belongs to the title.
                yield Paragraph(spans=below[-1], line=below[-1][0].line)
                below = below[:-1]
            yield Paragraph(spans=joined(below), line=below[0][0].line)
        elif isinstance(block, Listing) and block.line in titles:
            yield Heading(spans=block.items[0].spans, line=block.line, level=BOLD_LEVEL)
        elif isinstance(block, Paragraph):
            level = _guessed_level(block, before, after, title if place == 0 else "")
            yield Heading(spans=block.spans, line=block.line, level=level) if level else block
        else:
            yield block


def _guessed_level(
    block: Paragraph, before: Block | None, after: Block | None, title: str
) -> int | None:
    text = plain(block.spans)
    if title and text.casefold() == title.casefold():
        return 1
    said = without_link_words(block.spans)
    if len(lines(block.spans)) != 1 or any(span.target for span in said):
        return None
    if len(text.split()) <= _LONGEST_CREDITED and _is_credited(said):
        return BOLD_LEVEL
    is_title = _is_bold(said) and not _SENTENCE_END.search(text)
    is_short = _is_short(said) or (is_title and len(text.split()) <= _LONGEST_BOLD)
    if after is None or said != block.spans or not is_short:
        return None
    return _level_of_line(block, before, after)


def _level_of_line(block: Paragraph, before: Block | None, after: Block) -> int | None:
    """Return the level of a short line without links that may be a heading; None for others."""
    text = plain(block.spans)
    if _is_bold(block.spans):
        # Right below a heading a bold line is who gave the talk, or what it is about.
        is_label = (isinstance(before, Heading) and role_of(text) is None) or _LABELLED.match(text)
        return None if is_label or _are_people(text) else BOLD_LEVEL
    has_role = role_of(text) is not None
    if isinstance(after, Listing) and not _SENTENCE_END.search(text):
        is_one = len(list(sentences(text))) == 1  # else it is prose whose end leads to the list
        is_head = is_one and not labelled(text)  # "by Ana Roe:" is the head of the section above
        return PLAIN_LEVEL if is_head and (text.endswith(":") or has_role) else None
    return PLAIN_LEVEL if has_role and text.endswith(":") else None


def _are_people(text: str) -> bool:
    """Tell whether `text` is people, and not a title before somebody whose name we know."""
    people = people_in(text)
    split = split_title(text) if people and people.score >= LIKELY else None
    return split is not None and not (split.title and split.score >= SURE)


def _is_credited(spans: Spans) -> bool:
    """Tell whether nothing but people stands behind a bold title.

    They may be bold as well, behind a title in quotes.
    """
    marked = marked_title(spans)
    if marked and plain(spans).startswith(_QUOTES) and _is_bold(spans):
        return bool(marked.who)
    return bool(marked and marked.who and credited(said_behind(marked)))


def _is_short(spans: Spans) -> bool:
    return 0 < len(raw(spans).split()) <= _LONGEST_HEADING


def _is_bold(spans: Spans) -> bool:
    return any(span.bold for span in spans) and not any(
        _LETTER.search(span.text) for span in spans if not span.bold
    )


class _Open:
    """A section that is being filled."""

    def __init__(self, heading: Heading | None) -> None:
        self.spans = heading.spans if heading else ()
        self.line = heading.line if heading else 1
        self.level = heading.level if heading else 0
        self.blocks: list[Block] = []
        self.sections: list[Section] = []

    def closed(self) -> Section:
        return Section(
            heading=self.spans,
            line=self.line,
            level=self.level,
            blocks=tuple(self.blocks),
            sections=tuple(self.sections),
        )

    def ends_before(self, block: Block) -> bool:
        """Tell whether `block` comes after what a guessed heading stood over.

        That was a list, or paragraphs of which this one turns to something else.
        """
        if self.level < BOLD_LEVEL or isinstance(block, Listing) or not self.blocks:
            return False
        if self.level == PLAIN_LEVEL and isinstance(block, Paragraph) and turns(plain(block.spans)):
            return True
        return isinstance(self.blocks[0], Listing)


def _arranged(blocks: Sequence[Block]) -> Section:
    path = [_Open(None)]

    def close(level: int) -> None:
        while path[-1].level >= level:
            inner = path.pop()
            path[-1].sections.append(inner.closed())

    for block in blocks:
        if isinstance(block, Heading):
            close(block.level)
            path.append(_Open(block))
        else:
            while path[-1].ends_before(block):
                close(path[-1].level)
            path[-1].blocks.append(block)
    close(1)
    return path[0].closed()


def walk(section: Section) -> Iterator[Section]:
    """Yield `section` and all sections inside it, in the order of the note."""
    ahead = [section]
    while ahead:
        yield (inner := ahead.pop())
        ahead += reversed(inner.sections)


def links_in_all(section: Section) -> Iterator[Span]:
    """Yield the links of `section` and all inside it, those without an address too."""
    for inner in walk(section):
        said = (spans for block in inner.blocks for spans in block_spans(block))
        yield from (
            span for spans in (inner.heading, *said) for span in spans if span.target is not None
        )


def role(section: Section) -> Role | None:
    """Return what the heading says that `section` holds; None when it doesn't tell."""
    return role_of(section.title) if section.heading else None
