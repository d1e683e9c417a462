"""Scripts: what is done becomes words that people write, and becomes the same again."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.playground.acts import ACTS
from bot.playground.pictures import read_picture
from bot.playground.player import Player
from bot.playground.problems import ActError
from bot.playground.script import PICTURE, Recorder, Step, as_act, as_step, read_script
from tests.playground.serving import Served

FORM: list[Step] = [
    {"act": "shortcut", "callback_id": "open_form"},
    {"act": "press", "view": "modal", "action": {"action_id": "rename"}},
    {
        "act": "submit",
        "view": "modal",
        "values": {"name": "Ana", "date": "2031-05-07", "ticks": ["small"], "users": ["U2"]},
        "expect": "Form: Ana",
    },
    {"act": "home"},
    {"act": "press", "view": "home", "action": {"action_id": "count"}},
    {"act": "say", "user": "ben", "channel": "general", "text": "/demo blocks"},
    {
        "act": "press",
        "channel": "general",
        "message": "One of everything",
        "action": {"action_id": "select", "choose": "large"},
        "expect": "select: large",
    },
    {"act": "say", "channel": "@demo", "text": "hello", "expect": "You wrote: hello"},
    {"act": "react", "channel": "general", "message": -2, "name": "tada"},
    {"act": "say", "channel": "general", "thread": "everything", "text": "in the thread"},
    {"act": "shortcut", "callback_id": "quote", "channel": "general", "message": -1},
    {"act": "clock", "days": 1, "at": "09:00"},
]
"""One of each way in which a script says what is meant."""


async def test_a_script_says_all_that_can_be_done(played: Served) -> None:
    """By names and places; nothing in it is an id of one day."""
    before = played.stage.clock.now()

    problems = await Player(played.stage).play([dict(each) for each in FORM])

    seen = await played.state()
    texts = [each["text"] for each in seen["messages"]["C1"]]
    assert problems == []
    assert texts[-3:] == ["select: large", "in the thread", "> in the thread"]
    assert "Pressed 1 times." in str(seen["home"])
    assert seen["messages"]["C1"][0]["reactions"]
    assert (played.stage.clock.now() - before).days <= 2


async def test_what_the_page_does_is_written_as_people_would(
    played: Served, tmp_path: Path
) -> None:
    """What is pressed by its action, what is filled in by its value, the rest left out."""
    script = tmp_path / "script.yaml"
    recorder = Recorder(script)

    async def act(**given: Any) -> None:
        answer = await recorder.carry_out(played.stage, {"user": "U1", **given})
        assert answer["ok"], answer

    await act(act="shortcut", callback_id="open_form")
    view = (await played.until(lambda seen: seen["modals"]))["modals"][0]
    small = {"text": {"type": "plain_text", "text": "Small"}, "value": "small"}
    values = {
        "name_block": {"name": {"type": "plain_text_input", "value": "wrong"}},
        "story_block": {"story": {"type": "plain_text_input", "value": None}},
        "select_block": {"select": {"type": "static_select", "selected_option": small}},
        "ticks_block": {"ticks": {"type": "checkboxes", "selected_options": [small]}},
    }
    await act(act="submit", view=view["id"], values=values)
    await act(
        act="press",
        container={"view": view["id"]},
        action={"type": "button", "block_id": "acting", "action_id": "rename"},
        values=values,
    )
    await act(act="read", channel="C1")
    refused = await recorder.carry_out(played.stage, {"act": "say", "channel": "C1", "text": ""})

    filled = {"name": "wrong", "ticks": ["small"], "select": "small"}
    assert refused["ok"] is False
    assert read_script(script) == [
        {"act": "shortcut", "user": "ana", "callback_id": "open_form"},
        {"act": "submit", "user": "ana", "view": "modal", "values": filled},
        {
            "act": "press",
            "user": "ana",
            "view": "modal",
            "action": {"action_id": "rename"},
            "values": filled,
        },
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"act": "say", "user": "U2", "channel": "C1", "text": "x", "thread_ts": "{ts}"},
        {"act": "react", "user": "U1", "channel": "C1", "ts": "{ts}", "name": "tada"},
        {"act": "join", "user": "U1", "channel": "C3"},
        {"act": "say", "user": "U1", "channel": "D1", "text": "x"},
        {
            "act": "press",
            "user": "U1",
            "container": {"channel": "C1", "ts": "{ts}"},
            "action": {"action_id": "a"},
        },
    ],
    ids=["reply", "reaction", "join", "direct message", "press"],
)
async def test_there_and_back_it_is_the_same(played: Served, given: dict[str, Any]) -> None:
    """As long as nothing was said meanwhile."""
    ts = (await played.done("say", channel="C1", text="first"))["ts"]
    await played.done("say", channel="C1", text="second")
    whole = _filled(given, ts)

    assert as_act(played.stage, as_step(played.stage, whole)) == whole


def _filled(given: Any, ts: str) -> Any:
    if isinstance(given, dict):
        return {name: _filled(value, ts) for name, value in given.items()}
    return ts if given == "{ts}" else given


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ({"user": "carl"}, "there is no person 'carl'"),
        ({"channel": "none"}, "ana sees no channel 'none'"),
        ({"channel": "general", "message": -1}, "there is no message -1"),
        ({"channel": "general", "thread": "zebras"}, "no message in general holds 'zebras'"),
        ({"view": "modal"}, "no modal is open"),
        ({"act": "clock", "days": 1}, "a clock act has"),
        ({"act": "clock", "days": 1, "at": "noon"}, "a clock act has"),
    ],
)
async def test_what_a_script_names_must_be_there(
    played: Served, step: dict[str, Any], problem: str
) -> None:
    """It is said in the script's own words."""
    with pytest.raises(ActError, match=problem):
        as_act(played.stage, step)


@pytest.mark.parametrize("odd", [[], {"a": 1}, 10**30, None], ids=repr)
async def test_whatever_stands_in_a_step_is_no_fault_of_the_playground(
    played: Served, odd: object
) -> None:
    """People write scripts by hand, and YAML makes lists of what they took for words."""
    player = Player(played.stage, longest=0.01)
    fields = ("act", "user", "channel", "message", "thread", "view", "values", "action", "days")
    for step in ({"act": name, "channel": "general"} for name in (*ACTS, PICTURE)):
        await player.play([{**step, field: odd} for field in fields])

    assert await player.play([{"act": "home"}]) == []


async def test_what_nobody_says_is_waited_for_in_vain(played: Served) -> None:
    """A picture of a silent bot would be worth nothing."""
    step = {"act": "say", "channel": "general", "text": "hello", "expect": "zebras"}

    (problem,) = await Player(played.stage, longest=0.2).play([step])

    assert problem.startswith("step 1: nobody said 'zebras'")


async def test_a_step_waits_for_the_message_that_it_is_about(played: Served) -> None:
    """On a busy machine the bot may answer after what was taken for quiet."""
    step = {"act": "react", "channel": "general", "message": "late", "name": "tada"}
    playing = asyncio.create_task(Player(played.stage).play([step]))
    await asyncio.sleep(0)  # it has looked, and found nothing

    said = await played.done("say", channel="C1", text="late, but there")

    assert await playing == []
    (message,) = (await played.state())["messages"]["C1"]
    assert (message["ts"], message["reactions"][0]["name"]) == (said["ts"], "tada")
    absent = {**step, "message": "never"}
    (problem,) = await Player(played.stage, longest=0.2).play([absent])
    assert problem == "step 1: no message in general holds 'never'"


async def test_a_picture_names_what_it_shows(played: Served) -> None:
    """As the page's address has it."""
    ts = (await played.done("say", channel="C1", text="first"))["ts"]

    of_thread = read_picture(
        played.stage,
        {"file": "a.png", "user": "ben", "channel": "general", "thread": "first", "theme": "dark"},
    )
    of_notes = read_picture(played.stage, {"file": "b.png", "channel": "notes", "note": "a/b.md"})

    assert (of_thread.place, of_thread.theme) == (f"user=U2&place=C1&thread={ts}", "dark")
    assert (of_notes.place, of_notes.width) == ("user=U1&place=notes&note=a%2Fb.md", 1280)


@pytest.mark.parametrize(
    "step",
    [
        {},
        {"file": "../a.png"},
        {"file": "a.jpg"},
        {"file": "a.png", "theme": "pink"},
        {"file": "a.png", "channel": "none"},
    ],
)
async def test_a_picture_of_nothing_is_refused(played: Served, step: dict[str, Any]) -> None:
    """Before a browser is asked to take it."""
    with pytest.raises(ActError):
        read_picture(played.stage, step)
