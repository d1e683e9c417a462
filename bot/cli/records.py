"""Answers and recaps as JSON objects, as the contracts of `ask` and `extract` name their keys."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from bot.answers.answer import Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.direct import best_link
from bot.answers.judging import outcome_of
from bot.answers.text import answer_text, item_text
from bot.notes.folder.indexes import session_at
from bot.notes.folder.loader import NoteReading
from bot.notes.folder.pointers import Pointer
from bot.recap.model import (
    Announcement,
    Event,
    Link,
    LinkKind,
    Resource,
    Session,
    Source,
    Speaker,
    Theme,
    Tool,
)

Record = dict[str, Any]


def answer_record(question: str, answer: Answer, *, limit: int, elapsed_ms: float) -> Record:
    """Return `answer` with at most `limit` hits; a list keeps all that it has."""
    items: Sequence[Item] = ()
    suggestions: tuple[str, ...] = ()
    match answer:
        case Found():
            items = answer.items if answer.listed else answer.items[:limit]
        case DidYouMean():
            items, suggestions = answer.items[:limit], answer.suggestions
        case NothingFound():
            suggestions = answer.suggestions
        case Help():
            suggestions = answer.examples
    return {
        "question": question,
        "outcome": outcome_of(answer),
        "text": answer_text(answer),
        "hits": [_item(item) for item in items],
        "suggestions": list(suggestions),
        "elapsed_ms": round(elapsed_ms, 3),
    }


def note_record(note: NoteReading) -> Record:
    """Return all that was read from one note, and what was wrong with it."""
    recap, problems = note.recap, note.problems
    entries = recap.entries
    beside: dict[Source, list[Pointer]] = defaultdict(list)
    for pointer in note.alone.pointers:
        if session := session_at(pointer, recap):
            beside[session.source].append(pointer)
    return {
        "note": recap.note,
        "event": _event(recap.event),
        "events": [{**_event(part.event), "line": part.event.source.line} for part in recap.parts],
        "sessions": [
            _session(each, beside[each.source]) for each in entries if isinstance(each, Session)
        ],
        "tools": [_tool(each) for each in entries if isinstance(each, Tool)],
        "announcements": [
            _announcement(each) for each in entries if isinstance(each, Announcement)
        ],
        "themes": [
            {"text": each.text, **_told(each)} for each in entries if isinstance(each, Theme)
        ],
        "resources": [
            {"label": each.label, "url": each.link.url, **_told(each)}
            for each in entries
            if isinstance(each, Resource)
        ],
        "problems": [
            {"line": each.line, "level": each.level.value, "problem": each.problem}
            for each in problems
        ],
    }


def _item(item: Item) -> Record:
    entry = item.entry
    speakers = entry.speakers if isinstance(entry, Session) else ()
    best = best_link(entry.links, None)
    return {
        "kind": entry.kind.value,
        "title": entry.title or None,
        "text": item_text(item),
        "url": best.url if best else None,
        "links": [_link(link) for link in entry.links],
        "speakers": [_speaker(speaker) for speaker in speakers],
        "event": item.event.name,
        "year": item.event.year,
        "source": {"note": entry.source.note, "line": entry.source.line},
        "score": item.score,
        "matched": list(item.matched),
    }


def _event(event: Event) -> Record:
    return {
        "name": event.name,
        "series": event.series,
        "year": event.year,
        "city": event.city,
        "starts": event.starts.isoformat() if event.starts else None,
        "ends": event.ends.isoformat() if event.ends else None,
        **_certainty(event.doubt),
    }


def _session(session: Session, beside: Sequence[Pointer]) -> Record:
    """Return a session; links to notes beside it are given as the note has them."""
    notes = [
        {"label": each.label, "url": each.target, "kind": LinkKind.PAGE.value} for each in beside
    ]
    return {
        "title": session.title,
        "speakers": [_speaker(speaker) for speaker in session.speakers],
        "organisations": list(session.organisations),
        "links": [*(_link(link) for link in session.links), *notes],
        "remarks": list(session.remarks),
        "day": session.day.isoformat() if session.day else None,
        **_told(session),
    }


def _tool(tool: Tool) -> Record:
    return {
        "name": tool.name,
        "url": tool.links[0].url if tool.links else None,
        "summary": tool.summary or None,
        **_told(tool),
    }


def _announcement(announcement: Announcement) -> Record:
    return {
        "text": announcement.text,
        "links": [_link(link) for link in announcement.links],
        **_told(announcement),
    }


def _told(entry: Session | Tool | Announcement | Theme | Resource) -> Record:
    """Return where the note says so, and how sure it is that it does."""
    return {"line": entry.source.line, **_certainty(entry.doubt)}


def _certainty(doubt: str) -> Record:
    return {"certain": False, "doubt": doubt} if doubt else {"certain": True}


def _speaker(speaker: Speaker) -> Record:
    return {"name": speaker.name, "organisation": speaker.organisation}


def _link(link: Link) -> Record:
    return {"label": link.label, "url": link.url, "kind": link.kind.value}
