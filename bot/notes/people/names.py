"""Does this text look like one person's name, a job, an organisation, or the title of a talk?"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from bot.english import everyday
from bot.notes.ahead import without_ahead
from bot.notes.words import lines, words

GIVEN_NAMES: Final = words("given_names")
"""A hint that settles doubtful cases, no filter: most people of the world are not in it."""

JOB_WORDS: Final = words("job_words")
"""Words that only a job title has, or that make one of the words around them."""

NO_NAMES: Final = words("no_names")
"""Words of titles and organisations that no person is called."""

ORGANISATION_WORDS: Final = words("organisation_words")
"""Words that make an organisation of the words around them, such as "university"."""

PARTICLES: Final = words("particles")
"""What may stand in small letters inside a person's name."""

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "esq"})
"""What may stand behind a person's name."""

HONORIFICS: Final = ("dr", "prof", "mr", "mrs", "ms", "sir", "mme", "herr", "frau", "ing", "pr")
"""What may stand before it."""

SURE: Final = 0.85
"""Score from which a text is people, whatever stands around it: given names are known."""

UNHEARD: Final = 0.8
"""Score of words that look like a name and that neither English nor any list has, as most names of
the world ("Oyewale Mbathani"): people where the words around say that somebody spoke."""

LIKELY: Final = 0.6
"""Score from which it is people where people are expected: the words look like names."""

FIRST_NAME: Final = 0.5
"""Score of a known given name alone."""

HANDLE_SCORE: Final = 0.9
_UNKNOWN_SCORE: Final = 0.7
_DOUBTFUL_SCORE: Final = 0.3
"""Scores of a handle, of words that look like a name, and of what may be a name only beside
better ones ("Deep Kapur" beside "Brian Goff")."""

_LONGEST_NAME: Final = 5
"""Words of a name."""

_SHOUTED: Final = 3
"""Letters from which a word in capitals is no name but something like YAML."""

_LONG: Final = 9
"""Letters from which a word on "-ing" is what a title begins with."""

_FEW: Final = 3
"""Words from which small ones show that a text is a title; of fewer all have to be strange."""

HANDLE: Final = re.compile(r"@[\w.]{2,}(?:-\w+)*")
_HONORIFIC: Final = re.compile(rf"(?:(?:{'|'.join(HONORIFICS)})\.?\s+)+(?=[A-Z])", re.IGNORECASE)
_NICKNAME: Final = re.compile(r"\s+[\"“'\u2018][^\"”'\u2019]+[\"”'\u2019](?=\s)")
_BETWEEN: Final = re.compile(r"[\s/&]+|-(?=\s)")
_CAMEL: Final = re.compile(r"[^\W\d_A-Z][A-Z]")
_INNER_CAPITAL: Final = re.compile(
    r"^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|El|Al|O['\u2019]|D['\u2019]|Fitz|St)[A-Z]"
)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_.'\u2018\u2019-]*(?:[.'\u2018\u2019-][^\W\d_]+)*[.]?")
_COUNT: Final = re.compile(r"\d{1,3}(?:\.\d+)*")
"""A number that ends a title, as in "Async 101"; at the end of a company it would be its year."""

_HOST: Final = re.compile(r"[^\W\d_]{2}\.[a-z]")
"""What stands in the name of a site or a file, and behind no initial: "Foo.de"."""

_ABSTRACT: Final = re.compile(
    r".{3,}(?:tion|ment|ness|ility|ance|ence|ism|ware|ology|graphy|izing|ising|ating)s?"
)
"""Endings that titles are full of and names are not."""

_NO_CAPITALS: Final = r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af・\s]"
_UNWRITTEN: Final = re.compile(rf"{_NO_CAPITALS}{{2,12}}")
"""A name in a script that has no capitals."""

_ADDRESSED: Final = re.compile(
    rf"(?P<name>{_NO_CAPITALS}{{2,12}}?|[A-Za-z][\w. -]{{1,24}}?)\s?(?:さん|氏|先生|老师|씨|님)"
)
"""A name with what such a language sets behind those it speaks of."""


_PARTS: Final = 2
"""Words of given name and surname."""

_CITIES: Final = frozenset(
    name.casefold()
    for line in lines("cities")
    for name in line.removeprefix("?").split(" | ")
    if " " in name
)
"""Of several words, each of which may be in a name: "St. Louis"."""

_THINGS: Final = frozenset(
    word.casefold()
    for name in ("known_tools", "known_names", "vendors", "cities", "series")
    for word in words(name)
)
"""Words of what is called so and is no person: tools, companies, cities and conferences."""


@lru_cache(maxsize=1024)
def name_score(text: str) -> float:
    """Return how much `text` looks like one person's name, from 0 to 1."""
    text = text.strip()
    if '"' in text or "\u201c" in text or "'" in text or "\u2018" in text:
        text = _NICKNAME.sub("", text)
    text = without_ahead(text, _HONORIFIC)
    if text.startswith("@") and HANDLE.fullmatch(text):
        return HANDLE_SCORE
    if not text.isascii() and _ADDRESSED.fullmatch(text):
        return 1.0
    found = text.replace(",", " ").split()
    # "de Ana Roe" begins with a word of the sentence, and not of the name.
    is_led = len(found) > _PARTS and found[0] in PARTICLES and _is_given(found[1].casefold())
    is_led |= found[-1:] == ["I"]  # and "On Saturday I" goes on with what its author did
    if is_led or (len(found) > 1 and text.casefold() in _CITIES):
        return 0.0
    while len(found) > 1 and found[-1].casefold().rstrip(".") in SUFFIXES:
        found.pop()
    if found and _is_given(found[0].casefold()):
        # Some languages set surnames in capitals, some authors all of a name; alone they look
        # like YAML.
        is_all = all(map(str.isupper, found))
        start = 0 if is_all else 1
        found[start:] = [word.title() if _is_shouted(word) else word for word in found[start:]]
    if not 1 <= len(found) <= _LONGEST_NAME or not all(map(_may_be_in_name, found)):
        return 0.0
    return _score([word.casefold().rstrip(".") for word in found])


def without_address(name: str) -> str:
    """Return `name` without what some languages set behind those they speak of."""
    addressed = _ADDRESSED.fullmatch(name)
    return addressed["name"] if addressed else name


def _score(found: list[str]) -> float:
    """Weigh the folded words `found` of what is written like a name."""
    is_known = _is_given(found[0])
    strange = sum(map(is_strange, found)) + (not is_known and _is_gerund(found[0]))
    if len(found) == 1:
        return FIRST_NAME if is_known and not strange else 0.0
    if any(word in JOB_WORDS for word in found[1:]) or strange > 1:
        return 0.0
    # One word that has a meaning makes a name doubtful, unless a given name stands before it.
    if strange and (is_strange(found[0]) or not is_known):
        return _DOUBTFUL_SCORE
    if is_known:
        return 1.0
    return _UNKNOWN_SCORE if _means_something(found) else UNHEARD


def _means_something(found: list[str]) -> bool:
    """Tell whether English or a list has any of the folded words `found`, but as a given name."""
    particles = [word for word in found[1:-1] if word in PARTICLES]
    parts = (part for word in found if word not in particles for part in word.split("-"))
    return found[0] in PARTICLES or any(
        part not in GIVEN_NAMES and len(part) > 1 and (part in _THINGS or everyday(part))
        for part in parts
    )


def _is_given(word: str) -> bool:
    first = word.split("-", maxsplit=1)[0]
    if first in GIVEN_NAMES or word in GIVEN_NAMES:
        return True
    return not first.isascii() and _unaccented(first) in GIVEN_NAMES


def _unaccented(word: str) -> str:
    """Return `word` without accents: some write "Iván", others "Ivan"."""
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_shouted(word: str) -> bool:
    return len(word) > _SHOUTED and word.isupper() and word.replace("-", "").isalpha()


def _is_gerund(word: str) -> bool:
    """Tell whether `word` is one like "leveraging"; shorter ones, like "Weiqing", may be names."""
    return word.endswith("ing") and len(word) >= _LONG


def may_be_called(text: str) -> bool:
    """Tell whether a person may go by `text` alone, if something else says that it is one."""
    return bool(_UNWRITTEN.fullmatch(text)) or (
        _may_be_in_name(text) and text[0].isupper() and not is_strange(text.casefold())
    )


def may_be_full_name(text: str) -> bool:
    """Tell whether `text` is written like given name and surname, whatever the surname means.

    As in "Val Head", and in capitals "KENTA TADA", if something else says that it is a person.
    """
    first, *others = (text.title() if text.isupper() else text).split() or [""]
    is_written = 0 < len(others) < _LONGEST_NAME and all(map(_may_be_in_name, others))
    return is_written and may_be_called(first) and not is_job(first)


def is_strange(word: str) -> bool:
    """Tell whether the folded `word` has a meaning that hardly any name has."""
    return word in NO_NAMES or (word not in GIVEN_NAMES and bool(_ABSTRACT.fullmatch(word)))


def is_job(text: str) -> bool:
    """Tell whether `text` is a job title."""
    return any(word in JOB_WORDS for word in _folded(text))


def is_title_like(text: str) -> bool:
    """Tell whether `text` reads like the title of a talk rather than an organisation's name."""
    found = _folded(text)
    if any(word in ORGANISATION_WORDS for word in found):
        return False
    if len(found) > 1 and _COUNT.fullmatch(found[-1]):
        return True
    strange = sum(map(is_strange, found))
    return strange == len(found) > 1 or (len(found) >= _FEW and 2 * strange >= len(found))


def _folded(text: str) -> list[str]:
    parts = (word.casefold().strip('.,:;!?()"“”') for word in _BETWEEN.split(text))
    return [part for part in parts if part]


def _may_be_in_name(word: str) -> bool:
    particle, sign, rest = word.partition("-")
    if particle in PARTICLES:
        return not sign or _may_be_in_name(rest)
    if not _WORD.fullmatch(word) or not word[0].isupper():
        return False
    letters = word.replace(".", "")
    is_cut = word.endswith(".") and len(letters) >= _SHOUTED and letters.casefold() not in SUFFIXES
    if is_cut or _HOST.search(word):
        return False
    if len(letters) > _SHOUTED and letters.isupper():
        return False
    if word[1:].islower():
        return True
    return not _CAMEL.search(word) or bool(_INNER_CAPITAL.match(word)) or "-" in word
