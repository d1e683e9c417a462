"""What a question means where its words don't tell: the second opinion, heard.

Words and meaning err in different ways. Words know names and miss what is told in others; meaning
knows no names and always finds something near. So meaning is asked only about descriptions, where
words reach no confidence, and both have a say in which entry it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers.confidence import Confidence
from bot.answers.question import Question
from bot.recap.model import Entry, Source
from bot.search.excerpt import opening
from bot.search.opinion import Alike
from bot.search.query import Hit

FEWEST: Final = 4
"""Words of a description. Fewer name a thing, and near a name there is always another."""

WORDS: Final = 0.6
"""What the score of an entry's words counts for beside its likeness in meaning."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What may have been meant.

    Attributes:
        hits: Best first; empty when nothing is near.
        is_sure: Whether the first one clearly was.
    """

    hits: tuple[Hit, ...]
    is_sure: bool


def describes(question: Question) -> bool:
    """Say whether `question` describes something, rather than naming it."""
    return len(question.words) >= FEWEST and not question.required and not question.negated


def meant(alike: Sequence[Alike], found: Iterable[Hit], confidence: Confidence) -> Meant:
    """Return what was meant by a question.

    Args:
        alike: The entries nearest in meaning, best first.
        found: What its words found.
        confidence: From when on an entry is near, and from when on it was meant.
    """
    by_words = {_key(hit.entry): hit for hit in found}
    judged = [(_worth(each, by_words.get(_key(each.entry))), each) for each in alike]
    judged = [pair for pair in judged if pair[0] >= confidence.near]
    judged.sort(key=lambda pair: -pair[0])
    lead = judged[0][0] - (judged[1][0] if judged[1:] else 0.0) if judged else 0.0
    return Meant(
        hits=tuple(by_words.get(_key(each.entry)) or _hit(each) for _, each in judged),
        is_sure=bool(judged) and judged[0][0] >= confidence.alike and lead >= confidence.lead,
    )


def _worth(each: Alike, hit: Hit | None) -> float:
    return each.likeness + (WORDS * hit.score if hit else 0.0)


def _hit(each: Alike) -> Hit:
    return Hit(
        entry=each.entry,
        event=each.event,
        score=min(1.0, max(0.0, each.likeness)),
        coverage=0.0,
        line=opening(each.entry.lines),
    )


def _key(entry: Entry) -> tuple[Source, str, str]:
    return entry.source, entry.kind, entry.title
