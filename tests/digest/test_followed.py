"""What a channel follows, as a list."""

from dataclasses import replace

import pytest

from bot.digest.followed import Followed, followed_text, read_followed
from bot.digest.order import MOST_TOPICS, Problem
from bot.recap.model import Kind
from tests.digest.building import subscription
from tests.factories import event

EVENTS = (
    event("ExampleCon 2026", aliases=("EC 26",)),
    event("F\u00eate, the Event 2026", series=None),
)


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("", Followed()),
        (" , ;\n", Followed()),
        ("gitops, supply chain;gitops\nebpf", Followed(("gitops", "supply chain", "ebpf"))),
        ("Tools, talks", Followed(kinds=frozenset({Kind.TOOL, Kind.SESSION}))),
        ("examplecon, ec 26", Followed(events=("ExampleCon", "ExampleCon 2026"))),
        ('\u201cfete, the event 2026\u201d, "a, b"', Followed(("a, b",), (EVENTS[1].title,))),
    ],
    ids=["nothing", "commas", "topics", "kinds", "events", "quotes"],
)
def test_a_list_is_read(text: str, followed: Followed) -> None:
    """As people write lists, on a phone, too."""
    assert read_followed(text, events=EVENTS) == followed


@pytest.mark.parametrize(
    "text", ["%%", "x" * 81, ", ".join(f"topic{n}" for n in range(MOST_TOPICS + 1))]
)
def test_what_no_note_can_match_is_refused(text: str) -> None:
    """A digest that follows it would never say anything."""
    read = read_followed(text)

    assert isinstance(read, Problem)
    assert read.remedy


def test_what_is_followed_reads_as_it_was() -> None:
    """Whoever opens the form and submits it has changed nothing."""
    kept = replace(
        subscription("C1"),
        topics=("gitops", "a, b"),
        events=(EVENTS[1].title, "ExampleCon"),
        kinds=frozenset({Kind.TOOL}),
    )

    assert read_followed(followed_text(kept), events=EVENTS) == Followed(
        kept.topics, kept.events, kept.kinds
    )
