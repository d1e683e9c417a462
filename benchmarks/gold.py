"""What a note should be read as, stated by a person in a YAML file beside it.

The form is told in tests/recaps/README.md. A gold file that breaks it raises `GoldError`: a typo
in a gold file must not pass for a fault of the reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

SUFFIX: Final = ".gold.yaml"
"""Takes the place of a note's own suffix."""

EVENT_FIELDS: Final = ("name", "series", "year", "city", "starts", "ends")
_KEYS: Final = frozenset(
    {"rows", "event", "sessions", "tools", "announcements", "themes", "resources"}
)


class GoldError(ValueError):
    """A gold file does not say what it should; the message names file and remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSpeaker:
    """A person who gave a session.

    Attributes:
        name: As the note spells it.
        organisation: None when the note gives none.
        optional: True where to read it and to leave it out are both right.
    """

    name: str
    organisation: str | None = None
    optional: bool = False

    @property
    def what(self) -> str:
        """The name."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldText:
    """An announcement or theme by its text, or a link or resource by its address.

    Attributes:
        text: The text or address.
        kind: What waits behind an address, as `extract --json` calls it. None where the gold
            does not judge it.
        optional: True where to read it and to leave it out are both right.
    """

    text: str
    kind: str | None = None
    optional: bool = False

    @property
    def what(self) -> str:
        """The text or address."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSession:
    """A session of the event.

    Attributes:
        title: Without markup and numbering.
        speakers: In any order.
        links: Their addresses, with scheme.
        day: None where the gold does not judge it.
        optional: True where to read it and to leave it out are both right.
    """

    title: str
    speakers: tuple[GoldSpeaker, ...] = ()
    links: tuple[GoldText, ...] = ()
    day: date | None = None
    optional: bool = False

    @property
    def what(self) -> str:
        """The title."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTool:
    """A tool that the note presents.

    Attributes:
        name: As the note spells it.
        url: Its own address. None where the gold does not judge it.
        optional: True where to read it and to leave it out are both right.
    """

    name: str
    url: str | None = None
    optional: bool = False

    @property
    def what(self) -> str:
        """The name."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What one note should be read as.

    Attributes:
        event: The value of each of `EVENT_FIELDS`; None where the note does not tell it. A
            field that is not there is not judged.
        sessions: All that the note names.
        tools: All that it presents; None where the gold does not judge them, as below.
        announcements: By their text.
        themes: By their text.
        resources: By their addresses.
        rows: The styles it stands for, as listed in tests/recaps/README.md.
    """

    event: Mapping[str, str | int | date | None]
    sessions: tuple[GoldSession, ...] = ()
    tools: tuple[GoldTool, ...] | None = None
    announcements: tuple[GoldText, ...] | None = None
    themes: tuple[GoldText, ...] | None = None
    resources: tuple[GoldText, ...] | None = None
    rows: tuple[str, ...] = ()


def gold_path(note: Path) -> Path:
    """Return where the gold of `note` lies when it lies beside it."""
    return note.with_suffix(SUFFIX)


def read_gold(path: Path) -> Gold:
    """Return the gold in the file at `path`.

    Raises:
        GoldError: The file is no YAML, lacks a key, or has one that is not known.
    """
    try:
        return _gold(yaml.safe_load(path.read_text("utf-8")))
    except (yaml.YAMLError, GoldError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: not in the form of tests/recaps/README.md: {error!r}") from error


def _gold(record: Mapping[str, Any]) -> Gold:
    if unknown := record.keys() - _KEYS:
        raise GoldError(f"unknown keys {sorted(unknown)}")
    return Gold(
        event=_event(record["event"] or {}),
        sessions=tuple(_session(each) for each in record["sessions"] or ()),
        tools=_tools(record["tools"]) if "tools" in record else None,
        announcements=_texts(record, "announcements"),
        themes=_texts(record, "themes"),
        resources=_texts(record, "resources"),
        rows=tuple(record.get("rows") or ()),
    )


def _event(record: Mapping[str, Any]) -> dict[str, str | int | date | None]:
    unjudged = record.get("optional") or ()
    if unknown := (record.keys() - {*EVENT_FIELDS, "optional"}) | (set(unjudged) - {*EVENT_FIELDS}):
        raise GoldError(f"unknown event fields {sorted(unknown)}")
    return {field: record.get(field) for field in EVENT_FIELDS if field not in unjudged}


def _session(record: Mapping[str, Any]) -> GoldSession:
    if unknown := record.keys() - {"title", "speakers", "links", "day", "optional"}:
        raise GoldError(f"unknown session keys {sorted(unknown)}")
    return GoldSession(
        title=record["title"],
        speakers=tuple(GoldSpeaker(**each) for each in record.get("speakers") or ()),
        links=_texts(record, "links") or (),
        day=record.get("day"),
        optional=record.get("optional", False),
    )


def _tools(records: Sequence[str | Mapping[str, Any]] | None) -> tuple[GoldTool, ...]:
    return tuple(
        GoldTool(name=each) if isinstance(each, str) else GoldTool(**each) for each in records or ()
    )


def _texts(record: Mapping[str, Any], key: str) -> tuple[GoldText, ...] | None:
    """Return the texts under `key`, each a string or a mapping; None when it is not there."""
    if key not in record:
        return None
    return tuple(
        GoldText(text=each) if isinstance(each, str) else GoldText(**each)
        for each in record[key] or ()
    )
