"""Links that stand in a sentence one behind the other: "[Kettle](…), [Pot](…) and [Lid](…)"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.links import link_of
from bot.notes.markdown.spans import Spans
from bot.notes.tools.projects import (
    is_bare,
    is_called_just_like_its_site,
    is_code,
    is_project,
    may_name_project,
)
from bot.recap.model import Link

ENUMERATED: Final = re.compile(
    r"(?:\s+(?:for|to|as|für|pour|para)\s[^,.;:!?()]{3,60})?"
    r"\s*(?:[,/+]|,?\s+(?:and|or|et|ou|und|oder|y|o|och|en|of|e|&))\s*"
)
"""What stands between one name of a list in a sentence and the next, what it is for included."""

_FEWEST: Final = 3
"""Names behind each other, linked to sites of their own, that a sentence tells of as tools."""

_NO_TOOLS: Final = re.compile(
    r"\b(?:attendees|authors?|booths?|clients?|colleagues|compan(?:y|ies)|customers?|employers?|firms?"
    r"|folks|friends|groups?|hosts?|meet-?ups?|organi[sz]ations?|organi[sz]e(?:d|rs?)|partners?|people"
    r"|speakers?|sponsor(?:s|ed|ing)?|startups?|teams?|thank(?:s|ed|ing)?|universit(?:y|ies))\b",
    re.IGNORECASE,
)
"""Says of the names behind it, linked though they are, that they are no tools'."""

_NEAR: Final = 120
"""Letters before the first name in which that stands."""


def sites_in_row(spans: Spans, whole: str) -> frozenset[int]:
    """Return the offsets of names that `spans`, whose text is `whole`, link to their own sites.

    Only of several behind each other: one alone may be a company's.
    """
    if sum(span.target is not None for span in spans) < _FEWEST:
        return frozenset()
    return frozenset(
        start
        for run in _runs(spans, whole)
        if len(run) >= _FEWEST and not _NO_TOOLS.search(whole, max(0, run[0] - _NEAR), run[0])
        for start in run
    )


def _runs(spans: Spans, whole: str) -> Iterator[list[int]]:
    """Yield the first offsets of the links to sites that stand behind each other."""
    run: list[int] = []
    here = end = 0
    for span in spans:
        start, here = here, here + len(span.text)
        link = link_of(span)
        if not link:
            continue
        if run and not (_is_site(link) and ENUMERATED.fullmatch(whole, end, start)):
            yield run
            run = []
        if _is_site(link):
            run, end = [*run, start], here
    yield run


def _is_site(link: Link) -> bool:
    is_own = is_project(link.url) and not is_code(link.url) and not is_bare(link)
    return is_own and may_name_project(link) and is_called_just_like_its_site(link)
