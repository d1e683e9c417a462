"""Answers as plain text, as a terminal, a notification or a screen reader gives them."""

from functools import lru_cache
from typing import Final, assert_never

from bot.answers.answer import OFFERED, Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.phrasing import (
    DID_YOU_MEAN,
    NEAREST,
    WHAT_THEY_HOLD,
    event_facts,
    givers,
    held,
    link_label,
)
from bot.recap.filenames import shown_name
from bot.recap.model import Entry, Event, Session
from bot.search.excerpt import shortened

_LONGEST_TITLE: Final = 200
"""Characters of a title; a heading that is longer is a paragraph that went astray."""


_REMEMBERED: Final = 4096
"""Texts of entries kept, since the same ones are shown again and again; about 300 bytes each."""


def answer_text(answer: Answer) -> str:
    """Return the whole of `answer` in plain text; its first paragraph is the direct answer."""
    match answer:
        case Found():
            return _found(answer)
        case DidYouMean():
            items = "\n\n".join(item_text(item) for item in answer.items[:OFFERED])
            offer = WHAT_THEY_HOLD if answer.lacking else DID_YOU_MEAN
            return f"{answer.reason} {offer}\n\n{items}"
        case NothingFound():
            return "\n".join((f"Nothing found. {answer.reason}", *_suggestions(answer.suggestions)))
        case Help():
            return _help(answer)
        case _:
            assert_never(answer)


def item_text(item: Item) -> str:
    """Return one entry as shown: title, people, event, what was said, links and source."""
    return _told(item.entry, item.event, item.line)


@lru_cache(maxsize=_REMEMBERED)
def _told(entry: Entry | Event, event: Event, line: str) -> str:
    where = event_facts(entry) if isinstance(entry, Event) else event.title
    when = "" if isinstance(entry, Event) else held(entry, event)
    gave = givers(entry) if isinstance(entry, Session) else ""
    title = shortened(entry.title, _LONGEST_TITLE)
    head = " \u2014 ".join(filter(None, (title, gave, where, when)))
    lines = [head]
    if line and line != entry.title:
        lines.append(f"  {line}")
    lines += [f"  {link_label(link)}: {link.url}" for link in entry.links]
    lines.append(f"  from {shown_name(entry.source.note)}, line {entry.source.line}")
    return "\n".join(lines)


def _found(answer: Found) -> str:
    parts = []
    if answer.direct:
        parts.append(answer.direct)
    if answer.corrections:
        meant = ", ".join(dict.fromkeys(each.meant for each in answer.corrections))
        parts.append(f"Showing results for: {meant}")
    parts += [item_text(item) for item in answer.items[: answer.shown]]
    if answer.total > answer.shown:
        parts.append(f"{answer.total - answer.shown} more match.")
    return "\n\n".join(parts)


def _suggestions(questions: tuple[str, ...]) -> list[str]:
    return [NEAREST, *(f"  {each}" for each in questions)] if questions else []


def _help(answer: Help) -> str:
    lines = ["Ask about the conferences in the notes: sessions, speakers, tools, news, links."]
    if answer.events:
        lines += ["", "The notes hold:", *(f"  {event}" for event in answer.events)]
    else:
        lines += ["", "No notes are loaded yet."]
    if answer.examples:
        lines += ["", "Try:", *(f"  {example}" for example in answer.examples)]
    return "\n".join(lines)
