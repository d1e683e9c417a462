"""The index of a large library, kept in a folder that several processes share.

An index is never changed where it lies. It is built beside, and moved into place as a whole, so a
process sees all of it or nothing; who has an older one open goes on with it. The name of its
folder says what it was built from: other notes, another book or another confbot have another name.
"""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from time import time
from typing import Final
from zlib import crc32

from bot.errors import IndexDamagedError
from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.search.building import keep
from bot.search.codec import FORM
from bot.search.holdings import Holdings
from bot.search.index import SearchIndex
from bot.search.lexicon import lexicon_of
from bot.search.shelf import Shelf

INDEXES: Final = "indexes"
"""Name of the folder in the data folder where indexes lie."""

ON_DISK_FROM: Final = 50_000
"""Entries from which an index is kept on disk. Below, it is built in a few seconds, and takes less
memory than the notes it was read from."""

_LAYOUT: Final = 3
"""Changed with what the files mean, so that what another confbot wrote is not read."""

_MANIFEST: Final = "manifest.json"

_UNFINISHED: Final = "unfinished-"

_GIVEN_UP: Final = 24 * 60 * 60
"""Seconds after which nobody builds an unfinished index any more."""

_BLOCK: Final = 1 << 22
"""Bytes that are checked at once."""


def open_index(
    library: Library,
    folder: Path | None,
    *,
    fewest: int = ON_DISK_FROM,
    hindered: Callable[[Exception], object] | None = None,
) -> SearchIndex:
    """Return the index of `library`: in memory, or in `folder` once it has outgrown that.

    A folder that can't be written, or a disk that does not keep what is written, costs the next
    start, not this one: the index is in memory then.

    Args:
        library: What is searched.
        folder: Where indexes lie. None keeps them in memory at any size.
        fewest: Entries from which an index is kept on disk.
        hindered: Told why an index that should be on disk is not.
    """
    if folder is None or sum(len(recap.entries) for recap in library.recaps) < fewest:
        return SearchIndex(library)
    states = (sha256(repr(recap).encode(errors="replace")).hexdigest() for recap in library.recaps)
    name = index_name(states, library.book)
    was_there = folder.joinpath(name).exists()
    try:
        holdings = saved_holdings(folder, name, lambda: library)
        if not was_there:
            forget_others(folder, name)
    except (OSError, IndexDamagedError) as error:
        if hindered:
            hindered(error)
        return SearchIndex(library)
    return SearchIndex(library, holdings)


def index_name(notes: Iterable[str], book: AliasBook) -> str:
    """Return the name of the index over `notes`, each told by its path and what tells its state."""
    told = json.dumps([_LAYOUT, FORM, version("tantivy"), repr(book), *notes])
    return sha256(told.encode(errors="replace")).hexdigest()[:32]


def saved_holdings(folder: Path, name: str, library: Callable[[], Library]) -> Holdings:
    """Return the index of this name in `folder`, built from `library` where it lacks or is damaged.

    Raises:
        OSError: It can't be written.
        IndexDamagedError: What was just written can't be read, so the disk is not to be trusted.
    """
    place = folder / name
    with suppress(IndexDamagedError):
        return opened(place)
    _build(place, library())
    return opened(place)


def opened(place: Path) -> Holdings:
    """Return the index at `place`.

    Raises:
        IndexDamagedError: It is not there, or not what was written.
    """
    try:
        manifest: dict[str, list[int]] = json.loads((place / _MANIFEST).read_text("utf-8"))
        for file, (size, check) in manifest.items():
            path = place / file
            if path.stat().st_size != size or _check(path) != check:
                raise IndexDamagedError(path)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise IndexDamagedError(place) from error
    return Holdings.opened(place)


def _build(place: Path, library: Library) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=place.parent))
    try:
        keep(library.entries(), library.events, lexicon_of(library.book), Shelf(beside))
        files = sorted(path for path in beside.rglob("*") if path.is_file())
        manifest = {
            path.relative_to(beside).as_posix(): [path.stat().st_size, _check(path)]
            for path in files
            if not path.name.startswith(".")  # tantivy's locks
        }
        (beside / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        _move(beside, place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _move(beside: Path, place: Path) -> None:
    """Put what was built at `place`, in whose stead a damaged one may stand."""
    if place.exists():
        # Another process may have built the same meanwhile; then that is as good.
        with suppress(IndexDamagedError):
            opened(place)
            return
        damaged = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=place.parent))
        place.rename(damaged / place.name)
        shutil.rmtree(damaged, ignore_errors=True)
    try:
        beside.rename(place)
    except OSError:
        if not place.exists():  # else another process was first
            raise


def forget_others(folder: Path, name: str) -> None:
    """Remove every finished index in `folder` but the one of this name, and what was given up.

    Who builds an index and is killed leaves it unfinished; one so old is built by nobody any more.
    """
    for path in folder.iterdir():
        is_other = path.name != name and path.joinpath(_MANIFEST).is_file()
        if is_other or _is_given_up(path):
            shutil.rmtree(path, ignore_errors=True)


def _is_given_up(path: Path) -> bool:
    with suppress(OSError):  # another process may remove it at the same time
        return path.name.startswith(_UNFINISHED) and time() - path.stat().st_mtime > _GIVEN_UP
    return False


def _check(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found = crc32(block, found)
    return found
