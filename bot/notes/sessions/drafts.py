"""What the text of a list item says of a session: one short function for each way to mark one."""

import re
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.labels import without_addresses, without_lead
from bot.notes.links import beside, is_full_address, is_own, links_of
from bot.notes.markdown.blocks import Item, Listing
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import (
    Spans,
    first_span,
    lines,
    plain,
    raw_lines,
    squeeze,
)
from bot.notes.people.credits import NOBODY, Credits, labelled, leading, leaves_out, vouched
from bot.notes.people.names import FIRST_NAME, LIKELY, SURE
from bot.notes.people.people import people_in
from bot.notes.people.profiles import linked_person
from bot.notes.people.subjects import teller
from bot.notes.place import Place
from bot.notes.sessions.draft import BY, EDGES, EXPECTED, Draft
from bot.notes.sessions.heads import UNKNOWN_NAMES
from bot.notes.sessions.leadins import led_title, parted_title, title_behind_people
from bot.notes.sessions.linkeddrafts import linked_draft
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.marked import (
    Marked,
    credited_below,
    marked_people,
    marked_title,
    set_title,
    without_link_words,
)
from bot.notes.sessions.shape import NO_SHAPE, Shape
from bot.notes.sessions.splits import Split
from bot.notes.sessions.spots import may_be_title
from bot.notes.sessions.talks import PLACED
from bot.notes.sessions.titles import LONGEST, split_opening, split_title
from bot.notes.sessions.tolddrafts import told_draft
from bot.notes.sessions.topics import topic_behind_people
from bot.notes.sessions.wording import (
    clean_title,
    in_quotes,
    is_quoted,
    is_remark_behind,
    is_title_case,
    is_titled,
    points_elsewhere,
    without_empty,
)

_LONGEST_TITLE: Final = 25
"""Words; what is longer is a sentence."""

_IN_QUOTES: Final = re.compile(r"\W*[\"“„«]([^\"“”„«»]{4,150})[\"”“»]")
_TITLE_AND_BRACKETS: Final = re.compile(
    r"(?P<title>[^\W_][^():.!?]{2,100}?\s[^():.!?\s]{1,30}[!?]?)\s\((?P<who>[^()]{3,120})\)"
)
"""A title of two words at least and who gave it."""


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
        or _behind_plain(item, place)
        or linked_draft(item.spans, place, shape)
        or _opening(item)
        or told_draft(item, place)
        or (_plain(item.spans, place, shape) if _is_alike(item, shape) else None)
        or _remarked(item, place)
        or _plain(item.spans, place, shape)
    )
    is_other = draft is None or is_full_address(draft.title) or points_elsewhere(draft.title)
    return None if is_other else draft


def _is_alike(item: Item, shape: Shape) -> bool:
    """Tell whether `item` is a title and people as its siblings are."""
    return shape.sign is not None and bool(shape.split(plain(item.spans)).speakers)


def _speaker_over_title(item: Item) -> Draft | None:
    """Read `- Ana Roe` over a quoted or italic title, nested or in the next line.

    A title that nothing sets apart stands over a line of its links, in the same list.
    """
    below = next((block for block in item.blocks if isinstance(block, Listing)), None)
    people_row, *rows = lines(item.spans) or [()]
    if not rows and below:
        rows = [*lines(below.items[0].spans)]
    title, *others = rows or [()]
    is_linked = not others and below is not None and _leads_to_links(below)
    if not title or not (is_titled(title) or is_linked):
        return None
    people = people_in(plain(people_row), vouched=is_quoted(title))
    if not people or people.score < (FIRST_NAME if is_titled(title) else LIKELY):
        return None
    return Draft(
        title=clean_title(plain(title)),
        head=plain(people_row),
        who=Credits(people.speakers),
        links=links_of(item.spans),
        remarks=tuple(plain(row) for row in others if not link_line(row)),
    )


def _leads_to_links(listing: Listing) -> bool:
    """Tell whether a list is a line that may be a title, over one that links its recording."""
    first, *others = listing.items
    text = plain(first.spans)
    is_title = may_be_title(text) and not (first.blocks or links_of(first.spans))
    is_short = len(text.split()) <= _LONGEST_TITLE
    return is_title and is_short and any(map(is_own, link_line(others[0].spans) if others else ()))


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
    if not who and (by := BY.match(text, found.end())):
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
    text = without_empty(without_addresses(without_link_words(row))).strip(EDGES)
    return without_lead(text) if links_of(row) else text


def _bold(item: Item) -> Draft | None:
    """Read a bold title with the people behind it, in brackets or labelled below."""
    marked = marked_title(item.spans)
    who = marked and (marked.who or credited_below(item.blocks))
    return _marked(marked, who) if marked and who else None


def _behind_plain(item: Item, place: Place) -> Draft | None:
    """Read `Less YAML **Ana Roe, Acme**` in a list of sessions."""
    marked = marked_people(item.spans) if place.role in EXPECTED else None
    if not marked:
        return None
    head = plain((*marked.inside, *marked.rest))
    return Draft(title=marked.title, head=head, who=marked.who, links=links_of(item.spans))


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
    return without_addresses(without_link_words(marked.rest)).strip(EDGES)


def _led_to(item: Item, place: Place) -> Draft | None:
    """Read a title behind its people, or a linked one behind what the session was about."""
    found = led_title(item.spans)
    if not found and (place.role in EXPECTED or any(map(is_own, links_of(item.spans)))):
        found = title_behind_people(item.spans) or topic_behind_people(item.spans)
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


def _plain(spans: Spans, place: Place, shape: Shape) -> Draft | None:
    """Read a title that is no link, with people beside it or below, or among sessions."""
    rows = lines(spans)
    if not rows or link_line(rows[0]):
        return None
    first = _said_in(rows[0])
    split, said = _split(first, rows[0], shape)
    if not split.title or len(split.title.split()) > _LONGEST_TITLE:
        return None
    opening = first_span(spans)
    if not split.speakers and opening and linked_person(opening):
        return None  # a sentence about what somebody did
    below = _credited(plain(rows[1])) if len(rows) > 1 and not split.speakers else NOBODY
    who = below or Credits(split.speakers)
    score = 1.0 if below else split.score
    has_own = any(is_own(link) for link in links_of(spans))
    is_expected = place.role in EXPECTED
    is_alike = shape.sign is not None and bool(who)
    if (
        not is_alike
        and score < (LIKELY if is_expected or has_own else SURE)
        and not (is_expected and (has_own or is_title_case(split.title) or is_titled(rows[0])))
    ):
        return None
    first_remark = 2 if below else 1
    further = (plain(row) for row in rows[first_remark:] if not link_line(row))
    return Draft(
        title=split.title,
        head=" ".join([first.removesuffix(said), *([plain(rows[1])] if below else [])]),
        who=who,
        links=links_of(spans),
        remarks=(*filter(None, [said]), *further),
        doubt="" if score >= SURE else PLACED if score < LIKELY else UNKNOWN_NAMES,
    )


def _split(text: str, row: Spans, shape: Shape) -> tuple[Split, str]:
    """Split the text of `row` into title and people, and what is said behind a title they lead to.

    Of a long text only the first sentence may be title and people.
    """
    end = len(text) if len(text) <= LONGEST else next(sentences(text), (0, len(text)))[1]
    split = shape.split(text[:end])
    if is_remark_behind(text[:end], split.title):
        return Split(""), ""
    is_led = bool(split.speakers) and text.startswith(split.speakers[0].name)
    if not split.title or not is_led:
        return (split, "") if end == len(text) else (Split(text), "")
    title, said = parted_title(split.title, row)
    # Behind the first sentence its own full stop is no part of the title.
    title = title if end == len(text) else title.rstrip(".")
    return replace(split, title=title), f"{said}{text[end:]}".lstrip()


def _credited(line: str) -> Credits:
    """Return who a line below a title credits, by a label or by names that we know."""
    people = people_in(line)
    is_known = people is not None and people.score >= SURE
    return labelled(line) or (Credits(people.speakers) if people and is_known else NOBODY)


def _without_bare(text: str, spans: Spans) -> str:
    """Return `text` without the bare addresses that `spans` link."""
    for span in spans:
        if span.target and is_full_address(span.text):
            text = text.replace(span.text, "")
    return text.strip(EDGES)


def _opening(item: Item) -> Draft | None:
    """Read `Title by Ana Roe, Acme: what she said`, which may fill many lines."""
    text = squeeze(raw_lines(item.spans))
    split, rest = split_opening(text)
    behind = squeeze(rest.replace("\n", " ")).lstrip(EDGES)
    if not split.speakers or len(split.title.split()) > _LONGEST_TITLE:
        return None
    if not (is_title_case(split.title) or split.score >= SURE):
        return None
    # "Opened by Ana Roe: “Less YAML” https://…" only leads to the title.
    said = _without_bare(behind, item.spans)
    quoted = in_quotes(said)
    return Draft(
        title=clean_title(said) if quoted else split.title,
        head=text.removesuffix(rest),
        who=Credits(split.speakers),
        links=tuple(map(beside, links_of(item.spans))),
        remarks=(behind,) if re.search(r"\w", behind) and not quoted else (),
        doubt="" if split.score >= SURE else UNKNOWN_NAMES,
    )
