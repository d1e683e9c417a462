"""Messages: posted, changed, taken away, scheduled, read again."""

import pytest

from tests.playground.standin.conftest import Slack

POST = "chat.postMessage"
DAY = 24 * 60 * 60


@pytest.mark.parametrize("name", ["C1", "general", "#general"])
def test_a_channel_is_known_by_id_and_name(slack: Slack, name: str) -> None:
    """Apps post by either."""
    answer = slack.done(POST, channel=name, text="hello")

    assert (answer["channel"], answer["message"]["text"]) == ("C1", "hello")
    assert answer["message"]["bot_id"] == "B0BOT"


def test_a_person_is_written_to_in_private(slack: Slack) -> None:
    """Posting to a person opens the direct conversation."""
    channel = slack.done(POST, channel="U2", text="psst")["channel"]

    opened = slack.done("conversations.open", users="U2")
    assert (opened["channel"]["id"], opened["already_open"]) == (channel, True)
    assert slack.workspace.channels[channel].members == ["U2", "U0BOT"]


@pytest.mark.parametrize(
    ("channel", "code"),
    [("C9", "channel_not_found"), ("C3", "channel_not_found"), ("U9", "user_not_found")],
    ids=["none such", "a private one without the bot", "nobody such"],
)
def test_where_the_bot_sees_nothing_it_cannot_post(slack: Slack, channel: str, code: str) -> None:
    """Slack does not even say that a private channel exists."""
    assert slack.error(POST, channel=channel, text="hello") == code


def test_in_a_public_channel_it_must_be_a_member_or_have_a_scope(slack: Slack) -> None:
    """With chat:write.public no invitation is needed."""
    slack.done(POST, channel="C2", text="hello")
    slack.workspace.scopes.discard("chat:write.public")

    assert slack.error(POST, channel="C2", text="hello") == "not_in_channel"


def test_what_an_app_says_of_itself_is_marked_as_such(slack: Slack) -> None:
    """As `/me` does for a person; apps that read history tell it apart."""
    slack.done("chat.meMessage", channel="C1", text="is listening")

    (told,) = slack.done("conversations.history", channel="C1")["messages"]
    assert (told["text"], told["subtype"]) == ("is listening", "me_message")
    assert slack.error("chat.meMessage", channel="C1", text="x" * 40_001) == "msg_too_long"


def test_in_an_archived_channel_nobody_posts(slack: Slack) -> None:
    """Not even with a scope for public channels."""
    slack.workspace.channels["C1"].archived = True

    assert slack.error(POST, channel="C1", text="hello") == "is_archived"


def test_blocks_have_ids_in_the_channel_and_none_in_what_was_sent(slack: Slack) -> None:
    """Slack gives an id to each block, and to each element that can be acted on."""
    button = {"type": "button", "text": {"type": "plain_text", "text": "Go"}}
    sent = [{"type": "actions", "elements": [button]}, {"type": "divider", "block_id": "mine"}]

    message = slack.post(blocks=sent)

    actions, divider = message.blocks
    assert actions["block_id"]
    assert actions["elements"][0]["action_id"]
    assert divider["block_id"] == "mine"
    assert message.payload["blocks"] == sent


def test_only_the_person_sees_what_is_for_them_alone(slack: Slack) -> None:
    """And history tells nobody, not even the app."""
    slack.done("chat.postEphemeral", channel="C1", user="U1", text="psst")
    channel = slack.workspace.channels["C1"]

    assert [each.text for each in slack.workspace.visible(channel, "U1")] == ["psst"]
    assert list(slack.workspace.visible(channel, "U2")) == []
    assert slack.done("conversations.history", channel="C1")["messages"] == []
    assert slack.error("chat.postEphemeral", channel="C1", user="U9", text="x") == (
        "user_not_in_channel"
    )


def test_what_a_change_leaves_out_is_kept(slack: Slack) -> None:
    """Slack keeps blocks when only the text is new, and takes them away for an empty list."""
    message = slack.post(blocks=[{"type": "divider"}])

    slack.done("chat.update", channel="C1", ts=message.ts, text="new")
    kept = (message.text, len(message.blocks), message.edited is not None)
    slack.done("chat.update", channel="C1", ts=message.ts, text="newer", blocks=[])

    assert kept == ("new", 1, True)
    assert (message.text, message.blocks) == ("newer", [])


def test_an_app_changes_and_deletes_its_own_messages_only(slack: Slack) -> None:
    """People's words are theirs."""
    message = slack.says("mine")
    place = {"channel": "C1", "ts": message.ts}

    assert slack.error("chat.update", **place, text="yours") == "cant_update_message"
    assert slack.error("chat.delete", **place) == "cant_delete_message"
    assert slack.error("chat.delete", channel="C1", ts="1.1") == "message_not_found"


def test_a_deleted_message_with_replies_leaves_a_mark(slack: Slack) -> None:
    """Else its thread would hang in the air."""
    alone, root = slack.post("alone"), slack.post("root")
    slack.post("reply", thread_ts=root.ts)

    slack.done("chat.delete", channel="C1", ts=alone.ts)
    slack.done("chat.delete", channel="C1", ts=root.ts)

    left = slack.workspace.channels["C1"].messages
    assert [each.subtype for each in left] == ["tombstone", None]


def test_threads_are_told_apart_from_the_channel(slack: Slack) -> None:
    """History has what stands in the channel, replies what stands in the thread."""
    root = slack.post("root")
    reply = slack.post("reply", thread_ts=root.ts)
    slack.post("after")

    (after, told) = slack.done("conversations.history", channel="C1")["messages"]
    thread = slack.done("conversations.replies", channel="C1", ts=reply.ts)["messages"]

    assert (after["text"], told["text"]) == ("after", "root")
    assert (told["reply_count"], told["latest_reply"]) == (1, reply.ts)
    assert [each["text"] for each in thread] == ["root", "reply"]
    assert slack.error("conversations.replies", channel="C1", ts="1.1") == "thread_not_found"


def test_history_comes_in_pages_latest_first(slack: Slack) -> None:
    """An app that looks far back asks again with a cursor."""
    stamps = [slack.post(str(number)).ts for number in range(5)]

    first = slack.done("conversations.history", channel="C1", limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = slack.done("conversations.history", channel="C1", limit=2, cursor=cursor)
    since = slack.done("conversations.history", channel="C1", oldest=stamps[2])

    assert [each["text"] for each in first["messages"]] == ["4", "3"]
    assert [each["text"] for each in second["messages"]] == ["2", "1"]
    assert [each["text"] for each in since["messages"]] == ["4", "3"]
    assert slack.error("conversations.history", channel="C1", cursor="x") == "invalid_cursor"
    assert slack.error("conversations.history", channel="C1", oldest="x") == "invalid_ts_oldest"


def test_metadata_is_told_to_who_asks_for_it(slack: Slack) -> None:
    """An app finds its own messages by it."""
    metadata = {"event_type": "mark", "event_payload": {"day": "today"}}
    slack.post(metadata=metadata)

    (without,) = slack.done("conversations.history", channel="C1")["messages"]
    (whole,) = slack.done("conversations.history", channel="C1", include_all_metadata="1")[
        "messages"
    ]

    assert "metadata" not in without
    assert whole["metadata"] == metadata
    assert slack.error(POST, channel="C1", text="x", metadata={"event_type": "x"}) == (
        "invalid_metadata_format"
    )


def test_a_scheduled_message_is_posted_when_its_time_has_come(slack: Slack) -> None:
    """Not before, once, and by the workspace's clock."""
    at = int(slack.now) + DAY
    name = slack.done("chat.scheduleMessage", channel="C1", text="later", post_at=at)[
        "scheduled_message_id"
    ]
    listed = slack.done("chat.scheduledMessages.list", channel="C1")["scheduled_messages"]

    slack.workspace.post_scheduled()
    before = len(slack.workspace.channels["C1"].messages)
    slack.now += DAY
    slack.workspace.post_scheduled()
    slack.workspace.post_scheduled()

    assert [each["id"] for each in listed] == [name]
    assert before == 0
    assert [each.text for each in slack.workspace.channels["C1"].messages] == ["later"]


def test_a_time_must_be_ahead_and_not_too_far(slack: Slack) -> None:
    """Slack takes 120 days; and what was taken back is not posted."""
    post = {"channel": "C1", "text": "later"}
    past = slack.error("chat.scheduleMessage", **post, post_at=int(slack.now))
    far = slack.error("chat.scheduleMessage", **post, post_at=int(slack.now) + 121 * DAY)
    name = slack.done("chat.scheduleMessage", **post, post_at=int(slack.now) + DAY)[
        "scheduled_message_id"
    ]
    taken_back = {"channel": "C1", "scheduled_message_id": name}
    slack.done("chat.deleteScheduledMessage", **taken_back)

    assert (past, far) == ("time_in_past", "time_too_far")
    assert slack.workspace.scheduled == {}
    assert slack.error("chat.deleteScheduledMessage", **taken_back) == (
        "invalid_scheduled_message_id"
    )


def test_a_message_has_an_address(slack: Slack) -> None:
    """A reply's names its thread, too."""
    root = slack.post("root")
    reply = slack.post("reply", thread_ts=root.ts)

    told = slack.done("chat.getPermalink", channel="C1", message_ts=reply.ts)["permalink"]

    assert told.endswith(f"/C1/p{reply.ts.replace('.', '')}?thread_ts={root.ts}&cid=C1")


def test_reactions_are_left_and_taken_back_once(slack: Slack) -> None:
    """The same emoji twice is refused; another one is not."""
    message = slack.says("well done")
    place = {"channel": "C1", "timestamp": message.ts}

    slack.done("reactions.add", **place, name="tada")
    twice = slack.error("reactions.add", **place, name="tada")
    told = slack.done("reactions.get", **place)["message"]["reactions"]
    slack.done("reactions.remove", **place, name="tada")

    assert told == [{"name": "tada", "users": ["U0BOT"], "count": 1}]
    assert twice == "already_reacted"
    assert slack.error("reactions.remove", **place, name="tada") == "no_reaction"
    assert slack.error("reactions.add", **place, name="no emoji!") == "invalid_name"


def test_what_somebody_reacted_to_is_listed_latest_first(slack: Slack) -> None:
    """An app finds again what it, or a person, left its opinion on."""
    first, other, last = (slack.says(text) for text in ("one", "two", "three"))
    for message in (first, last):
        slack.done("reactions.add", channel="C1", timestamp=message.ts, name="eyes")
    other.reactions["tada"] = ["U2"]

    mine = slack.done("reactions.list")["items"]
    bens = slack.done("reactions.list", user="U2")["items"]

    assert [each["message"]["text"] for each in mine] == ["three", "one"]
    assert [(each["channel"], each["message"]["ts"]) for each in bens] == [("C1", other.ts)]


def test_links_unfurl_below_the_message_that_holds_them(slack: Slack) -> None:
    """And no others: an app must not put words below what nobody linked to."""
    message = slack.says("see <https://demo.example/a?b=1&amp;c=2>")
    shown = {"blocks": [{"type": "divider"}]}
    place = {"channel": "C1", "ts": message.ts}

    slack.done("chat.unfurl", **place, unfurls={"https://demo.example/a?b=1&c=2": shown})

    (attachment,) = message.attachments
    assert attachment["app_unfurl_url"] == "https://demo.example/a?b=1&c=2"
    assert attachment["blocks"][0]["type"] == "divider"
    assert slack.error("chat.unfurl", **place, unfurls={"https://x.example/": shown}) == (
        "cannot_unfurl_url"
    )
    assert slack.error("chat.unfurl", **place) == "missing_unfurls"


def test_channels_are_listed_joined_and_left(slack: Slack) -> None:
    """Private ones without the bot are not shown, and can't be joined."""
    listed = slack.done("conversations.list", types="public_channel,private_channel")["channels"]
    slack.done("conversations.join", channel="C2")
    members = slack.done("conversations.members", channel="C2")["members"]
    slack.done("conversations.leave", channel="C2")

    assert [each["name"] for each in listed] == ["general", "random"]
    assert members == ["U1", "U0BOT"]
    assert slack.error("conversations.join", channel="C3") == "channel_not_found"
    assert slack.error("conversations.list", types="clubs") == "invalid_types"


def test_who_is_invited_must_not_be_there_already(slack: Slack) -> None:
    """Slack refuses the whole invitation then."""
    slack.done("conversations.join", channel="C2")

    assert slack.error("conversations.invite", channel="C2", users="U2,U1") == "already_in_channel"
    slack.done("conversations.invite", channel="C2", users="U2")
    assert slack.workspace.channels["C2"].members == ["U1", "U0BOT", "U2"]


def test_people_are_told_with_their_time_zone(slack: Slack) -> None:
    """Those who have set none are told without."""
    slack.workspace.users["U2"].tz = None

    ana, ben = (slack.done("users.info", user=name)["user"] for name in ("U1", "U2"))

    assert (ana["tz"], "tz" in ben) == ("Europe/Prague", False)
    assert slack.error("users.info", user="U9") == "user_not_found"
    assert len(slack.done("users.list")["members"]) == 3


def test_an_agent_says_what_it_does_until_it_has_replied(slack: Slack) -> None:
    """Slack takes the status away with the reply."""
    direct = slack.workspace.direct("U1")
    question = slack.workspace.say(direct, user="U1", text="well?")
    place = {"channel_id": direct.id, "thread_ts": question.ts}

    slack.done("assistant.threads.setStatus", **place, status="is thinking…")
    thinking = dict(slack.workspace.statuses)
    slack.done("chat.postMessage", channel=direct.id, thread_ts=question.ts, text="42")

    assert thinking == {(direct.id, question.ts): "is thinking…"}
    assert slack.workspace.statuses == {}


def test_an_agent_suggests_four_prompts_at_most(slack: Slack) -> None:
    """In direct messages; a thread is needed no longer."""
    direct = slack.workspace.direct("U1").id
    prompt = {"title": "Hello", "message": "say hello"}
    suggest = "assistant.threads.setSuggestedPrompts"

    slack.done(suggest, channel_id=direct, title="Try", prompts=[prompt] * 4)

    assert slack.workspace.prompts[direct].prompts == [prompt] * 4
    assert slack.error(suggest, channel_id=direct, prompts=[prompt] * 5) == "invalid_arguments"
    assert slack.error(suggest, channel_id="C1", prompts=[prompt]) == "channel_not_found"
