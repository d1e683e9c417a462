"""Questions that mean something only after another: "and in 2021?", "who gave it?", "more"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.answers.answer import (
    SHOWN,
    SHOWN_IN_LIST,
    Answer,
    DidYouMean,
    Found,
    Item,
    NothingFound,
)
from bot.answers.desk import InfoDesk
from bot.answers.question import Question, Want
from bot.answers.wording import KINDS, PLURALS
from bot.recap.model import Kind, Source
from bot.search.text import Word

_MORE: Final = re.compile(
    r"(?:(?:show|tell|give)(?: me)? )?(?:some |any |the )?(?:more|next|rest|others)"
    r"(?: please| pls)?"
    r"|(?:what|anything|who) else",
    re.IGNORECASE,
)
_PREFIX: Final = re.compile(
    r"^(?:(?:ok(?:ay)?|so|and|or|but|what about|how about|same for|also)\b[, ]*)+"
    r"|^(?=in (?:\d{4}|['\u2019]\d\d)\W*$)",
    re.IGNORECASE,
)
_ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_ORDINAL: Final = re.compile(
    rf"\b(?P<word>{'|'.join(_ORDINALS)}|last)\b|\b(?P<place>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"|(?:#|\b(?:number|no\.?|nr\.?) ?)(?P<number>\d{1,2})\b",
    re.IGNORECASE,
)
_ONE: Final = frozenset(
    ("one", "ones", "entry", "result", "item", "number", "no", "nr", "talk", "session", "tool")
)
"""Words beside an ordinal that name nothing by themselves."""

_OF_AN_ENTRY: Final = frozenset(
    {
        Want.PEOPLE,
        Want.EMPLOYER,
        Want.ORGANISATION,
        Want.RECORDING,
        Want.SLIDES,
        Want.LINK,
        Want.DEFINITION,
        Want.MEASURE,
        Want.EVENT,
        Want.WHEN,
        Want.WHERE,
    }
)
"""What can be wanted of the one entry that was spoken of."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry that was an answer: what it is, and where in the notes it stands."""

    kind: Kind
    title: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What was asked and answered last in a conversation; all that a follow-up can mean.

    Attributes:
        question: What was asked, so that it can be understood without what went before.
        entries: The entries of the answer, best first, also those that were not shown.
        told: How many of `entries` were shown.
        focus: Place in `entries` of the one that was spoken of last.
    """

    question: str
    entries: tuple[Reference, ...] = ()
    told: int = 0
    focus: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, and what a follow-up to it has to know."""

    answer: Answer
    exchange: Exchange


def converse(desk: InfoDesk, text: str, before: Exchange | None) -> Turn:
    """Answer `text`, which may be a follow-up to what was asked `before` in the conversation."""
    turn = _follow(desk, text, before) if before else None
    return turn or _turn(desk.ask(text), text)


def _follow(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer `text` as a follow-up; None when it can be understood by itself."""
    bare = text.strip(" \t\n?!.,")
    if _MORE.fullmatch(bare):
        return _more(desk, text, before)
    prefix = _PREFIX.match(bare)
    rest = bare[prefix.end() :] if prefix else bare
    question = desk.understand(rest)
    place = _place(rest, question, before)
    if place is not None:
        return _of_entry(desk, text, question, replace(before, focus=place))
    is_about_entry = _OF_AN_ENTRY & question.wants and not _names_anything(question)
    if is_about_entry and before.entries:
        return _of_entry(desk, text, question, before)
    if prefix and rest and (changed := _changed(desk.understand(before.question), question, rest)):
        return _turn(desk.ask(changed), changed)
    return None


def _more(desk: InfoDesk, text: str, before: Exchange) -> Turn:
    page = SHOWN_IN_LIST if before.told > SHOWN else SHOWN
    found = [_item(desk, each) for each in before.entries[before.told :][:page]]
    items = tuple(item for item in found if item)
    told = before.told + len(found)
    if not items:
        reason = f"That was all on \u201c{before.question}\u201d."
        return Turn(NothingFound(question=text, reason=reason), replace(before, told=told))
    answer = Found(
        question=before.question,
        direct=None,
        items=items,
        shown=len(items),
        total=len(items) + len(before.entries) - told,
        listed=True,
    )
    return Turn(answer, replace(before, told=told, focus=before.told))


def _place(rest: str, question: Question, before: Exchange) -> int | None:
    """Return the place of the entry that an ordinal means; None where none does."""
    found = _ORDINAL.search(rest)
    if not found or not before.entries:
        return None
    said = {word.folded for word in question.words} - _ONE
    if not said <= {word.casefold() for word in found.groups() if word} | {found[0].casefold()}:
        return None
    if word := found["word"]:
        place = -1 if word.casefold() == "last" else _ORDINALS.index(word.casefold())
    else:
        place = int(found["place"] or found["number"]) - 1
    place = before.told - 1 if place == -1 else place
    return place if 0 <= place < len(before.entries) else None


def _names_anything(question: Question) -> bool:
    """Tell whether `question` says by itself what it is about."""
    is_list = {Want.LIST, Want.COUNT} & question.wants or any(
        word.folded in PLURALS for word in question.phrases
    )
    return bool(question.words or question.events or question.missing or is_list)


def _of_entry(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn | None:
    item = _item(desk, before.entries[before.focus])
    if item is None:  # the notes changed in between
        return None
    asked = replace(question, text=text, people=())
    return Turn(desk.tell(asked, item), before)


def _item(desk: InfoDesk, reference: Reference) -> Item | None:
    return desk.item(reference.kind, reference.title, reference.source)


def _changed(before: Question, question: Question, rest: str) -> str | None:
    """Return the question asked `before` with what `rest` puts in the place of its parts."""
    replaced: set[Word] = set()
    if question.events or question.missing:
        replaced |= set(before.narrowing)
    if question.words:
        replaced |= set(before.words)
    if question.kinds and not question.words:
        replaced |= {word for word in before.phrases if word.folded in KINDS}
    if not (question.events or question.missing or question.words or question.kinds):
        return None
    starts = {word.start for word in replaced}
    kept = [word.text for word in before.phrases if word.start not in starts]
    return " ".join((*kept, rest))


def _turn(answer: Answer, question: str) -> Turn:
    items = answer.items if isinstance(answer, Found | DidYouMean) else ()
    references = tuple(
        Reference(item.entry.kind, item.entry.title, item.entry.source) for item in items
    )
    told = answer.shown if isinstance(answer, Found) else min(len(items), SHOWN)
    return Turn(answer, Exchange(question=question, entries=references, told=told))
