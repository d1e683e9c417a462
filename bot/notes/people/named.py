"""Who the notes of a session name, where no word says that they gave it.

The speaker stands somewhere in the text below the heading. Whoever is named first by a full name
mostly gave it, whatever verb the author found: "Ana Roe did a great job".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from bot.notes.markdown.blocks import Block, Paragraph, block_spans
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, plain, raw
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import GIVEN_NAMES, HANDLE, PARTICLES, SURE, UNHEARD
from bot.notes.people.people import people_at_start, people_in
from bot.notes.people.profiles import is_profile, linked_person
from bot.recap.model import Speaker

_REACH: Final = 3
"""Sentences of the first paragraph; later ones tell of others."""

_REACH_OF_LINKS: Final = 5
"""The same of those whose own page is linked, which tells better that they were there."""

_PARAGRAPHS: Final = 6
"""At the top of the notes, in which a later one may begin with who gave it."""

_DOES: Final = re.compile(r"\s+(?!(?:and|or|und|et|y|e|from|of|on|in|at)\b)[a-zà-ÿ]{2,}")
_NAME: Final = re.compile(
    r"(?<![\w@'\u2019.-])(?P<given>[^\W\d_a-z][\w'\u2019-]+)\s+(?=[^\W\d_a-z])"
)
_OTHERS: Final = re.compile(
    r"\b(?:by|par|von|por|door|from|with|avec|mit|con|to|for|and|like|as|than|unlike|after|thanks"
    r"|friends?|colleagues?|of|de|about|über|sur|sobre|meet|met|see|saw|quot(?:es|ed|ing))"
    r"(?:\s+(?:my|our|the|a|an)\b)?(?:\s+\w+)?\s*$|[-\u2013—]\s*$",
    re.IGNORECASE,
)
"""What leads to somebody else: whose tool it is, whom its author met, who is quoted."""

_TO_OTHERS: Final = re.compile(
    r"\b(?:by|to|for|like|as|than|unlike|after|thanks|friends?|colleagues?|quot\w+)\s*$",
    re.IGNORECASE,
)
"""The same before a link, which tells better that somebody was there."""

_NO_SPEAKERS: Final = re.compile(
    r"\b(?:to|for|like|as|than|unlike|after|friends?|colleagues?|quot\w+|RT|via)\s*$", re.IGNORECASE
)
"""The same before a name with a handle; "by" and "thanks" lead to who is so well introduced."""

_NAME_OF_HANDLE: Final = re.compile(
    r"(?<!\w)(?P<name>(?!Thanks\b|Thank\b|Kudos\b|Merci\b|Danke\b)[^\W\d_a-z][\w.'\u2019-]*"
    rf"(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+)?[^\W\d_a-z][\w.'\u2019-]*){{1,3}})\s*\(\s*$"
)
"""A full name before the handle that stands behind it in brackets."""

_CLOSING: Final = re.compile(r"(?<!\()[)\]](?=\s)")
_OWNED: Final = re.compile(r"['\u2019]s?$")
"""Behind a name: what stands next is theirs, and not who gave the session."""


def names_somebody(text: str) -> bool:
    """Tell whether `text` calls anybody by a full name we know."""
    return next(_names(text), None) is not None


def named_in(blocks: Sequence[Block]) -> Credits:
    """Return the first whom the first paragraph of `blocks` calls by a full name we know.

    Where it names nobody, a later one may begin with a name.
    """
    texts = [plain(block.spans) for block in blocks[:_PARAGRAPHS] if isinstance(block, Paragraph)]
    if not texts or not isinstance(blocks[0], Paragraph):
        return NOBODY
    return (
        _linked_in(blocks)
        or named_by(texts[0])
        or next(filter(None, map(named_first, texts[1:])), NOBODY)
    )


def _linked_in(blocks: Sequence[Block]) -> Credits:
    """Return those whose own pages the first of the first sentences links that links any."""
    paragraphs = takewhile(lambda block: isinstance(block, Paragraph), blocks)
    told = (
        (spans, *each)
        for block in paragraphs
        for spans in block_spans(block)
        for each in sentences(raw(spans))
    )
    for spans, start, end in islice(told, _REACH_OF_LINKS):
        if speakers := tuple(_linked_between(spans, start, end)):
            return Credits(speakers)
    return NOBODY


def _linked_between(spans: Spans, start: int, end: int) -> Iterator[Speaker]:
    here = 0
    ahead = ""
    for span in spans:
        is_theirs = bool(span.target) and start <= here < end and is_profile(span.target or "")
        speaker = linked_person(span) if is_theirs else None
        if speaker and HANDLE.fullmatch(speaker.name):
            yield from _before_handle(ahead) if ahead.strip() else (speaker,)
        elif speaker and not _TO_OTHERS.search(ahead):
            yield speaker
        here += len(span.text)
        ahead += span.text


def _before_handle(ahead: str) -> tuple[Speaker, ...]:
    """Return who is named right before a handle in brackets that links to their page.

    The handle vouches for a name that nobody knows: `by Hopla Wix ([@hopla](address))`.
    """
    found = _NAME_OF_HANDLE.search(ahead)
    if not found or _NO_SPEAKERS.search(ahead[: found.start()]):
        return ()
    people = people_in(found["name"], vouched=True)
    return people.speakers if people else ()


def named_first(text: str) -> Credits:
    """Return whom `text` begins with by a full name we know, before what they did."""
    if not _may_begin(text):
        return NOBODY
    found = people_at_start(text.replace("\n", " "))
    # What a comma opens behind a name, such as where they work, another closes before the verb.
    is_subject = (
        found is not None
        and _DOES.match(found[1]) is not None
        and not _OWNED.search(found[0].speakers[-1].name)
        and (len(found[0].speakers) > 1 or "," not in text[: -len(found[1])])
    )
    return Credits(found[0].speakers) if found and is_subject and found[0].score >= SURE else NOBODY


def named_alone(text: str) -> Credits:
    """Return those of whom the first of several sentences says nothing but who they are.

    As "Ana Roe, Acme. Nine files are gone." behind a title.
    """
    start, end = next(sentences(text), (0, 0))
    people = people_in(text[start:end]) if 0 < end < len(text) else None
    return Credits(people.speakers) if people and people.score >= UNHEARD else NOBODY


def named_by(text: str) -> Credits:
    """Return the first whom the first sentences of `text` call by a full name we know."""
    text = text.replace("\n", " ")
    for start, end in islice(sentences(text), _REACH):
        sentence = text[start:end]
        for speakers, at in _names(sentence):
            is_owner = _OWNED.search(speakers[-1].name)
            if is_owner:
                return NOBODY
            if not _OTHERS.search(sentence[:at]):
                return Credits(speakers)
    return NOBODY


def _may_begin(text: str) -> bool:
    """Tell whether `text` begins with a given name we know, which is soon told."""
    first = _NAME.match(text)
    return first is not None and first["given"].casefold().split("-")[0] in GIVEN_NAMES


def _names(sentence: str) -> Iterator[tuple[tuple[Speaker, ...], int]]:
    """Yield those whom `sentence` calls by full names we know, each with the offset."""
    for found in _NAME.finditer(sentence):
        if found["given"].casefold().split("-")[0] not in GIVEN_NAMES:
            continue
        people = people_at_start(_CLOSING.split(sentence[found.start() :], maxsplit=1)[0])
        if people and people[0].score >= SURE:
            yield people[0].speakers, found.start()
