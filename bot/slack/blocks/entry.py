"""One entry of an answer as Block Kit: title, who and where, what was said, links, source."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from slack_sdk.models.blocks import RichTextElement

from bot.answers.answer import Item
from bot.answers.phrasing import event_facts, givers, held, link_label
from bot.recap.filenames import shown_name
from bot.recap.model import Entry, Event, Kind, Link, LinkKind, Session
from bot.slack.blocks import rich
from bot.slack.blocks.limits import (
    MAX_BLOCK,
    MAX_LINE,
    MAX_LINKS,
    MAX_NAME,
    MAX_TITLE,
)
from bot.slack.mrkdwn import cut, honest_label, one_line, safe_url

_BEST_LINK: Final = (LinkKind.RECORDING, LinkKind.SLIDES, LinkKind.PAGE)
"""Where a title leads, first choice first."""

_KIND_WORDS: Final = {
    Kind.EVENT: "Event",
    Kind.TOOL: "Tool",
    Kind.ANNOUNCEMENT: "Announcement",
    Kind.THEME: "Theme",
    Kind.RESOURCE: "Resource",
    Kind.PASSAGE: "From the notes",
}
"""What an entry is called in an answer; a session is known by its speakers."""

_REMEMBERED: Final = 4096
"""Drawn entries kept. slack_sdk's models take about .2 ms to check and turn into JSON one entry,
which five times over would be the greater part of a whole answer."""

Links = list[tuple[Link, str | None]]
"""Links of an entry, each with the safe form of its address; None where it must not be followed."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part of an answer as Slack takes it, such as an entry.

    Attributes:
        blocks: What it says, within `MAX_BLOCK`, and its source. Not to be changed.
        size: Characters of their texts and addresses.
    """

    blocks: tuple[rich.Json, ...]
    size: int


def draw_entry(item: Item) -> Drawn:
    """Return `item` as blocks."""
    return draw(item.entry, item.event, item.line)


@lru_cache(maxsize=_REMEMBERED)
def draw(entry: Entry | Event, event: Event, line: str, reason: str = "") -> Drawn:
    """Return an entry as blocks.

    Args:
        entry: What is shown.
        event: The event of its note.
        line: What is shown of what was said there. May be empty.
        reason: Why it is shown, told beside the source. May be empty.
    """
    title = cut(one_line(entry.title), MAX_TITLE)
    told = told_lines(entry, event, line, title=title, reason=reason)
    # Of the room in the block, addresses may take what the words leave.
    room = MAX_BLOCK - len(title) - sum(map(len, told))
    links = [(link, safe_url(link.url)) for link in entry.links]
    head, links, room = title_row(title, links, room)
    shown_links = links_row(links, room)
    elements = [*head, *under(told, above=head, below=shown_links), *shown_links]
    source = source_line(entry)
    why = cut(one_line(reason), MAX_LINE)
    small = rich.small(f"{why} · {source}" if why else source)
    # Where all that the entry says is invisible, its place is still worth knowing.
    blocks = (rich.paragraph(*elements or [rich.text("")]), small)
    return Drawn(blocks, sum(map(rich.size, blocks)))


def told_lines(
    entry: Entry | Event, event: Event, line: str, *, title: str, reason: str = ""
) -> list[str]:
    """Return the lines under `title`: who, where and when, and what was said."""
    lines = (_origin(entry, event, reason), cut(one_line(line), MAX_LINE))
    return [shown for shown in lines if shown and shown != title]


def source_line(entry: Entry | Event) -> str:
    """Return the note and line that `entry` stands in."""
    return f"{cut(shown_name(entry.source.note), MAX_TITLE)}:{entry.source.line}"


def title_row(title: str, links: Links, room: int) -> tuple[list[RichTextElement], Links, int]:
    """Return the title, the links that it does not lead to, and the room that it leaves.

    Args:
        title: May be empty; then there is none.
        links: Of the entry.
        room: Characters for addresses; the title's own may take half of them.
    """
    if not title:
        return [], links, room
    url = _best_url(links)
    if url and len(url) + MAX_NAME > room // 2:
        url = None
    # A tool that is linked by its own name needs no second link of that name.
    rest = [each for each in links if (each[0].label, each[1]) != (title, url)]
    if url is None:
        return [rich.bold(title)], rest, room
    head = rich.link(honest_label(title, url), url, strong=True)
    return [head], rest, room - len(url) - MAX_NAME


def under(
    told: Sequence[str], *, above: Sequence[RichTextElement], below: Sequence[RichTextElement]
) -> list[RichTextElement]:
    """Return the lines in `told`, on lines of their own between what stands `above` and `below`."""
    text = "\n".join([*([""] if above else []), *told, *([""] if below else [])])
    return [rich.text(text)] if text else []


def _best_url(links: Links) -> str | None:
    """Return where a title leads; None where none of `links` will do."""
    for kind in _BEST_LINK:
        for link, url in links:
            if url and link.kind is kind:
                return url
    return None


def _origin(entry: Entry | Event, event: Event, reason: str) -> str:
    """Return who gave the entry, or what it is, and at which event or when.

    Where a reason is told, that and the heading above say what it is, and of which event.
    """
    parts: tuple[str, ...]
    if reason:
        parts = (givers(entry) if isinstance(entry, Session) else "",)
    elif isinstance(entry, Event):
        parts = (_KIND_WORDS[Kind.EVENT], event_facts(entry))
    elif isinstance(entry, Session):
        parts = (givers(entry), event.title, held(entry, event))
    else:
        parts = (_KIND_WORDS[entry.kind], event.title, held(entry, event))
    return " · ".join(cut(one_line(part), MAX_LINE) for part in parts if part)


def links_row(links: Links, room: int) -> list[RichTextElement]:
    """Return the links side by side; those for which there is no room are counted."""
    row: list[RichTextElement] = []
    shown = 0
    for link, url in links[:MAX_LINKS]:
        label = cut(one_line(link_label(link)), MAX_NAME)
        if url:
            label = honest_label(label, url)
        room -= len(label) + len(url or "")
        if room < 0:
            break
        if row:
            row.append(rich.text(" · "))
        row.append(rich.link(label, url) if url else rich.text(label))
        shown += 1
    if shown < len(links):
        row.append(rich.text(f"{' · ' if row else ''}{len(links) - shown} more in the note"))
    return row
