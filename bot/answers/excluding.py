"""What a question says that it does not want: "talks not by Acme", "in Brno but not in Oslo"."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from bot.answers.phrasing import NOUNS, joined, quoted, within
from bot.answers.question import Question
from bot.answers.wording import BETWEEN, EXCLUDING, EXCLUDING_PAIRS, KINDS, OF_SOMEBODY
from bot.recap.model import Entry, Event, Kind, Session
from bot.search.names import NameMatch
from bot.search.text import Word, term_set

_SAYING_MORE: Final = frozenset({"not", "without", "outside"})
"""Words that, behind a topic, say what it does without, and leave nothing out."""

_JOINS: Final = frozenset(
    {"a", "an", "is", "but", "and", "or", "nor", "which", "do", "does", "about", "on", "mention"}
)
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


def topics_left_out(text: Sequence[Word], about: Collection[int]) -> frozenset[int]:
    """Return the indices of the topics that a list is to do without, and of the words that say so.

    As in "talks in 2021 without demos" and "tools other than Falco". Behind a topic "without" says
    more of it, as in "containers without root", and so does "not".

    Args:
        text: Words of a question.
        about: Indices of those that say what it is about.
    """
    found: set[int] = set()
    for index, word in enumerate(text):
        is_listed = any(each.folded in KINDS for each in text[:index])
        said = range(index, index + 1) if word.folded in EXCLUDING else range(0)
        if index and (text[index - 1].folded, word.folded) in EXCLUDING_PAIRS:
            said = range(index - 1, index + 1)
        if not said or not (is_listed or word.folded == "but"):
            continue
        before = next((at for at in reversed(range(said.start)) if not _joins(text[at])), None)
        if len(said) == 1 and word.folded in _SAYING_MORE and before in about:
            continue
        behind = range(index + 1, len(text))
        end = next((at for at in behind if at not in about and not _joins(text[at])), len(text))
        if topics := set(range(index + 1, end)).intersection(about):
            found.update(said, topics)
    return frozenset(found)


def kinds_left_out(text: Sequence[Word]) -> frozenset[Kind]:
    """Return the kinds of entries that are not meant at all: "everything but tools"."""
    found: set[Kind] = set()
    named: set[Kind] = set()
    for index, word in enumerate(text):
        kind = KINDS.get(word.folded)
        said = excluding(text, index) if kind else None
        if kind and said and text[said.start].folded not in _SAYING_MORE and kind not in named:
            behind = text[index + 1].folded if index + 1 < len(text) else ""
            found.update({kind} if behind not in OF_SOMEBODY else ())
        elif kind:
            named.add(kind)
    return frozenset(found)


def _joins(word: Word) -> bool:
    """Tell whether `word` only joins a list to what is said of it: "that are", "about the"."""
    return word.folded in _JOINS or word.folded in BETWEEN


def is_unwanted(question: Question, entry: Entry | Event) -> bool:
    """Say whether `entry` is on what `question` leaves out, or a session of those alone.

    What others gave along with a person is still theirs; what an organisation had a part in is no
    session without it.
    """
    if entry.kind in question.avoided_kinds:
        return True
    if question.avoided and _is_on(question.avoided, entry):
        return True
    if not question.unwanted or not isinstance(entry, Session):
        return False
    unwanted = question.unwanted
    people = {each.name for each in entry.speakers}
    employers = {each.organisation for each in entry.speakers if each.organisation}
    if not unwanted.isdisjoint(employers.union(entry.organisations)):
        return True
    return bool(people) and people <= unwanted


def _is_on(topics: Sequence[Word], entry: Entry | Event) -> bool:
    """Tell whether `entry` names any of `topics`."""
    said = term_set("\n".join((entry.title, *entry.lines)))
    return any(said.issuperset(word.terms) for word in topics)


def leaving_out(question: Question) -> str:
    """Return ", leaving out Acme" for what `question` does not want, else nothing."""
    topics = " ".join(word.text for word in question.avoided)
    left = [*question.left_out, *([f"what is on {quoted(topics)}"] if topics else [])]
    left += [NOUNS[kind][1] for kind in sorted(question.avoided_kinds)]
    return f", leaving out {joined(left)}" if left else ""


def narrowed(question: Question) -> str:
    """Return what `question` is narrowed to: " at ExampleCon 2026, leaving out Acme"."""
    return f"{within(question.events)}{leaving_out(question)}"
