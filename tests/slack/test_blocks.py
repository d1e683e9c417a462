"""Answers as Block Kit: what is shown, and that nothing a note holds breaks it."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer, Correction, DidYouMean, Found, Help, Item, NothingFound
from bot.recap.model import Entry, Event, Link, LinkKind, Session, Source, Speaker
from bot.slack.blocks.answer import answer_blocks
from bot.slack.blocks.limits import MAX_BLOCK, MAX_BLOCKS, MAX_MESSAGE
from bot.slack.blocks.rich import size
from bot.slack.message import answer_message
from tests.factories import (
    announcement,
    event,
    passage,
    recording,
    resource,
    session,
    theme,
    tool,
)

SLIDES = Link(label="Deck", url="https://slides.example/1.pdf", kind=LinkKind.SLIDES)
TALK = session("Typing for Humans", "Ana Roe, Acme", links=(recording(), SLIDES))


def item(entry: Entry | Event, line: str = "Gradual typing pays.") -> Item:
    """Return `entry` as part of an answer."""
    return Item(entry=entry, event=event(), line=line, score=0.9)


def found(*items: Item, **changes: Any) -> Found:
    """Return an answer that shows all of `items`."""
    defaults: dict[str, Any] = {"direct": None, "shown": len(items), "total": len(items)}
    return Found(question="typing", items=items, **(defaults | changes))


def leaves(blocks: Any) -> Iterator[dict[str, Any]]:
    """Yield every element that shows something, in order."""
    if isinstance(blocks, list):
        for block in blocks:
            yield from leaves(block)
    elif isinstance(blocks, dict):
        if isinstance(blocks.get("text"), str):
            yield blocks
        for part in ("elements", "text"):
            yield from leaves(blocks.get(part))


def shown(answer: Answer, *, command: str | None = None) -> str:
    """Return all that a reader sees, run together."""
    return "".join(leaf["text"] for leaf in leaves(answer_blocks(answer, command=command)))


def test_an_entry_shows_all_that_is_known() -> None:
    """Title, who, where, what was said, buttons and source, in five short lines."""
    blocks = answer_blocks(found(item(TALK)))

    assert [leaf["text"] for leaf in leaves(blocks)] == [
        "Typing for Humans",
        "\nAna Roe (Acme) · ExampleCon 2026\nGradual typing pays.",
        "Recording",
        "Slides",
        "examplecon-2026.md:7",
    ]
    assert [block["type"] for block in blocks] == ["rich_text", "actions", "context"]


def test_a_list_is_looked_through_line_by_line() -> None:
    """Ten rows of buttons would be more scrolling than reading."""
    blocks = answer_blocks(found(item(TALK), listed=True))

    assert [leaf["text"] for leaf in leaves(blocks)] == [
        "Typing for Humans",
        "\nAna Roe (Acme) · ExampleCon 2026\nGradual typing pays.\n",
        "Recording",
        " · ",
        "Slides",
        "examplecon-2026.md:7",
    ]
    assert [block["type"] for block in blocks] == ["rich_text", "context"]


def test_an_entry_tells_when_it_was_as_exactly_as_is_known() -> None:
    """Its own day, else those of its event, unless the event's name tells."""
    long = event(starts=date(2026, 5, 14), ends=date(2026, 5, 16))
    talk = session("Typing for Humans", day=date(2026, 5, 15))

    for entry, of, when in (
        (talk, long, "ExampleCon 2026 · 15 May 2026"),
        (TALK, long, "ExampleCon 2026 · 14\u201316 May 2026"),
        (tool("typed"), long, "Tool · ExampleCon 2026 · 14\u201316 May 2026"),
    ):
        answer = found(Item(entry=entry, event=of, line="", score=1.0))
        assert when in shown(answer)
        assert when.rpartition(" · ")[2] in answer_message(answer).text
    assert shown(found(item(TALK))).count("2026") == len(["ExampleCon 2026", "the note's name"])


def test_the_title_leads_to_the_recording() -> None:
    """What most people want is one tap away."""
    title = next(leaves(answer_blocks(found(item(TALK)))))

    assert title["url"] == "https://video.example/1"
    assert title["style"] == {"bold": True}


@pytest.mark.parametrize(
    ("links", "url"),
    [
        ((SLIDES,), SLIDES.url),
        ((Link(label="Programme", url="https://example.org/1"), SLIDES), SLIDES.url),
        ((Link(label="Chat", url="https://example.org/2", kind=LinkKind.OTHER),), None),
        ((Link(label="Video", url="javascript:x", kind=LinkKind.RECORDING),), None),
        ((), None),
    ],
    ids=["slides", "slides before page", "another link", "a forged link", "none"],
)
def test_without_recording_the_title_leads_to_the_next_best(
    links: tuple[Link, ...], url: str | None
) -> None:
    """A title is a link only where it leads to the entry itself."""
    title = next(leaves(answer_blocks(found(item(session(links=links))))))

    assert title["text"] == "Typing for Humans"
    assert title.get("url") == url


def test_a_link_that_is_the_title_stands_once() -> None:
    """The same words twice in four lines look like a mistake."""
    handbook = resource("The handbook", "https://example.org/handbook")

    assert shown(found(item(handbook))).count("The handbook") == 1


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (tool("kubectl-typed", "Types for manifests."), ["kubectl-typed", "Tool"]),
        (announcement("Typed YAML is stable."), ["Typed YAML is stable.", "Announcement"]),
        (theme("Types everywhere"), ["Types everywhere", "Theme"]),
        (resource("The handbook"), ["The handbook", "Resource"]),
        (passage("Much was said.", "Hallway"), ["Hallway", "From the notes"]),
        (passage("Much was said."), ["From the notes"]),
        (event(), ["ExampleCon 2026", "Event", "Brno"]),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, list) else "",
)
def test_every_kind_of_entry_is_shown(entry: Entry | Event, words: list[str]) -> None:
    """The reader is told what each thing is."""
    text = shown(found(item(entry)))

    assert all(word in text for word in [*words, "Gradual typing pays."])


def test_the_direct_answer_comes_first() -> None:
    """Who asks how many wants the number, then the list."""
    corrections = (Correction(asked="typign", meant="typing"),)
    blocks = answer_blocks(found(item(TALK), direct="1 session.", corrections=corrections))

    assert [leaf["text"] for leaf in leaves(blocks)][:3] == [
        "1 session.",
        "Showing results for ",
        "typing",
    ]


def test_what_is_left_out_is_counted() -> None:
    """Nothing is dropped in silence."""
    text = shown(found(*map(item, [TALK] * 4), shown=2, total=9))

    assert text.count("Typing for Humans") == 2
    assert "7 more match" in text


def test_a_doubtful_answer_offers_and_claims_nothing() -> None:
    """The nearest entries are shown as a question."""
    answer = DidYouMean(question="x", items=(item(TALK),), suggestions=("typing",), reason="No.")

    assert shown(answer).startswith("No. Did you mean:Typing for Humans")


def test_where_only_a_fact_is_missing_nothing_is_asked_back() -> None:
    """The entry that was named was understood; to ask whether it was meant makes no sense."""
    answer = DidYouMean(
        question="x", items=(item(TALK),), suggestions=("a",), reason="No slides.", lacking=True
    )

    assert shown(answer).startswith("No slides. What they do hold:Typing for Humans")
    assert answer_message(answer).text.startswith("No slides. What they do hold:")


def test_nothing_found_says_why_and_what_else() -> None:
    """A dead end has a way out."""
    answer = NothingFound(
        question="x", reason="The notes hold no event of 1999.", suggestions=("a",)
    )

    assert shown(answer) == "Nothing found. The notes hold no event of 1999.Nearest in the notes:a"
    assert len(answer_blocks(NothingFound(question="x", reason="No."))) == 1


def test_help_shows_events_and_examples() -> None:
    """Examples can be typed as they stand."""
    answer = Help(events=("ExampleCon 2026",), examples=("sessions typing",))

    assert "ExampleCon 2026" in shown(answer)
    assert shown(answer).endswith("Try:sessions typing")
    assert shown(answer, command="/conf").endswith("Try:/conf sessions typing")
    assert "No notes" in shown(Help(events=(), examples=()))


HOSTILE = [
    *("<!channel>", "<@U1>", "@everyone", "*bold* _it_ ~no~ `code`", "```\n> x", ":tada:"),
    *("<https://evil.example|Recording>", "a\u202eb", "\n\n", "\x00", "x" * 10_000, "\ud800"),
    *("&lt;!here&gt;", " ", "https://evil.example/" + "y" * 2000),
]
HOSTS = ["https://example.org/", "https://evil.example/|<!channel>", "javascript:alert(1)"]

text = st.text(max_size=200) | st.sampled_from(HOSTILE)
titles = text.filter(str.strip)
links = st.builds(
    Link,
    label=text,
    url=st.sampled_from(HOSTS).flatmap(lambda host: text.map(host.__add__)),
    kind=st.sampled_from(LinkKind),
)
some_links = st.lists(links, max_size=8).map(tuple)
sources = st.builds(Source, note=text, line=st.integers(1, 10**6))
speakers = st.builds(Speaker, name=text, organisation=st.none() | text)
events = st.builds(Event, name=st.none() | text, source=sources, city=st.none() | text)
entries = st.one_of(
    st.builds(
        Session,
        title=titles,
        source=sources,
        links=some_links,
        speakers=st.lists(speakers, max_size=30).map(tuple),
        organisations=st.lists(text, max_size=3).map(tuple),
    ),
    st.builds(passage, text, text, links=some_links, source=sources),
    st.builds(announcement, text, links=some_links, source=sources),
    events,
)
items = st.builds(Item, entry=entries, event=events, line=text, score=st.just(0.5))
some_items = st.lists(items, max_size=50).map(tuple)
some_text = st.lists(text, max_size=20).map(tuple)
corrections = st.lists(st.builds(Correction, asked=text, meant=text), max_size=9).map(tuple)
answers = st.one_of(
    st.builds(
        Found,
        question=text,
        direct=st.none() | text,
        items=some_items,
        shown=st.integers(0, 60),
        total=st.integers(0, 60),
        corrections=corrections,
    ),
    st.builds(
        DidYouMean,
        question=text,
        items=some_items,
        suggestions=some_text,
        reason=text,
        lacking=st.booleans(),
    ),
    st.builds(NothingFound, question=text, reason=text, suggestions=some_text),
    st.builds(Help, events=some_text, examples=some_text),
)


@given(answers)
def test_every_answer_keeps_the_limits(answer: Answer) -> None:
    """Slack refuses the whole message when one limit is passed, and then nobody is answered."""
    blocks = answer_blocks(answer)

    assert len(blocks) <= MAX_BLOCKS
    assert sum(map(size, blocks)) <= MAX_MESSAGE
    assert all(size(block) <= MAX_BLOCK for block in blocks)
    assert all(leaf["text"] for leaf in leaves(blocks))
    json.dumps(blocks, ensure_ascii=False).encode()


@given(answers)
def test_no_text_of_a_note_is_markup(answer: Answer) -> None:
    """Rich and plain text show `<!channel>` as it stands; markup has no place to stand in."""
    drawn = json.dumps(answer_blocks(answer))

    assert '"mrkdwn"' not in drawn
    assert not {"broadcast", "user", "usergroup", "channel"} & {
        leaf["type"] for leaf in leaves(answer_blocks(answer))
    }


@given(answers)
def test_the_plain_text_is_escaped_and_bounded(answer: Answer) -> None:
    """Notifications show it as mrkdwn, in which `<!channel>` would reach everyone."""
    message = answer_message(answer)

    assert not {"<", ">"} & set(message.text)
    assert "\u202e" not in message.text
    message.text.encode()


@pytest.mark.parametrize(
    ("answer", "facts"),
    [
        (
            found(item(TALK), direct="1 session."),
            [
                *("1 session.", "Typing for Humans", "Ana Roe (Acme)", "ExampleCon 2026"),
                *("Gradual typing pays.", "https://video.example/1", SLIDES.url),
            ],
        ),
        (found(item(TALK), total=7), ["Typing for Humans", "6 more match"]),
        (
            DidYouMean(question="x", items=(item(TALK),), suggestions=("a",), reason="Not that."),
            ["Not that.", "Typing for Humans"],
        ),
        (
            NothingFound(question="x", reason="No event of 1999.", suggestions=("a talk",)),
            ["Nothing found. No event of 1999.", "a talk"],
        ),
        (
            Help(events=("ExampleCon 2026",), examples=("sessions typing",)),
            ["ExampleCon 2026", "sessions typing"],
        ),
    ],
    ids=["found", "more", "unsure", "nothing", "help"],
)
def test_plain_text_and_blocks_say_the_same(answer: Answer, facts: list[str]) -> None:
    """A screen reader and a notification must not tell another story."""
    drawn = json.dumps(answer_blocks(answer))

    for fact in facts:
        assert fact in answer_message(answer).text
        assert fact in drawn
