"""A short storm: processes that deliver digests are killed while Slack fails in every way."""

from pathlib import Path

from tests.faults import Storm
from tests.postgresql import PostgresqlServer


async def test_no_edition_comes_twice_or_goes_missing(tmp_path: Path) -> None:
    """The promise of the digest; `make faults` runs the same for longer."""
    with PostgresqlServer.run() as server, server.database() as url:
        tally = await Storm(url, tmp_path, channels=16, seed=5).run(days=1, kills=8)

    told = "\n".join([*tally.lines(), *tally.bugs])
    assert tally.clean, told
    assert tally.kills.total() >= 8, told
    assert tally.editions.total() == 16, told
