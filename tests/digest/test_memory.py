"""The ledger in memory keeps what every ledger promises."""

import pytest

from bot.digest.memory import MemoryLedger
from tests.digest.ledger_contract import LedgerContract


class TestMemoryLedger(LedgerContract):
    """Previews and tests stand on it, so it must not be kinder than a database."""

    @pytest.fixture
    def ledger(self) -> MemoryLedger:
        """Return an empty ledger."""
        return MemoryLedger()
