"""Sessions told in prose: a recording linked within a sentence, a marked title "by" somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.notes.blocks import Paragraph
from bot.notes.credits import NOBODY, Credits, before, leading, owner, staff_in, teller
from bot.notes.links import is_recording, link_of, names_recording, says_nothing
from bot.notes.place import Place
from bot.notes.sentences import REACH, around
from bot.notes.spans import Span, line_at, raw, squeeze
from bot.notes.titles import clean_title, split_title
from bot.recap.model import Link, Session

_NOUN: Final = re.compile(
    r"(?:(?:the|his|her|their|this|a|an|opening|closing|great)\s+)*"
    r"(?:keynotes?|talks?|sessions?|panels?|presentations?|workshops?|tutorials?|demos?|speech)",
    re.IGNORECASE,
)
_MANY: Final = re.compile(
    r"\b(?:play ?lists?|all|albums?|photos|channel|videos|sessions|recordings|talks)\b",
    re.IGNORECASE,
)
_MANY_AHEAD: Final = re.compile(
    r"\b(?:play ?lists?|albums?|photos|channel|videos|sessions|recordings|talks)\b[^.!?]{0,20}$",
    re.IGNORECASE,
)
"""Words right before a link that is only called "here", or its address."""

_BY: Final = re.compile(r"^[\"”»]?[*_]*,?\s+by\s+", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“«]([^\"“”«»\n]{6,150})[\"”»](?=,?\s+by\s)")
_ARTICLE: Final = re.compile(r"^(?:the|his|her|their|this|an?)\s+", re.IGNORECASE)
_LONGEST_TITLE: Final = 120
"""Characters of a sentence that stands in for a title that the note does not give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A stretch of a paragraph, with the rest of its sentence around it.

    Attributes:
        text: The whole paragraph.
        start: Offset of the stretch.
        end: Offset behind it.
        line: Line in the file.
    """

    text: str
    start: int
    end: int
    line: int

    @property
    def ahead(self) -> str:
        """The sentence up to the stretch."""
        return self.text[around(self.text, self.start)[0] : self.start]

    @property
    def behind(self) -> str:
        """The sentence from the stretch on, which may hold the end of another."""
        return self.text[self.end : around(self.text, max(self.start, self.end - 1))[1]]

    @property
    def sentence(self) -> str:
        """The whole sentence, on one line."""
        inner = self.text[self.start : self.end]
        return squeeze(f"{self.ahead}{inner}{self.behind}".replace("\n", " "))


def sessions_in(paragraph: Paragraph, place: Place) -> Iterator[Session]:
    """Yield the sessions that `paragraph` tells of, in its order."""
    text = raw(paragraph.spans)
    here = 0
    for span in paragraph.spans:
        spot = _Spot(text=text, start=here, end=here + len(span.text), line=span.line)
        link = link_of(span)
        if link and is_recording(link) and not _is_of_many(spot, link):
            yield _recorded(spot, link, place)
        elif _is_marked(span) and (who := _by(text[spot.end : spot.end + REACH])):
            yield _told(spot, clean_title(span.text), who, place)
        here = spot.end
    for quoted in _QUOTED.finditer(text):
        if who := _by(text[quoted.end() : quoted.end() + REACH]):
            line = line_at(paragraph.spans, quoted.start())
            spot = _Spot(text=text, start=quoted.start(), end=quoted.end(), line=line)
            yield _told(spot, quoted[1], who, place)


def _is_of_many(spot: _Spot, link: Link) -> bool:
    if says_nothing(link.label) and _MANY_AHEAD.search(spot.ahead):
        return True
    return bool(_MANY.search(link.label))


def _is_marked(span: Span) -> bool:
    return (span.bold or span.italic) and bool(span.text.strip())


def _recorded(spot: _Spot, link: Link, place: Place) -> Session:
    split = split_title(link.label)
    who = (
        (Credits(split.speakers) if split.title else NOBODY)
        or owner(spot.ahead)
        or _behind(spot.text[spot.end : spot.end + REACH])
        or before(spot.ahead)
        or teller(spot.sentence)
        or Credits(organisations=staff_in(link.label))
    )
    title, is_title = _title(split.title or link.label, spot, who)
    return Session(
        title=title,
        speakers=who.speakers,
        organisations=who.organisations,
        links=(link,),
        remarks=(spot.sentence,) if spot.sentence != title else (),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="" if is_title and who.speakers else "its title or people were looked for in prose",
    )


def _told(spot: _Spot, title: str, who: Credits, place: Place) -> Session:
    return Session(
        title=title,
        speakers=who.speakers,
        organisations=who.organisations,
        remarks=(spot.sentence,),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="it is told of in prose, with no recording",
    )


def _title(label: str, spot: _Spot, who: Credits) -> tuple[str, bool]:
    """Return a session's title and whether the note gives it as one."""
    if _NOUN.fullmatch(label.strip()):
        noun = _ARTICLE.sub("", label.strip())
        names = " and ".join(speaker.name for speaker in who.speakers)
        mark = "\u2019" if "\u2019" in spot.ahead else "'"
        return (f"{names}{mark}s {noun}", True) if names else (shortened(spot.sentence), False)
    if says_nothing(label) or names_recording(label):
        return shortened(spot.sentence), False
    return clean_title(label), True


def shortened(sentence: str) -> str:
    """Return `sentence` at a length that may stand in for a title."""
    text = sentence.rstrip(".!") or sentence
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _by(rest: str) -> Credits:
    found = _BY.match(rest)
    return leading(rest[found.end() :]) if found else NOBODY


def _behind(rest: str) -> Credits:
    """Return who is named right behind a linked title, as in " - Ana Roe" or " by Ana Roe"."""
    if not re.match(r"\s*(?:[-\u2013—(]|,?\s*by\s)", rest):
        return NOBODY
    return leading(rest)
