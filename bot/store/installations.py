"""Installations and the states of those under way, in a database."""

import hashlib
from datetime import datetime
from typing import Final

from sqlalchemy import delete, select, update

from bot.answers.installation import Installation
from bot.digest.subscription import instant
from bot.errors import StoreError
from bot.store.database import Database
from bot.store.records import Records, put
from bot.store.tables import INSTALLATION, OAUTH_STATE, SUBSCRIPTION
from bot.store.vault import Vault

_INSTALLATION: Final = INSTALLATION.columns
_STATE: Final = OAUTH_STATE.columns
_SUBSCRIPTION: Final = SUBSCRIPTION.columns

MOST_STATES: Final = 10_000
"""Installations under way at a time. Anybody may begin one, so something has to bound them."""


class SqlInstallations(Records):
    """What `bot.answers.installation.Installations` asks for; tokens are kept encrypted."""

    def __init__(self, database: Database, vault: Vault) -> None:
        super().__init__(database)
        self._vault = vault

    async def installation(self, team: str) -> Installation | None:
        """Return the installation of `team`; None where confbot is not installed."""
        found = select(INSTALLATION).where(_INSTALLATION.team == team)
        async with self._database.reading() as connection:
            row = (await connection.execute(found)).one_or_none()
        if row is None:
            return None
        token = self._vault.open(row.token, of=team)
        if token is None:
            raise StoreError(
                place=str(self._database.place),
                problem=f"the token of workspace {team} was encrypted with another secret",
                remedy="put the former CONFBOT_KEY behind the new one, or install confbot anew",
            )
        return Installation(
            team=team,
            name=row.name,
            token=token,
            bot_id=row.bot_id,
            user_id=row.user_id,
            scopes=frozenset(row.scopes),
            installed=row.installed,
        )

    async def install(self, installation: Installation) -> None:
        """Keep `installation`, in place of the workspace's former one."""
        row = {
            "team": installation.team,
            "name": installation.name,
            "token": self._vault.seal(installation.token, of=installation.team),
            "bot_id": installation.bot_id,
            "user_id": installation.user_id,
            "scopes": sorted(installation.scopes),
            "installed": instant(installation.installed),
        }
        async with self._database.writing() as connection:
            await put(connection, INSTALLATION, row)

    async def uninstall(self, team: str, *, before: datetime, reason: str) -> bool:
        """Forget the installation of `team` and pause its digests, unless it is not older."""
        forgotten = delete(INSTALLATION).where(
            _INSTALLATION.team == team, _INSTALLATION.installed < instant(before)
        )
        paused = update(SUBSCRIPTION).where(
            _SUBSCRIPTION.team == team, _SUBSCRIPTION.paused.is_(None)
        )
        async with self._database.writing() as connection:
            gone = (await connection.execute(forgotten)).rowcount > 0
            if gone:
                await connection.execute(paused.values(paused=reason))
        return gone

    async def issue(self, state: str, *, until: datetime) -> None:
        """Let `state` be redeemed once, until that instant; beyond `MOST_STATES` the oldest go."""
        row = {"state": _digest(state), "expires": instant(until)}
        latest = select(_STATE.expires).order_by(_STATE.expires.desc())
        first_kept = latest.offset(MOST_STATES - 1).limit(1).scalar_subquery()
        async with self._database.writing() as connection:
            await put(connection, OAUTH_STATE, row)
            await connection.execute(delete(OAUTH_STATE).where(_STATE.expires < first_kept))

    async def redeem(self, state: str, *, now: datetime) -> bool:
        """Say whether `state` was issued, is not too old, and was not redeemed before."""
        # Of several processes at once, one finds the row to delete.
        redeemed = delete(OAUTH_STATE).where(
            _STATE.state == _digest(state), _STATE.expires > instant(now)
        )
        async with self._database.writing() as connection:
            return (await connection.execute(redeemed)).rowcount > 0


def _digest(state: str) -> str:
    """Return what a state is found by; nobody can redeem it from a copy of the database."""
    return hashlib.sha256(state.encode("utf-8", "surrogatepass")).hexdigest()
