"""Text to terms: what counts as a word, and which words count as the same.

Notes and questions pass through the same functions, so that whatever one of them does to a
word, the other does too.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from bot.search.forms import lemma

_CHUNK: Final = re.compile(
    r"""
    \d{1,3}(?:,\d{3})+(?![\d])      # 12,000
    | [^\W_]+                       # a word, which may go on over a joint:
      (?:[.+/#&':_@\u2019\u2010-\u2013-]{1,2}[^\W_]+)*  # CI/CD, 0.15.1, GitOps+Jenkins-CI
      (?:\+\+|\#)?                  # C++, C#
    """,
    re.VERBOSE,
)
chunks: Final = _CHUNK.findall
"""Returns what stands for a word in a text, in order, as it stands there."""

_JOINT: Final = re.compile(r"[.+/#&':_@\u2019\u2010-\u2013-]+")
_CAMEL: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_THOUSANDS: Final = re.compile(r"(\d+(?:\.\d+)?)k")

_GENITIVE: Final = "'s"

_LONG: Final = 4
"""Letters from which a genitive is no plural with an apostrophe too many, as in `K3's`."""

SHORTEST_CAMEL_PART: Final = 3
"""Letters that each part of `GitOps` must have for it to be two words; `AirBnB` stays one."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        text: As it stands there.
        folded: Without accents and case; spelling is judged by this.
        terms: What it is found by, the word as a whole first, then its parts. Never empty.
        start: Index of its first character in the text; a word is the same wherever it stands.
    """

    text: str
    folded: str
    terms: tuple[str, ...]
    start: int = field(compare=False)

    @property
    def term(self) -> str:
        """The term of the word as a whole."""
        return self.terms[0]


def fold(text: str) -> str:
    """Return `text` without accents and case: `Anaïs` and `anais` are the same word."""
    if text.isascii():
        return text.lower()
    return unaccented(text.replace("\u2019", "'")).casefold()


def unaccented(text: str) -> str:
    """Return `text` without accents: `Žlender` is Zlender."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[Word]:
    """Return the words of `text` in order."""
    found = []
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        folded, terms = analyse(chunk)
        if terms:
            found.append(Word(chunk, folded, terms, match.start()))
    return found


def terms(text: str) -> Iterator[str]:
    """Yield the terms that `text` is found by, those of each word in order, with repeats."""
    for match in _CHUNK.finditer(text):
        yield from analyse(match.group())[1]


@lru_cache(maxsize=65_536)
def term_set(text: str) -> frozenset[str]:
    """Return the distinct terms of `text`; kept, since the same lines are asked for again."""
    return frozenset(terms(text))


def spelling(chunk: str) -> str:
    """Return a word as its spelling is judged: folded, without commas and genitive."""
    return fold(chunk).replace(",", "").removesuffix(_GENITIVE)


def analysed(chunk: str) -> tuple[str, tuple[str, ...]]:
    """Return the spelling of a word and the terms it is found by, the whole first."""
    folded = fold(chunk).replace(",", "")
    if folded.isalpha() and (chunk.islower() or chunk[1:].islower()):  # most words
        return folded, (lemma(folded),)
    if folded.isdecimal():  # addresses end in numbers, no two of which are the same
        return folded, (folded,)
    if folded.endswith(_GENITIVE):
        # `Kelsey's` is Kelsey; but `K3's` may be meant as `K3s`.
        bare = folded.removesuffix(_GENITIVE)
        return bare, _distinct((*analyse(bare)[1], bare + "s" if len(bare) < _LONG else ""))
    if thousands := _THOUSANDS.fullmatch(folded):
        return folded, (folded, str(round(float(thousands[1]) * 1000)))
    parts = [part for part in _JOINT.split(folded) if part]
    if len(parts) > 1:
        return folded, _distinct((folded, "".join(parts), *map(lemma, parts)))
    camel = _camel_parts(chunk)
    return folded, _distinct((lemma(folded), *map(lemma, camel)))


analyse: Final = lru_cache(maxsize=131_072)(analysed)
"""The same, remembered."""


def _camel_parts(chunk: str) -> list[str]:
    if chunk.islower() or chunk.isupper() or not chunk.isascii():
        return []
    parts = _CAMEL.findall(chunk)
    if not parts[1:] or any(len(part) < SHORTEST_CAMEL_PART for part in parts):
        return []
    return [part.lower() for part in parts]


def _distinct(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term in found if term))
