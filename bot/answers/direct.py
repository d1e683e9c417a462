"""The direct answer: one sentence made of fields of the best entry, never invented."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.answers.answer import Item
from bot.answers.figures import figure_in
from bot.answers.phrasing import day_of, days, event_facts, givers, in_sentences, joined, quoted
from bot.answers.question import LINK_KINDS, Question, Want
from bot.answers.wording import (
    AUXILIARY,
    DEEDS,
    FUTURE,
    HEARD,
    HELD,
    KINDS,
    MAKING,
    OCCASIONS,
    RUNNING,
    SPEAKING,
)
from bot.english import everyday
from bot.recap.model import Announcement, Entry, Event, Link, LinkKind, Session, Speaker, Tool
from bot.search.excerpt import sentences
from bot.search.text import term_set, unaccented, words

_HELD: Final = {
    "record": LinkKind.RECORDING,
    "video": LinkKind.RECORDING,
    "playlist": LinkKind.RECORDING,
    "slides": LinkKind.SLIDES,
}
"""Words with which a note says what waits on a page."""

_TIME: Final = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
"""A time of day."""

_DATE: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|[a-z]*)? ?\d"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:january|february|april|june|july|august|september|october"
    r"|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|today|yesterday|(?:this|last|next) (?:week|month|year))\b|" + _TIME.pattern,
    re.IGNORECASE,
)
"""When something is: a year, a month, a day or a time of it."""

_PERSON: Final = re.compile(
    r"(?<!\ba )(?<!\bA )(?<!\ban )(?<!\bthe )(?<!\bThe )(?<![A-Z] )\b"
    r"[A-Z][\w'\u2019-]*[a-z][\w'\u2019-]* [A-Z][\w'\u2019-]*[a-z]|@\w"
)
"""What may be a person in running text: two words with capitals, or a handle. Things have an
article before them, or an abbreviation: "on a Raspberry Pi", "AWS App Mesh"."""

_ADDRESS: Final = re.compile(r"https?://[^\s<>()\[\]\"]+[^\s<>()\[\]\".,;:!?]")
"""An address that stands in the text rather than behind a link."""

_BEHIND: Final = re.compile(r"\b(?:by|from|at) (?:the )?[A-Z@]")
"""What may be those behind a tool or some news: "a proxy by Acme"."""

_DONE_BY: Final = re.compile(r"\b(?P<verb>\w+) by (?:the )?[A-Z@]")
"""What somebody did, and a name of those who did: "announced by Acme"."""


@dataclass(frozen=True, slots=True)
class Direct:
    """What can be said straight away.

    Attributes:
        said: The sentence. None when the question has none, or `lacking` says why.
        lacking: What was asked for and the notes don't say, as a sentence. None otherwise.
    """

    said: str | None = None
    lacking: str | None = None


def direct(question: Question, best: Item) -> Direct:
    """Return the direct answer to `question` that `best` holds.

    Of several things wanted, those that the entry does not tell are left out, unless it tells
    none of them.
    """
    wants = [want for want in _ANSWERS if want in question.wants]
    if len(wants) > 1 and Want.DEFINITION in wants:
        # "Tell me where the slides are": who wants something in particular wants that alone.
        wants.remove(Want.DEFINITION)
    if Want.LINK in wants and LINK_KINDS.keys() & question.wants:
        # "The link to the slides": another link is none to them.
        wants.remove(Want.LINK)
    if Want.WHERE in wants and {*LINK_KINDS, Want.LINK} & question.wants:
        # "Where can I watch it" asks for an address once.
        wants.remove(Want.WHERE)
    found = [_ANSWERS[want](question, best) for want in wants]
    said = [each.said for each in found if each.said]
    if said:
        return Direct(in_sentences(said))
    lacking = [each.lacking for each in found if each.lacking]
    return Direct(lacking=lacking[0]) if lacking else Direct()


def _person_in(said: str) -> bool:
    """Say whether `said` may name a person, whatever alphabet the name borrows letters from."""
    return _PERSON.search(unaccented(said)) is not None


def _employer(question: Question, best: Item) -> Direct:
    if not question.people:
        return Direct()
    known = [each for each in _speakers(question, best) if each.organisation]
    if not known:
        return Direct(lacking=f"The notes don't say whom {question.people[0]} works for.")
    return Direct(" ".join(f"{each.name} was there for {each.organisation}." for each in known))


def _organisation(question: Question, best: Item) -> Direct:
    if question.people:
        return _employer(question, best)
    if not isinstance(best.entry, Session):
        return Direct(best.line or None)
    names = [each.organisation for each in best.entry.speakers if each.organisation]
    names = list(dict.fromkeys((*names, *best.entry.organisations)))
    title = quoted(best.entry.title)
    if not names:
        return Direct(lacking=f"The notes name no organisation behind {title}.")
    return Direct(f"{joined(names)} gave {title}.")


def _people(question: Question, best: Item) -> Direct:
    session = best.entry
    of_deed = _asks_who(question, DEEDS) or _asks_of_deed(question, session)
    if of_deed or not isinstance(session, Session):
        if did := _who_did(question, session):
            return Direct(did)
        if of_deed and not _tells_of_deed(question, session):
            return Direct(lacking="The notes don't say who.")
    if not isinstance(session, Session):
        said = best.line or session.title
        if isinstance(session, Announcement) and _tells_who(question, session):
            return Direct(session.title)
        named = _person_in(said) or (isinstance(session, Tool) and _BEHIND.search(said))
        if named and _asks_who(question, SPEAKING) and not _was_heard(said, session):
            named = None
        return Direct(said) if named else Direct(lacking="The notes don't say who.")
    gave = givers(session)
    if not gave:
        return Direct(lacking=f"The notes don't say who gave {quoted(session.title)}.")
    return Direct(f"{gave} gave {quoted(session.title)} at {best.event.title}.")


def _asks_of_deed(question: Question, entry: Entry | Event) -> bool:
    """Say whether a topic's word right behind "who" is what somebody did: "who attacked pods".

    Whoever spoke of it need not have done it. In a title it says what the session was on.
    """
    named = term_set(entry.title)
    deeds = {word.folded for word in question.words if word.term not in named} - HEARD
    who = next((at for at, word in enumerate(question.phrases) if word.folded == "who"), 0)
    # "Rivals who collaborate" asks for no deed.
    is_asked = who == 0 or question.phrases[who - 1] not in question.words
    return is_asked and _asks_who(question, deeds)


def _tells_of_deed(question: Question, entry: Entry | Event) -> bool:
    """Say whether `entry` has the very verb of what the question asks who did."""
    deeds = {word.term for word in question.phrases if word.folded in DEEDS}
    return any(not deeds.isdisjoint(term_set(line)) for line in (entry.title, *entry.lines))


def _asks_who(question: Question, verbs: Collection[str]) -> bool:
    """Say whether `question` asks who did one of `verbs`."""
    asked = pairwise(word.folded for word in question.phrases)
    return any(who == "who" and verb in verbs for who, verb in asked)


def _was_heard(said: str, entry: Entry | Event) -> bool:
    """Say whether `said` tells of somebody who spoke, rather than of a thing with capitals.

    Those behind a tool, "a proxy by Acme", made it.
    """
    spoken = {word.folded for word in words(said)}
    telling = HEARD - MAKING if isinstance(entry, Tool) else HEARD
    return not spoken.isdisjoint(telling) or "@" in said


def _who_did(question: Question, entry: Entry | Event) -> str | None:
    """Return the sentence in which somebody does what the question asks who did; None without."""
    # What was announced stands in the title of news.
    lines = (entry.title, *entry.lines) if isinstance(entry, Announcement) else entry.lines
    for word, verb in pairwise(question.phrases):
        if word.folded != "who" or verb.folded in AUXILIARY:
            continue
        for sentence in (each for line in lines for each in sentences(line)):
            if verb.term in term_set(sentence) and _person_in(sentence):
                return sentence
            if any(verb.term in term_set(done["verb"]) for done in _DONE_BY.finditer(sentence)):
                return sentence
    return None


def _tells_who(question: Question, news: Announcement) -> bool:
    """Say whether `news` begins with a name that the question lacks: "Acme buys Initech"."""
    first = words(news.title)[:1]
    asked = {word.term for word in question.phrases}
    return any(not everyday(word.folded) and word.term not in asked for word in first)


def _recording(question: Question, best: Item) -> Direct:
    return _link(question, best, LinkKind.RECORDING, "recording")


def _slides(question: Question, best: Item) -> Direct:
    return _link(question, best, LinkKind.SLIDES, "slides")


def _link(question: Question, best: Item, kind: LinkKind | None, noun: str) -> Direct:
    title = quoted(best.entry.title) if best.entry.title else "this"
    link = best_link(best.entry.links, kind)
    if link is None and not isinstance(best.entry, Session):
        # A list of recordings is itself no recording, yet it is what was asked for.
        link = best_link(best.entry.links, LinkKind.PAGE) if kind in _listed(best) else None
    written = next(filter(None, map(_ADDRESS.search, best.entry.lines)), None)
    if link is None and kind is None and written:
        return Direct(f"{title}: {written[0]}")
    if link is None:
        return Direct(lacking=f"The notes hold no {noun} for {title}.")
    if link.kind is kind:
        # Who gave it is said first, and names the title.
        of = "" if Want.PEOPLE in question.wants else f" of {title}"
        return Direct(f"{noun.capitalize()}{of}: {link.url}")
    return Direct(f"{title}: {link.url}")


def _listed(best: Item) -> set[LinkKind | None]:
    """Return what `best` says that its page holds."""
    labels = (link.label for link in best.entry.links)
    said = " ".join((best.entry.title, *best.entry.lines, *labels)).casefold()
    held = {kind for word, kind in _HELD.items() if word in said}
    return {None, *held}


def _any_link(question: Question, best: Item) -> Direct:
    return _link(question, best, None, "link")


def _definition(question: Question, best: Item) -> Direct:
    del question
    if not best.line or best.line.startswith(best.entry.title):
        return Direct(best.line or None)
    if named := _naming(best):
        return Direct(named)
    return Direct(f"{best.entry.title}: {best.line}" if best.entry.title else best.line)


def _naming(best: Item) -> str | None:
    """Return the sentence that first names the thing, where others stand before it; else None.

    What leads up to a thing tells of what it is good for, and not yet of what it is.
    """
    name = best.entry.title.casefold()
    said = [each for line in best.entry.lines for each in sentences(line)]
    if not name or not said or name in best.line.casefold() or name in said[0].casefold():
        return None
    return next((each for each in said if name in each.casefold()), None)


def _figure(question: Question, best: Item) -> Direct:
    if figure := figure_in(question, best):
        return Direct(figure)
    return Direct(lacking=f"The notes give no number for {quoted(question.text.strip(' ?'))}.")


def _event(question: Question, best: Item) -> Direct:
    del question
    facts, name = event_facts(best.event), _first(best.event)
    return Direct(f"{name} ({facts})." if facts else f"{name}.")


def _when(question: Question, best: Item) -> Direct:
    if any(word.folded in FUTURE for word in question.phrases):
        return Direct(lacking="The notes tell of events that have been.")
    if not isinstance(best.entry, Event | Session):
        return Direct(next(filter(_DATE.search, (best.line, best.entry.title)), None))
    if "time" in {word.folded for word in question.phrases} and not _timed(best):
        return Direct(lacking=f"The notes don't say the time of {quoted(best.entry.title)}.")
    if timed := _timed(best):
        when = days(best.event)
        return Direct(f"{timed} ({when})" if when else timed)
    return _day_or_days(question, best)


def _day_or_days(question: Question, best: Item) -> Direct:
    """Answer with the day of the session, or else with those of the event."""
    is_of_event = isinstance(best.entry, Event) or _is_held(question, best)
    if isinstance(best.entry, Session) and best.entry.day and is_of_event:
        day = day_of(best.entry.day)
        return Direct(f"{quoted(best.entry.title)} was given on {day}.")
    held = days(best.event)
    if not (held and is_of_event):
        what = f"{best.event.title} was held" if is_of_event else "that was"
        return Direct(lacking=f"The notes don't say when {what}.")
    on = "on" if best.event.starts else "in"
    return Direct(f"{_first(best.event)} was held {on} {held}.")


def _is_held(question: Question, best: Item) -> bool:
    """Tell whether it is the session or its event that is asked about, and not what was told there.

    By its title, by whose it is, or as something that was given or held.
    """
    named = term_set(best.entry.title) | term_set(best.event.title)
    nouns = HELD | OCCASIONS | RUNNING | KINDS.keys()
    is_given = any(word.folded in nouns for word in question.phrases)
    is_all = len(best.matched) >= len(question.words)
    is_named = is_all and named >= term_set(" ".join(best.matched))
    return bool(question.people) or is_given or is_named


def _first(event: Event) -> str:
    """Return what `event` is called where a sentence begins with it."""
    return event.name or f"{event.title[0].upper()}{event.title[1:]}"


def _timed(best: Item) -> str | None:
    """Return what the note says of the time of a session; None where it says nothing."""
    said = next(filter(_TIME.search, best.entry.lines), None)
    return f"{quoted(best.entry.title)}: {said}" if said and best.entry.title else None


def _where(question: Question, best: Item) -> Direct:
    if any(word.folded in FUTURE for word in question.phrases):
        return Direct(lacking="The notes tell of events that have been.")
    if Want.EMPLOYER in question.wants and question.people:
        return Direct()
    held = any(word.folded in HELD for word in question.phrases)
    if not isinstance(best.entry, Event) and not held:
        if best.entry.links:
            return _any_link(question, best)
        if not isinstance(best.entry, Session):
            return Direct()
    if best.event.city:
        return Direct(f"{_first(best.event)} was held in {best.event.city}.")
    return Direct(lacking=f"The notes don't say where {best.event.title} was held.")


def _speakers(question: Question, best: Item) -> list[Speaker]:
    """Return those who gave `best` and are named in the question."""
    if not isinstance(best.entry, Session):
        return []
    return [each for each in best.entry.speakers if each.name in question.people]


def best_link(links: tuple[Link, ...], kind: LinkKind | None) -> Link | None:
    """Return the first link of `kind`; of any, the one that most people want."""
    if kind:
        return next((link for link in links if link.kind is kind), None)
    order = list(LinkKind)
    return min(links, key=lambda link: order.index(link.kind), default=None)


_ANSWERS: Final[Mapping[Want, Callable[[Question, Item], Direct]]] = {
    Want.EMPLOYER: _employer,
    Want.ORGANISATION: _organisation,
    Want.PEOPLE: _people,
    Want.RECORDING: _recording,
    Want.SLIDES: _slides,
    Want.LINK: _any_link,
    Want.COUNT: _figure,
    Want.MEASURE: _figure,
    Want.EVENT: _event,
    Want.WHEN: _when,
    Want.WHERE: _where,
    Want.DEFINITION: _definition,
}
"""How each thing wanted is answered, in the order in which it is said."""
