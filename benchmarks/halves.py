"""Golden questions in two halves: one to tune the bot on, and one to report on.

The halves are told apart by the entry that a question asks for, never by the question, so that no
other wording of a question of the one half stands in the other. Which half an entry is in follows
from where its note is and what it is called: neither order nor line numbers play a part, so a
question that is added moves no other one.
"""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import Final

from bot.recap.golden import GoldenQuestion
from bot.recap.library import Library
from bot.recap.model import Entry, Session
from bot.search.text import fold

_BETWEEN: Final = "\n"


class Half(StrEnum):
    """What the questions on an entry are for."""

    TUNING = "tuning"
    REPORTING = "reporting"


class Halves:
    """Tells for each golden question over one library which half it is in."""

    def __init__(self, library: Library) -> None:
        self._entries = [(_name(entry), _text(entry)) for entry in _sessions_first(library)]

    def half(self, golden: GoldenQuestion) -> Half:
        """Return the half of `golden`: the parity of the digest of what it asks for."""
        digest = sha256(self.asked_for(golden).encode()).digest()
        return (Half.TUNING, Half.REPORTING)[digest[0] % 2]

    def asked_for(self, golden: GoldenQuestion) -> str:
        """Return a name for the entry that `golden` asks for.

        It is the first that says all that is expected, or else most of it. Where no entry says
        any of it (a number, the place of an event, no answer at all) the expectation or the
        question itself is the name.
        """
        expected = [fold(each) for each in golden.expect]
        best, most = "", 0
        for name, text in self._entries:
            said = sum(each in text for each in expected)
            if said > most:
                best, most = name, said
        return best or _BETWEEN.join(expected) or fold(golden.question)


def _sessions_first(library: Library) -> Iterable[Entry]:
    entries = [entry for _, entry in library.entries()]
    return sorted(entries, key=lambda entry: not isinstance(entry, Session))


def _name(entry: Entry) -> str:
    return _BETWEEN.join((entry.source.note, entry.title or entry.lines[0]))


def _text(entry: Entry) -> str:
    """Return all that an answer may show of `entry`, folded."""
    parts = [entry.title, *entry.lines, *(link.url for link in entry.links)]
    if isinstance(entry, Session):
        parts += [f"{each.name} ({each.organisation})" for each in entry.speakers]
        parts += entry.organisations
    return fold(_BETWEEN.join(parts))
