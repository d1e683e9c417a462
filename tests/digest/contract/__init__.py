"""What every ledger must do; a subclass gives the ledger, and each test runs against it."""
