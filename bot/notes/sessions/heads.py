"""What a heading, and the lines right below it, say about a session."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from bot.notes.headings import cleaned
from bot.notes.links import (
    beside,
    is_own,
    is_recording,
    links_of,
    only_points,
    unique,
    unsaid,
)
from bot.notes.markdown.blocks import (
    Block,
    Item,
    Listing,
    Paragraph,
    Table,
    block_spans,
)
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, joined, lines, plain
from bot.notes.outline import Section
from bot.notes.people.creditlines import (
    credited_by,
    is_mine,
    leads_elsewhere,
    linked_alone,
    named_below,
    tellers,
    with_jobs,
    without_asides,
)
from bot.notes.people.credits import (
    NOBODY,
    Credits,
    is_label,
    is_sentence,
    labelled,
    labelled_title,
    leaves_out,
    vouched,
)
from bot.notes.people.named import named_in
from bot.notes.people.names import SURE
from bot.notes.people.persons import may_be_organisation
from bot.notes.people.profiles import bounded, linked_person
from bot.notes.people.subjects import teller
from bot.notes.sessions.details import beside_slot, is_detail
from bot.notes.sessions.firstsentences import first_named, tells_of_somebody, tells_of_talk
from bot.notes.sessions.head import Evidence, Head
from bot.notes.sessions.headingtext import heading_text
from bot.notes.sessions.leadins import title_behind_people
from bot.notes.sessions.linklines import link_line, link_table
from bot.notes.sessions.marked import without_link_words
from bot.notes.sessions.shape import NO_SHAPE, Shape
from bot.notes.sessions.shown import shows_one
from bot.notes.sessions.splits import Split
from bot.notes.sessions.titles import is_one_session, split_title
from bot.notes.sessions.toldtitles import are_same, first_told
from bot.notes.sessions.wording import (
    clean_title,
    in_quotes,
    is_called_session,
    is_titled,
    names_nobody,
)
from bot.recap.address import identity
from bot.recap.model import Link, Speaker

UNKNOWN_NAMES: Final = "what was taken for its people are no names that are known"
"""Doubt about a session whose title was cut where people seem to begin."""

_CODE: Final = re.compile(r"^[A-Z]{2,5}-?\d{2,4}[A-Z]?(?:-[A-Z]\d?)?\b")
"""Session codes such as SVC101."""


_MARKDOWN_LEVELS: Final = 6
"""Of headings; deeper ones are lines that were taken for such."""

_WORD: Final = re.compile(r"\w{4,}|\d[\d.]*\d")
_NEAR: Final = 2
"""Lines right below a heading, people apart, after which a label is about something else."""

_TELLING_CHAPTER: Final = re.compile(
    r"(?:the )?(?:summary|abstract|description|overview|about(?: the talk)?|synopsis|notes"
    r"|intro(?:duction)?|tl;?dr|zusammenfassung|beschreibung|résumé|resumen|resumo|samenvatting)",
    re.IGNORECASE,
)
"""The first chapter of a talk, where it says what the talk was."""

_EMPTY_ENDS: Final = re.compile(r"\s*[(\[]\s*$|^\s*[)\]]")
"""What a link was taken from that stood in brackets."""


def read_head(section: Section, shape: Shape = NO_SHAPE) -> Head:
    """Read the heading of `section` and the lines right below it.

    `shape` is how the headings beside it set people and titles.
    """
    heading = heading_text(section)
    split = shape.split(heading)
    if not split.speakers and (led := title_behind_people(section.heading)):
        split = Split(led.title, led.who.speakers, SURE)
    reading = _HeadReading(heading, split, links_of(section.heading))
    for block in section.blocks:
        reading.take(block)
    first = section.sections[0] if section.sections and not section.blocks else None
    if first and _TELLING_CHAPTER.fullmatch(first.title):
        reading.tell(first.blocks)
    for inner in section.sections:
        if inner.level > _MARKDOWN_LEVELS and is_label(inner.title, "speaker"):
            reading.take_list(inner)
    return reading.head(heading, is_heading=section.level <= _MARKDOWN_LEVELS)


class _HeadReading:
    """Goes down the blocks below a heading, first line by line, then only for links."""

    def __init__(self, heading: str, split: Split, links: tuple[Link, ...]) -> None:
        self._split = split
        self._title = split.title
        self._credits = Credits(split.speakers)
        self._links = list(links)
        self._read = [heading]
        self._rest: list[Block] = []
        self._told: Sequence[Block] = ()
        self._groups: set[int] = set()
        self._is_linked = False
        self._is_labelled = False
        self._is_named = False

    def take(self, block: Block) -> None:
        """Take from `block` what belongs to the head, and keep the rest."""
        if isinstance(block, Table) and not self._rest and (own := link_table(block)):
            self._links += own
            self._groups.add(0)
            return
        if not isinstance(block, Paragraph):
            if isinstance(block, Listing) and not self._rest:
                self._take_people(block)
                self._take_labels(block)
            self._rest.append(block)
            return
        rows = lines(block.spans)
        kept: list[Spans] = []
        for line in rows:
            if not self._take_line(line, len(self._rest) + len(kept)):
                kept.append(line)
        if len(kept) == len(rows):
            self._rest.append(block)
        elif kept:
            self._rest.append(Paragraph(spans=joined(kept), line=kept[0][0].line))

    def _take_line(self, line: Spans, above: int) -> bool:
        """Take `line` if it belongs to the head; `above` it are so many that do not."""
        is_next = not self._credits or self._is_linked
        if not above and is_next and (who := linked_alone(line)):
            self._credits = Credits((*self._credits.speakers, *who.speakers))
            self._is_linked = True
            self._links += (link for link in links_of(line) if only_points(link.label))
        elif above <= _NEAR and self._take_linked_title(line):
            pass
        elif own := link_line(line, is_head=not above):
            self._links += own
            if any(map(is_own, own)):
                # Links with text in between belong to one session after the other.
                self._groups.add(above)
            return True
        elif not above and is_detail(plain(line)):
            pass
        elif not above and self._take_names(without_link_words(line)):
            self._links += map(beside, links_of(line))
        elif above > _NEAR or not self._take_marked(line):
            return False
        self._read.append(plain(line))
        return True

    def _take_people(self, listing: Listing) -> None:
        """Take the people from the first item of a list that goes on about something else.

        As in `* Ana Roe (@anaroe)` over `* Day 1, 11:00, track 2`.
        """
        if self._credits:
            return
        who, *others = [
            NOBODY
            if leads_elsewhere(replace(item, spans=without_asides(item.spans)))
            else credited_by(_names_in(item))
            for item in listing.items[:2]
        ]
        self._credits = NOBODY if any(others) else who

    def _take_labels(self, listing: Listing) -> None:
        """Take from the items at the top of a list the session's links, and those with labels."""
        for item in takewhile(_points_only, listing.items):
            self._links += link_line(item.spans, is_head=True)
            self._groups.add(len(self._rest))
        for item in listing.items:
            if not self._take_marked(item.spans) and (who := named_below(item)):
                self._credits = who
                self._is_labelled = True

    def tell(self, blocks: Sequence[Block]) -> None:
        """Take who gave it from `blocks` of its first chapter, where nothing stands above that."""
        self._credits = self._credits or tellers(blocks)
        self._told = blocks

    def take_list(self, section: Section) -> None:
        """Take the people in a list under a heading such as "Speakers:"."""
        items = (
            item for block in section.blocks if isinstance(block, Listing) for item in block.items
        )
        found = [who for item in items if (who := vouched(plain(item.spans)))]
        if found:
            self._credits = Credits(tuple(person for who in found for person in who.speakers))

    def _take_linked_title(self, line: Spans) -> bool:
        """Take a line with a label before a title that is a link: `Title: [Less YAML](address)`."""
        title = labelled_title(plain(line)) if links_of(line) else ""
        is_taken = bool(title) and not only_points(title) and self._take_label(plain(line))
        self._links += links_of(line) if is_taken else ()
        return is_taken

    def _take_marked(self, line: Spans) -> bool:
        """Take a line with a label that a colon marks, and the links such as "Slides" in it."""
        text = plain(line)
        if not (":" in text or "\uff1a" in text):
            return False
        said = without_link_words(line)
        is_taken = self._take_label(plain(said).rstrip(" .") if len(said) < len(line) else text)
        self._links += [x for x in links_of(line) if only_points(x.label)] if is_taken else []
        return is_taken

    def _take_label(self, text: str) -> bool:
        """Take a line that says with a label who gave the session, or what it is called."""
        if found := labelled(text):
            # A label is the author's own word, whatever was read out of the heading.
            before = self._credits if self._is_labelled else NOBODY
            self._credits = replace(found, speakers=(*before.speakers, *found.speakers))
            self._is_labelled = True
            return True
        if (title := labelled_title(text)) and (title.endswith("?") or not is_sentence(title)):
            self._title = clean_title(title)
            self._is_named = True
            return True
        return False

    def _heads_people(self) -> bool:
        """Tell whether the heading may be people and their organisation, and no title at all.

        As in `Ana Roe - Acme Media Services` over *Less YAML*.
        """
        names = [who.name for who in self._split.speakers]
        is_first = bool(names) and self._read[0].startswith(names[0])
        is_read = self._title == self._split.title
        return is_first and is_read and may_be_organisation(self._title)

    def head(self, heading: str, *, is_heading: bool) -> Head:
        """Return what was found below `heading`, which `is_heading` or a line taken for one."""
        is_own_talk = not self._credits and is_mine(self._rest)
        told = None if self._credits else first_told(self._rest)
        is_same = told is not None and are_same(told.title, self._title)
        who = self._credits or self._who_is_told(told.who if told and is_same else NOBODY)
        credited = who or (NOBODY if is_own_talk else named_in(self._rest))
        return Head(
            title=self._title or cleaned(heading),
            credits=replace(credited, speakers=bounded(credited.speakers, self._linked())),
            links=unique(self._links),
            rest=tuple(self._rest),
            remarks=(*self._left_out(), *unsaid(self._links)),
            evidence=self._evidence(heading, who, is_heading=is_heading, is_own_talk=is_own_talk),
            is_labelled=self._is_titled(heading),
            tells_of_other=told is not None and not is_same,
            doubt=self._doubt(),
        )

    def _who_is_told(self, giver: Credits) -> Credits:
        """Return who the text below says gave it; `giver` is who gave what it tells of first."""
        return tellers(self._rest) or giver or first_named(self._rest)

    def _linked(self) -> list[Speaker]:
        """Return the people that are linked near the top of the text below."""
        near = (self._rest or self._told)[:_NEAR]
        spans = (span for block in near for said in block_spans(block) for span in said)
        return [person for span in spans if span.target and (person := linked_person(span))]

    def _is_titled(self, heading: str) -> bool:
        """Tell whether a label gives the title, and another one, or the heading, a session."""
        return self._is_named and (self._is_labelled or is_one_session(heading))

    def _evidence(
        self, heading: str, who: Credits, *, is_heading: bool, is_own_talk: bool
    ) -> Evidence:
        """Weigh what shows that this is a session: by itself, beside others like it, or hardly."""
        is_played = shows_one(self._rest)
        if (
            self._credits
            or self._is_titled(heading)
            or (self._has_one_recording() and any(map(is_own, self._links)))
            or (who and (is_played or in_quotes(heading)))
            or self._is_told_of()
        ):
            return Evidence.STRONG
        tells = tells_of_talk(self._rest)
        if (
            _CODE.match(self._title)
            or names_nobody(heading)
            or is_called_session(heading)
            or (is_heading and tells)
        ):
            return Evidence.WEAK
        is_told = who or is_own_talk or tells or tells_of_somebody(self._rest)
        return Evidence.FAINT if is_played or is_told else Evidence.NONE

    def _has_one_recording(self) -> bool:
        """Tell whether the links are of one session: no second recording, no text between them."""
        recordings = {identity(link.url) for link in self._links if is_recording(link)}
        return len(recordings) <= 1 and len(self._groups) <= 1

    def _doubt(self) -> str:
        """Return why it was a guess who gave it, where no label and no line of its own says so."""
        is_split = bool(self._split.speakers) and self._credits.speakers == self._split.speakers
        return UNKNOWN_NAMES if is_split and self._split.score < SURE else ""

    def _is_told_of(self) -> bool:
        """Tell whether the first sentence names who gave it, and what, in the heading's words."""
        first = self._rest[0] if self._rest else None
        text = plain(first.spans).replace("\n", " ") if isinstance(first, Paragraph) else ""
        start, end = next(sentences(text), (0, 0))
        found = {word.casefold() for word in _WORD.findall(self._title)}
        said = {word.casefold() for word in _WORD.findall(text[start:end])}
        return bool(found) and 2 * len(found & said) > len(found) and bool(teller(text[start:end]))

    def _left_out(self) -> Iterator[str]:
        title = self._title or cleaned(self._read[0])
        return (text for text in self._read if leaves_out(text, title, self._credits))

    def _take_names(self, line: Spans) -> bool:
        """Take `line` if it credits people, or gives the title below a heading of people."""
        if self._take_label(plain(line)):
            return True
        if not self._credits:
            self._credits = beside_slot(plain(line)) or credited_by(line)
            return bool(self._credits)
        if self._title and (others := with_jobs(line)):
            self._credits = replace(self._credits, speakers=(*self._credits.speakers, *others))
            return True
        if self._title and is_titled(line) and self._heads_people():
            placed = (
                replace(who, organisation=who.organisation or self._title)
                for who in self._credits.speakers
            )
            self._credits = Credits(tuple(placed))
            self._title = _title_line(line)
            return True
        if not self._title:
            self._title = _title_line(line)
            return bool(self._title)
        return False


def _names_in(item: Item) -> Spans:
    """Return what an item says without links such as "Slides", and the brackets around them."""
    said = without_asides(without_link_words(item.spans))
    if len(said) == len(item.spans):
        return said
    kept = (replace(span, text=_EMPTY_ENDS.sub("", span.text)) for span in said)
    return tuple([span for span in kept if span.text.strip()])


def _points_only(item: Item) -> bool:
    """Tell whether an item is a link to recording or slides and nothing else: `Video: https://…`."""
    own = link_line(item.spans)
    return bool(own) and all(is_own(link) and only_points(link.label) for link in own)


def _title_line(line: Spans) -> str:
    return split_title(plain(line)).title if is_titled(line) else ""
