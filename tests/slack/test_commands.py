"""The slash command, by real dispatch of signed requests."""

import json

import pytest
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from tests.slack.conftest import FORM, Notes, command, signed
from tests.slack_api import SlackApi


async def ask(app: AsyncApp, text: str) -> BoltResponse:
    """Return the acknowledgement of `/conf text`."""
    return await app.async_dispatch(signed(command(text), FORM))


async def test_the_answer_rides_on_the_acknowledgement(app: AsyncApp, slack: SlackApi) -> None:
    """The asker alone sees it, and nothing has to be sent after it."""
    response = await ask(app, "typing for humans")

    reply = json.loads(response.body)
    assert response.status == 200
    assert reply["response_type"] == "ephemeral"
    assert "Typing for Humans" in reply["text"]
    assert "Typing for Humans" in json.dumps(reply["blocks"])
    assert slack.calls == []


@pytest.mark.parametrize("text", ["", "  ", "help"])
async def test_the_command_explains_itself(app: AsyncApp, witness: Notes, text: str) -> None:
    """Somebody who types just /conf learns what can be asked."""
    response = await ask(app, text)

    reply = json.loads(response.body)
    assert reply["response_type"] == "ephemeral"
    assert "ExampleCon 2026" in json.dumps(reply["blocks"])
    assert witness.answers == [("command", "help")]


async def test_what_slack_escapes_is_read_as_typed(app: AsyncApp) -> None:
    """Slack sends `&` as an entity; a question about R&D asks for just that."""
    response = await ask(app, "r&amp;d &lt;zzzz&gt;")

    assert "amp" not in json.dumps(json.loads(response.body)["blocks"])


async def test_a_question_cannot_mention_anyone(app: AsyncApp) -> None:
    """An echo of `<!channel>` would notify hundreds."""
    response = await ask(app, "&lt;!channel&gt; <!channel> <@U2>")

    assert "<!" not in response.body
    assert "<@" not in response.body


async def test_the_command_may_have_another_name(app: AsyncApp) -> None:
    """Another app may have taken /conf; help must then not send people to that one."""
    form = command("help").replace("%2Fconf", "%2Frecaps")

    response = await app.async_dispatch(signed(form, FORM))

    shown = json.dumps(json.loads(response.body)["blocks"])
    assert response.status == 200
    assert "Type /recaps and a question" in shown
    assert "/conf" not in shown
