"""Modals and home tabs: triggers, stacks, hashes and limits."""

from typing import Any

import pytest

from bot.playground.standin.model import View
from tests.playground.demo_blocks import form, home, marked, page, plain
from tests.playground.standin.conftest import Slack

FIELD = {"type": "plain_text_input"}


def fillable(name: str = "a", **changes: Any) -> dict[str, Any]:
    """Return an input."""
    block = {"type": "input", "label": plain("What?"), "element": FIELD, "block_id": name}
    return block | changes


def opened(slack: Slack, view: dict[str, Any] | None = None) -> View:
    """Open a modal for U1, and return it."""
    trigger = slack.workspace.triggers.give("U1")
    name = slack.done("views.open", trigger_id=trigger, view=view or page("First", "first"))
    found = slack.workspace.windows.find(name["view"]["id"])
    assert found
    return found


def test_a_trigger_opens_one_modal_soon(slack: Slack) -> None:
    """After three seconds, or a second time, it is too late."""
    used, late = (slack.workspace.triggers.give("U1") for _ in range(2))
    view = page("First", "first")
    slack.done("views.open", trigger_id=used, view=view)
    twice = slack.error("views.open", trigger_id=used, view=view)
    slack.now += 3.1

    assert twice == "exchanged_trigger_id"
    assert slack.error("views.open", trigger_id=late, view=view) == "expired_trigger_id"
    assert slack.error("views.open", trigger_id="1.2.3", view=view) == "invalid_trigger_id"


def test_a_bad_view_does_not_use_the_trigger_up(slack: Slack) -> None:
    """Slack looks at the view first."""
    trigger = slack.workspace.triggers.give("U1")

    assert slack.error("views.open", trigger_id=trigger, view={"type": "modal"}) == (
        "invalid_arguments"
    )
    slack.done("views.open", trigger_id=trigger, view=page("First", "first"))


def test_three_modals_are_the_most(slack: Slack) -> None:
    """Each knows the lowest one and the one below."""
    first = opened(slack)
    views = []
    for _ in range(2):
        trigger = slack.workspace.triggers.give("U1")
        views.append(slack.done("views.push", trigger_id=trigger, view=page("More", "more")))
    trigger = slack.workspace.triggers.give("U1")

    assert slack.error("views.push", trigger_id=trigger, view=page("More", "more")) == (
        "push_limit_reached"
    )
    assert [each["view"]["root_view_id"] for each in views] == [first.id, first.id]
    assert views[1]["view"]["previous_view_id"] == views[0]["view"]["id"]


def test_where_no_modal_is_open_none_can_be_put_on_it(slack: Slack) -> None:
    """A push from a message is a mistake that shows here."""
    trigger = slack.workspace.triggers.give("U1")

    assert slack.error("views.push", trigger_id=trigger, view=page("x", "x")) == "not_found"


def test_a_view_that_changed_meanwhile_is_not_overwritten(slack: Slack) -> None:
    """The hash is what tells two writers apart."""
    view = opened(slack)
    seen = view.hash
    changed = page("Second", "second")
    slack.done("views.update", view_id=view.id, hash=seen, view=changed)

    assert slack.error("views.update", view_id=view.id, hash=seen, view=changed) == "hash_conflict"
    slack.done("views.update", view_id=view.id, view=changed)
    assert slack.error("views.update", view_id="V999", view=changed) == "not_found"
    assert slack.error("views.update", view=changed) == "invalid_arguments"


def test_what_was_typed_stays_where_its_input_stays(slack: Slack) -> None:
    """A view that grows must not empty what a person has filled in."""
    element = FIELD | {"action_id": "x"}
    first = [fillable("a", element=element), fillable("b", element=element)]
    view = opened(slack, page("First", "first") | {"blocks": first})
    view.values = {name: {"x": {"type": FIELD["type"], "value": name}} for name in ("a", "b")}

    slack.done("views.update", view_id=view.id, view=page("First", "first") | {"blocks": first[1:]})

    assert list(view.values) == ["b"]


def test_an_id_of_the_apps_own_is_unique(slack: Slack) -> None:
    """It finds the view, and no other may have it."""
    view = opened(slack, page("First", "first") | {"external_id": "mine"})
    trigger = slack.workspace.triggers.give("U2")
    other = page("Other", "other") | {"external_id": "mine"}

    assert slack.error("views.open", trigger_id=trigger, view=other) == "duplicate_external_id"
    slack.done("views.update", external_id="mine", view=other)
    assert view.given["title"] == plain("Other")


def test_each_person_has_a_home_of_their_own(slack: Slack) -> None:
    """And an app without a home tab in its manifest has none to publish."""
    slack.done("views.publish", user_id="U1", view=home(1))
    seen = slack.done("views.publish", user_id="U1", view=home(2))["view"]["hash"]
    slack.done("views.publish", user_id="U1", view=home(3), hash=seen)

    assert list(slack.workspace.windows.homes) == ["U1"]
    assert slack.error("views.publish", user_id="U1", view=home(4), hash=seen) == "hash_conflict"
    assert slack.error("views.publish", user_id="U9", view=home(1)) == "user_not_found"
    slack.workspace.home = False
    assert slack.error("views.publish", user_id="U1", view=home(1)) == "not_enabled"


def test_a_form_with_every_input_is_taken(slack: Slack) -> None:
    """The demo app's form has each element that can be filled in."""
    opened(slack, form())


@pytest.mark.parametrize(
    "changes",
    [
        {"private_metadata": "x" * 3001},
        {"callback_id": "x" * 256},
        {"title": plain("x" * 25)},
        {"title": marked("x")},
        {"submit": plain("x" * 25)},
        {"type": "home"},
        {"type": "workflow_step"},
        {"blocks": [{"type": "divider"}] * 101},
        {"blocks": [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}]},
        {"blocks": [fillable()], "submit": None},
        {"blocks": [fillable("a"), fillable("a")]},
        {"blocks": [fillable(element={"type": "button", "text": plain("x")})]},
        {
            "blocks": [
                fillable(name, element=FIELD | {"focus_on_load": True}) for name in ("a", "b")
            ]
        },
        {"colour": "red"},
    ],
    ids=[
        *("private_metadata", "callback_id", "title", "title with markup", "submit", "home"),
        *("another type", "101 blocks", "a table", "no submit", "same block_id", "a button"),
        *("two in focus", "unknown field"),
    ],
)
def test_views_have_limits(slack: Slack, changes: dict[str, Any]) -> None:
    """Each is told with its place."""
    trigger = slack.workspace.triggers.give("U1")

    answer = slack.call("views.open", trigger_id=trigger, view=page("First", "first") | changes)

    assert answer["error"] == "invalid_arguments"
    assert "[json-pointer:/view" in answer["response_metadata"]["messages"][0]


def test_a_view_may_not_be_too_large(slack: Slack) -> None:
    """250 KB, whatever is in it."""
    trigger = slack.workspace.triggers.give("U1")
    many = [{"type": "section", "text": marked("x" * 3000)}] * 90

    assert slack.error(
        "views.open", trigger_id=trigger, view=page("x", "x") | {"blocks": many}
    ) == ("view_too_large")
