"""Where the prose of a note says that the event was, or that its author went for it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.notes.events.dates import days_in, days_of_year, years_in
from bot.notes.events.edition import named_in
from bot.notes.events.intro import HELD, OTHER_TIME, Intro, of_year
from bot.notes.events.places import (
    PlaceName,
    cities_in,
    cities_said,
    city_of,
    ends_well,
    place_at,
    unknown_city,
)
from bot.notes.events.series import mentions
from bot.notes.events.tail import Tail
from bot.notes.markdown.sentences import sentences

_LONGEST_LINE: Final = 60
"""Characters of a sentence that may be nothing but place and days."""

_VENUE: Final = re.compile(r"\b(?:venue|located|hotel|convention center)\b", re.IGNORECASE)
_THE_EVENT: Final = (
    r"(?:the|this year's|das|die|la|le|el|den) (?:conference|event|summit|konferenz|conf\u00e9rence"
    r"|conferencia|evento|konferensen)"
)
_WAS: Final = re.compile(
    rf"(?:{_THE_EVENT}\b[^.!?]{{0,40}}\b(?:was|is|{HELD.pattern})"
    rf"|\b(?:it|he|she|den|det|sie|er|elle|il) (?:(?:was|is|a|ha) )?{HELD.pattern})\b",
    re.IGNORECASE,
)
_CAMPUS: Final = re.compile(r"\bat (?:the )?university of (?=\w)", re.IGNORECASE)
_WENT: Final = re.compile(
    r"\b(?:(?:(?:travel|fl(?:ew|ying|ight)|dr(?:ove|iving)|went|gone|head(?:ed|ing)|came|arriv"
    r"|land(?:ed|ing)|trip|journey|made it|way|train|bus|welcome)\w*"
    r"(?: (?:back|down|up|over|out|on|all the way))?(?: from \S+(?: (?-i:[A-Z])\w+)?)?"
    r" (?:to|in|into|at|for)"
    r"|(?:venue|hotel)(?: (?:is|was|at|in))*(?: (?-i:[A-Z])\w+)?"
    r"|visit(?:ed|ing)?|explor(?:e|ed|ing)|back (?:home )?(?:in|from)|(?:home|returned) from"
    r"|(?:week(?:end)?|days?|evening|morning|sunny|rainy|beautiful|lovely|wonderful) (?:in|of)"
    r"|en route pour|direction|arriv\u00e9\w* \u00e0|rendus? \u00e0|voyage \u00e0"
    r"|(?:reise|fahrt|flug|zug|weg|fuhr(?:en)?|flog(?:en)?|ging(?:en)?(?: es)?)(?: wir| ich)? nach"
    r"|viaj\w+ a|viaje a|fui(?:mos)? a|rumbo a|vuelta de|llegu?\w+ a"
    r"|viagem (?:a|para)|viajei para|andat[oai] a|viaggio a"
    r"|(?:reis|weg|ging(?:en)?|afgereisd) naar|(?:resan?|reste|\u00e5kte|fl\u00f6g) till)"
    r"(?: the(?: (?-i:[A-Z])\w+)?)?(?: (?-i:[a-z])+(?: of)?)?\s+(?=(?-i:[^\W\d_a-z]))"
    r"|\bfrom (?=(?-i:[^\W\d_a-z])\w+ (?:back )?home\b))",
    re.IGNORECASE,
)
"""What leads to the city that somebody went to, was in, or came home from."""

_FURTHEST: Final = 4000
"""Characters in which a note may say where somebody went for the event."""


def city_behind(intro: Intro, series: str | None) -> str | None:
    """Return the city that the prose names right behind the event: "this week is SomeConf Oslo"."""
    name = (series or "\n").casefold()
    return next(
        (
            city
            for text in intro.prose
            if name in text.casefold()
            for each in mentions(text)
            if each.is_known and each.series.name == series
            if (city := named_in(text[each.start : Tail(text, each).end]).city)
        ),
        None,
    )


def city_in(intro: Intro, series: str | None, year: int | None) -> str | None:
    """Return the city that the prose names; of several the one beside the event's name."""
    if intro.place:
        return city_of(intro.place)
    found: dict[str, bool] = {}
    for text in of_year(intro, year):
        folded = text.casefold()
        beside = bool(HELD.search(text)) or (series is not None and series.casefold() in folded)
        # "12-14 May 2030, Oslo" is no prose.
        has_days = bool(days_in(text) or days_of_year(text, year or 2000))
        is_line = has_days and len(text) <= _LONGEST_LINE
        is_placed = is_line or _VENUE.search(text) is not None
        # Who sets no capitals writes "oslo, 12-14 may" as well.
        said = text.title() if is_line and text.islower() else text
        for place in cities_in(said, in_prose=not is_placed):
            if place.city:
                found[place.city] = found.get(place.city, False) or beside or is_line
        at = folded.find(series.casefold()) if series else -1
        for lead in _CAMPUS.finditer(text) if beside else ():
            if (campus := place_at(text, lead.end())) and campus.city:
                found[campus.city] = True
        if series and at >= 0 and (city := unknown_city(text, at + len(series))):
            found[city] = True
    sure = [city for city, beside in found.items() if beside]
    kept = sure if len(sure) == 1 else list(found)
    return kept[0] if len(kept) == 1 else None


def city_beside(texts: Iterable[str], series: str, year: int | None) -> str | None:
    """Return the one city of which the whole note says that the event was held there."""
    named = re.compile(re.escape(series), re.IGNORECASE)
    found = set()
    # A pattern of each series would take longer to compile than to look with.
    for text in (named.sub("the event", text) for text in texts):
        for said in _WAS.finditer(text):
            rest = text[said.end() : said.end() + 60].split(". ")[0]
            ahead = text[max(0, said.start() - 60) : said.start()].split(". ")[-1]
            near = {year or 0, 0}.issuperset(years_in(said[0] + rest))
            if near and not OTHER_TIME.search(ahead + said[0] + rest):
                found |= {place.city for place in cities_in(rest, in_prose=True)}
    return found.pop() if len(found) == 1 else None


def city_visited(texts: Iterable[str], year: int | None) -> str | None:
    """Return the one city that `texts` say somebody went to, or came home from."""
    found = set()
    length = 0
    for text in texts:
        # Few paragraphs tell of it at all, so they are asked before their sentences are told apart.
        for start, end in sentences(text) if _WENT.search(text) else ():
            said = text[start:end]
            is_other = OTHER_TIME.search(said) or not {year or 0, 0}.issuperset(years_in(said))
            if not is_other:
                found |= {place.city for place in _gone_to(said)}
        length += len(text)
        if length > _FURTHEST:
            break
    return found.pop() if len(found) == 1 else None


def _gone_to(text: str) -> Iterator[PlaceName]:
    for lead in _WENT.finditer(text):
        place = place_at(text, lead.end())
        if place and place.city and ends_well(text, place):
            yield place


def city_named(intro: Intro, year: int | None) -> str | None:
    """Return the city of the first lines, if they name no other one, however they do."""
    found = {place.city for text in of_year(intro, year) for place in cities_said(text)}
    return found.pop() if len(found) == 1 else None
