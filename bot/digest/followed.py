"""What a channel follows, written as a list: `gitops, KubeCon, tools`."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from bot.digest.order import MOST_TOPICS, Problem, read_topic
from bot.digest.phrases import NOUNS
from bot.digest.subscription import Subscription
from bot.digest.wording import KINDS
from bot.recap.model import Event, Kind
from bot.search.text import fold

_PIECE: Final = re.compile(r'"(?P<phrase>[^"]*)"|(?P<bare>[^",;\n]+)')


@dataclass(frozen=True, slots=True)
class Followed:
    """What a channel follows; each is empty for all.

    Attributes:
        topics: Words or phrases, in order.
        events: Names of events or series, as the notes spell them.
        kinds: Kinds of entry.
    """

    topics: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()


def read_followed(text: str, *, events: Collection[Event] = ()) -> Followed | Problem:
    """Return what the list `text` names: kinds of entry, events of the notes, and else topics.

    What stands between commas, semicolons or line ends, or within quotes, is one of them.
    """
    known = _names(events)
    topics: dict[str, None] = {}
    named: dict[str, None] = {}
    kinds: set[Kind] = set()
    for piece in _PIECE.finditer(re.sub("[\u201c\u201d\u201e]", '"', text)):
        said = " ".join((piece["phrase"] or piece["bare"] or "").split())
        if not said:
            continue
        if kind := KINDS.get(said.lower()):
            kinds.add(kind)
        elif event := known.get(fold(said)):
            named[event] = None
        elif isinstance(topic := read_topic(said), Problem):
            return topic
        else:
            topics[topic] = None
    if len(topics) > MOST_TOPICS:
        return Problem(
            f"A channel follows at most {MOST_TOPICS} topics.",
            "Leave some out, or all of them to follow everything.",
        )
    return Followed(tuple(topics), tuple(named), frozenset(kinds))


def followed_text(subscription: Subscription) -> str:
    """Return what `subscription` follows as a list that `read_followed` reads."""
    kinds = (NOUNS[kind][1] for kind in NOUNS if kind in subscription.kinds)
    return ", ".join(map(_piece, (*kinds, *subscription.events, *subscription.topics)))


def _piece(said: str) -> str:
    return f'"{said}"' if re.search("[,;\n]", said) else said


def _names(events: Collection[Event]) -> dict[str, str]:
    """Return the names of events and series by how they may be written."""
    known: dict[str, str] = {}
    for event in events:
        if event.name:
            for name in event.aliases:
                known.setdefault(fold(name), event.name)
    for event in events:
        for name in filter(None, (event.name, event.series)):
            known[fold(name)] = name
    return known
