"""The number that a question asks for, in the words of the note."""

import re
from itertools import pairwise
from typing import Final

from bot.answers.answer import Item
from bot.answers.asking import crowds_in, is_of_speakers
from bot.answers.question import Question, Want
from bot.answers.wording import COUNTED, PAYING, SPEAKING, SUMS
from bot.recap.model import Kind
from bot.search.excerpt import BETWEEN_LINES, LONGEST, NUMBER, sentences, shortened
from bot.search.text import term_set, words

_DURATION: Final = re.compile(
    r"\b(?:second|minute|hour|day|night|week|month|year|decade)s?\b|\d ?(?:ms|s|min|h)\b",
    re.IGNORECASE,
)
"""How long something takes."""

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
        return said if _CROWD.search(said) else _crowd(best)
    if question.counted and not _names_counted(question, said):
        return None
    if _asks_of_money(question) and not _tells_of_money(said):
        return None
    length = _LENGTH if _asks_of_speaking(question) else _DURATION
    if not NUMBER.search(_told_first(question, said)):
        return None
    return said if not _asks_how_long(question) or length.search(said) else None


def _crowd(best: Item) -> str | None:
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


def _asks_how_long(question: Question) -> bool:
    asked = [word.folded for word in question.phrases]
    return ("how", "long") in pairwise(asked)
