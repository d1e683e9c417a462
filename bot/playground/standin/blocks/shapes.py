"""Shapes of JSON, and what is wrong with a value that should have one.

A check takes a value and the JSON pointer of its place, and yields a sentence for each thing that
is wrong with it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

Check = Callable[[Any, str], Iterator[str]]


def wrong(problem: str, place: str) -> str:
    """Return `problem` with the place that it is about."""
    return f"{problem} [json-pointer:{place}]"


def string(most: int, *, least: int = 0) -> Check:
    """Return the check of a text of `least` to `most` characters."""

    def check(value: Any, place: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield wrong("must be a string", place)
        elif len(value) > most:
            yield wrong(f"must be at most {most} characters, has {len(value)}", place)
        elif len(value) < least:
            yield wrong(f"must be at least {least} characters", place)

    return check


def number(value: Any, place: str) -> Iterator[str]:
    """Check a number, which some fields carry as text."""
    try:
        float(value)
    except (TypeError, ValueError):
        yield wrong("must be a number", place)


def boolean(value: Any, place: str) -> Iterator[str]:
    """Check a switch."""
    if not isinstance(value, bool):
        yield wrong("must be a boolean", place)


def anything(_value: Any, _place: str) -> Iterator[str]:
    """Check nothing."""
    yield from ()


def url(most: int = 3000) -> Check:
    """Return the check of an address of the web of at most `most` characters."""
    length = string(most, least=1)

    def check(value: Any, place: str) -> Iterator[str]:
        yield from length(value, place)
        if isinstance(value, str) and not _is_address(value):
            yield wrong("must be a valid URL", place)

    return check


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https", "mailto"} and bool(parts.netloc or parts.path)


def one_of(*words: str) -> Check:
    """Return the check of one of `words`."""

    def check(value: Any, place: str) -> Iterator[str]:
        if value not in words:
            yield wrong(f"must be one of {', '.join(words)}", place)

    return check


def items(each: Check, most: int, *, least: int = 0) -> Check:
    """Return the check of a list of `least` to `most` items."""

    def check(value: Any, place: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield wrong("must be an array", place)
            return
        if len(value) > most:
            yield wrong(f"no more than {most} items allowed, has {len(value)}", place)
        if len(value) < least:
            yield wrong(f"no fewer than {least} items allowed", place)
        for at, item in enumerate(value):
            yield from each(item, f"{place}/{at}")

    return check


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The shape of an object; calling it checks one.

    Attributes:
        needed: Fields that must be there.
        optional: Fields that may be; null counts as absent. Others are refused.
        any_of: Fields of which one must be there, where there is a choice.
        rules: Further checks of the whole.
    """

    needed: Mapping[str, Check] = field(default_factory=dict)
    optional: Mapping[str, Check] = field(default_factory=dict)
    any_of: tuple[str, ...] = ()
    rules: tuple[Check, ...] = ()

    def __call__(self, value: Any, place: str) -> Iterator[str]:
        """Yield what is wrong with `value`."""
        if not isinstance(value, dict):
            yield wrong("must be an object", place)
            return
        given = {name: each for name, each in value.items() if each is not None}
        for name in self.needed.keys() - given.keys():
            yield wrong(f"missing required field: {name}", place)
        if self.any_of and not given.keys() & set(self.any_of):
            yield wrong(f"missing one of {', '.join(self.any_of)}", place)
        checks = {**self.needed, **self.optional}
        for name, each in given.items():
            if name in checks:
                yield from checks[name](each, f"{place}/{name}")
            elif name != "type":
                yield wrong(f"invalid additional property: {name}", place)
        for rule in self.rules:
            yield from rule(given, place)


def typed(shapes: Mapping[str, Check], noun: str) -> Check:
    """Return the check of an object whose `type` says which of `shapes` it has.

    Args:
        shapes: By type; a later look into them finds what was added since.
        noun: What such an object is called, for whoever reads the problem.
    """

    def check(value: Any, place: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str):
            yield wrong(f"{noun} must be an object with a type", place)
        elif kind not in shapes:
            yield wrong(f"unsupported type of {noun}: {kind}", place)
        else:
            yield from shapes[kind](value, place)

    return check


MOST_ID: Final = 255
"""Characters of an id that an app gives: of a block, an action, a view."""

identifier: Final = string(MOST_ID)
"""The check of such an id."""
