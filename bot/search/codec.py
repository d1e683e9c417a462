"""Entries and events as text, to be kept and read again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeVar

import orjson

from bot.recap.model import (
    Announcement,
    Entry,
    Event,
    Link,
    LinkKind,
    Passage,
    Resource,
    Session,
    Source,
    Speaker,
    Theme,
    Tool,
)

_Made = TypeVar("_Made")

_ENTRIES: Final[Mapping[str, type[Entry]]] = {
    each.kind: each for each in (Session, Tool, Announcement, Theme, Resource, Passage)
}

_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    each: tuple(field.name for field in fields(each))
    for each in (*_ENTRIES.values(), Event, Link, Source, Speaker)
}

FORM: Final = repr(sorted((each.__name__, names) for each, names in _NAMES.items()))
"""What tells whether a text was written by this form of the code."""

_values: Final = {each: attrgetter(*names) for each, names in _NAMES.items()}


def _plain(value: Any) -> Any:
    """Return a value that JSON lacks as one that it has."""
    return value.isoformat() if isinstance(value, date) else _values[type(value)](value)


def _encode(value: Any) -> str:
    try:
        # By itself it would write the names of fields, too.
        return orjson.dumps(value, _plain, orjson.OPT_PASSTHROUGH_DATACLASS).decode()
    except orjson.JSONEncodeError:
        # It refuses a lone surrogate, as broken input has.
        return json.dumps(value, ensure_ascii=False, default=_plain)


def entry_text(entry: Entry, event: int) -> str:
    """Return `entry` as text, with the number of its event."""
    return _encode((event, entry.kind, entry))


def read_entry(text: str) -> tuple[int, Entry]:
    """Return what `entry_text` made a text of: the number of the event, and the entry."""
    event, kind, values = json.loads(text)
    return event, _made(_ENTRIES[kind], values)


def event_text(event: Event) -> str:
    """Return `event` as text."""
    return _encode(event)


def read_event(text: str) -> Event:
    """Return the event that `event_text` made a text of."""
    return _made(Event, json.loads(text))


def _made(form: type[_Made], values: list[Any]) -> _Made:
    """Return a value of a type made of its fields in order."""
    found = dict(zip(_NAMES[form], values, strict=True))
    for name, read in _READERS[form]:
        if (value := found[name]) is not None:
            found[name] = read(value)
    return form(**found)


def _all(form: type[_Made]) -> Callable[[list[Any]], tuple[_Made, ...]]:
    return lambda found: tuple([_made(form, values) for values in found])


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "source": partial(_made, Source),
    "link": partial(_made, Link),
    "links": _all(Link),
    "speakers": _all(Speaker),
    "kind": {kind.value: kind for kind in LinkKind}.__getitem__,
    "day": date.fromisoformat,
    "starts": date.fromisoformat,
    "ends": date.fromisoformat,
    **dict.fromkeys(("organisations", "remarks", "headings", "details", "aliases", "tags"), tuple),
}
"""How a field is read that is neither a string nor a number."""

_READERS: Final = {
    form: tuple((name, _READ[name]) for name in names if name in _READ)
    for form, names in _NAMES.items()
}
