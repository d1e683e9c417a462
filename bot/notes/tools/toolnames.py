"""What an item calls a tool, told from what else stands with the name."""

import re
from dataclasses import replace
from functools import lru_cache
from operator import is_
from typing import Final

from bot.notes.labels import name_and_remark
from bot.notes.links import link_of
from bot.notes.markdown.blocks import Listing
from bot.notes.markdown.spans import REMEMBERED, REMEMBERED_BLOCKS, Span, Spans, cut, raw
from bot.notes.tools.addresses import is_code, is_project
from bot.notes.tools.kinds import says_what_it_is, tells_of_thing, without_kind
from bot.notes.tools.plainnames import is_coined, is_telling
from bot.notes.tools.projects import is_bare, is_called_just_like_its_site, names_repository
from bot.notes.tools.together import parted

_EXCLAIMED: Final = re.compile(r"(\S+(?: \S+)?)[!?]+(?:\s+(.+))?")
"""A name with a comment right behind it: `Foobar! at last`."""

_VENDOR: Final = re.compile(r"(.+?)\s+(?P<by>(?:from|by)\s+.+)")
_ASIDE: Final = re.compile(r"(?P<name>[^\s,]+(?: [^\s,]+)?),\s+(?P<said>\S+\s.+)")
"""A name and, behind a comma, several words on it."""

_PURPOSE: Final = re.compile(
    r"(?P<name>\S+(?: [A-Z]\S*)?)\s+(?P<said>(?:for|to|as|in|instead of|on|when|if|because|since|so"
    r"|which|that|is|are|was|has|can|lets|looks|seems|fürs?|statt|pour|para|en lugar de)\s.+)"
)
"""A name and what it is good for, or does: "Foobar instead of pots"."""

_BRACKETED: Final = re.compile(r"(.+?)\s*\((.+)\)")
_SHORT_NAME: Final = re.compile(r"[\w+#.-]*[A-Z\d][\w+#.-]*")
"""What may be short for a name, or its version, by its form: `OPA`, `OTel`, `v2`."""

_APPOSITION: Final = re.compile(r"(?P<name>[^\s,]+(?: [^\s,]+)?),\s+(?P<kind>\S+\s.+)", re.DOTALL)
"""A name and, behind a comma, what it is: "Foobar, offline-first cache"."""

_VERSIONED: Final = re.compile(
    r"(?P<name>[^\W\d_].*?)\s+(?P<version>v\d[\w.]*|\d+(?:\.\d+)+[\w.-]*)"
    r"(?:\s(?:(?:is|was|has been)\s)?(?:now\s)?(?:announced|available|out|released))?"
)
"""A name and a version behind it that has several numbers, or is called one: "Foobar 2.0"."""

_ARROW: Final = re.compile(
    r"\s*(?P<name>[^\s>]+(?: [^\s>]+){0,2})\s+(?:[-=]+>|[\u2192~|])\s+(?!.*(?:->|[\u2192|]))"
)
"""A name and the arrow or stroke that leads to what it is, unless others lead on from there."""

_SIGNS: Final = (">", "\u2192", "~", "|")
_DASHED: Final = re.compile(r"\s*(?P<name>[^\s:]+(?: [^\s:]+){0,2})(?:\s[-\u2013\u2014]|:)\s(?=\S)")
"""A name and what it is, where all of it is bold."""

_ADDRESS_LAST: Final = re.compile(r"(?<=\w)\s+https?://\S+$")
_DOING: Final = re.compile(r"(?P<name>[^\s,]+(?: [A-Z][^\s,]*)?),?\s(?P<said>[a-z]+s\s.+)")
"""A name, and behind it what it does: "Foobar keeps pots warm"."""

_TITLED: Final = re.compile(r"(?P<name>\S+(?: \S+)?)(?P<joint>\s+[-\u2013\u2014|]\s+|:\s+|\s+)\S")
"""The text of a link that goes on behind the name: "Foobar - a cache for pots"."""

_PAGE_TITLE: Final = 4
"""Words of a link's text, at least, that may be the title of a project's page."""


@lru_cache(maxsize=REMEMBERED)
def name_and_kind(spans: Spans) -> tuple[str, Spans]:
    """Split an item into name and remark as `name_and_remark` does.

    What a tool is may also stand behind a comma, an arrow, or the address of its code:
    "Foobar, offline-first cache", "Foobar -> keeps pots warm".
    """
    text = raw(spans)
    if any(sign in text for sign in _SIGNS) and (arrow := _ARROW.match(text)):
        return arrow["name"], cut(spans, arrow.end())
    name, remark = name_and_remark(spans)
    name = _ADDRESS_LAST.sub("", name) if "://" in name else name
    if not remark and spans and spans[0].bold and (dashed := _DASHED.match(text)):
        return dashed["name"], cut(spans, dashed.end())
    if not remark and "/" in text and (end := _end_of_address(spans)):
        return text[:end].strip(), cut(spans, end)
    found = None if remark else _APPOSITION.fullmatch(name)
    if not found or not says_what_it_is(found["kind"]):
        return name, remark
    return found["name"], cut(spans, raw(spans).index(",") + 1)


def _end_of_address(spans: Spans) -> int:
    """Return where the bare address of a project ends that leads `spans`, and more follows; or 0.

    As in "https://github.com/acme/foobar keeps pots warm".
    """
    lead = next((span for span in spans if span.text.strip()), None)
    link = link_of(lead) if lead else None
    if not lead or not link or not is_bare(link) or not is_project(link.url):
        return 0
    text = raw(spans)
    end = text.index(lead.text) + len(lead.text)
    return end + 1 if text[end:].strip() and text[end].isspace() else 0


def split_name(name: str) -> tuple[str, str]:
    """Split off what stands with a name: `Foobar by Acme`, `Foobar for pots`, `Foobar (cache)`.

    So does its version, unless that is in brackets: `Foobar 2.0`.
    """
    if versioned := _VERSIONED.fullmatch(name):
        return versioned["name"], versioned["version"]
    if exclaimed := _EXCLAIMED.fullmatch(name):
        return exclaimed[1], exclaimed[2] or ""
    if vendor := _VENDOR.fullmatch(name):
        return vendor[1], vendor["by"]
    described = _BRACKETED.fullmatch(name)
    if described and not _is_short_for(described[1], described[2]):
        return described[1], described[2]
    said = _ASIDE.fullmatch(name) or _PURPOSE.fullmatch(name)
    does = None if said else _DOING.fullmatch(name)
    said = does if does and tells_of_thing(does["said"]) else said
    if said and (is_telling(said["name"]) or is_coined(said["name"])):
        return said["name"], said["said"]
    return name, ""


def _is_short_for(name: str, bracketed: str) -> bool:
    """Tell whether what stands in brackets is another name or the version: it stays with `name`."""
    if not _SHORT_NAME.fullmatch(bracketed):
        return False
    is_version = any(map(str.isdigit, bracketed))
    return is_version or bracketed[0].casefold() == name[0].casefold()


def name_in(spans: Spans, name: str) -> str:
    """Return the project that `name` links, where it says more: `Acme's [foobar project](...)`."""
    for span in spans:
        link = link_of(span)
        if link and link.label in name:
            alone = replace(link, label=without_kind(link.label))
            is_its = is_code(link.url) or is_project(link.url)
            # A noun in capitals belongs to a name that is the whole of the site's.
            is_whole = link.label.split()[-1].istitle() and is_called_just_like_its_site(link)
            is_less = alone != link and is_its and not is_whole
            if is_less and is_called_just_like_its_site(alone):
                return alone.label
            if names_repository(link):
                return link.label
    return name


@lru_cache(maxsize=REMEMBERED_BLOCKS)
def named_apart(listing: Listing) -> Listing:
    """Return `listing` with an item for each tool, its project linked by its name alone.

    Who pastes a link mostly pastes the title of the page: "Foobar - a cache for pots".
    """
    items = tuple(
        item if (spans := _apart(item.spans)) is item.spans else replace(item, spans=spans)
        for whole in listing.items
        for item in parted(whole)
    )
    is_same = len(items) == len(listing.items) and all(map(is_, items, listing.items))
    return listing if is_same else replace(listing, items=items)


def _apart(spans: Spans) -> Spans:
    lead = next((span for span in spans if span.text.strip()), None)
    end = _end_of_name(lead) if lead else 0
    if not lead or not end:
        return spans
    at = spans.index(lead)
    behind = replace(lead, text=lead.text[end:], target=None)
    return (*spans[:at], replace(lead, text=lead.text[:end]), behind, *spans[at + 1 :])


def _end_of_name(span: Span) -> int:
    """Return where the name of a project ends in the title of its page. 0 for another text."""
    link = link_of(span)
    found = _TITLED.match(span.text) if link else None
    if not link or not found or len(span.text.split()) < _PAGE_TITLE:
        return 0
    first = found["name"].split()[0].rstrip(":")
    for name in dict.fromkeys((found["name"].rstrip(":"), first)):
        rest = span.text[len(name) :]
        # But for a dash or colon, or the front page of its site, it has to say what it is.
        is_cut = re.match(r"\s+[-\u2013\u2014|]\s|:\s", rest) or says_what_it_is(rest)
        is_cut = is_cut or is_project(link.url)
        if is_cut and is_called_just_like_its_site(replace(link, label=name)):
            return len(name)
    return 0
