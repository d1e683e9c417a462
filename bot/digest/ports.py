"""What the digest needs of the world: a ledger that outlives it, and a way to reach readers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.digest.edition import (
    Claim,
    Edition,
    EditionRecord,
    Notice,
    Outcome,
    Plan,
)
from bot.digest.letter import Digest
from bot.digest.subscription import Channel, Subscription, Watch
from bot.errors import ConfbotError


class DeliveryError(ConfbotError):
    """A message did not surely arrive.

    Attributes:
        reason: Why, as a sentence part that its owner can act on.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FinalError(DeliveryError):
    """It was surely not taken, and will not be until somebody changes something."""


class GoneError(FinalError):
    """Whom it was for is gone for good, so nothing that anybody changes will let it be taken."""


class RetryableError(DeliveryError):
    """It was surely not taken, and may be sent again.

    Attributes:
        after: How long to wait at least. None when nothing was said of it.
    """

    def __init__(self, reason: str, *, after: timedelta | None = None) -> None:
        super().__init__(reason)
        self.after = after


class AmbiguousError(DeliveryError):
    """It may or may not have been taken, so it must not be sent again blindly."""


@dataclass(frozen=True, slots=True)
class Found:
    """The edition stands in its channel.

    Attributes:
        message: Id of the message.
    """

    message: str


@dataclass(frozen=True, slots=True)
class NotThere:
    """The channel was looked through, and the edition is surely not in it."""


@dataclass(frozen=True, slots=True)
class CannotTell:
    """The channel can't be looked through, and never will be as things stand.

    Attributes:
        reason: Why, as a sentence part.
    """

    reason: str


Finding = Found | NotThere | CannotTell


class Poster(Protocol):
    """Puts messages in front of readers. Sends nothing twice by itself."""

    async def post(self, edition: Edition, digest: Digest) -> str:
        """Post `digest`, marked with `edition` so that it can be found, and return its id.

        Raises:
            DeliveryError: One of its three kinds.
        """
        ...

    async def find(self, record: EditionRecord) -> Finding:
        """Look whether the edition stands in its channel, from its slot on.

        Raises:
            RetryableError: It can't be told at present.
        """
        ...

    async def tell(self, notice: Notice) -> None:
        """Send `notice` to its person in private.

        Raises:
            GoneError: Its person is no longer there.
            DeliveryError: One of its three kinds.
        """
        ...


class Ledger(Protocol):
    """What outlives a restart. Each method is one transaction, safe among many processes.

    An edition goes from planned, by `claim` and `begin`, to posting, and by `record` to what became
    of it. A process may die at any point of this: before `begin` nothing was sent, and the edition
    is claimed anew; after it the edition is in doubt, and `claim_doubtful` finds it.

    Instants go in aware, in any zone, and come out in UTC. A method with `now` raises ValueError
    when that has no time zone.
    """

    async def save(self, subscription: Subscription) -> None:
        """Set up `subscription`, in place of the channel's former one."""
        ...

    async def remove(self, channel: Channel) -> bool:
        """Forget the subscription of `channel`, none of its editions; say whether it had one."""
        ...

    async def subscription(self, channel: Channel) -> Subscription | None:
        """Return the subscription of `channel`, paused or not."""
        ...

    async def subscriptions(self) -> Sequence[Subscription]:
        """Return every subscription, paused ones too, by channel."""
        ...

    async def plan(self, plans: Sequence[Plan], *, now: datetime) -> None:
        """Enter what is due; each edition has one row at most, whatever happens.

        An edition without a row gets one, planned, to be posted from its slot on. One that is
        planned for another slot, and that no claim holds, moves to the new one and may be
        posted from then on; for the same slot it stays as it is. A skipped or failed one that
        ended before `Plan.since` is planned anew, with no attempts. Any other is left alone.
        """
        ...

    async def claim(
        self, *, now: datetime, lease: timedelta, edition: Edition | None = None
    ) -> Claim | None:
        """Claim the planned edition that has waited longest, or `edition` alone.

        It is one whose `not_before` has come and that no other claim holds. The claim ends
        `lease` after `now`, unless `begin` comes before; the edition may then be claimed by others,
        since nothing was sent. None when there is none.
        """
        ...

    async def begin(
        self, claim: Claim, *, entries: Sequence[str], now: datetime, lease: timedelta
    ) -> bool:
        """Turn a claimed edition into posting, just before it is sent; count the attempt.

        From then on, `lease` after `now`, it is in doubt. `entries` are the keys of what it shows;
        they count as shown that day, in place of those of an earlier attempt. False, and nothing
        changed, when the claim is no longer held, or its lease is over: then it must not be sent.
        """
        ...

    async def claim_doubtful(self, *, now: datetime, lease: timedelta) -> Claim | None:
        """Claim an edition of which it is not known whether it was sent, oldest slot first.

        It is one that is posting and whose lease has passed, which turns unknown; or one that
        is unknown and whose `not_before` has come. `not_before` is put off until `lease` after
        `now`, so that it is looked at again when this claim comes to nothing. None when there
        is none.
        """
        ...

    async def record(self, claim: Claim, outcome: Outcome, *, now: datetime) -> bool:
        """Keep what became of a claimed edition, with all that `outcome` brings along.

        False, and nothing changed, when another claim took its place; save that posted is
        kept even then, since it is a fact, unless it is posted already. An outcome that is
        planned, skipped or failed frees the entries that `begin` counted as shown, and ends the
        claim, as posted and unknown do.
        """
        ...

    async def edition(self, edition: Edition) -> EditionRecord | None:
        """Return what is known of `edition`, None when it never was due."""
        ...

    async def last_edition(self, channel: Channel) -> EditionRecord | None:
        """Return the edition with the latest day of `channel`; None when it never had one."""
        ...

    async def last_editions(self) -> Mapping[Channel, EditionRecord]:
        """Return the edition with the latest day of each channel that has a subscription."""
        ...

    async def last_posted(self, channel: Channel, *, before: date) -> EditionRecord | None:
        """Return the last edition of `channel` that was posted for a day before `before`."""
        ...

    async def next_due(self) -> datetime | None:
        """Return the first instant at which a claim could succeed. None when nothing waits."""
        ...

    async def shown(self, channel: Channel, *, before: date) -> Mapping[str, date]:
        """Return which entries `channel` was shown, by key, and the last such day before `before`.

        Those of editions that are posting or unknown count, too.
        """
        ...

    async def notify(self, notices: Sequence[Notice]) -> int:
        """Keep `notices` to be told; return how many were new. One with a known key is left out."""
        ...

    async def claim_notice(self, *, now: datetime, lease: timedelta) -> Notice | None:
        """Claim the oldest notice that is to be told now; its `attempts` count this one.

        When it is not settled within `lease`, it is told again.
        """
        ...

    async def settle_notice(
        self, notice: Notice, *, now: datetime, again: datetime | None = None, problem: str = ""
    ) -> None:
        """Keep that `notice` was told, or when to try again, or why nobody can be told.

        The first to settle it has the last word; it is told no more then.

        Args:
            notice: As it was claimed.
            now: The present.
            again: When to try again; None when it is done with.
            problem: Why it was not told; empty when it was.
        """
        ...

    async def watch(self, watch: Watch) -> bool:
        """Keep `watch`; say whether it is new. The topic's case makes no difference."""
        ...

    async def unwatch(self, team: str, user: str, topic: str) -> bool:
        """Forget a watch; say whether there was one. The topic's case makes no difference."""
        ...

    async def watches(self, team: str | None = None, user: str | None = None) -> Sequence[Watch]:
        """Return the watches of `user` in `team`, or of everybody, oldest first."""
        ...

    async def see_notes(self, notes: Collection[str], *, now: datetime) -> None:
        """Keep that `notes`, by path, are known since `now`, unless they were known before."""
        ...

    async def notes_since(self, since: datetime) -> Mapping[str, datetime]:
        """Return the notes that were first seen after `since`, oldest first, and when."""
        ...
