"""How neighbouring headings or items set people beside titles: what one shows, others follow."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from bot.notes.people.names import LIKELY, SURE, is_job, is_title_like
from bot.notes.people.people import people_in
from bot.notes.people.persons import may_be_organisation
from bot.notes.people.smallletters import people_in_small_letters
from bot.notes.sessions.splits import COLON, COMMA, DASH, MOST, Split, is_job_alone, is_long_title
from bot.notes.sessions.titles import Habit, split_title
from bot.notes.sessions.wording import clean_title

_FEW: Final = 4
"""Texts of which half have to set people alike, before the others are read so."""


def habit_of(texts: Sequence[str]) -> Habit:
    """Return how most of `texts` set people beside titles, going by those whom we know."""
    if 2 * len(texts) < _FEW:
        return Habit.NONE
    if _name_people_first(texts):
        return Habit.SPEAKER_COMMA
    sides = _sides(texts, DASH)
    for each in (sides, _sides(texts, COLON)):
        if _are_people_first(each):
            tails = [tail for head, tail in each if people_in(head)]
            are_titles = 2 * sum(map(_is_surely_title, tails)) >= len(tails)
            return Habit.SPEAKER_FIRST if are_titles else Habit.SPEAKER_AND_MORE
    last = [tail for _, tail in sides if _is_known(tail) or people_in_small_letters(tail)]
    if 2 * len(last) >= max(len(sides), _FEW):
        return Habit.DASH
    tails = [text for text in texts if COMMA.search(text)]
    listed = [text for text in tails if not DASH.search(text) and split_title(text).speakers]
    if len(listed) > 1 and 2 * len(listed) >= len(tails):
        return Habit.COMMA
    named = [text for text in texts if ": " in text and _is_known(text.rpartition(": ")[2])]
    return Habit.COLON if 2 * len(named) >= max(len(texts), _FEW) else Habit.NONE


def _is_known(text: str) -> bool:
    people = people_in(text)
    return people is not None and people.score >= SURE


def _sides(texts: Sequence[str], sign: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return what stands before and behind the first `sign` of each of `texts` that has one."""
    signs = ((text, sign.search(text)) for text in texts)
    return [(text[: found.start()], text[found.end() :]) for text, found in signs if found]


def _are_people_first(sides: Sequence[tuple[str, str]]) -> bool:
    """Tell whether people stand on the left side of most, and titles on the right.

    People whom we know, or one of these where nothing else than names stands there.
    """
    heads = [(people_in(head), tail) for head, tail in sides]
    known = [tail for people, tail in heads if people and people.score >= SURE]
    are_names = len(sides) > _FEW // 2 and all(
        people and people.score >= LIKELY for people, _ in heads
    )
    is_way = 2 * len(known) >= max(len(sides), _FEW) or (are_names and len(known) > 0)
    # Where all that follows is jobs, it is a list of people.
    return is_way and not all(map(is_job_alone, known))


def _is_surely_title(text: str) -> bool:
    """Tell whether `text` can be neither an organisation nor what somebody does."""
    is_other = may_be_organisation(text) and not is_title_like(text)
    return is_long_title(text) or not (is_other or is_job(text))


def _name_people_first(texts: Sequence[str]) -> bool:
    """Tell whether most `texts` begin with people and a comma, and go on as only titles do."""
    found = [split for text in texts if (split := _before_comma(text))]
    titles = [split for split in found if not may_be_organisation(split.title)]
    return 2 * len(found) >= max(len(texts), _FEW) and 2 * len(titles) >= len(found)


def _before_comma(text: str) -> Split | None:
    """Read `text` as people we know before one of its first commas, and the title behind it."""
    for comma in islice(COMMA.finditer(text), MOST):
        people = people_in(text[: comma.start()])
        if not people or people.score < SURE:
            continue
        title = text[comma.end() :]
        dash = DASH.search(title)
        is_placed = dash is not None and may_be_organisation(title[: dash.start()])
        if not (is_placed or is_job_alone(title)):
            return Split(clean_title(title), people.speakers, people.score)
    return None
