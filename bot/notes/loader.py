"""Knowledge folders in, a library out: the only place that reads note files."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import KnowledgePathError
from bot.notes.books import (
    ALIASES,
    GLOSSARY,
    THESAURUS,
    AliasReading,
    BookReading,
    read_alias_file,
    read_book,
)
from bot.notes.files import Found, Stamp, find_notes, read_file, real_path, stamp_of
from bot.notes.problems import Level, Problem
from bot.notes.reading import is_left_out, read_note
from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.recap.model import Event, Recap, Source

__all__ = [
    "AliasReading",
    "BookReading",
    "Knowledge",
    "NoteReading",
    "read_book",
    "read_knowledge",
    "read_note",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReading:
    """One file that was looked at.

    Attributes:
        path: As it was given, or the given folder joined with the relative path.
        recap: What it says. Without entries when it can't be read.
        problems: In order of line.
        is_recap: False for a file whose front matter says `recap: false`.
        last_good: The recap of the last time that it was read without an error.
        stamp: What the file looked like when it was read. None when it could not be.
    """

    path: Path
    recap: Recap
    problems: tuple[Problem, ...] = ()
    is_recap: bool = True
    last_good: Recap | None = None
    stamp: Stamp | None = None


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


@dataclass(frozen=True, slots=True)
class _Given:
    found: Found
    folder: str
    """Name of the knowledge folder; empty for a file that was given by itself."""


def read_knowledge(
    paths: Sequence[Path],
    *,
    shipped_book: AliasBook | None = None,
    previous: Knowledge | None = None,
) -> Knowledge:
    """Read the folders and files at `paths`.

    A folder's alias files win over `shipped_book`. Notes that have not changed since `previous`
    are not read again; one that now has an error keeps its last good recap, and the problem is
    reported.

    Raises:
        KnowledgePathError: One of `paths` is not there.
    """
    given: list[_Given] = []
    alias_files: list[AliasReading] = []
    book = shipped_book or AliasBook()
    for path in paths:
        if path.is_dir():
            own = read_book(path)
            book = book.overridden_by(own.book)
            alias_files += own.files
            given += [_Given(found, real_path(path).name) for found in find_notes(path)]
        elif path.name in {ALIASES, THESAURUS, GLOSSARY} and path.exists():
            alias_files.append(read_alias_file(path))
        elif path.exists() or path.is_symlink():
            given.append(_Given(Found(path, path.name), ""))
        else:
            raise KnowledgePathError(path)
    given = _distinct(given)
    known = {note.path: note for note in previous.notes} if previous else {}
    names = _names(given)
    notes = tuple(
        _read(each, name, known.get(each.found.path))
        for each, name in zip(given, names, strict=True)
    )
    recaps = tuple(note.recap for note in notes if note.is_recap)
    library = Library(recaps=recaps, book=book)
    return Knowledge(library=library, notes=notes, alias_files=tuple(alias_files))


def _read(given: _Given, name: str, known: NoteReading | None) -> NoteReading:
    path = given.found.path
    stamp = None if given.found.problem else stamp_of(path)
    if known and stamp and known.stamp == stamp and known.recap.note == name:
        return known
    if given.found.problem:
        reading = NoteReading(path=path, recap=_nothing(name), problems=(given.found.problem,))
    else:
        content = read_file(path)
        recap, problems = read_note(content.text, name, given.folder)
        reading = NoteReading(
            path=path,
            recap=recap,
            problems=tuple(sorted((*content.problems, *problems))),
            is_recap=not is_left_out(content.text),
            stamp=stamp if content.is_readable else None,
        )
    if all(problem.level is not Level.ERROR for problem in reading.problems):
        return replace(reading, last_good=reading.recap)
    if known and known.last_good:
        return replace(reading, recap=known.last_good, last_good=known.last_good)
    return reading


def _nothing(name: str) -> Recap:
    return Recap(note=name, event=Event(name=None, source=Source(note=name, line=1)))


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
