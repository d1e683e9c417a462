"""Answers and readings drawn for people at a terminal."""

from collections.abc import Iterable
from typing import Final, assert_never
from urllib.parse import urlsplit

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from bot.answers.answer import OFFERED, Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.direct import best_link
from bot.answers.phrasing import (
    DID_YOU_MEAN,
    NEAREST,
    WHAT_THEY_HOLD,
    days,
    event_facts,
    givers,
    link_label,
)
from bot.notes.folder.loader import NoteReading
from bot.recap.filenames import shown_name
from bot.recap.model import Entry, Event, Kind, Link, Passage, Session, Tool
from bot.search.excerpt import shortened

LONGEST_ADDRESS: Final = 100
"""Characters of an address that is written out; of a longer one the host is, and the link
holds the rest."""

LONGEST_TOLD: Final = 160
"""Characters of what an entry says that tell which one is meant."""

_HEADINGS: Final = {
    Kind.SESSION: "Sessions",
    Kind.TOOL: "Tools",
    Kind.ANNOUNCEMENT: "Announcements",
    Kind.THEME: "Themes",
    Kind.RESOURCE: "Resources",
    Kind.PASSAGE: "Passages",
}


def draw_answer(answer: Answer) -> RenderableType:
    """Return `answer` drawn; it says what the plain text says."""
    match answer:
        case Found():
            return Group(*_found(answer))
        case DidYouMean():
            offer = WHAT_THEY_HOLD if answer.lacking else DID_YOU_MEAN
            head = Text(f"{answer.reason} {offer}", style="yellow")
            return Group(head, *(_item(item) for item in answer.items[:OFFERED]))
        case NothingFound():
            return Group(
                Text(f"Nothing found. {answer.reason}", style="yellow"),
                *_offers(NEAREST, answer.suggestions),
            )
        case Help():
            return Group(*_help(answer))
        case _:
            assert_never(answer)


def draw_note(reading: NoteReading) -> RenderableType:
    """Return what was read from a note, kind by kind."""
    recap = reading.recap
    events = [part.event for part in recap.parts] or [recap.event]
    facts = "; ".join(
        ", ".join(filter(None, (event.title, event.city, days(event)))) for event in events
    )
    path = shown_name(str(reading.path))
    parts: list[RenderableType] = [Text.assemble((path, "bold"), f"  {facts}")]
    for kind, heading in _HEADINGS.items():
        held = [entry for entry in recap.entries if entry.kind is kind]
        if held:
            parts.append(Text(f"  {heading} ({len(held)})", style="cyan"))
            parts += [_reading(entry) for entry in held]
    return Group(*parts)


def _found(answer: Found) -> Iterable[RenderableType]:
    if answer.direct:
        yield Text(answer.direct, style="bold green")
    if answer.corrections:
        meant = ", ".join(dict.fromkeys(each.meant for each in answer.corrections))
        yield Text.assemble(("Showing results for ", "dim"), (meant, "italic"))
    yield from (_item(item, said=answer.direct or "") for item in answer.items[: answer.shown])
    if answer.total > answer.shown:
        yield Text(f"{answer.total - answer.shown} more match.", style="dim")


def _item(item: Item, said: str = "") -> RenderableType:
    entry = item.entry
    best = best_link(entry.links, None)
    title = Style(bold=True, link=best.url if best else None)
    gave = givers(entry) if isinstance(entry, Session) else ""
    where = event_facts(entry) if isinstance(entry, Event) else item.event.title
    head = Text(entry.title, style=title)
    for part, style in ((gave, "cyan"), (where, "dim")):
        if part:
            head.append(" · " if head else "", "dim")
            head.append(part, style)
    lines = [head]
    if item.line and item.line != entry.title and item.line not in said:
        lines.append(Text(item.line))
    if entry.links:
        lines.append(Text("  ").join(_link(link) for link in entry.links))
    lines.append(Text(f"{shown_name(entry.source.note)}:{entry.source.line}", style="dim"))
    return Padding(Group(*lines), (1, 0, 0, 2))


def _link(link: Link, *, known: str = "") -> Text:
    """Return `link` with its label, unless that says no more than what is `known`."""
    address = link.url
    if len(address) > LONGEST_ADDRESS:
        address = urlsplit(link.url).hostname or address[:LONGEST_ADDRESS]
    label = link_label(link)
    shown = address if label in {"Link", link.url, known} else f"{label} {address}"
    return Text(shown, style=Style(color="blue", underline=True, link=link.url))


def _offers(heading: str, questions: Iterable[str]) -> Iterable[Text]:
    offers = list(questions)
    if offers:
        yield Text(f"\n{heading}", style="dim")
        yield from (Text(f"  {each}") for each in offers)


def _help(answer: Help) -> Iterable[RenderableType]:
    yield Text("Ask about the conferences in the notes: sessions, speakers, tools, news, links.")
    if not answer.events:
        yield Text("No notes are loaded yet.", style="yellow")
    yield from _offers("The notes hold:", answer.events)
    yield from _offers("Try:", answer.examples)


def _reading(entry: Entry) -> RenderableType:
    line = Text(f"{entry.source.line:>6}  ", style="dim")
    line.append(_told(entry), style=Style(color="default", dim=False))
    if isinstance(entry, Session) and givers(entry):
        line.append(f" · {givers(entry)}", style="cyan")
    for link in entry.links:
        line.append("  ").append(_link(link, known=entry.title))
    return line


def _told(entry: Entry) -> str:
    """Return what tells `entry` from the others of its kind."""
    match entry:
        case Passage() if entry.lines:
            # Its title is the heading that all passages of a section have.
            return shortened(entry.lines[0], LONGEST_TOLD)
        case Tool() if entry.summary:
            return f"{entry.title} - {shortened(entry.summary, LONGEST_TOLD)}"
        case _:
            return entry.title or (entry.lines[0] if entry.lines else "")


def console() -> Console:
    """Return the console of standard output."""
    return Console(highlight=False, soft_wrap=False)
