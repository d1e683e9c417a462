"""Answers to questions that compare: computed where fields tell, and else what notes praise."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import (
    MOST_IN_LIST,
    SHOWN,
    SHOWN_IN_LIST,
    Answer,
    DidYouMean,
    Found,
    Item,
    NothingFound,
)
from bot.answers.overview import event_item
from bot.answers.phrasing import NOUNS, counted, counts_of, joined, within
from bot.answers.praise import praise_of
from bot.answers.question import Counted, Question, Rank, Ranking, Want
from bot.answers.suggesting import suggestions
from bot.answers.topic import topic
from bot.answers.wording import COUNTED
from bot.recap.address import identity
from bot.recap.library import Library
from bot.recap.model import Kind, LinkKind, Session
from bot.search.text import fold

NAMED: Final = 10
"""Names in a sentence; of more nobody reads on."""

_LEAST: Final = ("more", "several", "multiple")
"""How "more than one" begins, and what else says no more than that."""

NEXT: Final = 2
"""Of those that have fewer, how many are named."""

Tally = Mapping[str, Sequence[Item]]


def ranked(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    """Answer a question that compares.

    Args:
        question: The question; it has a ranking.
        library: What the bot knows.
        items: The entries that it is about, newest event first.
    """
    ranking = _ranking(question)
    rank = ranking.rank
    if rank is Rank.UNTOLD:
        return _none(question, f"The notes don't tell which was the {ranking.said}.")
    kinds = question.kinds or {Kind.SESSION}
    if rank is not Rank.BEST and _of_givers(question) and Kind.SESSION not in kinds:
        return _none(question, f"The notes don't tell who had the most {_things(question)}.")
    kept = _once([item for item in items if item.entry.kind in kinds])
    return _ANSWERS[rank](question, library, kept)


def _of_givers(question: Question) -> bool:
    """Say whether people or organisations are compared, rather than events or years."""
    return _group(question) in {_people, _organisations}


def _once(items: Sequence[Item]) -> list[Item]:
    """Return `items` without those that another note on the same event tells of, too.

    They are the same where the title is, or the recording.
    """
    seen: set[tuple[str, str]] = set()
    kept = []
    for item in items:
        recordings = (each.url for each in item.entry.links if each.kind is LinkKind.RECORDING)
        names = {fold(item.entry.title), *map(identity, recordings)}
        marks = {(item.event.name or item.entry.source.note, name) for name in names}
        if seen.isdisjoint(marks):
            kept.append(item)
        seen |= marks
    return kept


def _most(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    """Answer who has the most, or, of events and years, which has the fewest."""
    least = _ranking(question).rank is Rank.FEWEST
    tally = _tally(question, library, items)
    if not tally:
        return _none(question, f"The notes name no {_nouns(question)}{within(question.events)}.")
    numbers = {name: _number(question, library, of) for name, of in tally.items()}
    most = min(numbers.values()) if least else max(numbers.values())
    first = [name for name, number in numbers.items() if number == most]
    if most == 1 and _of_givers(question):
        return _none(question, _nobody(question, 1))
    verb = "gave" if _of_givers(question) else "had"
    each = " each" if first[1:] else ""
    extent = "fewest" if least else "most"
    said = f"{_some(first)} {verb} the {extent} {_unit(question)}{_on(question)}: {most}{each}."
    rest = sorted((abs(n - most), n, name) for name, n in numbers.items() if n != most)[:NEXT]
    if rest:
        said += f" Next: {joined(f'{name} with {number}' for _, number, name in rest)}."
    group = _group(question)
    shown = [item for name in first for item in tally[name]] or [
        event
        for event in _all_events(question, library)
        if not set(first).isdisjoint(group(event, library))
    ]
    return _list(question, said, shown)


def _together(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    """Answer which sessions as many people gave together, or at least as many."""
    del library
    ranking = _ranking(question)
    is_least = ranking.said.startswith(_LEAST)
    kept = []
    for item in items:
        number = len(item.entry.speakers) if isinstance(item.entry, Session) else 0
        if number == ranking.times or (is_least and number > ranking.times):
            kept.append(item)
    if not kept:
        return _none(question, f"The notes hold no session with {ranking.said}{_on(question)}.")
    return _list(
        question, f"{counted(len(kept), Kind.SESSION)} with {ranking.said}{_on(question)}.", kept
    )


def _each(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    """Answer how many each has, most first; events that have none included."""
    tally = _tally(question, library, items)
    numbers = {name: _number(question, library, of) for name, of in tally.items()}
    ordered = sorted(numbers, key=lambda name: -numbers[name])
    if not any(numbers.values()):
        return _none(question, f"The notes hold no {_unit(question)}{_on(question)}.")
    at = _PREPOSITIONS[_group(question)]
    counts = _some([f"{numbers[name]} {at} {name}" for name in ordered])
    said = f"{_unit(question).capitalize()}{_on(question)}: {counts}."
    return _list(question, said, [item for name in ordered for item in tally[name]])


def _several(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    tally = _tally(question, library, items)
    times, across = _ranking(question).times, _ranking(question).across
    numbers = {
        name: len({item.event.title for item in of}) if across else len(of)
        for name, of in tally.items()
    }
    kept = sorted((name for name in tally if numbers[name] >= times), key=lambda n: -numbers[n])
    if not kept:
        return _none(question, _nobody(question, times - 1, across=across))
    what = _least(times - 1, "event" if across else "session")
    names = _some([f"{name} ({numbers[name]})" for name in kept])
    noun = _nouns(question) if kept[1:] else _nouns(question)[:-1]
    verb = "spoke at" if across else "gave"
    said = f"{len(kept)} {noun} {verb} {what}{_on(question)}: {names}."
    return _list(question, said, [item for name in kept for item in tally[name]])


def _praised(question: Question, library: Library, items: Sequence[Item]) -> Answer:
    """Answer with what the notes praise, most first; what is best is nobody's to say."""
    del library
    told = [(praise_of(item.entry), item) for item in items]
    praised = sorted((each for each in told if each[0][0]), key=lambda each: -each[0][0])
    noun = (
        NOUNS[next(iter(question.kinds))][1] if len(question.kinds) == 1 else NOUNS[Kind.SESSION][1]
    )
    if not praised:
        reason = f"The notes don't tell which {noun}{_on(question)} were the best."
        return _near(question, reason, items) if question.words else _none(question, reason)
    kept = [replace(item, line=sentence or item.line) for (_, sentence), item in praised]
    counts = counts_of(item.entry.kind for item in kept)
    return _list(question, f"{counts}{_on(question)} that the notes praise.", kept)


def _tally(question: Question, library: Library, items: Sequence[Item]) -> Tally:
    """Return the items of each of those that the question compares, in the order of the items."""
    group = _group(question)
    found: dict[str, list[Item]] = defaultdict(list)
    shown: dict[str, str] = {}
    for item in items:
        for name in dict.fromkeys(group(item, library)):
            # One note writes "LinkedIn", another "Linkedin".
            found[shown.setdefault(fold(name), name)].append(item)
    if question.ranking and question.ranking.rank in {Rank.FEWEST, Rank.EACH}:
        # None is fewer than one.
        for event in _all_events(question, library):
            for name in group(event, library):
                found.setdefault(name, [])
    return found


def _all_events(question: Question, library: Library) -> Iterator[Item]:
    return map(event_item, question.events or library.events)


def _people(item: Item, library: Library) -> Iterator[str]:
    if isinstance(item.entry, Session):
        yield from (library.people.usual(each.name) for each in item.entry.speakers)


def _organisations(item: Item, library: Library) -> Iterator[str]:
    del library
    if isinstance(item.entry, Session):
        yield from (each.organisation for each in item.entry.speakers if each.organisation)
        yield from item.entry.organisations


def _events(item: Item, library: Library) -> Iterator[str]:
    del library
    # Notes that name no event may tell of one or of several, so they are compared with none.
    if item.event.name:
        yield item.event.name


def _years(item: Item, library: Library) -> Iterator[str]:
    del library
    if item.event.year:
        yield str(item.event.year)


Group = Callable[[Item, Library], Iterator[str]]


def _group(question: Question) -> Group:
    """Return what names those that the question compares."""
    if question.ranking and question.ranking.rank is Rank.EACH:
        noun = question.ranking.said.split()[-1]
        return _BY_NOUN[COUNTED[noun]] if noun in COUNTED else _years
    asked = {word.folded for word in question.phrases}
    if question.ranking and question.ranking.across:
        return _organisations if question.counted is Counted.ORGANISATIONS else _people
    if "year" in asked:
        return _years
    if Want.ORGANISATION in question.wants or question.counted is Counted.ORGANISATIONS:
        return _organisations
    if Want.EVENT in question.wants or question.counted is Counted.EVENTS:
        return _events
    return _people


def _unit_of(question: Question) -> Counted | None:
    """Return what is counted of those that are compared; None for entries themselves."""
    named = [COUNTED[word.folded] for word in question.phrases if word.folded in COUNTED]
    own = _OWN.get(_group(question))
    return next((each for each in (*named, question.counted) if each not in {None, own}), None)


def _number(question: Question, library: Library, items: Sequence[Item]) -> int:
    match _unit_of(question):
        case Counted.SPEAKERS:
            return len({name for item in items for name in _people(item, library)})
        case Counted.ORGANISATIONS:
            return len({fold(name) for item in items for name in _organisations(item, library)})
        case Counted.RECORDINGS:
            links = (each.kind for item in items for each in item.entry.links)
            return sum(kind is LinkKind.RECORDING for kind in links)
        case _:
            return len(items)


def _unit(question: Question) -> str:
    """Return what is counted, as a noun."""
    unit = _unit_of(question)
    return _things(question) if unit in {None, Counted.EVENTS} else str(unit)


def _things(question: Question) -> str:
    kind = next(iter(question.kinds)) if len(question.kinds) == 1 else Kind.SESSION
    return NOUNS[kind][1]


def _nouns(question: Question) -> str:
    return _NOUNS[_group(question)]


_NOUNS: Final[Mapping[Group, str]] = {
    _people: "speakers",
    _organisations: "organisations",
    _events: "events",
    _years: "years",
}


_BY_NOUN: Final[Mapping[Counted, Group]] = {
    Counted.SPEAKERS: _people,
    Counted.ORGANISATIONS: _organisations,
    Counted.EVENTS: _events,
}
_OWN: Final = {group: counted for counted, group in _BY_NOUN.items()}
"""What those who are compared are counted as."""

_PREPOSITIONS: Final[Mapping[Group, str]] = {
    _people: "by",
    _organisations: "by",
    _events: "at",
    _years: "in",
}
"""What stands between a number and whose it is."""


def _nobody(question: Question, most: int, *, across: bool = False) -> str:
    nobody = "No organisation" if _group(question) is _organisations else "Nobody"
    verb, noun = ("spoke at", "event") if across else ("gave", "session")
    return f"{nobody} in the notes {verb} {_least(most, noun)}{_on(question)}."


def _least(most: int, noun: str) -> str:
    return f"more than one {noun}" if most == 1 else f"more than {most} {noun}s"


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return joined((*names[:NAMED], f"{more} more")) if more > 0 else joined(names)


def _on(question: Question) -> str:
    """Return what the entries are about and where they were: " on caching at ExampleCon"."""
    about = topic(question)
    return f"{f' on {about}' if about else ''}{within(question.events)}"


def _near(question: Question, reason: str, items: Sequence[Item]) -> Answer:
    """Say that the notes don't tell, and show what they do hold on the topic."""
    shown = tuple(items[:SHOWN])
    offered = suggestions(shown)
    if not offered:
        return _none(question, reason)
    return DidYouMean(
        question=question.text, items=shown, suggestions=offered, reason=reason, lacking=True
    )


def _none(question: Question, reason: str) -> NothingFound:
    return NothingFound(question=question.text, reason=reason)


def _list(question: Question, said: str, items: Sequence[Item]) -> Found:
    """Return the list of `items`; a session of two people who are compared stands in it once."""
    kept = list({id(item): item for item in items}.values())
    return Found(
        question=question.text,
        direct=said,
        items=tuple(kept[:MOST_IN_LIST]),
        shown=min(question.most or SHOWN_IN_LIST, len(kept)),
        total=len(kept),
        listed=True,
        corrections=question.corrections,
    )


def _ranking(question: Question) -> Ranking:
    """Return how `question`, which compares, does so."""
    if question.ranking is None:
        raise ValueError("the question compares nothing")
    return question.ranking


_ANSWERS: Final[Mapping[Rank, Callable[[Question, Library, Sequence[Item]], Answer]]] = {
    Rank.BEST: _praised,
    Rank.SEVERAL: _several,
    Rank.TOGETHER: _together,
    Rank.EACH: _each,
    Rank.MOST: _most,
    Rank.FEWEST: _most,
}
"""How each comparison that notes can tell is answered."""
