"""What a note praises: by a heading above it, or by a sentence about it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.recap.model import Entry, Event, Resource, Session
from bot.search.excerpt import sentences

KEPT: Final = 16_384
"""Sentences of which is remembered how much they praise, since all are looked at each time."""

_TOP: Final = (
    r"(?:best|favou?rite|greatest|coolest|amazing|awesome|brilliant|excellent|fantastic|superb"
    r"|outstanding|stand-?out|unmissable|mind-?blowing|phenomenal|stellar)"
)
_GOOD: Final = (
    r"(?:great|really good|very good|wonderful|inspiring|inspired|impressive|fascinating|insightful"
    r"|interesting|cool|entertaining|hilarious|enjoyable|informative|eye-?opening|engaging)"
)
_THING: Final = (
    r"(?:talk|session|keynote|presentation|panel|workshop|tutorial|demo|speech|lecture|speaker"
    r"|tool|project|framework|product)s?\b"
)
_VERY: Final = r"(?:(?:really|very|so|quite|pretty|simply|just|absolutely|truly|super)\s+)*"

_SAYING: Final = (
    # "A really great session", "my favourite talk"
    r"\b{praise}(?:[ -][\w-]+){{0,2}} {thing}"
    # "This talk was amazing", "it was really great"
    r"|\b(?:{thing}|it|this|that) (?:was|is|were) {very}(?:a |the |an |my )?{praise}\b"
    # "Amazing!", "Really great, the demo above all"
    r"|^\W*{very}{praise}\s*(?:$|[,.;:!(*\u2013\u2014-])"
)
_MARK: Final = re.compile(
    r"\b(?:well worth|worth (?:a|the|your|watching|seeing|it)\b|must[- ](?:see|watch)"
    r"|highly recommend|(?:i|we) recommend|(?:i|we) (?:really )?(?:loved|enjoyed)"
    r"|(?:my|a|the|another|personal) (?:personal )?highlights?\b"
    r"|(?:my|one of my|our) (?:\w+ )?favou?rites?\b)",
    re.IGNORECASE,
)
_BEST: Final = re.compile(_SAYING.format(praise=_TOP, thing=_THING, very=_VERY), re.IGNORECASE)
_FINE: Final = re.compile(_SAYING.format(praise=_GOOD, thing=_THING, very=_VERY), re.IGNORECASE)
_ABOVE_ALL: Final = re.compile(
    rf"(?<!of )(?<!among )\bthe (?:(?:very|single|absolute) )?best(?: [\w-]+){{0,2}} {_THING}"
    r"|\bif you (?:only )?(?:watch|see) (?:only |just )?one\b",
    re.IGNORECASE,
)
"""The best, rather than one of the best."""

_HEADING: Final = re.compile(
    rf"\b(?:favou?rites?|highlights?|must[- ](?:see|watch)|recommended|stand-?outs?"
    rf"|best (?:of\b|{_THING})|top (?:\d+|picks|{_THING}))",
    re.IGNORECASE,
)
"""A heading over what is praised; "Best practices" is none."""

_DENIED: Final = re.compile(
    r"\b(?:not|never|hardly|no|without|nothing|isn|wasn|aren|weren|could have been|would have been"
    r"|hoping|hoped|wish|less|should have been)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 40
"""Characters before a word of praise in which it may be taken back: "not a great one"."""


def praise_of(entry: Entry | Event) -> tuple[int, str]:
    """Return how much a note praises `entry`, and the sentence that does.

    Three is for what is put above all others, two for what stands out ("favourite", "amazing", a
    heading "Highlights"), one for what is called good, and none for what is not praised. The
    sentence is empty where a heading says it.
    """
    said = [piece for line in entry.lines for piece in sentences(line)]
    # The first of equals; what is said of most entries is no praise.
    praise = max(said, key=_praise_in, default="")
    if rank := _praise_in(praise):
        return rank, praise
    return (2, "") if any(map(_HEADING.search, _nearest_heading(entry))) else (0, "")


@lru_cache(maxsize=KEPT)
def _praise_in(sentence: str) -> int:
    for rank, pattern in ((3, _ABOVE_ALL), (2, _MARK), (2, _BEST), (1, _FINE)):
        if any(_is_meant(sentence, found.start()) for found in pattern.finditer(sentence)):
            return rank
    return 0


def _is_meant(sentence: str, start: int) -> bool:
    return not _DENIED.search(sentence[max(0, start - _BEFORE) : start])


def _nearest_heading(entry: Entry | Event) -> Iterator[str]:
    if isinstance(entry, Session | Resource):
        yield from entry.headings[-1:]
