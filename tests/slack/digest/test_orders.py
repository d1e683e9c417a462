"""Orders for digests, by real dispatch of signed commands, over a real database."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.digest.edition import Edition, State
from bot.digest.subscription import Cadence, Channel
from bot.recap.model import Kind
from bot.slack.background import Background
from bot.slack.digest import wording
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from tests.bots import Parts
from tests.slack.digest.conftest import MONDAY, Workshop
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal

C1 = Channel("T1", "C1")


async def test_a_digest_is_set_up_in_the_zone_of_who_asks(workshop: Workshop) -> None:
    """Nobody wants to type the name of their own time zone."""
    told = await workshop.told("digest 9:00")

    kept = await workshop.ledger.subscription(C1)
    assert kept is not None
    assert (f"{kept.at:%H:%M}", kept.zone.key, kept.owner) == ("09:00", "Europe/Prague", "U1")
    assert "Every day at 09:00 (Europe/Prague)." in told
    assert wording.HOW_TO_CHANGE in told
    assert workshop.parts.changes == 1


async def test_the_channel_is_told_who_set_it_up(workshop: Workshop) -> None:
    """What will be posted in front of everybody is everybody's business."""
    await workshop.told("digest 9:00")

    (said,) = workshop.said()
    (block,) = workshop.slack.workspace.said["C1"][0]["blocks"]
    assert said.startswith("<@U1> set up a digest here. Every day at 09:00")
    assert {"type": "user", "user_id": "U1"} in block["elements"][0]["elements"]


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (timedelta(minutes=59), "It posts right away."),
        (timedelta(hours=1), "It is too late for 09:00 today."),
        (-timedelta(hours=2), "It posts next on Monday 4 May 2026 at 09:00."),
    ],
    ids=["less than two hours ago", "two hours ago", "in an hour"],
)
async def test_it_is_said_when_a_new_digest_starts(
    workshop: Workshop, late: timedelta, told: str
) -> None:
    """An hour after its time a channel still wants today's, three hours after it does not."""
    workshop.now += late

    assert told in await workshop.told("digest 9:00")


@pytest.mark.parametrize("zones", [{"U1": None}, {}], ids=["none set", "unknown person"])
async def test_without_a_zone_it_is_utc_and_said_to_be(
    workshop: Workshop, zones: dict[str, str | None]
) -> None:
    """A digest in the middle of the night must not come as a surprise."""
    workshop.slack.workspace.live_in(zones)

    told = await workshop.told("digest 9:00")

    kept = await workshop.ledger.subscription(C1)
    assert kept is not None
    assert kept.zone.key == "UTC"
    assert wording.NO_ZONE in told


async def test_all_that_can_be_ordered_in_a_line(workshop: Workshop) -> None:
    """Days, zone, kinds and topics, in any order that reads well."""
    await workshop.told("digest weekly mon 9:30 America/New_York tools security")

    kept = await workshop.ledger.subscription(C1)
    assert kept is not None
    assert (kept.cadence, kept.zone.key) == (Cadence.WEEKLY, "America/New_York")
    assert (kept.topics, kept.kinds) == (("security",), frozenset({Kind.TOOL}))


async def test_a_change_takes_the_place_of_the_former_order(workshop: Workshop) -> None:
    """A channel has one digest; it keeps knowing since when."""
    await workshop.told("digest 9:00")
    workshop.now += timedelta(minutes=5)

    told = await workshop.told("digest 16:00 UTC")

    (kept,) = await workshop.ledger.subscriptions()
    assert (f"{kept.at:%H:%M}", kept.created) == ("16:00", MONDAY)
    assert "It posts next on Monday 4 May 2026 at 16:00." in told
    assert "changed the digest of this channel" in workshop.said()[-1]


async def test_a_digest_is_stopped_and_the_channel_is_told(workshop: Workshop) -> None:
    """Who misses it knows whom to ask."""
    await workshop.told("digest 9:00")

    assert wording.STOPPED in await workshop.told("digest off")
    assert await workshop.ledger.subscription(C1) is None
    assert "<@U1> stopped the digest" in workshop.said()[-1]
    assert await workshop.told("digest off") == wording.NOTHING_SET


async def test_how_it_stands_is_told(workshop: Workshop) -> None:
    """What is set, when it posts next, how the last ended."""
    assert "No digest is set up here" in await workshop.told("digest")
    await workshop.told("digest 11:00 weekdays")

    told = await workshop.told("digest")

    assert "On weekdays at 11:00 (Europe/Prague)." in told
    assert "It posts next on Monday 4 May 2026 at 11:00." in told
    assert "None was due yet." in told


async def test_a_preview_is_private_and_counts_for_nothing(workshop: Workshop) -> None:
    """One can look before one bothers a channel."""
    first = await workshop.order("digest preview")
    await workshop.told("digest 11:00")
    second = await workshop.order("digest preview")

    assert wording.UNSET_PREVIEW in json.dumps(first["blocks"])
    assert first["text"].startswith(wording.UNSET_PREVIEW)
    for each in (first, second):
        assert "Typing for Humans" in json.dumps(each["blocks"])
        assert "Typing for Humans" in each["text"]
    assert len(workshop.said()) == 1, "nothing but that the digest was set up"
    assert await workshop.ledger.last_editions() == {}


async def test_posted_at_once_it_counts_as_that_days(workshop: Workshop) -> None:
    """The clock must not post a second one at eleven."""
    await workshop.told("digest 11:00")

    assert wording.COUNTS in await workshop.told("digest now")
    workshop.now += timedelta(minutes=1)
    assert wording.ONCE in await workshop.told("digest now")

    posts = [each for each in workshop.slack.workspace.said["C1"] if "metadata" in each]
    record = await workshop.ledger.edition(Edition(C1, MONDAY.date()))
    assert record is not None
    assert (record.state, record.asked_by) == (State.POSTED, "U1")
    assert [each["metadata"]["event_payload"]["day"] for each in posts] == ["2026-05-04"]
    assert "Tuesday 5 May" in await workshop.told("digest")


async def test_without_a_digest_one_can_be_posted_all_the_same(workshop: Workshop) -> None:
    """A channel may want to see one first."""
    assert wording.COUNTS in await workshop.told("digest now")
    assert "Conference digest, Monday 4 May 2026" in workshop.said()[-1]


@pytest.mark.parametrize("order", ["digest 9:00", "digest off", "digest now"])
async def test_only_people_in_the_channel_may_change_it(workshop: Workshop, order: str) -> None:
    """A channel's digest is not for others to start, stop or trigger."""
    await workshop.told("digest 11:00")
    workshop.slack.workspace.channel("C1").members = ["U0BOT", *(f"U{n}" for n in range(2, 2500))]

    told = await workshop.told(order)

    kept = await workshop.ledger.subscription(C1)
    assert kept is not None
    assert told == wording.OUTSIDE
    assert f"{kept.at:%H:%M}" == "11:00"
    assert len(workshop.said()) == 1


async def test_somebody_on_the_last_page_of_a_large_channel_is_in_it(workshop: Workshop) -> None:
    """Slack tells the people of a channel a thousand at a time."""
    others = [f"U{n}" for n in range(2, 2500)]
    workshop.slack.workspace.channel("C1").members = ["U0BOT", *others, "U1"]

    assert "Done." in await workshop.told("digest 9:00")


@pytest.mark.parametrize("private", [False, True])
async def test_where_the_bot_is_not_it_asks_to_be_invited(
    workshop: Workshop, *, private: bool
) -> None:
    """It could not post there, so it says so now and not tomorrow at nine."""
    channel = workshop.slack.workspace.channel("C1")
    channel.members, channel.private = ["U1"], private

    assert await workshop.told("digest 9:00") == wording.INVITE
    assert await workshop.ledger.subscription(C1) is None


@pytest.mark.parametrize(
    "fault",
    [refusal("missing_scope"), Fault(drop=True), Fault(status=500), refusal("internal_error")],
    ids=["missing scope", "lost reply", "failure", "internal error"],
)
async def test_nothing_is_changed_while_slack_does_not_tell_who_is_there(
    workshop: Workshop, fault: Fault
) -> None:
    """In doubt nobody gets in, and who asks learns why."""
    # Twice, since a request that only asks may be sent again by the library underneath.
    workshop.slack.fail("conversations.members", fault, fault)

    assert wording.ASK_AGAIN in await workshop.told("digest 9:00")
    assert await workshop.ledger.subscription(C1) is None


@pytest.mark.parametrize(
    "answer", [Fault(body={"ok": True}), refusal("unknown_method")], ids=["no list", "no method"]
)
async def test_a_slack_that_keeps_no_lists_is_trusted(workshop: Workshop, answer: Fault) -> None:
    """Who can write a command in a channel is in it; the list is a second look."""
    workshop.slack.fail("conversations.members", answer)

    assert "Done." in await workshop.told("digest 9:00")


async def test_a_channel_that_cannot_be_told_is_said_to_be(workshop: Workshop) -> None:
    """The order stands; who gave it knows that nobody else does."""
    workshop.slack.workspace.channel("C1").archived = True

    told = await workshop.told("digest 9:00")

    assert "I could not tell the channel: the channel is archived" in told


async def test_misspelt_orders_are_understood_and_said_to_be(workshop: Workshop) -> None:
    """A slip on a phone must not end as a question that nobody asked."""
    told = await workshop.told("digset 9:00 wekdays")

    assert "I read \u201cdigset\u201d as digest." in told
    assert "\u201cwekdays\u201d as weekdays" in told
    assert "On weekdays at 09:00" in told


async def test_what_cannot_be_understood_is_asked_back_at_once(workshop: Workshop) -> None:
    """There is no need for a database to say what is wrong with a line."""
    acknowledgement = await workshop.acknowledged("digest 25:00")

    reply = json.loads(acknowledgement.body)
    assert reply["response_type"] == "ephemeral"
    assert "There is no 25:00" in reply["text"]
    assert workshop.slack.calls == []


async def test_a_question_with_a_word_that_is_close_to_an_order_is_a_question(
    workshop: Workshop,
) -> None:
    """An everyday word is meant, however near it is to "watch"."""
    acknowledgement = await workshop.acknowledged("match typing for humans")

    assert "Typing for Humans" in json.loads(acknowledgement.body)["text"]


async def test_the_acknowledgement_waits_for_nobody(workshop: Workshop) -> None:
    """Slack gives a command three seconds, whatever the database and its own API take."""
    workshop.slack.fail("conversations.members", Fault(seconds=0.3, honest=True))

    acknowledgement = await workshop.acknowledged("digest 9:00")

    assert (acknowledgement.status, acknowledgement.body) == (200, "")
    assert workshop.slack.responses == []
    assert "Done." in (await workshop.slack.wait_for_response())[0]["text"]


async def test_without_an_address_the_answer_comes_as_a_message_for_one(
    workshop: Workshop,
) -> None:
    """Addresses of commands end after half an hour, and proxies lose them."""
    await workshop.acknowledged("digest", response_url="")

    (call,) = await workshop.slack.wait_for("chat.postEphemeral")
    assert (call.arguments["channel"], call.arguments["user"]) == ("C1", "U1")
    assert "No digest is set up here" in call.arguments["text"]


async def test_a_database_that_cannot_be_used_is_told_to_who_asks(
    slack: SlackApi, background: Background, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Silence would be taken for success; the log has the reference, once, and why."""
    (tmp_path / "broken.db").write_text("no database, whatever its name says" * 100, "utf-8")
    async with Database.open(f"sqlite:///{tmp_path / 'broken.db'}") as broken:
        ledger = SqlLedger(broken)
        parts = Parts(url=slack.url, background=background, ledger=ledger)

        told = await Workshop(parts, slack, ledger).told("digest 9:00")

    reference = re.fullmatch(
        rf"{re.escape(wording.STORE_DOWN)} \(reference ([0-9a-f]{{8}})\)", told
    )
    assert reference
    assert caplog.text.count(reference[1]) == 1
    assert "the file is not a database" in caplog.text


async def test_before_the_database_is_ready_it_is_said_at_once(workshop: Workshop) -> None:
    """A bot that has just started, or whose tables wait for a migration."""
    workshop.parts.stored = False

    acknowledgement = await workshop.acknowledged("digest 9:00")

    assert json.loads(acknowledgement.body)["text"] == wording.NOT_STORED
    assert await workshop.ledger.subscriptions() == []


@pytest.mark.parametrize("order", ["digest 9:00", "digest", "settings"])
async def test_when_too_much_is_under_way_it_is_said_at_once(
    slack: SlackApi, database: Database, order: str
) -> None:
    """Better asked to come again than forgotten; so are those who want a window."""
    ledger = SqlLedger(database)
    parts = Parts(url=slack.url, background=Background(clicks=0), ledger=ledger)

    acknowledgement = await Workshop(parts, slack, ledger).acknowledged(order, trigger_id="1.2")

    assert json.loads(acknowledgement.body)["text"] == wording.BUSY
    assert slack.calls == []


async def test_an_order_is_carried_out_while_replies_are_waiting(
    slack: SlackApi, database: Database
) -> None:
    """Who orders looks at the place, as who clicks does; what waits for a turn is not before it."""
    ledger = SqlLedger(database)
    parts = Parts(url=slack.url, background=Background(capacity=0), ledger=ledger)

    await Workshop(parts, slack, ledger).order("digest 9:00")

    assert await ledger.subscriptions() != []


async def test_an_order_cannot_mention_anyone(workshop: Workshop) -> None:
    """What a channel follows stands in each of its digests."""
    told = await workshop.order('digest 9:00 "&lt;!channel&gt; &lt;@U2&gt; news"')

    for each in (told, *workshop.slack.workspace.said["C1"]):
        blocks = json.dumps(each["blocks"])
        assert "&lt;!channel&gt;" in each["text"]
        assert "<!" not in each["text"]
        assert "mrkdwn" not in blocks
        assert "broadcast" not in blocks
        assert "U2" not in blocks.replace("<@U2>", "as it was typed")
