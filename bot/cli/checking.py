"""What `confbot check` says of a file: its problems, and on demand what was a guess."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from bot.notes.problems import Level, Problem
from bot.recap.filenames import shown_name
from bot.recap.model import Event, Kind, Passage, Recap

_SHORTENED: Final = 60
"""Characters of an entry's title that tell which one is meant."""


class Format(StrEnum):
    """How each problem is written."""

    TEXT = "text"
    GITHUB = "github"
    """Workflow commands, which annotate the lines of a pull request."""


_COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.GUESS: "notice"}


def shown(path: Path, problem: Problem, form: Format) -> str:
    """Return `problem` of the file at `path` as one line."""
    if form is Format.TEXT:
        return shown_name(f"{path}:{problem.line}: {problem.level.value}: {problem.problem}")
    place = f"file={_property(shown_name(path.as_posix()))},line={problem.line},title=confbot"
    return f"::{_COMMANDS[problem.level]} {place}::{_data(shown_name(problem.problem))}"


def guesses_in(recap: Recap) -> Iterator[Problem]:
    """Yield what was a guess in `recap`, why, and how its author settles it; in order of line."""
    if recap.event.doubt:
        yield Problem(recap.event.source.line, Level.GUESS, _of_event(recap.event))
    for entry in recap.entries:
        if isinstance(entry, Passage) or not entry.doubt:
            continue
        title = entry.title
        if len(title) > _SHORTENED:
            title = title[:_SHORTENED].rsplit(" ", 1)[0] + "…"
        right, wrong = entry.kind.value, Kind.PASSAGE.value
        yield Problem(
            entry.source.line,
            Level.GUESS,
            f"read as {right} “{title}”, but {entry.doubt}; settle it in that line with "
            f"<!-- confbot: {right} --> or <!-- confbot: {wrong} -->",
        )


def _of_event(event: Event) -> str:
    return (
        f"the event is “{event.title}”, but {event.doubt}; settle it with `event:` in the front "
        "matter"
    )


def _data(text: str) -> str:
    """Escape `text` as GitHub's workflow commands want it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
