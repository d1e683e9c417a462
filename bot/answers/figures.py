"""The number that a question asks for, in the words of the note."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from bot.answers.answer import Item
from bot.answers.asking import asks_how_long, crowds_in, is_of_speakers
from bot.answers.question import Question, Want
from bot.answers.wording import COUNTED, PAYING, SPEAKING, SUMS
from bot.recap.model import Kind, Session
from bot.search.excerpt import BETWEEN_LINES, LONGEST, NUMBER, sentences, shortened
from bot.search.text import term_set, words

_DURATION: Final = re.compile(
    r"\b(?:second|minute|hour|day|night|week|month|year|decade)s?\b|\d ?(?:ms|s|min|h)\b",
    re.IGNORECASE,
)
"""How long something takes."""

_AGE: Final = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|centur\w+)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)
_DISTANCE: Final = re.compile(
    r"\b(?:km|kilomet\w+|miles?|met(?:re|er)s?|feet|blocks?|stops?|minutes?|hours?)\b",
    re.IGNORECASE,
)
_PACE: Final = re.compile(
    r"\b(?:ms|seconds?|minutes?|hours?|days?|times|twice|half|per|percent)\b"
    r"|(?<!\w)\d+ ?(?:x|ms|s)\b|%",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(
    r"\bv\.?\d|\b(?:versions?|releases?)\b|\b\d+\.\d+"
    r"|^[A-Z][\w.+-]* \d+\b(?! ?(?:%|[KMGT]i?B\b|\w{3,}s\b))",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(r"%|\b(?:percent|half|thirds?|quarters?|majority|most)\b", re.IGNORECASE)
_UNITS: Final[Mapping[str, re.Pattern[str]]] = {
    "old": _AGE,
    "far": _DISTANCE,
    **dict.fromkeys(("fast", "slow"), _PACE),
    **dict.fromkeys(("version", "versions"), _VERSION),
    **dict.fromkeys(("percentage", "percent", "share", "proportion", "fraction"), _SHARE),
}
"""What a number is beside where it tells how old, far or fast something is, or which of it."""

_LENGTH: Final = re.compile(
    r"\b(?:[a-z]+[ -](?:minutes?|hours?)|\d+[ -]?(?:min(?:ute)?s?|hours?|h))\b", re.IGNORECASE
)
"""How long somebody spoke: no talk takes years."""

_MONEY: Final = re.compile(
    r"[$\u20ac\u00a3\u00a5\u20b9]|\b(?:dollars?|euros?|pounds?|francs?|usd|eur|gbp|chf|free)\b",
    re.IGNORECASE,
)
"""What something costs."""

_ANY: Final = NUMBER.pattern
_FOLK: Final = (
    r"\b(?:people|folks|persons|participants?|visitors|guests|delegates|members|students"
    r"|attend\w*|turnout|crowd|audience|registered|registrations|tickets|seats|places"
    r"|developers|engineers|users|customers|contributors|employees|scientists|teachers"
    r"|personnes|teilnehm\w+|besucher\w*|asistentes|personas|pessoas|bezoekers|persone)\b"
)
_CROWD: Final = re.compile(
    rf"(?:{_ANY})[^.!?]{{0,40}}{_FOLK}|{_FOLK}[^.!?]{{0,30}}(?:{_ANY})"
    rf"|\b(?:we|there|they) (?:were|are|came)\b[^.!?]{{0,20}}(?:{_ANY})",
    re.IGNORECASE,
)
"""How many came, or were concerned: a number beside those whom it counts."""


def figure_in(question: Question, best: Item) -> str | None:
    """Return what `best` says with the number that `question` asks for; None where it has none."""
    said = best.line or best.entry.title
    if any(crowds_in(question.phrases)) and not is_of_speakers(question.phrases):
        # Those who came to the event did not all come to one session.
        is_other = Kind.SESSION in question.kinds and not isinstance(best.entry, Session)
        return None if is_other else _crowd(best, said)
    if unit := _unit(question):
        return next((each for each in _told(best, said) if unit.search(each)), None)
    return said if _tells(question, said) else None


def _tells(question: Question, said: str) -> bool:
    """Say whether `said` has a number, and of what is asked for."""
    if question.counted and not _names_counted(question, said):
        return False
    if _asks_of_money(question) and not _tells_of_money(said):
        return False
    length = _LENGTH if _asks_of_speaking(question) else _DURATION
    is_long = not asks_how_long(question.phrases) or length.search(said)
    return bool(is_long and NUMBER.search(_told_first(question, said)))


def _unit(question: Question) -> re.Pattern[str] | None:
    """Return what tells the number that is asked for from others; None where any will do."""
    asked = pairwise(word.folded for word in question.phrases)
    return next(
        (_UNITS[word] for ask, word in asked if ask in {"how", "what", "which"} and word in _UNITS),
        None,
    )


def _told(best: Item, said: str) -> Iterator[str]:
    """Yield what `best` is known to say on the topic, its title, and its other sentences."""
    yield from filter(NUMBER.search, (said, best.entry.title))
    lines = (shortened(each, LONGEST) for line in best.entry.lines for each in sentences(line))
    yield from filter(NUMBER.search, lines)


def _crowd(best: Item, said: str) -> str | None:
    if _CROWD.search(said):
        return said
    told = (each for line in best.entry.lines for each in sentences(line))
    crowd = next(filter(_CROWD.search, told), None)
    return shortened(crowd, LONGEST) if crowd else None


def _told_first(question: Question, said: str) -> str:
    """Return the first sentence of `said` if it tells of the topic, else all of it.

    A sentence on the topic that has a number would be the first; a number behind it counts
    something else.
    """
    first = sentences(said.partition(BETWEEN_LINES)[0])[:1]
    terms = {term for word in question.words for term in word.terms}
    return first[0] if first and not terms.isdisjoint(term_set(first[0])) else said


def _asks_of_speaking(question: Question) -> bool:
    """Say whether it is a session that is asked about, rather than what was told there."""
    spoken = any(word.folded in SPEAKING for word in question.phrases)
    return spoken and (bool(question.people) or Kind.SESSION in question.kinds)


def _names_counted(question: Question, said: str) -> bool:
    """Say whether `said` has what is counted: the year of an event is no number of speakers."""
    return any(COUNTED.get(word.folded) is question.counted for word in words(said))


def _asks_of_money(question: Question) -> bool:
    asked = [word.folded for word in question.phrases]
    is_sum = Want.MEASURE in question.wants and not SUMS.isdisjoint(asked)
    return is_sum or (("how", "much") in pairwise(asked) and not PAYING.isdisjoint(asked))


def _tells_of_money(said: str) -> bool:
    spoken = {word.folded for word in words(said)}
    return bool(_MONEY.search(said)) or not PAYING.isdisjoint(spoken)
