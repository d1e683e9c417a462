"""What a note says of its event, wherever it says it: front matter, titles, first lines, path."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final

from bot.notes.events.dates import days_in
from bot.notes.events.edition import Named, named_in
from bot.notes.events.intro import Intro, is_of_publication, read_intro
from bot.notes.events.trail import Trail, read_trail
from bot.notes.frontmatter import SplitNote
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import lines, plain
from bot.notes.outline import Section, walk

DATE_KEYS: Final = ("date", "published", "pubdate", "publishdate", "created")
EVENT_KEYS: Final = ("event", "conference", "event_name", "conference_name", "event_title")
_ADDRESS_KEYS: Final = ("permalink", "url", "slug")
_TITLE_KEYS: Final = ("title", "subtitle")
_DESCRIBING_KEYS: Final = ("description", "summary", "excerpt")
_TAG_KEYS: Final = ("tags", "categories", "keywords", "topics")

_TAG: Final = re.compile(r"</?[a-zA-Z]\w*>")
_MONTH_OF_POST: Final = re.compile(r"(?:^|/)(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/")
_LONGEST_TITLE: Final = 120
"""Characters of a first paragraph that may be a title that is marked as nothing."""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that a note says of its event.

    Attributes:
        matter: Its front matter.
        given: What front matter calls the event.
        titles: What its titles tell, most trusted first.
        trail: What its path tells.
        intro: Its first lines.
        outline: All of it.
        texts: Everything it says in paragraphs, as text.
    """

    matter: SplitNote
    given: Named
    titles: tuple[Named, ...]
    trail: Trail
    intro: Intro
    outline: Section
    texts: tuple[str, ...]

    @property
    def published(self) -> date | None:
        """When the note came out."""
        days = days_in(" ".join(map(self.matter.text, DATE_KEYS)))
        if days or self.trail.published:
            return days[0] if days else self.trail.published
        found = _MONTH_OF_POST.search(" ".join(map(self.matter.text, _ADDRESS_KEYS)))
        return date(int(found["year"]), int(found["month"]), 1) if found else None

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags and categories, in their order."""
        return self.matter.texts(*_TAG_KEYS)


def read_clues(matter: SplitNote, outline: Section, note: str, folder: str) -> Clues:
    """Return what the note at path `note`, in the knowledge folder `folder`, says of its event."""
    intro = read_intro(outline, *map(matter.text, _DESCRIBING_KEYS))
    key = next(filter(matter.text, EVENT_KEYS), "event")
    given = matter.text(key)
    return Clues(
        matter=matter,
        given=named_in(given, matter.lines.get(key, 1)) if given else Named(),
        titles=tuple(named_in(text, line) for text, line in _titles(matter, outline, intro)),
        trail=read_trail(note, folder),
        intro=intro,
        outline=outline,
        texts=tuple(_prose(outline)),
    )


def _titles(matter: SplitNote, outline: Section, intro: Intro) -> Iterator[tuple[str, int]]:
    """Yield the texts that may name the event, most trusted first, with their lines."""
    for key in _TITLE_KEYS:
        if title := matter.text(key):
            yield _TAG.sub("", unescape(title)), matter.lines.get(key, 1)
    headings = [section for section in walk(outline) if section.heading]
    for section in headings[:1] + [section for section in headings[1:] if section.level == 1]:
        yield section.title, section.line
    if intro.event:
        yield intro.event, 1
    opening = [*outline.blocks, *(block for section in headings[:1] for block in section.blocks)]
    first = next((block for block in opening if isinstance(block, Paragraph)), None)
    if first and len(text := plain(first.spans)) < _LONGEST_TITLE and _is_line(text):
        yield plain(lines(first.spans)[0]), first.line


def _is_line(text: str) -> bool:
    """Tell whether `text` is no sentence, and no more than one line of a heading's kind."""
    if is_of_publication(text):
        return False
    return text[-1:] not in {".", "!", "?"} and len(list(sentences(text))) == 1


def _prose(outline: Section) -> Iterator[str]:
    for section in walk(outline):
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield plain(block.spans)
