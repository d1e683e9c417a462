"""Folders and notes: those that must be there, and the one for data that need not be yet."""

import os
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator
from pydantic_settings import NoDecode

from bot.settings.variable import MistakeError

FILES: Final = frozenset({".md", ".markdown", ".mdx", ".yaml"})
"""How notes and alias files end."""


def shipped_knowledge() -> Path:
    """Return the folder of the recaps that come with confbot."""
    package = Path(__file__).parent.parent
    inside = package / "knowledge"
    # In a wheel the folder stands inside the package, in a checkout of the repository beside it.
    return inside if inside.is_dir() else package.parent / "knowledge"


def expanded(path: Path) -> Path:
    """Return `path` with a `~` at its beginning read as the home of a user.

    Raises:
        ValueError: There is no such user.
    """
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ValueError("no such user") from error


def exists(path: Path) -> bool:
    """Say whether `path` is there, as far as this user can tell."""
    try:
        return path.exists()
    except OSError:  # a folder above it that may not be entered, or a name that is too long
        return False


def _split(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return tuple(expanded(Path(part.strip())) for part in value.split(os.pathsep) if part.strip())


def _is_notes(path: Path) -> bool:
    return path.suffix.lower() in FILES or path.is_dir()


def _there(value: tuple[Path, ...]) -> tuple[Path, ...]:
    if not value:
        raise ValueError("no path")
    if missing := [str(path) for path in value if not exists(path)]:
        raise MistakeError(f"not there: {', '.join(missing)}")
    if others := [str(path) for path in value if not _is_notes(path)]:
        raise MistakeError(f"neither a folder nor a note, which ends in .md: {', '.join(others)}")
    return value


def _folder(path: Path) -> Path:
    folder = expanded(path)
    if exists(folder) and not folder.is_dir():
        raise MistakeError("what it names is a file")
    return folder


Paths = Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_split), AfterValidator(_there)]
Folder = Annotated[Path, AfterValidator(_folder)]
