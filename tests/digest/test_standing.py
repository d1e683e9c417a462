"""What is said of a subscription: how it is set up, what comes next, what became of the last."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.digest.edition import EditionRecord, State
from bot.digest.order import SetUp
from bot.digest.standing import last_line, next_line, start_line, status_text, subscribe
from bot.digest.subscription import WEEKDAYS
from bot.digest.zones import zone
from tests.digest.building import CHANNEL, MINUTE, NINE, edition, subscription

HOUR = timedelta(hours=1)
RECORD = EditionRecord(
    edition=edition(), state=State.POSTED, slot=NINE, planned=NINE, changed=NINE + MINUTE
)


def test_an_order_makes_a_subscription() -> None:
    """A changed order keeps when it was first set up, and ends a pause."""
    order = SetUp(at=time(10), zone=zone("Asia/Tokyo"), days=WEEKDAYS, topics=("ebpf",))
    former = subscription(paused="archived")

    made = subscribe(order, former, channel=CHANNEL, owner="U2", now=NINE)

    assert made == subscription(
        at=time(10),
        zone=zone("Asia/Tokyo"),
        days=WEEKDAYS,
        topics=("ebpf",),
        owner="U2",
        changed=NINE,
    )


def test_without_any_zone_it_is_utc() -> None:
    """It is said when it is set up."""
    made = subscribe(SetUp(at=time(9)), None, channel=CHANNEL, owner="U1", now=NINE)

    assert made.zone is zone("UTC")
    assert made.created == made.changed == NINE


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (-HOUR, "It posts next on Monday 4 May 2026 at 09:00."),
        (HOUR, "It posts right away."),
        (
            3 * HOUR,
            ("It is too late for 09:00 today. It posts next on Tuesday 5 May 2026 at 09:00."),
        ),
    ],
)
def test_who_sets_it_up_hears_when_it_starts(after: timedelta, said: str) -> None:
    """Today or tomorrow, and why."""
    now = NINE + after
    assert start_line(subscription(created=now, changed=now), None, now=now) == said


def test_who_changes_it_after_it_was_posted_hears_so() -> None:
    """A second edition that day would be a surprise, and so would be none."""
    now = NINE + HOUR
    assert start_line(subscription(at=time(11), changed=now), RECORD, now=now) == (
        "Today's edition is done with. It posts next on Tuesday 5 May 2026 at 11:00."
    )


def test_a_gap_is_told_as_it_will_be() -> None:
    """At 2:30 on the last Sunday of March there is no 2:30."""
    ordered = subscription(at=time(2, 30))
    before = NINE.replace(month=3, day=28, hour=12)

    assert "Sunday 29 March 2026 at 03:30" in next_line(
        replace(ordered, created=before, changed=before), None, now=before
    )


def test_a_pause_is_told_with_its_reason() -> None:
    """So that somebody mends it."""
    assert next_line(subscription(paused="archived"), None, now=NINE) == "It is paused: archived."


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        (State.POSTED, "", "The edition of Monday 4 May 2026 was posted."),
        (
            State.SKIPPED,
            "there was nothing new to say",
            "The edition of Monday 4 May 2026 was not posted: there was nothing new to say.",
        ),
        (
            State.UNKNOWN,
            "reply lost",
            "The edition of Monday 4 May 2026 may or may not have been posted: reply lost.",
        ),
    ],
)
def test_what_became_of_the_last_is_told_with_its_reason(
    state: State, reason: str, said: str
) -> None:
    """`digest list` and doctor say why the last did or did not post."""
    assert last_line(replace(RECORD, state=state, reason=reason)) == said


def test_the_status_is_told_in_three_lines() -> None:
    """What is set, what comes next, what was last."""
    assert status_text(subscription(topics=("ebpf",)), RECORD, now=NINE + HOUR) == (
        "Every day at 09:00 (Europe/Prague), on ebpf.\n"
        "It posts next on Tuesday 5 May 2026 at 09:00.\n"
        "The edition of Monday 4 May 2026 was posted."
    )
    assert "/conf digest 9:00" in status_text(None, None, now=NINE)
    assert last_line(None) == "None was due yet."
