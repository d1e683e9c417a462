"""Sessions of which a sentence only tells who spoke, and about what.

No title is set apart, so that what they spoke about stands for it: "Ana Roe gave a talk on less
YAML", "Ana Roe's talk about Foobar, a small cache", "Ana Roe, der über Caches gesprochen hat".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.notes.headings import is_day
from bot.notes.links import is_own, links_of, only_points, unique
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, cut, line_at, raw, squeeze
from bot.notes.people.credits import NOBODY, Credits, given_by, owner_of_talk, teller
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.people import people_at_end, people_at_start, people_in
from bot.notes.people.telling import one_of
from bot.notes.place import Place
from bot.notes.sessions.wording import clean_title
from bot.recap.model import Entry, Link, Session, Tool

TOPIC: Final = "only what somebody spoke about stands for its title"
"""Doubt about a session to which a sentence gives no title."""

_ON: Final = one_of("topic")
_NOUN: Final = re.compile(
    rf"\b{one_of('talk')}(?:,?\s+(?:{one_of('was')}\s+)?(?:{one_of('given')}\s+)?"
    rf"(?:{one_of('by', 'of')})\s+[^,;.!?]{{3,60}}?)?,?\s+(?:{one_of('was')}\s+)?{_ON}\s+",
    re.IGNORECASE,
)
"""A word for a session, up to what it was about: "talk by Ana Roe on"."""

_VERB: Final = re.compile(
    rf"(?P<verb>\s{one_of('spoke')})(?:\s+(?:to|with)\s+us)?(?:\s+\w+ly)?\s+{_ON}\s+",
    re.IGNORECASE,
)
_VERB_LAST: Final = re.compile(
    r"(?P<verb>(?:,?\s+(?:der|die))?(?:\s+hat|\s+haben)?)\s+über\s+(?P<topic>[^,;.!?]{3,90}?)"
    r"\s+(?:gesprochen|berichtet|erzählt|referiert|vorgetragen)\b",
    re.IGNORECASE,
)
"""The same where what somebody did stands last."""

_KEYNOTE: Final = re.compile(
    r"\b(?P<kind>(?:(?:opening|closing|first|second|final|morning|evening)\s+)?keynote)"
    rf"(?=\s+(?:(?:{one_of('was')}\s+)?(?:{one_of('given')}\s+)?(?:by|from)|{_ON}|was|where"
    r"|in which|and)\s|\s*[.,!]|\s*$)",
    re.IGNORECASE,
)
"""A session that is known by who gave it: "Ana Roe's keynote was calm", "the keynote by Ana Roe".
"""

_TELLING: Final = ("talk", "spoke", "speak", "keynote", "session", "present", "workshop", "lecture")
_TELLING_TOO: Final = (
    "vortrag", "sprach", "gesprochen", "berichtet", "confér", "parl", "charla", "habl", "palestra",
    "falou", "ponencia", "interven", "lezing", "sprak",
)  # fmt: skip
"""Parts of words of which one stands in each such sentence, and in few others."""

_QUOTED: Final = ('"', "“", "„", "«", "'", "\u2018", "「")
_CLAUSE: Final = re.compile(
    r"\s+by\s+(?-i:(?=[A-Z@]))|\s*[,;:!?()\[\]\u2013\u2014\"“”„«»]|\.(?:\s|$)|\s+-+\s"
    r"|\s(?:and\s+(?:he|she|they|it|I|we|how|that|why|then|was|is|had)|which|where|who|because|but"
    r"|while|when|since|so|as|after|before|followed|during|in which|with which|using"
    r"|und\s+(?:wie|er|sie|ich|wir)|et\s+(?:il|elle|nous|je|comment)|y\s+(?:él|ella|cómo)"
    r"|qui|weil|aber|mais|pero|mas|was|were|war|fue|foi)\b",
    re.IGNORECASE,
)
"""Where what somebody spoke about ends, and the sentence goes on."""

_WHOSE: Final = re.compile(
    r"^(?:(?:his|her|their|seine?n?|ihre?n?|son|sa|ses|leurs?|sus?)\s+"
    r"|(?:the\s+)?(?:topic|subject)s?\s+of\s+)+",
    re.IGNORECASE,
)
_DANGLING: Final = re.compile(r"\s+(?:and|or|und|et|y|e|&)$", re.IGNORECASE)
_NO_TOPIC: Final = re.compile(
    r"(?:it|this|that|them|these|those|what|stage|zoom|youtube|video|behalf|topic|time|top|purpose"
    r"|(?:the|a)\s+(?:\w+\s+)?(?:stage|day|morning|afternoon|evening|main track|topic|subject|side)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b.{0,12}",
    re.IGNORECASE,
)
"""What stands behind "on" and "about" that nobody gives a talk about."""

_WORD: Final = re.compile(r"\w+")
_WORDS_BESIDE: Final = 2
"""Words beside the link in a sentence that is nothing but one: "More here: …"."""

_LONGEST: Final = 600
"""Characters of a sentence that is read; what has no end is no prose."""

_WORDS_OF_TOPIC: Final = range(1, 13)

_WHO: Final = re.compile(r",?\s*\b(?:who|qui|que|der|die)$", re.IGNORECASE)
_PLACED: Final = re.compile(r"\s*(?:,|\(|(?:from|of|at|von|bei|de|chez|du)\s)")
"""What stands behind somebody up to the verb, and says where they are from."""

_OPENING: Final = re.compile(
    r"(?:\W*(?:then|next|first|finally|afterwards|later|also|and|after (?:the\s)?\w+|dann|danach"
    r"|zuerst|anschließend|ensuite|puis|después|luego|depois),?\s+)?",
    re.IGNORECASE,
)


def topics_in(paragraph: Paragraph, place: Place, told: Sequence[Entry] = ()) -> Iterator[Session]:
    """Yield the sessions that the sentences of `paragraph` tell of by who spoke about what.

    Sentences of which another reader has `told` a session are left to that one.
    """
    text = raw(paragraph.spans).replace("\n", " ")
    folded = text.casefold()
    if not any(part in folded for part in (*_TELLING, *_TELLING_TOO)):
        return
    taken = {line for entry in told if isinstance(entry, Session) for line in entry.remarks}
    cuts = [*sentences(text), (len(text), len(text))]
    for (start, end), (_, last) in pairwise(cuts):
        sentence = text[start:end]
        is_told = squeeze(sentence) in taken
        found = None if is_told else _topic_in(sentence, is_first=not text[:start].strip())
        if found is None:
            continue
        title, who = found
        at = start + len(sentence) - len(sentence.lstrip())
        yield Session(
            title=title,
            speakers=who.speakers,
            organisations=who.organisations,
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


def with_topics(told: Sequence[Session | Tool], topics: Sequence[Session]) -> list[Session | Tool]:
    """Return what a paragraph has `told`, and its `topics`.

    "Ana Roe spoke in a panel on tea. Watch it: [Tea with kettles]" tells of one session: the topic
    is in the title of another that names nobody, and only says who gave that one.
    """
    left, found = list(topics), list(told)
    for at, entry in enumerate(found):
        if isinstance(entry, Session) and not entry.speakers:
            words = _words(entry.title)
            same = next((topic for topic in left if _words(topic.title) <= words), None)
            if same:
                left.remove(same)
                found[at] = replace(entry, speakers=same.speakers)
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


def _topic_in(sentence: str, *, is_first: bool) -> tuple[str, Credits] | None:
    """Return what `sentence` says that somebody spoke about, and who."""
    if len(sentence) > _LONGEST:
        return None
    keynote = _KEYNOTE.search(sentence)
    if keynote and (who := _giver(sentence, keynote)):
        return keynote["kind"].capitalize(), who
    for noun in _NOUN.finditer(sentence):
        who = _giver(sentence, noun)
        if who and (topic := _topic(sentence[noun.end() :])):
            return topic, who
    for sign in (_VERB, _VERB_LAST):
        verb = sign.search(sentence)
        topic = (
            _topic(verb["topic"] if sign is _VERB_LAST else sentence[verb.end() :]) if verb else ""
        )
        who = _speaking(sentence[: verb.start()], is_first=is_first) if verb and topic else NOBODY
        if who:
            return topic, who
    return None


def _giver(sentence: str, noun: re.Match[str]) -> Credits:
    """Return who gave what `noun` calls a session: "Ana Roe's talk", "Ana Roe gave a talk"."""
    led = sentence[: noun.end()]
    ahead = sentence[: noun.start()]
    return owner_of_talk(led) or given_by(sentence[noun.start() :]) or teller(ahead, least=LIKELY)


def _speaking(ahead: str, *, is_first: bool) -> Credits:
    """Return the subject of what somebody did, if it is nothing but people at its start.

    They open the sentence, or stand behind what somebody else was told of: "the keynote was given
    by Ana Roe, who".
    """
    bare = _WHO.sub("", _OPENING.sub("", ahead, count=1))
    people = people_in(bare)
    if people and people.score >= (LIKELY if is_first else SURE):
        return Credits(people.speakers)
    found = people_at_start(bare)
    if found and found[0].score >= SURE and _PLACED.match(found[1]):
        return Credits(found[0].speakers)
    at_end = people_at_end(bare) if bare != ahead or is_first else None
    return given_by(ahead) or (Credits(at_end.speakers) if at_end else NOBODY)


def _topic(text: str) -> str:
    """Return what a sentence goes on to say that somebody spoke about; empty where it is none."""
    text = text.lstrip()
    if text.startswith(_QUOTED):
        return ""  # a title that is set apart is read as such
    ends = _CLAUSE.search(text)
    topic = _WHOSE.sub("", text[: ends.start()] if ends else text).rstrip(" .*_").lstrip(" *_")
    topic = _DANGLING.sub("", topic)
    is_long_enough = " " in topic or not topic.islower()
    if len(topic.split()) not in _WORDS_OF_TOPIC or not is_long_enough:
        return ""
    return "" if _NO_TOPIC.fullmatch(topic) or is_day(topic) else clean_title(topic)


def _is_of_session(link: Link) -> bool:
    """Tell whether a link in such a sentence leads to the session: "slides", "here", an address."""
    return is_own(link) or only_points(link.label)


def _links_alone(spans: Spans) -> tuple[Link, ...]:
    """Return the links of a sentence that says nothing else: "Link [here](…)."."""
    beside = raw([span for span in spans if not span.target])
    return links_of(spans) if len(_WORD.findall(beside)) <= _WORDS_BESIDE else ()
