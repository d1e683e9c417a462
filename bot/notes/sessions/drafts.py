"""What the text of a list item says of a session: one short function for each way to mark one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.labels import without_addresses, without_lead
from bot.notes.links import (
    beside,
    is_full_address,
    is_own,
    is_recording,
    link_of,
    links_of,
    only_points,
)
from bot.notes.markdown.blocks import Item, Listing
from bot.notes.markdown.spans import (
    Spans,
    cut,
    first_span,
    joined,
    lines,
    plain,
    raw,
    raw_lines,
    squeeze,
)
from bot.notes.people.credits import (
    NOBODY,
    Credits,
    credited,
    labelled,
    leading,
    leaves_out,
    staff_in,
    teller,
    vouched,
)
from bot.notes.people.names import FIRST_NAME, LIKELY, SURE, may_be_called, name_score
from bot.notes.people.people import people_in
from bot.notes.people.profiles import linked_people, linked_person
from bot.notes.people.telling import one_of
from bot.notes.people.wrapping import flowing
from bot.notes.place import Place
from bot.notes.sessions.heads import UNKNOWN_NAMES
from bot.notes.sessions.leadins import led_title, title_behind_people
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.marked import (
    Marked,
    credited_below,
    marked_title,
    set_title,
    without_link_words,
)
from bot.notes.sessions.programme import titles_session
from bot.notes.sessions.shape import NO_SHAPE, Shape
from bot.notes.sessions.spots import may_be_title
from bot.notes.sessions.talks import PLACED
from bot.notes.sessions.titles import split_opening, split_title
from bot.notes.sessions.topics import topic_behind_people, topic_of_people
from bot.notes.sessions.wording import (
    clean_title,
    in_quotes,
    is_quoted,
    is_remark_behind,
    is_title_case,
    is_titled,
    without_empty,
)
from bot.recap.model import Link, LinkKind

_EXPECTED: Final = frozenset({Role.SESSIONS, Role.DAY, Role.UPDATES})
"""Under such a heading a title needs nothing else to be a session."""

_LONGEST_TITLE: Final = 25
"""Words; what is longer is a sentence."""

_EDGES: Final = " \t-\u2013—:,|·"

_IN_QUOTES: Final = re.compile(r"\W*[\"“„«]([^\"“”„«»]{4,150})[\"”“»]")
_IN_BRACKETS: Final = re.compile(r"\s*\((?P<who>[^()]+)\)\s*(?:[:.\u2013—-]|$)")
"""Who gave it, in brackets behind a title: `[Title](address) (Ana Roe): remarks`."""

_TITLE_AND_BRACKETS: Final = re.compile(
    r"(?P<title>[^\W_][^():.!?]{2,100}?\s[^():.!?\s]{1,30}[!?]?)\s\((?P<who>[^()]{3,120})\)"
    r"\s*(?=[:\u2013\u2014-]\s|$)"
)
"""A title of two words at least and who gave it, before what is said of it."""

_BY: Final = re.compile(
    rf"\W*(?:\([^()]*\)\s*)?(?:{one_of('given')}\s+)?(?:be|from|with|{one_of('by')}"
    rf"|{one_of('of', 'wherein', is_small=True)})\s+",
    re.IGNORECASE,
)


_SPEAKS: Final = re.compile(
    rf"\s+(?:{one_of('gives', 'verb')}|talking|speaking|presenting)\b", re.IGNORECASE
)
"""What stands behind somebody, and no title: "[Ana](…) talking about files"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the text of a list item says of a session."""

    title: str
    head: str
    """The text that title and people were read from."""

    who: Credits = NOBODY
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    doubt: str = ""


def draft_of(item: Item, place: Place, shape: Shape = NO_SHAPE) -> Draft | None:
    """Return what `item` says of a session, or None when it gives something else.

    `shape` is how the items beside it set people and titles.
    """
    draft = (
        _speaker_over_title(item)
        or _led_to(item, place)
        or _introduced(item)
        or _quoted(item)
        or _bold(item)
        or _linked(item.spans, place, shape)
        or _opening(item)
        or _bracketed(item)
        or (_plain(item.spans, place, shape) if _is_alike(item, shape) else None)
        or _remarked(item, place)
        or _plain(item.spans, place, shape)
    )
    return draft if draft and not is_full_address(draft.title) else None


def _is_alike(item: Item, shape: Shape) -> bool:
    """Tell whether `item` is a title and people as its siblings are."""
    return shape.sign is not None and bool(shape.split(plain(item.spans)).speakers)


def _speaker_over_title(item: Item) -> Draft | None:
    """Read `- Ana Roe` over a quoted or italic title, nested or in the next line."""
    below = next((block for block in item.blocks if isinstance(block, Listing)), None)
    people_row, *rows = lines(item.spans) or [()]
    if not rows and below:
        rows = [*lines(below.items[0].spans)]
    title, *others = rows or [()]
    if not title or not is_titled(title):
        return None
    people = people_in(plain(people_row), vouched=is_quoted(title))
    if not people or people.score < FIRST_NAME:
        return None
    return Draft(
        title=clean_title(plain(title)),
        head=plain(people_row),
        who=Credits(people.speakers),
        links=links_of(item.spans),
        remarks=tuple(plain(row) for row in others if not link_line(row)),
    )


def _introduced(item: Item) -> Draft | None:
    """Read `- Ana Roe, CTO, Acme` over notes of what she said, where no title is given."""
    if not any(isinstance(block, Listing) for block in item.blocks):
        return None
    text = plain(item.spans)
    split = split_title(text)
    if split.title or not split.speakers:
        return None
    return Draft(
        title=clean_title(text),
        head=text,
        who=Credits(split.speakers),
        doubt="it has people and no title",
    )


def _quoted(item: Item) -> Draft | None:
    """Read a title in quotes with the people behind it, who may go by one name."""
    first, *others = lines(item.spans) or [()]
    text = plain(without_link_words(first))
    found = _IN_QUOTES.match(text)
    if not found:
        return None
    who = leading(text[found.end() :])
    if not who and (by := _BY.match(text, found.end())):
        who = vouched(text[by.end() :])
    if not who:
        return None
    return Draft(
        title=clean_title(found[1]),
        head=text,
        who=who,
        links=links_of(item.spans),
        remarks=tuple(plain(row) for row in others if not link_line(row)),
    )


def _bracketed(item: Item) -> Draft | None:
    """Read `Less YAML (Ana Roe, Acme) - she deleted nine files`, where nothing is marked."""
    text = squeeze(plain(without_link_words(item.spans)).replace("\n", " "))
    found = _TITLE_AND_BRACKETS.match(text)
    people = people_in(found["who"]) if found else None
    if not found or not people or people.score < SURE:
        return None
    behind = text[found.end() :].strip(_EDGES)
    return Draft(
        title=clean_title(found["title"]),
        head=found[0],
        who=Credits(people.speakers),
        links=links_of(item.spans),
        remarks=(behind,) if behind else (),
    )


def draft_of_line(item: Item) -> Draft:
    """Read a short line among sessions as a title, with who stands in brackets behind it."""
    text = _said_in(item.spans)
    found = _TITLE_AND_BRACKETS.fullmatch(text)
    people = people_in(found["who"], vouched=True) if found else None
    title = clean_title(found["title"] if found and people else text)
    who = Credits(people.speakers) if people else NOBODY
    return Draft(title=title, head=text, who=who, links=links_of(item.spans), doubt=PLACED)


def _said_in(row: Spans) -> str:
    """Return what a line says beside its links."""
    text = without_empty(without_addresses(without_link_words(row))).strip(_EDGES)
    return without_lead(text) if links_of(row) else text


def _bold(item: Item) -> Draft | None:
    """Read a bold title with the people behind it, in brackets or labelled below."""
    marked = marked_title(item.spans)
    who = marked and (marked.who or credited_below(item.blocks))
    return _marked(marked, who) if marked and who else None


def _remarked(item: Item, place: Place) -> Draft | None:
    """Read a title set apart in a list of sessions, with nothing behind it but what is said of it.

    In bold, in italics or in quotes: `**Less YAML** was calm`, `"Less YAML": very good`.
    """
    if place.role is not Role.SESSIONS:
        return None
    marked = marked_title(item.spans) or set_title(item.spans)
    if not marked or not may_be_title(marked.title):
        return None
    return _marked(marked, marked.who or teller(_behind(marked)))


def _marked(marked: Marked, who: Credits) -> Draft:
    behind = _behind(marked)
    return Draft(
        title=marked.title,
        head=marked.title,
        who=who,
        links=links_of((*marked.inside, *marked.rest)),
        remarks=(behind,) if behind and leaves_out(behind, "", who) else (),
    )


def _behind(marked: Marked) -> str:
    return without_addresses(without_link_words(marked.rest)).strip(_EDGES)


def _led_to(item: Item, place: Place) -> Draft | None:
    """Read a title behind its people, or a linked one behind what the session was about."""
    found = led_title(item.spans)
    if not found and (place.role in _EXPECTED or any(map(is_own, links_of(item.spans)))):
        found = title_behind_people(item.spans) or topic_behind_people(item.spans)
    if not found and place.role in _EXPECTED:
        found = topic_of_people(item.spans)
    if not found:
        return None
    own = (replace(found.link, label=found.title),) if found.link else ()
    lead = [found.lead] if leaves_out(found.lead, found.title, found.who) else []
    return Draft(
        title=found.title,
        head=found.title,
        who=found.who,
        links=(*own, *links_of(item.spans)),
        remarks=tuple(filter(None, [*lead, found.behind])),
    )


def _linked(spans: Spans, place: Place, shape: Shape) -> Draft | None:
    """Read what begins with a linked title, the people inside the link or behind it."""
    first = first_span(spans)
    if not first or not first.target or first.image or only_points(first.text):
        return None
    rest = cut(spans, len(raw(spans[: spans.index(first) + 1])))
    is_name = may_be_called(first.text) or name_score(first.text) >= LIKELY
    if linked_person(first) or (is_name and _SPEAKS.match(raw(rest))):
        return None
    link = link_of(first)
    split = shape.split_label(first.text)
    behind = _credits_behind(rest)
    # Of two who may have given it, those behind the link are the ones who stand as such.
    is_inside = bool(split.title) and (split.score >= SURE or not behind)
    inside = Credits(split.speakers) if is_inside else NOBODY
    who = inside or behind
    is_recorded = link is not None and is_recording(link)
    is_said = _BY.match(raw(rest)) or _IN_BRACKETS.match(raw(rest))
    is_by = bool(who.speakers) and (bool(inside) or is_said is not None)
    has_own = any(is_own(other) for other in links_of(rest))
    is_shown = is_recorded or is_by or has_own or titles_session(first, clean_title(first.text))
    if not (is_shown or place.role in _EXPECTED):
        return None
    if link and link.kind is LinkKind.OTHER and place.role not in _EXPECTED:
        return None
    is_sure = is_shown or place.role is Role.SESSIONS
    title = split.title if inside else clean_title(first.text)
    own = (replace(link, label=title),) if link else ()
    return Draft(
        title=title,
        head=" ".join([plain((first,)), *_people_rows(rest, who)]),
        who=who or Credits(organisations=staff_in(first.text)),
        links=(*own, *links_of(rest)),
        remarks=tuple(_rest_of(rest, who)),
        doubt="" if is_sure else PLACED,
    )


def _plain(spans: Spans, place: Place, shape: Shape) -> Draft | None:
    """Read a title that is no link, with people beside it or below, or among sessions."""
    rows = lines(spans)
    if not rows or link_line(rows[0]):
        return None
    first = _said_in(rows[0])
    split = shape.split(first)
    if (
        not split.title
        or len(split.title.split()) > _LONGEST_TITLE
        or is_remark_behind(first, split.title)
    ):
        return None
    opening = first_span(spans)
    if not split.speakers and opening and linked_person(opening):
        return None  # a sentence about what somebody did
    below = labelled(plain(rows[1])) if len(rows) > 1 and not split.speakers else NOBODY
    who = below or Credits(split.speakers)
    score = 1.0 if below else split.score
    has_own = any(is_own(link) for link in links_of(spans))
    is_expected = place.role in _EXPECTED
    is_alike = shape.sign is not None and bool(who)
    if (
        not is_alike
        and score < (LIKELY if is_expected or has_own else SURE)
        and not (is_expected and (has_own or is_title_case(split.title) or is_titled(rows[0])))
    ):
        return None
    first_remark = 2 if below else 1
    return Draft(
        title=split.title,
        head=" ".join([first, *([plain(rows[1])] if below else [])]),
        who=who,
        links=links_of(spans),
        remarks=tuple(plain(row) for row in rows[first_remark:] if not link_line(row)),
        doubt="" if score >= SURE else PLACED if score < LIKELY else UNKNOWN_NAMES,
    )


def _opening(item: Item) -> Draft | None:
    """Read `Title by Ana Roe, Acme: what she said`, which may fill many lines."""
    text = squeeze(raw_lines(item.spans))
    split, rest = split_opening(text)
    behind = squeeze(rest.replace("\n", " ")).lstrip(_EDGES)
    if not split.speakers or len(split.title.split()) > _LONGEST_TITLE:
        return None
    if not (is_title_case(split.title) or split.score >= SURE):
        return None
    quoted = in_quotes(behind)  # "opened by Ana Roe: “Less YAML”" only leads to the title
    return Draft(
        title=clean_title(behind) if quoted else split.title,
        head=text.removesuffix(rest),
        who=Credits(split.speakers),
        links=tuple(map(beside, links_of(item.spans))),
        remarks=(behind,) if re.search(r"\w", behind) and not quoted else (),
        doubt="" if split.score >= SURE else UNKNOWN_NAMES,
    )


def _credits_behind(rest: Spans) -> Credits:
    """Return who is named right behind a linked title, or in the line below it."""
    rows = (without_link_words(row) for row in lines(rest))
    # A comma that stood before a link leads to nobody in the next line.
    said = "\n".join(
        raw(row).rstrip(_EDGES) if raw(row).endswith(", ") else raw(row) for row in rows
    )
    behind = squeeze(said).lstrip(" ,")
    linked = linked_people(rest)
    is_introduced = _BY.match(behind) or behind[:1] in "-\u2013—:(|"
    found = credited(flowing(behind)) or (leading(behind) if behind and is_introduced else NOBODY)
    bracketed = _IN_BRACKETS.match(flowing(behind))
    if bracketed and (people := people_in(bracketed["who"], vouched=True)):
        found = Credits(people.speakers)
    is_more = len(found.speakers) > len(linked) or any(
        who.organisation or who.role for who in found.speakers
    )
    # The links tell where each name begins and ends, whatever words stand between.
    return Credits(linked) if linked and not is_more else found


def _rest_of(rest: Spans, who: Credits) -> Iterator[str]:
    """Yield what stands behind a linked title, but for lines that are only people or links."""
    for row in _rows(rest):
        text = squeeze(plain(row).replace("\n", " ")).lstrip(" -\u2013—:,")
        if text and not link_line(row) and not _names_only(row, who):
            yield text


def _people_rows(rest: Spans, who: Credits) -> Iterator[str]:
    return (plain(row) for row in _rows(rest) if _names_only(row, who))


def _rows(rest: Spans) -> Sequence[Spans]:
    """Return the lines that the author ended on purpose; a wrapped text is one."""
    if any(span.text == "\n" for span in rest):
        return lines(rest)
    first, *others = lines(rest) or [rest]
    if others and credited(plain(without_link_words(first))):
        # People have a line of their own, whatever follows.
        return [first, joined(others)]
    return [rest]


def _names_only(row: Spans, who: Credits) -> bool:
    text = plain(without_link_words(row)).lstrip(" -\u2013—:,")
    people = people_in(_BY.sub("", text, count=1) if _BY.match(text) else text)
    return people is not None and people.speakers == who.speakers
