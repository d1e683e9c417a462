"""Gaps: questions that the notes did not answer, for whoever writes notes to look through."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.answers.question import Question
from bot.recap.golden import Outcome
from bot.search.likeness import groups

GAP_LIFE: Final = timedelta(days=180)
"""For a gap: half a year, since conferences come once or twice in one."""

MOST_GAPS: Final = 2_000
"""Gaps looked through at once, the latest; some 400 KB, and a second to tell which are alike."""


class Shortfall(StrEnum):
    """What an answer fell short in."""

    NOTHING = "nothing"
    """The notes hold nothing of it."""

    UNSURE = "unsure"
    """The bot could only ask what was meant."""

    DISLIKED = "disliked"
    """Somebody gave it a thumbs down."""

    MISSED = "missed"
    """Somebody said that it is not what was asked."""


SHORTFALLS: Final[Mapping[Outcome, Shortfall]] = {
    Outcome.NOTHING: Shortfall.NOTHING,
    Outcome.UNSURE: Shortfall.UNSURE,
}
"""Outcomes that are gaps by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question that was not answered well. Who asked it is not kept.

    Attributes:
        team: Id of the workspace in which it was asked.
        question: As it was asked, without markup.
        shortfall: What the answer fell short in.
        at: Instant it was noted, in UTC.
    """

    team: str
    question: str
    shortfall: Shortfall
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GapGroup:
    """Questions that are near-duplicates, and how often they fell short.

    Attributes:
        key: Tells it from all others, as long as its first question is the same; 16 characters.
        questions: As they were asked, each once, the commonest first.
        count: How often they were asked, or said to be answered wrongly.
        shortfalls: What the answers fell short in, the commonest first.
        last: The latest instant, in UTC.
    """

    key: str
    questions: tuple[str, ...]
    count: int
    shortfalls: tuple[Shortfall, ...]
    last: datetime


def group_gaps(gaps: Sequence[Gap], understand: Callable[[str], Question]) -> list[GapGroup]:
    """Return `gaps` by what was asked, the commonest first; of equals, the latest.

    What a question is about counts, not how it is asked: "who spoke about Tekton" and "any talks
    on tekton?" lack the same note.

    Args:
        gaps: In any order.
        understand: Says what a question asks for.
    """
    by_question: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        by_question[gap.question].append(gap)
    questions = sorted(by_question, key=lambda each: (-len(by_question[each]), each))
    abouts = [_about(understand(question)) for question in questions]
    found = [
        _group([questions[place] for place in places], by_question) for places in groups(abouts)
    ]
    return sorted(found, key=lambda each: (-each.count, -each.last.timestamp(), each.key))


def _about(question: Question) -> str:
    """Return what a question is about, without the words of asking."""
    subject = " ".join(word.folded for word in question.words)
    events = " ".join(event.title for event in question.events or ())
    return f"{subject} {events}".strip() or question.text


def _group(questions: Sequence[str], by_question: Mapping[str, Sequence[Gap]]) -> GapGroup:
    gaps = [gap for question in questions for gap in by_question[question]]
    shortfalls = Counter(gap.shortfall for gap in gaps)
    first = questions[0].encode("utf-8", "surrogatepass")
    return GapGroup(
        key=hashlib.sha256(first).hexdigest()[:16],
        questions=tuple(questions),
        count=len(gaps),
        shortfalls=tuple(sorted(shortfalls, key=lambda each: (-shortfalls[each], each))),
        last=max(gap.at for gap in gaps),
    )
