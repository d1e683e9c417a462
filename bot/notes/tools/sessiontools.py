"""Projects whose pages stand among the links of a session, under their name or its title's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.links import is_own, says_nothing
from bot.notes.tools.addresses import (
    host_and_steps,
    is_code,
    is_project,
    is_repository,
    is_technical,
)
from bot.notes.tools.definitions import defines_tool
from bot.notes.tools.itemlinks import PLACE
from bot.notes.tools.kinds import without_kind
from bot.notes.tools.plainnames import is_coded, is_coined, is_known_tool, is_telling
from bot.notes.tools.projects import is_bare, is_called_just_like_its_site, may_name_project
from bot.recap.model import Entry, Event, Link, Session, Tool

_LINKED: Final = "only a link of its session shows it"
"""Doubt about a tool that nothing but where a session's link leads shows."""

_TITLED: Final = "only the title of its session shows it"
"""Doubt about a tool that a session is called by."""

_FEWEST_TOLD: Final = 2
"""Times that the remarks name within a sentence what alone is the title."""

_WORD: Final = re.compile(r"[\w+#]+(?:[-.]\w+)*")
_APART: Final = re.compile(r"[\W_]+")
_ENDS_NAME: Final = re.compile(r"\s*(?:$|[,:(|\u2013\u2014]|-\s)")

_SHORTEST: Final = 3
"""Letters of a word of the title that an address repeats; fewer are shared by chance."""


def with_their_tools(entries: Iterable[Entry], event: Event) -> Iterator[Entry]:
    """Yield `entries`, and behind each session the projects that its links lead to.

    What is called like the `event` is left out: its site is linked as a tool's is.
    """
    events = {_letters(name) for name in (event.name, event.series, *event.aliases) if name}
    for entry in entries:
        if isinstance(entry, Tool) and _letters(entry.name) in events:
            continue
        yield entry
        if isinstance(entry, Session):
            said = entry.title
            for name in dict.fromkeys(filter(None, (_headed(entry), *_come_back_to(entry)))):
                yield Tool(name=name, source=entry.source, doubt=_TITLED)
            for link in entry.links:
                if not is_own(link) and (name := _name(link, said)):
                    own = (replace(link, label=name),)
                    yield Tool(name=name, links=own, source=entry.source, doubt=_LINKED)
                    said = name  # beside its site its code is "GitHub"


def _headed(session: Session) -> str:
    """Return the name that the title is, or says what it is: "Foobar: a cache"; else nothing.

    A title that is a name alone the remarks have to come back to, within a sentence, as to what has
    a name.
    """
    name, sign, _ = session.title.partition(":")
    is_defined = bool(sign) and defines_tool(session.title[len(name) :])
    if is_defined and (is_telling(name) or is_coined(name)):
        return name
    found = _WORD.match(session.title)
    if not found or not _ENDS_NAME.match(session.title, found.end()):
        return ""
    name = found[0]
    if not is_telling(name) or is_of_event(name):
        return ""
    if any(f" about {name}" in remark for remark in session.remarks):
        return name
    within = re.compile(rf"[\w,] {re.escape(name)}\b")
    told = sum(len(within.findall(remark)) for remark in session.remarks)
    return name if told >= _FEWEST_TOLD and name == session.title else ""


def _come_back_to(session: Session) -> Iterator[str]:
    """Yield the known tools in the title that the remarks come back to: what the talk was about."""
    for found in _WORD.finditer(session.title):
        name = found[0]
        if not name.islower() and is_known_tool(name):
            told = re.compile(rf"\b{re.escape(name)}\b")
            if sum(len(told.findall(each)) for each in session.remarks) >= _FEWEST_TOLD:
                yield name


def _name(link: Link, title: str) -> str:
    """Return what the project that `link` leads to is called; empty when it leads to none."""
    name = PLACE.sub("", link.label)
    if is_bare(link) or says_nothing(name):
        return _in_title(link.url, title)
    for each in dict.fromkeys((name, without_kind(name))):
        named = replace(link, label=each)
        if may_name_project(named) and _is_of(named):
            return each
    return ""


def _in_title(url: str, title: str) -> str:
    """Return the word of `title` that the code at `url` is called by, or nothing.

    Any other than the first may be what the talk is about, and the code what was shown in it. The
    first one may be so, too, unless it stands apart, or is set in small letters as a name.
    """
    steps = host_and_steps(url)[1]
    # Pages of code are a project's where they have a folder of their own.
    if not is_repository(url) and not (is_project(url) and steps and not is_code(url)):
        return ""
    own = _letters(steps[-1])
    for found in _WORD.finditer(title):
        word = found[0]
        is_first = found.start() == 0 and (word.islower() or _ENDS_NAME.match(title, found.end()))
        is_like_name = is_first or is_coded(word)
        if len(word) >= _SHORTEST and is_like_name and _letters(word) == own:
            return word
    return ""


def _is_of(link: Link) -> bool:
    """Tell whether `link` leads to the site or the code of what it is called."""
    if is_repository(link.url):
        owner, repository = map(_letters, host_and_steps(link.url)[1])
        return _letters(link.label) in {repository, owner + repository}
    is_site = is_project(link.url) and is_technical(link.url)
    return is_site and is_called_just_like_its_site(link)


def _letters(text: str) -> str:
    return _APART.sub("", text).casefold()
