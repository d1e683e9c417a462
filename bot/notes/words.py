"""Word lists that come with the package, as plain text that anybody can extend."""

import tomllib
from importlib.resources import files
from typing import Final

_FOLDER: Final = files("bot.notes").joinpath("data")


def words(name: str) -> frozenset[str]:
    """Return the words of the list `name`, which are separated by blanks."""
    return frozenset(word for line in lines(name) for word in line.split())


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of the list `name` in their order, without comments and blank lines."""
    text = _FOLDER.joinpath(f"{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def table(name: str) -> dict[str, list[str]]:
    """Return the lists of the table `name` by their keys, in their order."""
    return tomllib.loads(_FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))
