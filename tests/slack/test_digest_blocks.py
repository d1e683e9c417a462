"""How an edition looks in Slack, and that it stays within Slack's limits."""

from datetime import date
from typing import Any

import pytest

from bot.digest.letter import Digest, Item, Section
from bot.slack.blocks import rich
from bot.slack.blocks.digest import digest_blocks
from bot.slack.blocks.limits import MAX_BLOCKS, MAX_MESSAGE
from bot.slack.message import digest_message
from tests.factories import announcement, event, recording, session, tool

FOOTER = "Every day at 09:00 (Europe/Prague). Stop it with /conf digest off."


def digest(*items: Item, title: str = "Conference digest, Monday 4 May 2026") -> Digest:
    """Return an edition of `items`."""
    return Digest(day=date(2026, 5, 4), title=title, items=items, footer=FOOTER)


def item(entry: Any, section: Section, **changes: Any) -> Item:
    """Return an item that shows `entry`."""
    told = {"line": "Types are for people.", "reason": "There is a recording to watch."}
    return Item(section=section, key=entry.title, entry=entry, event=event(), **(told | changes))


def texts(blocks: Any) -> list[str]:
    """Return all texts in `blocks`, in order."""
    if isinstance(blocks, list):
        return [text for block in blocks for text in texts(block)]
    if not isinstance(blocks, dict):
        return []
    own = [blocks["text"]] if isinstance(blocks.get("text"), str) else []
    return own + [text for value in blocks.values() for text in texts(value)]


def types(blocks: Any) -> set[str]:
    """Return all types of blocks, elements and text objects in `blocks`."""
    if isinstance(blocks, list):
        return {kind for block in blocks for kind in types(block)}
    if not isinstance(blocks, dict):
        return set()
    own = {blocks["type"]} if "type" in blocks else set()
    return own | {kind for value in blocks.values() for kind in types(value)}


def test_it_reads_from_top_to_bottom() -> None:
    """A title, a heading for each sort, what and why, and how to stop it at the end."""
    talk = session("Typing for Humans", "Ana Roe, Acme", links=(recording(),))
    other = session("Testing for Humans", "Bo Lin")
    blocks = digest_blocks(
        digest(
            item(talk, Section.SESSION),
            item(other, Section.SESSION, line="", reason="The notes tell what was said."),
            item(tool("Foobar"), Section.TOOL, line="a cache", reason="A tool."),
        )
    )

    shown = [each.strip() for each in texts(blocks)]
    assert blocks[0]["type"] == "header"
    assert [each for each in shown if each in {"Worth watching", "A tool"}] == [
        *("Worth watching", "A tool")
    ], "one heading for both sessions"
    assert shown.index("Typing for Humans") < shown.index("Testing for Humans")
    assert any(each.startswith("There is a recording to watch. \u00b7 ") for each in shown)
    assert shown[-1] == FOOTER


@pytest.mark.parametrize("length", [10, 4000], ids=["short", "endless"])
def test_it_stays_within_the_limits(length: int) -> None:
    """A message that Slack refuses is a digest that nobody sees."""
    many = [
        item(
            session(
                f"{number} {'word ' * length}", links=(recording(f"https://x.example/{number}"),)
            ),
            Section.SESSION,
            line="word " * length,
            reason="word " * length,
        )
        for number in range(30)
    ]
    long = digest(*many, title="title " * length)

    message = digest_message(long)

    assert len(message.blocks) <= MAX_BLOCKS
    assert rich.size(message.blocks) <= MAX_MESSAGE
    assert len(message.text) <= MAX_MESSAGE
    assert len(message.blocks[0]["text"]["text"]) <= 150
    assert any("more did not fit" in text for text in texts(message.blocks))
    assert texts(message.blocks)[-1] == FOOTER


def test_a_note_cannot_mention_anyone_or_forge_a_link() -> None:
    """What stands in a note is shown as it stands there."""
    forged = "<!channel> <@U1> <https://evil.example|bank.example> *bold* :tada:"
    blocks = digest_blocks(digest(item(announcement(forged), Section.NEWS, line=forged, reason="")))
    message = digest_message(digest(item(announcement(forged), Section.NEWS)))

    assert types(blocks) <= {
        *("header", "rich_text", "rich_text_section", "text", "context", "plain_text")
    }
    assert "<" not in message.text
