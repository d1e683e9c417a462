"""Addresses of notes, and the button that leads there."""

import pytest

from bot.answers.answer import Found, Item
from bot.answers.desk import InfoDesk
from bot.recap.model import Source
from bot.slack.blocks.card import draw_card
from bot.slack.notes_at import NotesAddress
from tests.factories import session, shelf


def found() -> Item:
    """Return an entry as an answer has it."""
    answer = InfoDesk(shelf(session("Typing for Humans"))).ask("typing")
    assert isinstance(answer, Found)
    return answer.items[0]


@pytest.mark.parametrize(
    ("template", "note", "address"),
    [
        ("https://x.example/{note}#L{line}", "a/b c.md", "https://x.example/a/b%20c.md#L7"),
        ("https://x.example/{note}", "a.md", "https://x.example/a.md"),
        (
            "https://x.example/{line}/{note}",
            "{line}?#.md",
            "https://x.example/7/%7Bline%7D%3F%23.md",
        ),
        (
            "https://x.example/?file={note}",
            "Příliš.md",
            "https://x.example/?file=P%C5%99%C3%ADli%C5%A1.md",
        ),
        ("https://x.example/{note}", "\ud800.md", "https://x.example/%3F.md"),
    ],
)
def test_a_note_is_found_whatever_it_is_called(template: str, note: str, address: str) -> None:
    """Paths hold blanks, signs and letters of all languages."""
    assert NotesAddress(template).of(Source(note=note, line=7)) == address


def test_a_card_leads_to_its_source_where_an_operator_said_how() -> None:
    """What a note says can be read in its place; without an address there is no such button."""
    item = found()
    source = item.entry.source

    cards = [draw_card(item, notes) for notes in (None, NotesAddress("https://x.example/{note}"))]

    labels = [[each["text"]["text"] for each in card.buttons] for card in cards]
    assert labels[1] == [*labels[0], "Source"]
    assert cards[1].buttons[-1]["url"] == f"https://x.example/{source.note}"


def test_a_path_too_long_for_a_button_has_none() -> None:
    """Slack would refuse the whole answer."""
    item = found()
    far = NotesAddress(f"https://x.example/{'a' * 3000}/{{note}}")

    assert draw_card(item, far).buttons == draw_card(item).buttons
