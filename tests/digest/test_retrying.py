"""How long to wait, whatever a server says of it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.retrying import FIRST, LEAST, LONGEST, retry_after, wait

NOW = datetime(2026, 5, 4, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, None),
        ("", None),
        ("0", timedelta()),
        ("30", 30 * SECOND),
        (" 3600 ", 3600 * SECOND),
        ("-1", None),
        ("soon", None),
        ("1.5", None),
        ("\u0663", None),
        ("Mon, 04 May 2026 07:05:00 GMT", 300 * SECOND),
        ("Mon, 04 May 2026 09:05:00 +0200", 300 * SECOND),
        ("Mon, 04 May 2026 06:00:00 GMT", timedelta()),
        ("Mon, 99 May 2026 06:00:00 GMT", None),
        ("9" * 40, timedelta(days=7)),
    ],
)
def test_a_wait_is_read_as_servers_write_it(told: str | None, expected: timedelta | None) -> None:
    """Seconds or a date; anything else says nothing."""
    assert retry_after(told, now=NOW) == expected


@given(st.text(max_size=60))
def test_whatever_a_server_says_breaks_nothing(told: str) -> None:
    """A proxy may put anything there."""
    after = retry_after(told, now=NOW)
    assert after is None or timedelta() <= after <= timedelta(days=7)


@pytest.mark.parametrize(
    ("asked", "attempts", "expected"),
    [
        (None, 1, FIRST),
        (None, 3, 4 * FIRST),
        (None, 1_000_000, LONGEST),
        (-SECOND, 1, FIRST),
        (timedelta(), 1, LEAST),
        (timedelta(hours=1), 9, timedelta(hours=1)),
    ],
)
def test_what_is_asked_for_is_kept_and_else_it_grows(
    asked: timedelta | None, attempts: int, expected: timedelta
) -> None:
    """Nobody who is in trouble is hammered."""
    assert wait(asked, attempts=attempts) == expected
