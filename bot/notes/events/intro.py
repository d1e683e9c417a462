"""What the first lines of a note tell of the event: a city, days, and what is labelled as such.

They are prose, in which other editions are remembered and plans are made, so a sentence counts
only where it speaks of no other time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.notes.events.dates import days_before, days_in, days_of_year, years_in
from bot.notes.events.edition import Named, is_of_event, named_in
from bot.notes.events.places import city_alone
from bot.notes.events.series import mentions
from bot.notes.events.tail import Tail
from bot.notes.links import links_of
from bot.notes.markdown.blocks import Block, Listing, Paragraph, Table
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import lines, plain
from bot.notes.outline import Section
from bot.notes.tools.addresses import is_project
from bot.notes.tools.projects import is_called_like_its_page

_MOST_BLOCKS: Final = 4
"""Paragraphs and lists that may still be an introduction."""

_LONGEST: Final = 1500
"""Characters of an introduction; what follows is about the sessions."""

_LONGEST_EVENT: Final = 14
"""Days from first to last; what is further apart is not one event."""

OTHER_TIME: Final = re.compile(
    r"\b(?:last (?:year|time|one|edition)|next (?:year|time|stop|one|edition)|previous"
    r"|upcoming|(?<!attended )(?<!attending )my first(?! (?:time|visit|trip|day)\b)"
    r"|years? ago|used to|see you|back in (?:19|20)\d\d"
    r"|compared to|will be|was going|years? before"
    r"|based in|lives? in|living in|office|headquarter\w*|letztes jahr|n\u00e4chstes jahr"
    r"|l'an dernier|l'ann\u00e9e derni\u00e8re|prochaine?|vorig jaar|volgend jaar)\b",
    re.IGNORECASE,
)
"""What a sentence says that speaks of another edition, or of where somebody lives or works."""

_PUBLISHED: Final = re.compile(
    r"\b(?:posted|published|updated|written|modified|created|read)\b", re.IGNORECASE
)
_PUBLICATION: Final = re.compile(
    r"\W*(?:(?:last|first|date)\s+)?(?:posted|published|updated|edited|written|modified|created)\b",
    re.IGNORECASE,
)
"""How a line begins that tells when the note was written: "Last edited: 25 March"."""

HELD: Final = re.compile(
    r"\b(?:held|took place|takes place|hosted|happened|fand|eu lieu|avait lieu|vond|sediou"
    r"|tuvo lugar|se celebr\u00f3|si \u00e8 tenut[ao]|aconteceu|realizad[ao]|h\u00f6lls)\b",
    re.IGNORECASE,
)
"""What a sentence says that tells where or when the event was."""

_INTRODUCTION: Final = re.compile(
    r"(?:introduction|intro|about|overview|tl[;:]?dr|preface|summary|einleitung|inleiding"
    r"|(?:general|event|conference) (?:info(?:rmation)?|details|facts)|general|facts)\W*",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?P<label>when|dates?(?: (?:and|&) times?)?|where|location|venue|city|place"
    r"|(?:event|conference)(?: name)?|wann|wo|datum|ort|quand|o\u00f9|lieu)"
    r"\s*[:\uff1a]\s*(?P<said>\S.*)",
    re.IGNORECASE,
)
_DAYS: Final = frozenset({"when", "date", "dates", "wann", "datum", "quand"})
_PLACES: Final = frozenset(
    {"where", "location", "venue", "city", "place", "wo", "ort", "o\u00f9", "lieu"}
)
_BRACKETED: Final = re.compile(r"\(([^()]{6,40})\)")
"""Where the day of an event stands behind its name."""

_ORDINAL: Final = re.compile(r"(?<!\d)(\d{1,2})\.(?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intro:
    """The first lines of a note.

    Attributes:
        event: What a line labels as the event. Empty when none does.
        days: What a line labels as its days. Empty when none does.
        place: What a line labels as its place, or is nothing but one. Empty when none does.
        prose: Sentences of the other lines that speak of no other time, in their order.
        blocks: All of it.
    """

    event: str = ""
    days: str = ""
    place: str = ""
    prose: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def linked(self) -> frozenset[str]:
        """Names in it that link to a site which is called so."""
        return frozenset(
            link.label
            for block in self.blocks
            if isinstance(block, Paragraph)
            for link in links_of(block.spans)
            if is_project(link.url) and is_called_like_its_page(link)
        )


def read_intro(outline: Section, *described: str) -> Intro:
    """Return the first lines of the note, led by what front matter `described` it as."""
    said: dict[str, str] = {}
    told: list[str] = list(described)
    blocks = _blocks(outline)
    for row in _rows(blocks):
        if found := _LABEL.fullmatch(row.strip(" *_")):
            label = found["label"].lower()
            kind = "days" if label in _DAYS else "place" if label in _PLACES else "event"
            said.setdefault(kind, found["said"].strip(" *_"))
        elif city_alone(row):
            said.setdefault("place", row)
        else:
            told.append(row)
    prose = [_ORDINAL.sub(r"\1", text) for text in told if text]
    kept = (
        text[start:end].strip()
        for text in prose
        for start, end in sentences(text)
        if not OTHER_TIME.search(text, start, end)
    )
    return Intro(prose=tuple(kept), blocks=blocks, **said)


def _blocks(outline: Section) -> tuple[Block, ...]:
    """Return the paragraphs and lists that may still be an introduction."""
    blocks = list(outline.blocks)
    for section in outline.sections[:1] if len(blocks) < _MOST_BLOCKS else ():
        if (
            section.level == 1
            or len(outline.sections) == 1
            or is_of_event(section.title)
            or _INTRODUCTION.fullmatch(section.title)
        ):
            blocks += section.blocks
            inner = section.sections[:1]
            blocks += inner[0].blocks if inner and _INTRODUCTION.fullmatch(inner[0].title) else ()
    return tuple(blocks[:_MOST_BLOCKS])


def _rows(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the paragraphs and list items of the introduction as text, labelled lines apart."""
    length = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            rows = [plain(row) for row in lines(block.spans)]
            labelled = [row for row in rows if _LABEL.fullmatch(row.strip(" *_"))]
            yield from labelled
            if rest := [row for row in rows if row not in labelled]:
                length += sum(map(len, rest))
                yield " ".join(rest)[:_LONGEST]
        elif isinstance(block, Listing):
            rows = [plain(item.spans) for item in block.items]
            yield from (row for row in rows if _LABEL.fullmatch(row) or city_alone(row))
        elif isinstance(block, Table):
            pairs = (": ".join(map(plain, row.cells)) for row in (block.header, *block.rows))
            yield from (pair for pair in pairs if _LABEL.fullmatch(pair))
        if length > _LONGEST:
            return


def is_of_publication(line: str) -> bool:
    """Tell whether `line` tells when the note was written."""
    return bool(_PUBLICATION.match(line))


def conference_in(intro: Intro) -> Named | None:
    """Return the first known conference that the prose names, with what stands right behind it."""
    return next(
        (
            named_in(text[each.start : Tail(text, each).end])
            for text in intro.prose
            for each in mentions(text)
            if each.is_known and not each.series.is_word
        ),
        None,
    )


def edition_in(intro: Intro) -> Named | None:
    """Return the first conference that the prose names with its year, known only by its shape.

    As in "I attended the 2030 Far North Ruby Conference".
    """
    found = (named_in(text) for text in intro.prose)
    return next((each for each in found if each.name and each.year and not each.is_guess), None)


def year_in(intro: Intro, series: str) -> int | None:
    """Return the one year of the sentences that name the event: "SomeConf on May 2 and 3, 2030"."""
    found = {year for text in intro.prose if _names(text, series) for year in years_in(text)}
    return found.pop() if len(found) == 1 else None


def _names(text: str, series: str) -> bool:
    """Tell whether `text` names the series, in whatever spelling."""
    is_said = series.casefold() in text.casefold()
    return is_said or any(each.series.name == series for each in mentions(text))


def days_told(
    intro: Intro, year: int | None, published: date | None
) -> tuple[date | None, date | None]:
    """Return the first and last day of the event that the first lines tell.

    Args:
        intro: The first lines.
        year: Of the event, for days that have none. None when it is not known.
        published: When the note came out; the event came before.
    """
    texts = [intro.days] if intro.days else [*of_year(intro, year)]
    for text in texts:
        if _PUBLISHED.search(text):
            continue
        days = days_in(text)
        if not days and year:
            days = days_of_year(text, year)
        elif not days and published:
            days = days_before(text, published)
        # One day in prose may be any day of anything, but not one in brackets.
        is_telling = len(set(days)) > 1 or bool(intro.days) or bool(HELD.search(text))
        is_telling |= any(set(days_in(inner)) == set(days) for inner in _BRACKETED.findall(text))
        if days and is_telling and (max(days) - min(days)).days <= _LONGEST_EVENT:
            return min(days), max(days)
    return None, None


def of_year(intro: Intro, year: int | None) -> Iterator[str]:
    """Yield the sentences of the first lines that name no year, or that of the event."""
    for text in intro.prose:
        years = years_in(text)
        if not year or not years or year in years:
            yield text
