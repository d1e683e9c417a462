"""From the text of a question to what it asks for."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Final

from bot.answers.answer import Correction
from bot.answers.asking import (
    asks,
    counted_in,
    crowds_in,
    is_general,
    is_named,
    is_noted,
    is_of_speakers,
    light_in,
    literal_in,
    most_in,
    unjoined,
    wants_in,
)
from bot.answers.excluding import kinds_left_out, left_out, set_aside, topics_left_out
from bot.answers.focusing import as_they_stand, asks_for_sum, focus, matter
from bot.answers.narrowing import EventFinder, Narrowing
from bot.answers.question import Counted, Question, Want
from bot.answers.ranking import ranking
from bot.answers.tongues import in_english
from bot.answers.wording import (
    ABOUT,
    ASKING,
    COMPARING,
    EXCLUDING,
    FILLER,
    GROUND,
    KINDS,
    NEGATING,
    SHORTHAND,
    SPELT,
    TELLING,
)
from bot.answers.years import in_figures
from bot.english import everyday, rarity
from bot.recap.library import Library
from bot.recap.model import Kind
from bot.search.index import SearchIndex
from bot.search.names import NameMatch, indices_of
from bot.search.spelling import Speller
from bot.search.text import Word, analyse, words

_MENTION: Final = re.compile(r"<[@#!][^>]*>")
"""How Slack writes the mention of somebody, a channel or everyone."""

AT_LENGTH: Final = 7
"""Words that say something from which one of them is likely a part of somebody's name by chance."""

UNCOMMON: Final = 0.39
"""Rarity in English from which a word of asking may say something of the topic: who wants to sort
a list, or the difference of two dates, need not mean to be shown a list, or what differs."""

_LONGEST: Final = 1_000
"""Characters of a question that are read; the rest of a pasted page says nothing more."""


class _Known:
    """Folded words that, alone, are no misspelt name: words of the field and of the notes."""

    def __init__(self, field: frozenset[str], holds: Callable[[str], bool]) -> None:
        self._field = field
        self._holds = holds

    def __contains__(self, folded: object) -> bool:
        """Say whether a folded word is one of them."""
        return isinstance(folded, str) and (folded in self._field or self._holds(folded))


class Understanding:
    """Understands questions about one library."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._knows = index.knows
        self._asking = Speller(SPELT)
        self._field = index.known | FILLER | ASKING | KINDS.keys()
        self._known = _Known(self._field, index.holds)
        self._events = EventFinder(library.events, library.book.aliases)
        self._names = index.names
        self._is_person = index.is_person
        self._is_everywhere = index.is_everywhere
        self._all_names = library.people.names_of

    def understand(self, text: str, this_year: int) -> Question:
        """Return what `text`, asked in `this_year`, asks for; any text will do."""
        asked = in_figures(in_english(_MENTION.sub(" ", text)[:_LONGEST]), this_year)
        phrases = [self._spelt(word) for word in words(asked)]
        names = self._names.find(phrases, self._known)
        narrowing = self._events.find(phrases, self._known, named=_full_names(names))
        found = _names_in(phrases, names, narrowing)
        corrections = _correct(phrases, found)
        unmeant = left_out(phrases, found)
        named = [match for match in found if match not in unmeant]
        wants, asking = wants_in(phrases)
        people, counted = _distinct(self._people(named)), counted_in(phrases)
        if people and counted is Counted.ORGANISATIONS:
            # "Ana Roe's company": that is whom she works for.
            wants |= {Want.EMPLOYER}
        ranks, comparing = ranking(phrases) or (None, frozenset())
        most, number = most_in(phrases) or (None, -1)
        aside = frozenset((number, *set_aside(phrases, unmeant)))
        about = _about(phrases, narrowing, named, asking | aside)
        if self._is_ground(phrases, about):
            about = about[:-1]
        about = [index for index in about if index not in comparing]
        away = topics_left_out(phrases, about)
        topics = (phrases[index] for index in about if index in away)
        avoided = tuple(word for word in topics if word.folded not in EXCLUDING)
        about = [index for index in about if index not in away]
        passed = narrowing.used | aside | away
        focused = focus(phrases, about, named)
        if asks_for_sum(phrases, focused):
            wants |= {Want.MEASURE}
        return Question(
            text=text,
            wants=wants,
            kinds=_kinds_of(phrases),
            counted=counted,
            words=tuple(phrases[index] for index in about),
            phrases=tuple(phrases),
            asides=_asides(phrases, passed.union(about, comparing)),
            required=frozenset(_places(about, indices_of(named))),
            names=tuple(frozenset(_places(about, indices_of([match]))) for match in named),
            light=frozenset(_places(about, light_in(phrases))),
            literal=frozenset(
                _places(about, {*literal_in(phrases), *as_they_stand(phrases, focused)})
            ),
            focus=frozenset(_places(about, focused)),
            matter=frozenset(_places(about, matter(phrases, about))),
            people=people,
            organisations=_distinct(m.name for m in named if not self._is_person(m.name)),
            left_out=_distinct(match.name for match in unmeant),
            unwanted=frozenset(self._all_of(unmeant)),
            avoided=avoided,
            avoided_kinds=kinds_left_out(phrases),
            events=narrowing.events,
            excluded=narrowing.excluded,
            missing=narrowing.missing,
            narrowing=tuple(phrases[index] for index in sorted(narrowing.used)),
            order=narrowing.order,
            ranking=ranks,
            most=most,
            negated=any(
                unjoined(word) in NEGATING for at, word in enumerate(phrases) if at not in passed
            ),
            corrections=corrections,
        )

    def _is_ground(self, phrases: Sequence[Word], kept: Sequence[int]) -> bool:
        """Say whether the last word of the topic only says where all of it happens.

        It ends the question behind "in" or "on", and nearly everything is about it: whoever asks
        for secrets "in Kubernetes" at a conference on Kubernetes is not asking for Kubernetes.
        """
        last = len(phrases) - 1
        return (
            kept[-1:] == [last]
            and phrases[last - 1].folded in GROUND
            and any(phrases[index].folded not in KINDS for index in kept[:-1])
            and self._is_everywhere(phrases[last])
        )

    def _people(self, named: Sequence[NameMatch]) -> Iterator[str]:
        """Yield the speakers among `named`, each by all names that the notes have for them."""
        for match in named:
            if self._is_person(match.name):
                yield match.name
                yield from self._all_names(match.name)

    def _all_of(self, named: Sequence[NameMatch]) -> Iterator[str]:
        """Yield the names of `named`, and all others that the notes have for people among them."""
        yield from (match.name for match in named)
        yield from self._people(named)

    def _spelt(self, word: Word) -> Word:
        """Return a misspelt word of asking as it is spelt, and any other word as it is."""
        if word.folded in self._field:
            return word
        meant = SHORTHAND.get(word.folded)
        if meant is None and not self._knows(word.folded):
            meant = next((near.word for near in self._asking.neighbours(word.folded)), None)
        return word if meant is None else Word(meant, meant, analyse(meant)[1], word.start)


def _kinds_of(phrases: Sequence[Word]) -> frozenset[Kind]:
    """Return the kinds of entries that are asked for; all others, where only some are not meant."""
    unmeant = kinds_left_out(phrases)
    named = frozenset(KINDS[word.folded] for word in phrases if word.folded in KINDS) - unmeant
    return named if named or not unmeant else frozenset(KINDS.values()) - unmeant


def _full_names(names: Iterable[NameMatch]) -> frozenset[int]:
    """Return the indices of words that are together a whole name: no month is meant by Jan Roe."""
    full = [each for each in names if each.whole and each.end - each.start > 1]
    return frozenset(indices_of(full))


def _names_in(
    phrases: Sequence[Word], names: Iterable[NameMatch], narrowing: Narrowing
) -> list[NameMatch]:
    """Return those of `names` that narrow nothing, and do not stand there by chance."""
    found = [match for match in names if not narrowing.used & set(range(match.start, match.end))]
    if found and sum(unjoined(word) not in FILLER for word in phrases) >= AT_LENGTH:
        return [match for match in found if not _is_by_chance(match, phrases)]
    return found


def _correct(phrases: list[Word], named: Sequence[NameMatch]) -> tuple[Correction, ...]:
    """Put the names into `phrases` as they are spelt, and say what changed."""
    corrections = []
    for match in named:
        for index, right in zip(range(match.start, match.end), match.spelling, strict=True):
            asked = phrases[index]
            if asked.folded != right.folded:
                corrections.append(Correction(asked=asked.text, meant=right.text))
                phrases[index] = Word(right.text, right.folded, right.terms, asked.start)
    return tuple(dict.fromkeys(corrections))


def _asides(phrases: Sequence[Word], used: Container[int]) -> tuple[Word, ...]:
    """Return the words of asking, which stand at no index of `used`, that may say something."""
    return tuple(
        word
        for index, word in enumerate(phrases)
        if index not in used and rarity(word.folded) >= UNCOMMON
    )


def _is_by_chance(match: NameMatch, phrases: Sequence[Word]) -> bool:
    """Say whether a name stands only by an everyday word of it: "young" is not John Young."""
    alone = match.end - match.start == 1 and not match.whole
    return alone and everyday(phrases[match.start].folded)


def _about(
    phrases: Sequence[Word], narrowing: Narrowing, named: Sequence[NameMatch], asking: set[int]
) -> list[int]:
    """Return the indices of the words that say what the question is about, in order."""
    kept = set(_topic(phrases, narrowing, named, asking))
    crowds = crowds_in(phrases)
    if crowds and not is_of_speakers(phrases):
        kept.update(crowds)
    if narrowing.several:
        kept = {index for index in kept if phrases[index].folded not in COMPARING}
    return sorted(kept)


def _places(about: Sequence[int], indices: Iterable[int]) -> Iterator[int]:
    """Yield the places among the words `about` it of those of `indices` that are among them."""
    return (about.index(index) for index in indices if index in about)


def _topic(
    phrases: Sequence[Word], narrowing: Narrowing, named: Sequence[NameMatch], asking: set[int]
) -> Iterator[int]:
    """Yield the indices of the words that say what the question is about."""
    names = set(indices_of(named))
    # "The playlist of all sessions": where several kinds are named, each says something.
    several = len({KINDS[word.folded] for word in phrases if word.folded in KINDS}) > 1
    for index, word in enumerate(phrases):
        if index in narrowing.used:
            continue
        plain = unjoined(word) in FILLER or index in asking
        plain = plain or (word.folded in ASKING and asks(phrases, index))
        plain = plain or is_noted(phrases, index)
        plain = (plain and not is_named(phrases, index)) or is_general(phrases, index)
        if word.folded == "new" and index:
            plain = phrases[index - 1].folded in ABOUT
        kind = word.folded in KINDS and word.folded not in TELLING and not several
        if index in names or not (plain or kind):
            yield index


def _distinct(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
