"""What workspaces have set, in a database."""

from typing import Final

from sqlalchemy import select

from bot.answers.management import Management
from bot.store.records import Records, put
from bot.store.tables import MANAGEMENT

_MANAGEMENT: Final = MANAGEMENT.columns


class SqlManagement(Records):
    """What `bot.answers.management.ManagementBook` asks for, in a database."""

    async def management(self, team: str) -> Management:
        """Return the settings of `team`, the defaults where nobody has chosen."""
        found = select(MANAGEMENT).where(_MANAGEMENT.team == team)
        async with self._database.reading() as connection:
            row = (await connection.execute(found)).one_or_none()
        if row is None:
            return Management()
        return Management(
            managers=frozenset(row.managers),
            public=None if row.everywhere else frozenset(row.public),
            follow_ups=frozenset(row.follow_ups),
            unfurls=frozenset(row.unfurls),
        )

    async def manage(self, team: str, management: Management) -> None:
        """Keep the settings of `team`, in place of the former ones."""
        row = {
            "team": team,
            "managers": sorted(management.managers),
            "everywhere": management.public is None,
            "public": sorted(management.public or ()),
            "follow_ups": sorted(management.follow_ups),
            "unfurls": sorted(management.unfurls),
        }
        async with self._database.writing() as connection:
            await put(connection, MANAGEMENT, row)
