"""The notes beside what was read from them, and news of those that change."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from bot.notes.folder.loader import Knowledge, NoteReading
from bot.notes.problems import Problem
from bot.playground.notices import Kind
from bot.playground.stage import Stage

MOST_NAMED: Final = 5
"""Notes named when many change at once."""

Record = Callable[[NoteReading], dict[str, Any]]
"""Returns what was read from a note, as `confbot extract --json` prints it."""


class NoteBoard:
    """Shows the notes, and tells which of them changed.

    Args:
        stage: Where it is told.
        record: Returns what was read from a note.
    """

    def __init__(self, stage: Stage, record: Record) -> None:
        self._stage = stage
        self._record = record
        self._knowledge: Knowledge | None = None
        self._changed: dict[str, str] = {}

    def take(self, knowledge: Knowledge) -> None:
        """Take what was read now; what differs from the last time is told."""
        before, self._knowledge = self._knowledge, knowledge
        if before is None:
            self._stage.workspace.changed()
            return
        told = list(_differences(before, knowledge))
        now = self._stage.clock.now().isoformat()
        self._changed |= {name: now for name, _, _ in told}
        for name, what, lines in told[:MOST_NAMED]:
            self._stage.notices.add(Kind.NOTES, f"{name} {what}", "\n".join(lines))
        if more := told[MOST_NAMED:]:
            self._stage.notices.add(Kind.NOTES, f"{len(more)} more changed", "")
        if told:
            self._stage.workspace.changed()

    async def views(self) -> list[dict[str, Any]]:
        """Return the notes as the page takes them, in reading order."""
        return await asyncio.to_thread(self._views)

    def _views(self) -> list[dict[str, Any]]:
        notes = self._knowledge.notes if self._knowledge else ()
        return [
            {
                "note": each.recap.note,
                "recap": each.is_recap,
                "text": _text(each.path),
                "changed": self._changed.get(each.recap.note),
                "read": self._record(each),
            }
            for each in notes
        ]


def _differences(before: Knowledge, after: Knowledge) -> Iterator[tuple[str, str, list[str]]]:
    """Yield name, what became of it, and what there is to say, of each file that differs."""
    was = {each.path: each for each in before.notes}
    for note in after.notes:
        old = was.pop(note.path, None)
        if old is None or old.stamp != note.stamp:
            what = "is new" if old is None else "changed"
            yield note.recap.note, what, _said(note.recap.note, note.problems)
    for gone in was.values():
        yield gone.recap.note, "was removed", []
    knew = {each.path: each for each in before.alias_files}
    for file in after.alias_files:
        if knew.get(file.path) != file:
            yield file.path.name, "changed", _said(file.path.name, file.problems)


def _said(name: str, problems: tuple[Problem, ...]) -> list[str]:
    """Return what `confbot check` says of a file."""
    if not problems:
        return ["confbot check finds nothing wrong with it."]
    return [f"{name}:{each.line}: {each.level.value}: {each.problem}" for each in problems]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
