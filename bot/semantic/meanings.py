"""The meanings of a library's entries, and which of them are near that of a question."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from bot.recap.library import Library
from bot.recap.model import Entry, Passage
from bot.search.opinion import Alike
from bot.semantic.encoder import NAME, WIDTH, Vector, encode

MOST_LINES: Final = 8
"""Lines of an entry with a vector of their own; what follows is in that of the whole."""

LONGEST: Final = 300
"""Characters of a text; more of them say no more of what it is about, and cost time."""

MOST: Final = 20
"""Entries that are told; the right one is far above that."""

FILE: Final = "meanings.npz"


class Vectors:
    """Vectors by their texts, made when first asked for, and kept in a file between starts."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known = dict(_read(path)) if path else {}
        self._new = False

    def of(self, text: str) -> Vector:
        """Return the vector of `text`."""
        key = blake2b(text.encode(), digest_size=16).digest()
        if key not in self._known:
            self._known[key] = encode(text).astype(np.float16)
            self._new = True
        return self._known[key].astype(np.float32)

    def save(self) -> None:
        """Write the file if there is anything new; the old one stays whole until it is done."""
        if self._path is None or not self._new:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part.npz")
        np.savez(
            part,
            made_with=np.array(NAME),
            keys=np.array([np.frombuffer(key, np.uint8) for key in self._known]),
            vectors=np.array(list(self._known.values())),
        )
        part.replace(self._path)
        self._new = False


def opened(folder: Path | None) -> Vectors:
    """Return the vectors that are kept in `folder`; of none when it is None."""
    return Vectors(folder / FILE if folder else None)


class Meanings:
    """A second opinion on one library. Fixed once made, so it is shared without locks."""

    def __init__(self, library: Library, vectors: Vectors) -> None:
        self._entries = list(library.entries())
        texts = [
            (number, text)
            for number, (_, entry) in enumerate(self._entries)
            for text in dict.fromkeys(_texts(entry))
        ]
        self._owners = np.array([number for number, _ in texts], dtype=np.intp)
        self._matrix = np.array([vectors.of(text) for _, text in texts]).reshape(-1, WIDTH)
        vectors.save()

    def nearest(self, question: str, events: frozenset[str] | None) -> Sequence[Alike]:
        """Return the entries that are most like `question`, best first."""
        best = np.full(len(self._entries), -1.0)
        np.maximum.at(best, self._owners, self._matrix @ encode(question))
        allowed = [
            number
            for number, (event, _) in enumerate(self._entries)
            if events is None or event.title in events
        ]
        found = sorted(allowed, key=lambda number: -best[number])[:MOST]
        return [
            Alike(
                entry=self._entries[number][1],
                event=self._entries[number][0],
                likeness=float(best[number]),
            )
            for number in found
        ]


def _texts(entry: Entry) -> Iterator[str]:
    """Yield what may answer a question: the whole, the title, and each line with the title."""
    yield ". ".join(filter(None, (entry.title, *entry.lines)))[:LONGEST]
    if entry.title and not isinstance(entry, Passage):
        yield entry.title
    if len(entry.lines) > 1:
        for line in entry.lines[:MOST_LINES]:
            yield (f"{entry.title}: {line}" if entry.title else line)[:LONGEST]


def _read(path: Path) -> Iterator[tuple[bytes, np.typing.NDArray[np.float16]]]:
    """Yield what the file at `path` holds; nothing if it is none of ours, or of another network."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            if str(held["made_with"]) == NAME:
                yield from zip(map(bytes, held["keys"]), held["vectors"], strict=True)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return
