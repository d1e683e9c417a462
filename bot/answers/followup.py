"""Questions that mean something only after another: "and in 2021?", "who gave it?", "more"."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.answers.answer import (
    Found,
    Help,
    NothingFound,
)
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange, Turn, turn_of
from bot.answers.having import wanted_kinds
from bot.answers.question import Counted, Question, Want
from bot.answers.referring import (
    ALIKE,
    ALL,
    ELSE,
    FRAGMENT,
    HAVING,
    HOW_MANY,
    IT,
    ITSELF,
    LEADING,
    MORE,
    OF_THEM,
    ON,
    ONE,
    OPENERS,
    ORDINAL,
    ORDINALS,
    OWN,
    PREFIX,
    RECORDINGS,
    STARTING,
    TELLING,
    THEM,
    THING,
)
from bot.answers.told import (
    alike,
    every,
    having_links,
    how_many,
    more,
    of_entry,
    of_itself,
    of_the_same,
    on_it,
    said_of_it,
    those_on,
    too_far,
)
from bot.answers.wording import COUNTED, KINDS, PLURALS, SPEAKING
from bot.recap.model import Kind
from bot.search.text import Word

_OF_AN_ENTRY: Final = frozenset(
    {
        Want.PEOPLE,
        Want.EMPLOYER,
        Want.ORGANISATION,
        Want.RECORDING,
        Want.SLIDES,
        Want.LINK,
        Want.DEFINITION,
        Want.MEASURE,
        Want.EVENT,
        Want.WHEN,
        Want.WHERE,
    }
)
"""What can be wanted of the one entry that was spoken of."""


_SET_PHRASES: Final[Mapping[re.Pattern[str], Callable[[InfoDesk, str, Exchange], Turn | None]]] = {
    ALL: every,
    HOW_MANY: how_many,
    ELSE: of_the_same,
    ALIKE: alike,
    ITSELF: of_itself,
}
"""What each is answered with that is only ever said of entries that were told of."""


def converse(desk: InfoDesk, text: str, before: Exchange | None) -> Turn:
    """Answer `text`, which may be a follow-up to what was asked `before` in the conversation."""
    if before and (turn := _follow(desk, text, before)):
        return turn
    turn = turn_of(desk.ask(text), text)
    if before:
        turn = _kept_where_nothing(turn, before)
    return replace(turn, asked=text)


def _follow(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Answer `text` as a follow-up; None when it can be understood by itself."""
    bare = text.strip(" \t\n?!.,")
    prefix = PREFIX.match(bare)
    rest = bare[prefix.end() :] if prefix else bare
    question = desk.understand(rest)
    if prefix and _is_whole(question, starts_anew=STARTING.match(bare) is not None):
        turn = _kept_where_nothing(turn_of(desk.ask(rest), rest), before)
        return replace(turn, asked=rest)
    varies = prefix or _asks_for_own_speakers(question)
    return (
        _set_phrase(desk, text, bare, before)
        or _referring(desk, text, rest, question, before)
        or (_varied(desk, question, rest, before) if varies and rest else None)
        or _narrowed(desk, bare, question, before)
    )


def _narrowed(desk: InfoDesk, bare: str, question: Question, before: Exchange) -> Turn | None:
    """Answer the list before, narrowed by `bare`; None where that is no fragment, or fits none."""
    is_listed = before.told > 1 and bool(desk.understand(before.question).kinds)
    if not is_listed or question.kinds or not FRAGMENT.fullmatch(bare):
        return None
    turn = _varied(desk, question, bare, before)
    return turn if turn and isinstance(turn.answer, Found) else None


def _is_whole(question: Question, *, starts_anew: bool) -> bool:
    """Tell whether `question`, behind an "and" or the like, goes on from nothing.

    It asks by a word of asking for something, and says about what; behind "OK", which
    `starts_anew`, an event will do for that.
    """
    first = question.phrases[0].folded if question.phrases else ""
    if first not in OPENERS or {word.folded for word in question.phrases} & (IT | THEM):
        return False
    asks = question.kinds or question.wants - {Want.COUNT, Want.LIST}
    return bool(asks and (question.words or (starts_anew and question.events)))


def _set_phrase(desk: InfoDesk, text: str, bare: str, before: Exchange) -> Turn | None:
    """Answer what is only ever said after something else; None for anything else."""
    if MORE.fullmatch(bare):
        is_all = 0 < len(before.entries) <= before.told
        of_one = of_itself(desk, text, before) if is_all and TELLING.match(bare) else None
        return of_one or more(desk, text, before)
    if not before.entries:
        return None
    for said, answer in _SET_PHRASES.items():
        if said.fullmatch(bare):
            return answer(desk, text, before)
    return None


def _referring(
    desk: InfoDesk, text: str, rest: str, question: Question, before: Exchange
) -> Turn | None:
    """Answer what is asked of entries that were told of; None where it is asked of none."""
    if not before.entries:
        return None
    place = _place(rest, question, before)
    if place is not None:
        told = place < len(before.entries)
        spoken_of = replace(before, focus=place)
        return of_entry(desk, text, question, spoken_of) if told else too_far(text, before)
    if question.events or question.missing:
        return None
    if question.words:
        return _on_topic(desk, text, rest, question, before)
    return _of_several(desk, text, question, before) or _of_one(desk, text, question, before)


def _on_topic(
    desk: InfoDesk, text: str, rest: str, question: Question, before: Exchange
) -> Turn | None:
    """Answer which of the entries are on a topic, or what one says of it; None for neither."""
    if before.told > 1 and OF_THEM.search(rest):
        return those_on(desk, text, question, before)
    of_it = any(word.folded == "it" for word in question.phrases)
    if of_it and question.phrases[0].folded in OPENERS:
        return said_of_it(desk, text, rest, question, before)
    return None


def _of_several(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn | None:
    """Answer which of the entries have what is wanted, or which sessions are on the one."""
    said = {word.folded for word in question.phrases}
    narrows = said & THEM or (before.told > 1 and (HAVING.match(text) or said <= RECORDINGS))
    if narrows and wanted_kinds(question):
        return having_links(desk, text, question, before)
    return on_it(desk, text, before) if said & THING and _asks_for_sessions(question) else None


def _of_one(desk: InfoDesk, text: str, question: Question, before: Exchange) -> Turn | None:
    """Answer what is wanted of the entry that was spoken of; None where nothing of it is."""
    of_speakers = _asks_for_own_speakers(question) and not _asks_for_several(
        desk.understand(before.question)
    )
    if _asks_for_several(question) and not of_speakers:
        return None
    said = {word.folded for word in question.phrases}
    is_of_entry = _OF_AN_ENTRY & question.wants or said & IT
    return of_entry(desk, text, question, before) if is_of_entry else None


def _varied(desk: InfoDesk, question: Question, rest: str, before: Exchange) -> Turn | None:
    """Answer the question asked before, with `rest` in the place of its parts."""
    changed = _changed(desk.understand(before.question), question, rest)
    if not changed:
        return None
    turn = _kept_where_nothing(turn_of(desk.ask(changed), changed), before)
    return replace(turn, asked=changed)


def _kept_where_nothing(turn: Turn, before: Exchange) -> Turn:
    """Return `turn`; what came to nothing is not what the next follow-up is about."""
    is_nothing = isinstance(turn.answer, NothingFound | Help)
    return replace(turn, exchange=before) if is_nothing else turn


def _asks_for_sessions(question: Question) -> bool:
    """Tell whether sessions on something are asked for: "who talked about it", "talks on that"."""
    said = [word.folded for word in question.phrases]
    spoken = Kind.SESSION in question.kinds or not (SPEAKING - {"give", "gave"}).isdisjoint(said)
    return spoken and any(word in ON and beside in THING for word, beside in pairwise(said))


def _place(rest: str, question: Question, before: Exchange) -> int | None:
    """Return the place of the entry that an ordinal means; None where none does."""
    found = ORDINAL.search(rest)
    if not found:
        return None
    said = {word.folded for word in question.words} - ONE
    if not said <= {word.casefold() for word in found.groups() if word} | {found[0].casefold()}:
        return None
    word = (found["word"] or "").casefold()
    if word == "last":
        place = before.told - 1
    else:
        place = ORDINALS.index(word) if word else int(found["place"] or found["number"]) - 1
    return place if place >= 0 else None


def _nouns(before: Question, question: Question) -> Collection[str]:
    """Return the nouns in whose place those of `question` stand.

    Who compares names two sorts: "which event had the most sessions", "and the most tools?".
    """
    if before.ranking and not question.counted:
        return KINDS.keys()
    return KINDS.keys() | COUNTED.keys()


def _names_a_topic(question: Question) -> bool:
    """Tell whether `question` says by itself what it is about."""
    return bool(question.words or question.events or question.missing)


def _asks_for_several(question: Question) -> bool:
    return bool({Want.LIST, Want.COUNT} & question.wants) or any(
        word.folded in PLURALS for word in question.phrases
    )


def _asks_for_own_speakers(question: Question) -> bool:
    """Tell whether `question` is "who were the speakers", of what was told and of nothing else."""
    asked = [word.folded for word in question.phrases]
    own = any(
        word in OWN and COUNTED.get(noun) is Counted.SPEAKERS for word, noun in pairwise(asked)
    )
    return own and not _names_a_topic(question)


def _changed(before: Question, question: Question, rest: str) -> str | None:
    """Return the question asked `before` with what `rest` puts in the place of its parts."""
    replaced: set[Word] = set()
    if question.events or question.missing:
        replaced |= set(before.narrowing)
    if question.words:
        replaced |= set(before.words)
    if (question.kinds or question.counted) and not question.words:
        replaced |= {word for word in before.phrases if word.folded in _nouns(before, question)}
    named = question.events or question.missing or question.words
    if not (named or question.kinds or question.counted):
        return None
    starts = {word.start for word in replaced}
    if rest.partition(" ")[0].casefold() in LEADING:
        starts |= {
            word.start
            for word, beside in pairwise(before.phrases)
            if beside.start in starts and word.folded in LEADING
        }
    kept = [word.text for word in before.phrases if word.start not in starts]
    return " ".join((*kept, rest))
