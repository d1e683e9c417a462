"""The direct answer: one sentence made of fields of the best entry, never invented."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.answers.answer import Item
from bot.answers.phrasing import days, givers, joined, quoted
from bot.answers.question import Question, Want
from bot.answers.wording import FUTURE
from bot.recap.model import Event, Link, LinkKind, Session, Speaker

_HELD: Final = {
    "record": LinkKind.RECORDING,
    "video": LinkKind.RECORDING,
    "playlist": LinkKind.RECORDING,
    "slides": LinkKind.SLIDES,
}
"""Words with which a note says what waits on a page."""

_NUMBER: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|billion|dozens?|half|twice|double)\b",
    re.IGNORECASE,
)
"""A number, in digits or in words. "One" is too often no number."""

_PERSON: Final = re.compile(r"\b[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+|@\w")
"""What may be a person in running text: two words with capitals, or a handle."""


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
    found = [_ANSWERS[want](question, best) for want in wants]
    said = [each.said for each in found if each.said]
    if said:
        return Direct(" ".join(dict.fromkeys(said)))
    lacking = [each.lacking for each in found if each.lacking]
    return Direct(lacking=lacking[0]) if lacking else Direct()


def _employer(question: Question, best: Item) -> Direct:
    if not question.people:
        return Direct()
    speaker = _speaker(question, best)
    if speaker is None or not speaker.organisation:
        return Direct(lacking=f"The notes don't say whom {question.people[0]} works for.")
    return Direct(f"{speaker.name} was there for {speaker.organisation}.")


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
    if not isinstance(session, Session):
        said = best.line or session.title
        return Direct(said) if _PERSON.search(said) else Direct(lacking="The notes don't say who.")
    gave = givers(session)
    if not gave:
        return Direct(lacking=f"The notes don't say who gave {quoted(session.title)}.")
    del question
    return Direct(f"{gave} gave {quoted(session.title)} at {best.event.title}.")


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
    said = " ".join((best.entry.title, best.line, *labels)).casefold()
    held = {kind for word, kind in _HELD.items() if word in said}
    return {None, *held}


def _any_link(question: Question, best: Item) -> Direct:
    return _link(question, best, None, "link")


def _definition(question: Question, best: Item) -> Direct:
    del question
    if not best.line or best.line.startswith(best.entry.title):
        return Direct(best.line or None)
    return Direct(f"{best.entry.title}: {best.line}" if best.entry.title else best.line)


def _figure(question: Question, best: Item) -> Direct:
    text = best.line or best.entry.title
    if _NUMBER.search(text):
        return Direct(text)
    return Direct(lacking=f"The notes give no number for {quoted(question.text.strip(' ?'))}.")


def _when(question: Question, best: Item) -> Direct:
    if any(word.folded in FUTURE for word in question.phrases):
        return Direct(lacking="The notes tell of events that have been.")
    if not isinstance(best.entry, Event | Session):
        return Direct()
    held = days(best.event)
    if not held:
        return Direct(lacking=f"The notes don't say when {best.event.title} was held.")
    on = "on" if best.event.starts else "in"
    return Direct(f"{best.event.title} was held {on} {held}.")


def _where(question: Question, best: Item) -> Direct:
    if any(word.folded in FUTURE for word in question.phrases):
        return Direct(lacking="The notes tell of events that have been.")
    if Want.EMPLOYER in question.wants and question.people:
        return Direct()
    if not isinstance(best.entry, Event) and best.entry.links:
        return _any_link(question, best)
    if best.event.city:
        return Direct(f"{best.event.title} was held in {best.event.city}.")
    return Direct(lacking=f"The notes don't say where {best.event.title} was held.")


def _speaker(question: Question, best: Item) -> Speaker | None:
    if not isinstance(best.entry, Session):
        return None
    return next((each for each in best.entry.speakers if each.name in question.people), None)


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
    Want.WHEN: _when,
    Want.WHERE: _where,
    Want.DEFINITION: _definition,
}
"""How each thing wanted is answered, in the order in which it is said."""
