"""Linked titles that something leads to: people, or what the session was about."""

import re
from dataclasses import dataclass
from typing import Final

from bot.notes.headings import role_of
from bot.notes.links import is_recording, link_of, only_points
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Span, Spans, first_span, plain
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import LIKELY, is_job
from bot.notes.people.people import people_in
from bot.notes.people.profiles import is_profile, linked_person
from bot.notes.people.subjects import teller
from bot.notes.sessions.marked import without_link_words
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import clean_title, is_remark_behind
from bot.recap.model import Link

_SIGN: Final = re.compile(r"\s*[-\u2013—|:]+\s+")
_EMPTY: Final = re.compile(r"\s*[(\[][\s,|·]*[)\]]\s*$")
_QUOTES: Final = "\"“”„«»'\u2018\u2019"
_COLON: Final = re.compile(r"\s*[:\uff1a]\s*$")
_DASH: Final = re.compile(r"\s+[-\u2013—|]+\s*$")
_WORDS_OF_TITLE: Final = 3
"""Words behind a comma that are a title, and no organisation."""

_MARKS: Final = " \t\n.,;:()[]|·-\u2013—" + _QUOTES

_REMARK_BEHIND: Final = re.compile(
    r"(?<=\w[\w?!])\s+[-\u2013—]+\s+(?=[A-Z]\w*(?:\s[^\s.]+){3,}\.$)"
)
"""The dash between a title and a sentence on it."""


@dataclass(frozen=True, slots=True)
class LedTo:
    """A linked title behind what leads to it.

    Attributes:
        title: Without the people that may stand inside the link.
        who: The people inside the link or before it. Empty when none are named.
        link: Where the title leads. None for a file beside the note.
        lead: What stands before the title.
        behind: What stands behind it, links such as "Slides" apart.
    """

    title: str
    who: Credits
    link: Link | None
    lead: str
    behind: str


def led_title(spans: Spans) -> LedTo | None:
    """Read `Ana Roe: "[Less YAML](…)"` or `On files: [Less YAML - Ana Roe](…)`.

    What is linked has to be the only title linked, and is one for sure: it plays a recording
    behind a colon or a speaker's link, or it stands in quotes behind people and nothing follows.
    """
    titled = [span for span in spans if _may_be_title(span)]
    if len(titled) != 1:
        return None
    at = spans.index(titled[0])
    before = plain(spans[:at])
    lead = before.rstrip(_QUOTES + " ")
    link = link_of(titled[0])
    split = split_title(titled[0].text)
    who = Credits(split.speakers) if split.title else NOBODY
    who = who or _ahead(spans[:at], lead)
    is_led = bool(_COLON.search(lead)) or (_is_person(spans[:at]) and bool(who))
    is_played = link is not None and is_recording(link) and is_led
    telling = tuple([span for span in spans[at + 1 :] if not only_points(span.text)])
    behind = plain(telling).strip(_MARKS)
    is_quoted = before[-1:] in _QUOTES and bool(who) and not behind
    if not lead or not (is_played or is_quoted):
        return None
    title = split.title or clean_title(titled[0].text)
    return LedTo(title, who, link, lead.rstrip(_MARKS), behind)


def title_behind_people(spans: Spans) -> LedTo | None:
    """Read `Ana Roe - **Less YAML**` or `[Ana Roe](profile) - Less YAML`, in one line.

    Of what stands behind a comma, three words at least: `Ana Roe, *How to Write Less*`.

    The people are told from the title by how the author set the two, whatever they look like.
    """
    first = first_span(spans)
    if first is None or first.image:
        return None
    person = linked_person(first)
    if person and is_profile(first.target or ""):
        behind = plain(without_link_words(spans[spans.index(first) + 1 :]))
        sign = _SIGN.match(behind)
        title = clean_title(_EMPTY.sub("", behind[sign.end() :])) if sign else ""
        is_title = len(title.split()) > 1 and not is_job(title)  # or it is where she works
        return LedTo(title, Credits((person,)), None, first.text, "") if is_title else None
    # The first may be the name.
    at = next((at for at, span in enumerate(spans) if at and _is_set_apart(span)), 0)
    if not at:
        return None
    lead = plain(spans[:at])
    people = people_in(_DASH.sub("", _COLON.sub("", lead)).rstrip(" ,"))
    # Behind a comma stands where they work, too, or what they are.
    is_listed = lead.endswith(",") and _may_follow(spans[at].text)
    is_apart = is_listed or bool(_DASH.search(f"{lead} ") or _COLON.search(lead))
    if not people or people.score < LIKELY or not is_apart or role_of(spans[at].text):
        return None
    if is_remark_behind(plain(spans), spans[at].text):
        return None
    behind = plain(without_link_words(spans[at + 1 :])).strip(_MARKS)
    return LedTo(clean_title(spans[at].text), Credits(people.speakers), None, lead, behind)


def parted_title(text: str, row: Spans) -> tuple[str, str]:
    """Part a title behind its people from what is said of it in the same line.

    It ends where what sets it apart does, or the first sentence: "Ana Roe: Less YAML. It was calm."
    """
    set_apart = (span.text.strip() for span in row if span.bold or span.italic or span.target)
    marked = next((each for each in set_apart if each and text.startswith(each)), None)
    ends = [len(marked)] if marked else [end for _, end in sentences(text)]
    if remark := _REMARK_BEHIND.search(text):
        ends.append(remark.start())
    said = text[min(ends) :].lstrip(_MARKS)
    return (clean_title(text[: min(ends)].rstrip(".")), said) if said else (text, "")


def _may_follow(text: str) -> bool:
    return len(text.split()) >= _WORDS_OF_TITLE and not is_job(text)


def _is_set_apart(span: Span) -> bool:
    return (span.bold or span.italic) and bool(re.search(r"\w", span.text))


def _may_be_title(span: Span) -> bool:
    is_titled = bool(span.target) and not span.image and not only_points(span.text)
    return is_titled and linked_person(span) is None


def _is_person(spans: Spans) -> bool:
    return any(linked_person(span) for span in spans)


def _ahead(spans: Spans, lead: str) -> Credits:
    """Return the people before a title: all that leads to it, linked, or told of."""
    bare = _DASH.sub("", _COLON.sub("", lead))
    people = people_in(bare, vouched=True)
    if people and people.score >= LIKELY:
        return Credits(people.speakers)
    linked = tuple(person for span in spans if (person := linked_person(span)))
    return Credits(linked) if linked else teller(bare)
