"""Whatever can be pressed or chosen in a message reaches an unmodified Bolt app over HTTP."""

from typing import Any

import pytest

from tests.playground.demo_acts import container, everything
from tests.playground.serving import Served

ROW = {"block_id": "row"}


@pytest.mark.parametrize(
    ("action", "choose", "told"),
    [
        ("button", None, "pressed"),
        ("sure", None, "pressed"),
        ("link", None, "pressed"),
        ("overflow", "Medium", "medium"),
        ("date", "2031-05-07", "2031-05-07"),
        ("time", "10:30", "10:30"),
        ("moment", 1936000060, "1936000060"),
        ("ticks", ["small", "large"], "small, large"),
        ("radio", "large", "large"),
        ("select", "medium", "medium"),
        ("groups", "walnut", "walnut"),
        ("user", "U2", "U2"),
        ("channel", "C3", "C3"),
        ("conversation", "D1", "D1"),
        ("selects", ["small"], "small"),
        ("users", ["U1", "U2"], "U1, U2"),
        ("channels", ["C1"], "C1"),
        ("conversations", ["C1", "D1"], "C1, D1"),
        ("feedback", "negative", "bad"),
    ],
)
async def test_every_element_of_a_message_is_acted_on(
    played: Served, action: str, choose: Any, told: str
) -> None:
    """The app learns what was pressed, picked or put in."""
    message = await everything(played)
    chosen = {} if choose is None else {"choose": choose}

    await played.done("press", container=container(message), action={"action_id": action, **chosen})

    answer = await played.message("C1", f"{action}: ")
    assert answer["text"] == f"{action}: {told}"


async def test_options_are_asked_for_while_one_types(played: Served) -> None:
    """And the one that is picked then comes with its label."""
    message = await everything(played)
    where: dict[str, Any] = {"container": container(message), "action_id": "external", **ROW}
    options = (await played.done("type", value="l", **where))["options"]
    picked = {"type": "external_select", "selected_option": options[-1]}
    await played.done(
        "press", container=container(message), action={"action_id": "external"} | picked
    )

    assert [each["value"] for each in options] == ["small", "large"]
    await played.message("C1", "external: large")


async def test_what_is_not_there_cannot_be_pressed(played: Served) -> None:
    """A page that is behind must not make the app believe things."""
    message = await everything(played)
    where = container(message)

    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"action": {"action_id": "none"}}, "there is nothing with the action_id 'none'"),
        ({"action": {"action_id": "select", "choose": "huge"}}, "there is no option 'huge'"),
        ({"action": {"action_id": "feedback", "choose": "fine"}}, "`positive` or `negative`"),
        ({"container": {**where, "attachment": -3}}, "there is no attachment -3"),
    )
    for act, problem in wrong:
        assert problem in (await played.act("press", **{"container": where, **act}))["problem"]


async def test_a_message_is_replaced_and_removed_by_its_address(played: Served) -> None:
    """As buttons do that show more, or go away."""
    message = await everything(played)
    await played.done("press", container=container(message), action={"action_id": "beside"})
    replaced = await played.message("C1", "Replaced.")
    assert (replaced["ts"], replaced["blocks"], replaced["edited"]) == (message["ts"], [], True)

    other = await everything(played)
    await played.done("press", container=container(other), action={"action_id": "remove"})
    await played.until(
        lambda seen: all(each["ts"] != other["ts"] for each in seen["messages"]["C1"])
    )
