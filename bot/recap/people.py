"""One person under several names: with and without accents, middle initial, or as a handle."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.recap.address import host_and_path
from bot.recap.model import Entry, Session

_HANDLE: Final = re.compile(r"(?<![\w.@/])@([A-Za-z0-9_][\w.-]{0,38}\w)")
_PROFILES: Final = frozenset({"twitter.com", "x.com", "github.com", "gitlab.com", "bsky.app"})
"""Hosts whose addresses begin with a person's handle."""

_TITLES: Final = frozenset({"dr", "prof", "mr", "mrs", "ms", "phd", "jr", "sr"})
_NAME_BEFORE: Final = re.compile(
    r"((?:[^\W\d_a-z][\w.'\u2019-]*\s+){1,3}[^\W\d_a-z][\w'\u2019-]*)[\s,(|/:\u2013\u2014-]*$"
)
_NAME_BEHIND: Final = re.compile(
    r"^\s*[(|,]\s*((?:[^\W\d_a-z][\w.'\u2019-]*\s+){1,3}[^\W\d_a-z][\w'\u2019-]*)\s*[)|,]"
)
_REACH: Final = 60
"""Characters beside a handle in which the name of its owner stands."""

_MIDDLE: Final = 3
"""Words of a name with one middle initial."""


@dataclass(frozen=True, slots=True)
class People:
    """Those who spoke, under all the names that notes give them.

    Attributes:
        groups: For each person of several names all of them as they are spelt, the fullest first.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    _by_name: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {name: group for group in self.groups for name in group}
        object.__setattr__(self, "_by_name", by_name)

    def names_of(self, name: str) -> tuple[str, ...]:
        """Return all names of the person who is spelt `name` somewhere, the fullest first."""
        return self._by_name.get(name, (name,))

    def usual(self, name: str) -> str:
        """Return the fullest name of the person who is spelt `name` somewhere."""
        return self.names_of(name)[0]


def people_in(entries: Iterable[Entry]) -> People:
    """Return the speakers of `entries`, with the names that are surely one person's together.

    Names are one person's when only accents, case, dots or titles tell them apart; when one has a
    middle initial that the other lacks, and nobody else of that name has another one; and when a
    note ties a handle to a name, or the handle is the name without blanks. A first name alone is
    nobody in particular, and a handle that is tied to two people is neither's.
    """
    told = list(entries)
    spoken = [each.name for entry in told if isinstance(entry, Session) for each in entry.speakers]
    names = dict.fromkeys(spoken)
    keys: dict[str, set[str]] = defaultdict(set)
    for name in names:
        keys[_key(name)].add(name)
    owners: dict[str, set[str]] = defaultdict(set)
    for handle, name in (tie for entry in told for tie in _ties(entry)):
        if f"@{handle}" in keys or _key(name) in keys:
            owners[f"@{handle}"].add(_key(name))
            keys[_key(name)].add(name)
    joined = {key: key for key in keys}
    joined |= _without_initials(keys)
    by_letters: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        if " " in key:
            by_letters[key.replace(" ", "")].add(joined[key])
    for key in [each for each in keys if each.startswith("@")]:
        found = {joined[each] for each in owners[key]} or by_letters[re.sub(r"[\W_]", "", key)]
        if len(found) == 1:
            joined[key] = found.pop()
    groups: dict[str, set[str]] = defaultdict(set)
    for key, whole in joined.items():
        groups[whole] |= keys[key]
    return People(tuple(_ordered(group) for group in groups.values() if len(group) > 1))


def _key(name: str) -> str:
    """Return what all spellings of a name have in common; handles stay apart by their `@`."""
    folded = name.casefold()
    if not folded.isascii():
        apart = unicodedata.normalize("NFKD", folded)
        folded = "".join(letter for letter in apart if not unicodedata.combining(letter))
    if folded.startswith("@"):
        return folded
    words = re.findall(r"[^\W_]+", folded.replace("'", "").replace("\u2019", ""))
    return " ".join(word for word in words if word not in _TITLES)


def _without_initials(keys: Iterable[str]) -> dict[str, str]:
    """Return the key without middle initial of each name with one, where just one person has it."""
    initials: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        first, *middle = key.split(" ")
        if len(middle) == _MIDDLE - 1 and len(middle[0]) == 1:
            initials[f"{first} {middle[1]}"].add(key)
    known = set(keys)
    return {full.pop(): bare for bare, full in initials.items() if len(full) == 1 and bare in known}


def _ties(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield handles, in small letters, with the names that `entry` ties to them."""
    for link in entry.links:
        if " " not in link.label.strip():  # a first name alone, or no name
            continue
        host, path = host_and_path(link.url)
        path = path.strip("/")
        is_profile = host in _PROFILES or path.startswith("@")
        if is_profile and path and "/" not in path:
            yield path.lstrip("@").casefold(), link.label
    for text in (entry.title, *entry.lines):
        if "@" not in text:
            continue
        for found in _HANDLE.finditer(text):
            before = _NAME_BEFORE.search(text[max(0, found.start() - _REACH) : found.start()])
            behind = _NAME_BEHIND.match(text[found.end() : found.end() + _REACH])
            if name := before or behind:
                yield found[1].casefold(), name[1]


def _ordered(group: Iterable[str]) -> tuple[str, ...]:
    """Return the names of a person, handles last, and of others the longest first."""
    return tuple(sorted(group, key=lambda name: (name.startswith("@"), -len(name), name)))
