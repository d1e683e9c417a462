"""Questions to ask next, that the notes are sure to answer."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.answers.answer import Found
from bot.recap.library import Library
from bot.recap.model import Kind, Session

MOST: Final = 2
"""Questions offered below an answer; on a phone each takes a line."""

LONGEST: Final = 75
"""Characters of a question; those of a Slack button."""

_KINDS: Final = {
    Kind.SESSION: "sessions",
    Kind.TOOL: "tools",
    Kind.ANNOUNCEMENT: "announcements",
    Kind.THEME: "themes",
}
"""What to list of an event, most telling first."""


class Onward:
    """Knows what there is more of: by the same speaker, of the same event."""

    def __init__(self, library: Library) -> None:
        self._given: Counter[str] = Counter()
        self._held: Counter[tuple[str, Kind]] = Counter()
        for event, entry in library.entries():
            self._held[event.title, entry.kind] += 1
            if isinstance(entry, Session):
                self._given.update({each.name for each in entry.speakers})

    def after(self, answer: Found) -> tuple[str, ...]:
        """Return what to ask after `answer`, at most `MOST`; nothing after a list."""
        if answer.listed:
            return ()
        asked = answer.question.casefold()
        fresh = (
            question
            for question in self._about(answer)
            if len(question) <= LONGEST and question.casefold() != asked
        )
        return tuple(islice(dict.fromkeys(fresh), MOST))

    def _about(self, answer: Found) -> Iterator[str]:
        first = answer.items[0]
        if isinstance(first.entry, Session):
            for speaker in first.entry.speakers:
                if self._given[speaker.name] > 1:
                    yield f"sessions by {speaker.name}"
        if first.event.name:
            for kind, word in _KINDS.items():
                if self._held[first.event.title, kind] > 1:
                    yield f"{word} {first.event.name}"
