"""Sessions that nothing names: some prose, and below it a line that links the recording."""

from collections.abc import Sequence

from bot.notes.blocks import Block, Paragraph
from bot.notes.credits import Credits, leading, teller
from bot.notes.linklines import link_line
from bot.notes.links import (
    beside,
    is_own,
    links_of,
    only_points,
    unique,
)
from bot.notes.place import Place
from bot.notes.prose import shortened
from bot.notes.said import remarks_of
from bot.notes.sentences import sentences
from bot.notes.spans import lines, plain
from bot.recap.model import Link, Session


def grouped(blocks: Sequence[Block], place: Place) -> tuple[list[Session], list[Block]]:
    """Take from `blocks` the sessions told by prose over link lines; return them and the rest.

    Each is called by the first sentence of its prose, for want of a title.
    """
    sessions: list[Session] = []
    rest: list[Block] = []
    told: list[Paragraph] = []
    links: list[Link] = []

    def close() -> None:
        if told and links:
            sessions.append(_session(told, links, place))
        else:
            rest.extend(told)
        told.clear()
        links.clear()

    for block in blocks:
        own = _only_links(block)
        if own and (told or links):
            links += own
        elif isinstance(block, Paragraph) and not any(map(is_own, links_of(block.spans))):
            if links:
                close()
            told.append(block)
        else:
            close()
            rest.append(block)
    close()
    return sessions, rest


def _only_links(block: Block) -> list[Link]:
    """Return the links of a paragraph that holds nothing but a session's own links."""
    if not isinstance(block, Paragraph):
        return []
    found = [link_line(line) for line in lines(block.spans)]
    links = [link for line in found for link in line]
    is_pure = all(found) and all(is_own(link) and only_points(link.label) for link in links)
    return links if is_pure else []


def _session(told: Sequence[Paragraph], links: Sequence[Link], place: Place) -> Session:
    text = plain(told[0].spans).replace("\n", " ")
    start, end = next(sentences(text), (0, len(text)))
    sentence = text[start:end].strip()
    who: Credits = teller(sentence) or leading(sentence)
    return Session(
        title=shortened(sentence),
        speakers=who.speakers,
        organisations=who.organisations,
        links=unique((*links, *(beside(x) for block in told for x in links_of(block.spans)))),
        remarks=tuple(remarks_of(told)),
        day=place.day,
        headings=place.headings,
        source=place.source(told[0].line),
        doubt="it has no title, only what is told of it",
    )
