"""Sentences that name several tools and say what they are: "`foo` and Pot are two of the tools"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.choice import choice
from bot.notes.headings import Role, role_of
from bot.notes.tools.namerun import Named, Prose, names_at, names_before
from bot.notes.tools.plainnames import is_known, is_telling

_NOUNS: Final = (
    *("tools", "tooling", "libraries", "frameworks", "plugins", "plug-ins", "packages"),
    *("crates", "linters", "gems", "addons", "add-ons", "extensions", "databases", "scanners"),
    *("operators", "platforms", "products", "projects", "services", "engines", "editors"),
    *("solutions", "technologies"),
)
_KINDS: Final = choice(_NOUNS, is_small=True)
_SAID_TO_BE: Final = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<label>[^\W\d_][^,:.!?\n]{2,40}?)"
    r"\s(?:were|are|includes?|included|including)\s(?=\S)"
)
"""A sentence that says what its subject is made up of: "The tools used were Foobar and Barfoo"."""

_ARE_TOOLS: Final = re.compile(
    r"\s(?:are|were|as)\s(?:[\w-]+\s){0,2}?(?:(?:of|among)\s(?:the|my|our|their)\s)?(?:[\w-]+\s){0,2}?"
    rf"{_KINDS}\b"
)
_BEGINS: Final = re.compile(r"(?:^|[.!?:;\n]\s+|\n)(?:(?:Both|And|Also)\s)?(?=\S)")
_LONGEST_SUBJECT: Final = 160
"""Letters of the names that begin such a sentence."""

_SUCH: Final = re.compile(
    rf"\b{_KINDS}(?:\s?:|,?\s\(?(?:such as|like|including|e\.g\.,?|namely|called|named))?"
    r"\s(?=[\"\u201c\u201e`'A-Za-z])"
)
"""What leads to tools in a sentence by what they are."""

_SAYING: Final = (" are ", " were ", "nclud", " as ")
"""In all sentences that say what their subject is, or is made up of."""

_IN_FRONT: Final = re.compile(r"(?:\w[\w -]{0,40}[:,]\s)?")
"""What may stand in front of a line of two names; three are a list, whatever leads to it."""
_MANY: Final = 3

_FEWEST: Final = 2
"""Names in such a sentence."""


def enumerated_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of which sentences of `said` tell that they are tools.

    Two at least in each: one may be the subject of something else that is said.
    """
    text = said.text
    if any(sign in text for sign in _SAYING):
        yield from _said_to_be(said)
    yield from coded_run(said)
    if not any(noun in text for noun in _NOUNS):
        return
    for lead in _SUCH.finditer(text):
        named = list(names_at(said, lead.end(), is_sure=True))
        telling = sum(is_telling(name) for name, _, _ in named)
        # What a list "includes" is mostly what everybody knows of a kind.
        are_meant = "inclu" not in lead[0] and 2 * telling > len(named)
        yield from _several([each for each in named if are_meant or _is_apart(said, each)])


def coded_run(said: Prose) -> list[Named]:
    """Return the names set as code that are all that a line says, but for what they are in front.

    As in "Scanners: `foobar`, `barfoo`". One has to be known, since code is mostly something else.
    """
    first = min(said.code, default=-1)
    if first < 0 or len(said.code) < _FEWEST:
        return []
    if len(said.code) < _MANY and not _IN_FRONT.fullmatch(said.text, 0, first):
        return []
    named = names_before(said, first, len(said.text.rstrip(" .")))
    is_sure = any(is_known(name) for name, _, _ in named)
    return named if is_sure and len(named) == len(said.code) else []


def _said_to_be(said: Prose) -> Iterator[Named]:
    text = said.text
    for lead in _SAID_TO_BE.finditer(text):
        if role_of(lead["label"]) is Role.TOOLS:
            yield from _several(list(names_at(said, lead.end(), is_sure=True)))
    for behind in _ARE_TOOLS.finditer(text):
        near = max(0, behind.start() - _LONGEST_SUBJECT)
        begins = list(_BEGINS.finditer(text, near, behind.start()))
        if begins:
            yield from _several(names_before(said, begins[-1].end(), behind.start()))


def _is_apart(said: Prose, named: Named) -> bool:
    name, first, last = named
    return first in said.apart or said.text[first:last] != name


def _several(named: list[Named]) -> list[Named]:
    return named if len(named) >= _FEWEST else []
