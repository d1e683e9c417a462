"""Gaps and settings, for those who manage the bot, by real dispatch over a real database."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answers.desk import InfoDesk
from bot.answers.gaps import Gap, Shortfall
from bot.answers.management import Management
from bot.slack.background import Background
from bot.slack.blocks.gaps import ALIAS, DONE, GROUPS, LIST, NOTE
from bot.slack.blocks.home import GAPS, SETTINGS
from bot.slack.blocks.settings_form import (
    FOLLOW_UPS,
    MANAGERS,
    PUBLIC,
    UNFURLS,
    WHERE,
)
from bot.slack.home import gaps
from bot.slack.home.house import Books
from bot.slack.home.operators import ADMIN_LIFE, NOT_YOU, SETTINGS_LIFE
from bot.slack.home.settings import SAVED
from bot.slack.windows import TOO_LATE
from bot.store.database import Database
from bot.store.feedback import SqlFeedback
from bot.store.ledger import SqlLedger
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from bot.store.schema import upgrade
from tests.bots import Parts
from tests.factories import session, shelf, tool
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


@pytest.fixture(name="database")
async def _database(tmp_path: Path) -> AsyncIterator[Database]:
    """A SQLite database with all tables."""
    async with Database.open(f"sqlite:///{tmp_path / 'confbot.db'}") as database:
        await upgrade(database)
        yield database


@pytest.fixture(name="now")
def _now() -> list[datetime]:
    """What the bot is told of the time; a test may change it."""
    return [NOW]


@pytest.fixture(name="visit")
async def _visit(
    slack: SlackApi, background: Background, database: Database, now: list[datetime]
) -> Visit:
    """U1, who runs the workspace, at a bot with a database."""
    desk = InfoDesk(shelf(session("Typing for Humans", "Ana Roe, Acme"), tool("Falco", "watches")))
    parts = Parts(
        url=slack.url,
        desk=lambda: desk,
        background=background,
        ledger=SqlLedger(database),
        now=lambda: now[0],
        books=Books(
            feedback=SqlFeedback(database),
            management=SqlManagement(database),
            people=SqlPeople(database),
            stored=lambda: True,
        ),
    )
    visit = Visit(parts, slack)
    visit.live("U1")
    return visit


async def ask(visit: Visit, *questions: str) -> None:
    """Have asked what the notes don't answer, the later the earlier in the list."""
    assert visit.parts.books
    for number, question in enumerate(questions):
        gap = Gap(
            team="T1",
            question=question,
            shortfall=Shortfall.NOTHING,
            at=NOW - timedelta(minutes=number),
        )
        await visit.parts.books.feedback.note_gap(gap)


@pytest.mark.parametrize("way", ["command", "home"])
async def test_gaps_are_listed_the_commonest_first(visit: Visit, way: str) -> None:
    """Whoever writes notes sees what to write next."""
    await ask(visit, "was the ferry late", "who spoke about tekton?", "any talks on tektn")

    if way == "command":
        assert (await visit.commands("gaps")).body == ""
    else:
        await visit.opens()
        await visit.clicks(GAPS)
    shown = texts(await visit.modal())

    assert "2 in all" in shown
    assert shown.index("tekton?") < shown.index("ferry")
    assert "2 times, last on 4 May 2026: nothing was found" in shown
    assert "Also asked: " in shown
    assert "U1" not in shown


async def test_where_there_are_no_gaps_that_is_said(visit: Visit) -> None:
    """An empty window would look broken."""
    await visit.commands("gaps")

    assert "There are none" in texts(await visit.modal())


async def test_gaps_are_measured_by_what_was_liked(visit: Visit) -> None:
    """Twenty gaps among five good answers are bad news, and among five hundred they are not."""
    await ask(visit, "tekton")
    assert visit.parts.books
    for question in ("ebpf", "ebpf", "dapr"):
        await visit.parts.books.feedback.note_like("T1", question, at=NOW)

    await visit.commands("gaps")
    assert "3 times in half a year, an answer was liked." in texts(await visit.modal())
    await visit.clicks(f"{DONE}_0")
    shown = texts(await visit.modal())
    assert "There are none" in shown
    assert "3 times in half a year" in shown


async def test_a_click_drafts_a_note_and_another_an_alias(visit: Visit) -> None:
    """To be copied as they stand, with a way back to the list."""
    await ask(visit, "what is falcoo")
    await visit.commands("gaps")
    await visit.modal()

    await visit.clicks(f"{NOTE}_0")
    note = await visit.modal()
    await visit.clicks(f"{LIST}_back")
    assert "1 in all" in texts(await visit.modal())
    await visit.clicks(f"{ALIAS}_0")
    alias = await visit.modal()

    kinds = [each["elements"][0]["type"] for each in note["blocks"] if "elements" in each]
    assert "rich_text_preformatted" in kinds
    assert "recap: false" in texts(note)
    assert "- what is falcoo" in texts(note)
    assert "Falco: [falcoo]" in texts(alias)


async def test_what_is_done_is_gone_from_the_list(visit: Visit) -> None:
    """With all the ways in which it was asked."""
    await ask(visit, "who spoke about tekton?", "tekton", "was the ferry late")
    await visit.commands("gaps")
    await visit.modal()

    await visit.clicks(f"{DONE}_0")
    shown = texts(await visit.modal())

    assert "1 in all" in shown
    assert "tekton" not in shown


async def test_a_gap_that_was_closed_meanwhile_is_said_to_be(visit: Visit) -> None:
    """Two people may look through the same list."""
    await ask(visit, "tekton")
    await visit.commands("gaps")
    await visit.modal()
    assert visit.parts.books
    await visit.parts.books.feedback.close_gaps("T1", ["tekton"])

    await visit.clicks(f"{NOTE}_0")

    assert gaps.GONE in texts(await visit.modal())


async def test_a_made_up_button_is_stale(visit: Visit) -> None:
    """Whatever it carries."""
    await ask(visit, "tekton")
    await visit.commands("gaps")
    await visit.modal()

    await visit.clicks(f"{NOTE}_0", "made up")

    assert gaps.STALE in texts(await visit.modal())


async def test_many_gaps_have_pages(visit: Visit) -> None:
    """The list stays short, and none is out of reach."""
    subjects = [chr(97 + n // 5) * 5 + chr(97 + n % 5) * 5 for n in range(2 * GROUPS + 1)]
    await ask(visit, *subjects)
    await visit.commands("gaps")
    seen = texts(await visit.modal())

    for _ in range(2):
        await visit.clicks(f"{LIST}_more")
        seen += texts(await visit.modal())

    assert all(subject in seen for subject in subjects)
    assert f"{LIST}_more" not in actions(await visit.modal())
    await visit.clicks(f"{LIST}_back")
    assert f"{LIST}_more" in actions(await visit.modal())


async def test_hostile_questions_stay_text(visit: Visit) -> None:
    """A question is anybody's to write, and is shown to those in power."""
    await ask(visit, "<!channel> *x* <https://evil.example|Falco> \u202e" + "y" * 3000)
    await visit.commands("gaps")
    shown = str(await visit.modal())
    await visit.clicks(f"{NOTE}_0")
    shown += str(await visit.modal())

    assert "mrkdwn" not in shown
    assert "\u202e" not in shown
    assert "'link'" not in shown


@pytest.mark.parametrize("order", ["gaps", "settings"])
async def test_others_see_neither_gaps_nor_settings(visit: Visit, order: str) -> None:
    """Only those who manage the bot may."""
    visit.user = "U2"
    await ask(visit, "tekton")

    await visit.commands(order)
    shown = texts(await visit.modal())

    assert NOT_YOU in shown
    assert "tekton" not in shown


async def test_who_is_no_longer_an_admin_is_shut_out(visit: Visit, now: list[datetime]) -> None:
    """Even with the window still open."""
    await ask(visit, "tekton")
    await visit.commands("gaps")
    await visit.modal()
    visit.live()
    await visit.clicks(f"{NOTE}_0")
    still = texts(await visit.modal())
    now[0] += ADMIN_LIFE + timedelta(seconds=1)

    await visit.commands("gaps")
    assert NOT_YOU in texts(await visit.modal())
    assert "recap: false" in still, "asked of Slack once a minute at most"


async def test_admins_are_asked_for_once_a_minute(visit: Visit, slack: SlackApi) -> None:
    """Each look at App Home would else cost a request."""
    for _ in range(3):
        await visit.opens()

    assert len(slack.of("users.info")) == 1


@pytest.mark.parametrize("fault", [refusal("missing_scope"), Fault(drop=True)])
async def test_in_doubt_nobody_is_an_admin(visit: Visit, slack: SlackApi, fault: Fault) -> None:
    """And it is said why."""
    slack.fail("users.info", fault, fault, fault)

    await visit.commands("gaps")

    assert "Slack does not tell whether you are an admin here" in texts(await visit.modal())


async def test_settings_are_shown_and_kept(visit: Visit) -> None:
    """Who manages the bot, where it answers in public, where it follows up and unfurls."""
    await visit.opens()
    await visit.clicks(SETTINGS)
    await visit.modal()

    told = await visit.submits(
        {
            MANAGERS: {"selected_users": ["U2"]},
            WHERE: {"selected_option": {"value": "listed"}},
            PUBLIC: {"selected_conversations": ["C1"]},
            FOLLOW_UPS: {"selected_conversations": ["C1", "C2"]},
            UNFURLS: {"selected_conversations": []},
        }
    )
    assert SAVED in texts(await visit.modal())
    assert told["response_action"] == "update"
    await visit.commands("settings")
    form = await visit.modal()

    assert visit.parts.books
    kept = await visit.parts.books.management.management("T1")
    assert kept == Management(
        managers=frozenset({"U2"}),
        public=frozenset({"C1"}),
        follow_ups=frozenset({"C1", "C2"}),
    )
    held = {block["block_id"]: block["element"] for block in form["blocks"] if "element" in block}
    assert held[MANAGERS]["initial_users"] == ["U2"]
    assert held[FOLLOW_UPS]["initial_conversations"] == ["C1", "C2"]
    assert held[WHERE]["initial_option"]["value"] == "listed"


async def test_whom_admins_name_may_manage_and_name_others(visit: Visit) -> None:
    """Whoever runs the workspace need not write the notes."""
    await visit.commands("settings")
    await visit.modal()
    await visit.submits({MANAGERS: {"selected_users": ["U2"]}})
    await visit.settled()
    visit.user = "U2"

    await visit.commands("gaps")

    assert "There are none" in texts(await visit.modal())


async def test_who_may_not_can_not_submit_either(visit: Visit) -> None:
    """A form can be sent without having been opened."""
    await visit.commands("settings")
    view = await visit.modal()
    workspace = visit.slack.workspace
    workspace.windows.stacks["U2"] = workspace.windows.stacks.pop("U1")
    visit.user = "U2"

    await visit.submits({MANAGERS: {"selected_users": ["U2"]}})

    assert view["callback_id"] == "settings_form"
    assert NOT_YOU in texts(await visit.modal())
    assert visit.parts.books
    assert await visit.parts.books.management.management("T1") == Management()


async def test_what_another_process_has_set_is_known_soon(
    visit: Visit, now: list[datetime]
) -> None:
    """Several processes share the work."""
    await visit.commands("settings")
    await visit.modal()
    assert visit.parts.books
    await visit.parts.books.management.manage("T1", Management(managers=frozenset({"U2"})))
    now[0] += SETTINGS_LIFE + timedelta(seconds=1)
    visit.user = "U2"

    await visit.commands("gaps")

    assert "There are none" in texts(await visit.modal())


async def test_gaps_that_open_no_window_are_apologised_for(visit: Visit, slack: SlackApi) -> None:
    """A click that does nothing would be clicked again and again."""
    slack.fail("views.open", refusal("expired_trigger_id"))

    await visit.commands("gaps")
    (told,) = await slack.wait_for_response()

    assert told["text"] == TOO_LATE


async def test_words_that_begin_a_question_are_no_order(visit: Visit) -> None:
    """Gaps in something are a subject of talks."""
    for question in ("gaps in typing", "settings of typing", "forget typing"):
        response = await visit.commands(question)
        assert "Typing for Humans" in response.body

    assert await visit.modal() == {}
