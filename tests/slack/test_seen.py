"""What was taken in hand is remembered, within bounds."""

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.seen import Seen


def test_one_of_two_claims_succeeds() -> None:
    """An event and its redelivery are one."""
    seen = Seen()

    assert seen.claim("event 1", "message 1")
    assert not seen.claim("event 1", "message 2")
    assert not seen.claim("event 2", "message 1")
    assert seen.claim("event 3")


def test_the_oldest_is_forgotten_first() -> None:
    """A bot that runs for months must not remember all of them."""
    seen = Seen(capacity=2)
    for key in ("a", "b", "c"):
        seen.claim(key)

    assert not seen.claim("c")
    assert not seen.claim("b")
    assert seen.claim("a")


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=3)))
def test_within_the_bound_each_key_is_claimed_once(claims: list[list[str]]) -> None:
    """It is a set with a memory, nothing more."""
    seen = Seen()
    claimed: set[str] = set()

    for keys in claims:
        assert seen.claim(*keys) == claimed.isdisjoint(keys)
        claimed.update(keys)
