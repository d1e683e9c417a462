"""The plain text beside the blocks says what they say: for every type of answer, everywhere."""

import html
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from bot.answers.answer import SHOWN, Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.nearby import nearest, related
from bot.answers.paging import page_of
from bot.answers.phrasing import event_facts, givers, held
from bot.notes.folder.books import read_book
from bot.notes.folder.golden import read_golden
from bot.notes.folder.loader import read_knowledge
from bot.recap.model import Event, Session
from bot.settings.paths import shipped_knowledge
from bot.slack.blocks.controls import Controls, Surface
from bot.slack.message import Message, answer_message, quoted_message, shared_message
from bot.slack.seal import Seal

LONGEST = 60
"""Characters of a fact that are looked for; a longer one may be cut in either form."""


@cache
def desk() -> InfoDesk:
    """Return a desk over the shipped recaps."""
    shipped = shipped_knowledge()
    return InfoDesk(read_knowledge([shipped], shipped_book=read_book(shipped).book).library)


def corpus() -> Iterator[Answer]:
    """Yield answers of every type to what people ask, from the shipped recaps."""
    path = shipped_knowledge() / "questions.yaml"
    for golden in read_golden(path.read_text("utf-8")).questions:
        answer = desk().ask(golden.question)
        yield answer
        if isinstance(answer, Found) and len(answer.items) > answer.shown:
            yield page_of(answer, SHOWN)
        yield nearest(desk(), golden.question)
        yield related(desk(), golden.question)
    yield desk().help
    yield InfoDesk(type(desk().library)()).help


def facts_of(item: Item) -> Iterator[str]:
    """Yield what is told of one entry."""
    entry = item.entry
    yield from (entry.title, item.line, entry.source.note, str(entry.source.line))
    if isinstance(entry, Event):
        yield event_facts(entry)
    else:
        yield from (item.event.title, held(entry, item.event))
    if isinstance(entry, Session):
        yield givers(entry)
    yield from (link.url for link in entry.links)


def facts(answer: Answer) -> Iterator[str]:
    """Yield all that `answer` tells."""
    match answer:
        case Found():
            yield answer.direct or ""
            yield from (each.meant for each in answer.corrections)
            for item in answer.items[: answer.shown]:
                yield from facts_of(item)
            if left := answer.total - answer.shown:
                yield f"{left} more match" if left > 0 else ""
        case DidYouMean():
            yield answer.reason
            for item in answer.items[:3]:
                yield from facts_of(item)
        case NothingFound():
            yield from (answer.reason, *answer.suggestions)
        case Help():
            yield from (*answer.events[:8], *answer.examples)


def seen(blocks: Any) -> str:
    """Return all texts and addresses in `blocks`, run together."""
    if isinstance(blocks, list):
        return " ".join(map(seen, blocks))
    if not isinstance(blocks, dict):
        return ""
    own = [blocks[key] for key in ("text", "url") if isinstance(blocks.get(key), str)]
    return " ".join([*own, *map(seen, blocks.values())])


def flat(text: str) -> str:
    """Return `text` on one line, as letters compare."""
    return " ".join(text.split())


def missing(answer: Answer, message: Message) -> list[tuple[str, str]]:
    """Return which facts stand in only one of the two forms, or in none, and which that is."""
    forms = {"text": flat(html.unescape(message.text)), "blocks": flat(seen(message.blocks))}
    return [
        (form, fact)
        for fact in map(flat, facts(answer))
        for form, said in forms.items()
        # A list is drawn in blocks as far as a message has room; its text is cut as a whole.
        if fact[:LONGEST].rstrip() not in said
    ]


@pytest.mark.parametrize("surface", [None, *Surface])
def test_the_plain_text_says_what_the_blocks_say(surface: Surface | None) -> None:
    """A screen reader and a notification must not tell another story, with buttons or without."""
    kinds = set()
    for answer in corpus():
        question = "" if isinstance(answer, Help) else answer.question
        controls = (
            Controls(seal=Seal("made-up"), surface=surface, question=question, before=0)
            if surface
            else None
        )
        message = answer_message(answer, controls=controls)

        assert missing(answer, message) == [], json.dumps(message.blocks)[:2000]
        kinds.add(type(answer))
    assert kinds == {Found, DidYouMean, NothingFound, Help}


def test_what_stands_above_an_answer_is_told_in_both() -> None:
    """Who shared it, and what was asked."""
    message = answer_message(desk().help)
    for led in (shared_message("U1", "what of <wasm>?", message), quoted_message("a & b", message)):
        assert led.text.endswith(message.text)
        assert led.blocks[1:] == message.blocks

    shared = shared_message("U1", "what of <wasm>?", message)
    assert shared.text.startswith("<@U1> asked: \u201cwhat of &lt;wasm&gt;?\u201d")
    assert "what of <wasm>?" in seen(shared.blocks[:1])
    assert {"type": "user", "user_id": "U1"} in shared.blocks[0]["elements"][0]["elements"]
