"""Titles of sessions that a sentence tells of, and who gave them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.markdown.blocks import Block, Paragraph
from bot.notes.markdown.sentences import REACH, around, sentences
from bot.notes.markdown.spans import raw_lines
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.givers import giver_around
from bot.notes.people.named import named_by, names_somebody
from bot.notes.people.names import HANDLE, LIKELY, SURE, name_score
from bot.notes.people.people import people_at_end
from bot.notes.people.profiles import linked_person
from bot.notes.people.subjects import given_by, owner, owner_of_talk, teller
from bot.notes.people.telling import one_of
from bot.notes.people.titleleads import (
    QUOTES,
    ending,
    is_about,
    is_attended,
    is_called,
    is_called_so,
    is_mine,
    is_told,
)
from bot.notes.sessions.brackets import title_behind_code, titles_of_talks
from bot.notes.sessions.kinds import KIND, STANDING
from bot.notes.sessions.programme import programme_of, titles_session
from bot.notes.sessions.spots import Spot, may_be_title, spots_in
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import clean_title, is_title_case
from bot.recap.address import host_and_path
from bot.recap.model import Link, Speaker

TALK_NOUN: Final = re.compile(
    rf"(?:(?:the|his|her|their|this|an?|great|{STANDING})\s+)*{KIND}s?", re.IGNORECASE
)
"""A session that is called by nothing but its kind."""

_TALK_ABOUT: Final = re.compile(
    rf"\s*(?P<whose>(?:an?|the|his|her|their)\s+)?{one_of('talk')}\s+{one_of('about')}\s+",
    re.IGNORECASE,
)
"""How the text of a link begins that says what it links: "talk on less YAML"."""

_WHOSE: Final = re.compile(
    r"(?:\b(?:an?|the|his|her|their|my|our|this|great|good)|['\u2019]s?|^\W*)\s*$", re.IGNORECASE
)
"""What stands before "talk about" where that is no verb."""

TALK_OR_TALKS: Final = re.compile(
    rf"\b{one_of('talk')}|\b(?:talks|charlas|vorträge|conférences)\b", re.IGNORECASE
)
"""A word for a session, or for several."""

_MOST_BETWEEN: Final = 9
"""Words between somebody linked and the title of what they gave."""

_LEADS_ON: Final = re.compile(
    rf"[^.!?;]*(?:{one_of('about', 'called')}|\s(?:in|en|with|con|avec|mit)\s|[:\u2013—-]"
    rf"|{one_of('gives')}(?:\s+(?:an?|the|his|her|their|eine?n?|une?))?)[\s\"“'*_]*",
    re.IGNORECASE,
)
"""What stands there: "[Ana Roe](…) on [Less YAML](…)", but not where she works."""
_DASH_AHEAD: Final = re.compile(r"\s[-\u2013—]+\s*$")
_ENDS_SENTENCE: Final = re.compile(r"\s*(?:[.!?]|$)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d$")
"""Ends the name of an event."""

_ANY: Final = re.compile(r"\b(?:an?|another|eine?|une?|una)\s*\W$", re.IGNORECASE)
"""Before a quote that says what kind of talk it was, and no title: `a "state of files" talk`."""

_DID_WITH: Final = re.compile(
    r"\b[a-z]{2,20}ed\s+(?:(?:us|the\s+[a-z]+|it|off|up|out|things)\s+){0,2}(?:with|by|in)\s*[\"\u201c\u201e\u00ab]$"
)
"""What somebody did with a session: "closed the day with", before a quote."""

_REFERS: Final = re.compile(
    r"\b(?:references?|sources?|books?|papers?|articles?|see also|further reading|read more|via"
    r"|related|quellen?|literatur)\s*:\s*\W*$",
    re.IGNORECASE,
)
"""What leads to something else that has a title and an author."""

_HOME: Final = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-zA-Z]{2})?/?)?(?:(?:index|home)(?:\.\w+)?/?)?")
"""Path of a site's front page, in any language: "/", "/en-us/"."""

_LETTER: Final = re.compile(r"\w")
_WORD: Final = re.compile(r"\w{3,}")


_WORDS_OF_TITLE: Final = 4
"""Words of a title in quotes that is hardly the name of a thing."""


@dataclass(frozen=True, slots=True)
class ToldTitle:
    """A title, and who gave the session, as a sentence tells them.

    Attributes:
        title: Without the people.
        who: Empty where the sentence only says that it is a session.
        is_coded: Whether its code in the programme stands before it, which no other thing has.
    """

    title: str
    who: Credits
    is_coded: bool = False


def linked_giver(person: Spot | None, spot: Spot) -> Credits:
    """Return who is linked right before a linked title, in a sentence about sessions.

    As in "the talks I liked were that of [Ana Roe](…) on [Less YAML](…)".
    """
    speaker = linked_person(person.span) if person and person.span else None
    if not (person and speaker and spot.span and spot.link):
        return NOBODY
    if _is_handle(speaker) and (named := people_at_end(person.ahead.rstrip(" ("))):
        speaker = named.speakers[-1]  # a handle in brackets behind the name
    between = spot.text[person.end : spot.start]
    is_joined = len(between.split()) <= _MOST_BETWEEN and bool(_LEADS_ON.fullmatch(between))
    is_talk = TALK_OR_TALKS.search(f"{spot.ahead}{spot.inner}") or programme_of(spot.span)
    return Credits((speaker,)) if is_joined and is_talk else NOBODY


def told_title(spot: Spot, linked: Credits = NOBODY) -> ToldTitle | None:
    """Return the title at `spot`, if the text says who gave the session, or that it is one.

    `linked` is who is linked right before it.
    """
    # What is linked in quotes is no name of what is linked.
    is_quoted = spot.ahead.endswith(QUOTES)
    is_other = _REFERS.search(spot.ahead) is not None
    is_home = _leads_home(spot.link) and not (is_quoted or (linked and is_title_case(spot.inner)))
    if is_other or is_home or (spot.span and linked_person(spot.span)):
        return None
    said = _said(spot)
    coded = title_behind_code(spot.inner)
    split = split_title(clean_title(coded or spot.inner[said.end() if said else 0 :]))
    is_ended = spot.span is not None and spot.span.bold and split.title.endswith(".")
    title = split.title.removesuffix(".") if is_ended else split.title
    if spot.span is None and not is_quoted and is_of_event(title):
        return None
    least = LIKELY if linked else SURE
    is_listed = bool(linked) and spot.span is not None and bool(programme_of(spot.span))
    if not (is_listed or may_be_title(title)) or (
        name_score(title) >= least and (linked or not spot.link)
    ):
        return None
    if TALK_NOUN.fullmatch(title) and not is_title_case(title):
        return None
    after = spot.text[spot.end : spot.end + REACH]
    # Words that are marked in a sentence may only be stressed.
    ends = _ENDS_SENTENCE.match(after) is not None
    is_behind = spot.span is not None and _DASH_AHEAD.search(spot.ahead)
    is_led = ends and not title[:1].islower() and _leads_on(spot.ahead)
    is_marked = (is_led and spot.span is not None) or (
        bool(is_behind) and not re.match(r"\s*[\w(]", after)
    )
    is_set = spot.link is not None or is_title_case(title) or is_marked
    who = (
        Credits(split.speakers)
        or linked
        or (owner(spot.ahead) if coded else NOBODY)
        or giver_around(spot.ahead, after, is_set=is_set)
        or (teller(spot.ahead) if said else NOBODY)
        or _told_before(spot, is_set=is_set or is_quoted)
        or (named_by(spot.ahead) if is_quoted and _leads_with_verb(spot.ahead, title) else NOBODY)
    )
    if name_score(title) >= LIKELY and all(map(_is_handle, who.speakers)) and who.speakers:
        return None  # somebody, with a handle
    is_session = who or said or coded or spot.is_enumerated or _is_session(spot, title)
    return ToldTitle(title, who, is_coded=bool(coded)) if is_session else None


def _leads_on(ahead: str) -> bool:
    """Tell whether a title stands behind a colon, or a comma behind who gave a session."""
    said = ahead.rstrip()
    return said.endswith(":") or (said.endswith(",") and bool(given_by(said)))


def _leads_with_verb(ahead: str, title: str) -> bool:
    """Tell whether a title in quotes stands behind what somebody did with it, whatever that was.

    As in `Ana Roe frightened us with "Less YAML in Anger"`.
    """
    is_title = _begins_as_title(title) or (is_title_case(title) and " " in title)
    return is_title and ending(_DID_WITH, ahead) is not None


def _is_handle(speaker: Speaker) -> bool:
    return HANDLE.fullmatch(speaker.name) is not None


def _told_before(spot: Spot, *, is_set: bool) -> Credits:
    """Return who spoke by the sentence before one that only names a session: "The talk, T, …"."""
    if not is_called(spot.ahead, is_set=is_set) or names_somebody(spot.sentence):
        return NOBODY
    here = around(spot.text, spot.start)[0]
    before = spot.text[around(spot.text, here - 1)[0] : here].strip() if here else ""
    return teller(before) or owner_of_talk(before)


def _is_session(spot: Spot, title: str) -> bool:
    """Tell whether what leads to `title` says that it is one of a session, and not of the event."""
    is_quoted = spot.ahead.endswith(QUOTES)
    is_set = spot.link is not None or is_title_case(title)
    is_set_off = spot.span is not None and (is_quoted or bool(programme_of(spot.span)))
    after = spot.text[spot.end : spot.end + REACH]
    is_session = (
        is_mine(spot.ahead)
        or is_called(spot.ahead, is_set=is_set)
        or (is_set_off and is_about(spot.ahead))
        or ((is_set_off or (is_quoted and not _ANY.search(spot.ahead))) and is_called_so(after))
        or (is_quoted and spot.span is not None and bool(programme_of(spot.span)))
        or (is_set and not spot.link and is_attended(spot.ahead))
        or (is_quoted and _begins_as_title(title) and is_attended(spot.ahead))
        or (is_quoted and _is_whole(title) and is_told(spot.ahead, after))
        or (spot.span is not None and titles_session(spot.span, title))
        or (spot.ahead.endswith("(") and (spot.start, spot.end) in titles_of_talks(spot.text))
    )
    return is_session and not (_YEAR.search(title) or is_of_event(title))


def _is_whole(title: str) -> bool:
    """Tell whether `title` is set as one and so long that it hardly is the name of a thing."""
    return is_title_case(title) and len(title.split()) >= _WORDS_OF_TITLE


def _said(spot: Spot) -> re.Match[str] | None:
    """Return how the text of a link begins that says what it links, if it does."""
    said = _TALK_ABOUT.match(spot.inner) if spot.link else None
    return said if said and (said["whose"] or _WHOSE.search(spot.ahead)) else None


def _leads_home(link: Link | None) -> bool:
    """Tell whether `link` leads to the front page of a site, as that of a company."""
    return link is not None and _HOME.fullmatch(host_and_path(link.url)[1]) is not None


def first_told(blocks: Sequence[Block]) -> ToldTitle | None:
    """Return the first title that the first sentence of `blocks` gives along with its people.

    Below a heading of its author's own words: `## At war` over "I joined *Less YAML* by Ana Roe".
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return None
    _, end = next(sentences(raw_lines(first.spans).replace("\n", " ")), (0, 0))
    # What is set apart from end to end is a line of its own, such as that of the people.
    spots = (spot for spot in spots_in(first) if spot.start < end and _LETTER.search(_around(spot)))
    person: Spot | None = None
    for spot in spots:
        if spot.span and linked_person(spot.span):
            person = spot
            continue
        told = None if spot.plays else told_title(spot, linked_giver(person, spot))
        if told and told.who and name_score(told.title) < LIKELY:
            return told
    return None


def _begins_as_title(title: str) -> bool:
    """Tell whether `title` has as many words as surely are one, and begins like one."""
    is_long = len(title.split()) >= _WORDS_OF_TITLE
    return is_long and title[:1].isupper() and may_be_title(title)


def _around(spot: Spot) -> str:
    return spot.text[: spot.start] + spot.text[spot.end :]


def are_same(told: str, title: str) -> bool:
    """Tell whether all that one of two titles says is in the other."""
    here, there = set(_WORD.findall(told.casefold())), set(_WORD.findall(title.casefold()))
    return here <= there or there <= here
