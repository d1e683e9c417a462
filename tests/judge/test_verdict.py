"""The judge refuses what Slack would, and what is not safe: an example for each rule."""

import re
from typing import Any

import pytest

from tests.judge.verdict import message_faults, view_faults

Json = dict[str, Any]


def plain(text: str = "x") -> Json:
    """Return `text` as an object."""
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    """Return `text` as an object with markup."""
    return {"type": "mrkdwn", "text": text}


def section(text: str = "x", **more: Any) -> Json:
    """Return a section."""
    return {"type": "section", "text": plain(text), **more}


def button(**more: Any) -> Json:
    """Return a button."""
    return {"type": "button", "text": plain(), "action_id": "a", **more}


def actions(*elements: Json) -> Json:
    """Return a row of buttons."""
    return {"type": "actions", "elements": [*elements]}


def rich(*elements: Json) -> Json:
    """Return a paragraph of rich text."""
    paragraph = {"type": "rich_text_section", "elements": [*elements]}
    return {"type": "rich_text", "elements": [paragraph]}


def link(label: str, url: str) -> Json:
    """Return a link."""
    return {"type": "link", "text": label, "url": url}


def table(rows: int = 1, cells: int = 1) -> Json:
    """Return a table."""
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * cells] * rows}


def menu(options: int) -> Json:
    """Return a menu."""
    listed = [{"text": plain(), "value": str(number)} for number in range(options)]
    return {"type": "static_select", "action_id": "m", "options": listed}


def modal(*blocks: Json, **more: Any) -> Json:
    """Return a modal."""
    return {"type": "modal", "title": plain(), "blocks": [*blocks], **more}


def asked(**more: Any) -> Json:
    """Return a field to be filled in."""
    element = {"type": "plain_text_input", "action_id": "a"}
    return {"type": "input", "label": plain(), "element": element, **more}


GOOD: dict[str, list[Json]] = {
    "a section": [section()],
    "all of a section's text": [section("x" * 3000)],
    "a card": [{"type": "card", "title": mrkdwn("*x*"), "actions": [button()]}],
    "fifty blocks": [{"type": "divider"}] * 50,
    "a link that says where it leads": [rich(link("example.org/x", "https://example.org/"))],
    "a link by mail": [rich(link("write us", "mailto:us@example.org"))],
    "a label that names a host rightly": [
        section(),
        {"type": "section", "text": mrkdwn("<https://a.example.org/?a=1&amp;b=2|example.org>")},
    ],
    "an emoji of several people": [section("\U0001f468\u200d\U0001f469\u200d\U0001f467")],
}


@pytest.mark.parametrize("blocks", GOOD.values(), ids=GOOD)
def test_what_slack_takes_passes(blocks: list[Json]) -> None:
    """A judge that refuses everything proves nothing."""
    assert message_faults({"text": "x", "blocks": blocks}) == []


BAD: dict[str, tuple[list[Json], str]] = {
    "an unknown block": ([{"type": "flurb"}], r"\$\[0\]: 'flurb' is of no kind"),
    "a block without what it needs": ([{"type": "header"}], r"\$\[0\]: 'text' is a required"),
    "a field of no block": ([section(colour="red")], "'colour' was unexpected"),
    "a button among the blocks": ([button()], "'button' is of no kind"),
    "an unknown element": ([actions({"type": "lever"})], r"elements\[0\]: 'lever' is of no kind"),
    "a text of no kind": ([{"type": "section", "text": {"text": "x"}}], "is of no kind"),
    "an empty text": ([section("")], r"\$\[0\]\.text\.text: '' "),
    "a long section": ([section("x" * 3001)], "3001 characters, and there may be 3000"),
    "a long header": ([{"type": "header", "text": plain("x" * 151)}], "may be 150"),
    "a long button": ([actions(button(text=plain("x" * 76)))], "may be 75"),
    "a large state": ([actions(button(value="x" * 2001))], "may be 2000"),
    "a long address": ([actions(button(url=f"https://x.org/{'x' * 3000}"))], "may be 3000"),
    "a long card": ([{"type": "card", "body": mrkdwn("x" * 201)}], "may be 200"),
    "a long block_id": ([section(block_id="x" * 256)], "may be 255"),
    "many buttons": (
        [actions(*(button(action_id=str(n)) for n in range(26)))],
        "26 items, and there may be 25",
    ),
    "many options": ([actions(menu(101))], "may be 100"),
    "much context": ([{"type": "context", "elements": [plain()] * 11}], "may be 10"),
    "a wide table": ([table(cells=21)], "may be 20"),
    "a long table": ([table(rows=101)], "may be 100"),
    "a long caption": ([{"type": "section", "fields": [plain("x" * 2001)]}], "may be 2000"),
    "many blocks": ([{"type": "divider"}] * 51, "51 blocks, and a message may have 50"),
    "a block_id twice": ([section(block_id="b"), section(block_id="b")], "block_id 'b' is used 2"),
    "an action_id twice": ([actions(button()), actions(button())], "action_id 'a' is used 2"),
    "two tables": ([table(), table()], "a message may have one table"),
    "much markdown": (
        [{"type": "markdown", "text": "x" * 7000}, {"type": "markdown", "text": "x" * 5001}],
        "12001 characters in markdown blocks",
    ),
    "much in all": ([section("x" * 3000)] * 3 + [section()], "9001 characters of text"),
    "a section of nothing": ([{"type": "section"}], "needs one of text, fields"),
    "a card of nothing": ([{"type": "card"}], "needs one of hero_image"),
    "a row of no buttons": ([actions()], r"\[0\]\.elements: empty"),
    "rich text of nothing": ([rich({"type": "text", "text": ""})], r"\.text: empty"),
    "a menu of nothing": ([actions(menu(0))], "needs one of options"),
    "an alarm": ([rich({"type": "broadcast", "range": "channel"})], "broadcast, which alarms"),
    "an alarm in markup": ([{"type": "section", "text": mrkdwn("<!here> x")}], "<!here>, which"),
    "a group": ([rich({"type": "usergroup", "usergroup_id": "S1"})], "usergroup, which"),
    "a mention": ([rich({"type": "user", "user_id": "U1"})], "a mention of U1"),
    "a mention in markup": ([{"type": "section", "text": mrkdwn("<@U1> x")}], "a mention of U1"),
    "markup that is not escaped": ([{"type": "section", "text": mrkdwn("a < b")}], "not escaped"),
    "an ampersand that is not escaped": (
        [{"type": "section", "text": mrkdwn("a & b")}],
        "not escaped",
    ),
    "a link that runs": ([rich(link("x", "javascript:alert(1)"))], "scheme 'javascript'"),
    "a link that runs in markup": (
        [{"type": "section", "text": mrkdwn("<javascript:x|y>")}],
        "scheme 'javascript'",
    ),
    "a button that runs": ([actions(button(url="data:text/html,x"))], "scheme 'data'"),
    "a link with a name in it": (
        [rich(link("x", "https://example.org@evil.example/"))],
        "a host that can't be told",
    ),
    "a link with another's name": (
        [rich(link("example.org", "https://evil.example/"))],
        "a link to evil.example with the label 'example.org'",
    ),
    "a button with another's name": (
        [actions(button(text=plain("example.org"), url="https://evil.example/"))],
        "a link to evil.example",
    ),
    "text from right to left": ([section("a\u202eb")], r"U\+202E"),
    "a text that is isolated": ([section("a\u2066b")], r"U\+2066"),
    "a control character": ([section("a\x07b")], r"U\+0007"),
    "half a character": ([section("a\ud800b")], r"U\+D800"),
}


@pytest.mark.parametrize(("blocks", "fault"), BAD.values(), ids=BAD)
def test_what_slack_refuses_is_refused(blocks: list[Json], fault: str) -> None:
    """Each rule has an example that breaks it; what is told names the place."""
    told = "\n".join(message_faults({"text": "x", "blocks": blocks}))

    assert re.search(fault, told)


BAD_TEXTS: dict[str, tuple[str, str]] = {
    "no text": ("", "empty"),
    "a long text": ("x" * 9001, "9001 characters"),
    "an alarm": ("<!channel> x", "<!channel>, which alarms"),
    "a mention": ("<@U2> x", "a mention of U2"),
    "a forged link": ("<https://evil.example|example.org>", "a link to evil.example"),
    "text from right to left": ("a\u202eb", r"U\+202E"),
    "markup": ("a > b", "not escaped"),
}


@pytest.mark.parametrize(("text", "fault"), BAD_TEXTS.values(), ids=BAD_TEXTS)
def test_the_plain_text_is_judged_too(text: str, fault: str) -> None:
    """It is what a notification shows, and it alone where blocks can't be shown."""
    (told,) = message_faults({"text": text, "blocks": [section()]})

    assert re.search(fault, told)


def test_a_person_may_be_named_on_purpose() -> None:
    """Who set a digest up is named to the channel; nobody else is."""
    named = {"text": "<@U1> x", "blocks": [rich({"type": "user", "user_id": "U1"})]}

    assert message_faults(named, mentions=["U1"]) == []
    assert message_faults(named, mentions=["U2"]) != []


BAD_VIEWS: dict[str, tuple[Json, str]] = {
    "no view": ({"type": "page", "blocks": []}, "'page' is no view"),
    "a modal without title": ({"type": "modal", "blocks": []}, "'title' is a required"),
    "a long title": (modal(title=plain("x" * 25)), "25 characters, and there may be 24"),
    "a long button": (modal(submit=plain("x" * 25)), "may be 24"),
    "a large state": (modal(private_metadata="x" * 3001), "may be 3000"),
    "many blocks": ({"type": "home", "blocks": [{"type": "divider"}] * 101}, "may be 100"),
    "an unknown block": ({"type": "home", "blocks": [{"type": "flurb"}]}, "of no kind"),
    "a block without what it needs": (modal({"type": "header"}), "'text' is a required"),
    "a field without a button": (modal(asked()), "needs a button to submit"),
    "a long label": (modal(asked(label=plain("x" * 2001)), submit=plain()), "may be 2000"),
    "a block_id twice": (
        modal(asked(block_id="b"), section(block_id="b"), submit=plain()),
        "block_id 'b' is used 2",
    ),
    "a table": (modal(table()), "neither tables nor markdown"),
    "text from right to left": (modal(section("a\u202eb")), r"U\+202E"),
}


@pytest.mark.parametrize(("view", "fault"), BAD_VIEWS.values(), ids=BAD_VIEWS)
def test_what_slack_refuses_of_a_view_is_refused(view: Json, fault: str) -> None:
    """A view that is refused is a click that does nothing."""
    (told,) = view_faults(view)

    assert re.search(fault, told)


def test_what_slack_takes_as_a_view_passes() -> None:
    """As many blocks as a view may have, and a form."""
    assert view_faults({"type": "home", "blocks": [{"type": "divider"}] * 100}) == []
    assert view_faults(modal(asked(), submit=plain("x" * 24))) == []
