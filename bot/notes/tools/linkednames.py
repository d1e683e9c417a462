"""Linked names that a sentence presents: tools' pages and code, told from those of companies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.choice import choice
from bot.notes.events.edition import is_of_event
from bot.notes.links import is_own, link_of
from bot.notes.markdown.spans import Spans
from bot.notes.people.names import SURE, name_score
from bot.notes.tools.addresses import (
    is_code,
    is_project,
    is_repository,
    is_technical,
    name_of_address,
)
from bot.notes.tools.deeds import does_as_tools_do
from bot.notes.tools.definitions import defines_tool
from bot.notes.tools.kinds import says_what_it_is, stands_by_kind, without_kind
from bot.notes.tools.plainnames import is_coded, is_known, is_no_tool
from bot.notes.tools.projects import (
    is_bare,
    is_called_just_like_its_site,
    is_named_by_page,
    may_name_project,
    named_before,
    names_repository,
)
from bot.notes.tools.toolitems import LONGEST_ALONE
from bot.notes.words import lines
from bot.recap.model import Link, LinkKind

_SHORT: Final = re.compile(r"(?<=\w)\s\([A-Z][\w-]{1,8}\)$")
"""What a name is short for behind it: "Open Pot Framework (OPF)"."""

_LONGEST_SIGN: Final = 80
"""Letters before a name, at most, that say whose or what it is."""

_OF_PEOPLE: Final = re.compile(
    r"(?:@|\b(?:at|from|of|by|for|join(?:ed|ing)?|met|thanks?(?: to)?|company|companies|sponsors?"
    r"|sponsored|team|folks|people|colleagues|friends|employer|startup|agency|organi[sz]ers?"
    r"|community|magazine|venue|hotel|restaurant|bar|pub|conference|meetup"
    r"|(?:chat(?:ted|ting)?|meet(?:ing)?|met|partner(?:ed)?|sp[oe]a?ke?(?:ing)?|talk(?:s|ed|ing)?"
    r"|together|up|work(?:s|ed|ing)?) with))[\s(:,]*$",
    re.IGNORECASE,
)

_THANKS: Final = re.compile(
    r"(?:^|[.!?\n]\s*)[^.!?\n]{0,40}?\b"
    r"(?:thank(?:s| you)|sponsor(?:s|ed|ing)?|organi[sz]ed|hosted|danke?|merci|gracias)\b"
    r"[^.!?\n]*$",
    re.IGNORECASE,
)
"""A sentence that names those who made the event possible, up to one of them."""

_LONGEST_THANKS: Final = 200
"""Letters of such a sentence, at most, before a name."""

_PEOPLE_OF: Final = re.compile(
    r"(?:['\u2019]s?)?\s+(?:team|engineers?|folks|employees|people|booth|party|office|guys|crew"
    r"|conference|meet-?up|event|summit|workshop|podcast|newsletter|foundation)\b"
    r"|\s*\((?:conference|meet-?up|summit|tutorial|workshop)\b"
    r"|\s+(?:has |have |had |also |just |recently )?(?:acquired|bought|employs?|founded|gave|hired"
    r"|hosted|hosts|invited|organi[sz]e[ds]|spoke|sponsore?[ds]|started)\b",
    re.IGNORECASE,
)
"""What stands before and behind the linked name of a company, or of an event."""

_USED: Final = re.compile(
    rf"(?<!\w){choice(lines('tool_leads'))}\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE
)
"""What stands before the name of a thing that does something for people, and is shown to them."""

_TO_TRY: Final = re.compile(
    r"\s+(?:to|for me to)\s+(?:try|check|look|explore|read up)\b"
    r"|\s(?:(?:would|could|might|may) be|is|seems)\s(?:an?\s)?"
    r"(?:good|great|nice|solid|viable)\s(?:alternative|candidate|choice|fit|option)\b"
    r"|-(?:based|powered|backed)\b|\s(?:is|was|are|were|(?:can|could) be|gets?|being)\sused\b"
)
"""What is said of a tool behind its name: that it is used, or worth it."""

_HOST: Final = re.compile(r"[\w-]+\.(?!com$)[a-z]{2,5}")
"""An address as people speak of it: "we use kettle.io". Companies are mostly at `.com`."""

_KIND_BEHIND: Final = re.compile(r"\s*(?:[(:,]|[-\u2013\u2014]+\s)\s*(?:an?\s)?")
"""What stands between an address and what is to be found there."""

_BEGINS: Final = re.compile(r"(?:^|[.!?:;,]\s+|\s[-\u2013\u2014]+\s+)(?:and |or )?$")
_FOR: Final = re.compile(r"\s(?:for|to)\s[a-z]")
"""A sentence, or a part of one, that begins with a name and goes on with what it is for."""

_SHOWN_OF: Final = re.compile(
    r"\b(?:use|usage|utili[sz]ation|announcement|demo|demonstration|overview|introduction|version"
    r"|release|top|users?|creators?|maintainers?|makers?|extension|fork|port|successor)"
    r" (?:of|to) (?:\w+ )?$|\blook(?:s|ed|ing)? at (?:the )?$"
    r"|\b(?:excited|use[- ]cases?|support|plugins?|extensions?) for (?:the )?$",
    re.IGNORECASE,
)
"""What leads to a tool by a word that mostly leads to people."""

_ENUMERATED: Final = re.compile(
    r"(?:\s+(?:for|to|as|für|pour|para)\s[^,.;:!?()]{3,60})?"
    r"\s*(?:[,/+]|,?\s+(?:and|or|et|ou|und|oder|y|o|och|en|of|e|&))\s*"
)
"""What stands between one name of a list in a sentence and the next, what it is for included."""

Found = tuple[str, tuple[Link, ...], int]
"""What a tool is called, its links, and the line that names it."""


def linked_names(spans: Spans, whole: str, *, is_led: bool) -> Iterator[Found]:
    """Yield the tools that `spans`, whose text is `whole`, link under their names.

    With `is_led` the first link is one.
    """
    here = listed_to = 0
    for span in spans:
        start, here = here, here + len(span.text)
        link = link_of(span)
        if not link:
            continue
        ahead = whole[:start]
        link = by_name_alone(link)
        is_named = is_bare(link) and not names_repository(link)
        if is_named and is_project(link.url) and not is_own(link) and not is_led:
            link = _named_before(ahead, link, whole[here:])
            is_presented = link is not None
        else:
            is_next = bool(listed_to) and bool(_ENUMERATED.fullmatch(whole[listed_to:start]))
            is_presented = is_led or _is_presented_by(link, ahead, whole[here:])
            is_presented |= is_next and may_name_project(link) and _is_by_name(link)
            is_led = False
            listed_to = here if is_presented or is_next else 0
        if link and is_presented:
            yield link.label, (link,), span.line


def by_name_alone(link: Link) -> Link:
    """Return `link` without what its text says beyond the name: "Foobar project", "Foobar?".

    A noun in capitals belongs to the name, unless the address does without it alone.
    """
    label = _SHORT.sub("", link.label.rstrip("?!:,;"))
    name = without_kind(label)
    is_noun_of_name = name != label and label.split()[-1].istitle()
    if is_noun_of_name and (
        is_called_just_like_its_site(replace(link, label=label))
        or not is_called_just_like_its_site(replace(link, label=name))
    ):
        name = label
    return replace(link, label=name) if name and name != link.label else link


def _named_before(ahead: str, link: Link, behind: str) -> Link | None:
    """Return the bare address `link` under the name before it, or its own where a kind follows."""
    name = named_before(ahead, link.url) or _named_in_sentence(ahead, link.url)
    if not name and is_repository(link.url) and _KIND_BEHIND.match(behind):
        name = name_of_address(link.url)
        return replace(link, label=name) if says_what_it_is(_KIND_BEHIND.sub("", behind)) else None
    is_sure = is_technical(link.url) or is_code(link.url) or ahead.lstrip().startswith(name)
    if not name and _HOST.fullmatch(link.label) and _USED.search(ahead[-_LONGEST_SIGN:]):
        return link
    return replace(link, label=name) if name and is_sure else None


def _named_in_sentence(ahead: str, url: str) -> str:
    """Return the name of the code at `url` where the sentence ahead, up to a colon, has it."""
    if not is_repository(url) or not ahead.rstrip().endswith(":"):
        return ""
    name = name_of_address(url)
    found = re.search(rf"\b{re.escape(name)}\b", ahead[-_LONGEST_THANKS:], re.IGNORECASE)
    # A folder of code may be called by any word.
    is_name = found is not None and (found[0][:1].isupper() or is_coded(found[0]))
    return found[0] if found and is_name else ""


def _is_of_people(ahead: str) -> bool:
    """Tell whether the words before a linked name say that it is people's: "the team at"."""
    # Looked for near the end only: a paragraph may hold thousands of links.
    near = max(0, len(ahead) - _LONGEST_SIGN)
    if _OF_PEOPLE.search(ahead, near):
        return not _SHOWN_OF.search(ahead, near)
    return _THANKS.search(ahead, max(0, len(ahead) - _LONGEST_THANKS)) is not None


def is_of_people(behind: str) -> bool:
    """Tell whether the words behind a linked name say that it is people's: "team", "founded"."""
    return _PEOPLE_OF.match(behind) is not None


def _may_be_meant(link: Link, ahead: str, behind: str) -> bool:
    """Tell whether `link` may name a project, though it may be a name that nobody is known by."""
    if may_name_project(link):
        return True
    is_known = name_score(link.label) >= SURE or is_code(link.url)
    is_used = _USED.search(ahead, max(0, len(ahead) - _LONGEST_SIGN)) is not None
    is_shown = is_used or (stands_by_kind(ahead, behind) and is_called_just_like_its_site(link))
    return is_shown and not is_known and may_name_project(link, is_person=False)


def _is_presented_by(link: Link, ahead: str, behind: str) -> bool:
    if names_repository(link):
        return not link.label.startswith(("@", "#"))
    # Most links in notes of a talk play it or show its slides, or are called by a whole title.
    if link.kind is not LinkKind.PAGE or len(link.label.split()) > LONGEST_ALONE:
        return False
    if (
        is_of_event(link.label)
        or is_no_tool(link.label)
        or not _may_be_meant(link, ahead, behind)
        or _is_of_people(ahead)
    ):
        return False
    if defines_tool(behind):
        return link.label[:1].isupper() or is_named_by_page(link)
    near = max(0, len(ahead) - _LONGEST_SIGN)
    is_used = bool(_USED.search(ahead, near) or _SHOWN_OF.search(ahead, near))
    if not (is_named_by_page(link) or (is_used and _is_by_name(link))) or is_of_people(behind):
        return False
    is_shown = is_used or _TO_TRY.match(behind) or stands_by_kind(ahead, behind)
    return bool(is_shown) or _is_site(link, ahead[near:], behind)


def _is_site(link: Link, ahead: str, behind: str) -> bool:
    """Tell whether `link` leads to the site of what it is called, as only a tool's has."""
    if not is_project(link.url) or is_bare(link) or not is_called_just_like_its_site(link):
        return False
    is_for = _BEGINS.search(ahead) is not None and _FOR.match(behind) is not None
    is_doing = does_as_tools_do(link.label, behind)
    return is_technical(link.url) or is_for or is_doing or is_known(link.label)


def _is_by_name(link: Link) -> bool:
    """Tell whether the page is called so, or is of code that a single word is short for.

    A noun behind the name may be missing there.
    """
    if is_named_by_page(link) or is_named_by_page(replace(link, label=without_kind(link.label))):
        return True
    is_word = " " in link.label or says_what_it_is(link.label)
    return not is_word and is_repository(link.url)
