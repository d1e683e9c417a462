"""Lines that begin with who gave a session, and go on with a link and what it was about.

Neither title nor people are marked, so that the comma between them and the link is all that parts
them: `Ana Roe, [slides](…) about less YAML`. Or it is the name that links what was recorded.
"""

import re
from typing import Final

from bot.notes.links import is_own, link_of, only_points
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Span, Spans, plain
from bot.notes.people.credits import Credits
from bot.notes.people.names import LIKELY
from bot.notes.people.people import People, people_in
from bot.notes.people.profiles import linked_person
from bot.notes.people.telling import one_of
from bot.notes.sessions.leadins import LedTo
from bot.notes.sessions.wording import clean_title
from bot.recap.address import host_and_path

_SIGN: Final = re.compile(r"\s*(?:,|\s[-\u2013—|]|:)\s*$")
"""What parts people from the link behind them."""

_ABOUT: Final = re.compile(rf"[\s,;:\u2013—-]*(?:{one_of('about')}\s+)?", re.IGNORECASE)

_ON: Final = re.compile(rf"\s*{one_of('about')}\s+", re.IGNORECASE)

_WORDS_OF_TITLE: Final = range(1, 21)


def topic_behind_people(spans: Spans) -> LedTo | None:
    """Read `Ana Roe, [slides](…) about less YAML` or `Ana Roe, [Less YAML](…) was calm`.

    The title is what is linked, or what a link such as "Slides" is said to be about.
    """
    at = next((at for at, span in enumerate(spans) if span.target), 0)
    if not plain(spans[:at]):
        return _behind_linked_name(spans[at:])
    people = _people_in(plain(spans[:at]))
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


def _behind_linked_name(spans: Spans) -> LedTo | None:
    """Read `[Ana Roe](https://video.example/1) on less YAML`."""
    link = link_of(spans[0]) if spans else None
    people = people_in(spans[0].text) if link and is_own(link) else None
    said = plain(spans[1:]).replace("\n", " ")
    about = _ON.match(said)
    if link is None or not about or people is None or people.score < LIKELY:
        return None
    _, end = next(sentences(said), (0, 0))
    topic = said[about.end() : end].rstrip(" .")
    if len(topic.split()) not in _WORDS_OF_TITLE:
        return None
    return LedTo(clean_title(topic), Credits(people.speakers), link, "", said[end:].strip())


def _people_in(lead: str) -> People | None:
    sign = _SIGN.search(lead)
    people = people_in(lead[: sign.start()]) if sign else None
    return people if people and people.score >= LIKELY else None


def _may_be_own(span: Span) -> bool:
    """Tell whether a link may be of a session: neither a person, a picture nor a company's site."""
    if span.image or linked_person(span):
        return False
    return only_points(span.text) or host_and_path(span.target or "")[1].strip("/") != ""
