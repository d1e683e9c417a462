"""Does an item present a project by the link that it begins with, or by an address below?"""

from dataclasses import replace

from bot.notes.events.edition import is_of_event
from bot.notes.links import link_of, links_of
from bot.notes.markdown.blocks import Item, block_spans
from bot.notes.markdown.spans import Spans, plain
from bot.notes.people.names import LIKELY, name_score
from bot.notes.tools.addresses import is_code, is_project, is_technical
from bot.notes.tools.kinds import says_what_it_is, tells_of_thing
from bot.notes.tools.linkednames import is_of_people
from bot.notes.tools.plainnames import is_coded, is_product
from bot.notes.tools.projects import (
    is_addressed_by,
    is_bare,
    is_called_just_like_its_site,
    is_called_like_its_page,
    may_name_project,
)
from bot.notes.tools.toolitems import LONGEST_ALONE
from bot.notes.tools.toolnames import name_and_kind
from bot.recap.address import host_and_path
from bot.recap.model import LinkKind


def links_itself(item: Item) -> bool:
    """Tell whether `item` begins with a project linked to its code or its front page.

    A page further inside has the news of it.
    """
    first = next(filter(None, map(link_of, item.spans)), None)
    is_front = first is not None and (
        is_code(first.url) or not host_and_path(first.url)[1].strip("/")
    )
    return is_front and is_presented(item.spans)


def is_presented(spans: Spans, *, is_talk: bool = True) -> bool:
    """Tell whether `spans` begin with the linked name of a project: its own site or code."""
    first = next((span for span in spans if span.text.strip()), None)
    link = link_of(first) if first else None
    if link and is_coded(link.label) and is_addressed_by(link.url, link.label):
        return may_name_project(link)
    if link and is_product(link.label):
        return link.kind is LinkKind.PAGE
    if not link or not is_project(link.url) or (is_bare(link) and not is_code(link.url)):
        return False
    behind = plain(spans).partition(link.label)[2]
    if not may_name_project(link) or is_of_event(link.label) or is_of_people(behind):
        return False
    is_page = (is_talk or is_technical(link.url)) and is_called_like_its_page(link)
    # "[Foobar supports pots](…)" links the code where it does.
    is_sentence = any(map(str.islower, link.label.split()[1:-1]))
    return is_page or (is_code(link.url) and not is_sentence)


def is_addressed_below(item: Item) -> bool:
    """Tell whether the line below a name and what it is, is the site of that name alone."""
    first = next(block_spans(item.blocks[0]), ()) if item.blocks else ()
    links = links_of(first)
    if len(links) != 1 or not is_bare(links[0]) or plain(first).strip() != links[0].label:
        return False
    name, remark = name_and_kind(item.spans)
    if not remark or len(name.split()) > LONGEST_ALONE or name_score(name) >= LIKELY:
        return False
    return is_called_just_like_its_site(replace(links[0], label=name))


def is_introduced(item: Item) -> bool:
    """Tell whether `item` begins with a link to a site that it is called like, and what that is."""
    lead = next((span for span in item.spans if span.text.strip()), None)
    link = link_of(lead) if lead else None
    if not link or not is_project(link.url) or is_of_event(link.label):
        return False
    is_named = is_bare(link) or (may_name_project(link) and is_called_just_like_its_site(link))
    said = plain(name_and_kind(item.spans)[1])
    return is_named and (says_what_it_is(said) or (is_technical(link.url) and tells_of_thing(said)))
