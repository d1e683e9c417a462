"""Sessions whose title is set apart at the start of a line, and who gave them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.notes.headings import role_of, without_ornaments
from bot.notes.links import link_of, links_of, only_points
from bot.notes.markdown.blocks import Block, Listing, Paragraph
from bot.notes.markdown.spans import Span, Spans, cut, lines, plain, raw
from bot.notes.people.credits import NOBODY, Credits, labelled, leading
from bot.notes.people.named import named_alone
from bot.notes.people.names import LIKELY, SURE, name_score
from bot.notes.people.people import people_at_start, people_in
from bot.notes.people.profiles import linked_person
from bot.notes.people.smallletters import people_in_small_letters
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import clean_title, without_empty
from bot.recap.model import Speaker

_BRACKETED: Final = re.compile(
    r"\((?:by|with|w/|from)\s+([^()]+(?:\([^()]*\))?[^()]*)\)", re.IGNORECASE
)
_ALONE: Final = re.compile(r"\s*(?:\(([^()]+)\)|\[([^\[\]]+)\])\s*(?:[-\u2013—:|.]|$)")
"""Brackets right behind a title, apart from what is said of it: "(Ana Roe) - she showed"."""

_IN_QUOTES: Final = re.compile(r"\W*[\"“„«]\s*([^\"“”„«»]{4,150}?)\s*[\"”“»]")
_LEADS: Final = re.compile(
    r"^(?:I|we|my|our|then|next|(?:in|at|during|after)\s+(?:her|his|their|the)|thanks?|(?:the\s+)?(?:talks?|sessions?))\b|\s(?:by|with|from|of|to|and|is|was|for|on|in|at|met|saw)$",
    re.IGNORECASE,
)
"""What a sentence on somebody begins or ends with before the name: "I met", "the talk by"."""

_FEWEST: Final = 2
_LETTER: Final = re.compile(r"\w")
_BEHIND: Final = " \t-\u2013—:,|\u00b7\u2022"


@dataclass(frozen=True, slots=True)
class Marked:
    """A title that is set apart, and what stands behind it.

    Attributes:
        title: Without the people that may stand inside it.
        who: The people inside it or right behind it. Empty when it names none there.
        rest: What stands behind the title, people included.
        inside: What the title is made of, where it may be linked.
    """

    title: str
    who: Credits
    rest: Spans
    inside: Spans = ()


def marked_title(spans: Spans) -> Marked | None:
    """Read a bold title at the start of `spans`; None for other text, and for a bold label."""
    first = next((place for place, span in enumerate(spans) if _LETTER.search(span.text)), None)
    if first is None or not spans[first].bold or spans[first].target is not None:
        return None
    last = end_of_bold(spans, first)
    text = plain(spans[first:last]).strip()
    rest = cut(spans, len(raw(spans[:last])))
    is_label = text.endswith(":") or raw(rest).lstrip().startswith(":")
    whole = people_in(text)
    if is_label or role_of(text) is not None or (whole and whole.score >= SURE):
        return None
    behind = _behind(rest)
    if whole and whole.score >= LIKELY and not any(map(_is_known, behind.speakers)):
        return None  # "Fewer Ladders" is a title only before somebody whose name is surer
    split = split_title(text)
    inside = Credits(split.speakers) if split.title else NOBODY
    title = split.title if inside else clean_title(text)
    return Marked(title, inside or behind, rest) if title else None


def end_of_bold(spans: Spans, first: int) -> int:
    """Return where the bold text ends that begins at `first`, people linked in it included."""
    end = first + 1
    for at in range(first + 1, len(spans)):
        span = spans[at]
        if not span.bold or (span.target and not linked_person(span)):
            break
        end = at + 1
    return end


def said_behind(marked: Marked) -> str:
    """Return what stands behind the title, without signs and brackets around it."""
    text = without_empty(without_ornaments(plain(marked.rest))).strip(_BEHIND)
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _is_known(speaker: Speaker) -> bool:
    return name_score(speaker.name) >= SURE


def set_title(spans: Spans) -> Marked | None:
    """Read a title in italics or in quotes, linked or not, that `spans` begin with and go on from.

    None for what is set so from end to end, or is somebody's name.
    """
    first = next((place for place, span in enumerate(spans) if span.text.strip()), None)
    if first is None:
        return None
    quoted = _IN_QUOTES.match(raw(spans))
    if quoted:
        title, end = quoted[1], quoted.end()
    elif spans[first].italic and spans[first].target is None:
        title, end = spans[first].text, len(raw(spans[: first + 1]))
    else:
        return None
    rest = cut(spans, end)
    is_name = (people := people_in(title)) is not None and people.score >= SURE
    is_all = not _LETTER.search(raw(rest))
    if is_name or is_all or role_of(title) is not None:
        return None
    return Marked(clean_title(title), _behind(rest), rest, cut(spans, 0, end))


def marked_people(spans: Spans) -> Marked | None:
    """Read `Less YAML **Ana Roe, Acme**`: people set apart behind a title that nothing marks.

    None for a sentence that ends with somebody's name.
    """
    said = [span for span in without_link_words(spans) if _LETTER.search(span.text)]
    if len(said) < _FEWEST or not all(_is_set(span) for span in said[1:]) or _is_set(said[0]):
        return None
    title = said[0].text.strip()
    found = people_at_start(plain(tuple(said[1:])))
    is_led = title.endswith((":", ",", "-", "\u2013")) or _LEADS.search(title)
    if not found or found[0].score < LIKELY or is_led or said[0].target or role_of(title):
        return None
    return Marked(clean_title(title), Credits(found[0].speakers), tuple(said[1:]), (said[0],))


def is_told_by_author(text: str) -> bool:
    """Tell whether `text` leads to somebody instead of being a title: "I met", "the talk by"."""
    return _LEADS.search(text) is not None


def _is_set(span: Span) -> bool:
    return (span.bold or span.italic) and span.target is None


def credited_below(blocks: Iterable[Block]) -> Credits:
    """Return who the first labelled line in `blocks` credits, as in `- speaker: Ana Roe`."""
    for block in blocks:
        inner = [item.spans for item in block.items] if isinstance(block, Listing) else []
        inner += [block.spans] if isinstance(block, Paragraph) else []
        for row in (row for spans in inner for row in lines(spans)):
            if ":" in raw(row) and (found := labelled(plain(row))):
                return found
    return NOBODY


def without_link_words(row: Spans) -> Spans:
    """Return `row` without links such as "Video" or "here", which are no part of what it says."""
    if not links_of(row):
        return row
    return tuple([span for span in row if not (link_of(span) and only_points(span.text))])


def _behind(rest: Spans) -> Credits:
    rows = lines(without_link_words(rest))
    if not rows:
        return NOBODY
    text = without_ornaments(plain(rows[0]))
    if bracketed := _BRACKETED.search(text):
        people = people_in(bracketed[1])
        return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY
    alone = _ALONE.match(text)
    named = (alone[1] or alone[2]) if alone else ""
    people = people_in(named) or people_in_small_letters(named)
    if people and people.score >= LIKELY:
        return Credits(people.speakers)
    bare = text.strip(_BEHIND)
    people = people_in(bare.removeprefix("(").removesuffix(")") if bare.startswith("(") else bare)
    if people and people.score >= LIKELY:
        return Credits(people.speakers)
    is_introduced = re.match(r"[-\u2013—(|]|(?:by|with|w/)\s", text, re.IGNORECASE)
    return labelled(bare) or named_alone(bare) or (leading(bare) if is_introduced else NOBODY)
