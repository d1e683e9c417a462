"""How near the reading of a note comes to its gold.

The measure, aspect by aspect:

- Sessions, tools, announcements and themes of gold and reading are paired one to one, the pair
  most alike first, until no two are alike enough. A pair is a hit, an entry of gold alone a miss,
  one of the reading alone an extra. Sessions are as alike as their folded titles: the mean of how
  alike all words are and how alike the words in common are to either. Tools are as alike as their
  folded names, texts as the shorter one and the part of the other that is nearest to it.
- Within a pair of sessions the titles are a hit when they are equal once folded, else a miss and
  an extra; speakers are paired by folded name, links by identity of the address, organisations
  by folded name of the same speaker. All of a missed session is missed, all of an extra is extra.
- Days of sessions, kinds of links and addresses of tools are judged in pairs where the gold
  states them.
- Each field of the event is a hit when both give the same; when they differ, what the gold gives
  is missed and what the reading gives is extra. Where neither gives any there is nothing to count.
- What the gold calls optional counts neither way, and takes a partner only when nothing that is
  wanted is as near.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, Protocol, TypeVar

from rapidfuzz import fuzz

from benchmarks.findings import Aspect, Finding, Verdict
from benchmarks.gold import Gold, GoldSession, GoldText, GoldTool
from bot.recap.address import identity
from bot.recap.model import Announcement, Link, Recap, Resource, Session, Theme, Tool

ALIKE_TITLES: Final = 65.0
"""Of 100, from which two titles are taken for the same. A title that was read together with what
stands around it keeps at least 50 for holding all of the words."""

ALIKE_NAMES: Final = 85.0
"""Of 100, from which two tools are taken for the same; names are short, so a letter counts."""

ALIKE_TEXTS: Final = 85.0
"""Of 100, from which one text is taken for the other, or for part of it."""

SAME: Final = 100.0

_WORD: Final = re.compile(r"\w[\w+#]*")


class _Wanted(Protocol):
    """What all kinds of gold have: what it is, and whether it may be left out."""

    @property
    def what(self) -> str: ...

    @property
    def optional(self) -> bool: ...


W = TypeVar("W", bound=_Wanted)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Matching(Generic[W, R]):
    """What of the gold met what of the reading.

    Attributes:
        pairs: The most alike first, optional gold included.
        missed: Gold without a partner, in its order, optional gold left out.
        extra: Reading without a partner, in its order.
    """

    pairs: tuple[tuple[W, R], ...]
    missed: tuple[W, ...]
    extra: tuple[R, ...]


def match(
    wanted: Sequence[W], read: Sequence[R], alike: Callable[[W, R], float], *, floor: float
) -> Matching[W, R]:
    """Pair `wanted` with `read` one to one, the most alike first, none less alike than `floor`."""
    ranked = sorted(
        (-alike(one, other), one.optional, at, to)
        for at, one in enumerate(wanted)
        for to, other in enumerate(read)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for distance, _, at, to in ranked:
        if -distance >= floor and at not in partner and to not in taken:
            partner[at] = to
            taken.add(to)
    return Matching(
        pairs=tuple((wanted[at], read[to]) for at, to in partner.items()),
        missed=tuple(
            each for at, each in enumerate(wanted) if at not in partner and not each.optional
        ),
        extra=tuple(each for to, each in enumerate(read) if to not in taken),
    )


@lru_cache(maxsize=4096)  # each title meets all others of its note
def folded(text: str) -> str:
    """Return the words of `text` without case, accents and punctuation; `C++` keeps its signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        _WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))
    )


def findings(gold: Gold, recap: Recap) -> Iterator[Finding]:
    """Yield all judgements on the reading `recap` of the note that `gold` speaks of."""
    entries = recap.entries
    yield from _sessions(gold.sessions, [each for each in entries if isinstance(each, Session)])
    if gold.tools is not None:
        yield from _tools(gold.tools, [each for each in entries if isinstance(each, Tool)])
    if gold.announcements is not None:
        news = [each for each in entries if isinstance(each, Announcement)]
        yield from _texts(Aspect.ANNOUNCEMENTS, gold.announcements, news)
    if gold.themes is not None:
        themes = [each for each in entries if isinstance(each, Theme)]
        yield from _texts(Aspect.THEMES, gold.themes, themes)
    if gold.resources is not None:
        resources = [each for each in entries if isinstance(each, Resource)]
        links = [(each.link, each.source.line) for each in resources]
        yield from _links(Aspect.RESOURCES, gold.resources, links)
    yield from _event(gold, recap)


def _sessions(wanted: Sequence[GoldSession], read: Sequence[Session]) -> Iterator[Finding]:
    matching = match(
        wanted,
        read,
        lambda gold, session: _title_likeness(folded(gold.title), folded(session.title)),
        floor=ALIKE_TITLES,
    )
    yield from _verdicts(Aspect.SESSIONS, matching, _place)
    for gold in matching.missed:
        yield from _within(gold, None)
    for session in matching.extra:
        yield from _within(None, session)
    for gold, session in matching.pairs:
        if not gold.optional:
            yield from _within(gold, session)


def _title_likeness(one: str, other: str) -> float:
    return (fuzz.token_sort_ratio(one, other) + fuzz.token_set_ratio(one, other)) / 2


def _within(gold: GoldSession | None, session: Session | None) -> Iterator[Finding]:
    """Yield the judgements on what belongs to one session, which may be missed or extra."""
    line = session.source.line if session else None
    if gold and session:
        yield from _value(Aspect.TITLES, gold.title, session.title, line)
    if gold and session and gold.day:
        day = session.day.isoformat() if session.day else None
        yield from _value(Aspect.DAYS, gold.day.isoformat(), day, line)
    links = [(link, line) for link in session.links] if session else []
    yield from _links(Aspect.LINKS, gold.links if gold else (), links, line)
    people = match(
        gold.speakers if gold else (),
        session.speakers if session else (),
        lambda one, other: SAME if folded(one.name) == folded(other.name) else 0,
        floor=SAME,
    )
    yield from _verdicts(Aspect.SPEAKERS, people, lambda each: (each.name, line), line)
    for missed in people.missed:
        yield from _value(Aspect.ORGANISATIONS, missed.organisation, None, line)
    for extra in people.extra:
        yield from _value(Aspect.ORGANISATIONS, None, extra.organisation, line)
    for wanted, speaker in people.pairs:
        if not wanted.optional:
            yield from _value(Aspect.ORGANISATIONS, wanted.organisation, speaker.organisation, line)


def _tools(wanted: Sequence[GoldTool], read: Sequence[Tool]) -> Iterator[Finding]:
    matching = match(
        wanted,
        read,
        lambda gold, tool: fuzz.ratio(folded(gold.name), folded(tool.name)),
        floor=ALIKE_NAMES,
    )
    yield from _verdicts(Aspect.TOOLS, matching, _place)
    for gold, tool in matching.pairs:
        if gold.url and not gold.optional:
            line = tool.source.line
            own = [(link, line) for link in tool.links[:1]]
            yield from _links(Aspect.TOOL_LINKS, (GoldText(text=gold.url),), own, line)


def _texts(
    aspect: Aspect, wanted: Sequence[GoldText], read: Sequence[Announcement | Theme]
) -> Iterator[Finding]:
    matching = match(
        wanted,
        read,
        lambda gold, entry: fuzz.partial_ratio(folded(gold.text), folded(entry.text)),
        floor=ALIKE_TEXTS,
    )
    yield from _verdicts(aspect, matching, _place)


def _links(
    aspect: Aspect,
    wanted: Sequence[GoldText],
    read: Sequence[tuple[Link, int | None]],
    line: int | None = None,
) -> Iterator[Finding]:
    """Yield the judgements on links, each given with the line of its entry."""
    matching = match(
        wanted,
        read,
        lambda gold, found: SAME if identity(gold.text) == identity(found[0].url) else 0,
        floor=SAME,
    )
    yield from _verdicts(aspect, matching, lambda found: (found[0].url, found[1]), line)
    for gold, (link, at) in matching.pairs:
        if gold.kind and not gold.optional:
            yield from _value(Aspect.KINDS, gold.kind, link.kind.value, at)


def _event(gold: Gold, recap: Recap) -> Iterator[Finding]:
    for field, wanted in gold.event.items():
        value = getattr(recap.event, field)
        given, read = (None if each is None else str(each) for each in (wanted, value))
        yield from _value(Aspect.EVENTS, given, read, recap.event.source.line)


def _verdicts(
    aspect: Aspect,
    matching: Matching[W, R],
    place: Callable[[R], tuple[str, int | None]],
    line: int | None = None,
) -> Iterator[Finding]:
    """Yield the judgements that `matching` comes to.

    `place` says what was read, and on which line; `line` is where to look for what was missed.
    """
    for gold in matching.missed:
        yield Finding(aspect, Verdict.MISSED, gold.what, line)
    for entry in matching.extra:
        yield Finding(aspect, Verdict.EXTRA, *place(entry))
    for gold, entry in matching.pairs:
        if not gold.optional:
            yield Finding(aspect, Verdict.HIT, gold.what, place(entry)[1])


def _value(
    aspect: Aspect, wanted: str | None, read: str | None, line: int | None
) -> Iterator[Finding]:
    """Yield the judgement on one value, of which both sides have at most one."""
    if wanted and read and folded(wanted) == folded(read):
        yield Finding(aspect, Verdict.HIT, wanted, line)
        return
    if wanted:
        yield Finding(aspect, Verdict.MISSED, wanted, line)
    if read:
        yield Finding(aspect, Verdict.EXTRA, read, line)


def _place(entry: Session | Tool | Announcement | Theme) -> tuple[str, int]:
    return entry.title, entry.source.line
