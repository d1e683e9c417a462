"""Questions about several things at once: "who spoke about caching and about queues?"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from bot.answers.answer import MOST_IN_LIST, SHOWN, SHOWN_IN_LIST, Correction, Found
from bot.answers.choosing import chosen, item_of, listed, telling_first
from bot.answers.confidence import Confidence
from bot.answers.direct import direct
from bot.answers.listing import by_or_on
from bot.answers.phrasing import counts_of, in_sentences, joined, quoted, shares, within
from bot.answers.question import Question
from bot.answers.seeking import Seeker, corrected
from bot.answers.topic import topic
from bot.recap.model import Kind
from bot.search.query import Hit, Result

JOINING: Final = frozenset({"and", "or", "nor", "plus", "vs", "versus"})
"""Words between two things that are asked about."""

LONGEST: Final = 3
"""Words of each thing; what is longer is a sentence, in which "and" joins less."""

SEVERAL: Final = 2
"""Things from which they are several."""

MOST: Final = 10
"""Entries looked for on each."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the things that a question is about.

    Attributes:
        question: The question, about this alone.
        found: What the index has on it.
        kept: Those of it that answer, best first. Empty when nothing does.
    """

    question: Question
    found: Result
    kept: Sequence[Hit]


def by_parts(
    question: Question,
    kept: Sequence[Hit],
    seeker: Seeker,
    confidence: Confidence,
    *,
    is_list: bool,
) -> Found | None:
    """Answer each of the things that `question` is about, and say which the notes don't hold.

    None where it is about one thing, where an entry speaks of all of them, or a list has entries on
    each, and where none is held.

    Args:
        question: The question.
        kept: What was found to answer it as a whole, best first.
        seeker: Looks for each.
        confidence: How sure an answer must be.
        is_list: Whether a list is asked for.
    """
    spans = list(_spans(question))
    if len(spans) < SEVERAL or any(_speaks_of_all(hit, spans) for hit in kept):
        return None
    if is_list and all(any(_speaks_of_all(hit, [span]) for hit in kept) for span in spans):
        return None
    parts = [_part(question.about(span), seeker, confidence, is_list=is_list) for span in spans]
    held = [part for part in parts if part.kept]
    if len(held) < len(parts):
        # Where one thing is lacking, the other must surely be meant.
        held = [part for part in held if part.kept[0].is_sure]
    if not held:
        return None
    hits = _in_turn([part.kept for part in held])
    said = _counted(question, held, hits) if is_list else _said(held)
    lacking = [_lacking(part, confidence) for part in parts if part not in held]
    sentences = filter(None, (*said, *lacking))
    corrections: dict[Correction, None] = {}
    for part in held:
        corrections.update(dict.fromkeys(corrected(part.question, part.found)))
    return Found(
        question=question.text,
        direct=in_sentences(sentences) or None,
        items=tuple(map(item_of, hits[:MOST_IN_LIST])),
        shown=min(SHOWN_IN_LIST if is_list else SHOWN, len(hits)),
        total=len(hits),
        listed=is_list,
        corrections=tuple(corrections),
    )


def _spans(question: Question) -> Iterator[tuple[int, ...]]:
    """Yield the indices of the topic's words, those of each thing together; none if too long."""
    starts = {word.start: index for index, word in enumerate(question.words)}
    spans: list[list[int]] = [[]]
    for word in question.phrases:
        if word.folded in JOINING and word.start not in starts:
            spans.append([])
        elif word.start in starts:
            spans[-1].append(starts[word.start])
    told = [tuple(span) for span in spans if set(span) - question.light]
    if all(len(span) <= LONGEST for span in told):
        yield from told


def _speaks_of_all(hit: Hit, spans: Sequence[Sequence[int]]) -> bool:
    sure = {index for index, answered in enumerate(hit.answered) if answered} - hit.guessed
    return not any(sure.isdisjoint(span) for span in spans)


def _part(question: Question, seeker: Seeker, confidence: Confidence, *, is_list: bool) -> _Part:
    kinds = question.kinds if is_list else frozenset[Kind]()
    limit = MOST_IN_LIST if is_list else MOST
    found = seeker.named(question, kinds=kinds, limit=limit, broad=is_list)
    kept = (listed if is_list else chosen)(question, found, confidence.certain)
    if kept and not is_list and direct(question, item_of(kept[0])).lacking:
        kept = telling_first(question, kept)
    return _Part(question, found, kept)


def _in_turn(groups: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Return the first of each group, then the second of each, and so on; no entry twice."""
    turns = (hit for turn in zip_longest(*groups) for hit in turn if hit)
    return list({(hit.entry.source, hit.entry.title): hit for hit in turns}.values())


def _said(held: Sequence[_Part]) -> Iterator[str | None]:
    """Yield what the best entry on each says straight away."""
    for part in held:
        told = direct(part.question, item_of(part.kept[0]))
        yield told.said or told.lacking


def _counted(question: Question, held: Sequence[_Part], hits: Sequence[Hit]) -> Iterator[str]:
    about = joined(topic(part.question) for part in held)
    split = shares(list(map(item_of, hits)))
    where = "" if split else within(question.events)
    counts = counts_of(hit.entry.kind for hit in hits)
    yield f"{counts}{where} {by_or_on(question, hits)} {about}{split}."


def _lacking(part: _Part, confidence: Confidence) -> str:
    """Return the sentence that the notes don't hold this."""
    about = f"{quoted(topic(part.question))}{within(part.question.events)}"
    hits = part.found.hits
    if hits and hits[0].certainty >= confidence.possible:
        return f"Nothing in the notes is clearly on {about}."
    return f"The notes say nothing of {about}."
