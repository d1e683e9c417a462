"""The alias files of a knowledge folder: other names, near meanings, descriptions, and fields."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from bot.notes.folder import safeyaml
from bot.notes.folder.files import leads_out, read_file
from bot.notes.problems import Level, Problem
from bot.recap.aliases import AliasBook

ALIASES: Final = "aliases.yaml"
THESAURUS: Final = "thesaurus.yaml"
GLOSSARY: Final = "glossary.yaml"
SUBJECTS: Final = "subjects.yaml"

_NAMES: Final = (ALIASES, THESAURUS, GLOSSARY, SUBJECTS)
"""In the order of the parts of a book."""

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AliasReading:
    """One alias file, read.

    Attributes:
        path: As it was given, or the given folder joined with its name.
        groups: Names that go together, the usual one first.
        problems: In order of line.
    """

    path: Path
    groups: Groups = ()
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
    paths = [folder / name for name in _NAMES]
    files = {
        path.name: _refused(path) if leads_out(path, folder) else read_alias_file(path)
        for path in paths
        if os.path.lexists(path)
    }
    groups = {name: file.groups for name, file in files.items()}
    book = AliasBook(*(groups.get(path.name, ()) for path in paths))
    return BookReading(book, (*files.values(), *_misnamed(folder)))


def _misnamed(folder: Path) -> Iterator[AliasReading]:
    """Yield what was meant for an alias file and is called a little differently."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:  # told with the notes
        return
    right = set(_NAMES)
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
    groups, problems = read_groups(content.text)
    return AliasReading(path, groups, tuple(sorted((*content.problems, *problems))))


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

    def _names(self, node: yaml.Node) -> Iterator[str]:
        values = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for value in values:
            if isinstance(value, yaml.ScalarNode) and value.value.strip():
                yield value.value.strip()
            else:
                self._report(value, "not a name; write `usual name: [other, names]`")

    def _report(self, node: yaml.Node, problem: str) -> None:
        self.problems.append(Problem(node.start_mark.line + 1, Level.WARNING, problem))
