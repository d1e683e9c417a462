"""Questions to ask next, that the notes are sure to answer."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from bot.answers.answer import Found
from bot.answers.question import Question
from bot.recap.library import Library
from bot.recap.model import Kind, Session

MOST: Final = 2
"""Questions offered below an answer; on a phone each takes a line."""

SEVERAL: Final = 2
"""Entries from which there are more than the one that is shown."""

LONGEST: Final = 75
"""Characters of a label; those of a Slack button."""

KEPT: Final = 4_096
"""Speakers, and events, of whom it is remembered what there is more of."""

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
        self._given: Counter[str] = Counter()
        self._held: Counter[tuple[str, Kind]] = Counter()
        for event, entry in library.entries():
            self._held[event.title, entry.kind] += 1
            if isinstance(entry, Session):
                self._given.update({each.name for each in entry.speakers})
        self._by = lru_cache(maxsize=KEPT)(self._by_speaker)
        self._at = lru_cache(maxsize=KEPT)(self._at_event)

    def after(self, answer: Found) -> tuple[NextQuestion, ...]:
        """Return what to ask after `answer`, at most `MOST`; nothing after a list."""
        if answer.listed:
            return ()
        asked, first = answer.question.casefold(), answer.items[0]
        speakers = first.entry.speakers if isinstance(first.entry, Session) else ()
        names = dict.fromkeys(each.name for each in speakers)
        more = chain(*map(self._by, names), self._at(first.event.name))
        return tuple(islice((each for each in more if each.question.casefold() != asked), MOST))

    def _by_speaker(self, name: str) -> tuple[NextQuestion, ...]:
        """Return what asks for more by a speaker."""
        if self._given[name] < SEVERAL:
            return ()
        return self._fit([NextQuestion(f"Also by {name}", f"sessions by {name}")])

    def _at_event(self, name: str | None) -> tuple[NextQuestion, ...]:
        """Return what asks for more of an event; nothing where that has no name."""
        return self._fit(
            NextQuestion(label, f"{word} {name}")
            for kind, (word, label) in _KINDS.items()
            if name and self._held[name, kind] >= SEVERAL
        )

    def _fit(self, questions: Iterable[NextQuestion]) -> tuple[NextQuestion, ...]:
        """Return those of `questions` that can be offered, and will be understood."""
        return tuple(
            each
            for each in questions
            if len(each.label) <= LONGEST and self._is_understood(each.question)
        )

    def _is_understood(self, question: str) -> bool:
        """Say whether `question` is read as what it is meant for, whatever the name in it."""
        asked = self._understand(question)
        is_of_event = bool(asked.narrowing) and not asked.words and asked.missing is None
        return is_of_event or bool(asked.people)
