"""Texts that say nearly the same, and names that may be meant by another."""

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.search.spelling import SHORTEST, allowed
from bot.search.text import fold, words

ALIKE: Final = 80
"""Likeness of 100 from which two texts are looked at word by word; a slip or two in each word of
them leaves more."""

NEAR: Final = 60
"""Likeness from which a name is worth offering to a person, who decides."""

SAME: Final = 80
"""Likeness from which a name is most likely meant: one slip in a short name."""


def groups(texts: Sequence[str]) -> list[list[int]]:
    """Return the indices of `texts`, those that say nearly the same together.

    Groups come in the order of their first texts, and so do the texts within one. Two texts are
    alike when they have the same words in any order, some of them with a slip, as spelling
    forgives it: "spotify" is no slip of "shopify", nor is one year of another.
    """
    kept: list[list[int]] = []
    firsts: list[str] = []
    whole: dict[str, int] = {}
    for number, text in enumerate(texts):
        said = " ".join(sorted(word.folded for word in words(text))) or fold(text)
        place = whole.get(said)
        if place is None:
            place = _alike(said, firsts)
            if place is None:
                place = len(firsts)
                firsts.append(said)
                kept.append([])
            whole[said] = place
        kept[place].append(number)
    return kept


def nearest(asked: str, names: Iterable[str], *, limit: int) -> list[tuple[str, float]]:
    """Return at most `limit` of `names` that `asked` may mean, with likeness, likeliest first."""
    folded = {name: fold(name) for name in names}
    found = process.extract(fold(asked), folded, scorer=fuzz.ratio, score_cutoff=NEAR, limit=limit)
    return [(name, score) for _, score, name in found]


def _alike(said: str, firsts: Sequence[str]) -> int | None:
    """Return the place of the likeliest of `firsts` that says the same; None when none does."""
    near = process.extract(said, firsts, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    for first, _, place in near:
        if _slips_only(said.split(), first.split()):
            return int(place)
    return None


def _slips_only(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two texts of folded words differ in nothing but slips of spelling."""
    left = [word for word in other if word not in one]
    wrong = [word for word in one if word not in other]
    if len(left) != len(wrong):
        return False
    for word in wrong:
        near = min(left, key=lambda each: OSA.distance(word, each))
        if not _is_slip(word, near):
            return False
        left.remove(near)
    return True


def _is_slip(one: str, other: str) -> bool:
    """Say whether two different words are the same one, with a slip in either."""
    if min(len(one), len(other)) < SHORTEST or any(map(str.isdigit, one + other)):
        return False
    # The first letter is the one that people get right: "argo" is not "cargo".
    if one[0] != other[0] and one[:2] != other[1::-1]:
        return False
    return OSA.distance(one, other) <= min(allowed(one), allowed(other))
