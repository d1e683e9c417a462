"""The manifest creates an app that may do what the bot does, and nothing else."""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from slack_bolt.async_app import AsyncApp

from bot.slack.background import Background
from bot.slack.scopes import OPTIONAL, REQUIRED
from tests.slack.conftest import FORM, Send, command, direct_message, event_body, mention, signed
from tests.slack_api import SlackApi

ROOT: Final = Path(__file__).parent.parent.parent

EVENTS: Final = {"app_mention": mention(), "message.im": direct_message()}
"""For each event that the bot answers an example."""

HOME: Final = {"app_home_opened": {"type": "app_home_opened", "user": "U1", "tab": "home"}}
"""For the event that App Home is drawn at an example."""

SCOPES: Final = {
    "app_home_opened": set(),
    "views.publish": set(),
    "users.conversations": {"channels:read", "groups:read"},
    "slash command": {"commands"},
    "app_mention": {"app_mentions:read"},
    "message.im": {"im:history"},
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "conversations.members": {"channels:read", "groups:read"},
    "users.info": {"users:read"},
}
"""What Slack demands for each thing that the bot is told or does."""


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
    app: AsyncApp, send: Send, slack: SlackApi, background: Background, manifest: dict[str, Any]
) -> None:
    """A scope too few is a bot that is deaf or dumb; one too many is asked for in vain."""
    await app.async_dispatch(signed(command("digest 9:00"), FORM))
    await background.drain(seconds=5)
    posts = len(slack.of("chat.postMessage"))
    for number, name in enumerate(EVENTS):
        await send(event_body(EVENTS[name] | {"ts": f"{number}.1"}, f"Ev{number}"))
    await background.drain(seconds=5)
    await send(event_body(HOME["app_home_opened"], "EvHome"))
    await background.drain(seconds=5)
    methods = {call.method for call in slack.calls}

    assert len(slack.of("chat.postMessage")) == posts + len(EVENTS)
    assert (
        set(manifest["settings"]["event_subscriptions"]["bot_events"])
        == EVENTS.keys() | HOME.keys()
    )
    asked = {name for each in {"slash command", *EVENTS, *HOME, *methods} for name in SCOPES[each]}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == asked == REQUIRED.keys()


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
