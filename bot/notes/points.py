"""Announcements and themes: points that a note makes, an item or a paragraph each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.notes.headings import Role, leads_to, role_of
from bot.notes.labels import named_links, without_addresses
from bot.notes.links import unique
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, line_at, raw
from bot.notes.outline import Section
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.recap.model import Announcement, Link, Source, Theme

_LONGEST_POINT: Final = 240
"""Characters of a paragraph that may be one line; a longer one leads with its first sentence."""

_LISTED: Final = re.compile(r":\s*(.+?)[.!]?$", re.DOTALL)
_COMMAS: Final = re.compile(r"\s*,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+")
_LONGEST_NAME: Final = 5
"""Words of one theme in "Three things stood out: A, B, and C"."""

_IS_THEME: Final = re.compile(
    r"\b(?:was|were|is) (?:an? |the )?(?:\w+ )?(?:themes?|trends?)\b", re.IGNORECASE
)
_IS_SENTENCE: Final = re.compile(
    r"\b(?:is|was|are|were) that\b|\bone of (?:the|my|our)\b", re.IGNORECASE
)
_IS_NEWS: Final = re.compile(
    r"\b(?:big(?:gest)?|main|major|best) (?:news|announcement)s? (?:was|were|is|are|of)\b"
    r"|\b(?:has|have|was|were|had)? ?announced (?!by\b)",
    re.IGNORECASE,
)
_NEWS_LABEL: Final = re.compile(
    r"^\W*(?:announc(?:ing|ed|ement)|(?:also )?new|news|releas(?:ing|ed)|launch(?:ing|ed))\s*:\s+",
    re.IGNORECASE,
)
"""Says of the rest of a sentence that it is news."""

_LABEL: Final = re.compile(r"\W*([^\W\d_][^:]{3,40}):\s+")
"""What may say that the rest of a sentence is news: "What was announced: …"."""

_NEWS_WORDS: Final = ("announc", "new", "releas", "launch")
_THEME_WORDS: Final = (":", "theme", "trend", "that", "one of")
"""What is in all that tells news, or names a theme, and in few other paragraphs."""

IN_PROSE: Final = "it is a sentence of prose"
"""Doubt about a point that no list and no heading marks as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a list item or paragraph says, in the shape of an announcement or a theme.

    Attributes:
        text: The point, one line.
        details: What is said further, a line each.
        links: In the order of the note.
        source: Where it says so.
    """

    text: str
    details: tuple[str, ...]
    links: tuple[Link, ...]
    source: Source

    def announcement(self) -> Announcement:
        """Return it as news."""
        return Announcement(
            text=self.text,
            details=self.details,
            links=self.links,
            source=self.source,
        )

    def theme(self) -> Theme:
        """Return it as a theme."""
        return Theme(
            text=self.text,
            details=self.details,
            links=self.links,
            source=self.source,
        )


def points_of(block: Block, place: Place) -> Iterator[Point]:
    """Yield the points of a list or paragraph under a heading for such."""
    if isinstance(block, Listing):
        for item in block.items:
            yield from point_of(item, place)
    elif isinstance(block, Paragraph):
        text = _one_line(without_addresses(block.spans))
        cuts = list(sentences(text)) if len(text) > _LONGEST_POINT else [(0, len(text))]
        first, *others = [text[start:end].strip() for start, end in cuts] or [""]
        links = named_links(block.spans, first)
        if first or links:
            yield Point(
                text=first or links[0].label,
                details=tuple(others),
                links=links,
                source=place.source(block.line),
            )


def point_of(item: Item, place: Place) -> Iterator[Point]:
    """Yield what `item` says as one point, with all it holds as details."""
    text = _one_line(without_addresses(item.spans))
    details = tuple(remarks_of(item.blocks))
    links = _links(item.spans, item.blocks, text)
    if not text and details:
        text, *rest = details
        details = tuple(rest)
    if text or links:
        source = place.source(item.line)
        yield Point(text=text or links[0].label, details=details, links=links, source=source)


def point_of_section(section: Section, place: Place) -> Point:
    """Return a section under a heading for points as one: its heading, and all below it."""
    blocks = section.blocks
    return Point(
        text=section.title,
        details=tuple(remarks_of(blocks)),
        links=_links(section.heading, blocks, section.title),
        source=place.source(section.line),
    )


def themes_in(paragraph: Paragraph, place: Place) -> Iterator[Theme]:
    """Yield the themes that prose names: "Three things stood out: cost, calm, and caches"."""
    text = raw(paragraph.spans)
    folded = text.lower()
    if not any(word in folded for word in _THEME_WORDS):
        return
    if not (":" in text or _IS_THEME.search(text) or _IS_SENTENCE.search(text)):
        return
    for sentence, start in _sentences(text):
        if leads_to(sentence) is not Role.THEMES:
            continue
        source = place.source(line_at(paragraph.spans, start))
        listed = _LISTED.search(sentence)
        names = _COMMAS.split(listed[1]) if listed else []
        if len(names) > 1 and all(len(name.split()) <= _LONGEST_NAME for name in names):
            for name in filter(None, names):
                yield Theme(text=name, details=(sentence,), source=source)
        elif _IS_THEME.search(sentence) or _IS_SENTENCE.search(sentence):
            yield Theme(text=sentence, source=source, doubt=IN_PROSE)


def news_of(blocks: Iterable[Block], place: Place) -> Iterator[Announcement]:
    """Yield the news that `blocks` tell outright among other things, as notes of a talk do."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from news_in(block.spans, place)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from news_in(item.spans, place)
                yield from news_of(item.blocks, place)


def news_in(spans: Spans, place: Place) -> Iterator[Announcement]:
    """Yield the sentences of prose that tell news outright."""
    text = raw(spans)
    folded = text.lower()
    if not any(word in folded for word in _NEWS_WORDS):
        return
    named: tuple[Link, ...] | None = None
    for sentence, start in _sentences(text):
        label = _LABEL.match(sentence)
        is_news = label is not None and role_of(label[1]) is Role.ANNOUNCEMENTS
        news = sentence[label.end() :] if label and is_news else _NEWS_LABEL.sub("", sentence)
        if news and (news != sentence or _IS_NEWS.search(sentence)):
            named = named_links(spans) if named is None else named
            links = tuple(link for link in named if link.label in sentence)
            source = place.source(line_at(spans, start))
            yield Announcement(text=news, links=links, source=source, doubt=IN_PROSE)


def says_it_all(lead: str) -> bool:
    """Tell whether the line above a list is the point, and the list its details."""
    return bool(_IS_SENTENCE.search(lead))


def _links(spans: Spans, blocks: tuple[Block, ...], name: str) -> tuple[Link, ...]:
    below = [inner for block in blocks for inner in block_spans(block)]
    return unique((*named_links(spans, name), *(x for part in below for x in named_links(part))))


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence of a paragraph, on one line, and the offset of its first letter."""
    text = text.replace("\n", " ")
    for start, end in sentences(text):
        sentence = text[start:end]
        yield " ".join(sentence.split()), end - len(sentence.lstrip())


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()
