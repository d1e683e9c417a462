"""Items of a list that begin with a linked title, and who stands behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import is_own, is_recording, link_of, links_of, only_points
from bot.notes.markdown.spans import (
    Spans,
    cut,
    first_span,
    joined,
    lines,
    plain,
    raw,
    squeeze,
)
from bot.notes.people.credits import NOBODY, Credits, credited, leading
from bot.notes.people.names import LIKELY, SURE, may_be_called, name_score
from bot.notes.people.people import people_in
from bot.notes.people.profiles import linked_people, linked_person
from bot.notes.people.subjects import staff_in
from bot.notes.people.telling import one_of
from bot.notes.people.wrapping import flowing
from bot.notes.place import Place
from bot.notes.sessions.draft import BY, EDGES, EXPECTED, Draft
from bot.notes.sessions.kinds import KIND, STANDING
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.marked import without_link_words
from bot.notes.sessions.programme import titles_session
from bot.notes.sessions.shape import Shape
from bot.notes.sessions.talks import PLACED
from bot.notes.sessions.titles import title_after_people
from bot.notes.sessions.wording import clean_title
from bot.recap.model import LinkKind

_IN_BRACKETS: Final = re.compile(
    rf"\s*[(\[](?:{one_of('by')}\s+)?(?P<who>[^()\[\]]+)[)\]]\s*(?:[:.\u2013—-]|$)", re.IGNORECASE
)
"""Who gave it, in brackets behind a title: `[Title](address) (by Ana Roe): remarks`."""

_KIND_BEHIND: Final = re.compile(
    rf"\s*\((?:(?:\w+\s)?{KIND}|(?:{STANDING}|plenary)\s{KIND})\s*[,;)]", re.IGNORECASE
)
"""What kind of session it was, in brackets: `[Title](address) (Invited talk, 10 December)`."""

_SPEAKS: Final = re.compile(
    rf"\s+(?:{one_of('gives', 'verb')}|talking|speaking|presenting)\b", re.IGNORECASE
)
"""What stands behind somebody, and no title: "[Ana](…) talking about files"."""


def linked_draft(spans: Spans, place: Place, shape: Shape) -> Draft | None:
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
    if place.role in EXPECTED and not split.title and (led := title_after_people(first.text)):
        split = led  # in a list of sessions a link to one hardly leaves its title out
    behind = _credits_behind(rest)
    # Of two who may have given it, those behind the link are the ones who stand as such.
    is_inside = bool(split.title) and (split.score >= SURE or not behind)
    inside = Credits(split.speakers) if is_inside else NOBODY
    who = inside or behind
    is_recorded = link is not None and is_recording(link)
    is_said = BY.match(raw(rest)) or _IN_BRACKETS.match(raw(rest))
    is_by = bool(who.speakers) and (bool(inside) or is_said is not None)
    has_own = any(is_own(other) for other in links_of(rest))
    is_shown = is_recorded or is_by or has_own or titles_session(first, clean_title(first.text))
    is_shown = is_shown or _KIND_BEHIND.match(raw(rest)) is not None
    if not (is_shown or place.role in EXPECTED):
        return None
    if link and link.kind is LinkKind.OTHER and place.role not in EXPECTED:
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


def _credits_behind(rest: Spans) -> Credits:
    """Return who is named right behind a linked title, or in the line below it."""
    rows = (without_link_words(row) for row in lines(rest))
    # A comma that stood before a link leads to nobody in the next line.
    said = "\n".join(
        raw(row).rstrip(EDGES) if raw(row).endswith(", ") else raw(row) for row in rows
    )
    behind = squeeze(said).lstrip(" ,")
    linked = linked_people(rest)
    is_introduced = BY.match(behind) or behind[:1] in "-\u2013—:(|"
    found = credited(flowing(behind)) or (leading(behind) if behind and is_introduced else NOBODY)
    bracketed = _IN_BRACKETS.match(flowing(behind))
    is_kind = _KIND_BEHIND.match(behind) is not None
    if bracketed and not is_kind and (people := people_in(bracketed["who"], vouched=True)):
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
    people = people_in(BY.sub("", text, count=1) if BY.match(text) else text)
    return people is not None and people.speakers == who.speakers
