"""Parts of an item: the name it leads with, the remark behind it, and what to call its links."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.links import is_address, link_of, says_nothing, unique
from bot.notes.markdown.spans import REMEMBERED, Spans, cut, plain, raw, squeeze
from bot.recap.model import Link

_SEPARATOR: Final = re.compile(
    # At most places the first look tells that nothing of the kind stands there.
    r"(?=\s*[-\u2013—=:….])(?:\s+[-\u2013—=]+\s+|\s*(?:[:\u2013—…]|\.{3})\s+"
    r"|\s+[-\u2013—]+(?=\w)|(?<=\w)-\s+)"
)
_EDGES: Final = " \t\n-\u2013—:,;|·•"
_WHOLE_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+$|(?:[\w-]+\.)+[a-z]{2,}/\S*$")
_EMPTY_BRACKETS: Final = re.compile(
    r"\s?[(\[<]\s*(?:(?:see|cf|via|at|on|from):?\s*)?[)\]>]"
    r"|[(\[<]\s*$",
    re.IGNORECASE,
)
_BRACKETED_ADDRESS: Final = re.compile(r"\s*[(\[<]\s*(?:https?://|www\.)[^\s()<>\[\]]+\s*[)\]>]")
_ADDRESS_AHEAD: Final = re.compile(r"(?:https?://|www\.)\S+\s+(?=\w)")
"""Where a thing is found, before its name."""

_DANGLING: Final = re.compile(
    r"\s+(?:at|on|via|and|or|from|to|see|here|in)$"
    r"|[.,;]\s+(?:slides?|video|recording|repo|code|link)\s*:?$",
    re.IGNORECASE,
)
"""What led to an address that was taken away."""

_SCHEME: Final = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_APPOSITION: Final = re.compile(r",\s+(?=(?:an?|the|our|my|some|yet another)\s)")
_LONGEST_NAME: Final = 8
"""Words before a dash or colon that may be a name; more of them are a sentence."""

_LETTER: Final = re.compile(r"\w")


@lru_cache(maxsize=REMEMBERED)
def name_and_remark(spans: Spans) -> tuple[str, Spans]:
    """Split an item into the name it leads with and the remark behind it, links included.

    The name is a link or bold text at the start, or what stands before a dash, a colon
    or an apposition such as ", a small cache". An item without any of these is all name.
    """
    first = next((place for place, span in enumerate(spans) if span.text.strip()), None)
    if first is None:
        return "", ()
    if not _LETTER.search(spans[first].text) and len(spans) > first + 1:
        first += 1  # an ornament before it
    lead = spans[first]
    if (lead.target is not None and not is_address(lead.text)) or lead.bold or lead.code:
        end = len(raw(spans[: first + 1]))
        rest = raw(spans)[end:]
        # "[Foo](...) and [Bar](...) - caches": the name goes on.
        if not re.match(r"\s*(?:and|&|/|\+)\s", rest):
            return squeeze(lead.text).strip(_EDGES), _trimmed(cut(spans, end))
    text = raw(spans)
    if separator := _SEPARATOR.search(text) or _APPOSITION.search(text):
        name = squeeze(_BRACKETED_ADDRESS.sub("", text[: separator.start()]))
        name = _ADDRESS_AHEAD.sub("", name)
        if name and len(name.split()) <= _LONGEST_NAME:
            return name.strip(_EDGES), _trimmed(cut(spans, separator.end()))
    address = next((place for place, span in enumerate(spans) if is_address(span.text)), None)
    if address:
        name = _DANGLING.sub("", squeeze(raw(spans[:address])).strip(_EDGES)).strip(_EDGES)
        if name and len(name.split()) <= _LONGEST_NAME:
            return name, spans[address:]
    return squeeze(text.replace("\n", " ")).strip(_EDGES), ()


def without_addresses(spans: Spans) -> str:
    """Return what `spans` say, without the bare addresses that the links carry anyway."""
    kept = tuple([span for span in spans if not (span.target and _WHOLE_ADDRESS.match(span.text))])
    if len(kept) == len(spans):
        return plain(spans)
    text = _EMPTY_BRACKETS.sub("", plain(kept))
    text = re.sub(r"\s+([.,;!?])", r"\1", text).strip(_EDGES)
    return without_lead(text)


def without_lead(text: str) -> str:
    """Return `text` without what led to an address at its end that was taken away."""
    return _DANGLING.sub("", text.strip(_EDGES)).strip(_EDGES)


def named_links(spans: Spans, name: str = "") -> tuple[Link, ...]:
    """Return the links of `spans`; those that say nothing are called `name`, if there is one."""
    found = (link for span in spans if (link := link_of(span)))
    return unique(
        replace(link, label=name) if name and says_nothing(link.label) else link for link in found
    )


def shown_address(url: str) -> str:
    """Return `url` as people say it: without scheme, `www.` and last slash."""
    return _SCHEME.sub("", url).rstrip("/") or url


def _trimmed(spans: Spans) -> Spans:
    text = raw(spans)
    start = len(text) - len(text.lstrip(_EDGES))
    return cut(spans, start, len(text.rstrip()))
