"""Sessions told in prose: a recording linked within a sentence, a marked title "by" somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.blocks import Item, Paragraph
from bot.notes.credits import NOBODY, Credits, before, owner, staff_in, teller
from bot.notes.givers import behind, giver_around, is_about, is_called
from bot.notes.links import (
    is_address,
    is_full_address,
    is_own,
    is_recording,
    link_of,
    links_of,
    names_recording,
    only_points,
    says_nothing,
    unique,
)
from bot.notes.named import names_somebody
from bot.notes.names import LIKELY, SURE, name_score
from bot.notes.people import people_in
from bot.notes.place import Place
from bot.notes.profiles import linked_person
from bot.notes.programme import programme_of
from bot.notes.sentences import REACH, around
from bot.notes.spans import Span, line_at, merged, raw_lines, squeeze
from bot.notes.telling import one_of
from bot.notes.titles import split_title
from bot.notes.wording import clean_title, is_title_case
from bot.recap.address import host_and_path
from bot.recap.model import Link, Session

_NOUN: Final = re.compile(
    r"(?:(?:the|his|her|their|this|a|an|opening|closing|great)\s+)*"
    r"(?:keynotes?|talks?|sessions?|panels?|presentations?|workshops?|tutorials?|demos?|speech)",
    re.IGNORECASE,
)
_DID: Final = re.compile(
    rf"(?:(?:has|had|have|also)\s+)?{one_of('gives', 'verb')}"
    rf"(?:\s+(?:an?|the|his|her|their|it))*(?:\s+{one_of('talk')})?(?:\s+{one_of('about')})?",
    re.IGNORECASE,
)
"""What somebody did who gave a session, as the text of a link to it."""

_GAVE_IT: Final = re.compile(rf"\s+{one_of('gives')}\s+(?:it|this|that)\b", re.IGNORECASE)
_MANY: Final = re.compile(
    r"\b(?:play ?lists?|all|albums?|photos|channel|videos|sessions|recordings|talks)\b",
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

_TALK: Final = re.compile(
    rf"\b{one_of('talk')}|\b(?:talks|charlas|vorträge|conférences)\b", re.IGNORECASE
)
_TALK_ABOUT: Final = re.compile(
    rf"\s*(?:(?:an?|the|his|her|their)\s+)?{one_of('talk')}\s+{one_of('about')}\s+", re.IGNORECASE
)
"""How the text of a link begins that says what it links: "talk on less YAML"."""

_MOST_BETWEEN: Final = 5
"""Words between somebody linked and the title of what they gave."""

_LEADS_ON: Final = re.compile(
    rf"[^.!?;]*(?:{one_of('about', 'called')}|\s(?:in|en|with|con|avec|mit)\s|[:\u2013—-]"
    rf"|{one_of('gives')}(?:\s+(?:an?|the|his|her|their|eine?n?|une?))?)[\s\"“'*_]*",
    re.IGNORECASE,
)
"""What stands there: "[Ana Roe](…) on [Less YAML](…)", but not where she works."""

_INTRODUCED: Final = re.compile(
    rf"\b{one_of('talk')}\s*:\s+(?P<title>[A-Z][^.:!?\"“”]{{8,100}}?),?\s+(?=by\s+[A-Z@])"
)
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
        span: The run of text that it is. None for a part of one, or of several.
    """

    text: str
    start: int
    end: int
    line: int
    span: Span | None = None

    @property
    def link(self) -> Link | None:
        """What it links. None when it is no link."""
        return link_of(self.span) if self.span else None

    @property
    def plays(self) -> bool:
        """Whether it links a recording, or slides under no name of their own."""
        link = self.link
        return link is not None and (
            is_recording(link) or (is_own(link) and only_points(link.label))
        )

    @property
    def ahead(self) -> str:
        """The sentence up to the stretch."""
        return self.text[around(self.text, self.start)[0] : self.start]

    @property
    def behind(self) -> str:
        """The sentence from the stretch on, which may hold the end of another."""
        return self.text[self.end : around(self.text, max(self.start, self.end - 1))[1]]

    def is_in_sentence_of(self, other: "_Spot") -> bool:
        """Tell whether `other` stands behind this in the same sentence."""
        return around(self.text, other.start)[0] <= self.start

    @property
    def inner(self) -> str:
        """The stretch itself."""
        return self.text[self.start : self.end]

    @property
    def sentence(self) -> str:
        """The whole sentence, on one line."""
        return squeeze(f"{self.ahead}{self.inner}{self.behind}".replace("\n", " "))


def sessions_in(paragraph: Paragraph, place: Place) -> Iterator[Session]:
    """Yield the sessions that `paragraph` tells of, in its order."""
    told: Session | None = None
    title: _Spot | None = None
    person: _Spot | None = None
    for spot in _spots(paragraph):
        link = spot.link
        if spot.span and linked_person(spot.span):
            person = spot
            continue
        found: Session | None = None
        if not (link and spot.plays):
            title = spot
            found = _told(spot, place, _linked_giver(person, spot))
        elif told and _lacks(told, link) and (only_points(link.label) or _points(spot, title)):
            # "You can watch it here" is about the session that was named before.
            told = replace(told, links=(*told.links, link))
        elif is_recording(link):
            is_called = title is not None and _points(spot, title)
            found = _titled(title, paragraph, place) if title and is_called else None
            found = found or _recorded(spot, link, place)
        if found and told and _names(told, found):
            told = replace(found, links=unique((*told.links, *found.links)), source=told.source)
        elif found:
            yield from [told] if told else []
            told = found
    yield from [told] if told else []


def _names(told: Session, found: Session) -> bool:
    """Tell whether `found` gives the title of `told`, which is only called by its speaker.

    As in `[Ana Roe's keynote](…) was about *Less YAML*`.
    """
    names = {speaker.name for speaker in told.speakers}
    is_called = any(name in told.title for name in names)
    return is_called and names == {speaker.name for speaker in found.speakers}


def told_in(item: Item, place: Place) -> list[Session]:
    """Return the sessions with people that the sentences of a list item tell of."""
    told = sessions_in(Paragraph(spans=item.spans, line=item.line), place)
    return [session for session in told if session.speakers]


def _points(spot: _Spot, title: _Spot | None) -> bool:
    """Tell whether what is linked only points to the session of `title` in the same sentence."""
    label = spot.link.label.strip() if spot.link else ""
    is_pointer = only_points(label) or _NOUN.fullmatch(label) or _DID.fullmatch(label)
    return title is not None and bool(is_pointer) and title.is_in_sentence_of(spot)


def _titled(spot: _Spot, paragraph: Paragraph, place: Place) -> Session | None:
    """Return the session of `"Less YAML" was my first; watch it here`."""
    title = clean_title(spot.inner)
    if not _is_title(title):
        return None
    pointing = (link for link in links_of(paragraph.spans) if only_points(link.label))
    return Session(
        title=title,
        links=tuple(link for link in pointing if is_own(link)),
        remarks=(spot.sentence,),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="its title was looked for in prose",
    )


def _spots(paragraph: Paragraph) -> Iterator["_Spot"]:
    """Yield what may name a session: recordings with their links, and titles that are set so."""
    text = raw_lines(paragraph.spans)
    found: list[_Spot] = []
    here = 0
    for span in merged(paragraph.spans):
        spot = _Spot(text=text, start=here, end=here + len(span.text), line=span.line, span=span)
        here = spot.end
        if spot.link and is_recording(spot.link) and _is_of_many(spot, spot.link):
            continue
        is_linked = spot.link and (_is_title(span.text) or linked_person(span))
        if spot.plays or _is_marked(span) or is_linked:
            found.append(spot)
    taken = [(spot.start, spot.end) for spot in found]
    quoted = (each.span(each.lastgroup or 0) for each in _QUOTED.finditer(text))
    for start, end in (*quoted, *_introduced(text)):
        if not any(start <= last and first <= end for first, last in taken):
            line = line_at(paragraph.spans, start)
            found.append(_Spot(text=text, start=start, end=end, line=line))
    yield from sorted(found, key=lambda each: each.start)


def _introduced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where titles stand that nothing sets apart, behind "talk:" and before a "by"."""
    for found in _INTRODUCED.finditer(text):
        if is_title_case(found["title"]):
            yield found.span("title")


def _lacks(told: Session, link: Link) -> bool:
    return all(own.kind is not link.kind for own in told.links)


def _is_of_many(spot: _Spot, link: Link) -> bool:
    if says_nothing(link.label) and _MANY_AHEAD.search(spot.ahead):
        return True
    return bool(_MANY.search(link.label))


def _is_marked(span: Span) -> bool:
    return (span.bold or span.italic) and bool(span.text.strip())


def _recorded(spot: _Spot, link: Link, place: Place) -> Session | None:
    """Return the session that `link` plays; None where no word tells what it is."""
    if _is_bare(spot, link) or _is_passing(spot, link):
        return None
    split = split_title(link.label)
    who = (
        (Credits(split.speakers) if split.title else NOBODY)
        or owner(spot.ahead)
        or behind(spot.text[spot.end : spot.end + REACH])
        or giver_around(spot.ahead, spot.text[spot.end : spot.end + REACH])
        or before(spot.ahead)
        or teller(spot.sentence)
        or _told_next(spot)
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


def _is_passing(spot: _Spot, link: Link) -> bool:
    """Tell whether a video is linked by a few words of a sentence that is not about sessions."""
    is_written_in = link.label[:1].islower() and not only_points(link.label)
    is_about = _TALK.search(spot.sentence) or names_recording(spot.sentence)
    return is_written_in and not is_about and not names_somebody(spot.sentence)


def _told_next(spot: _Spot) -> Credits:
    """Return who the next sentence says gave it: "Ana Roe gave it, and …"."""
    text = spot.text[around(spot.text, spot.start)[1] :][:REACH].lstrip()
    given = _GAVE_IT.search(text)
    people = people_in(text[: given.start()]) if given else None
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def _linked_giver(person: _Spot | None, spot: _Spot) -> Credits:
    """Return who is linked right before a linked title, in a sentence about sessions.

    As in "the talks I liked were that of [Ana Roe](…) on [Less YAML](…)".
    """
    speaker = linked_person(person.span) if person and person.span else None
    if not (person and speaker and spot.span and spot.link):
        return NOBODY
    between = spot.text[person.end : spot.start]
    is_joined = len(between.split()) <= _MOST_BETWEEN and bool(_LEADS_ON.fullmatch(between))
    is_talk = _TALK.search(f"{spot.ahead}{spot.inner}") or programme_of(spot.span)
    return Credits((speaker,)) if is_joined and is_talk else NOBODY


def _leads_home(link: Link | None) -> bool:
    """Tell whether `link` leads to the front page of a site, as that of a company."""
    return link is not None and host_and_path(link.url)[1] in {"", "/"}


def _told(spot: _Spot, place: Place, linked: Credits = NOBODY) -> Session | None:
    """Return the session titled at `spot`, if the text says who gave it, or that it is one.

    `linked` is who is linked right before it.
    """
    if (spot.span and linked_person(spot.span)) or _leads_home(spot.link):
        return None
    said = _TALK_ABOUT.match(spot.inner) if spot.link else None
    split = split_title(clean_title(spot.inner[said.end() :] if said else spot.inner))
    title = split.title
    least = LIKELY if linked else SURE
    if not _is_title(title) or (name_score(title) >= least and (linked or not spot.link)):
        return None
    if _NOUN.fullmatch(title) and not is_title_case(title):
        return None
    is_set = spot.link is not None or is_title_case(title)
    who = (
        Credits(split.speakers)
        or linked
        or giver_around(spot.ahead, spot.text[spot.end : spot.end + REACH], is_set=is_set)
        or (teller(spot.ahead) if said else NOBODY)
    )
    is_listed = spot.span is not None and bool(programme_of(spot.span)) and is_about(spot.ahead)
    if not (who or is_listed or said or is_called(spot.ahead, is_set=is_set)):
        return None
    return Session(
        title=title,
        speakers=who.speakers,
        organisations=who.organisations,
        links=(spot.link,) if spot.link else (),
        remarks=(spot.sentence,),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="it is told of in prose, with no recording",
    )


def _is_title(text: str) -> bool:
    text = text.strip()
    if is_full_address(text):
        return False
    is_aside = text.startswith("(") and text.endswith(")")
    ends = text[-1:] not in {".", ",", ";", ":"}
    return ends and not is_aside and bool(re.search(r"\w\W+\w", text))


def _is_bare(spot: _Spot, link: Link) -> bool:
    """Tell whether a picture or an address is all that a sentence says."""
    return says_nothing(link.label) and not re.search(r"[^\W\d_]{3}", spot.ahead + spot.behind)


def _title(label: str, spot: _Spot, who: Credits) -> tuple[str, bool]:
    """Return a session's title and whether the note gives it as one."""
    if _NOUN.fullmatch(label.strip()):
        noun = _ARTICLE.sub("", label.strip())
        names = " and ".join(speaker.name for speaker in who.speakers)
        mark = "\u2019" if "\u2019" in spot.ahead else "'"
        return (f"{names}{mark}s {noun}", True) if names else (shortened(spot.sentence), False)
    if is_address(label):
        return shortened(squeeze(f"{spot.ahead} {spot.behind}".replace("\n", " "))), False
    if says_nothing(label) or names_recording(label):
        return shortened(spot.sentence), False
    return clean_title(label), True


def shortened(sentence: str) -> str:
    """Return `sentence` at a length that may stand in for a title."""
    text = sentence.rstrip(".!") or sentence
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
