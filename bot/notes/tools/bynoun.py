"""Names beside a noun for software: "the `foobar` linter", "a library, Foobar, that boils pots"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.choice import choice
from bot.notes.people.names import is_strange
from bot.notes.tools.kinds import stands_by_software
from bot.notes.tools.namerun import Named, Prose, set_apart
from bot.notes.tools.plainnames import is_coded, is_telling, may_be_called
from bot.notes.words import words

_WHOSE: Final = r"\b(?:an?|another|her|his|its|my|new|our|the|their|this)\s"
_OFTEN: Final = frozenset(
    (
        *("app", "broker", "browser", "cache", "client", "editor", "extension", "framework"),
        *("gateway", "generator", "module", "operator", "orchestrator", "package", "platform"),
        *("project", "proxy", "scheduler", "server", "service", "simulator", "tool", "toolkit"),
        "wrapper",
    )
)
"""What software mostly is, where a name stands beside it."""

_PARTS: Final = frozenset(
    (
        *("add-on", "addon", "cli", "client", "crate", "extension", "gem", "module", "operator"),
        *("package", "plug-in", "plugin", "sdk", "wrapper"),
    )
)
"""What is made for something else: "the new Foobar plugin" is not Foobar."""

_NOUNS: Final = words("software_nouns") | _OFTEN
_NOUN: Final = choice(_NOUNS, is_small=True)
_THING: Final = choice(_NOUNS - _PARTS, is_small=True)
_NAME: Final = r"(?P<name>[A-Z][\w+#]*(?:[-.]\w+)*(?:\s[A-Z][\w+#-]*){0,2})"
_BEHIND: Final = re.compile(
    rf"{_WHOSE}(?:[a-z][\w-]*\s){{0,3}}?{_NOUN},?\s{_NAME}"
    r"(?=[,.;:)]|\s(?:and|by|for|from|is|that|to|was|which)\b|$)"
)
"""A noun and the name behind it: "a small library, Foobar, that boils pots"."""

_AHEAD: Final = re.compile(rf"\b[Nn]ew\s{_NAME}\s{_THING}\b")
"""A name and the noun behind it: "an overview of the new Foobar project"."""

_SHORTEST: Final = 3
"""Letters of a name; what is shorter and set apart is mostly a variable."""

_NEAR: Final = 60
"""Letters to either side of a name in which the noun stands."""


def tools_by_noun(said: Prose) -> Iterator[Named]:
    """Yield what `said` calls software beside its name: set apart, or in capitals."""
    for name, first, last in set_apart(said):
        ahead, behind = said.text[max(0, first - _NEAR) : first], said.text[last : last + _NEAR]
        if stands_by_software(ahead, behind) and _may_be_name(name):
            yield name, first, last
    for each in (_BEHIND, _AHEAD) if any(noun in said.text for noun in _NOUNS) else ():
        for found in each.finditer(said.text):
            if is_telling(found["name"]):
                yield found["name"], *found.span("name")


def _may_be_name(name: str) -> bool:
    """Tell whether `name` is one word that means nothing else, or several in capitals."""
    if len(name) < _SHORTEST or not may_be_called(name):
        return False
    found = name.split()
    if len(found) == 1:
        return is_coded(name) or not is_strange(name.casefold())
    return all(word[:1].isupper() for word in found) and not all(map(_has_meaning, found))


def _has_meaning(word: str) -> bool:
    return is_strange(word.casefold())
