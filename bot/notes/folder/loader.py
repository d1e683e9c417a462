"""Knowledge folders in, a library out: the only place that reads note files."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bot.errors import KnowledgePathError
from bot.notes.folder.books import (
    BOOKS,
    AliasReading,
    read_alias_file,
    read_book,
)
from bot.notes.folder.files import (
    NOTE_SUFFIXES,
    Found,
    Stamp,
    find_notes,
    is_link,
    read_file,
    real_path,
    stamp_of,
)
from bot.notes.folder.indexes import Linked, Page, linked
from bot.notes.folder.reading import Reading, unread
from bot.notes.folder.shelf import Shelf
from bot.notes.folder.workers import Waiting, Workers
from bot.notes.problems import Level, Problem
from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.recap.model import Recap


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReading:
    """One file that was looked at.

    Attributes:
        path: As it was given, or the given folder joined with the relative path.
        recap: What it says, with what the notes that lead to it say of it. Without entries when
            it can't be read.
        problems: In order of line.
        is_recap: False for a file whose front matter says `recap: false`.
        last_good: The recap of the last time that it was read without an error.
        stamp: What the file looked like when it was read. None when it could not be.
        alone: What it says by itself.
    """

    path: Path
    recap: Recap
    problems: tuple[Problem, ...] = ()
    is_recap: bool = True
    last_good: Recap | None = None
    stamp: Stamp | None = None
    alone: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All that was read at one moment.

    Attributes:
        library: What can be asked for.
        notes: Every file that was looked at, in reading order.
        alias_files: The alias files of the given folders, in reading order.
    """

    library: Library
    notes: tuple[NoteReading, ...] = ()
    alias_files: tuple[AliasReading, ...] = ()


Progress = Callable[[int, int], None]
"""Told how many notes are done, and how many there are."""


def _silent(done: int, total: int) -> None:
    del done, total


def read_knowledge(
    paths: Sequence[Path],
    *,
    shipped_book: AliasBook | None = None,
    previous: Knowledge | None = None,
    shelf: Shelf | None = None,
    progress: Progress = _silent,
) -> Knowledge:
    """Read the folders and files at `paths`.

    A folder's alias files win over `shipped_book`. Notes that have not changed since `previous`
    are not read again; one that now has an error keeps its last good recap, and the problem is
    reported.

    Args:
        paths: Folders and files, in reading order.
        shipped_book: Other names of things that hold for all folders.
        previous: What was read last time, in this process.
        shelf: Where readings outlive the process. Without it nothing does.
        progress: Called after each note with how many are done and how many there are.

    Raises:
        KnowledgePathError: One of `paths` is not there, or neither a folder nor a note.
    """
    gathered = _gathered(paths, shipped_book or AliasBook())
    known = {note.path: note for note in previous.notes} if previous else {}
    notes: list[NoteReading] = []
    for note in _read(gathered.notes, known, shelf):
        notes.append(note)
        progress(len(notes), len(gathered.notes))
    if shelf:
        shelf.sweep()
    found = linked([_page(each, note) for each, note in zip(gathered.notes, notes, strict=True)])
    together = [_with_others(note, of) for note, of in zip(notes, found, strict=True)]
    recaps = tuple(of.further for note, of in zip(notes, found, strict=True) if note.is_recap)
    return Knowledge(
        library=Library(recaps=recaps, book=gathered.book),
        notes=tuple(together),
        alias_files=gathered.alias_files,
    )


@dataclass(frozen=True, slots=True)
class _Given:
    found: Found
    folder: str
    """Name of the knowledge folder; empty for a file that was given by itself."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What lies at the paths that were given: notes, still unread, and alias files.

    Attributes:
        notes: In reading order, none twice.
        alias_files: In reading order.
        book: What the alias files of the folders say, over the shipped ones.
    """

    notes: Sequence[_Given]
    alias_files: tuple[AliasReading, ...]
    book: AliasBook


def _gathered(paths: Sequence[Path], book: AliasBook) -> _Gathered:
    notes: list[_Given] = []
    alias_files: list[AliasReading] = []
    for path in paths:
        is_there, is_folder = _looked_at(path)
        if is_folder:
            own = read_book(path)
            book = book.overridden_by(own.book)
            alias_files += own.files
            name = real_path(path).name
            notes += [_Given(found, name) for found in find_notes(path)]
        elif path.name in BOOKS and is_there:
            alias_files.append(read_alias_file(path))
        elif path.suffix.lower() not in NOTE_SUFFIXES and is_there:
            endings = ", ".join(sorted(NOTE_SUFFIXES))
            raise KnowledgePathError(path, f"neither a folder nor a note, which ends in {endings}")
        elif is_there or is_link(path):
            notes.append(_Given(Found(path, path.name), ""))
        else:
            raise KnowledgePathError(path)
    # What one folder holds is found once already, and to follow every path takes its time.
    distinct = _distinct(notes) if len(paths) > 1 else notes
    return _Gathered(distinct, tuple(alias_files), book)


def _looked_at(path: Path) -> tuple[bool, bool]:
    """Tell whether something is at `path`, and whether it is a folder, as far as one can tell."""
    try:
        return path.exists(), path.is_dir()
    except OSError:  # below a folder that may not be entered, or with too long a name
        return False, False


def _read(
    given: Sequence[_Given], known: Mapping[Path, NoteReading], shelf: Shelf | None
) -> Iterator[NoteReading]:
    """Yield the notes in their order; `known` are those that were read before, by path."""
    begun: deque[Callable[[], NoteReading]] = deque()
    with Workers(len(given)) as workers:
        for each, name in zip(given, _names(given), strict=True):
            begun.append(_begun(each, name, known.get(each.found.path), shelf, workers))
            while len(begun) > workers.ahead:
                yield begun.popleft()()
        while begun:
            yield begun.popleft()()


def _begun(
    given: _Given, name: str, known: NoteReading | None, shelf: Shelf | None, workers: Workers
) -> Callable[[], NoteReading]:
    """Open a note, and return what ends its reading."""
    path = given.found.path
    if given.found.problem:
        alone = unread(name, given.found.problem)
        return partial(_note, path, alone, known, None)
    stamp = stamp_of(path)
    if known and stamp and known.stamp == stamp and known.recap.note == name:
        return lambda: known
    content = read_file(path)
    waiting = _kept(content.text, name, given.folder, shelf, workers)
    stamp = stamp if content.is_readable else None
    problems = content.problems

    def ended() -> NoteReading:
        alone = waiting()
        alone = replace(alone, problems=tuple(sorted((*problems, *alone.problems))))
        return _note(path, alone, known, stamp)

    return ended


def _note(
    path: Path, alone: Reading, known: NoteReading | None, stamp: Stamp | None
) -> NoteReading:
    is_good = all(problem.level is not Level.ERROR for problem in alone.problems)
    last_good = alone.recap if is_good else known.last_good if known else None
    if last_good is not None:
        alone = replace(alone, recap=last_good)
    return NoteReading(
        path=path,
        recap=alone.recap,
        problems=alone.problems,
        is_recap=alone.is_recap,
        last_good=last_good,
        stamp=stamp,
        alone=alone,
    )


def _kept(text: str, name: str, folder: str, shelf: Shelf | None, workers: Workers) -> Waiting:
    """Return the reading of a note from the shelf, or have it read and put there."""
    if shelf is None:
        return workers.read(text, name, folder)
    key = shelf.key(text, name, folder)
    if found := shelf.get(key):
        return lambda: found
    waiting = workers.read(text, name, folder)

    def put() -> Reading:
        reading = waiting()
        shelf.put(key, reading)
        return reading

    return put


def _page(given: _Given, note: NoteReading) -> Page:
    """Return a note as one that leads to others; what is no recap, or stands alone, does not."""
    path, name = str(given.found.path), given.found.name
    is_among_others = note.is_recap and given.folder
    return Page(
        root=path[: -len(name)] if is_among_others else "",
        name=name,
        recap=note.alone.recap,
        pointers=note.alone.pointers,
        line=note.alone.line,
    )


def _with_others(note: NoteReading, found: Linked) -> NoteReading:
    """Return `note` with what others say of it; itself when that has not changed."""
    problems = tuple(sorted((*note.alone.problems, *found.problems)))
    if note.recap == found.recap and note.problems == problems:
        return note
    return replace(note, recap=found.recap, problems=problems)


def _distinct(given: Sequence[_Given]) -> list[_Given]:
    """Return `given` without files that were given before, by another way."""
    kept: dict[Path, _Given] = {}
    for each in given:
        path = each.found.path
        kept.setdefault(path.absolute() if each.found.problem else real_path(path), each)
    return list(kept.values())


def _names(given: Sequence[_Given]) -> list[str]:
    """Return a name for each note, led by its folder's name where two would be the same."""
    names = [each.found.name for each in given]
    for depth in range(1, 8):
        counts = Counter(names)
        if all(count == 1 for count in counts.values()):
            break
        names = [
            _led(each, depth) if counts[name] > 1 else name
            for each, name in zip(given, names, strict=True)
        ]
    return names


def _led(given: _Given, depth: int) -> str:
    above = given.found.path.absolute().parts[: -given.found.name.count("/") - 1]
    return "/".join((*above[-depth:], given.found.name))
