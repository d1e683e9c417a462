"""What Slack sends: whatever it is, it can be judged."""

import json
import time
from urllib.parse import urlencode

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.requests import is_authentic, read_request
from tests.bots import SECRET
from tests.slack.conftest import FORM, JSON


@given(timestamp=st.binary(), signature=st.binary(), body=st.binary())
def test_nothing_is_authentic_by_chance(timestamp: bytes, signature: bytes, body: bytes) -> None:
    """Any bytes may stand in a header; none of them raises an error."""
    assert not is_authentic(
        SECRET, timestamp=timestamp, signature=signature, body=body, now=time.time()
    )


@given(st.binary() | st.text().map(str.encode), st.text())
def test_any_bytes_can_be_judged(body: bytes, content_type: str) -> None:
    """A body can be read or not; it never raises an error."""
    read = read_request(body, content_type)

    assert read is None or read.keys() & {"type", "command", "ssl_check"}


def test_of_a_field_given_twice_the_last_counts() -> None:
    """One of them has to, and no list may take the place of a text."""
    body = b"command=%2Fconf&text=zebras&text=typing"

    assert read_request(body, FORM) == {"command": "/conf", "text": "typing"}


def test_an_interaction_is_read_from_its_payload() -> None:
    """Slack sends what was clicked as JSON within a form; a button's text is an object."""
    label = {"type": "plain_text", "text": "More"}
    clicked = {"type": "block_actions", "actions": [{"action_id": "more", "text": label}]}

    assert read_request(urlencode({"payload": json.dumps(clicked)}).encode(), FORM) == clicked
    assert read_request(json.dumps(clicked).encode(), JSON) == clicked


def test_half_of_an_emoji_is_not_read_and_a_whole_one_is() -> None:
    """What came with it could not be sent back to Slack."""
    whole = {"type": "event_callback", "event": {"type": "message", "text": "\U0001f600"}}
    half = json.dumps(whole).replace("\\ude00", "")

    assert read_request(json.dumps(whole).encode(), JSON) == whole
    assert read_request(half.encode(), JSON) is None
    assert read_request(urlencode({"payload": half}).encode(), FORM) is None
