"""A ledger in memory: a working double, for tests and trials. It forgets as the process ends."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count

from bot.digest.edition import Claim, Edition, EditionRecord, Notice, Outcome, Plan, State
from bot.digest.subscription import Channel, Subscription, Watch, instant

_REPLACEABLE = frozenset({State.SKIPPED, State.FAILED})
_SHOWING = frozenset({State.POSTING, State.POSTED, State.UNKNOWN})


@dataclass(slots=True)
class _Row:
    """An edition, with who holds it: `token` until `lease`, both None when nobody does."""

    record: EditionRecord
    entries: tuple[str, ...] = ()
    token: str | None = None
    lease: datetime | None = None

    def held(self, now: datetime) -> bool:
        """Say whether a claim is alive."""
        return self.lease is not None and self.lease > now

    def turn(self, state: State, now: datetime) -> None:
        """Change the state; `changed` tells when."""
        if state is not self.record.state:
            self.record = replace(self.record, state=state, changed=now)


@dataclass(slots=True)
class _Post:
    """A notice, with when it may be told next; None once it is done with."""

    notice: Notice
    due: datetime | None
    problem: str = ""


class MemoryLedger:
    """Keeps the ledger's promises as long as it lives.

    No method waits for anything, so each is one transaction among the tasks of an event loop.
    """

    def __init__(self) -> None:
        self._subscriptions: dict[Channel, Subscription] = {}
        self._rows: dict[Edition, _Row] = {}
        self._posts: dict[str, _Post] = {}
        self._watches: dict[tuple[str, str, str], Watch] = {}
        self._notes: dict[str, datetime] = {}
        self._tokens = map(str, count(1))

    async def save(self, subscription: Subscription) -> None:
        """Set up `subscription`, in place of the channel's former one."""
        self._subscriptions[subscription.channel] = subscription

    async def remove(self, channel: Channel) -> bool:
        """Forget the subscription of `channel`; say whether it had one."""
        return self._subscriptions.pop(channel, None) is not None

    async def subscription(self, channel: Channel) -> Subscription | None:
        """Return the subscription of `channel`."""
        return self._subscriptions.get(channel)

    async def subscriptions(self) -> Sequence[Subscription]:
        """Return every subscription, by channel."""
        return [self._subscriptions[channel] for channel in sorted(self._subscriptions)]

    async def plan(self, plans: Sequence[Plan], *, now: datetime) -> None:
        """Enter what is due, each edition once."""
        now = instant(now)
        for plan in plans:
            row = self._rows.get(plan.edition)
            if row is None or _ended_before(row.record, plan.since):
                first = row.record.planned if row else now
                self._rows[plan.edition] = _Row(_planned(plan, planned=first, now=now))
            elif _moves(row, plan, now):
                slot = instant(plan.slot)
                row.record = replace(row.record, slot=slot, not_before=slot, asked_by=plan.asked_by)

    async def claim(
        self, *, now: datetime, lease: timedelta, edition: Edition | None = None
    ) -> Claim | None:
        """Claim the planned edition that has waited longest, or `edition` alone."""
        now = instant(now)
        waiting = [
            row
            for row in self._rows.values()
            if row.record.state is State.PLANNED
            and not row.held(now)
            and _come(row.record, now)
            and edition in {None, row.record.edition}
        ]
        longest = min(waiting, key=lambda row: row.record.not_before or now, default=None)
        return self._held(longest, now + lease)

    async def begin(
        self, claim: Claim, *, entries: Sequence[str], now: datetime, lease: timedelta
    ) -> bool:
        """Turn a claimed edition into posting, just before it is sent."""
        now = instant(now)
        row = self._rows[claim.record.edition]
        planned = row.record.state is State.PLANNED
        if row.token != claim.token or not planned or not row.held(now):
            return False
        row.turn(State.POSTING, now)
        attempts = row.record.attempts + 1
        row.record = replace(row.record, attempts=attempts, not_before=None, reason="")
        row.entries, row.lease = tuple(entries), now + lease
        return True

    async def claim_doubtful(self, *, now: datetime, lease: timedelta) -> Claim | None:
        """Claim an edition of which it is not known whether it was sent."""
        now = instant(now)
        doubtful = [row for row in self._rows.values() if _doubtful(row, now)]
        oldest = min(doubtful, key=lambda row: row.record.slot, default=None)
        claim = self._held(oldest, now + lease)
        if claim is None:
            return None
        row = self._rows[claim.record.edition]
        row.turn(State.UNKNOWN, now)
        row.record = replace(row.record, not_before=now + lease)
        row.lease = None
        return replace(claim, record=row.record)

    async def record(self, claim: Claim, outcome: Outcome, *, now: datetime) -> bool:
        """Keep what became of a claimed edition."""
        now = instant(now)
        row = self._rows[claim.record.edition]
        posted = outcome.state is State.POSTED and row.record.state is not State.POSTED
        if row.token != claim.token and not posted:
            return False
        row.turn(outcome.state, now)
        row.record = replace(
            row.record,
            reason=outcome.reason,
            not_before=_not_before(outcome, row.record.slot),
            slot=_instant(outcome.slot) or row.record.slot,
            message=outcome.message,
        )
        row.token = row.lease = None
        if outcome.state not in _SHOWING:
            row.entries = ()
        channel = claim.record.edition.channel
        paused = self._subscriptions.get(channel)
        if outcome.pause is not None and paused is not None:
            self._subscriptions[channel] = replace(paused, paused=outcome.pause)
        if outcome.notice:
            await self.notify([outcome.notice])
        return True

    async def edition(self, edition: Edition) -> EditionRecord | None:
        """Return what is known of `edition`."""
        row = self._rows.get(edition)
        return row.record if row else None

    async def last_edition(self, channel: Channel) -> EditionRecord | None:
        """Return the edition with the latest day of `channel`; None when it never had one."""
        own = [edition for edition in self._rows if edition.channel == channel]
        return self._rows[max(own)].record if own else None

    async def last_editions(self) -> Mapping[Channel, EditionRecord]:
        """Return the edition with the latest day of each channel that has a subscription."""
        last = {channel: await self.last_edition(channel) for channel in self._subscriptions}
        return {channel: record for channel, record in last.items() if record}

    async def last_posted(self, channel: Channel, *, before: date) -> EditionRecord | None:
        """Return the last edition of `channel` that was posted for a day before `before`."""
        rows = (row.record for row in self._before(channel, before))
        posted = [record for record in rows if record.state is State.POSTED]
        return posted[-1] if posted else None

    async def next_due(self) -> datetime | None:
        """Return the first instant at which a claim could succeed."""
        return min(filter(None, map(_next, self._rows.values())), default=None)

    async def shown(self, channel: Channel, *, before: date) -> Mapping[str, date]:
        """Return which entries `channel` was shown before `before`, and when last."""
        return {
            key: row.record.edition.day
            for row in self._before(channel, before)
            for key in row.entries
        }

    async def notify(self, notices: Sequence[Notice]) -> int:
        """Keep `notices` to be told; return how many were new."""
        known = len(self._posts)
        for notice in notices:
            self._posts.setdefault(notice.key, _Post(notice, notice.created))
        return len(self._posts) - known

    async def claim_notice(self, *, now: datetime, lease: timedelta) -> Notice | None:
        """Claim the oldest notice that is to be told now."""
        now = instant(now)
        due = [post for post in self._posts.values() if post.due and post.due <= now]
        if not due:
            return None
        post = min(due, key=lambda each: each.notice.created)
        post.due = now + lease
        post.notice = replace(post.notice, attempts=post.notice.attempts + 1)
        return post.notice

    async def settle_notice(
        self, notice: Notice, *, now: datetime, again: datetime | None = None, problem: str = ""
    ) -> None:
        """Keep that `notice` was told, or when to try again, or why nobody can be told."""
        instant(now)
        post = self._posts[notice.key]
        # Told is a fact; a slower attempt that failed does not undo it.
        if post.due is not None:
            post.due, post.problem = _instant(again), problem

    async def watch(self, watch: Watch) -> bool:
        """Keep `watch`; say whether it is new."""
        key = (watch.team, watch.user, watch.topic.casefold())
        return self._watches.setdefault(key, watch) is watch

    async def unwatch(self, team: str, user: str, topic: str) -> bool:
        """Forget a watch; say whether there was one."""
        return self._watches.pop((team, user, topic.casefold()), None) is not None

    async def watches(self, team: str | None = None, user: str | None = None) -> Sequence[Watch]:
        """Return the watches of `user` in `team`, or of everybody, oldest first."""
        found = [
            watch
            for watch in self._watches.values()
            if team in {None, watch.team} and user in {None, watch.user}
        ]
        return sorted(found, key=lambda watch: watch.created)

    async def see_notes(self, notes: Collection[str], *, now: datetime) -> None:
        """Keep that `notes` are known since `now`, unless they were known before."""
        now = instant(now)
        for note in notes:
            self._notes.setdefault(note, now)

    async def notes_since(self, since: datetime) -> Mapping[str, datetime]:
        """Return the notes that were first seen after `since`, oldest first, and when."""
        since = instant(since)
        new = [(seen, note) for note, seen in self._notes.items() if seen > since]
        return {note: seen for seen, note in sorted(new)}

    def _before(self, channel: Channel, day: date) -> Iterator[_Row]:
        """Yield the editions of `channel` before `day`, by day."""
        for edition in sorted(self._rows):
            if edition.channel == channel and edition.day < day:
                yield self._rows[edition]

    def _held(self, row: _Row | None, until: datetime) -> Claim | None:
        """Claim `row`, if there is one."""
        if row is None:
            return None
        row.token, row.lease = next(self._tokens), until
        return Claim(record=row.record, token=row.token)


def _not_before(outcome: Outcome, slot: datetime) -> datetime | None:
    if outcome.state is State.PLANNED:
        return instant(outcome.not_before or outcome.slot or slot)
    return _instant(outcome.not_before) if outcome.state is State.UNKNOWN else None


def _planned(plan: Plan, *, planned: datetime, now: datetime) -> EditionRecord:
    slot = instant(plan.slot)
    return EditionRecord(
        edition=plan.edition,
        state=State.PLANNED,
        slot=slot,
        not_before=slot,
        planned=planned,
        changed=now,
        asked_by=plan.asked_by,
    )


def _ended_before(record: EditionRecord, since: datetime) -> bool:
    return record.state in _REPLACEABLE and record.changed < since


def _moves(row: _Row, plan: Plan, now: datetime) -> bool:
    record = row.record
    return record.state is State.PLANNED and not row.held(now) and record.slot != plan.slot


def _come(record: EditionRecord, now: datetime) -> bool:
    return record.not_before is not None and record.not_before <= now


def _doubtful(row: _Row, now: datetime) -> bool:
    if row.record.state is State.POSTING:
        return not row.held(now)
    return row.record.state is State.UNKNOWN and _come(row.record, now)


def _next(row: _Row) -> datetime | None:
    """Return when a claim of the row could succeed, None for never."""
    if row.record.state is State.POSTING:
        return row.lease
    if row.record.not_before is None:
        return None
    return max(row.record.not_before, row.lease or row.record.not_before)


def _instant(moment: datetime | None) -> datetime | None:
    return None if moment is None else instant(moment)
