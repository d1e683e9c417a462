"""What a question means where its words don't tell: the second opinion, heard.

Words and meaning err in different ways. Words know names and miss what is told in others; meaning
knows no names and always finds something near. So meaning is asked only about descriptions, where
words reach no confidence, and both have a say in which entry it is.
"""

from collections.abc import Iterable, Sequence
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


def describes(question: Question) -> bool:
    """Say whether `question` describes something, rather than naming it."""
    return len(question.words) >= FEWEST and not question.required and not question.negated


def meant(alike: Sequence[Alike], hits: Iterable[Hit], confidence: Confidence) -> Hit | None:
    """Return the one entry that was clearly meant, None when there is no such.

    Args:
        alike: The entries nearest in meaning, best first.
        hits: What the words found.
        confidence: How sure it has to be.
    """
    by_words = {_key(hit.entry): hit for hit in hits}
    judged = []
    for each in alike:
        hit = by_words.get(_key(each.entry))
        judged.append((each.likeness + (WORDS * hit.score if hit else 0.0), each, hit))
    judged.sort(key=lambda worth: -worth[0])
    if not judged:
        return None
    worth, best, hit = judged[0]
    next_worth = judged[1][0] if len(judged) > 1 else 0.0
    if worth < confidence.alike or worth - next_worth < confidence.lead:
        return None
    return hit or Hit(
        entry=best.entry,
        event=best.event,
        score=min(1.0, max(0.0, best.likeness)),
        coverage=0.0,
        line=opening(best.entry.lines),
    )


def _key(entry: Entry) -> tuple[Source, str, str]:
    return entry.source, entry.kind, entry.title
