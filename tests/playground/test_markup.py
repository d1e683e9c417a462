"""What people type, as Slack hands it to apps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.markup import read_typed

PEOPLE = {"ana": "U1", "conf.bot": "U0BOT"}
CHANNELS = {"general": "C1"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("hello", "hello"),
        ("@ana, hello", "<@U1>, hello"),
        ("(@conf.bot)", "(<@U0BOT>)"),
        ("@nobody", "@nobody"),
        ("mail ben.x@ana or c#general", "mail ben.x@ana or c#general"),
        ("in #general!", "in <#C1|general>!"),
        ("#none", "#none"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<@U1> <!here>", "&lt;@U1&gt; &lt;!here&gt;"),
        ("see https://x.example/a?b=1&c=2.", "see <https://x.example/a?b=1&amp;c=2>."),
        ("", ""),
    ],
)
def test_names_and_links_become_slacks_markup(typed: str, text: str) -> None:
    """And nothing that was typed becomes markup by itself."""
    read = read_typed(typed, user=PEOPLE.get, channel=CHANNELS.get)

    assert read.text == text


def test_the_same_stands_in_the_blocks() -> None:
    """Slack sends both."""
    read = read_typed("@ana: https://x.example/ #general", user=PEOPLE.get, channel=CHANNELS.get)

    (block,) = read.blocks("b1")
    assert [each["type"] for each in block["elements"][0]["elements"]] == [
        *("user", "text", "link", "text", "channel")
    ]
    assert (read.users, read.links) == (["U1"], ["https://x.example/"])


def _nobody(_: str) -> None:
    """Know no name."""


@given(st.text())
def test_nothing_that_is_typed_gets_lost(typed: str) -> None:
    """Without names that are known, the elements put together are what was typed."""
    read = read_typed(typed, user=_nobody, channel=_nobody)

    assert "".join(each.get("text", each.get("url", "")) for each in read.elements) == typed
