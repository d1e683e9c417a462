"""Linked titles that a sentence about several sessions gives one after the other.

As in "I learned from sessions on [files](…/talks/1), [web video](…/talks/2) and
[trains](…/talks/3)", where the page of each stands beside those of the others.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from bot.notes.links import is_one_video, link_of
from bot.notes.markdown.sentences import around
from bot.notes.markdown.spans import Span
from bot.notes.people.telling import one_of
from bot.recap.address import host_and_path

_TALKS: Final = re.compile(rf"\b{one_of('talks')}\b", re.IGNORECASE)
"""Says ahead of them, in the same sentence, what they are."""

_JOINT: Final = re.compile(r"\W*(?:,|;|\s(?:and|und|et|y|e|og|och|i|и)|,?\s&)\s+\W*")
"""What stands between one and the next: a comma, an "and", and what sets a title off."""

_FEWEST: Final = 2


def enumerated(spans: Sequence[Span], text: str) -> frozenset[int]:
    """Return where in `text`, which is that of `spans`, links stand that enumerate sessions.

    The pages of all of one run stand in one folder of one site, and are no recordings.
    """
    if sum(span.target is not None for span in spans) < _FEWEST or not _TALKS.search(text):
        return frozenset()
    starts = list(accumulate((len(span.text) for span in spans), initial=0))
    links = [(starts[at], span) for at, span in enumerate(spans) if span.target]
    return frozenset(
        start for run in _runs(links, text) for start, _ in run if _are_told(run, text)
    )


def _runs(links: Sequence[tuple[int, Span]], text: str) -> Iterator[list[tuple[int, Span]]]:
    """Yield those links, each with its offset, that stand one after the other."""
    run: list[tuple[int, Span]] = []
    for start, span in links:
        end = run[-1][0] + len(run[-1][1].text) if run else 0
        if run and not (
            _JOINT.fullmatch(text, end, start) and _folder(span) == _folder(run[-1][1])
        ):
            yield run
            run = []
        run.append((start, span))
    yield run


def _are_told(run: Sequence[tuple[int, Span]], text: str) -> bool:
    first, span = run[0]
    ahead = text[around(text, first)[0] : first]
    return len(run) >= _FEWEST and bool(_folder(span)) and bool(_TALKS.search(ahead))


def _folder(span: Span) -> str:
    """Return host and folder of what is linked; empty for a recording and a front page."""
    link = link_of(span)
    if link is None or is_one_video(link.url):
        return ""
    host, path = host_and_path(link.url)
    folder, _, name = f"{path.rstrip('/')}#{link.url.partition('#')[2]}".rstrip("#").rpartition("/")
    return f"{host}{folder}" if name and folder else ""
