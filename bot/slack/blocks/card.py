"""One entry of an answer as a card: title, who and where, what was said, buttons, source.

Made of blocks that every client of Slack knows. Its own `card` block holds 200 characters of
mrkdwn, in which a note's text would have to be escaped and cut.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from slack_sdk.models.blocks import ButtonElement, PlainTextObject

from bot.answers.answer import Item
from bot.answers.phrasing import link_label
from bot.recap.model import Entry, Event
from bot.slack.blocks import rich
from bot.slack.blocks.entry import Links, links_row, source_line, title_row, told_lines, under
from bot.slack.blocks.limits import (
    MAX_BLOCK,
    MAX_BUTTON,
    MAX_BUTTON_URL,
    MAX_LINKS,
    MAX_NAME,
    MAX_TITLE,
)
from bot.slack.mrkdwn import cut, honest_label, one_line, safe_url
from bot.slack.notes_at import NotesAddress

OPEN: Final = "open"
"""How the ids of buttons begin that only lead to an address."""

_MOST_BUTTONS: Final = 4
"""Buttons on a card; a phone shows two or three in a row."""

_REMEMBERED: Final = 4096
"""Cards kept; slack_sdk's models take about .3 ms to check and turn into JSON one of them."""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry as Slack takes it. Not to be changed.

    Attributes:
        text: Title, who and where, what was said, and links that no button can hold.
        buttons: Each leads to an address; they have no ids yet.
        source: The note and line it stands in.
        size: Characters of all texts and addresses.
    """

    text: rich.Json
    buttons: tuple[rich.Json, ...]
    source: rich.Json
    size: int

    def placed(self, place: int) -> list[rich.Json]:
        """Return the blocks of the card that is the one at `place` in its message."""
        if not self.buttons:
            return [self.text, self.source]
        row = [
            {**button, "action_id": f"{OPEN}_{place}_{number}"}
            for number, button in enumerate(self.buttons)
        ]
        return [self.text, {"type": "actions", "elements": row}, self.source]


def draw_card(item: Item, notes: NotesAddress | None = None) -> Card:
    """Return `item` as a card.

    Args:
        item: What to draw.
        notes: Where the notes can be read; None where nobody said so.
    """
    return _draw(item.entry, item.event, item.line, notes)


@lru_cache(maxsize=_REMEMBERED)
def _draw(entry: Entry | Event, event: Event, line: str, notes: NotesAddress | None) -> Card:
    title = cut(one_line(entry.title), MAX_TITLE)
    told = told_lines(entry, event, line, title=title)
    links = [(link, safe_url(link.url)) for link in entry.links]
    room = MAX_BLOCK - len(title) - sum(map(len, told))
    head, links, room = title_row(title, links, room)
    buttons = _buttons(links)
    rest = links[len(buttons) :]
    shown = links_row(rest, room)
    text = rich.paragraph(*head, *under(told, above=head, below=shown), *shown)
    if notes:
        buttons += _button("Source", notes.of(entry.source))
    source = rich.small(source_line(entry))
    return Card(text, tuple(buttons), source, rich.size([text, *buttons, source]))


def _buttons(links: Links) -> list[rich.Json]:
    """Return buttons for the first of `links`, as far as a button can lead there."""
    buttons: list[rich.Json] = []
    room = MAX_BLOCK
    for link, url in links[: min(_MOST_BUTTONS, MAX_LINKS)]:
        if url is None or not url.startswith("http"):
            break
        label = cut(honest_label(cut(one_line(link_label(link)), MAX_NAME), url), MAX_BUTTON)
        room -= len(label) + len(url)
        # A label that is cut could lose the host that makes it honest.
        if room < 0 or honest_label(label, url) != label:
            break
        buttons += _button(label or "Link", url)
    return buttons


def _button(label: str, url: str) -> list[rich.Json]:
    """Return a button that leads to `url`; none where Slack would take no address so long."""
    if len(url) > MAX_BUTTON_URL:
        return []
    return [ButtonElement(text=PlainTextObject(text=label, emoji=False), url=url).to_dict()]
