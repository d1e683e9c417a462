"""Readings that outlive the process, so that an unchanged note is read once in its life.

A file for each, named by a hash of all that the reading depends on: the note's text and path, and
the reader itself. So nothing in it can be out of date, processes that write at the same time write
the same, and what can't be read is simply read anew.
"""

import hashlib
import logging
import os
import stat
import sys
import tempfile
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from bot.notes.folder.kept import packed, unpacked
from bot.notes.folder.reading import Reading

READINGS: Final = "readings"
"""Name of the shelf's folder in the data folder."""

MAX_READINGS: Final = 50_000
"""Readings on a shelf, some 200 MB; past it the longest unused ones go."""

MAX_AGE: Final = 30 * 24 * 3600
"""Seconds after which an unused reading goes."""

_FRESH: Final = 24 * 3600
"""Seconds in which a reading need not be marked as used again."""

_PACKAGES: Final = ("markdown-it-py", "linkify-it-py", "python-frontmatter", "pyyaml")
"""On which a reading depends, beside the rooms of this project."""

_ROOMS: Final = ("bot.notes", "bot.recap")
_SUFFIX: Final = ".reading"
_MAX_BYTES: Final = 16 * 1024 * 1024
"""Of a file on the shelf; no reading of ours is longer."""

_LOG: Final = logging.getLogger(__name__)


class Shelf:
    """Readings in the folder `folder`, which is made when the first one is put there.

    A folder that belongs to another user, or that others may write to, is left alone: then nothing
    is found and nothing is kept.

    Args:
        folder: Where readings are kept, and nothing else.
        now: Seconds since the epoch.
        most: Readings that are kept.
    """

    def __init__(self, folder: Path, *, now: float, most: int = MAX_READINGS) -> None:
        self._folder = folder
        self._now = now
        self._most = most
        self._version = reader_version()
        self._is_usable = _is_private(folder)
        self._has_new = False

    def key(self, text: str, name: str, folder: str) -> str:
        """Return what tells the reading of a note apart from all others."""
        parts = (self._version, name, folder, text)
        digest = hashlib.sha256()
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()

    def get(self, key: str) -> Reading | None:
        """Return the reading `key`, or None when it is not there or is damaged."""
        if not self._is_usable:
            return None
        path = self._path(key)
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(descriptor, "rb") as file:
                status = os.fstat(descriptor)
                data = file.read(_MAX_BYTES) if stat.S_ISREG(status.st_mode) else b""
            found = unpacked(data)
            if self._now - status.st_mtime > _FRESH:
                os.utime(path, (self._now, self._now))
        except (OSError, ValueError):  # not there, taken away just now, or damaged
            return None
        return found

    def put(self, key: str, reading: Reading) -> None:
        """Keep `reading` as `key`; a full disk costs nothing but this."""
        if not self._is_usable:
            return
        path = self._path(key)
        try:
            # Of several folders that are made at once, `mode` holds for the last one.
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            # Written aside and moved, so that nobody ever finds half a reading.
            descriptor, aside = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(packed(reading))
                Path(aside).replace(path)
            except OSError:
                Path(aside).unlink(missing_ok=True)
                raise
        except OSError as error:
            _LOG.info("readings are not kept: %s", error)
            self._is_usable = False
            return
        self._has_new = True

    def sweep(self) -> None:
        """Take away what was long unused, and the oldest of too many; only after new ones came."""
        if not self._has_new:
            return
        self._has_new = False
        kept = sorted(
            (status.st_mtime, path)
            for path in self._folder.glob("*/*" + _SUFFIX)
            if (status := _status(path))
        )
        aside = [
            path
            for path in self._folder.glob("*.tmp")
            if (status := _status(path)) and self._now - status.st_mtime > _FRESH
        ]
        excess = len(kept) - self._most
        old = [
            path
            for place, (used, path) in enumerate(kept)
            if place < excess or self._now - used > MAX_AGE
        ]
        for path in (*old, *aside):
            with suppress(OSError):  # taken away just now, or nothing that this process put there
                path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}{_SUFFIX}"


def _is_private(folder: Path) -> bool:
    """Tell whether nobody else can put something into `folder`, which need not be there yet."""
    status = _status(folder)
    if status is None:
        return not folder.is_symlink()
    is_own = status.st_uid == os.geteuid() and stat.S_ISDIR(status.st_mode)
    return is_own and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except OSError:
        return None


@cache
def reader_version() -> str:
    """Return a hash of all that turns a text into a reading."""
    digest = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    for room in _ROOMS:
        _update(digest, files(room))
    return digest.hexdigest()


def _update(digest: "hashlib._Hash", folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and not entry.name.startswith("_"):
            _update(digest, entry)
        elif entry.name.endswith((".py", ".txt", ".toml")):
            digest.update(entry.name.encode() + entry.read_bytes())
