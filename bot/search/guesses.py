"""Which words of a question an entry only may answer."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.search.units import Alternative, Unit

DESCRIBED: Final = 0.8
"""Certainty that who describes a thing means the entry that names it."""

KEPT: Final = 65_536
"""Alternatives that are remembered as descriptions."""


def lacking_in(
    units: Iterable[Unit], used: Iterable[Alternative | None], everything: frozenset[str]
) -> frozenset[frozenset[str]]:
    """Return the phrases of which an entry that holds `everything` lacks a part.

    What it has of such a phrase is only a guess: who tells of machines need not tell of machine
    learning.
    """
    return frozenset(
        unit.whole
        for unit, best in zip(units, used, strict=True)
        if unit.whole and best is None and unit.whole.isdisjoint(everything)
    )


def by_description(unit: Unit, described: frozenset[str]) -> Alternative | None:
    """Return what answers `unit` only by what is known of a name in the entry; None where none."""
    best = unit.best(described) if described and not unit.name else None
    return _by_description(best) if best else None


@lru_cache(maxsize=KEPT)
def _by_description(meant: Alternative) -> Alternative:
    """Return `meant` as a description that fits what an entry names."""
    return replace(meant, weight=meant.weight * DESCRIBED, near=True)
