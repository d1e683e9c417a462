"""The author's own say: comments such as `<!-- confbot: session -->` that settle a reading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from bot.notes.headings import Role
from bot.notes.markdown.fences import fence_after
from bot.notes.problems import Level, Problem
from bot.recap.model import Kind

_MARK: Final = re.compile(r"<!--\s*confbot\s*:\s*(.*?)\s*-->", re.IGNORECASE)
_OWN: Final[Mapping[str, Kind]] = {kind.value: kind for kind in Kind if kind is not Kind.EVENT}
_BELOW: Final[Mapping[str, Role]] = {
    "sessions": Role.SESSIONS,
    "tools": Role.TOOLS,
    "announcements": Role.ANNOUNCEMENTS,
    "themes": Role.THEMES,
    "resources": Role.RESOURCES,
    "passages": Role.PASSAGES,
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What an author marked, by line in the file.

    Attributes:
        own: What the heading, list item or paragraph that starts in a line is.
        below: What the list or section below a line holds.
        problems: Marks that say nothing known, in order of line.
    """

    own: Mapping[int, Kind] = field(default_factory=dict)
    below: Mapping[int, Role] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


NO_MARKS: Final = Marks()


def read_marks(body: str, first_line: int) -> Marks:
    """Read the marks in the Markdown `body`, whose first line is `first_line` of the file.

    A mark belongs to the line that it ends, or, where it has a line of its own, to the next one
    that is not blank. In a code block it is an example and says nothing.
    """
    own: dict[int, Kind] = {}
    below: dict[int, Role] = {}
    problems: list[Problem] = []
    if not _MARK.search(body):
        return NO_MARKS
    waiting: list[str] = []
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        fence = fence_after(line, fence)
        if fence:
            continue
        words = [word.casefold() for word in _MARK.findall(line)]
        problems += [_unknown(word, number) for word in words if word not in {*_OWN, *_BELOW}]
        if not _MARK.sub("", line).strip():
            waiting += words
            continue
        for word in (*waiting, *words):
            if word in _OWN:
                own[number] = _OWN[word]
            elif word in _BELOW:
                below[number] = _BELOW[word]
        waiting = []
    return Marks(own, below, tuple(problems))


def _unknown(word: str, line: int) -> Problem:
    near = get_close_matches(word, [*_OWN, *_BELOW], n=1)
    remedy = f"write `{near[0]}` if that is meant" if near else f"it may be {', '.join(_OWN)}"
    return Problem(line, Level.WARNING, f"`{word}` is no mark; {remedy}")
