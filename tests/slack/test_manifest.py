"""The manifest creates an app that may do what the bot does, and nothing else."""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from slack_bolt.async_app import AsyncApp

from bot.answers.desk import InfoDesk
from bot.playground.standin.model import Message
from bot.slack.background import Background
from bot.slack.channels import ChannelRules
from bot.slack.scopes import OPTIONAL, REQUIRED
from tests.bots import Parts
from tests.factories import recording, session, shelf
from tests.slack.conftest import FORM, command, signed
from tests.slack.person import Person
from tests.slack_api import SlackApi

ROOT: Final = Path(__file__).parent.parent.parent

EVENTS: Final[dict[str, set[str]]] = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "link_shared": {"links:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "tokens_revoked": set(),
}
"""For each event that the bot is told of, what Slack demands for it."""

ENDS: Final = {"app_uninstalled", "tokens_revoked"}
"""Of these those that end an installation; nothing is called then."""

METHODS: Final[dict[str, set[str]]] = {
    "assistant.threads.setSuggestedPrompts": {"assistant:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.unfurl": {"links:write"},
    "chat.update": {"chat:write"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "users.conversations": {"channels:read", "groups:read"},
    "users.info": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.update": set(),
}
"""The same for each method that it calls."""


class Everything:
    """Has all switched on, in every channel."""

    async def rules(self, team: str, channel: str) -> ChannelRules:
        """Return that."""
        assert team
        assert channel
        return ChannelRules(follow_ups=True, unfurls=True)


@pytest.fixture(name="person")
def _person(slack: SlackApi, background: Background) -> Person:
    """Somebody who uses a bot in which all is switched on."""
    talks = (
        session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
        *(session(f"Typing, part {number}") for number in range(6)),
    )
    desk = InfoDesk(shelf(*talks))
    parts = Parts(url=slack.url, desk=lambda: desk, background=background, channels=Everything())
    return Person(app=parts.build(), slack=slack, background=background)


@pytest.fixture(name="manifest")
def _manifest() -> dict[str, Any]:
    """What Slack is given to create the app."""
    manifest: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yaml").read_text("utf-8"))
    return manifest


async def test_its_commands_are_answered(app: AsyncApp, manifest: dict[str, Any]) -> None:
    """A command that nobody listens to fails in front of people."""
    (listed,) = manifest["features"]["slash_commands"]

    response = await app.async_dispatch(signed(command("typing"), FORM))

    assert listed["command"] == "/conf"
    assert response.status == 200
    assert listed["should_escape"] is False


async def test_its_events_are_answered_with_its_scopes(
    person: Person, slack: SlackApi, manifest: dict[str, Any]
) -> None:
    """A scope too few is a bot that is deaf or dumb; one too many is asked for in vain."""
    called: dict[str, set[str]] = {}

    def calls_of(name: str) -> None:
        called[name] = {call.method for call in slack.calls}
        slack.calls.clear()

    await person.write("typing", "D1")
    calls_of("message.im")
    asked = await person.write("<@U0BOT> typing for humans")
    calls_of("app_mention")
    await person.write("who gave it?", thread=asked.ts)
    calls_of("message.channels")
    slack.workspace.channel("C1").private = True
    await person.write("and who gave that?", thread=asked.ts)
    calls_of("message.groups")
    posted = await person.write("look: https://video.example/1")
    links = [{"domain": "video.example", "url": "https://video.example/1"}]
    place = {"channel": "C1", "message_ts": posted.ts, "source": "conversations_history"}
    await person.tell({"type": "link_shared", "links": links, "user": "U1", **place})
    calls_of("link_shared")
    opened = {"type": "app_home_opened", "tab": "messages", "channel": "D1", "user": "U1"}
    await person.tell(opened)
    calls_of("app_home_opened")
    # And all else that a person can do.
    await person.press(person.public()[0], "Not what", address=slack.response_url + "-gone")
    await person.press(await person.command("typing"), "Why")
    await person.command("digest 9:00")
    await person.tell({"type": "app_home_opened", "tab": "home", "channel": "D1", "user": "U1"})
    await person.command("forget me")
    await person.press(await mentioned(person), "More")
    await person.search()
    await person.type("typing")
    calls_of("the rest")

    assert all(called.values()), called
    assert set().union(*called.values()) == METHODS.keys()
    listened = set(manifest["settings"]["event_subscriptions"]["bot_events"])
    assert listened == EVENTS.keys()
    assert called.keys() - {"the rest"} == EVENTS.keys() - ENDS
    needed = {"commands"}.union(*EVENTS.values(), *METHODS.values())
    scopes = manifest["oauth_config"]["scopes"]
    assert set(scopes["bot"]) == REQUIRED.keys()
    assert {*scopes["bot"], *scopes["bot_optional"]} == needed


async def mentioned(person: Person) -> Message:
    """Return the answer to a mention that has more than one page."""
    await person.write("<@U0BOT> typing")
    return person.public()[-1]


async def test_its_shortcuts_open_what_they_say(person: Person, manifest: dict[str, Any]) -> None:
    """One that nobody listens to shows a warning sign."""
    listed = {each["callback_id"]: each for each in manifest["features"]["shortcuts"]}
    assert listed.keys() == {"search_recaps", "find_related"}
    assert (listed["search_recaps"]["type"], listed["find_related"]["type"]) == (
        "global",
        "message",
    )

    for use in (person.search(), person.relate("typing for humans")):
        assert (await use).status == 200
    assert [view.given["title"]["text"] for view in person.slack.workspace.windows.stacks["U1"]]
    assert manifest["settings"]["interactivity"]["is_enabled"] is True


def test_what_it_can_do_without_is_optional(manifest: dict[str, Any]) -> None:
    """A workspace that lets no bot read its channels can install it all the same."""
    assert set(manifest["oauth_config"]["scopes"]["bot_optional"]) == OPTIONAL.keys()


def test_buttons_and_app_home_are_switched_on(manifest: dict[str, Any]) -> None:
    """Without these settings Slack shows neither, and sends no clicks."""
    assert manifest["features"]["app_home"]["home_tab_enabled"] is True
    assert manifest["settings"]["interactivity"]["is_enabled"] is True


def test_people_may_write_to_the_bot(manifest: dict[str, Any]) -> None:
    """Without this setting Slack shows a messages tab in which nothing can be typed."""
    home = manifest["features"]["app_home"]

    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False


def test_its_texts_are_of_the_length_that_slack_takes(manifest: dict[str, Any]) -> None:
    """A manifest that is refused is a bad first minute (limits: docs.slack.dev, app manifest)."""
    about = manifest["display_information"]

    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 174 <= len(about["long_description"]) <= 4000
    assert all(len(each["description"]) <= 2000 for each in manifest["features"]["slash_commands"])


def test_the_procfile_starts_the_bot() -> None:
    """Hosts that read it run what the documentation says."""
    assert (ROOT / "Procfile").read_text("utf-8") == (
        "release: confbot db upgrade\nweb: confbot serve\n"
    )
