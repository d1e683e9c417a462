"""What names the event of a note best: front matter, then titles, path, tags, first lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.events.clues import Clues
from bot.notes.events.edition import Named, named_in
from bot.notes.events.intro import conference_in, edition_in
from bot.notes.events.recapwords import RECAP_WORDS
from bot.notes.events.series import family_of
from bot.notes.events.visited import prose_visited, title_visited
from bot.notes.headings import cleaned
from bot.notes.outline import walk

_FIRST_LINES: Final = "it is taken from its first lines"
_PATH: Final = "it is taken from the path"
_WORDS_AROUND: Final = "nothing but the words around it show it to be an event"

_TITLES_ALONE: Final = 2
"""Titles that may name an event by how they are put: those of front matter and first heading."""

_YEAR_BEHIND: Final = re.compile(r"\W+(?:19|20)\d\d$")

Doubted = tuple[Named, str]
"""What may name the event, and what is doubtful about it; empty where nothing is."""


def best_name(clues: Clues) -> Doubted:
    """Return what names the event best, or an empty name where nothing does."""
    return next(_names(clues), (Named(), ""))


def _names(clues: Clues) -> Iterator[Doubted]:
    """Yield what names the event, most trusted first."""
    if clues.given.text:
        yield clues.given, ""
    yield from _titled(clues)
    if label := clues.intro.event:
        yield replace(named_in(label), name=label, series=_YEAR_BEHIND.sub("", label)), ""
    if clues.trail.named.is_known:
        yield clues.trail.named, _PATH
    for tag in map(named_in, clues.tags):
        if tag.is_known:
            line = clues.matter.lines.get("tags", 1)
            yield replace(tag, line=line), "only its tags name it"
    for find in (conference_in, edition_in):
        if told := find(clues.intro):
            yield told, _FIRST_LINES
    yield from _guesses(clues)


def _titled(clues: Clues) -> Iterator[Doubted]:
    """Yield what titles name, or what names the same event more exactly than they do."""
    if not (named := [each for each in clues.titles if each.name]):
        return
    best, trail = _fullest(named), clues.trail.named
    if trail.is_known and not best.is_known and _says(best.text, trail.series):
        yield trail, _PATH
    is_edition = bool(best.year or best.number)
    told = None if is_edition else conference_in(clues.intro)
    if told and _is_closer(told, best):
        yield told, _FIRST_LINES
    yield best, _WORDS_AROUND if best.is_guess else ""


def _says(title: str, series: str | None) -> bool:
    """Tell whether `title` names the series, but not as it is spelt: "goto notes"."""
    return series is not None and f" {series.casefold()} " in f" {title.casefold()} "


def _is_closer(told: Named, best: Named) -> bool:
    """Tell whether the first lines name the edition, and the title no more than its series.

    By its number, "DEF CON 33", or as the local one, "PyCon US" in a recap of "PyCon".
    """
    is_edition = told.series == best.series and told.is_numbered
    return is_edition or (best.series is not None and family_of(told.series or "") == best.series)


def _guesses(clues: Clues) -> Iterator[Doubted]:
    """Yield what may name the event where neither name, shape nor year shows anything to do so."""
    for title in clues.titles[:_TITLES_ALONE]:
        if guess := title_visited(cleaned(title.text)):
            yield replace(guess, line=title.line), "nothing but how its title is put says so"
    if clues.trail.named.name:
        yield clues.trail.named, _PATH
    if guess := prose_visited(clues.intro.prose, clues.intro.linked):
        yield guess, _FIRST_LINES
    for section in walk(clues.outline):
        heading = named_in(section.title, section.line) if section.heading else Named()
        if heading.name and (heading.year or RECAP_WORDS.search(heading.text)):
            yield heading, "only a heading inside the note names it"


def _fullest(named: Sequence[Named]) -> Named:
    """Return the most trusted of the titles, or one that says the same and where it was.

    Before a name that is known, one that only looks like a name is none, but with a year.
    """
    known = [named[0]] if named[0].year else [each for each in named if each.is_known]
    best = known[0] if known else named[0]
    same = [each for each in named if each.series == best.series and _agree(each, best)]
    return next((each for each in same if each.city or each.region), best)


def _agree(each: Named, best: Named) -> bool:
    return not (each.year and best.year) or each.year == best.year
