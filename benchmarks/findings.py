"""Single judgements on a reading, and what they add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What is judged, in the order in which it is shown."""

    SESSIONS = "sessions"
    TITLES = "titles"
    SPEAKERS = "speakers"
    ORGANISATIONS = "organisations"
    LINKS = "links"
    KINDS = "link kinds"
    DAYS = "days"
    TOOLS = "tools"
    TOOL_LINKS = "tool links"
    ANNOUNCEMENTS = "announcements"
    THEMES = "themes"
    RESOURCES = "resources"
    EVENTS = "events"


class Verdict(StrEnum):
    """What became of one thing that the gold wants or the reading has."""

    HIT = "hit"
    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement.

    Attributes:
        aspect: What was judged.
        verdict: What became of it.
        what: The thing itself, as text.
        line: Where the reading has it; for what is missed within a session that was found, the
            session's line. None where the reading has nothing of it.
    """

    aspect: Aspect
    verdict: Verdict
    what: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of one aspect were hit, missed, and read in excess."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    @classmethod
    def of(cls, findings: Iterable[Finding], aspect: Aspect) -> "Tally":
        """Count the `findings` on `aspect`."""
        verdicts = [each.verdict for each in findings if each.aspect is aspect]
        return cls(*(verdicts.count(verdict) for verdict in Verdict))

    @property
    def precision(self) -> float | None:
        """How much of what was read is right, 0 to 1. None when nothing was read."""
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else None

    @property
    def recall(self) -> float | None:
        """How much of what is wanted was read, 0 to 1. None when nothing is wanted."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None

    @property
    def f1(self) -> float | None:
        """Their harmonic mean, 0 to 1. None when there is nothing to count."""
        total = 2 * self.hits + self.missed + self.extra
        return 2 * self.hits / total if total else None
