"""The alias files of a knowledge folder: names, near meanings, descriptions, fields, matters."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from bot.notes import safeyaml
from bot.notes.folder.files import leads_out, read_file
from bot.notes.problems import Level, Problem
from bot.recap.aliases import AliasBook, Matter

ALIASES: Final = "aliases.yaml"
THESAURUS: Final = "thesaurus.yaml"
GLOSSARY: Final = "glossary.yaml"
SUBJECTS: Final = "subjects.yaml"

MATTERS: Final = "matters.yaml"

BOOKS: Final = (ALIASES, THESAURUS, GLOSSARY, SUBJECTS, MATTERS)
"""The names of the alias files, in the order of the parts of a book."""

CALLED: Final = "notes"
ASKED: Final = "questions"
"""The two lists of a matter: what notes call it, and what people ask with."""

Groups = tuple[tuple[str, ...], ...]

_REMEMBERED: Final = 4 * len(BOOKS)
"""Alias files of which what was read is kept: at each change of a note they are read again, and
most often the folder that is read is the one that is shipped."""


@dataclass(frozen=True, slots=True)
class AliasReading:
    """One alias file, read.

    Attributes:
        path: As it was given, or the given folder joined with its name.
        groups: Names that go together, the usual one first.
        matters: What stands in a file of matters, which has no groups.
        problems: In order of line.
    """

    path: Path
    groups: Groups = ()
    matters: tuple[Matter, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BookReading:
    """The alias files of one folder.

    Attributes:
        book: What could be read of them.
        files: Those that are there.
    """

    book: AliasBook
    files: tuple[AliasReading, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of all files, one file after the other."""
        return tuple(problem for file in self.files for problem in file.problems)


def read_book(folder: Path) -> BookReading:
    """Read the alias files in `folder`; a missing file is an empty one."""
    paths = [folder / name for name in BOOKS]
    files = {
        path.name: _refused(path) if leads_out(path, folder) else read_alias_file(path)
        for path in paths
        if os.path.lexists(path)
    }
    groups = {name: file.groups for name, file in files.items()}
    book = AliasBook(
        aliases=groups.get(ALIASES, ()),
        thesaurus=groups.get(THESAURUS, ()),
        glossary=groups.get(GLOSSARY, ()),
        subjects=groups.get(SUBJECTS, ()),
        matters=files[MATTERS].matters if MATTERS in files else (),
    )
    return BookReading(book, (*files.values(), *_misnamed(folder)))


def _misnamed(folder: Path) -> Iterator[AliasReading]:
    """Yield what was meant for an alias file and is called a little differently."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:  # told with the notes
        return
    right = set(BOOKS)
    for path in paths:
        meant = f"{path.stem.lower()}.yaml"
        is_close = meant in right and path.suffix.lower() in {".yaml", ".yml"}
        if is_close and path.name not in right:
            problem = f"not read under this name; call it {meant}"
            yield AliasReading(path, problems=(Problem(1, Level.WARNING, problem),))


def _refused(path: Path) -> AliasReading:
    problem = "a link out of the folder, which is not followed; copy the file"
    return AliasReading(path, problems=(Problem(1, Level.ERROR, problem),))


def read_alias_file(path: Path) -> AliasReading:
    """Read the alias file at `path`; what has the wrong shape is left out and reported."""
    content = read_file(path)
    groups: Groups = ()
    matters: tuple[Matter, ...] = ()
    if path.name == MATTERS:
        matters, problems = read_matters(content.text)
    else:
        groups, problems = read_groups(content.text)
    return AliasReading(path, groups, matters, tuple(sorted((*content.problems, *problems))))


@lru_cache(maxsize=_REMEMBERED)
def read_groups(text: str) -> tuple[Groups, tuple[Problem, ...]]:
    """Read `usual name: [other names]`, which may stand under headings that keep order."""
    if problem := safeyaml.guard(text):
        return (), (problem,)
    root = safeyaml.compose(text)
    if root is None:
        return (), ()
    reading = _Reading()
    groups = tuple(reading.groups(root))
    return groups, tuple(reading.problems)


@lru_cache(maxsize=_REMEMBERED)
def read_matters(text: str) -> tuple[tuple[Matter, ...], tuple[Problem, ...]]:
    """Read `matter: {notes: [what they call it], questions: [words to ask with]}`."""
    if problem := safeyaml.guard(text):
        return (), (problem,)
    root = safeyaml.compose(text)
    if root is None:
        return (), ()
    reading = _Reading()
    matters = tuple(reading.matters(root))
    return matters, tuple(reading.problems)


class _Reading:
    """Goes through one file and keeps what is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def groups(self, node: yaml.Node, *, is_top: bool = True) -> Iterator[tuple[str, ...]]:
        """Yield the groups of a mapping, and of those that are its values."""
        if not isinstance(node, yaml.MappingNode):
            self._report(node, "not `usual name: [other names]`; write it as such")
            return
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value.strip():
                self._report(key, "a name must be plain text; write it on one line")
            elif isinstance(value, yaml.MappingNode) and is_top:
                yield from self.groups(value, is_top=False)
            elif isinstance(value, yaml.ScalarNode) and not value.value.strip():
                continue  # a heading, or a name, with nothing below it yet
            else:
                yield (key.value.strip(), *self._names(value))

    def matters(self, node: yaml.Node) -> Iterator[Matter]:
        """Yield the matters of a mapping."""
        for key, value in self._pairs(node):
            lists = {name.strip(): tuple(self._names(said)) for name, said in self._pairs(value)}
            if lists.keys() - {CALLED, ASKED}:
                self._report(value, f"a matter has only `{CALLED}` and `{ASKED}`")
            yield Matter(key.strip(), lists.get(CALLED, ()), lists.get(ASKED, ()))

    def _pairs(self, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
        """Yield what is plain text before a colon, with what stands behind it."""
        if not isinstance(node, yaml.MappingNode):
            self._report(node, f"not `matter: {{{CALLED}: [words], {ASKED}: [words]}}`")
            return
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value.strip():
                yield key.value, value
            else:
                self._report(key, "a name must be plain text; write it on one line")

    def _names(self, node: yaml.Node) -> Iterator[str]:
        values = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for value in values:
            if isinstance(value, yaml.ScalarNode) and value.value.strip():
                yield value.value.strip()
            else:
                self._report(value, "not a name; write `usual name: [other, names]`")

    def _report(self, node: yaml.Node, problem: str) -> None:
        self.problems.append(Problem(node.start_mark.line + 1, Level.WARNING, problem))
