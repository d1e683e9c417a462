"""Links to people: whose page an address is, and whom such a link names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.links import is_own, link_of
from bot.notes.markdown.spans import REMEMBERED, Span, Spans
from bot.notes.people.names import HANDLE, LIKELY, SURE, may_be_called, name_score
from bot.recap.address import host_and_path
from bot.recap.model import Link, Session, Speaker

_SOCIAL: Final = re.compile(
    r"(?:(?:mobile\.)?twitter\.com|x\.com|instagram\.com|facebook\.com|dev\.to|sessionize\.com"
    r"|keybase\.io|about\.me|threads\.(?:net|com))/@?[\w.-]+"
    r"|twitter\.com/#!/\w+"
    r"|(?:[a-z]{2}\.)?linkedin\.com/(?:in|pub)/.+|bsky\.app/profile/[^/]+|xing\.com/profile/.+"
    # Mastodon on any host, and blogs of sites that write their authors so.
    r"|[^/]+/@[\w.@-]+",
    re.IGNORECASE,
)
"""Addresses that are a person's, or an organisation's, own page, from the host on."""

_CODE: Final = re.compile(r"(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)/[\w.-]+")
"""Addresses that are a person's own page if a person's name leads there, else a project's."""

_JOINT: Final = re.compile(
    r"[\s,;:(\u2013—-]*(?:\b[a-zà-ÿ]{1,10}\b\s*){0,2}[\s\[(@]*|\s*(?:[,;/&+]|[a-zà-ÿ]{1,3})\s*"
)
"""What may stand between a title and the first person linked: ", de ", " presented by ("."""

_AND: Final = re.compile(r"\s*[)\]]?\s*(?:,|;|/|&|\+|,?\s\w{1,3}\s)\s*[(\[]?\s*")
"""What may stand between one person linked and the next, in any language: ", ", " y "."""

_PLACE: Final = re.compile(r"\s+(?:de|di|da|von|van)\s+(\S.*)")
"""Where somebody works, behind a word that names have as well."""

_WORD: Final = re.compile(r"[^\W_]+")
_GENITIVE: Final = re.compile(r"(?:(?<=\w)['\u2019]s|(?<=s)['\u2019])$")

_LONG: Final = 4
_FEWEST: Final = 2
"""Letters of words, and such words, that an address shares with a title if it is the session's."""


def is_profile(url: str) -> bool:
    """Tell whether `url` is somebody's own page on a site that gives everybody one."""
    host, path = host_and_path(url)
    fragment = url.partition("#")[2]
    address = f"{host}{path}" + (f"#{fragment}" if fragment.startswith("!") else "")
    return bool(_SOCIAL.fullmatch(address.rstrip("/")))


@lru_cache(maxsize=REMEMBERED)
def linked_person(span: Span) -> Speaker | None:
    """Return the person whom the text of a link names; None for a link of anything else.

    A genitive may be inside the link: "[Ana Roe's](…) talk".
    """
    link, name = link_of(span), _GENITIVE.sub("", span.text.strip())
    if link is None or is_own(link) or span.image:
        return None
    is_own_page = is_profile(link.url)
    is_called = is_own_page and len(name) > 1 and may_be_called(name)
    needed = LIKELY if is_own_page or _is_account(link.url) else SURE
    return Speaker(name=name) if is_called or name_score(name) >= needed else None


def linked_people(rest: Spans) -> tuple[Speaker, ...]:
    """Return those whose names, each a link, stand right behind a title, whatever joins them."""
    found: list[Speaker] = []
    joint = ""
    for span in rest:
        if not span.target:
            joint += span.text
            continue
        person = linked_person(span)
        # With no word between them both have to have full names: the other may be a company.
        is_beside = bool(found) and not joint.strip() and person is not None and " " in person.name
        if person is None or not (is_beside or (_AND if found else _JOINT).fullmatch(joint)):
            break
        found.append(person)
        joint = ""
    return tuple(found)


def bounded(speakers: Sequence[Speaker], linked: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Return `speakers` with names that end where those of `linked` do, who are linked by name.

    As in "[Ana Roe](…) de Acme": what stands behind the link is where she works. And a name that
    goes on in words that few know, as "[Ana Van der Roe](…)", is all that is linked.
    """
    names = [person.name for person in linked]
    return tuple(_ended(speaker, names) for speaker in speakers)


def _ended(speaker: Speaker, names: Iterable[str]) -> Speaker:
    for name in names:
        if name.startswith(f"{speaker.name} "):
            return replace(speaker, name=name)
        behind = _PLACE.fullmatch(speaker.name.removeprefix(name))
        if behind and speaker.name.startswith(name):
            return replace(speaker, name=name, organisation=speaker.organisation or behind[1])
    return speaker


def with_own_links(session: Session) -> Session:
    """Return `session` without the links that are its speakers'; its remarks keep them."""
    theirs = [link for link in session.links if _is_speakers(link, session)]
    if not theirs:
        return session
    said = (f"{link.label}: {link.url}" for link in theirs)
    return replace(
        session,
        links=tuple(link for link in session.links if link not in theirs),
        remarks=(*session.remarks, *said),
    )


def _is_speakers(link: Link, session: Session) -> bool:
    """Tell whether `link` is called like people or their organisation, not like the session."""
    if is_own(link) or link.label == session.title:
        return False
    is_account = is_profile(link.url) or _is_account(link.url)
    is_person = HANDLE.fullmatch(link.label) or name_score(link.label) >= LIKELY
    words = _words(link.label)
    is_named = bool(words) and any(
        words <= _words(who.name) or words == _words(who.organisation or "")
        for who in session.speakers
    )
    shared = {word for word in _words(session.title) & _words(link.url) if len(word) >= _LONG}
    return bool(is_account and is_person) or (is_named and len(shared) < _FEWEST)


def _is_account(url: str) -> bool:
    host, path = host_and_path(url)
    return bool(_CODE.fullmatch(f"{host}{path.rstrip('/')}"))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
