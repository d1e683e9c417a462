"""Sessions of which a sentence only tells who spoke, and about what.

No title is set apart, so that what they spoke about stands for it: "Ana Roe gave a talk on less
YAML", "Ana Roe's talk about Foobar, a small cache", "Ana Roe, der über Caches gesprochen hat".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import is_own, links_of, only_points, unique
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, cut, line_at, raw, squeeze
from bot.notes.place import Place
from bot.notes.sessions.toldtopics import topic_in
from bot.recap.model import Entry, Link, Session

TOPIC: Final = "only what somebody spoke about stands for its title"
"""Doubt about a session to which a sentence gives no title."""

_TELLING: Final = (
    "talk", "spoke", "speak", "keynote", "session", "present", "workshop", "lecture", "us through",
)  # fmt: skip
_TELLING_TOO: Final = (
    "vortrag", "sprach", "gesprochen", "berichtet", "confér", "parl", "charla", "habl", "palestra",
    "falou", "ponencia", "interven", "lezing", "sprak", "foredrag", "föredrag", "prezent", "wykład",
    "předn", "esity", "доклад", "us through",
)  # fmt: skip
"""Parts of words of which one stands in each such sentence, and in few others."""

_WORD: Final = re.compile(r"\w+")
_WORDS_BESIDE: Final = 2
"""Words beside the link in a sentence that is nothing but one: "More here: …"."""

_OPEN: Final = (None, Role.DAY, Role.SESSIONS, Role.THEMES)
"""Where a name and a few words are about a session."""


def topics_in(paragraph: Paragraph, place: Place, told: Sequence[Entry] = ()) -> Iterator[Session]:
    """Yield the sessions that the sentences of `paragraph` tell of by who spoke about what.

    Sentences of which another reader has `told` a session are left to that one.
    """
    text = raw(paragraph.spans).replace("\n", " ")
    folded = text.casefold()
    if not any(part in folded for part in (*_TELLING, *_TELLING_TOO)):
        return
    # Among other things somebody may be on holiday, or on stage.
    is_open = place.role in _OPEN
    taken = {line for entry in told if isinstance(entry, Session) for line in entry.remarks}
    cuts = [*sentences(text), (len(text), len(text))]
    for (start, end), (_, last) in pairwise(cuts):
        sentence = text[start:end]
        is_first = is_open and not text[:start].strip()
        found = None if squeeze(sentence) in taken else topic_in(sentence, is_first=is_first)
        if found is None:
            continue
        at = start + len(sentence) - len(sentence.lstrip())
        yield Session(
            title=found.title,
            speakers=found.who.speakers,
            organisations=found.who.organisations,
            links=unique(
                (
                    *filter(_is_of_session, links_of(cut(paragraph.spans, start, end))),
                    *_links_alone(cut(paragraph.spans, end, last)),
                )
            ),
            remarks=(squeeze(sentence),),
            day=place.day,
            headings=place.headings,
            source=place.source(line_at(paragraph.spans, at)),
            doubt=TOPIC,
        )


def with_topics(told: Sequence[Session], topics: Sequence[Session]) -> list[Session]:
    """Return what a paragraph has `told`, and its `topics`.

    "Ana Roe spoke in a panel on tea. Watch it: [Tea with kettles]" tells of one session: the topic
    is in the title of another that names nobody, and only says who gave that one.
    """
    left, found = list(topics), list(told)
    for at, session in enumerate(found):
        if not session.speakers:
            words = _words(session.title)
            same = next((topic for topic in left if _words(topic.title) <= words), None)
            if same:
                left.remove(same)
                remarks = (*same.remarks, *session.remarks)
                found[at] = replace(session, speakers=same.speakers, remarks=remarks)
    return [*found, *left]


def _words(title: str) -> set[str]:
    return set(_WORD.findall(title.casefold()))


def without_retold(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries` without sessions told of by a topic, if those who spoke have another one.

    What prose says of somebody who has a session in the same note is about that one.
    """
    if not any(_is_topic(entry) for entry in entries):
        return list(entries)
    given = {
        word
        for entry in entries
        if isinstance(entry, Session) and not _is_topic(entry)
        for who in entry.speakers
        for word in (who.name.casefold(), *who.name.casefold().split()[-1:])
    }
    return [entry for entry in entries if not (_is_topic(entry) and _are_among(entry, given))]


def _is_topic(entry: Entry) -> bool:
    return isinstance(entry, Session) and entry.doubt == TOPIC


def _are_among(entry: Entry, given: set[str]) -> bool:
    names = [who.name.casefold() for who in entry.speakers] if isinstance(entry, Session) else []
    return any(name in given or name.split()[-1] in given for name in names)


def _is_of_session(link: Link) -> bool:
    """Tell whether a link in such a sentence leads to the session: "slides", "here", an address."""
    return is_own(link) or only_points(link.label)


def _links_alone(spans: Spans) -> tuple[Link, ...]:
    """Return the links of a sentence that says nothing else: "Link [here](…)."."""
    beside = raw([span for span in spans if not span.target])
    return links_of(spans) if len(_WORD.findall(beside)) <= _WORDS_BESIDE else ()
