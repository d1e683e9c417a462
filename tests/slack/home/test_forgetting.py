"""`/conf forget me`, by real dispatch over a real database."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers.desk import InfoDesk
from bot.digest.subscription import Channel
from bot.slack.background import Background
from bot.slack.digest import wording
from bot.slack.home.forgetting import KEPT, NOTHING
from bot.slack.home.house import Books
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.feedback import SqlFeedback
from bot.store.ledger import SqlLedger
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from bot.store.schema import upgrade
from tests.bots import Parts
from tests.factories import session, shelf
from tests.slack.conftest import direct_message, event_body
from tests.slack.home_visit import Visit
from tests.slack_api import SlackApi
from tests.slack_faults import refusal

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


@pytest.fixture(name="visit")
async def _visit(slack: SlackApi, background: Background, tmp_path: Path) -> AsyncIterator[Visit]:
    """U1 at a bot with a database; its direct message with them is D1."""
    desk = InfoDesk(shelf(session("Typing for Humans", "Ana Roe, Acme")))
    async with Database.open(f"sqlite:///{tmp_path / 'confbot.db'}") as database:
        await upgrade(database)
        parts = Parts(
            url=slack.url,
            desk=lambda: desk,
            background=background,
            ledger=SqlLedger(database),
            memory=SqlMemory(database),
            now=lambda: NOW,
            books=Books(
                feedback=SqlFeedback(database),
                management=SqlManagement(database),
                people=SqlPeople(database),
                stored=lambda: True,
            ),
        )
        visit = Visit(parts, slack)
        visit.live()
        visit.channel("C1", "U1", "U2")
        slack.workspace.channel("D1")
        yield visit


async def told(visit: Visit, text: str, channel: str = "C1") -> str:
    """Give an order, and return what is answered in private."""
    before = len(visit.slack.responses)
    response = await visit.commands(text, channel, trigger_id="")
    assert (response.status, response.body) == (200, "")
    await visit.settled()
    return str(visit.slack.responses[before]["text"])


async def test_what_is_tied_to_a_person_is_forgotten_and_told(visit: Visit) -> None:
    """The watches, the direct message with its digest and its questions, the ownership."""
    for order, channel in (
        ("watch ebpf", "C1"),
        ("watch wasm", "C1"),
        ("digest 9:00", "C1"),
        ("digest 9:00", "D1"),
    ):
        await told(visit, order, channel)
    await visit.send(event_body(direct_message("who gave typing for humans")))
    await visit.settled()

    said = await told(visit, "forget me")

    assert "\u2022 2 topics that you watched" in said
    assert "\u2022 1 digest of our direct messages" in said
    assert "\u2022 1 question that could be followed up" in said
    assert "\u2022 that you set up a digest: it goes on in its channel" in said
    assert KEPT in said
    kept = await visit.parts.ledger.subscription(Channel("T1", "C1"))
    assert kept is not None
    assert kept.owner == ""
    assert await visit.parts.ledger.subscription(Channel("T1", "D1")) is None
    assert await told(visit, "watch") == wording.NO_WATCH


async def test_others_are_not_forgotten(visit: Visit) -> None:
    """It is one's own to ask for."""
    visit.user = "U2"
    await told(visit, "watch ebpf")
    visit.user = "U1"

    said = await told(visit, "forget me")

    assert said.startswith(NOTHING)
    visit.user = "U2"
    assert "ebpf" in await told(visit, "watch")


async def test_an_ownerless_digest_has_an_owner_again_when_it_is_changed(visit: Visit) -> None:
    """Somebody has to hear when it fails."""
    await told(visit, "digest 9:00")
    await told(visit, "forget me")
    visit.user = "U2"

    await told(visit, "digest 9:00")

    kept = await visit.parts.ledger.subscription(Channel("T1", "C1"))
    assert kept is not None
    assert kept.owner == "U2"


async def test_without_the_permission_it_is_said_what_stays_for_a_day(
    visit: Visit, slack: SlackApi
) -> None:
    """The rest is forgotten all the same."""
    await told(visit, "watch ebpf")
    slack.fail("conversations.open", refusal("missing_scope"))

    said = await told(visit, "forget me")

    assert "1 topic that you watched" in said
    assert "I could not find our direct messages" in said
    assert "within a day" in said


@pytest.mark.parametrize("order", ["forget me", "forget me.", "Forget me!", "froget me"])
async def test_it_is_understood_as_people_write_it(visit: Visit, order: str) -> None:
    """A slip must not end as a question."""
    assert KEPT in await told(visit, order)
