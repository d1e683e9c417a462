"""The digests that App Home lists, of the channels that its reader may see."""

from datetime import datetime, timedelta

import pytest

from bot.slack.blocks.home import EDIT_DIGEST, GO
from bot.slack.digest.channels import LIFE
from tests.slack.home.conftest import order
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal


async def test_only_digests_that_one_may_see_are_listed(visit: Visit) -> None:
    """A private channel's digest would tell of the channel."""
    visit.channel("C1", "U1", "U2")
    visit.channel("C2", "U2")
    visit.channel("C3", "U2", private=True)
    visit.channel("C4", "U1", private=True)
    for channel in ("C1", "C2", "C3", "C4"):
        await order(visit, channel, topics=(f"topic of {channel}",))
    await order(visit, "D2", owner="U2", topics=("topic of D2",))

    home = await visit.opens()

    shown = texts(home)
    assert all(f"topic of {channel}" in shown for channel in ("C1", "C2", "C4"))
    assert "topic of C3" not in shown
    assert "topic of D2" not in shown
    assert "2 more are in private channels without you." in shown
    assert len([each for each in actions(home) if each.startswith(EDIT_DIGEST)]) == 2


async def test_slack_is_asked_for_channels_once_in_a_while(
    visit: Visit, slack: SlackApi, now: list[datetime]
) -> None:
    """It takes some fifty such requests a minute, and people click more often than that."""
    await order(visit, "C1")
    for _ in range(3):
        await visit.opens()
    few = len(slack.of("users.conversations"))
    now[0] += LIFE + timedelta(seconds=1)
    await visit.opens()

    assert few == 2
    assert len(slack.of("users.conversations")) == 4


async def test_channels_on_the_last_of_many_pages_are_known(visit: Visit) -> None:
    """Slack tells a thousand channels at a time."""
    for number in range(1_100):
        visit.channel(f"C{number}", "U1")
    await order(visit, "C1099", topics=("the last one",))

    home = await visit.opens()

    assert "the last one" in texts(home)
    assert f"{EDIT_DIGEST}_0" in actions(home)


async def test_the_digest_of_a_direct_message_is_for_its_person(visit: Visit) -> None:
    """It has no name that Slack would show."""
    await order(visit, "D1", topics=("mine",))
    await order(visit, "D2", owner="U2", topics=("theirs",))

    home = await visit.opens()

    assert "Our direct message" in texts(home)
    assert "mine" in texts(home)
    assert "theirs" not in texts(home)


async def test_many_digests_have_pages(visit: Visit) -> None:
    """None is out of reach, and App Home stays short."""
    for number in range(25):
        visit.channel(f"C{number}", "U1")
        await order(visit, f"C{number}", topics=(f"topic {number}.",))

    home = await visit.opens()
    assert "All digests (21 more)" in texts(home)
    await visit.clicks(f"{GO}_digests")
    seen = texts(await visit.home())
    for _ in range(2):
        await visit.clicks(f"{GO}_more")
        seen += texts(await visit.home())

    assert all(f"topic {number}." in seen for number in range(25))


@pytest.mark.parametrize("fault", [refusal("missing_scope"), Fault(drop=True)])
async def test_without_slacks_list_of_channels_no_digest_is_told(
    visit: Visit, slack: SlackApi, fault: Fault
) -> None:
    """In doubt a channel is private; the rest of the page is there all the same."""
    await order(visit, "C1", topics=("topic",))
    slack.fail("users.conversations", fault, fault, fault, fault)

    shown = texts(await visit.opens())

    assert "1 digests can't be shown" in shown
    assert "topic" not in shown.replace("Topics", "").replace("TOPIC", "")
    assert "The notes hold" in shown
