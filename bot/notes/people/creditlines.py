"""Lines below a title that say who gave the session, and nothing else."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.headings import without_ornaments
from bot.notes.links import links_of, only_points
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, plain, raw
from bot.notes.people.credits import NOBODY, Credits, is_label, labelled
from bot.notes.people.named import named_first
from bot.notes.people.names import FIRST_NAME, LIKELY, UNHEARD
from bot.notes.people.people import people_in
from bot.notes.people.profiles import is_profile, linked_people
from bot.notes.people.subjects import given_by, owner_of_talk, subject, teller
from bot.notes.people.telling import one_of
from bot.recap.model import Speaker

_LETTER: Final = re.compile(r"\w")
_LONGEST_CREDIT: Final = 24
"""Words of a line that only names people."""

_WORDS_OF_NAME: Final = 3
"""Words of a line right below a heading that is a name, if it may be one."""

_BEGINS_WITH_TALK: Final = re.compile(
    rf"(?:(?:an?|the|this|my|ein|eine|un|une|una)\s+)?(?:\w+\s+)?{one_of('talk')}\b", re.IGNORECASE
)
"""How a line begins that only says who gave it, and where: "A talk given by Ana Roe at …"."""

_BRACKETED: Final = re.compile(r"\((?:by |von |par |por |with )?([^\W\da-z@].*)\)")
"""A line of people in brackets, as some set it below the title."""

_SITE: Final = re.compile(
    r"[\s,;|\u2013\u2014(-]+https?://\S+$"
    r"|(?P<account>@[\w.-]+)[\s,;|\u2013\u2014-]+[a-z\d-]+(?:\.[a-z\d-]+)+(?:/\S*)?$"
)
"""Where somebody is found on the web, behind the name or the account."""

_MINE: Final = re.compile(
    rf"\b{one_of('my')}\s+(?:own\s+)?{one_of('talk')}(?!\s+(?:pr[eé]f|fav))"
    rf"|\b(?:I|we)\s+(?:also\s+)?(?:gave|presented|delivered|held)\s+(?:this|my|our|an?|the)\b"
    rf"(?:\s+\w+)?(?:\s+{one_of('talk')}|\s*$)",
    re.IGNORECASE,
)
"""What tells of what the note's own author gave, and not of what they liked best."""

_FOLKS: Final = re.compile(
    r"(?:the\s+)?(?:folks|people|team|guys|engineers?|developers?|crew)\s+(?:at|from|of|behind)\s+"
    rf"(?P<organisation>(?-i:[A-Z0-9][\w&.-]*(?:\s[A-Z0-9][\w&.-]*){{0,2}}))\s+"
    rf"(?:\w+\s+)?{one_of('gives', 'verb')}",
    re.IGNORECASE,
)

_TELLING: Final = 3
"""Sentences below a heading in which prose names who gave a session."""


def leads_elsewhere(item: Item) -> bool:
    """Tell whether an item is blank, or links what is not the own page of somebody it names.

    Links such as "Slides" may stand beside the names.
    """
    elsewhere = (
        link
        for link in links_of(item.spans)
        if not (is_profile(link.url) or only_points(link.label))
    )
    return not item.spans or any(elsewhere)


def without_asides(spans: Spans) -> Spans:
    """Return `spans` without links in brackets that tell what they lead to: `([blog](address))`.

    Set small, as no name of a person or an organisation is. The brackets stay.
    """
    texts = [span.text for span in spans]
    around = zip(spans, ["", *texts], [*texts[1:], ""], strict=False)
    return tuple(
        span
        for span, before, after in around
        if not span.target
        or span.text[:1].isupper()
        or not (before.endswith("(") and after.startswith(")"))
    )


def linked_alone(line: Spans) -> Credits:
    """Return who is linked in a line that says nothing else: `[Ana Roe](https://x.example/ana)`.

    Links such as "Slides" may stand there, and what joins one person to the next in any language.
    Where the whole line is set in italics or bold, a name may lead to any page.
    """
    said = [span for span in line if not (span.target and only_points(span.text))]
    who = linked_people(tuple(said))
    if not who and said and all(span.bold or span.italic for span in said):
        return credited_by(tuple(said))
    links = [at for at, span in enumerate(said) if span.target]
    around = raw([*said[: links[0]], *said[links[-1] :][1:]]) if links else ""
    is_alone = len(who) == len(links) and not _LETTER.search(around)
    return Credits(who) if is_alone else NOBODY


def tellers(blocks: Sequence[Block]) -> Credits:
    """Return who the first sentences say gave it: "Ana Roe presented".

    Those of the first paragraphs, as far as nothing else stands between them.
    """
    paragraphs = takewhile(lambda block: isinstance(block, Paragraph), blocks)
    texts = (
        plain(spans).replace("\n", " ") for block in paragraphs for spans in block_spans(block)
    )
    told = (text[start:end] for text in texts for start, end in sentences(text))
    said = list(islice(told, _TELLING))
    if not said or _MINE.search(said[0]):
        return NOBODY
    if first := _told_by(said[0]):
        return first
    # Whoever opens the notes by a full name gave it, whatever they are said to do, and not those
    # whose sessions are named later.
    if later := next(filter(None, map(_told_by, said[1:])), NOBODY):
        return named_first(said[0]) or later
    return next(filter(None, map(subject, said)), NOBODY) or named_first(said[0]) or _staff(said[0])


def _told_by(sentence: str) -> Credits:
    return teller(sentence) or owner_of_talk(sentence)


def is_mine(blocks: Sequence[Block]) -> bool:
    """Tell whether the first sentence says that the note's own author gave it: "In my talk I"."""
    first = blocks[0] if blocks else None
    text = plain(first.spans).replace("\n", " ") if isinstance(first, Paragraph) else ""
    start, end = next(sentences(text), (0, 0))
    return bool(_MINE.search(text[start:end]))


def _staff(sentence: str) -> Credits:
    """Return the organisation whose people gave it: "The folks at Acme presented"."""
    found = _FOLKS.match(sentence)
    return Credits(organisations=(found["organisation"],)) if found else NOBODY


def credited_by(line: Spans) -> Credits:
    """Return who `line` credits: by a label, as people, or as "A talk given by Ana Roe"."""
    text = _without_site(without_ornaments(plain(line)).strip())
    if found := labelled(text):
        return found
    if _BEGINS_WITH_TALK.match(text) and len(text.split()) <= _LONGEST_CREDIT:
        given = given_by(text)
        return replace(given, speakers=tuple(map(_without_event, given.speakers)))
    is_marked = all(span.bold or span.italic or not span.text.strip(" ,*") for span in line)
    if len(text.split()) > _LONGEST_CREDIT:
        return NOBODY
    if bracketed := _BRACKETED.fullmatch(text):
        inside = people_in(bracketed[1], vouched=True)
        return Credits(inside.speakers) if inside else NOBODY
    people = people_in(text)
    is_name = len(text.split()) <= _WORDS_OF_NAME and text[-1:] not in ".!?:"
    is_pair = is_name and people is not None and len(people.speakers) > 1
    least = FIRST_NAME if is_pair else LIKELY if is_marked or is_name else UNHEARD
    if people and people.score >= least:
        return Credits(people.speakers)
    return NOBODY


def _without_site(text: str) -> str:
    """Return `text` without the address of somebody's own site that it ends with."""
    return _SITE.sub(lambda found: found["account"] or "", text) if "." in text else text


def named_below(item: Item) -> Credits:
    """Return who the list below `item` names, if that is nothing but a label: "Speakers".

    What follows the names there, such as their accounts, is none.
    """
    if not item.blocks or not is_label(plain(item.spans), "speaker"):
        return NOBODY
    inner = (each for block in item.blocks if isinstance(block, Listing) for each in block.items)
    read = (people_in(plain(each.spans), vouched=True) for each in inner)
    named = takewhile(lambda people: people is not None and people.score >= LIKELY, read)
    return Credits(tuple(who for people in named if people for who in people.speakers))


def with_jobs(line: Spans) -> tuple[Speaker, ...]:
    """Return whom a line below that of others names with their jobs: `Bo Lin, Engineer`."""
    who = credited_by(line).speakers
    return who if all(each.role for each in who) else ()


def _without_event(speaker: Speaker) -> Speaker:
    """Return `speaker` without what was taken for an organisation, and is where the talk was."""
    is_event = bool(speaker.organisation) and is_of_event(speaker.organisation or "")
    return replace(speaker, organisation=None) if is_event else speaker
