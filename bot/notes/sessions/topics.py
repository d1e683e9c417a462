"""Lines that begin with who gave a session, and go on with a link and what it was about.

Neither title nor people are marked, so that the comma between them and the link is all that parts
them: `Ana Roe, [slides](…) about less YAML`.
"""

import re
from typing import Final

from bot.notes.links import is_own, link_of, only_points
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Span, Spans, plain
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import LIKELY, SURE, is_job
from bot.notes.people.people import People, people_at_start, people_in
from bot.notes.people.profiles import linked_person
from bot.notes.people.telling import one_of
from bot.notes.sessions.leadins import LedTo
from bot.notes.sessions.splits import DASH
from bot.notes.sessions.wording import clean_title
from bot.recap.address import host_and_path

_SIGN: Final = re.compile(r"\s*(?:,|\s[-\u2013—|]|:)\s*$")
"""What parts people from the link behind them."""

_ABOUT: Final = re.compile(rf"[\s,;:\u2013—-]*(?:{one_of('about')}\s+)?", re.IGNORECASE)
_ON: Final = re.compile(r"\s+(?:on|about|über|sur|sobre)\s+(?=\w)")
_TOLD_BEHIND: Final = re.compile(
    r"(?P<who>[^,;:.!?]{4,60}),\s+(?P<said>(?!(?:who|from|at|of|is|was|has|and|the|an?|i|we|he|she|they"
    r"|not|very|good|great|nice|co|formerly|now|then|missed|skipped|talking)\b)[a-z0-9][^,;:.!?]*\s[^,;:.!?]+)"
)
"""Somebody, and in small letters what may be a topic."""

_WORDS_OF_TITLE: Final = range(1, 21)
_WORDS_OF_TOPIC: Final = range(2, 13)
"""Of what nothing but a word such as "on" leads to."""


def topic_behind_people(spans: Spans) -> LedTo | None:
    """Read `Ana Roe, [slides](…) about less YAML` or `Ana Roe, [Less YAML](…) was calm`.

    The title is what is linked, or what a link such as "Slides" is said to be about.
    """
    at = next((at for at, span in enumerate(spans) if span.target), 0)
    people = _people_in(plain(spans[:at])) if at else None
    if not people or not _may_be_own(spans[at]):
        return None
    said = plain(spans[at + 1 :]).replace("\n", " ")
    who = Credits(people.speakers)
    link = link_of(spans[at])
    if not only_points(spans[at].text):
        return LedTo(clean_title(spans[at].text), who, link, "", said.strip())
    _, end = next(sentences(said), (0, 0))
    topic = _ABOUT.sub("", said[:end], count=1).rstrip(" .")
    if link is None or not is_own(link) or len(topic.split()) not in _WORDS_OF_TITLE:
        return None
    return LedTo(clean_title(topic), who, None, "", said[end:].strip())


def topic_of_people(spans: Spans) -> LedTo | None:
    """Read `Ana Roe on less YAML` or `Ana Roe, how files go`, with nothing set apart."""
    text = plain(spans).replace("\n", " ")
    who, said = people_on(text)
    if not who:
        who, said = _people_before_comma(text)
    _, end = next(sentences(said), (0, 0))
    topic = said[:end].rstrip(" .")
    if not who or len(topic.split()) not in _WORDS_OF_TOPIC:
        return None
    return LedTo(clean_title(topic), who, None, "", said[end:].strip())


def people_on(text: str) -> tuple[Credits, str]:
    """Return whom we know at the start of `text`, and what they are said to speak about.

    As in "Ana Roe on less YAML"; nobody and nothing for other texts.
    """
    found = people_at_start(text) if _ON.search(text) else None
    about = _ON.match(found[1]) if found else None
    # Behind a dash begins the title: "Ana Roe - Files on trains".
    if not found or not about or found[0].score < SURE or DASH.search(text[: -len(found[1])]):
        return NOBODY, ""
    return Credits(found[0].speakers), found[1][about.end() :]


def _people_before_comma(text: str) -> tuple[Credits, str]:
    """Return whom we know before the first comma of `text`, and what follows in small letters.

    Nobody where that is what they are, or what is said of them.
    """
    found = _TOLD_BEHIND.match(text)
    people = people_in(found["who"]) if found else None
    if not found or not people or people.score < SURE or is_job(found["said"]):
        return NOBODY, ""
    return Credits(people.speakers), text[found.start("said") :]


def _people_in(lead: str) -> People | None:
    sign = _SIGN.search(lead)
    people = people_in(lead[: sign.start()]) if sign else None
    return people if people and people.score >= LIKELY else None


def _may_be_own(span: Span) -> bool:
    """Tell whether a link may be of a session: neither a person, a picture nor a company's site."""
    if span.image or linked_person(span):
        return False
    return only_points(span.text) or host_and_path(span.target or "")[1].strip("/") != ""
