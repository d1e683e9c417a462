"""Answers to questions without a topic: lists, counts, and what the notes know of an event."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from bot.answers.answer import MOST_IN_LIST, SHOWN, SHOWN_IN_LIST, Answer, Found, Item, NothingFound
from bot.answers.asking import asks_how_long
from bot.answers.direct import direct
from bot.answers.excluding import leaving_out, narrowed
from bot.answers.having import has_wanted, having, plural, wanted_kinds
from bot.answers.phrasing import (
    NOUNS,
    counted,
    counts_of,
    days,
    event_facts,
    givers,
    joined,
    number_of,
    shares,
    within,
)
from bot.answers.question import Counted, Order, Question, Want
from bot.recap.library import Library
from bot.recap.model import Event, Kind, LinkKind, Session


def overview(question: Question, library: Library, items: Sequence[Item]) -> Answer | None:
    """Answer a question that names no topic; None when it names nothing at all.

    Args:
        question: The question; its `words` are empty.
        library: What the bot knows.
        items: Every entry of the events that it is narrowed to, newest event first.
    """
    if question.negated:
        return _without(question, items)
    items = _of_order(question, items)
    names_sessions = not question.kinds - {Kind.SESSION}
    of_event = question.events and {Want.WHEN, Want.WHERE} & question.wants
    if question.counted and not of_event:
        answer: Answer | None = _COUNTED[question.counted](question, library, items)
    elif Want.PEOPLE in question.wants and names_sessions and not of_event:
        answer = _speakers(question, library, items)
    elif question.kinds:
        answer = _entries(question, [item for item in items if _is_asked_for(question, item)])
    elif {Want.LINK, Want.RECORDING, Want.SLIDES} & question.wants:
        answer = _entries(question, [item for item in items if _wanted_links(question, item)])
    elif (
        question.events
        or question.narrowing
        or {Want.WHEN, Want.WHERE, Want.COUNT, Want.LIST} & question.wants
    ):
        answer = _about(question, question.events or library.events, items)
    else:
        answer = None
    return answer


def _of_order(question: Question, items: Sequence[Item]) -> Sequence[Item]:
    """Return the `items` of the latest or the first year that has any of what is asked for."""
    if question.order is None:
        return items
    kept = [item for item in items if not question.kinds or item.entry.kind in question.kinds]
    years = {item.event.year for item in kept if item.event.year}
    if not years:
        return items
    year = max(years) if question.order is Order.LATEST else min(years)
    return [item for item in kept if item.event.year == year]


def _entries(question: Question, items: Sequence[Item]) -> Answer:
    held = {item.entry.kind for item in items}
    # Of "everything but tools" no kind is asked for by name.
    kinds = held if items and question.avoided_kinds else question.kinds or held
    if not items:
        nouns = joined(NOUNS[kind][1] for kind in sorted(kinds))
        with_links = f" with {having(question)}" if having(question) else ""
        return _none(question, f"{nouns}{with_links}" if nouns else plural(question) or "links")
    counts = joined(
        counted(sum(item.entry.kind is kind for item in items), kind)
        for kind in Kind
        if kind in kinds
    )
    split = shares(items) if len(kinds) == 1 else ""
    with_links = f" with {having(question)}" if question.kinds and having(question) else ""
    where = f"{with_links}{split or _at(question, items)}{leaving_out(question)}"
    return _list(question, f"{counts}{where}.", items)


def _is_asked_for(question: Question, item: Item) -> bool:
    return item.entry.kind in question.kinds and has_wanted(question, item.entry)


def _at(question: Question, items: Sequence[Item]) -> str:
    """Return the events asked about; of what is latest or first, the one that it was at."""
    titles = dict.fromkeys(item.event for item in items) if question.order else ()
    return within(tuple(titles) or question.events)


def _without(question: Question, items: Sequence[Item]) -> Answer | None:
    """Answer which entries lack a recording, slides, a link or a speaker; None for other lacks."""
    wanted: Collection[LinkKind] = wanted_kinds(question)
    kinds = question.kinds or {Kind.SESSION}
    if wanted:
        nouns = " and no ".join(sorted(wanted))
    elif Want.LINK in question.wants:
        wanted, nouns = set(LinkKind), "link"
    elif question.counted is Counted.SPEAKERS:
        kinds, nouns = {Kind.SESSION}, "speaker"
    else:
        return None
    lacking = [item for item in items if item.entry.kind in kinds and _lacks(item, wanted)]
    if not lacking:
        return _none(question, f"{joined(NOUNS[kind][0] for kind in kinds)} without {nouns}")
    counts = counts_of(item.entry.kind for item in lacking)
    return _list(question, f"{counts}{within(question.events)} with no {nouns}.", lacking)


def _lacks(item: Item, wanted: Collection[LinkKind]) -> bool:
    """Say whether `item` has no link of those kinds; of none, whether nobody is said to have it."""
    if wanted:
        return {link.kind for link in item.entry.links}.isdisjoint(wanted)
    return isinstance(item.entry, Session) and not givers(item.entry)


def _wanted_links(question: Question, item: Item) -> bool:
    kinds = {link.kind for link in item.entry.links}
    if Want.RECORDING in question.wants:
        return LinkKind.RECORDING in kinds
    if Want.SLIDES in question.wants:
        return LinkKind.SLIDES in kinds
    return bool(kinds)


def _speakers(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    found: dict[str, str | None] = {}
    for session in _sessions(items):
        for speaker in session.speakers:
            name = library.people.usual(speaker.name)
            found[name] = found.get(name) or speaker.organisation
    elsewhere = _speakers_at(question.excluded, library)
    names = [
        f"{name} ({of})" if of else name
        for name, of in found.items()
        if name not in elsewhere | question.unwanted
    ]
    return _named(question, items, "speaker", names)


def _speakers_at(events: Sequence[Event], library: Library) -> set[str]:
    """Return the usual names of those who spoke at `events`."""
    titles = {event.title for event in events}
    return {
        library.people.usual(speaker.name)
        for event, entry in library.entries()
        if titles and event.title in titles and isinstance(entry, Session)
        for speaker in entry.speakers
    }


def _organisations(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    del library
    named = [
        name
        for session in _sessions(items)
        for name in (*(each.organisation for each in session.speakers), *session.organisations)
        if name
    ]
    return _named(question, items, "organisation", list(dict.fromkeys(named)))


def _recordings(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    del library
    kept = [
        item
        for item in items
        if any(link.kind is LinkKind.RECORDING for link in item.entry.links)
        and (not question.kinds or item.entry.kind in question.kinds)
    ]
    if not kept:
        nouns = joined(NOUNS[kind][1] for kind in sorted(question.kinds))
        return _none(question, f"{nouns} with a recording" if nouns else "recordings")
    noun = "recording" if len(kept) == 1 else "recordings"
    return _list(question, f"{len(kept)} {noun}{within(question.events)}.", kept)


def _sessions(items: Sequence[Item]) -> list[Session]:
    return [item.entry for item in items if isinstance(item.entry, Session)]


def _named(question: Question, items: Sequence[Item], noun: str, names: Sequence[str]) -> Answer:
    """Answer with `names`, and show the sessions that name somebody."""
    if not names:
        return _none(question, f"{noun}s")
    kept = [item for item in items if isinstance(item.entry, Session) and givers(item.entry)]
    plural = noun if len(names) == 1 else f"{noun}s"
    said = f"{len(names)} {plural}{narrowed(question)}: {joined(names)}."
    return _list(question, said, kept)


def _events(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    del items
    events = question.events or library.events
    if not events:
        return _none(question, "events")
    noun = "event" if len(events) == 1 else "events"
    names = joined(event.title for event in events)
    return _list(question, f"{len(events)} {noun}: {names}.", list(map(event_item, events)))


def _about(question: Question, events: Sequence[Event], items: Sequence[Item]) -> Answer | None:
    if not events:
        return None
    named = [item for item in items if item.entry.kind is not Kind.PASSAGE]
    shown = [*map(event_item, events), *(named or items)]
    if asks_how_long(question.phrases):
        return _lengths(question, events, shown)
    if {Want.WHEN, Want.WHERE} & question.wants:
        told = [direct(question, item) for item in shown[: len(events)]]
        said = [each.said for each in told if each.said]
        if not said:
            reason = told[0].lacking or f"The notes don't say that of {events[0].title}."
            return NothingFound(question=question.text, reason=reason)
        return _list(question, " ".join(said[:SHOWN]), shown[: len(events)])
    parts = []
    for event in events:
        counts = counts_of(
            item.entry.kind
            for item in items
            if item.event.title == event.title and item.entry.kind is not Kind.PASSAGE
        )
        facts = event_facts(event)
        said_of = f"{event.title} ({facts})" if facts else event.title
        parts.append(f"{said_of}: {counts or 'nothing but passages'}.")
    return _list(question, " ".join(parts), shown)


def _lengths(question: Question, events: Sequence[Event], shown: Sequence[Item]) -> Answer:
    """Answer how many days each of `events` took, as far as the notes tell the first and last."""
    said = []
    for event in events:
        if event.starts and event.ends:
            number = number_of((event.ends - event.starts).days + 1, "day")
            said.append(f"{event.title} took {number}, {days(event)}.")
    if not said:
        titles = joined(event.title for event in events)
        reason = f"The notes don't say how long {titles} was."
        return NothingFound(question=question.text, reason=reason)
    return _list(question, " ".join(said), shown[: len(events)])


def event_item(event: Event) -> Item:
    """Return an event as something that an answer shows."""
    return Item(entry=event, event=event, line="", score=1.0)


def _list(question: Question, said: str | None, items: Sequence[Item]) -> Found:
    return Found(
        question=question.text,
        direct=said,
        items=tuple(items[:MOST_IN_LIST]),
        shown=min(question.most or SHOWN_IN_LIST, len(items)),
        total=len(items),
        listed=True,
        corrections=question.corrections,
    )


def _none(question: Question, nouns: str) -> NothingFound:
    reason = f"The notes hold no {nouns}{within(question.events)}."
    return NothingFound(question=question.text, reason=reason)


_COUNTED: Final[Mapping[Counted, Callable[[Question, Library, Sequence[Item]], Answer]]] = {
    Counted.SPEAKERS: _speakers,
    Counted.ORGANISATIONS: _organisations,
    Counted.EVENTS: _events,
    Counted.RECORDINGS: _recordings,
}
"""How each thing that is no entry is listed and counted."""
