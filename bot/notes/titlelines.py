"""Lines that stand over what is told of a session as a heading would, and are not marked as one."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.notes.headings import role_of
from bot.notes.links import is_recording, link_of
from bot.notes.markdown.blocks import Block, Heading, Listing, Paragraph
from bot.notes.markdown.spans import Spans, cut, lines, plain, raw
from bot.notes.overlines import in_the_open, parted_alike
from bot.notes.people.creditlines import tellers
from bot.notes.people.credits import credited
from bot.notes.people.names import HANDLE, SURE
from bot.notes.people.profiles import linked_person
from bot.notes.sessions.kinds import GENERIC
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.marked import end_of_bold
from bot.notes.sessions.programme import linked_title, programme_lines, titles_session
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import is_titled, without_slot

_FEWEST: Final = 2
"""Lines of one kind from which they are headings; one alone may be in the way of what is told."""

_LONGEST: Final = 160
"""Letters of a title with its people."""

_LONGEST_ITEM: Final = 16
"""Words of an item that may stand over paragraphs as a heading does."""

_FEWEST_LEADS: Final = 3
"""Paragraphs with a bold title before a sign, from which each is about a session."""

_BEHIND_LEAD: Final = re.compile(r"\s*(?:[-\u2013\u2014:|]\s+|(?<=[.!?])\s+)")
_BLANK: Final = re.compile(r"\s+")
_WORDS_OF_TITLE: Final = 2
_WORDS_TOLD: Final = 5
"""Words behind such a title, at least, that tell of the session."""

_SENTENCE_ENDS: Final = tuple(".,;:!…")


def linked_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines of paragraphs that only link the title of a session, where text follows.

    The speaker, or the notes, stand in paragraphs of their own. Right below a heading of title and
    people such a line links the same session.
    """
    headed = {
        block.line
        for above, block in pairwise(blocks)
        if isinstance(above, Heading)
        and isinstance(block, Paragraph)
        and linked_title(block.spans)
        and split_title(plain(above.spans)).speakers
    }
    rows = [(x.line, x.spans) for x in blocks if isinstance(x, Paragraph) and x.line not in headed]
    played = {line for line, spans in rows if _plays(spans)}
    titles = frozenset(played | programme_lines(rows))
    return titles if len(_told_of(titles, blocks)) >= _FEWEST else frozenset()


def item_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines of lists of one item that heads the paragraphs about it.

    As in `* *Less YAML:*` with what was said in paragraphs that are not indented. Where several
    are set as titles, or link sessions, the short ones between them are such heads, too.
    """
    heads = [
        (block.line, block.items[0].spans)
        for block, after in pairwise(blocks)
        if isinstance(block, Listing) and isinstance(after, Paragraph) and _is_line_alone(block)
    ]
    titles = [line for line, spans in heads if is_titled(spans) or _links_session(spans)]
    return frozenset(line for line, _ in heads) if len(titles) >= _FEWEST else frozenset()


def credited_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines of paragraphs that begin with a title and its people, and go on.

    As in a mail: `10:00 - Less YAML (Ana Roe)`, and what was said on the lines right below; or
    `Less YAML` over a line of its own for `Ana Roe, Acme`, or such a line with a handle at the end
    of what the programme said. Below the heading of one session such a line may be about a part of
    it, so it doesn't count there.
    """
    candidates = {x.line for x in blocks if isinstance(x, Paragraph) and _may_be_credited(x)}
    if len(candidates) < _FEWEST:
        return frozenset()
    likely = [block for block in in_the_open(blocks) if block.line in candidates]
    found = {block.line for block in likely if _is_credited(block)}
    found |= parted_alike({block.line: plain(lines(block.spans)[0]) for block in likely})
    over_people = frozenset(block.line for block in likely if _is_over_people(block))
    found |= _told_of(over_people, blocks)
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _told_of(titles: frozenset[int], blocks: Sequence[Block]) -> frozenset[int]:
    """Return which of the lines `titles` stand over a paragraph or list that is none of them."""
    return frozenset(
        block.line
        for block, after in pairwise(blocks)
        if block.line in titles
        and isinstance(after, Paragraph | Listing)
        and after.line not in titles
    )


def ends_with_people(block: Paragraph) -> bool:
    """Tell whether the last line of a paragraph is somebody with a handle: `Ana Roe @anaroe`."""
    *_, last = lines(block.spans) or [()]
    text = plain(last)
    handle = HANDLE.search(text)
    return handle is not None and bool(credited(text))


def bold_leads(blocks: Sequence[Block]) -> Mapping[int, tuple[Spans, Spans]]:
    """Return, by their lines, the title and the rest of paragraphs that a bold title leads.

    As in `**Less YAML** - Ana Roe took us through nine files.` Of several set so, half tell who
    spoke, which no list of tools or lessons does.
    """
    found = {
        block.line: lead
        for block in blocks
        if isinstance(block, Paragraph) and (lead := _bold_lead(block.spans))
    }
    if len(found) < _FEWEST_LEADS:
        return {}
    told = sum(map(_tells_who, (rest for _, rest in found.values())))
    return found if 2 * told >= len(found) else {}


def _bold_lead(spans: Spans) -> tuple[Spans, Spans] | None:
    """Return the bold title that a paragraph begins with, and what stands behind a sign."""
    if not spans or not spans[0].bold or spans[0].target:
        return None
    end = end_of_bold(spans, 0)
    title, rest = spans[:end], cut(spans, len(raw(spans[:end])))
    text = plain(title)
    sign = (_BLANK if text.endswith((":", "-")) else _BEHIND_LEAD).match(raw(rest))
    is_title = len(text.split()) >= _WORDS_OF_TITLE and len(text) <= _LONGEST
    if not sign or not is_title or role_of(text) is not None:
        return None
    behind = cut(rest, sign.end())
    return (title, behind) if len(plain(behind).split()) >= _WORDS_TOLD else None


def _tells_who(rest: Spans) -> bool:
    """Tell whether a paragraph says who spoke: it links somebody, or its first sentences do."""
    links_them = any(linked_person(span) for span in rest if span.target)
    return links_them or bool(tellers([Paragraph(spans=rest, line=rest[0].line)]))


def opening_line(blocks: Sequence[Block]) -> int | None:
    """Return the line of a title with nothing but its people below, with which a note begins.

    Of a note without any heading, such as the file of one session that an index links.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or any(isinstance(block, Heading) for block in blocks):
        return None
    title, *below = lines(first.spans) or [()]
    text = plain(title)
    if not below or len(text) > _LONGEST or text.endswith(_SENTENCE_ENDS) or role_of(text):
        return None
    return first.line if credited(plain(below[0])) and not credited(text) else None


def _may_be_credited(block: Paragraph) -> bool:
    """Tell whether a paragraph begins with a line of its own, whatever that says."""
    first, *below = lines(block.spans)
    text = plain(first)
    if not below or len(text) > _LONGEST or text.endswith(_SENTENCE_ENDS):
        return False
    # A title that is set apart is read from the paragraph; in one that an editor has wrapped, the
    # next line goes on in small letters.
    return not (any(span.bold for span in first) or plain(below[0])[:1].islower())


def _is_credited(block: Paragraph) -> bool:
    """Tell whether the first line of a paragraph is a title and people, or a title over them."""
    first, below, *others = lines(block.spans)
    if others and (credited(plain(below)) or ends_with_people(block)):
        return _is_bare_title(first)
    text = plain(first)
    split = split_title(text)
    is_generic = GENERIC.fullmatch(split.title) and without_slot(text) == text
    return bool(split.speakers) and split.score >= SURE and not is_generic


def _is_over_people(block: Paragraph) -> bool:
    """Tell whether the first line of a paragraph is a title over a line for its people."""
    first, below, *_ = lines(block.spans)
    return _is_bare_title(first) and bool(credited(plain(below)))


def _is_bare_title(line: Spans) -> bool:
    text = plain(line)
    return not (credited(text) or link_line(line) or role_of(text))


def _is_line_alone(listing: Listing) -> bool:
    """Tell whether a list is one short line that names no group, and no sentence unless set so."""
    item, *others = listing.items
    text = plain(item.spans)
    is_single = not others and not item.blocks and len(lines(item.spans)) == 1
    is_short = len(text.split()) <= _LONGEST_ITEM and not text.endswith(_SENTENCE_ENDS)
    return is_single and (is_short or is_titled(item.spans)) and role_of(text) is None


def _links_session(spans: Spans) -> bool:
    title = linked_title(spans)
    return title is not None and (_plays(spans) or titles_session(title, title.text))


def _plays(spans: Spans) -> bool:
    title = linked_title(spans)
    link = link_of(title) if title else None
    return link is not None and is_recording(link)
