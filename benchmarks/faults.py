"""Whether a digest is ever posted twice or lost, however processes and Slack fail.

Four processes at a time deliver the digests of many channels from one PostgreSQL to a stand-in for
Slack that fails in every way; they are killed at random points, and time leaps on. At the end each
channel is compared with the ledger and with what its owner was told.

    .venv/bin/python -m benchmarks.faults --kills 200
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.faults import Storm
from tests.postgresql import PostgresqlServer


def main() -> int:
    """Run a storm, print its counts, and return the exit status."""
    asked = argparse.ArgumentParser(description="Kill processes that deliver digests.")
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--days", type=int, default=10)
    asked.add_argument("--channels", type=int, default=60)
    asked.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    given = asked.parse_args()
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        PostgresqlServer.run() as server,
        server.database() as url,
    ):
        storm = Storm(url, Path(folder), channels=given.channels, seed=given.seed)
        tally = asyncio.run(storm.run(days=given.days, kills=given.kills))
    print("\n".join(tally.lines()))
    for edition in (*tally.twice, *tally.lost):
        print(edition)
    print(*tally.bugs[:3], sep="\n")
    print(f"seed {given.seed}, {time.monotonic() - started:.0f} s")
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
