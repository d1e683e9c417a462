"""Forms of a word: which ones grammar makes of it, and which words are merely related."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import Stemmer

from bot.english import listed
from bot.search.variants import IRREGULAR, as_in_america

SHORTEST: Final = 3
"""Letters that a word has at least without its ending."""

MERE: Final = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "there", "it", "its", "one"),
        *("i", "we", "you", "they", "them", "my", "our", "your", "their"),
        *("to", "of", "in", "for", "with", "by", "on", "at", "from", "as", "up", "out", "too"),
        *("is", "are", "be", "been", "being", "was", "were", "do", "does", "did", "can"),
        *("and", "or", "so", "if", "when", "where", "which", "who", "what", "how"),
    )
)
"""Terms without which a phrase still says what it says."""

_WHOLE: Final = frozenset({"always", "news", "series", "species", "perhaps", "lens", "means"})
"""Words that end like a plural and are none."""

_related = Stemmer.Stemmer("english", 0).stemWord
"""Snowball's English stemmer, which takes off derivation, too. It need not remember what `family`
remembers."""


@lru_cache(maxsize=131_072)
def lemma(folded: str) -> str:
    """Return a folded word without what grammar adds: `managing` and `managed` are `manage`.

    An engine stays apart from an engineer; `family` brings related words together. The word list
    tells `hoping` from `hopping`. A word with a digit is kept as it is. What is spelt in two ways
    (`organise`, `organize`) has one lemma.
    """
    if folded in IRREGULAR:
        return IRREGULAR[folded]
    if len(folded) <= SHORTEST or not folded.isalpha() or folded in _WHOLE:
        return folded
    word = as_in_america(folded)
    return next((bare for bare in _bare(word) if len(bare) >= SHORTEST), word)


@lru_cache(maxsize=131_072)
def family(word: str) -> str:
    """Return what related words share: `security` and `secure`, `product` and `production`."""
    shared: str = _related(word)
    return shared


def _bare(word: str) -> Iterator[str]:
    """Yield what `word` may be a form of, likeliest first."""
    if word.endswith(("ss", "us", "is")):
        return
    if word.endswith("ies"):
        yield from filter(listed, (word[:-3] + "y", word[:-1]))
    elif word.endswith("es"):
        yield from filter(listed, (word[:-1], word[:-2]))
        # A name that the list lacks: `kubelets` and `Kubernetes` alike lose their last letter.
        yield word[:-1]
    elif word.endswith("s"):
        yield word[:-1]
    elif word.endswith("ied"):
        yield from filter(listed, (word[:-3] + "y", word[:-1]))
    elif word.endswith("ed"):
        yield from _verbs(word[:-2])
    elif word.endswith("ing"):
        yield from _verbs(word[:-3])


def _verbs(bare: str) -> Iterator[str]:
    """Yield the verbs that `bare` may be with an ending taken off, if the list has any."""
    if len(bare) < SHORTEST - 1 or not any(vowel in bare for vowel in "aeiouy"):
        return
    single = bare[:-1] if bare[-1] == bare[-2] else ""
    yield from filter(listed, filter(None, (bare + "e", bare, single)))
