"""An entry as the index sees it: which terms it is found by."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from bot.recap.model import Entry, Event, Link, Passage, Resource, Session, Theme
from bot.search.excerpt import opening
from bot.search.lexicon import Lexicon
from bot.search.text import Word, words

_BORING: Final = frozenset({"www", "com", "org", "net", "html", "htm", "watch", "http", "https"})
"""Parts of addresses that say nothing about what is behind them."""


@dataclass(frozen=True, slots=True)
class Document:
    """An entry with the terms it is found by.

    Attributes:
        entry: The entry.
        event: The event of its note.
        title: Terms of the title alone.
        head: Terms of the title and of the people and organisations behind it.
        everything: Terms of all that the entry says, `head` included.
        described: Terms of what describes the names that the entry mentions.
        opening: What it says first, as an excerpt.
        body: The same with repeats, in order, for the index to count.
    """

    entry: Entry
    event: Event
    title: frozenset[str]
    head: frozenset[str]
    everything: frozenset[str]
    described: frozenset[str]
    opening: str
    body: tuple[str, ...]


def document(entry: Entry, event: Event, lexicon: Lexicon, vocabulary: set[str]) -> Document:
    """Return `entry` as a document, and add the words it is spelt with to `vocabulary`."""
    described: set[str] = set()

    aliased: set[str] = set()

    def terms(text: str) -> list[str]:
        found = words(text)
        # A name that the note misspells still has its other names.
        spelt = lexicon.spelt(found)
        aliased.update(lexicon.also(spelt))
        described.update(lexicon.descriptions(spelt))
        vocabulary.update(_spellings(found), lexicon.spellings(spelt))
        return [*(term for word in found for term in word.terms), *lexicon.phrases(spelt)]

    title = terms(_title(entry))
    people = terms(_people(entry)) if isinstance(entry, Session) else []
    head = (*title, *people, *sorted(aliased))
    rest = [term for line in entry.lines for term in terms(line)]
    if isinstance(entry, Passage | Session):
        rest += terms(" ".join(entry.headings))
    rest += [term for link in entry.links for term in terms(_address_words(link))]
    return Document(
        entry=entry,
        event=event,
        title=frozenset(title),
        head=frozenset(head),
        everything=frozenset((*head, *rest, *aliased)),
        described=frozenset(described),
        opening=opening(entry.lines),
        body=(*title, *people, *rest, *sorted(aliased)),
    )


def _title(entry: Entry) -> str:
    """Return what names the entry; a passage's heading names a whole section instead."""
    match entry:
        case Passage():
            return ""
        case Theme():
            # "Maturity - what was said about it": only the first part is a name.
            return entry.text.split(" - ", 1)[0] if " - " in entry.text else entry.text
        case Resource():
            return entry.label
        case _:
            return entry.title


def _people(entry: Session) -> str:
    named = (f"{speaker.name}, {speaker.organisation or ''}" for speaker in entry.speakers)
    return "; ".join((*named, *entry.organisations))


def _address_words(link: Link) -> str:
    parts = urlsplit(link.url)
    address = f"{parts.hostname or ''} {unquote(parts.path)}"
    spaced = "".join(letter if letter.isalnum() else " " for letter in address)
    kept = [word for word in spaced.split() if word.lower() not in _BORING and len(word) > 1]
    return f"{link.label} ; {' '.join(kept)}"


def _spellings(found: list[Word]) -> list[str]:
    """Return the words as people type them; the parts of a joined word are such words, too."""
    parts = [
        part
        for word in found
        if not word.folded.isalnum()
        for part in "".join(c if c.isalnum() else " " for c in word.folded).split()
    ]
    return [word.folded for word in found] + parts
