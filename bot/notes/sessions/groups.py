"""Sessions that nothing names: some prose, and below or above it a line of their links."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.notes.links import (
    beside,
    is_own,
    link_of,
    links_of,
    only_points,
    unique,
)
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import lines, plain, raw_lines
from bot.notes.people.credits import Credits, leading
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.subjects import teller
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.prose import shortened
from bot.notes.sessions.titles import split_opening, split_title
from bot.notes.sessions.toldtitles import first_told
from bot.notes.sessions.unmarked import given_title
from bot.recap.model import Link, Session

_OWN_KINDS: Final = 2
"""Kinds of links that are a session's own: recording and slides."""


def attached(blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks`, in which lines of links below a list stand inside its last item.

    As in `- Less YAML - Ana Roe, SRE, Acme` over a linked thumbnail, with or without a blank
    line between them.
    """
    done: list[Block] = []
    for block in blocks:
        before = done[-1] if done else None
        if isinstance(before, Listing) and _only_links(block) and _lacks_links(before.items[-1]):
            last = before.items[-1]
            last = replace(last, blocks=(*last.blocks, block))
            done[-1] = replace(before, items=(*before.items[:-1], last))
        else:
            done.append(block)
    return done


def _lacks_links(item: Item) -> bool:
    """Tell whether `item` gives people beside a title, and so far not both kinds of links."""
    spans = (inner for block in item.blocks for inner in block_spans(block))
    kinds = {link.kind for inner in (item.spans, *spans) for link in links_of(inner)}
    split = split_title(plain(lines(item.spans)[0])) if item.spans else None
    return len(kinds) < _OWN_KINDS and split is not None and split.score >= LIKELY


def grouped(blocks: Sequence[Block], place: Place) -> tuple[list[Session], list[Block]]:
    """Take from `blocks` the sessions told by prose over link lines; return them and the rest.

    Each is called by the title in the first sentence of its prose, or by that sentence.
    """
    if _stand_above(blocks):
        return _headed(blocks, place)
    if not any(map(_only_links, blocks)):
        return [], list(blocks)
    gathered = _Gathered(place)
    for block in blocks:
        gathered.take(block)
    gathered.close()
    return gathered.sessions, gathered.rest


@dataclass(slots=True)
class _Gathered:
    """Sessions told by prose over link lines, as far as the blocks were looked at.

    Attributes:
        sessions: Those that are complete.
        rest: Blocks that are no part of one.
        told: Prose that may tell of the next one.
        links: What the lines of links below it lead to.
        pointing: Those lines.
    """

    place: Place
    sessions: list[Session] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)
    told: list[Paragraph] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pointing: list[Block] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Look at the next block."""
        own = _only_links(block)
        if own and (self.told or self.links):
            self.links += own
            self.pointing.append(block)
        elif isinstance(block, Paragraph) and not any(map(is_own, links_of(block.spans))):
            if self.links:
                self.close()
            elif self.told and _begins_talk(block):
                self.rest += self.told
                self.told = []
            (self.told if _says_something(block) else self.rest).append(block)
        else:
            self.close()
            self.rest.append(block)

    def close(self) -> None:
        """End the session that is being told, if it is one."""
        is_told = bool(self.told and self.links)
        session = _session(self.told, self.links, self.place) if is_told else None
        if session and (self.place.headings or session.speakers or session.organisations):
            self.sessions.append(session)
        else:
            # Above the first heading a recording that nobody gave is about the whole event.
            self.rest += [*self.told, *self.pointing]
        self.told, self.links, self.pointing = [], [], []


def _says_something(paragraph: Paragraph) -> bool:
    """Tell whether `paragraph` is more than a picture."""
    return any(span.text.strip() and not span.image for span in paragraph.spans)


def _stand_above(blocks: Sequence[Block]) -> bool:
    """Tell whether lines of links stand above what is told of each, not below it."""
    at = [place for place, block in enumerate(blocks) if _only_links(block)]
    if not at or _names_giver(blocks[at[0] - 1 : at[0]]):
        return False
    return all(_names_giver(blocks[place + 1 : place + 2]) for place in at)


def _names_giver(blocks: Sequence[Block]) -> bool:
    """Tell whether `blocks` are one paragraph that begins with who gave a session."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or _only_links(first):
        return False
    sentence = _first_sentence(raw_lines(first.spans))
    return bool(teller(sentence, least=LIKELY if given_title(sentence) else SURE))


def _headed(blocks: Sequence[Block], place: Place) -> tuple[list[Session], list[Block]]:
    """Take from `blocks` the sessions told right below their lines of links."""
    sessions: list[Session] = []
    rest: list[Block] = []
    links: list[Link] = []
    for block in blocks:
        if own := _only_links(block):
            links = own
        elif links and isinstance(block, Paragraph):
            sessions.append(_session([block], links, place))
            links = []
        else:
            rest.append(block)
    return sessions, rest


def _first_sentence(text: str) -> str:
    flat = text.replace("\n", " ")
    start, end = next(sentences(flat), (0, len(flat)))
    return flat[start:end].strip()


def _begins_talk(paragraph: Paragraph) -> bool:
    """Tell whether `paragraph` opens with a title and its people, so that none goes before it."""
    return bool(split_opening(raw_lines(paragraph.spans))[0].speakers)


def _only_links(block: Block) -> list[Link]:
    """Return the links of a paragraph that holds nothing but a session's own links."""
    if not isinstance(block, Paragraph):
        return []
    found = [link_line(line) for line in lines(block.spans)]
    links = [link for line in found for link in line]
    says_no_more = all(
        # What stands in the place of a picture is no title.
        span.image or only_points(span.text)
        for span in block.spans
        if link_of(span)
    )
    return links if all(found) and all(map(is_own, links)) and says_no_more else []


def _session(told: Sequence[Paragraph], links: Sequence[Link], place: Place) -> Session:
    text = raw_lines(told[0].spans)
    split, rest = split_opening(text)
    # A title that is linked or quoted is one for sure, whatever leads to it.
    named = first_told(told[:1])
    who = named.who if named else Credits(split.speakers)
    title = named.title if named else split.title
    if not who:
        sentence = _first_sentence(text)
        title = given_title(sentence)
        who = teller(sentence, least=LIKELY if title else SURE) or leading(sentence)
        title = title or shortened(sentence)
    return Session(
        title=title,
        speakers=who.speakers,
        organisations=who.organisations,
        links=unique((*links, *(beside(x) for block in told for x in links_of(block.spans)))),
        remarks=tuple(remarks_of(told)),
        day=place.day,
        headings=place.headings,
        source=place.source(told[0].line),
        doubt="" if rest and split.speakers else "it has no title, only what is told of it",
    )
