"""Questions to ask next, that the notes are sure to answer."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.answers.answer import Found
from bot.answers.question import Question
from bot.recap.library import Library
from bot.recap.model import Kind, Session

MOST: Final = 2
"""Questions offered below an answer; on a phone each takes a line."""

LONGEST: Final = 75
"""Characters of a label; those of a Slack button."""

_KINDS: Final = {
    Kind.SESSION: ("sessions", "All sessions there"),
    Kind.TOOL: ("tools", "Tools there"),
    Kind.ANNOUNCEMENT: ("announcements", "News there"),
    Kind.THEME: ("themes", "Themes there"),
}
"""What to list of an event, most telling first: as it is asked, and as it is offered."""


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """A question to be asked next.

    Attributes:
        label: What it is offered by, in few words beside the answer that it follows on.
        question: What is asked, in full.
    """

    label: str
    question: str


class Onward:
    """Knows what there is more of: by the same speaker, of the same event."""

    def __init__(self, library: Library, understand: Callable[[str], Question]) -> None:
        """Look through `library`, whose questions `understand` reads."""
        self._understand = understand
        self._understood: dict[str, bool] = {}
        self._given: Counter[str] = Counter()
        self._held: Counter[tuple[str, Kind]] = Counter()
        for event, entry in library.entries():
            self._held[event.title, entry.kind] += 1
            if isinstance(entry, Session):
                self._given.update({each.name for each in entry.speakers})

    def after(self, answer: Found) -> tuple[NextQuestion, ...]:
        """Return what to ask after `answer`, at most `MOST`; nothing after a list."""
        if answer.listed:
            return ()
        asked = answer.question.casefold()
        fresh = (
            each
            for each in self._about(answer)
            if len(each.label) <= LONGEST
            and each.question.casefold() != asked
            and self._is_understood(each.question)
        )
        return tuple(islice(dict.fromkeys(fresh), MOST))

    def _is_understood(self, question: str) -> bool:
        """Say whether `question` is read as what it is meant for, whatever the name in it.

        There are as many such questions as speakers and events, so what was found out is kept.
        """
        if question not in self._understood:
            asked = self._understand(question)
            is_of_event = bool(asked.narrowing) and not asked.words and asked.missing is None
            self._understood[question] = is_of_event or bool(asked.people)
        return self._understood[question]

    def _about(self, answer: Found) -> Iterator[NextQuestion]:
        first = answer.items[0]
        if isinstance(first.entry, Session):
            for speaker in first.entry.speakers:
                if self._given[speaker.name] > 1:
                    question = f"sessions by {speaker.name}"
                    yield NextQuestion(f"Also by {speaker.name}", question)
        if first.event.name:
            for kind, (word, label) in _KINDS.items():
                if self._held[first.event.title, kind] > 1:
                    yield NextQuestion(label, f"{word} {first.event.name}")
