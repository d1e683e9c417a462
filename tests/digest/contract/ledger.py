"""What every ledger promises, all of it."""

from tests.digest.contract.claims import Claims
from tests.digest.contract.history import History
from tests.digest.contract.instants import Instants
from tests.digest.contract.news import News
from tests.digest.contract.outcomes import Outcomes
from tests.digest.contract.subscriptions import Subscriptions


class LedgerContract(Subscriptions, Claims, Outcomes, History, News, Instants):
    """The promises of `Ledger`. A subclass gives a fixture `ledger`, empty for each test."""
