"""What is said where the notes lack what is asked for: the nearest that they do hold."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from bot.answers.answer import Item
from bot.answers.asked import asks_for_news, asks_whether, is_list
from bot.answers.asking import placed_in
from bot.answers.excluding import narrowed
from bot.answers.phrasing import NOUNS, joined
from bot.answers.question import Question
from bot.answers.topic import topic
from bot.answers.wording import KINDS, PLACED, TELLING
from bot.english import commonplace
from bot.recap.model import Event, Session
from bot.search.query import Hit
from bot.search.text import words

MOST: Final = 3
"""Events that are named as the nearest; a person reads no more of them."""

_NAME: Final = re.compile(r"[a-z]{2,}(?:con|conf|days|fest|camp)")
"""What only a conference is called."""

_YEAR: Final = re.compile(r"(?:19|20)\d\d")

_EMPLOYED: Final = re.compile(
    r"^(?:\w+ )?who(?: here)? (?P<verb>works? (?:for|at)|worked (?:for|at))\b"
)
"""How a question asks who belongs to a company."""

_FROM: Final = re.compile(
    r"^(?:(?:did|was|were|is|has) )?(?:who|any(?:one|body)|some(?:one|body))"
    r"(?: (?:is|was|were|came|there|here))* from\b"
)
"""The same of whoever spoke: "who from Acme spoke", "was anyone from Acme there"."""

_PLACED: Final = re.compile(r"[^\W\d_a-z]\w+\s[^\W\d_a-z]\w+\s\(([^()]{2,60})\)")
"""Somebody with an employer in brackets, in the words of a note: "Ana Roe (Acme) gave"."""

_PLACE: Final = frozenset({"in", "at"})
"""Words that may stand between a conference and its place."""


def unheld_event(question: Question, unknown: Collection[str]) -> str | None:
    """Return the event that `question` names beyond what the notes hold; None where it doesn't.

    It is a conference or, behind the name of one, a place: "KubeCon Chicago".

    Args:
        question: The question.
        unknown: Its words that no note holds, as asked.
    """
    narrowing = {word.start for word in question.narrowing}
    name: list[str] = []
    for word in question.phrases:
        lacking = word.text in unknown and not commonplace(word.folded)
        if lacking and _NAME.fullmatch(word.folded):
            return word.text
        if word.start in narrowing:
            name.append(word.text)
        elif name and lacking:
            return " ".join((*name, word.text))
        elif word.folded not in _PLACE:
            name = []
    return None


def nearest_events(question: Question, events: Iterable[Event]) -> list[Event]:
    """Return the events most like what `question` names, nearest first; the latest of equals.

    Nearer is what shares more words of its name and place, then what was held nearer in time.
    """
    asked = {word.folded for word in (*question.narrowing, *question.words)}
    years = [int(folded) for folded in asked if _YEAR.fullmatch(folded)]

    def distance(event: Event) -> tuple[int, int]:
        names = (event.title, event.city or "", *event.aliases)
        named = {word.folded for name in names for word in words(name)}
        apart = [abs(year - event.year) for year in years if event.year]
        return -len(named & asked), min(apart, default=0)

    return sorted(events, key=distance)[:MOST]


def no_event(missing: str, nearest: Sequence[Event]) -> str:
    """Return the sentence that the notes hold no such event, with those that are nearest."""
    held = f" They tell of {joined(event.title for event in nearest)}." if nearest else ""
    return f"The notes hold no event that is \u201c{missing}\u201d.{held}"


def of_unnamed(question: Question, missing: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return those of `items` whose note names no event, but is of the year `missing`.

    They are what is there for "sessions in 2031", where a note has that date and nothing else.
    """
    return tuple(
        item
        for item in items
        if item.event.name is None
        and str(item.event.year) == missing
        and (not question.kinds or item.entry.kind in question.kinds)
    )


def lacking_in(question: Question, kept: Sequence[Hit]) -> str | None:
    """Return the sentence that what the notes hold lacks what `question` asks for, if it does."""
    theirs = question.people or question.organisations
    of_a_kind = theirs or is_list(question) or asks_whether(question)
    lacking = lacking_kind(question, kept) if of_a_kind and not asks_for_news(question) else None
    return lacking or lacking_place(question, kept) or lacking_employer(question, kept)


def lacking_kind(question: Question, kept: Sequence[Hit]) -> str | None:
    """Return the sentence that none of `kept` is of the kind of which `question` wants a list.

    None where one is, or where no list of one kind is meant: a noun between words of the topic, as
    in "two rival tools becoming one", asks for none. A passage may tell of "two workshops", too.
    """
    kinds = question.kinds
    if not kinds or any(hit.entry.kind in kinds for hit in kept):
        return None
    told = [i for i, word in enumerate(question.words) if word.folded in TELLING]
    if any(kept[0].answered[index] for index in told):
        return None
    first, last = question.words[0].start, question.words[-1].start
    if any(first < word.start < last for word in question.phrases if word.folded in KINDS):
        return None
    nouns = joined(NOUNS[kind][1] for kind in sorted(kinds))
    about = topic(question)
    on = f" on {about}" if about else ""
    return f"The notes hold no {nouns}{on}{narrowed(question)}."


def lacking_place(question: Question, kept: Sequence[Hit]) -> str | None:
    """Return the sentence that the notes don't tell which of `kept` is the "opening" keynote.

    None where the question asks for none of the kind, and where the first of `kept` is said to be
    the one.
    """
    for index in placed_in(question.phrases):
        asked = question.phrases[index].folded
        if not _says(kept[0], PLACED[asked]):
            return f"The notes don't say which was the {asked} one{narrowed(question)}."
    return None


def lacking_employer(question: Question, kept: Sequence[Hit]) -> str | None:
    """Return the sentence that the notes say of nobody that they work there, or came from there.

    None where the question asks for nobody's employer, or some of `kept` has somebody from there: a
    company in a title or a remark employs nobody who is named beside it.
    """
    said = " ".join(word.folded for word in question.phrases)
    asked = _EMPLOYED.search(said)
    name = " ".join(word.folded for word in question.words)
    from_there = _FROM.search(said) and f" from {name}" in said
    if not (asked or from_there) or question.people or not name:
        return None
    wanted = {word.folded for word in question.words}
    if any(wanted & {word.folded for word in words(name)} for name in _employers(kept)):
        return None
    if not asked:
        return f"The notes name nobody from {topic(question)}{narrowed(question)}."
    return f"The notes don't say who {asked['verb']} {topic(question)}{narrowed(question)}."


def _employers(kept: Sequence[Hit]) -> Iterator[str]:
    """Yield where the people of `kept` work, and who gave a session without anybody's name."""
    for hit in kept:
        yield from (found[1] for line in hit.entry.lines for found in _PLACED.finditer(line))
        if isinstance(hit.entry, Session):
            yield from hit.entry.organisations
            yield from (who.organisation for who in hit.entry.speakers if who.organisation)


def _says(hit: Hit, either: Collection[str]) -> bool:
    said = (hit.entry.title, *hit.entry.lines)
    return any(word.folded in either for line in said for word in words(line))
