"""What becomes of the form's window when it comes too late, is closed, or something fails."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.slack.background import Background
from bot.slack.blocks.digest_form import PREVIEW, TIME
from bot.slack.blocks.home import NEW_DIGEST
from bot.slack.windows import GONE, STORE_DOWN, TOO_LATE
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from tests.bots import Parts
from tests.slack.digest.conftest import C1, Workshop
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal


async def test_a_button_that_no_version_knows_is_said_to_be_stale(visit: Visit) -> None:
    """A window may have been opened by another version of the bot."""
    await visit.commands("digest")
    await visit.modal()

    response = await visit.clicks(PREVIEW, action_id="digest_of_old")

    assert response.status == 200
    assert GONE in texts(await visit.modal())


async def test_too_late_for_a_window_it_is_told_in_words(visit: Visit, workshop: Workshop) -> None:
    """Whoever gave the command learns how things stand all the same."""
    workshop.slack.fail("views.open", refusal("expired_trigger_id"))

    await visit.commands("digest")
    (told,) = await workshop.slack.wait_for_response()

    assert TOO_LATE in told["text"]
    assert "No digest is set up here." in told["text"]
    assert await visit.modal() == {}


async def test_too_late_from_app_home_it_is_told_in_private(
    visit: Visit, workshop: Workshop
) -> None:
    """There is no channel to tell it in."""
    await visit.opens()
    workshop.slack.fail("views.open", refusal("trigger_expired"))

    await visit.clicks(NEW_DIGEST)
    await visit.settled()

    assert TOO_LATE in workshop.said("U1")[-1]


async def test_other_refusals_of_a_window_name_their_reason(
    visit: Visit, workshop: Workshop
) -> None:
    """Slowness is not to blame for everything."""
    workshop.slack.fail("views.open", refusal("not_allowed_token_type"))

    await visit.commands("digest")
    (told,) = await workshop.slack.wait_for_response()

    assert "I could not open a window: SLACK_BOT_TOKEN" in told["text"]


async def test_a_window_opens_before_slow_work(visit: Visit, workshop: Workshop) -> None:
    """What allows it is good for three seconds; Slack may take longer to tell a zone."""
    workshop.slack.fail("users.info", Fault(seconds=0.3, honest=True))

    await visit.commands("digest")
    await workshop.slack.wait_for("users.info")

    assert len(workshop.slack.of("views.open")) == 1
    assert workshop.slack.of("views.update") == []
    assert TIME in actions(await visit.modal())


async def test_a_window_that_was_closed_is_left_alone(visit: Visit, workshop: Workshop) -> None:
    """Nobody waits for it any more; what was ordered is done."""
    await visit.commands("digest")
    await visit.modal()
    workshop.slack.fail("views.update", refusal("not_found"))

    await visit.submits({})
    await visit.settled()

    assert await workshop.ledger.subscription(C1) is not None


async def test_a_fault_is_told_in_the_form_with_its_reference(
    visit: Visit, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A window that asks for patience for ever would be worse."""
    await visit.commands("digest")
    await visit.modal()
    async with database.writing() as connection:
        await connection.execute(text("DROP TABLE subscription"))

    await visit.submits({})
    told = texts(await visit.modal())

    assert "Sorry, something went wrong on my side (reference " in told
    assert caplog.text.count(told.partition("(reference ")[2][:8]) == 1


async def test_a_fault_on_the_way_to_a_window_is_told_in_words(
    visit: Visit, workshop: Workshop, database: Database
) -> None:
    """Even where there is no window to tell it in."""
    workshop.slack.fail("views.open", refusal("expired_trigger_id"))
    async with database.writing() as connection:
        await connection.execute(text("DROP TABLE subscription"))

    await visit.commands("digest")
    (told,) = await workshop.slack.wait_for_response()

    assert "Sorry, something went wrong on my side (reference " in told["text"]


async def test_a_database_that_cannot_be_used_is_said_in_the_form(
    slack: SlackApi, background: Background, tmp_path: Path
) -> None:
    """Silence would be taken for success."""
    (tmp_path / "broken.db").write_text("no database, whatever its name says" * 100, "utf-8")
    async with Database.open(f"sqlite:///{tmp_path / 'broken.db'}") as broken:
        visit = Visit(Parts(url=slack.url, background=background, ledger=SqlLedger(broken)), slack)

        await visit.commands("digest")

        assert STORE_DOWN in texts(await visit.modal())
