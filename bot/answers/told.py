"""What is asked of entries that were told of: more of them, how many, those with slides."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import (
    MOST_IN_LIST,
    SHOWN,
    SHOWN_IN_LIST,
    DidYouMean,
    Found,
    Item,
    NothingFound,
)
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange, Reference, Turn, turn_of
from bot.answers.having import has_wanted, having
from bot.answers.nearby import related
from bot.answers.phrasing import counted, joined, quoted
from bot.answers.question import Question, Want
from bot.answers.suggesting import suggestions
from bot.answers.topic import topic
from bot.recap.model import Kind, Session
from bot.search.text import term_set

LONGEST_NAME: Final = 4
"""Words of a title that may stand in the place of "it" in a question."""

_IT: Final = re.compile(r"\bit\b", re.IGNORECASE)


def more(desk: InfoDesk, text: str, before: Exchange) -> Turn:
    """Answer with the next of the entries that were found, as many as at first sight."""
    return _next(desk, text, before, SHOWN_IN_LIST if before.told > SHOWN else SHOWN)


def _next(desk: InfoDesk, text: str, before: Exchange, page: int) -> Turn:
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


def alike(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer with sessions that have to do with the entry that was spoken of."""
    spoken_of = before.entries[before.focus]
    answer = related(desk, spoken_of.title)
    if isinstance(answer, Found):
        items = tuple(item for item in answer.items if item.entry.title != spoken_of.title)
        if items:
            shown = min(SHOWN, len(items))
            return turn_of(replace(answer, items=items, shown=shown, total=len(items)), text)
    reason = f"Nothing in the notes is clearly like \u201c{spoken_of.title}\u201d."
    return Turn(NothingFound(question=text, reason=reason), before)


def having_links(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn:
    """Answer with those of the entries told of that have a recording or slides, or lack them."""
    found = [item for each in before.entries if (item := _item(desk, each))]
    kept = [item for item in found if has_wanted(question, item.entry)]
    asked = having(question)
    if not kept:
        reason = f"None of them has {asked}."
        return Turn(NothingFound(question=text, reason=reason), before)
    answer = _list(before.question, f"{len(kept)} of {len(found)} with {asked}.", kept)
    return turn_of(answer, f"{before.question} with {asked}")


def how_many(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer how many entries were told of: as the list was that told of them."""
    del text
    answer = desk.ask(before.question)
    if not isinstance(answer, Found) or not answer.listed or not answer.direct:
        return None
    return Turn(answer, before)


def of_the_same(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer with the other sessions of those who gave the one that was spoken of."""
    item = _item(desk, before.entries[before.focus])
    if item is None or not isinstance(item.entry, Session) or not item.entry.speakers:
        return None
    names = joined(each.name for each in item.entry.speakers)
    answer = desk.ask(f"sessions by {names}")
    found = answer.items if isinstance(answer, Found) else ()
    others = [x for x in found if isinstance(x.entry, Session) and x.entry != item.entry]
    if not others:
        reason = f"The notes hold no other session by {names}."
        return Turn(NothingFound(question=text, reason=reason), before)
    number = counted(len(others), Kind.SESSION)
    return turn_of(_list(text, f"{number} more by {names}.", others), text)


def on_it(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer with the sessions on what was spoken of; None where that is a session itself."""
    spoken_of = before.entries[before.focus]
    if spoken_of.kind is Kind.SESSION or not spoken_of.title:
        return None
    asked = f"talks about {spoken_of.title}"
    answer = desk.ask(asked)
    is_told = isinstance(answer, Found) and any(
        isinstance(each.entry, Session) for each in answer.items
    )
    if is_told:
        return replace(turn_of(answer, asked), asked=asked)
    reason = f"The notes name no session on {quoted(spoken_of.title)}."
    return Turn(NothingFound(question=text, reason=reason), before)


def those_on(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn:
    """Answer with those of the entries told of that are on what `question` says."""
    about = topic(question) or text
    asked = f"{before.question} about {about}"
    answer = desk.ask(asked)
    found = answer.items if isinstance(answer, Found) else ()
    told = {(each.kind, each.title, each.source) for each in before.entries}
    kept = [
        item for item in found if (item.entry.kind, item.entry.title, item.entry.source) in told
    ]
    if not kept:
        reason = f"None of them is clearly on {quoted(about)}."
        return Turn(NothingFound(question=text, reason=reason), before)
    return turn_of(_list(asked, f"{len(kept)} of {len(before.entries)} on {about}.", kept), asked)


def said_of_it(
    desk: InfoDesk, text: str, rest: str, question: Question, before: Exchange
) -> Turn | None:
    """Answer what is asked of "it" and names something more: "is it open source".

    By what the entry says that was spoken of, or what others say of it by its name; where neither
    does, the answer says so, rather than to tell of another thing.
    """
    item = _item(desk, before.entries[before.focus])
    if item is None or not item.entry.title:
        return None
    title = item.entry.title
    line = next((line for line in item.entry.lines if _says(line, question)), None)
    if line:
        told = Found(question=text, direct=line, items=(item,), shown=1, total=1)
        return Turn(told, before)
    if len(title.split()) <= LONGEST_NAME:
        answer = desk.ask(_IT.sub(title, rest, count=1))
        if isinstance(answer, Found) and _is_told(answer.items[0], title, question):
            return turn_of(answer, answer.question)
    return Turn(_untold(text, item), before)


def _says(line: str, question: Question) -> bool:
    said = term_set(line)
    return all(not said.isdisjoint(word.terms) for word in question.words)


def _is_told(item: Item, title: str, question: Question) -> bool:
    """Tell whether `item` speaks of what has this title, and of all that `question` is about."""
    named = term_set(title)
    is_on = any(named <= term_set(said) for said in (item.entry.title, *item.entry.lines))
    return is_on and _says(" ".join(item.matched), question)


def too_far(text: str, before: Exchange) -> Turn:
    """Answer who asks for an entry behind the last one."""
    number = len(before.entries)
    only = "is only 1 answer" if number == 1 else f"are only {number} answers"
    reason = f"There {only} to {quoted(before.question)}."
    return Turn(NothingFound(question=text, reason=reason), before)


def every(desk: InfoDesk, text: str, before: Exchange) -> Turn:
    """Answer with all entries that were found, from the first on."""
    return _next(desk, text, replace(before, told=0), MOST_IN_LIST)


def of_itself(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer with all that the entry says that was spoken of; None where it is gone."""
    return of_entry(desk, text, Question(text=text), before)


def of_entry(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn | None:
    """Answer what `question` wants of the entry that was spoken of; None where it is gone."""
    item = _item(desk, before.entries[before.focus])
    if item is None:  # the notes changed in between
        return None
    if Want.MEASURE in question.wants:
        # How long a session was is hardly ever said, and other numbers are easily found.
        return Turn(_untold(text, item), before)
    gave = item.entry.speakers if isinstance(item.entry, Session) else ()
    people = tuple(each.name for each in gave) if Want.EMPLOYER in question.wants else ()
    return Turn(desk.tell(replace(question, text=text, people=people), item), before)


def _item(desk: InfoDesk, reference: Reference) -> Item | None:
    return desk.item(reference.kind, reference.title, reference.source)


def _list(question: str, said: str, items: Sequence[Item]) -> Found:
    return Found(
        question=question,
        direct=said,
        items=tuple(items),
        shown=min(SHOWN_IN_LIST, len(items)),
        total=len(items),
        listed=True,
    )


def _untold(text: str, item: Item) -> DidYouMean:
    return DidYouMean(
        question=text,
        items=(item,),
        suggestions=suggestions((item,)) or (text,),
        reason=f"The notes don't say that of {quoted(item.entry.title)}.",
        lacking=True,
    )
