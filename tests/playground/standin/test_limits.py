"""Slack's limits: what is one too many is refused, what is just enough is taken."""

from typing import Any

import pytest

from tests.playground import demo_blocks
from tests.playground.demo_blocks import marked, option, plain
from tests.playground.standin.conftest import Slack

POST = "chat.postMessage"


def button(**changes: Any) -> dict[str, Any]:
    """Return a button."""
    return {"type": "button", "text": plain("Go")} | changes


def actions(*elements: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a row of elements."""
    return {"type": "actions", "elements": list(elements)} | changes


def section(text: str = "x", **changes: Any) -> dict[str, Any]:
    """Return a section."""
    return {"type": "section", "text": marked(text)} | changes


def table(rows: int, columns: int) -> dict[str, Any]:
    """Return a table of that size."""
    row = [{"type": "raw_text", "text": "x"}] * columns
    return {"type": "table", "rows": [row] * rows}


ENOUGH: dict[str, list[dict[str, Any]]] = {
    "header of 150": [{"type": "header", "text": plain("x" * 150)}],
    "section of 3000": [section("x" * 3000)],
    "50 blocks": [{"type": "divider"}] * 50,
    "25 elements": [actions(*(button(action_id=str(n)) for n in range(25)))],
    "10 fields": [{"type": "section", "fields": [marked("x" * 400)] * 10}],
    "10 things in context": [{"type": "context", "elements": [marked("x")] * 10}],
    "table of 100 by 20": [table(100, 20)],
    "5 options in an overflow": [actions({"type": "overflow", "options": [option("a")] * 5})],
    "the same action in two blocks": [actions(button(action_id="a"))] * 2,
    "url of 3000": [actions(button(url="https://x.example/" + "x" * 2982))],
    "null for nothing": [section(accessory=None)],
}

TOO_MUCH: dict[str, list[dict[str, Any]]] = {
    "header of 151": [{"type": "header", "text": plain("x" * 151)}],
    "header with markup": [{"type": "header", "text": marked("x")}],
    "section of 3001": [section("x" * 3001)],
    "section of nothing": [section("")],
    "section without text": [{"type": "section"}],
    "51 blocks": [{"type": "divider"}] * 51,
    "26 elements": [actions(*(button(action_id=str(n)) for n in range(26)))],
    "no elements": [actions()],
    "11 fields": [{"type": "section", "fields": [marked("x")] * 11}],
    "field of 2001": [{"type": "section", "fields": [marked("x" * 2001)]}],
    "11 things in context": [{"type": "context", "elements": [marked("x")] * 11}],
    "button of 76": [actions(button(text=plain("x" * 76)))],
    "value of 2001": [actions(button(value="x" * 2001))],
    "url of 3001": [actions(button(url="https://x.example/" + "x" * 2983))],
    "url of a script": [actions(button(url="javascript:x"))],
    "style that is none": [actions(button(style="loud"))],
    "action_id of 256": [actions(button(action_id="x" * 256))],
    "the same block_id twice": [section(block_id="a"), section(block_id="a")],
    "the same action_id in a block": [actions(button(action_id="a"), button(action_id="a"))],
    "unknown block": [{"type": "accordion"}],
    "block without type": [{"text": plain("x")}],
    "unknown element": [actions({"type": "slider"})],
    "input element in a row": [actions({"type": "plain_text_input"})],
    "unknown field": [section(colour="red")],
    "two tables": [table(1, 1), table(1, 1)],
    "table of 101 rows": [table(101, 1)],
    "table of 21 columns": [table(1, 21)],
    "markdown of 12,001": [{"type": "markdown", "text": "x" * 12_001}],
    "101 options": [
        actions({"type": "static_select", "options": [option(str(n)) for n in range(101)]})
    ],
    "select without options": [actions({"type": "static_select"})],
    "select with both": [
        actions(
            {
                "type": "static_select",
                "options": demo_blocks.SIZES,
                "option_groups": demo_blocks.GROUPS,
            }
        )
    ],
    "option of 76": [actions({"type": "overflow", "options": [option("x" * 76)]})],
    "image without words": [{"type": "image", "image_url": "https://x.example/a.png"}],
    "empty rich text": [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}],
        }
    ],
}


@pytest.mark.parametrize("name", ENOUGH)
def test_what_is_just_enough_is_taken(slack: Slack, name: str) -> None:
    """A limit that is too strict would refuse what Slack takes."""
    slack.done(POST, channel="C1", text="x", blocks=ENOUGH[name])


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_slack_refuses_is_refused_with_its_place(slack: Slack, name: str) -> None:
    """The reason says where in the blocks, so that nobody has to search."""
    answer = slack.call(POST, channel="C1", text="x", blocks=TOO_MUCH[name])

    assert answer["error"] == "invalid_blocks"
    assert all("[json-pointer:/blocks" in each for each in answer["errors"])
    assert "[json-pointer:/blocks" in slack.workspace.refusals[-1].reason


def test_one_of_everything_is_taken(slack: Slack) -> None:
    """The demo app shows every block and element that the stand-in knows."""
    slack.done(POST, channel="C1", text="x", blocks=demo_blocks.every_block())


def test_a_message_has_bounds_as_a_whole(slack: Slack) -> None:
    """Of its text, of all its blocks together, and from below."""
    many = [section("x" * 3000)] * 4

    assert slack.error(POST, channel="C1", text="x" * 40_001) == "msg_too_long"
    assert slack.error(POST, channel="C1", text="x", blocks=many) == "msg_blocks_too_long"
    assert slack.error(POST, channel="C1") == "no_text"
    assert slack.error(POST, channel="C1", text="", blocks=[]) == "no_text"
    assert slack.error(POST, channel="C1", text="x", thread_ts="x") == "invalid_thread_ts"
    both = {"text": "x", "markdown_text": "y"}
    assert slack.error(POST, channel="C1", **both) == "markdown_text_conflict"


def test_arguments_of_a_form_are_json_where_slack_takes_objects(slack: Slack) -> None:
    """slack_sdk sends forms, too; a text that looks like a list stays a text."""
    slack.done(POST, channel="C1", text="[x", blocks='[{"type": "divider"}]')

    assert slack.workspace.channels["C1"].messages[-1].text == "[x"
    assert slack.error(POST, channel="C1", text="x", blocks="[") == "invalid_arguments"


def test_other_blocks_than_lists_are_refused(slack: Slack) -> None:
    """A single block in place of a list is a slip of many."""
    assert slack.error(POST, channel="C1", text="x", blocks={"type": "divider"}) == (
        "invalid_blocks"
    )
