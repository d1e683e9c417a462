"""Conferences that nothing but the words around them show to be one: "I attended Foo Bar".

A title or a first sentence names an event of which neither name, shape nor year is known. All of it
is a guess.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from bot.notes.choice import choice
from bot.notes.events.edition import Named, city_of_name
from bot.notes.events.places import place_at
from bot.notes.events.recapwords import RECAP_WORDS
from bot.notes.people.names import SURE, name_score
from bot.notes.words import table, words

_WORD: Final = r"[A-Z\u00c0-\u00de][\w+'\u2019&:.-]*[\w+]|[a-z]+(?:::|\.)[\w.]*\w"
_NAME: Final = (
    rf"(?P<name>(?:{_WORD})(?:\s+(?:(?:of|the|for|under|on|and|&)\s+){{0,2}}(?:{_WORD})){{0,4}})"
)
_MONTHS: Final = tuple(name for names in table("months").values() for name in names)
_VISITING: Final = (
    r"(?:(?:highlights?|notes?|recap|report|impressions?|learnings?|takeaways|thoughts|lessons"
    r"(?: learned)?|review|summary|back|home|reflections?|what i (?:learned|saw)"
    r"|day (?:\d|one|two|three|four)|week(?:end)?)\s+(?:from|of|at|on)"
    r"|(?:trip|journey|visit) to|attending|visiting|speaking at|wrapping up)"
)
_NOUN: Final = r"(?:(?:un|mini)?conference|conf|meet-?up|event|summit|festival|symposium|workshop)"
_OF_TITLE: Final = (
    re.compile(
        rf"(?:\W|^){_VISITING}\s+(?:(?:the|my|our|this year's)\s+)?"
        rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)\s+)?(?-i:{_NAME})\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:(?:conference|trip|event|travel)\s+)?(?:recap|report|review|notes|summary)\s*"
        rf"[:\u2013\u2014-]\s*(?-i:{_NAME})\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?-i:{_NAME})\W*\s+(?:trip report|recap|wrap[- ]?up|retrospective|conference notes"
        r"|(?:day|part) (?:\d|one|two|three|four))\W*$",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?-i:{_NAME})\s+#\s?(?P<number>\d{{1,3}})\b"),
    re.compile(
        rf"^(?:{_NOUN})\s*[:\u2013\u2014-]\s*(?-i:{_NAME})(?:\s+#\s?(?P<number>\d{{1,3}}))?\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"#\s?(?P<number>\d{1,3})\s+(?:the\s+)?(?P<name>\S+(?:\s\S+)?\s+meet-?up)\W*$",
        re.IGNORECASE,
    ),
)
"""What a title is made of that names an event and says that somebody was there."""

_BEHIND_TOWN: Final = re.compile(
    rf"(?P<words>(?:\s+[A-Z][\w.+]*){{1,2}}?)"
    rf"(?:\s*:\s|\s+[|\u2013\u2014-]\s|\s+(?i:{choice(_MONTHS)})\s+(?:19|20)\d\d)"
)
"""What stands behind the town in a group's name, and ends it."""

_LEADING: Final = (
    r"(?i:(?:the|this year's|my|our|first|second|third|annual|\d{1,2}(?:st|nd|rd|th))\s+){0,3}"
)
_ATTENDED: Final = re.compile(
    r"\b(?:attend(?:ed|ing)?|sp(?:oke|eak|eaking) at|(?:edition|day \w+) of)\s+" + _LEADING + _NAME
)
_WAS_AT: Final = re.compile(r"\b(?:at|to|from|visited)\s+" + _LEADING + _NAME)
_IS_EVENT: Final = re.compile(
    rf"(?:^|[.,;]\s|\s-\s|\b[Tt]he\s){_NAME},? (?:is|was|are)(?: held)?"
    rf" (?:an?|the|one of the|this)\b[^.;,]{{0,50}}?\b{_NOUN}s?\b"
)
_EVENT_BEHIND: Final = re.compile(
    rf"(?: |, (?:an?|the) [^.;,]{{0,40}}?\b){_NOUN}\b|\s+(?:last|this) week(?:end)?\b"
    r"|\s+in\s+[A-Z]|\s+(?:19|20)\d\d\b"
)
"""What stands behind a name that somebody was at, where it is an event's."""

_NO_EVENT: Final = words("path_words") | frozenset(
    word for names in (*table("months").values(), *table("weekdays").values()) for word in names
)
"""Words of which a name is not made alone."""

_COUNTED: Final = re.compile(
    r"\b(?:issue|episode|chapter|part|day|week|tip|session|talk|day)$", re.IGNORECASE
)
"""What else than an event a title numbers."""

_SMALL_EDITION: Final = re.compile(
    r"(?P<name>[a-z][a-z.+!-]{2,}(?: [a-z][a-z.+!-]{2,})?) (?P<year>(?:19|20)\d\d)"
)

_SMALL: Final = frozenset({"of", "the", "for", "under", "on", "and", "&", "i", "my", "our"})


def title_visited(title: str) -> Named | None:
    """Return the event that `title` says somebody was at, by nothing but how it is put."""
    return _said_to_be(title) or _of_town(title) or _in_small_letters(title)


def _of_town(title: str) -> Named | None:
    """Return a group that goes by its town, with a subject or a month behind: "Oslo Ruby: …"."""
    town = place_at(title, 0)
    found = _BEHIND_TOWN.match(title, town.end) if town and town.city else None
    if not found or not town or RECAP_WORDS.search(found["words"]):
        return None
    if all(word in _NO_EVENT for word in found["words"].casefold().split()):
        return None
    return _named(title[: found.end("words")], title)


def _in_small_letters(title: str) -> Named | None:
    """Return the event of a title that is nothing but a name and a year: "fooconf days 2030"."""
    found = _SMALL_EDITION.fullmatch(title)
    said = found["name"].split() if found else []
    if not found or not _NO_EVENT.isdisjoint(said) or RECAP_WORDS.search(title):
        return None
    named = Named(text=title, name=title, series=found["name"], year=int(found["year"]))
    return replace(named, is_guess=True)


def _said_to_be(title: str) -> Named | None:
    """Return the event that words such as "highlights from" in `title` lead to."""
    for pattern in _OF_TITLE:
        found = pattern.search(title)
        if found and (named := _named(found["name"], title)):
            said = found.groupdict(default="")
            number, ordinal = said.get("number", ""), said.get("ordinal", "")
            name = f"{ordinal}{named.name}" + (f" #{number}" if number else "")
            return replace(named, name=name, is_numbered=bool(number))
    return None


def prose_visited(sentences: Iterable[str], linked: Collection[str]) -> Named | None:
    """Return the event that the first of `sentences` to do so says somebody was at.

    `linked` are names that link to a site which is called so.
    """
    for text in sentences:
        for found in _IS_EVENT.finditer(text):
            if named := _named(found["name"], text):
                return named
        for pattern in (_ATTENDED, _WAS_AT):
            for found in pattern.finditer(text):
                name = found["name"]
                is_event = name in linked or _EVENT_BEHIND.match(text, found.end("name"))
                if is_event and (named := _named(name, text)):
                    return named
    return None


def _named(name: str, text: str) -> Named | None:
    name = name.rstrip(".,:'\u2019")
    said = [word for word in name.casefold().split() if word not in _SMALL]
    place = place_at(name, 0)
    is_place = place is not None and place.end == len(name)
    is_nothing = all(word in _NO_EVENT for word in said)
    if is_place or is_nothing or _COUNTED.search(name) or name_score(name) >= SURE:
        return None
    return Named(text=text, name=name, series=name, city=city_of_name(name), is_guess=True)
