"""What an author may have meant otherwise: read, but perhaps not as it was meant."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.notes.events.clues import DATE_KEYS
from bot.notes.events.dates import days_in, years_in
from bot.notes.events.event import FIRST_DAY_KEYS, LAST_DAY_KEYS
from bot.notes.frontmatter import SplitNote
from bot.notes.links import absolute, links_of, only_points
from bot.notes.markdown.blocks import Block, Listing, Paragraph
from bot.notes.markdown.spans import Span, lines, plain
from bot.notes.outline import PLAIN_LEVEL, Section, walk
from bot.notes.people.credits import credited
from bot.notes.problems import Level, Problem
from bot.notes.sessions.infront import untitled_in_front
from bot.recap.model import Recap

_READ_KEYS: Final = frozenset(
    {
        "event",
        "conference",
        "title",
        "series",
        "region",
        "year",
        "city",
        "location",
        "aliases",
        "tags",
        "recap",
    }
    | {*DATE_KEYS, *FIRST_DAY_KEYS, *LAST_DAY_KEYS}
)
_OTHER_KEYS: Final = frozenset({"state", "status", "tag", "alias", "titles", "events", "tagline"})
"""Of site generators, and near enough to those that are read to be taken for a slip."""

_CLOSE: Final = 0.82
"""Likeness of two keys, as `difflib` counts, from which one is the other with a slip."""

_EMPTY_LABEL: Final = re.compile(
    r"\W*(?:speakers?|presenters?|presented by|hosts?|slides?|video|recording|link)\s*:\W*",
    re.IGNORECASE,
)
_PATH: Final = re.compile(r"[./#?{]")
"""What a path, a place in a page, or a generator's code has. The rest may be a slip."""

_WORD: Final = re.compile(r"\w{4,}")
"""A word of a title by which its folder may be called."""


def slips_in(
    matter: SplitNote, outline: Section, links: Iterable[Span], recap: Recap
) -> Iterator[Problem]:
    """Yield what in a note should be looked at again, each with its remedy.

    `links` are all of the note, those without an address too.
    """
    for line, problem in _all(matter, outline, links, recap):
        yield Problem(line, Level.WARNING, problem)


def _all(
    matter: SplitNote, outline: Section, links: Iterable[Span], recap: Recap
) -> Iterator[tuple[int, str]]:
    yield from _in_matter(matter)
    if recap.entries and not (recap.event.name or recap.parts or matter.problems):
        yield 1, "no event can be told; name it with `event:` in the front matter"
    for section in walk(outline):
        yield from _labels(section)
    yield from _links(links)


def _in_matter(matter: SplitNote) -> Iterator[tuple[int, str]]:
    for key in matter.meta:
        line = matter.lines.get(key, 1)
        if meant := _meant(key):
            yield line, f"`{key}` is not read; write `{meant}` if that is meant"
        text = matter.text(key)
        if key in FIRST_DAY_KEYS + LAST_DAY_KEYS and text and not days_in(text):
            yield line, f"no day can be read from `{text}`; write it like 2024-05-14"
        if key == "year" and text and not years_in(text):
            yield line, f"`{text}` is no year; write it in four digits"
    for line in untitled_in_front(matter):
        yield line, "a session in the front matter has no title; add `title:`"


@lru_cache(maxsize=256)  # sites give all of their notes the same few keys
def _meant(key: str) -> str:
    """Return the key that `key` is a slip of, or nothing."""
    if key in _READ_KEYS | _OTHER_KEYS:
        return ""
    return next(iter(get_close_matches(key, sorted(_READ_KEYS), n=1, cutoff=_CLOSE)), "")


def _labels(section: Section) -> Iterator[tuple[int, str]]:
    blocks: tuple[Block, ...] = section.blocks
    if section.level == PLAIN_LEVEL:
        # A line such as "Speakers:" was taken for the heading of what stands below it.
        blocks = (Paragraph(spans=section.heading, line=section.line), *blocks)
    for block, after in pairwise((*blocks, None)):
        rows = lines(block.spans) if isinstance(block, Paragraph) else []
        for place, row in enumerate(rows):
            is_last = place == len(rows) - 1
            if _EMPTY_LABEL.fullmatch(plain(row)) and not (is_last and _is_behind(after)):
                yield (
                    row[0].line,
                    f"nothing stands behind `{plain(row)}`; add it or remove the label",
                )


def _is_behind(after: Block | None) -> bool:
    """Tell whether what stands below a label may be what it labels."""
    if isinstance(after, Paragraph):
        return bool(credited(plain(after.spans)) or links_of(after.spans))
    return isinstance(after, Listing)


def _links(links: Iterable[Span]) -> Iterator[tuple[int, str]]:
    for span in links:
        target = span.target or ""
        if absolute(target) or _PATH.search(target) or _names_folder(target, plain((span,))):
            continue
        said = f"`{target}` is no address" if target else "the address is missing"
        yield span.line, f"[{plain((span,))}] leads nowhere: {said}; write it with https://"


def _names_folder(target: str, label: str) -> bool:
    """Tell whether a bare word says what the link does: `[Go Antipatterns](EdRoe-GoAntipatterns)`.

    It leads to a folder beside the note.
    """
    said = target.casefold()
    words = _WORD.findall(label.casefold())
    return not only_points(label) and any(word in said and word != said for word in words)
