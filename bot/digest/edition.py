"""One day's digest for one channel, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.digest.subscription import Channel


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """The digest of one day for one channel; the key that makes posting idempotent.

    Attributes:
        channel: Where it is posted.
        day: Local day of the slot, in the zone of the subscription. It is kept when the slot is
            moved out of that day by a gap, or is late.
    """

    channel: Channel
    day: date


class State(StrEnum):
    """What became of an edition."""

    PLANNED = "planned"
    """Due, and surely not sent. It may be claimed while it is."""

    POSTING = "posting"
    """Being sent. Once the lease is over nobody knows whether it was: then it is unknown."""

    POSTED = "posted"
    """In the channel."""

    FAILED = "failed"
    """Surely not sent, and trying again is of no use."""

    UNKNOWN = "unknown"
    """Perhaps sent. It is looked for where that is possible, and never sent again blindly."""

    SKIPPED = "skipped"
    """Surely not sent, on purpose: too late, nothing to say, stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecord:
    """What the ledger holds of an edition.

    Attributes:
        edition: Which.
        state: What became of it.
        slot: Instant at which it was to be posted, in UTC.
        reason: Why it is in this state, as a sentence part; empty when the state says it all.
        not_before: Planned: the earliest instant at which to post it. Unknown: when to look for
            it next, None once it is settled that it stays unknown. Else None.
        attempts: How often sending it was begun.
        planned: Instant it was first planned, in UTC.
        changed: Instant at which it last went from one state to another, in UTC.
        asked_by: Id of the user who asked for it at once. None when its time of day did.
        message: Id of the message, such as its timestamp. None unless posted.
    """

    edition: Edition
    state: State
    slot: datetime
    reason: str = ""
    not_before: datetime | None = None
    attempts: int = 0
    planned: datetime
    changed: datetime
    asked_by: str | None = None
    message: str | None = None

    def waits(self, now: datetime) -> bool:
        """Say whether it was refused for now, and must not be tried again yet."""
        tried = self.state is State.PLANNED and self.attempts > 0
        return tried and self.not_before is not None and self.not_before > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An edition that is due.

    Attributes:
        edition: Which.
        slot: Instant at which it is to be posted, in UTC.
        since: Instant of the order behind it: a skipped or failed edition is planned anew when
            it ended before that, since then somebody changed the subscription or asked again.
        asked_by: Id of the user who asks for it at once. None when its time of day does.
    """

    edition: Edition
    slot: datetime
    since: datetime
    asked_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to deliver, or to look for, one edition; one process at a time has it.

    Attributes:
        record: The edition as it was claimed.
        token: Tells this claim from every other one.
    """

    record: EditionRecord
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a person is to be told in private, at least once.

    Attributes:
        key: What it is about; a second notice with the same key is the same notice.
        team: Id of the workspace.
        user: Id of the person.
        channel: Id of the channel that it is about, to be named with it. None when it is about
            none.
        text: Plain text.
        created: Instant at which it was written, in UTC.
        attempts: How often telling it was tried.
    """

    key: str
    team: str
    user: str
    channel: str | None = None
    text: str
    created: datetime
    attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the ledger is to keep of an attempt, all of it or nothing.

    Attributes:
        state: The edition's new state; never posting, which `Ledger.begin` alone sets.
        reason: Why, as a sentence part.
        not_before: As in `EditionRecord`.
        slot: A new slot, when a planned edition moves. None keeps it.
        message: Id of the message, when posted.
        pause: Why the subscription is paused from now on. None leaves it alone.
        notice: What its owner is to be told. None for nothing.
    """

    state: State
    reason: str = ""
    not_before: datetime | None = None
    slot: datetime | None = None
    message: str | None = None
    pause: str | None = None
    notice: Notice | None = None
