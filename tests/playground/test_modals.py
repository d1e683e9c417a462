"""Whatever can be opened and filled in reaches an unmodified Bolt app over HTTP."""

import pytest

from tests.playground import demo_blocks
from tests.playground.demo_acts import form, modal
from tests.playground.serving import Served


async def test_shortcuts_open_and_answer(played: Served) -> None:
    """One stands for itself, one in the menu of a message."""
    await form(played)
    said = await played.done("say", channel="C1", text="quote me")
    await played.done("shortcut", callback_id="quote", channel="C1", ts=said["ts"])

    assert (await played.message("C1", "> quote me"))["thread_ts"] == said["ts"]
    unknown = await played.act("shortcut", callback_id="none")
    assert "has no global shortcut" in unknown["problem"]


async def test_what_must_be_filled_in_is_asked_for_before_the_app_is(played: Served) -> None:
    """Slack itself does not let it through."""
    view = await form(played)

    await played.done("submit", view=view)

    assert list((await modal(played))["errors"]) == ["name_block"]


async def test_the_app_names_what_is_wrong(played: Served) -> None:
    """Beside the input that it is about; the modal stays, with what was typed."""
    view = await form(played)

    await played.done("submit", view=view, values={"name_block": {"name": "wrong"}})

    shown = await modal(played)
    assert shown["errors"] == {"name_block": "Not that one."}
    assert shown["state"]["values"]["name_block"]["name"]["value"] == "wrong"


async def test_every_input_is_told_with_what_it_holds(played: Served) -> None:
    """Those that nobody touched have what they started with."""
    view = await form(played)
    sent = {
        "name": "wrong",
        "number": "7",
        "date": "2032-01-02",
        "ticks": ["small"],
        "select": "large",
        "users": ["U2"],
    }
    await played.done("submit", view=view, values={f"{k}_block": {k: v} for k, v in sent.items()})

    state = (await modal(played))["state"]["values"]
    held = {name: state[f"{name}_block"][name] for name in (*sent, "time", "mail", "radio")}
    small, _, large = demo_blocks.SIZES
    assert held == {
        "name": {"type": "plain_text_input", "value": "wrong"},
        "number": {"type": "number_input", "value": "7"},
        "date": {"type": "datepicker", "selected_date": "2032-01-02"},
        "ticks": {"type": "checkboxes", "selected_options": [small]},
        "select": {"type": "static_select", "selected_option": large},
        "users": {"type": "multi_users_select", "selected_users": ["U2"]},
        "time": {"type": "timepicker", "selected_time": "09:00"},
        "mail": {"type": "email_text_input", "value": None},
        "radio": {"type": "radio_buttons", "selected_option": None},
    }


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("Ana", []),
        ("clear", []),
        ("push", ["Every input", "Pushed"]),
        ("update", ["Updated"]),
    ],
)
async def test_the_answer_to_a_form_says_what_becomes_of_it(
    played: Served, name: str, titles: list[str]
) -> None:
    """Closed, all closed, another one on it, or another one in its place."""
    view = await form(played)

    await played.done("submit", view=view, values={"name_block": {"name": name}})

    modals = (await played.state())["modals"]
    assert [each["title"]["text"] for each in modals] == titles
    await played.message("D1", f"Form: {name}")


async def test_modals_are_put_on_one_another_and_closed_from_the_top(played: Served) -> None:
    """The app is told of those that it wants to hear of."""
    view = await form(played)
    where = {"view": view}
    await played.done("press", container=where, action={"action_id": "rename"})
    await modal(played, title=demo_blocks.plain("Renamed"))
    await played.done("press", container=where, action={"action_id": "push"})
    second = (await modal(played, callback_id="second"))["id"]

    below = await played.act("close", view=view)
    foreign = await played.act("press", container=where, user="U2", action={"action_id": "rename"})
    await played.done("close", view=second)
    await played.done("close", view=view)

    assert "only the topmost modal" in below["problem"]
    assert "somebody else's" in foreign["problem"]
    assert (await played.state())["modals"] == []
    await played.message("D1", "Form closed.")


async def test_what_is_typed_just_before_a_modal_closes_is_dropped(played: Served) -> None:
    """Nobody who has left a search wants to hear that its last letter came too late."""
    view = await form(played)
    await played.done("close", view=view)

    await played.done("press", container={"view": view}, action={"action_id": "rename"})

    late = await played.act("submit", view=view, values={})
    assert "no longer open" in late["problem"]


async def test_the_whole_stack_closes_at_once(played: Served) -> None:
    """By the cross, where an app has put several on one another."""
    view = await form(played)
    await played.done("press", container={"view": view}, action={"action_id": "push"})
    second = (await modal(played, callback_id="second"))["id"]

    await played.done("close", view=second, clear=True)

    assert (await played.state())["modals"] == []
    await played.message("D1", "Form closed.")
