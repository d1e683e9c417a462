"""Stretches of a paragraph that may name a session: recordings, and titles that are set so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from bot.notes.links import (
    is_full_address,
    is_own,
    is_recording,
    link_of,
    named_ahead,
    only_points,
    says_nothing,
)
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import around
from bot.notes.markdown.spans import (
    REMEMBERED_BLOCKS,
    Span,
    Spans,
    line_at,
    merged,
    raw_lines,
    squeeze,
)
from bot.notes.people.profiles import linked_person
from bot.notes.people.telling import one_of
from bot.notes.sessions.brackets import coded_titles, titles_of_talks
from bot.notes.sessions.enumerated import enumerated
from bot.notes.sessions.marked import end_of_bold
from bot.notes.sessions.programme import programme_of
from bot.notes.sessions.unmarked import titles_before_people, titles_behind_talks
from bot.notes.sessions.wording import is_title_case, points_elsewhere
from bot.recap.model import Link, LinkKind

_MANY: Final = re.compile(
    r"^\W*all\b|\b(?:play ?lists?|albums?|photos|channel|videos|sessions|recordings|talks)\b",
    re.IGNORECASE,
)

_MANY_AHEAD: Final = re.compile(
    r"\b(?:play ?lists?|albums?|photos|channel|videos|sessions|recordings|talks)\b[^.!?]{0,20}$",
    re.IGNORECASE,
)
"""Words right before a link that is only called "here", or its address."""

_QUOTED: Final = re.compile(
    r"(?=[\"“«„”'\u2018「『《])(?:(?:[\"“«„]|(?<!\S)”)\s*(?P<double>[^\"“”«»„]{6,150}?)[.,]?\s*[\"”»“]"
    # An apostrophe stands between letters, and what is quoted begins with a large one.
    r"|(?<!\w)['\u2018](?=[^\W_a-z])(?P<single>(?:[^'\u2018\u2019]|(?<=\w)['\u2019](?=\w)){6,150}?)"
    r"[.,]?['\u2019](?!\w)"
    r"|[「『《](?P<corner>[^「」『』《》]{2,100})[」』》])"
)
"""A title in the quotation marks of any language."""

_INTRODUCED: Final = re.compile(
    rf"\b{one_of('talk')}\s*:\s+(?P<title>[A-Z][^.:!?\"“”]{{8,100}}?),?\s+(?=by\s+[A-Z@])"
)
"""A title that nothing sets apart, behind "talk:" and before a "by"."""


_OPEN: Final = ("« ", "«\xa0", "«\u202f", "„ ", "“ ")
_WORDS_OF_TITLE: Final = 3
"""Words of a link in small letters that may be a title."""

_MOST: Final = 30
"""Spots of one paragraph: one with more of them is a list of links, and tells of nothing."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A stretch of a paragraph, with the rest of its sentence around it.

    What is found out about it is kept, since each way to tell of a session asks again.

    Attributes:
        text: The whole paragraph.
        start: Offset of the stretch.
        end: Offset behind it.
        line: Line in the file.
        span: The run of text that it is. None for a part of one, or of several.
        is_enumerated: Whether it is one of several linked titles of sessions in a row.
    """

    text: str
    start: int
    end: int
    line: int
    span: Span | None = None
    is_enumerated: bool = False

    @cached_property
    def link(self) -> Link | None:
        """What it links. None when it is no link."""
        link = link_of(self.span) if self.span else None
        return named_ahead(link, self.text[: self.start]) if link else None

    @cached_property
    def plays(self) -> bool:
        """Whether it links a recording, or slides under no name of their own."""
        link = self.link
        # What one of several titles is called says nothing of what waits behind it.
        return (
            link is not None
            and not self.is_enumerated
            and (is_recording(link) or (is_own(link) and only_points(link.label)))
        )

    @cached_property
    def ahead(self) -> str:
        """The sentence up to the stretch."""
        said = self.text[around(self.text, self.start)[0] : self.start]
        # Some languages set a blank inside their quotes.
        return said.rstrip() if said.endswith(_OPEN) else said

    @cached_property
    def behind(self) -> str:
        """The sentence from the stretch on, which may hold the end of another."""
        return self.text[self.end : around(self.text, max(self.start, self.end - 1))[1]]

    def is_in_sentence_of(self, other: "Spot") -> bool:
        """Tell whether `other` stands behind this in the same sentence."""
        return around(self.text, other.start)[0] <= self.start

    @cached_property
    def inner(self) -> str:
        """The stretch itself."""
        return self.text[self.start : self.end]

    @cached_property
    def sentence(self) -> str:
        """The whole sentence, on one line."""
        return squeeze(f"{self.ahead}{self.inner}{self.behind}".replace("\n", " "))


def spots_in(paragraph: Paragraph) -> tuple[Spot, ...]:
    """Return what may name a session: recordings with their links, and titles that are set so."""
    return _spots(paragraph.spans)


@lru_cache(maxsize=REMEMBERED_BLOCKS)  # asked for the head of a session, and for those told of
def _spots(said: Spans) -> tuple[Spot, ...]:
    text = raw_lines(said)
    found: list[Spot] = []
    here = 0
    spans = tuple(merged(said))
    last = 0
    listed = enumerated(spans, text)
    for at, span in enumerate(spans):
        start, here = here, here + len(span.text)
        if at < last or not (span.target or _is_marked(span)):
            continue  # plain text, as most of prose is, or people inside a bold title
        end, title = here, span
        if span.bold and (not span.target or linked_person(span)):
            last = end_of_bold(spans, at)
            end += sum(len(inner.text) for inner in spans[at + 1 : last])
            # A title may begin with who gave it: `**[Ana Roe](…) - Less YAML**`.
            title = next((inner for inner in spans[at:last] if not inner.target), span)
        is_listed = start in listed
        spot = Spot(
            text=text, start=start, end=end, line=span.line, span=title, is_enumerated=is_listed
        )
        if spot.link and is_recording(spot.link) and _is_of_many(spot, spot.link):
            continue
        is_linked = spot.link and (
            is_listed
            or is_by_the_way(spot.link)
            or may_be_title(span.text)
            or linked_person(span)
            or programme_of(span)
        )
        if spot.plays or _is_marked(span) or is_linked:
            found.append(spot)
    taken = [(spot.start, spot.end) for spot in found]
    quoted = (each.span(each.lastgroup or 0) for each in _QUOTED.finditer(text))
    for start, end in (
        *quoted,
        *_introduced(text),
        *titles_before_people(text),
        *titles_behind_talks(text),
        *coded_titles(text),
        *titles_of_talks(text),
    ):
        if not any(start <= last and first <= end for first, last in taken):
            line = line_at(said, start)
            found.append(Spot(text=text, start=start, end=end, line=line))
    return tuple(sorted(found, key=lambda each: each.start)[:_MOST])


def _introduced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where titles stand that nothing sets apart, behind "talk:" and before a "by"."""
    if ":" not in text or "by" not in text:
        return
    for found in _INTRODUCED.finditer(text):
        if is_title_case(found["title"]):
            yield found.span("title")


def _is_of_many(spot: Spot, link: Link) -> bool:
    if says_nothing(link.label) and _MANY_AHEAD.search(spot.ahead):
        return True
    return bool(_MANY.search(link.label))


def _is_marked(span: Span) -> bool:
    return (span.bold or span.italic) and bool(span.text.strip())


def is_by_the_way(link: Link) -> bool:
    """Tell whether `link` leads to slides by a word or two of a sentence: "her [deck](…) is"."""
    is_short = link.label.islower() and len(link.label.split()) < _WORDS_OF_TITLE
    return is_short and link.kind is LinkKind.SLIDES


def may_be_title(text: str) -> bool:
    """Tell whether `text` has two words at least, and is no address, aside or end of a sentence.

    Nor does it only point to something else, as "this book" does.
    """
    text = text.strip()
    if is_full_address(text) or points_elsewhere(text):
        return False
    is_aside = text.startswith("(") and text.endswith(")")
    ends = text[-1:] not in {".", ",", ";", ":"}
    return ends and not is_aside and bool(re.search(r"\w\W+\w", text))
