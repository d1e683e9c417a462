"""Installations on both databases: kept encrypted, found again, and gone when they end."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from bot.answers.installation import Installation
from bot.digest.subscription import Channel
from bot.errors import StoreError
from bot.store.database import Database
from bot.store.installations import MOST_STATES, SqlInstallations
from bot.store.ledger import SqlLedger
from bot.store.tables import INSTALLATION, OAUTH_STATE
from bot.store.vault import Vault
from tests.digest.building import subscription

NOW = datetime(2026, 5, 4, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def installation(team: str = "T1", **changes: Any) -> Installation:
    """Return an installation of a moment ago."""
    defaults: dict[str, Any] = {
        "name": "Example",
        "token": f"xoxb-of-{team}",
        "bot_id": "B1",
        "user_id": "U0BOT",
        "scopes": frozenset({"commands", "chat:write"}),
        "installed": NOW,
    }
    return Installation(team=team, **(defaults | changes))


@pytest.fixture(name="kept")
def _kept(database: Database) -> SqlInstallations:
    """Keeps nothing yet."""
    return SqlInstallations(database, Vault("a secret"))


async def test_an_installation_is_found_again(kept: SqlInstallations) -> None:
    """Each workspace has its own; where there is none, nobody else's is taken."""
    await kept.install(installation("T1"))
    await kept.install(installation("T2"))

    assert await kept.installation("T1") == installation("T1")
    assert await kept.installation("T2") == installation("T2")
    assert await kept.installation("T3") is None


async def test_the_latest_installation_counts(kept: SqlInstallations) -> None:
    """Slack gives a new token when scopes are added."""
    await kept.install(installation())
    newer = installation(token="xoxb-newer", scopes=frozenset({"commands"}))

    await kept.install(newer)

    assert await kept.installation("T1") == newer


async def test_no_token_stands_in_the_database(kept: SqlInstallations, database: Database) -> None:
    """Backups of it lie about in places that nobody thinks of."""
    await kept.install(installation())
    async with database.reading() as connection:
        (row,) = (await connection.execute(select(INSTALLATION))).all()

    assert not [value for value in row if "xoxb" in str(value)]


async def test_a_secret_can_be_changed(kept: SqlInstallations, database: Database) -> None:
    """The former one opens what it encrypted for as long as it is named."""
    await kept.install(installation())

    both = SqlInstallations(database, Vault("a newer secret", "a secret"))
    newer = SqlInstallations(database, Vault("a newer secret"))

    assert await both.installation("T1") == installation()
    with pytest.raises(StoreError, match="T1 was encrypted with another secret") as caught:
        await newer.installation("T1")
    assert "CONFBOT_KEY" in caught.value.remedy


async def test_a_token_serves_its_own_workspace_only(
    kept: SqlInstallations, database: Database
) -> None:
    """Who can write the database can't have another workspace's token used for their own."""
    await kept.install(installation("T1"))
    await kept.install(installation("T2"))
    async with database.writing() as connection:
        stolen = select(INSTALLATION.columns.token).where(INSTALLATION.columns.team == "T1")
        token = (await connection.execute(stolen)).scalar_one()
        await connection.execute(
            update(INSTALLATION).where(INSTALLATION.columns.team == "T2").values(token=token)
        )

    with pytest.raises(StoreError, match="T2"):
        await kept.installation("T2")


async def test_with_an_installation_its_digests_pause(
    kept: SqlInstallations, database: Database
) -> None:
    """They would fail one after the other; those of other workspaces go on."""
    ledger = SqlLedger(database)
    await ledger.save(subscription("C1"))
    await ledger.save(subscription("C2", paused="the channel is archived"))
    await ledger.save(replace(subscription("C1"), channel=Channel("T2", "C1")))
    await kept.install(installation())

    assert await kept.uninstall("T1", before=NOW + SECOND, reason="it was removed")

    assert await kept.installation("T1") is None
    assert [each.paused for each in await ledger.subscriptions()] == [
        *("it was removed", "the channel is archived", None)
    ]


async def test_what_ended_before_it_does_not_end_an_installation(
    kept: SqlInstallations, database: Database
) -> None:
    """Slack may report the end of the former one after it was installed anew."""
    ledger = SqlLedger(database)
    await ledger.save(subscription("C1"))
    await kept.install(installation())

    assert not await kept.uninstall("T1", before=NOW, reason="it was removed")

    assert await kept.installation("T1") == installation()
    assert [each.paused for each in await ledger.subscriptions()] == [None]


async def test_a_state_is_redeemed_once(kept: SqlInstallations) -> None:
    """Of a hundred that bring the same one at the same time, too."""
    await kept.issue("state", until=NOW + SECOND)

    redeemed = await asyncio.gather(*(kept.redeem("state", now=NOW) for _ in range(100)))

    assert sum(redeemed) == 1


async def test_a_state_runs_out(kept: SqlInstallations) -> None:
    """A link that somebody kept is of no use; one that was never issued neither."""
    await kept.issue("state", until=NOW + SECOND)

    assert not await kept.redeem("state", now=NOW + SECOND)
    assert not await kept.redeem("another", now=NOW)


async def test_states_are_swept(kept: SqlInstallations, database: Database) -> None:
    """Whoever closes the browser half-way leaves one behind; it can't be told from the row."""
    await kept.issue("old", until=NOW - SECOND)
    await kept.issue("new", until=NOW + SECOND)

    await SqlLedger(database).sweep(now=NOW)

    async with database.reading() as connection:
        (row,) = (await connection.execute(select(OAUTH_STATE))).all()
    assert "new" not in row.state
    assert await kept.redeem("new", now=NOW)


async def test_nobody_fills_the_database_by_beginning(
    kept: SqlInstallations, database: Database
) -> None:
    """Whoever finds the address may open it again and again, and rows are swept once a day."""
    begun = [
        {"state": f"{number}", "expires": NOW + number * SECOND}
        for number in range(MOST_STATES + 100)
    ]
    async with database.writing() as connection:
        await connection.execute(insert(OAUTH_STATE), begun)
    await kept.issue("newest", until=NOW + MOST_STATES * 2 * SECOND)

    async with database.reading() as connection:
        count = await connection.scalar(select(func.count()).select_from(OAUTH_STATE))
    assert count == MOST_STATES
    assert await kept.redeem("newest", now=NOW)
