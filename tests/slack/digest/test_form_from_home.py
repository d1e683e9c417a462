"""The form as App Home leads to it, and what both show of each other."""

from bot.slack.blocks.digest_form import CHANNEL
from bot.slack.blocks.home import EDIT_DIGEST, NEW_DIGEST
from bot.slack.digest import forms
from bot.slack.home.place import Room
from bot.slack.seal import Seal, Ticket
from tests.slack.digest.conftest import Workshop
from tests.slack.home_visit import Visit, texts
from tests.slack_api import SECRET


async def test_app_home_leads_to_the_form_and_shows_what_it_changed(
    visit: Visit, workshop: Workshop
) -> None:
    """One form, two ways to it."""
    home = await visit.opens()
    assert "09:00" not in texts(home)

    await visit.clicks(NEW_DIGEST)
    form = await visit.modal()
    assert forms.NOTHING_CHOSEN in texts(form)
    await visit.submits({CHANNEL: {"selected_conversation": "C1"}})
    home = await visit.home()

    assert "Every day at 09:00 (Europe/Prague)." in texts(home)
    workshop.slack.workspace.windows.stacks.clear()
    await visit.clicks(f"{EDIT_DIGEST}_0")
    assert "Every day at 09:00 (Europe/Prague)." in texts(await visit.modal())


async def test_an_order_in_a_line_shows_in_app_home_too(visit: Visit, workshop: Workshop) -> None:
    """Where somebody has looked at it; others find it when they open it."""
    visit.user = "U2"
    await visit.opens()

    await workshop.told("digest 9:00", user_id="U2")
    await workshop.told("digest 10:00", user_id="U1")

    assert "Every day at 09:00 (Europe/Prague)." in texts(await visit.home())
    assert {call.arguments["user_id"] for call in workshop.slack.of("views.publish")} == {"U2"}


async def test_a_made_up_button_opens_no_form(visit: Visit, workshop: Workshop) -> None:
    """The digest of somebody's direct message is nobody else's to see."""
    await workshop.told("digest 9:00", channel_id="D2", user_id="U2")
    await visit.opens()

    await visit.clicks(NEW_DIGEST, action_id=f"{EDIT_DIGEST}_0", value="D2")

    assert await visit.modal() == {}
    assert "older version" in texts(await visit.home())


async def test_a_question_makes_no_key_to_a_digest(visit: Visit, workshop: Workshop) -> None:
    """Buttons of answers carry what was asked, sealed as well; that opens nothing here."""
    await workshop.told("digest 9:00", channel_id="D2", user_id="U2")
    await visit.opens()
    asked = Seal(SECRET).sealed(Ticket(f"{Room.DIGEST} D2"))

    await visit.clicks(NEW_DIGEST, asked, action_id=f"{EDIT_DIGEST}_0")

    assert await visit.modal() == {}
