"""Links in a list right below a paragraph that tells of one session."""

from collections.abc import Iterable
from dataclasses import replace

from bot.notes.links import is_own, is_recording, links_of, unique
from bot.notes.markdown.blocks import Block, Listing, block_spans
from bot.notes.markdown.spans import plain
from bot.notes.sessions.movingon import names_other
from bot.notes.sessions.ownlinks import own_links
from bot.recap.model import Session


def with_list_below(told: Iterable[Session], below: Block | None) -> list[Session]:
    """Return the sessions `told` by a paragraph; one alone with its links in the list `below`.

    As in `I saw "Less YAML" by Ana Roe:` over `- [slides](address)`. Where the list links more
    than one recording, slides twice, or names somebody else, it tells of other sessions.
    """
    found = list(told)
    if len(found) != 1 or not isinstance(below, Listing):
        return found
    links = [link for spans in block_spans(below) for link in links_of(spans) if is_own(link)]
    played = sum(map(is_recording, links))
    if not links or played > 1 or len(links) - played > 1:
        return found
    session = found[0]
    if any(names_other(plain(item.spans), session) for item in below.items):
        return found
    own = own_links([below], session.title, session.links)
    return [replace(session, links=unique((*session.links, *own)))]
