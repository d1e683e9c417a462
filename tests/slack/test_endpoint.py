"""Signed requests of any shape: none makes the bot fail, and none passes for a bug."""

import json
import logging
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from bot.slack.endpoint import SlackEndpoint
from bot.slack.identity import Identity
from tests.bots import SECRET, Parts
from tests.factories import recording, session, shelf
from tests.slack.conftest import (
    FORM,
    JSON,
    command,
    direct_message,
    event_body,
    mention,
    sign,
)
from tests.slack_workspace import BOT_ID, BOT_USER

ACCOUNT = {"id": "U1", "team_id": "T1", "name": "ana"}
VIEW = {"id": "V1", "type": "modal", "callback_id": "c", "team_id": "T1", "state": {"values": {}}}
LABEL = {"type": "plain_text", "text": "More"}
STEP = {"step_id": "s", "inputs": {}}
EDITED = {"type": "message", "user": "U1", "text": "typing", "ts": "1.1", "thread_ts": "1.0"}
INTERACTION = {
    "team": {"id": "T1", "enterprise_id": "E1"},
    "enterprise": {"id": "E1"},
    "user": ACCOUNT,
    "channel": {"id": "C1"},
    "trigger_id": "1.2",
    "is_enterprise_install": False,
}
AMONG_COMPANIES = {"is_ext_shared_channel": True, "enterprise_id": "E1", "context_team_id": "T2"}

SEARCHING: dict[str, Any] = {
    "id": "V1",
    "type": "modal",
    "callback_id": "search_recaps",
    "title": {"type": "plain_text", "text": "Search recaps"},
    "blocks": [{"type": "input", "block_id": "search_field_0"}],
    "state": {"values": {"search_field_0": {"search_question": {"value": "typing"}}}},
}

OPTION = {"text": LABEL, "value": "weekly"}
DIGEST_FORM: dict[str, Any] = {
    "id": "V2",
    "type": "modal",
    "callback_id": "digest_form",
    "private_metadata": json.dumps({"channel": "C1"}),
    "state": {
        "values": {
            "digest_channel": {"digest_channel": {"selected_conversation": "C1"}},
            "digest_time": {"digest_time": {"selected_time": "09:00"}},
            "digest_zone": {"digest_zone": {"selected_option": {"value": "Europe/Prague"}}},
            "digest_cadence": {"digest_cadence": {"selected_option": OPTION}},
            "digest_days": {"digest_days": {"selected_options": [{"value": "0"}]}},
            "digest_followed": {"digest_followed": {"value": "security"}},
        }
    },
}
SETTINGS_FORM: dict[str, Any] = {
    "id": "V3",
    "type": "modal",
    "callback_id": "settings_form",
    "state": {
        "values": {
            "settings_managers": {"settings_managers": {"selected_users": ["U2"]}},
            "settings_where": {"settings_where": {"selected_option": {"value": "listed"}}},
            "settings_public": {"settings_public": {"selected_conversations": ["C1"]}},
        }
    },
}
HOME = {"id": "V4", "type": "home", "callback_id": ""}

BODIES: dict[str, dict[str, Any]] = {
    "command": {"command": "/conf", "text": "typing", "team_id": "T1", "user_id": "U1"},
    "certificate check": {"ssl_check": "1", "token": "t"},
    "address check": {"type": "url_verification", "challenge": "c0ffee", "token": "t"},
    "mention": event_body(mention(thread_ts="1.0", team="T1", user_team="T1")),
    "mention among companies": event_body(mention(user_team="E1")) | AMONG_COMPANIES,
    "direct message": event_body(direct_message(subtype="file_share", files=[{"id": "F1"}])),
    "edit": event_body(
        direct_message(subtype="message_changed", message=EDITED, previous_message=EDITED)
    ),
    "message by itself": event_body(direct_message(user=BOT_USER, bot_id=BOT_ID)),
    "reaction": event_body(
        {"type": "reaction_added", "item": {"type": "message", "channel": "C1", "ts": "1.1"}}
    ),
    "messages tab": event_body(
        {"type": "app_home_opened", "user": "U1", "tab": "messages", "channel": "D1"}
    ),
    "link": event_body(
        {
            "type": "link_shared",
            "channel": "C1",
            "message_ts": "1.1",
            "source": "conversations_history",
            "links": [{"url": "https://video.example/1"}],
        }
    ),
    "message in a thread": event_body(
        direct_message(channel="C1", channel_type="channel", thread_ts="1.0")
    ),
    "new person": event_body({"type": "team_join", "user": ACCOUNT}),
    "home": event_body({"type": "app_home_opened", "user": "U1", "tab": "home", "view": VIEW}),
    "assistant": event_body(
        {
            "type": "assistant_thread_started",
            "assistant_thread": {"channel_id": "D1", "thread_ts": "1.0", "user_id": "U1"},
        }
    ),
    "function": event_body(
        {"type": "function_executed", "function_execution_id": "Fx1", "inputs": {}, "function": {}}
    ),
    "button": {
        "type": "block_actions",
        "actions": [{"action_id": "more", "text": LABEL}],
        "container": {"type": "message"},
        "message": EDITED,
        "function_data": {"inputs": {}},
        **INTERACTION,
    },
    "button of an answer": {
        "type": "block_actions",
        "actions": [{"action_id": "answer_more", "value": "x"}],
        "container": {"message_ts": "1.1", "thread_ts": "1.0", "is_ephemeral": True},
        "response_url": "",
        **INTERACTION,
    },
    "button in the search": {
        "type": "block_actions",
        "actions": [{"action_id": "answer_next_0", "value": "x"}],
        "view": SEARCHING,
        **INTERACTION,
    },
    "typing in the search": {
        "type": "block_actions",
        "actions": [{"action_id": "search_question", "value": "typing"}],
        "view": SEARCHING,
        **INTERACTION,
    },
    "search": {"type": "view_submission", "view": SEARCHING, **INTERACTION},
    "shortcut to the search": {
        "type": "shortcut",
        "callback_id": "search_recaps",
        **INTERACTION,
    },
    "shortcut on a message": {
        "type": "message_action",
        "callback_id": "find_related",
        "message": {"text": "<https://a.example/|typing>", "attachments": [{"text": "x"}]},
        **INTERACTION,
    },
    "search in App Home": {
        "type": "block_actions",
        "actions": [{"action_id": "home_search", "value": "typing"}],
        "view": HOME,
        **INTERACTION,
    },
    "button in App Home": {
        "type": "block_actions",
        "actions": [{"action_id": "home_digest_edit_0", "value": "x"}],
        "view": HOME,
        **INTERACTION,
    },
    "form for a digest": {"type": "view_submission", "view": DIGEST_FORM, **INTERACTION},
    "preview of a digest": {
        "type": "block_actions",
        "actions": [{"action_id": "digest_preview"}],
        "view": DIGEST_FORM,
        **INTERACTION,
    },
    "typing a zone": {
        "type": "block_suggestion",
        "action_id": "digest_zone",
        "block_id": "digest_zone",
        "value": "pra",
        "view": DIGEST_FORM,
        **INTERACTION,
    },
    "button of a gap": {
        "type": "block_actions",
        "actions": [{"action_id": "gaps_note_0", "value": "x"}],
        "view": HOME | {"type": "modal"},
        **INTERACTION,
    },
    "form for settings": {"type": "view_submission", "view": SETTINGS_FORM, **INTERACTION},
    "old button": {
        "type": "interactive_message",
        "callback_id": "c",
        "actions": [{"name": "more"}],
        **INTERACTION,
    },
    "form": {
        "type": "view_submission",
        "view": VIEW,
        "response_urls": [{"response_url": "u"}],
        **INTERACTION,
    },
    "form that was closed": {"type": "view_closed", "view": VIEW, **INTERACTION},
    "old workflow": {
        "type": "view_submission",
        "view": VIEW | {"type": "workflow_step"},
        "workflow_step": STEP,
        **INTERACTION,
    },
    "old workflow that is edited": {
        "type": "workflow_step_edit",
        "callback_id": "c",
        "workflow_step": STEP,
        **INTERACTION,
    },
    "shortcut": {"type": "shortcut", "callback_id": "c", **INTERACTION},
    "message shortcut": {
        "type": "message_action",
        "callback_id": "c",
        "message": EDITED,
        "response_url": "u",
        **INTERACTION,
    },
    "options": {"type": "block_suggestion", "action_id": "a", "value": "v", **INTERACTION},
}
"""What Slack sends, by what it is about, with every field that Bolt or a listener looks into."""

ODD: list[Any] = [
    *(None, True, False, 0, 10, -1.5, 10**30, float("nan"), "", "x", "\ud800", "1" * 5000),
    *([], [None], [10], ["x"], [[]], [{}], [{"id": 10}]),
    *({}, {"id": 10}, {"id": None}, {"id": []}, {"type": 10}, {"type": "message"}, {"x": [{}]}),
    *("E1", "T1", "im", "message", "event_callback", "block_actions", "view_submission", "/conf"),
]
"""What may stand in place of any value: other types, other kinds, shapes that are nearly right."""

Place = tuple[str | int, ...]


def places(value: Any) -> Iterator[Place]:
    """Yield the way to each value within `value`, and lastly to itself."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ((key, *rest) for rest in places(inner))
    yield ()


def changed(body: Any, place: Place, *put: Any) -> Any:
    """Return a copy of `body` with `put` at `place`, or with nothing there.

    A body that has no such place by now is returned as it is.
    """
    if not place:
        return put[0]
    key, *rest = place
    if isinstance(body, dict) and key in body:
        others = {name: value for name, value in body.items() if rest or put or name != key}
        return others | ({key: changed(body[key], tuple(rest), *put)} if rest or put else {})
    if isinstance(body, list) and key in range(len(body)):
        inner = [changed(body[int(key)], tuple(rest), *put)] if rest or put else []
        return [*body[: int(key)], *inner, *body[int(key) + 1 :]]
    return body


class Door(logging.Handler):
    """The endpoint of a bot that knows of one session."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._bugs: list[str] = []
        self._background, identity = Background(), Identity()
        identity.user_id, identity.bot_id = BOT_USER, BOT_ID
        desk = InfoDesk(shelf(session("Typing for Humans", "Ana Roe, Acme", links=(recording(),))))
        app = Parts(desk=lambda: desk, background=self._background, identity=identity).build()
        self._endpoint = SlackEndpoint(app, SECRET)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was logged as a bug."""
        self._bugs.append(self.format(record))

    async def knock(self, body: bytes, kind: str) -> int:
        """Return the status with which `body`, signed, is answered; a bug ends the test.

        What is posted afterwards is of no interest here.
        """
        headers = sign(body, at=time.time()) | {"content-type": kind}
        reply = await self._endpoint.handle(headers, body, now=time.time())
        await self._background.drain(seconds=0)
        bugs, self._bugs = self._bugs, []
        assert not bugs, body
        return reply.status


@pytest.fixture(name="door", scope="module")
def _door() -> Iterator[Door]:
    """One door for all tests, which it leaves as it was."""
    door = Door()
    logging.getLogger("bot.slack.background").addHandler(door)
    yield door
    logging.getLogger("bot.slack.background").removeHandler(door)


def sent(body: Any, kind: str) -> bytes:
    """Return `body` as JSON, or as the form in which Slack sends interactions."""
    text = json.dumps(body)
    return (urlencode({"payload": text}) if kind == FORM else text).encode()


@pytest.mark.parametrize("name", BODIES)
async def test_what_slack_sends_is_no_bad_request(door: Door, name: str) -> None:
    """What the bot does not have is not found; it is never said to be unreadable."""
    assert await door.knock(sent(BODIES[name], JSON), JSON) in {200, 404}


@pytest.mark.parametrize("name", BODIES)
async def test_one_odd_value_makes_nothing_fail(door: Door, name: str) -> None:
    """Each value in turn is replaced by each odd one, and left out; no case is left to chance."""
    whole = BODIES[name]
    bodies = [changed(whole, place, odd) for place in places(whole) for odd in ODD]
    bodies += [changed(whole, place) for place in places(whole) if place]

    for body in bodies:
        assert await door.knock(sent(body, JSON), JSON) in {200, 400, 404}, body


every_place = sorted({place for body in BODIES.values() for place in places(body)}, key=repr)
changes = st.lists(
    st.tuples(st.sampled_from(every_place), st.sampled_from([*ODD, *BODIES.values()])),
    min_size=2,
    max_size=5,
)


# The same examples each time: a failure must not come and go with the weather.
@settings(max_examples=1500, derandomize=True, deadline=None)
@given(body=st.sampled_from(list(BODIES.values())), kind=st.sampled_from([JSON, FORM]), put=changes)
async def test_several_odd_values_make_nothing_fail(
    door: Door, body: dict[str, Any], kind: str, put: list[tuple[Place, Any]]
) -> None:
    """Together, odd values and bodies within bodies lead where one of them alone does not."""
    odd: Any = body
    for place, value in put:
        odd = changed(odd, place, value)

    assert await door.knock(sent(odd, kind), kind) in {200, 400, 404}


@settings(max_examples=500, derandomize=True, deadline=None)
@given(body=st.binary() | st.text().map(str.encode), kind=st.sampled_from([FORM, JSON, "", "x/y"]))
async def test_no_bytes_make_anything_fail(door: Door, body: bytes, kind: str) -> None:
    """Most bytes are no request at all."""
    assert await door.knock(body, kind) in {200, 400, 404}


async def test_a_command_may_hold_the_word_payload(door: Door) -> None:
    """Bolt takes such a form for an interaction without content, were it left to Bolt."""
    assert await door.knock(command("what is a payload=x").encode(), FORM) == 200
