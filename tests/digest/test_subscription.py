"""A subscription holds what it must, wherever it was made."""

from datetime import UTC, datetime, time, timedelta, timezone
from typing import Any

import pytest

from bot.digest.letter import Digest
from bot.digest.subscription import Cadence, Watch, Weekday, weekday_names
from tests.digest.building import MONDAY, NINE, subscription


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"at": time(9, 0, 30)}, "whole minutes"),
        ({"at": time(9, tzinfo=UTC)}, "whole minutes"),
        ({"days": frozenset()}, "a day of the week"),
        ({"cadence": Cadence.WEEKLY}, "single day"),
        ({"created": NINE, "changed": NINE - timedelta(days=1)}, "before it is changed"),
        ({"changed": NINE.replace(tzinfo=None)}, "time zone"),
    ],
)
def test_a_broken_subscription_is_refused(changes: dict[str, Any], problem: str) -> None:
    """It is a mistake of ours, found where it is made."""
    with pytest.raises(ValueError, match=problem):
        subscription(**changes)


def test_instants_are_kept_in_utc() -> None:
    """However they came in."""
    prague = NINE.astimezone(timezone(timedelta(hours=2)))

    assert subscription(changed=prague).changed.tzinfo is UTC
    assert subscription(changed=prague) == subscription(changed=NINE)


def test_a_watch_needs_a_topic() -> None:
    """An empty one would match every note."""
    with pytest.raises(ValueError, match="topic"):
        Watch(team="T1", user="U1", topic=" ", created=datetime(2026, 1, 1, tzinfo=UTC))


def test_a_digest_needs_something_to_say() -> None:
    """An empty message is no edition."""
    with pytest.raises(ValueError, match="say"):
        Digest(day=MONDAY, title="Digest", items=(), footer="")


def test_days_are_named_from_monday_on() -> None:
    """The way people read a week."""
    assert weekday_names({Weekday.SUNDAY, Weekday.MONDAY}) == ["Monday", "Sunday"]
