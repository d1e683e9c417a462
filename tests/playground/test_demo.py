"""What people write reaches an unmodified Bolt app over HTTP, and what it answers reaches them."""

import logging
from typing import Any

import pytest

from bot.playground.sender import Waits
from tests.playground.demo_acts import modal
from tests.playground.serving import Served, demo


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


async def test_what_only_looks_like_a_link_is_said_all_the_same(played: Served) -> None:
    """Whoever types half an address is answered as ever."""
    await played.done("say", channel="D1", text="http://[demo.example/a is odd")

    answer = await played.message("D1", "You wrote: ")
    assert "is odd" in answer["text"]


async def test_a_reaction_reaches_the_app(played: Served) -> None:
    """Which leaves one of its own; the same once more takes the person's back."""
    said = await played.done("say", channel="C1", text="look")
    place: dict[str, Any] = {"channel": "C1", "ts": said["ts"], "name": "tada"}
    await played.done("react", **place)
    await played.until(lambda seen: len(seen["messages"]["C1"][0]["reactions"]) == 2)
    await played.done("react", **place)

    (message,) = (await played.state())["messages"]["C1"]
    assert message["reactions"] == [{"name": "eyes", "users": ["U0BOT"]}]


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
        ("9999-12-31T23:59:59Z", "9000 at the most"),
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
        {"act": "say", "channel": "C1", "text": "x", "user": {"id": "U1"}},
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
