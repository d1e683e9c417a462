"""A ledger, channels that take everything, and what delivers from the one into the others."""

import pytest

from bot.digest.delivery import Delivery
from bot.digest.memory import MemoryLedger
from tests.digest.building import Channels, compose


@pytest.fixture(name="ledger")
def _ledger() -> MemoryLedger:
    """A ledger that holds nothing yet."""
    return MemoryLedger()


@pytest.fixture(name="channels")
def _channels() -> Channels:
    """Channels that take everything."""
    return Channels()


@pytest.fixture(name="delivery")
def _delivery(ledger: MemoryLedger, channels: Channels) -> Delivery:
    """What delivers from that ledger into those channels."""
    return Delivery(ledger, channels, compose)
