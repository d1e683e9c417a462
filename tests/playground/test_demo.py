"""Whatever can be pressed, filled in or opened reaches an unmodified Bolt app over HTTP."""

import logging
from typing import Any

import pytest

from bot.playground.sender import Waits
from tests.playground import demo_blocks
from tests.playground.serving import Served, demo

ROW = {"block_id": "row"}


async def everything(played: Served) -> dict[str, Any]:
    """Have the demo app post one of everything, and return that message."""
    await played.done("say", channel="C1", text="/demo blocks")
    return await played.message("C1", "One of everything")


def container(message: dict[str, Any]) -> dict[str, str]:
    """Return where `message` stands."""
    return {"channel": "C1", "ts": message["ts"]}


async def modal(played: Served, **found: Any) -> dict[str, Any]:
    """Wait for a modal whose fields are as in `found`, and return it."""

    def there(seen: dict[str, Any]) -> bool:
        top = seen["modals"][-1:] or [{}]
        return all(top[0].get(name) == value for name, value in found.items())

    view: dict[str, Any] = (await played.until(there))["modals"][-1]
    return view


async def form(played: Served) -> str:
    """Open the form by its shortcut, and return its id."""
    await played.done("shortcut", callback_id="open_form")
    return str((await modal(played, callback_id="form"))["id"])


async def test_a_command_is_answered_to_the_asker_alone(played: Served) -> None:
    """The other person sees nothing of it."""
    await played.done("say", channel="C1", text="/demo")

    ana, ben = await played.state("U1"), await played.state("U2")
    (answer,) = ana["messages"]["C1"]
    assert (answer["ephemeral"], answer["bot"]) == (True, True)
    assert ben["messages"]["C1"] == []


async def test_a_public_answer_shows_the_command_too(played: Served) -> None:
    """As Slack shows who asked what."""
    await played.done("say", channel="C1", text="/demo public")

    ben = await played.state("U2")
    assert [each["text"] for each in ben["messages"]["C1"]] == ["/demo public", "For all to see."]


async def test_an_answer_may_come_later_by_its_address(played: Served) -> None:
    """The address in the command is one of the playground's own."""
    await played.done("say", channel="C1", text="/demo later")

    assert (await played.message("C1", "This came later."))["ephemeral"] is True


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("/demo broken", "dispatch_failed: the app answered with status 500"),
        ("/nothing", "/nothing is not a valid command"),
    ],
    ids=["a bug", "another command"],
)
async def test_a_command_that_fails_is_said_to(
    played: Served, caplog: pytest.LogCaptureFixture, text: str, problem: str
) -> None:
    """What a person would see in Slack is what the act answers."""
    with caplog.at_level(logging.CRITICAL):
        answer = await played.act("say", channel="C1", text=text)

    assert answer == {"ok": False, "problem": problem}


async def test_an_app_that_takes_too_long_is_said_to() -> None:
    """Slack waits for three seconds; here it is a moment, and the demo app needs four seconds."""
    async with demo(waits=Waits(patience=0.1)) as played:
        answer = await played.act("say", channel="C1", text="/demo slow")

    assert answer["problem"].startswith("operation_timeout")


async def test_what_slack_would_refuse_is_a_visible_failure(played: Served) -> None:
    """With the code, the limit and the place."""
    await played.done("say", channel="C1", text="/demo refused")

    seen = await played.until(lambda seen: seen["notices"])
    (notice,) = seen["notices"]
    assert notice["kind"] == "failure"
    assert notice["title"] == "Slack would refuse chat.postMessage"
    assert "invalid_blocks: must be at most 150 characters, has 151" in notice["text"]


async def test_a_mention_is_answered_in_its_thread(played: Served) -> None:
    """Names become ids, links and special characters Slack's markup."""
    said = await played.done("say", channel="C1", text="@demo hi @ben, #random <b> & c")

    reply = await played.message("C1", "You said")
    assert reply["thread_ts"] == said["ts"]
    assert reply["text"] == "You said: <@U0BOT> hi <@U2>, <#C3|random> &lt;b&gt; &amp; c"


async def test_where_the_app_is_not_it_must_be_invited(played: Served) -> None:
    """As in Slack, by a command of Slack's own."""
    before = await played.act("say", channel="C3", text="@demo hi")
    await played.done("say", channel="C3", text="/invite @demo")
    await played.done("say", channel="C3", text="@demo hi")

    assert "/invite @demo" in before["problem"]
    await played.message("C3", "You said")


async def test_a_direct_message_reaches_the_app_alone(played: Served) -> None:
    """And its status is shown while it thinks."""
    await played.done("say", channel="D1", text="hello")
    await played.message("D1", "You wrote: hello")
    said = await played.done("say", channel="D1", text="think")

    thinking = await played.until(lambda seen: seen["status"])
    assert thinking["status"] == {
        "channel": "D1",
        "thread_ts": said["ts"],
        "text": "is thinking…",
    }
    assert "D1" not in (await played.state("U2"))["messages"]


async def test_a_link_of_the_apps_unfurls(played: Served) -> None:
    """Another one does not."""
    await played.done("say", channel="C1", text="https://demo.example/a?b&c. https://x.example/")

    seen = await played.until(lambda seen: seen["messages"]["C1"][0]["attachments"])
    (attachment,) = seen["messages"]["C1"][0]["attachments"]
    assert attachment["from_url"] == "https://demo.example/a?b&c"


async def test_a_reaction_reaches_the_app(played: Served) -> None:
    """Which leaves one of its own; the same once more takes the person's back."""
    said = await played.done("say", channel="C1", text="look")
    place: dict[str, Any] = {"channel": "C1", "ts": said["ts"], "name": "tada"}
    await played.done("react", **place)
    await played.until(lambda seen: len(seen["messages"]["C1"][0]["reactions"]) == 2)
    await played.done("react", **place)

    (message,) = (await played.state())["messages"]["C1"]
    assert message["reactions"] == [{"name": "eyes", "users": ["U0BOT"]}]


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

    problems = [
        (await played.act("press", container=where, action={"action_id": "none"}))["problem"],
        (
            await played.act(
                "press", container=where, action={"action_id": "select", "choose": "huge"}
            )
        )["problem"],
        (await played.act("press", user="U2", container={"view": "V1"}, action={}))["problem"],
    ]

    assert "no longer open" in problems[2]
    assert "there is nothing with the action_id 'none'" in problems[0]
    assert "there is no option 'huge'" in problems[1]


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
    await played.done("close", view=second)
    await played.done("close", view=view)

    assert "only the topmost modal" in below["problem"]
    assert (await played.state())["modals"] == []
    await played.message("D1", "Form closed.")


async def test_the_whole_stack_closes_at_once(played: Served) -> None:
    """By the cross, where an app has put several on one another."""
    view = await form(played)
    await played.done("press", container={"view": view}, action={"action_id": "push"})
    second = (await modal(played, callback_id="second"))["id"]

    await played.done("close", view=second, clear=True)

    assert (await played.state())["modals"] == []
    await played.message("D1", "Form closed.")


async def test_home_is_published_and_acted_on(played: Served) -> None:
    """Each person has their own; a form opens from it."""
    await played.done("home")
    home = (await played.until(lambda seen: seen["home"]))["home"]
    await played.done("press", container={"view": home["id"]}, action={"action_id": "count"})
    await played.until(lambda seen: "Pressed 1 times." in str(seen["home"]["blocks"]))
    await played.done("press", container={"view": home["id"]}, action={"action_id": "form"})

    await modal(played, callback_id="form")
    assert (await played.state("U2"))["home"] is None


async def test_prompts_are_suggested_in_the_messages_tab(played: Served) -> None:
    """To whoever opens it."""
    await played.done("messages")

    seen = await played.until(lambda seen: seen["prompts"])
    assert seen["prompts"]["prompts"] == [{"title": "Say hello", "message": "hello"}]


async def test_what_is_new_is_unread_until_it_is_read(played: Served) -> None:
    """Not for whom it came from."""
    await played.done("say", channel="C1", text="look")

    def unread(seen: dict[str, Any]) -> int:
        return int(next(each["unread"] for each in seen["channels"] if each["id"] == "C1"))

    ana, ben = unread(await played.state("U1")), unread(await played.state("U2"))
    await played.done("read", user="U2", channel="C1")

    assert (ana, ben, unread(await played.state("U2"))) == (0, 1, 0)


async def test_channels_are_made_joined_and_left(played: Served) -> None:
    """A private one is seen by its members only."""
    private = (await played.done("create", name="secret", private=True))["channel"]
    public = (await played.done("create", name="open"))["channel"]
    await played.done("join", user="U2", channel=public)
    await played.done("leave", channel=public)

    ben = await played.state("U2")
    assert private not in ben["messages"]
    assert next(each["members"] for each in ben["channels"] if each["id"] == public) == ["U2"]
    again = await played.act("create", name="open")
    assert "there is a channel #open already" in again["problem"]
    spaced = await played.act("create", name="Not So")
    assert "small letters" in spaced["problem"]


async def test_who_comes_and_leaves_is_told_to_the_app(played: Served) -> None:
    """Where it is itself, and only when somebody really came or left."""
    await played.done("leave", user="U2", channel="C1")
    await played.message("C1", "<@U2> left")
    await played.done("join", user="U2", channel="C1")
    await played.done("join", user="U2", channel="C1")
    await played.message("C1", "<@U2> came")
    await played.done("leave", user="U2", channel="C3")

    said = (await played.state())["messages"]
    assert [each["text"] for each in said["C1"]] == ["<@U2> left", "<@U2> came"]
    assert said["C3"] == []


async def test_the_clock_moves_forwards_only(played: Served) -> None:
    """What was posted stays posted."""
    await played.done("clock", to="2999-05-06T09:00:00Z")

    assert (await played.state())["now"].startswith("2999-05-06T09:00:0")
    for to, problem in (
        ("2000-01-01T00:00:00Z", "forwards only"),
        ("2999-12-01T00:00:00", "must name its zone"),
        ("soon", "looks like"),
    ):
        assert problem in (await played.act("clock", to=to))["problem"]


@pytest.mark.parametrize(
    "act",
    [
        {"act": "dance"},
        {"act": "say", "channel": "C1"},
        {"act": "say", "channel": "C9", "text": "x"},
        {"act": "say", "channel": "C1", "text": "  "},
        {"act": "say", "channel": "C1", "text": "x" * 12_001},
        {"act": "say", "channel": "C1", "text": "x", "thread_ts": "1.1"},
        {"act": "say", "channel": "C1", "text": "/demo", "thread_ts": "1.1"},
        {"act": "say", "channel": "D2", "text": "x"},
        {"act": "say", "channel": "C1", "text": "x", "user": "U9"},
        {"act": "say", "channel": "C1", "text": "x", "user": "U0BOT"},
        {"act": "press"},
        {"act": "press", "container": "x"},
        {"act": "react", "channel": "C1", "ts": "1.1", "name": "tada"},
        {"act": "invite", "channel": "C1", "invitee": "U2"},
        {"act": "leave", "channel": "D1"},
        {},
        [],
    ],
)
async def test_an_act_that_cannot_be_done_says_why(played: Served, act: Any) -> None:
    """Whatever a page or a script sends is answered; nothing of it is done."""
    async with played.client.post(f"{played.url}playground/act", json=act) as response:
        answer = await response.json()

    assert (response.status, answer["ok"]) == (200, False)
    assert answer["problem"]
    assert (await played.state())["messages"]["C1"] == []
