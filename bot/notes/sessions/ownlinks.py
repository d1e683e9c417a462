"""Which links in the notes of a session are the session's own, and which only explain it.

Recording, slides and pages stand on lines of their own, or are pointed to from a sentence ("slides
are [here](…)"). What the notes link by the way, such as a manual, a company or the talk of somebody
else, belongs to the note instead.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.notes.choice import choice
from bot.notes.links import (
    beside,
    is_address,
    is_full_address,
    is_own,
    is_recording,
    link_of,
    only_points,
    says_nothing,
)
from bot.notes.markdown.blocks import Block, Listing, Paragraph, block_spans
from bot.notes.markdown.spans import lines, links, plain
from bot.notes.people.telling import one_of
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.programme import programme_of
from bot.notes.sessions.wording import clean_title
from bot.notes.tools.addresses import is_project
from bot.recap.address import host_and_path
from bot.recap.model import Link

_WORD: Final = re.compile(r"[^\W_]+")
_LONG: Final = 4
"""Letters of a word that an address hardly shares with a title by chance."""

_FIRST: Final = 2
"""Paragraphs or lists below a heading in which the page of its session is linked."""

_FEWEST: Final = 2
"""Such words that the address of a session's own page shares with its title."""

_SPELT: Final = 0.8
"""Share of the words at the end of an address that are the title's, if it is that of its page."""

_FEWEST_SPELT: Final = 3
"""Words that it has at least; two may be the name of a product."""

_MATERIALS: Final = (
    *("abstract", "agenda", "code", "demo", "demos", "description", "details", "event", "example"),
    *("examples", "exercise", "exercises", "handout", "handouts", "material", "materials", "page"),
    *("notebook", "notebooks", "program", "programme", "repo", "repository", "sample", "samples"),
    *("schedule", "source", "summary", "transcript", "website", "write-up", "writeup"),
)
_MATERIAL: Final = choice(_MATERIALS)
"""What belongs to a session beside recording and slides."""

_SESSION: Final = re.compile(
    rf"(?:(?:this|the|that|his|her|their|dies\w*|des|cet(?:te)?|esta?)\s+)?{one_of('talk')}"
    rf"(?:\s(?:and|&|und|et|y)\s{one_of('talk')})?\W*",
    re.IGNORECASE,
)
"""The text of a link that is nothing but a word for a session: "this talk"."""

_CALLED: Final = re.compile(rf"\b{_MATERIAL}\b", re.IGNORECASE)
_LABEL: Final = re.compile(rf"\W*(?:\w+ ){{0,2}}{_MATERIAL}\s*:\W*", re.IGNORECASE)
_SHOWN: Final = choice((*_MATERIALS, "more", "slide", "slides", "recording", "video"))
_POINTS: Final = re.compile(
    rf"(?:\b{_SHOWN}|{one_of('talk')})\b[^.!?:;]{{0,80}}[:(\s]*$",
    re.IGNORECASE,
)
"""What stands before an address that leads to it: "the code is at https://…"."""

_REACH: Final = 160
"""Letters before a link in which all of that stands."""

_LEADS: Final = re.compile(
    rf"\b(?:{_MATERIAL}|slides?|transparents|folien|recording|video)\s+(?:(?:is|are|be|can|found|available|online|up|now"
    r"|on|at|in|under|from|via|sont|disponibles?|sous|sind|gibt|es)\s+){1,5}$",
    re.IGNORECASE,
)
"""What stands before a link that leads to it, whatever its text: "slides are [on my site](…)"."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A link where it stands.

    Attributes:
        link: The link.
        ahead: What its line says before it.
        is_alone: Whether the line says nothing beside its links, and what to call them.
        is_among: Whether it stands in an item of a list of which others say more.
    """

    link: Link
    ahead: str
    is_alone: bool
    is_among: bool


def own_links(blocks: Iterable[Block], title: str, known: Iterable[Link] = ()) -> Iterator[Link]:
    """Yield those links in `blocks` that are of the session `title`, of which `known` are so far.

    A recording with a name of its own in a sentence is another session's where this one has one.
    """
    has_recording = any(map(is_recording, known))
    for place in _places_in(blocks):
        link = place.link
        is_named = not place.is_alone and link.label[:1].isupper() and not only_points(link.label)
        if is_recording(link) and is_named and has_recording:
            continue
        has_recording = has_recording or is_recording(link)
        if is_own(link) or _spells(link, title):
            yield link
        elif _is_of(place, title):
            yield beside(link)


def links_its_page(blocks: Sequence[Block], title: str, *, heads_note: bool = False) -> bool:
    """Tell whether the first lines below a heading link the page of the session `title`.

    It stands in a programme, and its address has the words of the title. Where the heading
    `heads_note`, an address right below it that stands alone may be that of the speaker, too.
    """
    if heads_note and _leads_with_page(blocks):
        return True
    spans = (span for block in blocks[:_FIRST] for said in block_spans(block) for span in said)
    return any(
        programme_of(span) and _shares_address(link, title)
        for span in spans
        if span.target and (link := link_of(span))
    )


def _leads_with_page(blocks: Sequence[Block]) -> bool:
    """Tell whether the first line is nothing but the address of a page in a programme."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not is_full_address(plain(first.spans)):
        return False
    return any(map(programme_of, first.spans))


def _places_in(blocks: Iterable[Block]) -> Iterator[_Place]:
    for block in blocks:
        said_there = list(block_spans(block))
        if not any(map(links, said_there)):
            continue
        rows = [row for spans in said_there for row in lines(spans)]
        alone = [link_line(row, is_head=True) for row in rows]
        is_among = isinstance(block, Listing) and not all(alone)
        for row, found in zip(rows, alone, strict=True):
            if found:
                yield from (_Place(link, "", is_alone=True, is_among=is_among) for link in found)
                continue
            said = ""
            for span in row:
                if link := link_of(span):
                    is_labelled = _LABEL.fullmatch(said) is not None
                    yield _Place(link, said, is_alone=is_labelled, is_among=is_among)
                said += span.text


def _is_of(place: _Place, title: str) -> bool:
    """Tell whether a page is about the session `title`, by its name, its address or its place."""
    link = place.link
    label = clean_title(link.label)
    near = max(0, len(place.ahead) - _REACH)
    if is_address(link.label):
        is_given = place.is_alone and not place.is_among
        return is_given or _shares_address(link, title) or bool(_POINTS.search(place.ahead, near))
    if says_nothing(link.label) or label.casefold() == title.casefold():
        return True
    if (
        _LEADS.search(place.ahead, near)
        or _SESSION.fullmatch(label)
        or _SESSION.fullmatch(label.removesuffix("s"))
    ):
        return True
    if place.is_alone and (_CALLED.search(label) or _names_site(link)):
        return True
    return _shares_address(link, title)


def _names_site(link: Link) -> bool:
    """Tell whether `link` is called by nothing but the site that it leads to: `[GitHub](…)`."""
    host, path = host_and_path(link.url)
    return path.strip("/") != "" and link.label.casefold() in host.split(".")


def _shares_address(link: Link, title: str) -> bool:
    host, path = host_and_path(link.url)
    shared = _long_words(title) & _long_words(f"{host} {path}")
    return len(shared) >= _FEWEST


def _spells(link: Link, title: str) -> bool:
    """Tell whether an address ends with the title, as that of its page does: `…/long-live-silos/`.

    Most leave out a word or two of a title. A repository may be called so, too, and is none.
    """
    if is_project(link.url):
        return False
    last = host_and_path(link.url)[1].rstrip("/").rpartition("/")[2]
    said, words = (set(_WORD.findall(text.casefold())) for text in (last, title))
    return len(said & words) >= max(_FEWEST_SPELT, _SPELT * len(said), len(words) / 2)


def _long_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) >= _LONG}
