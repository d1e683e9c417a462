"""What buttons carry: it comes back as it was, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.seal import MAX_VALUE, Seal, Ticket

SEAL = Seal("made-up-secret")


@given(st.text(max_size=200), st.integers(0, 10_000))
def test_a_ticket_comes_back_as_it_was(question: str, start: int) -> None:
    """Whatever was asked, half of an emoji included."""
    value = SEAL.sealed(Ticket(question, start))

    assert value is not None
    assert len(value) <= MAX_VALUE
    assert SEAL.opened(value) == Ticket(question, start)


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1")))
def test_what_was_not_sealed_is_not_opened(value: str) -> None:
    """A value that somebody made up is refused, and breaks nothing."""
    assert SEAL.opened(value) is None


def test_a_changed_ticket_is_not_opened() -> None:
    """Not a single bit may differ."""
    value = SEAL.sealed(Ticket("ebpf", 5))
    assert value

    for place in range(len(value)):
        changed = "A" if value[place] != "A" else "B"
        opened = SEAL.opened(value[:place] + changed + value[place + 1 :])
        # The last letter may hold bits that no byte is made of.
        assert opened is None or (place == len(value) - 1 and opened == Ticket("ebpf", 5))


def test_another_secret_opens_nothing() -> None:
    """A secret that leaked is changed, and what was sealed with it is worth nothing then."""
    value = SEAL.sealed(Ticket("ebpf"))

    assert Seal("another").opened(value or "") is None
    assert Seal().opened(value or "") is None
    assert Seal("", "made-up-secret").opened(value or "") == Ticket("ebpf")


@pytest.mark.parametrize("letter", ["a", "\u00fc", "\U0001f600"])
def test_what_no_button_can_carry_is_told(letter: str) -> None:
    """Slack would refuse the whole message."""
    lengths = [len(SEAL.sealed(Ticket(letter * count)) or "") for count in range(0, 2000, 50)]

    assert 0 < max(lengths) <= MAX_VALUE
    assert lengths[-1] == 0


def test_the_seal_is_made_of_what_is_secret() -> None:
    """Processes of one bot open each other's buttons."""
    value = SEAL.sealed(Ticket("gitops"))

    assert Seal("made-up-secret", "token").opened(value or "") == Ticket("gitops")
