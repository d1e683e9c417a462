"""The ledger in memory keeps what every ledger promises."""

from tests.digest.contract.ledger import LedgerContract


class TestMemoryLedger(LedgerContract):
    """Tests of delivering stand on it, so it must not be kinder than a database.

    The fixture `ledger` is in the folder's conftest.
    """
