"""What workspaces have set, in a database."""

import pytest

from bot.answers.management import Management
from bot.store.database import Database
from bot.store.management import SqlManagement

CHOSEN = Management(
    managers=frozenset({"U2", "U1"}),
    public=frozenset({"C1"}),
    follow_ups=frozenset({"C1", "C2"}),
    unfurls=frozenset({"C3"}),
)


async def test_the_defaults_hold_until_somebody_chooses(database: Database) -> None:
    """Answers are public, and nothing else is on."""
    assert await SqlManagement(database).management("T1") == Management()
    assert Management().public is None


@pytest.mark.parametrize(
    "chosen",
    [CHOSEN, Management(), Management(public=frozenset())],
    ids=["all", "nothing", "nowhere in public"],
)
async def test_what_is_chosen_is_kept(database: Database, chosen: Management) -> None:
    """Nowhere and everywhere are not the same; another workspace keeps its own."""
    book = SqlManagement(database)
    await book.manage("T1", CHOSEN)

    await book.manage("T1", chosen)

    assert await book.management("T1") == chosen
    assert await book.management("T2") == Management()
