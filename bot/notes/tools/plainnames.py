"""May these words be what a tool is called, where neither link nor list says so?"""

import re
from functools import lru_cache
from typing import Final

from bot.english import listed
from bot.notes.headings import role_of
from bot.notes.people.names import GIVEN_NAMES, LIKELY, is_job, is_strange, name_score
from bot.notes.tools.projects import is_of_other_things
from bot.notes.words import lines, words

_CODED: Final = re.compile(
    r"\w*(?:[a-z][-_]?[A-Z]|[A-Z]{2}[a-z]{3}|[a-z\d][-_.][a-z]|[A-Z]\.[a-z]|\d)\w*(?:[-_.]\w+)*"
)
"""A name that is spelt as no other word is: `foo-bar`, `FooBar`, `foo.js`, `k9s`."""

_NUMBERED: Final = re.compile(r"[A-Z]\d+")
"""A letter that counts: `P1`, `Q3`."""

_OF_CODE: Final = frozenset("{}<>;=$,")
"""Signs of a piece of code, which no name has."""

_VERSION: Final = re.compile(r"v?\d+(?:[.\d]|$)")

_LONGEST: Final = 3
_LONGEST_OWN: Final = 4
"""Words of a name, and of a product's behind its maker's."""

_FEWEST_CAPITALS: Final = 5
"""Letters from which a word in capitals alone is rather a name than short for a way of working."""

_SHORTEST_COINED: Final = 5
"""Letters of a word that nobody else uses; a shorter one is rather short for something."""

_KNOWN: Final = words("known_tools") | frozenset(lines("known_names"))
"""A hint that settles doubtful cases."""

_WORDS: Final = re.compile(r"[\s-]+")
_VENDORS: Final = words("vendors")
_NO_PRODUCT: Final = re.compile(
    r"\b(?:blog|booth|build|cloud|communit(?:y|ies)|conf|con|days?|developers?|events?|foundation"
    r"|heroes|hero|meet-?ups?|next|partners?|re:invent|summit|teams?|user groups?)\b",
    re.IGNORECASE,
)
"""What vendors have beside products, events above all."""

_NO_TOOLS: Final = words("no_tools")
_PLATFORMS: Final = words("platforms")
_NO_SUBJECTS: Final = words("no_subjects")
_CITIES: Final = frozenset(
    name.casefold()
    for line in lines("cities")
    if not line.startswith("?")
    for name in line.split(" | ")
)


def is_coded(name: str) -> bool:
    """Tell whether `name` is one word, spelt as no other than that of software is."""
    return _CODED.fullmatch(name) is not None and not _NUMBERED.fullmatch(name)


def is_product(name: str) -> bool:
    """Tell whether `name` is a product's that bears the name of who makes it: "AWS Pot Store"."""
    vendor, *own = _WORDS.split(name)
    return (
        vendor.casefold() in _VENDORS
        and 0 < len(own) <= _LONGEST_OWN
        and all(word[:1].isupper() or word[:1].isdigit() for word in own)
        and not _NO_PRODUCT.search(name)
        and not is_of_other_things(name)
        and not is_job(name)
    )


def is_known(name: str) -> bool:
    """Tell whether many notes name the tool `name`."""
    return name.casefold() in _KNOWN


def is_known_tool(name: str, *, is_apart: bool = False) -> bool:
    """Tell whether `name` is a tool's that many know, and not one that all build on: "Foobar".

    In small letters it may be any word, unless it `is_apart` at the head of an item: "spark".
    """
    is_word = name.islower() and not is_apart and listed(name)
    return is_known(name) and not is_word and not is_platform(name)


def is_platform(name: str) -> bool:
    """Tell whether so many talks build on `name` that naming it presents nothing."""
    return name.casefold().split()[0] in _PLATFORMS


def is_no_tool(name: str) -> bool:
    """Tell whether `name` is that of a language, company, society, or way of working."""
    return _NO_TOOLS.issuperset(name.casefold().split())


@lru_cache(maxsize=1024)
def may_be_called(name: str) -> bool:
    """Tell whether a tool may be called `name`: no person, city, language, or heading is."""
    found = name.split()
    if not 1 <= len(found) <= _LONGEST or not name[0].isalnum() or _VERSION.match(name):
        return False
    if not _OF_CODE.isdisjoint(name):
        return False
    folded = name.casefold().split()
    if name.casefold() in _CITIES or folded[0] in _NO_SUBJECTS or is_no_tool(name):
        return False
    return name_score(name) < LIKELY and role_of(name) is None and not is_of_other_things(name)


def is_telling(name: str) -> bool:
    """Tell whether `name` is written like one, and has no meaning that hardly any name has."""
    if name and is_product(name):
        return True
    if not may_be_called(name):
        return False
    found = name.split()
    return (
        is_coded(name)
        or name.casefold() in _KNOWN
        or (
            all(word[:1].isupper() for word in found)
            and not all(map(_has_meaning, found))
            and not (len(found) == 1 and (_is_short_for(name) or _is_given(name)))
        )
    )


def is_own_word(name: str) -> bool:
    """Tell whether `name` is a word in small letters that means nothing else: "foobar"."""
    is_word = name.isalpha() and name.islower()
    return is_word and may_be_called(name) and not is_strange(name)


def is_coined(name: str) -> bool:
    """Tell whether `name` is a word in small letters that nobody else uses: "kubefoo"."""
    return len(name) >= _SHORTEST_COINED and is_own_word(name) and not listed(name)


def _is_short_for(word: str) -> bool:
    """Tell whether `word` in capitals may as well be short for a way of working: TDD, SLO."""
    is_short = word.isupper() and len(word) < _FEWEST_CAPITALS
    return is_short and word.casefold() not in _KNOWN


def _is_given(word: str) -> bool:
    """Tell whether `word` alone is rather somebody's: prose tells of people by given names."""
    return word.casefold() in GIVEN_NAMES


def _has_meaning(word: str) -> bool:
    folded = word.casefold()
    return folded not in _KNOWN and (is_strange(folded) or folded.endswith("ing"))
