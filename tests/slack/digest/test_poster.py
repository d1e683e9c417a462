"""Posting editions and finding them again, against a Slack that fails in every way."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.digest.edition import Edition, EditionRecord, Notice, State
from bot.digest.letter import Digest, Item, Section
from bot.digest.ports import (
    AmbiguousError,
    CannotTell,
    FinalError,
    Found,
    GoneError,
    NotThere,
    RetryableError,
)
from bot.digest.subscription import Channel
from bot.slack.codes import FINAL, GONE, IN_DOUBT
from bot.slack.digest.poster import PAGE, SlackPoster
from bot.slack.identity import Identity
from bot.slack.workspaces import Clients, OwnWorkspace
from tests import slack_faults
from tests.factories import event, recording, session
from tests.slack_api import TOKEN, SlackApi
from tests.slack_faults import Fault, rate_limit, refusal
from tests.slack_workspace import BOT_USER, Workspace

POST = "chat.postMessage"
HISTORY = "conversations.history"
NOW = datetime(2026, 5, 4, 7, 0, 3, tzinfo=UTC)
TODAY = Edition(Channel("T1", "C1"), date(2026, 5, 4))
DIGEST = Digest(
    day=TODAY.day,
    title="Conference digest, Monday 4 May 2026",
    items=(
        Item(
            section=Section.SESSION,
            key="1",
            entry=session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
            event=event(),
            line="Types are for people.",
            reason="There is a recording to watch.",
        ),
    ),
    footer="Every day at 09:00 (Europe/Prague). Stop it with /conf digest off.",
)
RECORD = EditionRecord(
    edition=TODAY, state=State.UNKNOWN, slot=NOW, planned=NOW, changed=NOW, attempts=1
)


@dataclass
class Desk:
    """A poster and the Slack that it reaches."""

    slack: SlackApi
    poster: SlackPoster


@pytest.fixture(name="desk")
async def _desk() -> AsyncIterator[Desk]:
    """A poster, and a Slack whose clock shows NOW."""
    async with SlackApi(Workspace(now=NOW.timestamp)).running() as slack:
        yield Desk(slack, SlackPoster(Clients(OwnWorkspace(TOKEN, Identity()), slack.url)))


async def test_an_edition_is_posted_marked_and_found_again(desk: Desk) -> None:
    """The mark is what tells it from all that was ever posted."""
    message = await desk.poster.post(TODAY, DIGEST)

    (said,) = desk.slack.workspace.said["C1"]
    (call,) = desk.slack.of(POST)
    assert said["ts"] == message
    assert said["text"].startswith("Conference digest, Monday 4 May 2026")
    assert call.arguments["unfurl_links"] in {False, "0"}
    assert await desk.poster.find(RECORD) == Found(message)


async def test_other_messages_are_no_edition(desk: Desk) -> None:
    """Yesterday's edition, another channel's, and what people write."""
    yesterday = Edition(TODAY.channel, date(2026, 5, 3))
    await desk.poster.post(yesterday, DIGEST)
    desk.slack.workspace.say(desk.slack.workspace.channel("C1"), text="Conference digest")

    assert await desk.poster.find(RECORD) == NotThere()


async def test_it_is_found_below_a_lot_that_was_written_since(desk: Desk) -> None:
    """A busy channel pushes it onto a further page."""
    message = await desk.poster.post(TODAY, DIGEST)
    for _ in range(PAGE + 1):
        desk.slack.workspace.say(desk.slack.workspace.channel("C1"), text="hello")

    assert await desk.poster.find(RECORD) == Found(message)


@pytest.mark.parametrize("fault", slack_faults.IN_DOUBT.values(), ids=slack_faults.IN_DOUBT)
async def test_what_may_have_arrived_is_ambiguous_and_sent_once(desk: Desk, fault: Fault) -> None:
    """Nothing underneath sends it again, and the look tells which it was."""
    desk.slack.fail(POST, fault)

    with pytest.raises(AmbiguousError):
        await desk.poster.post(TODAY, DIGEST)

    found = await desk.poster.find(RECORD)
    assert len(desk.slack.of(POST)) == 1
    assert isinstance(found, Found if fault.taken else NotThere)


@pytest.mark.parametrize("fault", slack_faults.NOT_TAKEN.values(), ids=slack_faults.NOT_TAKEN)
async def test_a_limit_is_waited_for(desk: Desk, fault: Fault) -> None:
    """It was surely not posted, so it may be sent again, but not at once."""
    desk.slack.fail(POST, fault)

    with pytest.raises(RetryableError):
        await desk.poster.post(TODAY, DIGEST)

    assert desk.slack.workspace.said["C1"] == []


@pytest.mark.parametrize(
    ("told", "seconds"),
    [(None, None), ("0", 0), ("17", 17), ("3600", 3600), ("-1", None), ("soon", None), ("", None)],
)
async def test_how_long_to_wait_is_taken_from_slack(
    desk: Desk, told: str | None, seconds: int | None
) -> None:
    """Whatever stands in Retry-After."""
    desk.slack.fail(POST, rate_limit(told))

    with pytest.raises(RetryableError) as raised:
        await desk.poster.post(TODAY, DIGEST)

    assert raised.value.after == (None if seconds is None else timedelta(seconds=seconds))


async def test_a_date_to_wait_for_is_understood(desk: Desk) -> None:
    """HTTP allows one."""
    until = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    desk.slack.fail(POST, rate_limit(until))

    with pytest.raises(RetryableError) as raised:
        await desk.poster.post(TODAY, DIGEST)

    assert raised.value.after is not None
    assert abs(raised.value.after - timedelta(minutes=5)) < timedelta(seconds=10)


@pytest.mark.parametrize("code", FINAL)
async def test_what_somebody_must_mend_is_final(desk: Desk, code: str) -> None:
    """Its owner gets the code, and words to act on."""
    desk.slack.fail(POST, refusal(code))

    with pytest.raises(FinalError, match=code) as raised:
        await desk.poster.post(TODAY, DIGEST)

    assert len(raised.value.reason) > len(code) + 10


@pytest.mark.parametrize("code", IN_DOUBT)
async def test_a_failure_of_slacks_own_is_in_doubt(desk: Desk, code: str) -> None:
    """Slack itself says that some of it may have been done."""
    desk.slack.fail(POST, refusal(code))

    with pytest.raises(AmbiguousError, match=code):
        await desk.poster.post(TODAY, DIGEST)


async def test_an_unknown_code_is_logged_loudly_and_in_doubt(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack adds codes; a guess would be a second digest, or none."""
    desk.slack.fail(POST, refusal("flux_capacitor_empty"))

    with pytest.raises(AmbiguousError):
        await desk.poster.post(TODAY, DIGEST)

    (loud,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert "flux_capacitor_empty" in loud.getMessage()


async def test_where_nobody_listens_nothing_was_sent() -> None:
    """A refused connection is the one network error that leaves no doubt."""
    poster = SlackPoster(Clients(OwnWorkspace(TOKEN, Identity()), "http://127.0.0.1:9/api/"))

    with pytest.raises(RetryableError):
        await poster.post(TODAY, DIGEST)


@pytest.mark.parametrize(
    "prepare",
    [
        lambda workspace: workspace.scopes.difference_update(
            {"channels:history", "groups:history"}
        ),
        lambda workspace: workspace.channel("C1").members.remove(BOT_USER),
    ],
    ids=["not granted", "not in the channel"],
)
async def test_where_it_may_not_look_it_cannot_tell(desk: Desk, prepare: object) -> None:
    """The scope is optional, so the answer is no fault, but no answer either."""
    assert callable(prepare)
    prepare(desk.slack.workspace)

    finding = await desk.poster.find(RECORD)

    assert isinstance(finding, CannotTell)
    assert "can't look into the channel" in finding.reason


@pytest.mark.parametrize(
    "fault",
    [*slack_faults.NOT_TAKEN.values(), *slack_faults.IN_DOUBT.values()],
    ids=[*slack_faults.NOT_TAKEN, *slack_faults.IN_DOUBT],
)
async def test_a_look_that_fails_is_taken_again(desk: Desk, fault: Fault) -> None:
    """To look twice does no harm."""
    desk.slack.fail(HISTORY, fault, fault)

    with pytest.raises(RetryableError):
        await desk.poster.find(RECORD)


@pytest.mark.parametrize("messages", [{}, {"messages": None}], ids=["none", "null"])
async def test_a_channel_without_a_list_of_messages_is_not_taken_for_an_empty_one(
    desk: Desk, messages: dict[str, None]
) -> None:
    """The edition would be posted twice."""
    desk.slack.fail(HISTORY, Fault(body={"ok": True} | messages))

    with pytest.raises(RetryableError, match="can't be read"):
        await desk.poster.find(RECORD)


@pytest.mark.parametrize("code", FINAL)
async def test_only_who_is_gone_can_never_be_told(desk: Desk, code: str) -> None:
    """A token that was revoked comes back, and the notice with it."""
    desk.slack.fail(POST, refusal(code))
    notice = Notice(key="1", team="T1", user="U1", channel="C1", text="See.", created=NOW)

    with pytest.raises(FinalError) as caught:
        await desk.poster.tell(notice)
    assert isinstance(caught.value, GoneError) == (code in GONE)


async def test_a_notice_names_its_channel_and_mentions_nobody(desk: Desk) -> None:
    """Its reader may own the digests of ten channels."""
    notice = Notice(
        key="1",
        team="T1",
        user="U1",
        channel="C1",
        text="See <!here> https://x.example/a.",
        created=NOW,
    )

    await desk.poster.tell(notice)

    (said,) = desk.slack.workspace.said["U1"]
    assert said["text"] == "<#C1>: See &lt;!here&gt; https://x.example/a."
    (block,) = said["blocks"]
    assert [each["type"] for each in block["elements"][0]["elements"]] == [
        *("channel", "text", "text", "link", "text")
    ]
