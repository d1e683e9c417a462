"""Two tables that read the same from memory and from a file: texts by number, numbers by key.

A million entries as Python objects take gigabytes, and half a minute until they are there; as
tables they are mapped from files, and only what a question touches is ever read.
"""

import mmap
import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, Self
from weakref import finalize
from zlib import crc32

from bot.errors import IndexDamagedError

_WIDTH: Final = 8
"""Bytes of a slot, and of the place of a text."""

_NUMBER_BITS: Final = 32
"""Bits of a slot that hold the number; those above it hold the hash of the key."""

_BUCKET: Final = 4
"""Slots of a bucket, at least on average."""

_NUMBER: Final = (1 << _NUMBER_BITS) - 1


class Texts:
    """Texts by number: one after the other, then where each begins."""

    def __init__(self, content: bytes | mmap.mmap, read: "Stored | None" = None) -> None:
        """Take a table, and where its texts are read from if not from there."""
        start = int.from_bytes(content[-_WIDTH:], "little")
        self._content = read or content
        self._places = memoryview(content)[start:-_WIDTH].cast("Q")

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Return `texts` as a table in memory."""
        file = BytesIO()
        writer = TextWriter(file)
        for text in texts:
            writer.add(text)
        writer.end()
        return cls(file.getvalue())

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._places) - 1

    def __getitem__(self, number: int) -> str:
        """Return the text that was added as the one of this `number`, counted from 0."""
        return self._content[self._places[number] : self._places[number + 1]].decode()


class Stored:
    """The bytes of a file, each read anew.

    Where a file is mapped, every look at one place keeps sixteen pages resident: a few thousand
    questions would have all of a large table in memory.
    """

    def __init__(self, path: Path) -> None:
        """Open a file, until nothing refers to it any more.

        Raises:
            IndexDamagedError: It can't be opened.
        """
        try:
            self._file = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise IndexDamagedError(path) from error
        finalize(self, os.close, self._file)

    def __getitem__(self, part: slice) -> bytes:
        """Return the bytes from one place to another."""
        return os.pread(self._file, part.stop - part.start, part.start)


class TextWriter:
    """Writes a table of texts to a file, none of which it keeps in memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._places = array("Q", [0])
        self._end = 0

    def add(self, text: str) -> None:
        """Add a text; it gets the next number."""
        # A lone surrogate, as broken input has, is no reason to lose the rest.
        content = text.encode(errors="replace")
        self._file.write(content)
        self._end += len(content)
        self._places.append(self._end)

    def end(self) -> None:
        """Write where each text begins; nothing can be added any more."""
        padding = -self._end % _WIDTH
        self._file.write(bytes(padding))
        self._file.write(self._places)
        self._file.write((self._end + padding).to_bytes(_WIDTH, "little"))


Keyed = tuple[Iterable[bytes], int]
"""Keys, each of which stands for the number."""


class Lookup:
    """Numbers by key, found by the hash of the key alone.

    Slots in the order of their hashes, then where each bucket of them begins, then how many bits
    of a hash tell its bucket. A search by halves would touch twenty places of a large table, each
    in another page; this touches two.

    Two keys may share a hash, so whoever asks has to look whether the text of a number is meant.
    """

    def __init__(self, table: Sequence[int]) -> None:
        bits = table[-1]
        begins = len(table) - (1 << bits) - 2
        self._slots = table[:begins]
        self._begins = table[begins:-1]
        self._shift = _NUMBER_BITS - bits

    @classmethod
    def of(cls, keyed: Iterable[Keyed]) -> Self:
        """Return a table in memory."""
        return cls(slots(keyed))

    def get(self, key: bytes) -> list[int]:
        """Return the numbers of `key` in ascending order, maybe with some of other keys."""
        hashed = crc32(key)
        bucket = hashed >> self._shift
        return [
            slot & _NUMBER
            for slot in self._slots[self._begins[bucket] : self._begins[bucket + 1]]
            if slot >> _NUMBER_BITS == hashed
        ]


def slots(keyed: Iterable[Keyed]) -> "array[int]":
    """Return what a `Lookup` is made of."""
    found = sorted([crc32(key) << _NUMBER_BITS | number for keys, number in keyed for key in keys])
    bits = max(0, (len(found) // _BUCKET).bit_length() - 1)
    width = 2 * _NUMBER_BITS - bits
    begins = [bisect_left(found, bucket << width) for bucket in range((1 << bits) + 1)]
    table = array("Q", found)
    table.extend(begins)
    table.append(bits)
    return table


def mapped(path: Path) -> bytes | mmap.mmap:
    """Return the content of a file, read only where it is looked at.

    Raises:
        IndexDamagedError: It can't be read, or has no whole number of slots.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size % _WIDTH:
                raise IndexDamagedError(path)
            # An empty file can't be mapped.
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
    except OSError as error:
        raise IndexDamagedError(path) from error
