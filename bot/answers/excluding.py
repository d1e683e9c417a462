"""What a question says that it does not want: "talks not by Acme", "in Brno but not in Oslo"."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.answers.phrasing import joined, within
from bot.answers.question import Question
from bot.answers.wording import BETWEEN, EXCLUDING, EXCLUDING_PAIRS, KINDS, OF_SOMEBODY
from bot.recap.model import Entry, Event, Session
from bot.search.names import NameMatch
from bot.search.text import Word

_JOINING: Final = frozenset({"and", "or", "nor", "by", "from"})
"""Words that may stand between two names that are left out together."""


def excluding(text: Sequence[Word], start: int) -> range | None:
    """Return the indices of the words before `start` that say that it is not what is meant.

    None where none do: a "not" further off, behind which a sentence goes on, speaks of something
    else.
    """
    for index in range(start - 1, -1, -1):
        folded = text[index].folded
        if folded in EXCLUDING:
            return range(index, start)
        if index and (text[index - 1].folded, folded) in EXCLUDING_PAIRS:
            return range(index - 1, start)
        theirs = folded in KINDS and text[index + 1].folded in OF_SOMEBODY
        if folded not in BETWEEN and not theirs:
            return None
    return None


def left_out(text: Sequence[Word], named: Sequence[NameMatch]) -> list[NameMatch]:
    """Return those of `named` that are not meant, one joined to another of them included.

    "Not by Acme or Initech" leaves out both.
    """
    found: list[NameMatch] = []
    for match in named:
        between = text[found[-1].end : match.start] if found else ()
        follows = bool(between) and all(word.folded in _JOINING for word in between)
        if follows or excluding(text, match.start):
            found.append(match)
    return found


def set_aside(text: Sequence[Word], unmeant: Sequence[NameMatch]) -> Iterator[int]:
    """Yield the indices of the names that are not meant, and of the words that say so."""
    for match in unmeant:
        yield from excluding(text, match.start) or ()
        yield from range(match.start, match.end)


def is_unwanted(question: Question, entry: Entry | Event) -> bool:
    """Say whether `entry` is a session of those alone whom `question` leaves out.

    What others gave along with a person is still theirs; what an organisation had a part in is no
    session without it.
    """
    if not question.unwanted or not isinstance(entry, Session):
        return False
    unwanted = question.unwanted
    people = {each.name for each in entry.speakers}
    employers = {each.organisation for each in entry.speakers if each.organisation}
    if not unwanted.isdisjoint(employers.union(entry.organisations)):
        return True
    return bool(people) and people <= unwanted


def leaving_out(question: Question) -> str:
    """Return ", leaving out Acme" for those whom `question` does not want, else nothing."""
    return f", leaving out {joined(question.left_out)}" if question.left_out else ""


def narrowed(question: Question) -> str:
    """Return what `question` is narrowed to: " at ExampleCon 2026, leaving out Acme"."""
    return f"{within(question.events)}{leaving_out(question)}"
