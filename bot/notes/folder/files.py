"""Finds the files of a knowledge folder and opens them, whatever they turn out to be."""

import codecs
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.notes.problems import Level, Problem

MAX_BYTES: Final = 1024 * 1024
"""Size from which a note is cut: what is read in 2 s. A novel has half of it."""

NOTE_SUFFIXES: Final = frozenset({".md", ".markdown", ".mdx"})
_FLAGS: Final = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW
"""Not blocking, since opening a FIFO would wait for a writer for ever; not following, since what
was a file when it was looked at may be a link by now."""

Opener = Callable[[Path, int], int]
"""Opens a path with flags and returns a file descriptor, as `os.open` does."""

Stamp = tuple[int, int, int]
"""Modification time in nanoseconds, size, inode: a file in which all are the same is unchanged."""


_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Characters that no text needs, and that take over the terminal which shows them."""

_NO_TEXT: Final = bytes({*range(1, 32)} - {*b"\t\n\f\r\x1b"})
"""Bytes that no encoding of text has; NULs are half of UTF-16."""

_LEAST_TEXT: Final = 0.98
"""Share of the other bytes in what is text. Pictures and archives have 90 to 95 %."""

_AS_WINDOWS: Final = "confbot-windows"
"""The name of the handler that decodes what is not UTF-8."""

_SHARE_OF_NULS: Final = 3
"""One character in so many is NUL where UTF-16 without a mark is read as another encoding; half
of them are in Latin script."""

_DIRECTION: Final = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks of writing direction, with which a text can look like another one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A note file that was found in a folder.

    Attributes:
        path: The given folder joined with the relative path.
        name: Relative path with `/`.
        problem: Why it must not be opened. None when it may be.
    """

    path: Path
    name: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Content:
    r"""What a file holds.

    Attributes:
        text: With `\n` line ends, without byte order mark and control characters.
        problems: What had to be repaired, or why nothing could be read.
        is_readable: False when nothing could be read.
    """

    text: str
    problems: tuple[Problem, ...] = ()
    is_readable: bool = True


def find_notes(folder: Path) -> list[Found]:
    """Return the notes in `folder` and its subfolders, sorted by path; hidden ones are left out.

    Links that lead out of the folder are refused. One that leads to a place inside is followed
    unless the file is found there anyway.
    """
    found = sorted(_walk(folder), key=lambda each: each.name)
    if not any(is_link(each.path) for each in found):
        return found
    root = real_path(folder)
    real = {real_path(each.path) for each in found if not is_link(each.path)}
    kept = []
    for each in found:
        if is_link(each.path) and not each.problem:
            target = real_path(each.path)
            if target in real:
                continue
            real.add(target)
            if leads_out(each.path, root):
                problem = "a link out of the folder, which is not followed; copy the note"
                kept.append(Found(each.path, each.name, _error(problem)))
                continue
        kept.append(each)
    return kept


def _walk(top: Path) -> Iterator[Found]:
    # No recursion: folders can lie deeper than Python calls.
    waiting = [(top, "")]
    while waiting:
        folder, above = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            problem = f"the folder can't be read: {error.strerror}; check its permissions"
            yield Found(folder, above.rstrip("/") or folder.name, _error(problem))
            continue
        for entry in entries:
            path, name = folder / entry.name, f"{above}{entry.name}"
            if entry.name.startswith("."):
                continue
            if not _is_folder(entry):
                if path.suffix.lower() in NOTE_SUFFIXES:
                    yield Found(path, name)
            elif is_link(path):
                problem = "a link to a folder, which is not followed; copy the folder"
                yield Found(path, name, Problem(1, Level.WARNING, problem))
            else:
                waiting.append((path, f"{name}/"))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a loop of links, say; opening it will tell
        return False


def is_link(path: Path) -> bool:
    """Tell whether `path` is a link, as far as this user can tell."""
    try:
        return path.is_symlink()
    except OSError:  # in a folder that may be listed but not entered, or too long a path
        return False


def real_path(path: Path) -> Path:
    """Return where `path` really lies, or itself where links lead round in a loop."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # RuntimeError for loops, before Python 3.13
        return path.absolute()


def leads_out(path: Path, folder: Path) -> bool:
    """Tell whether `path` is a link to a place outside `folder`."""
    return is_link(path) and not real_path(path).is_relative_to(real_path(folder))


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of the file at `path`, or None when it can't be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def read_file(path: Path, *, opener: Opener = os.open) -> Content:
    """Read the file at `path`; never blocks and never raises for what may lie there."""
    try:
        # Links were judged when the file was found; what they lead to is opened by its own name.
        descriptor = opener(path.resolve(strict=True) if is_link(path) else path, _FLAGS)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        reason = error.strerror if isinstance(error, OSError) else "a loop of links"
        return _unread(f"can't be opened: {reason}; check the file and its permissions")
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return _unread("not a regular file; move it out of the folder")
        # Only now, since of a folder no file object can be made.
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unread(f"can't be read: {error.strerror}; check the disk")
    finally:
        os.close(descriptor)
    return decoded(data)


def decoded(data: bytes) -> Content:
    """Return the text that `data` is meant to be, whatever its bytes are."""
    problems: list[Problem] = []
    if len(data) > MAX_BYTES:
        data = data[: data.rfind(b"\n", 0, MAX_BYTES) + 1] or data[:MAX_BYTES]
        line = data.count(b"\n") + 1
        problem = f"longer than {MAX_BYTES:,} bytes, so not read from here on; split it"
        problems.append(Problem(line, Level.WARNING, problem))
    is_utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    may_be_utf16 = is_utf16 or data.count(0) * _SHARE_OF_NULS > len(data)
    if not may_be_utf16 and len(data.translate(None, _NO_TEXT)) < _LEAST_TEXT * len(data):
        return _unread("no text; move it out of the folder")
    encoding = "utf-16" if is_utf16 else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace" if is_utf16 else _AS_WINDOWS)
        line = _newlines(data[: error.start].decode("latin-1")) + 1
        byte = data[error.start]
        wrong = f"byte {byte:#04x} is not UTF-8, so read as Windows-1252"
        problem = f"{'looks like UTF-16' if is_utf16 else wrong}; save it as UTF-8"
        problems.append(Problem(line, Level.WARNING, problem))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        name = "NUL byte" if found[0] == "\0" else f"control character U+{ord(found[0]):04X}"
        problem = f"a {name}, left out; remove it"
        if text.count("\0") * _SHARE_OF_NULS > len(text):
            problem = "looks like UTF-16; save it as UTF-8"
        problems.append(Problem(line, Level.WARNING, problem))
        text = _CONTROL.sub("", text)
    text = text if text.isascii() else _DIRECTION.sub("", text)
    return Content(text, tuple(sorted(problems)))


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Decode the bytes that are not UTF-8 as an older editor means them: 0xfc is an ü."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_AS_WINDOWS, _as_windows)


def _newlines(text: str) -> int:
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


def _unread(problem: str) -> Content:
    return Content("", (_error(problem),), is_readable=False)


def _error(problem: str) -> Problem:
    return Problem(1, Level.ERROR, problem)
