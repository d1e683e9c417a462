"""Sessions told in prose: a recording linked within a sentence, a marked title "by" somebody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role, is_day
from bot.notes.links import (
    is_address,
    is_own,
    is_recording,
    links_of,
    names_recording,
    only_points,
    unique,
)
from bot.notes.markdown.blocks import Item, Paragraph
from bot.notes.markdown.sentences import REACH, around
from bot.notes.markdown.spans import squeeze
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.givers import behind, giver_around
from bot.notes.people.named import names_somebody
from bot.notes.people.names import LIKELY
from bot.notes.people.people import people_in
from bot.notes.people.profiles import bounded, linked_person
from bot.notes.people.subjects import before, owner, staff_in, teller
from bot.notes.people.telling import one_of
from bot.notes.people.titleleads import MARKS, QUOTES
from bot.notes.place import Place
from bot.notes.sessions.linkedowners import linked_owner
from bot.notes.sessions.spots import Spot, is_by_the_way, may_be_title, spots_in
from bot.notes.sessions.titles import split_label
from bot.notes.sessions.toldtitles import (
    TALK_NOUN,
    TALK_OR_TALKS,
    linked_giver,
    told_title,
)
from bot.notes.sessions.wording import clean_title, points_elsewhere
from bot.recap.model import Link, Session, Speaker

_DID: Final = re.compile(
    rf"(?:(?:has|had|have|also)\s+)?{one_of('gives', 'verb')}"
    rf"(?:\s+(?:an?|the|his|her|their|it))*(?:\s+{one_of('talk')})?(?:\s+{one_of('about')})?",
    re.IGNORECASE,
)
"""What somebody did who gave a session, as the text of a link to it."""

_CALL: Final = re.compile(
    r"(?:^\s*|[,;.!?\u2013\u2014-]\s+)(?:[Yy]ou\s+(?:can|may|could|should)\s+)?(?:(?:then|also|now)\s+)*"
    r"(?:[Cc]heck out|[Ww]atch|[Vv]iew|[Ss]ee|[Ff]ind|[Cc]atch)"
    r"(?:\s+(?:[a-z']+|GitHub|Git[Ll]ab|YouTube|Vimeo)){1,8}\s*[\s:=\u2013\u2014>-]*$"
)
"""A call to watch before an address, with no name and no title in it: "Check out the video -> "."""

_GAVE_IT: Final = re.compile(rf"\s+{one_of('gives')}\s+(?:it|this|that)\b", re.IGNORECASE)


TOLD: Final = "it is told of in prose, with no recording"
"""Doubt about a session that has a title of its own, in a sentence."""

_ARTICLE: Final = re.compile(r"^(?:the|his|her|their|this|an?)\s+", re.IGNORECASE)
_LONGEST_TITLE: Final = 120
"""Characters of a sentence that stands in for a title that the note does not give."""


def sessions_in(paragraph: Paragraph, place: Place) -> Iterator[Session]:
    """Yield the sessions that `paragraph` tells of, in its order."""
    told: Session | None = None
    title: Spot | None = None
    people: list[Spot] = []
    for spot in spots_in(paragraph):
        link = spot.link
        if spot.span and linked_person(spot.span):
            people.append(spot)
            continue
        if link and not (spot.plays or spot.is_enumerated) and is_by_the_way(link):
            told = replace(told, links=(*told.links, link)) if told and _lacks(told, link) else told
            continue
        found: Session | None = None
        if not (link and spot.plays):
            title = spot
            owned = linked_owner(people, spot) if spot.ahead.endswith(QUOTES) else NOBODY
            who = owned or linked_giver(people[-1] if people else None, spot)
            named = (linked_person(each.span) for each in people if each.span)
            found = _told(spot, place, who, tuple(filter(None, named)))
        elif told and _goes_with(told, spot, link, title):
            # "You can watch it here" is about the session that was named before.
            told = replace(told, links=(*told.links, link))
        elif is_recording(link):
            is_called = title is not None and (
                _points(spot, title) or _calls(spot, link) or _is_untitled(spot, link, title)
            )
            found = _titled(title, paragraph, place, link) if title and is_called else None
            owned = linked_owner(people, spot)
            found = found or _recorded(_told_of(spot, link), link, place, owned)
        if found and told and _names(told, found):
            told = replace(found, links=unique((*told.links, *found.links)), source=told.source)
        elif found:
            yield from [told] if told else []
            told = found
    yield from [told] if told else []


def _goes_with(told: Session, spot: Spot, link: Link, title: Spot | None) -> bool:
    """Tell whether `link` plays `told`, and no sentence about somebody else points to it."""
    is_pointer = only_points(link.label) or _points(spot, title) or _calls(spot, link)
    others = set(teller(spot.sentence).speakers) - set(told.speakers)
    is_of_other = bool(others) and told.remarks[-1:] != (spot.sentence,)
    return is_pointer and _lacks(told, link) and not is_of_other


def _names(told: Session, found: Session) -> bool:
    """Tell whether `found` gives the title of `told`, which is only called by its speaker.

    As in `[Ana Roe's keynote](…) was about *Less YAML*`.
    """
    names = {speaker.name for speaker in told.speakers}
    is_called = any(name in told.title for name in names)
    return is_called and names == {speaker.name for speaker in found.speakers}


def told_in(item: Item, place: Place) -> list[Session]:
    """Return the sessions that the sentences of a list item tell of, with people if need be.

    A title behind its code needs nobody, nor in a list of sessions one that is called such: "My
    talk was “Less YAML”."
    """
    told = sessions_in(Paragraph(spans=item.spans, line=item.line), place)
    is_listed = place.role is Role.SESSIONS
    return [session for session in told if session.speakers or is_listed or not session.doubt]


def _points(spot: Spot, title: Spot | None) -> bool:
    """Tell whether what is linked only points to the session of `title` in the same sentence."""
    label = spot.link.label.strip() if spot.link else ""
    is_pointer = only_points(label) or TALK_NOUN.fullmatch(label) or _DID.fullmatch(label)
    return title is not None and bool(is_pointer) and title.is_in_sentence_of(spot)


def _calls(spot: Spot, link: Link) -> bool:
    """Tell whether a sentence only says that what an address leads to is there to be watched."""
    return is_address(link.label) and _CALL.search(spot.ahead) is not None


def _is_untitled(spot: Spot, link: Link, title: Spot) -> bool:
    """Tell whether an address is all that a later sentence names of what `title` is called.

    That opens the paragraph, or is said to be a session: `In the session "Less YAML", learn …`.
    """
    ahead = title.text[: title.start].rstrip(MARKS)
    is_opening = not ahead or TALK_OR_TALKS.search(f"{title.ahead} {title.inner}")
    return is_address(link.label) and bool(is_opening) and not names_somebody(spot.sentence)


def _titled(spot: Spot, paragraph: Paragraph, place: Place, link: Link) -> Session | None:
    """Return the session of `"Less YAML" was my first; watch it here`, which `link` plays."""
    title = clean_title(spot.inner)
    if not may_be_title(title):
        return None
    others = (each for each in links_of(paragraph.spans) if not is_recording(each))
    return Session(
        title=title,
        links=unique(
            (link, *(each for each in others if is_own(each) and only_points(each.label)))
        ),
        remarks=(spot.sentence,),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="its title was looked for in prose",
    )


def _lacks(told: Session, link: Link) -> bool:
    return all(own.kind is not link.kind for own in told.links)


def _recorded(spot: Spot, link: Link, place: Place, owned: Credits) -> Session | None:
    """Return the session that `link` plays; None where no word tells what it is.

    `owned` is who is linked right before it, as its owner.
    """
    if (
        points_elsewhere(link.label)
        or is_day(link.label)  # all that was recorded on it
        or _is_bare(spot, link)
        or _calls(spot, link)
        or (_is_passing(spot, link) and not owned)
    ):
        return None
    split = split_label(link.label)
    who = (
        (Credits(split.speakers) if split.title else NOBODY)
        or owned
        or owner(spot.ahead)
        or behind(spot.text[spot.end : spot.end + REACH])
        or giver_around(spot.ahead, spot.text[spot.end : spot.end + REACH])
        or before(spot.ahead)
        or teller(spot.sentence)
        or _told_next(spot)
        or Credits(organisations=staff_in(link.label))
    )
    title, is_title = _title(split.title or link.label, spot, who)
    return Session(
        title=title,
        speakers=who.speakers,
        organisations=who.organisations,
        links=(link,),
        remarks=(spot.sentence,) if spot.sentence != title else (),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="" if is_title and who.speakers else "its title or people were looked for in prose",
    )


def _told_of(spot: Spot, link: Link) -> Spot:
    """Return the end of the sentence before where `link` alone follows it: "… . [Video](…)"."""
    start = around(spot.text, spot.start)[0]
    beside = f"{spot.ahead}{spot.behind}".strip(" \n:()[].!")
    is_alone = not beside or only_points(beside)
    if not (start and is_alone and only_points(link.label)):
        return spot
    end = len(spot.text[:start].rstrip(" \n.!…"))
    return replace(spot, start=end, end=end)


def _is_passing(spot: Spot, link: Link) -> bool:
    """Tell whether a video is linked by a few words of a sentence that is not about sessions."""
    is_written_in = link.label[:1].islower() and not only_points(link.label)
    is_about = TALK_OR_TALKS.search(spot.sentence) or names_recording(spot.sentence)
    return is_written_in and not is_about and not names_somebody(spot.sentence)


def _told_next(spot: Spot) -> Credits:
    """Return who the next sentence says gave it: "Ana Roe gave it, and …"."""
    text = spot.text[around(spot.text, spot.start)[1] :][:REACH].lstrip()
    given = _GAVE_IT.search(text)
    people = people_in(text[: given.start()]) if given else None
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def _told(
    spot: Spot, place: Place, linked: Credits, people: Sequence[Speaker] = ()
) -> Session | None:
    """Return the session titled at `spot`, if the text says who gave it, or that it is one.

    `linked` is who is linked right before it, and `people` are all that are linked before it.
    """
    told = told_title(spot, linked)
    if not told:
        return None
    return Session(
        title=told.title,
        speakers=bounded(told.who.speakers, people),
        organisations=told.who.organisations,
        links=(spot.link,) if spot.link else (),
        remarks=(spot.sentence,),
        day=place.day,
        headings=place.headings,
        source=place.source(spot.line),
        doubt="" if told.is_coded else TOLD,
    )


def _is_bare(spot: Spot, link: Link) -> bool:
    """Tell whether a picture, an address or "Video" is all that a sentence says."""
    is_untold = is_address(link.label) or only_points(link.label)
    return is_untold and not re.search(r"[^\W\d_]{3}", spot.ahead + spot.behind)


def _title(label: str, spot: Spot, who: Credits) -> tuple[str, bool]:
    """Return a session's title and whether the note gives it as one."""
    if TALK_NOUN.fullmatch(label.strip()):
        noun = _ARTICLE.sub("", label.strip())
        names = " and ".join(speaker.name for speaker in who.speakers)
        mark = "\u2019" if "\u2019" in spot.ahead else "'"
        return (f"{names}{mark}s {noun}", True) if names else (shortened(spot.sentence), False)
    if is_address(label):
        return shortened(squeeze(f"{spot.ahead} {spot.behind}".replace("\n", " "))), False
    if only_points(label):
        return shortened(spot.sentence), False
    return clean_title(label), True


def shortened(sentence: str) -> str:
    """Return `sentence` at a length that may stand in for a title."""
    text = sentence.rstrip(".!") or sentence
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
