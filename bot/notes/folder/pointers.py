"""Links from one note to another of the same folder."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final
from urllib.parse import unquote

from bot.notes.folder.files import NOTE_SUFFIXES
from bot.notes.markdown.spans import Span

INDEX_STEMS: Final = ("readme", "index", "_index")
"""Names of the note that stands for its folder, in small letters, without their ending."""

_ELSEWHERE: Final = re.compile(r"[a-z][a-z\d+.-]*:|//|#|\?|$", re.IGNORECASE)
"""How a target starts that is no path of the folder."""

_MOST: Final = 2000
"""Pointers of one note that are followed; no index of talks has more."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link to what may be another note.

    Attributes:
        line: In the file.
        label: Text of the link.
        target: Path as the note has it, without fragment and query: relative to the note, or,
            where it begins with a slash, to the folder.
    """

    line: int
    label: str
    target: str

    @property
    def names_note(self) -> bool:
        """Whether the target ends like a note; else it may be the folder of one."""
        return posixpath.splitext(self.target)[1].lower() in NOTE_SUFFIXES

    @property
    def is_due_here(self) -> bool:
        """Whether the note it names has to be in this folder.

        A slash may mean one above it, and a brace stands for what a site puts in its place, as in
        `{filename}/posts/week.md`.
        """
        return self.names_note and not self.target.startswith(("/", "{"))

    def candidates(self, note: str) -> Iterator[str]:
        """Yield the paths, relative to the folder and in small letters, that it may lead to.

        Args:
            note: Path of the note with the link, relative to the folder. What leads out of the
                folder leads nowhere.
        """
        path = self._path(note)
        if path is None:
            return
        if self.names_note:
            yield path
            return
        for ending in sorted(NOTE_SUFFIXES):
            yield f"{path}{ending}"
            yield from (posixpath.normpath(f"{path}/{stem}{ending}") for stem in INDEX_STEMS)

    def folder(self, note: str) -> str | None:
        """Return the folder that it may lead to, relative as `note` is, in small letters."""
        return None if self.names_note else self._path(note)

    def _path(self, note: str) -> str | None:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(note), self.target)).lower()
        return None if path.startswith("..") or path == "." else path


def pointers_in(links: Iterable[Span]) -> tuple[Pointer, ...]:
    """Return those of the links of a note that lead to files beside it, in its order."""
    found = (pointer for span in links if (pointer := _pointer(span)))
    return tuple(islice(found, _MOST))


def _pointer(span: Span) -> Pointer | None:
    if span.image or not span.target or _ELSEWHERE.match(span.target.strip()):
        return None
    target = unquote(re.split(r"[?#]", span.target.strip(), maxsplit=1)[0])
    ending = posixpath.splitext(target)[1].lower()
    # "v1.2" is no ending, and a picture is no note.
    if ending and ending not in NOTE_SUFFIXES and re.fullmatch(r"\.[a-z]{2,5}\d?", ending):
        return None
    return Pointer(span.line, span.text, target)
