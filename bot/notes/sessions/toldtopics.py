"""What a sentence says that somebody spoke about, and who: "Ana Roe's talk on less YAML"."""

import re
from typing import Final

from bot.notes.headings import is_day
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.people import people_at_end, people_at_start, people_in
from bot.notes.people.subjects import given_by, owner_of_talk, teller
from bot.notes.people.telling import one_of
from bot.notes.sessions.toldtitles import ToldTitle
from bot.notes.sessions.wording import clean_title

_ON: Final = one_of("topic")
_NOUN: Final = re.compile(
    rf"\b{one_of('talk')}(?:,?\s+(?:{one_of('was')}\s+)?(?:{one_of('given')}\s+)?"
    rf"(?:{one_of('by', 'of')})\s+[^,;.!?]{{3,60}}?)?,?\s+(?:{one_of('was')}\s+)?{_ON}\s+",
    re.IGNORECASE,
)
"""A word for a session, up to what it was about: "talk by Ana Roe on"."""

_VERB: Final = re.compile(
    rf"(?P<verb>(?:\s+(?:was|is|came)\s+(?:up\s+)?(?:next|first|last|up|then)\b,?)?\s{one_of('spoke')})"
    rf"(?:\s+(?:to|with)\s+us)?(?:\s+\w+ly)?\s+{_ON}\s+"
    r"|\s(?:talked|walked|took|guided|led|ran)\s+us\s+through\s+",
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
    r"(?:\s+(?:talk|speech|session|address|presentation))?"
    rf"(?=\s+(?:(?:{one_of('was')}\s+)?(?:{one_of('given')}\s+)?(?:{one_of('by', 'of')})|{_ON}"
    r"|was|where|in which|and)\s|\s*[.,!]|\s*$)",
    re.IGNORECASE,
)
"""A session that is known by who gave it: "Ana Roe's keynote was calm", "the keynote by Ana Roe".
"""

_QUOTED: Final = ('"', "“", "„", "«", "'", "\u2018", "「")
_CLAUSE: Final = re.compile(
    r"\s+by\s+(?-i:(?=[A-Z@]))|\s*[,;:!?()\[\]\u2013\u2014\"“”„«»]|\.(?:\s|$)|\s+-+\s"
    r"|\s(?:and\s+(?:he|she|they|it|I|we|how|that|why|then|was|is|had)|which|where|who|because|but"
    r"|while|when|since|so|as|after|before|followed|during|in which|with which|using"
    r"|und\s+(?:wie|er|sie|ich|wir)|et\s+(?:il|elle|nous|je|comment)|y\s+(?:él|ella|cómo)"
    r"|qui|weil|aber|mais|pero|mas|was|were|war|fue|foi|given|presented|delivered|held|led)\b",
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
    r"(?:and|or)\s.*"
    r"|(?:it|this|that|them|these|those|what|stage|zoom|youtube|video|behalf|topic|time|top|purpose"
    r"|(?:the|a)\s+(?:\w+\s+)?(?:stage|day|morning|afternoon|evening|main track|topic|subject|side)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b.{0,12}",
    re.IGNORECASE,
)
"""What stands behind "on" and "about" that nobody gives a talk about."""


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


def topic_in(sentence: str, *, is_first: bool) -> ToldTitle | None:
    """Return what `sentence` says that somebody spoke about, and who.

    With `is_first` it opens a paragraph, where a name and a few words may be all of it.
    """
    if len(sentence) > _LONGEST:
        return None
    keynote = _KEYNOTE.search(sentence) if "keynote" in sentence.casefold() else None
    if keynote and (who := _giver(sentence, keynote)):
        return ToldTitle(keynote["kind"].capitalize(), who)
    for noun in _NOUN.finditer(sentence):
        who = _giver(sentence, noun)
        if who and (topic := _topic(sentence[noun.end() :])):
            return ToldTitle(topic, who)
    return _spoken_about(sentence, is_first=is_first)


def _spoken_about(sentence: str, *, is_first: bool) -> ToldTitle | None:
    """Read "Ana Roe talked about files", or the same with the verb at its end."""
    verb = _VERB.search(sentence)
    if not verb and "über" in sentence.casefold():
        verb = _VERB_LAST.search(sentence)
    if not verb:
        return None
    said = verb["topic"] if verb.re is _VERB_LAST else sentence[verb.end() :]
    topic = _topic(said)
    who = _speaking(sentence[: verb.start()], is_first=is_first) if topic else NOBODY
    return ToldTitle(topic, who) if who else None


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
