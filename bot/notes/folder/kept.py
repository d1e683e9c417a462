"""Readings as JSON and back: values of our own types only, and nothing that could run."""

import dataclasses
import json
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from bot.notes.folder.reading import Reading

_LEVEL: Final = 1
"""Of compression; higher ones take longer than reading the note anew saves."""

_MAX_BYTES: Final = 64 * 1024 * 1024
"""Of a reading before it is packed; no note of the longest kind has a tenth of it."""

Decoder = Callable[[Any, dict[str, str]], Any]
"""Turns plain JSON into a value; the dictionary holds one copy of each text."""


def packed(reading: Reading) -> bytes:
    """Return `reading` as compressed JSON."""
    return zlib.compress(json.dumps(_plain(reading), separators=(",", ":")).encode(), _LEVEL)


def unpacked(data: bytes) -> Reading:
    """Return the reading that `packed` made `data` of.

    Raises:
        ValueError: It is not what `packed` makes; nothing of it was used.
    """
    try:
        unzip = zlib.decompressobj()
        plain = json.loads(unzip.decompress(data, _MAX_BYTES))
        found = _decoder(Reading)(plain, {})
    except (zlib.error, RecursionError, TypeError) as error:
        raise ValueError(str(error)) from error
    if not unzip.eof or not isinstance(found, Reading):
        raise ValueError("cut off")
    return found


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        fields = [_plain(getattr(value, field.name)) for field in dataclasses.fields(value)]
        return [type(value).__name__, *fields]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _decoder(kind: Any) -> Decoder:
    """Return what turns JSON into a value of the type `kind`."""
    if dataclasses.is_dataclass(kind):
        return _of_class(kind)
    if isinstance(kind, UnionType):
        return _of_union(kind)
    if get_origin(kind) is tuple:
        each = _decoder(get_args(kind)[0])
        return lambda plain, texts: tuple([each(part, texts) for part in _checked(plain, list)])
    return _of_plain(kind)


def _of_plain(kind: Any) -> Decoder:
    if kind is str:
        return lambda plain, texts: texts.setdefault(_checked(plain, str), plain)
    if kind is date:
        return lambda plain, _: date.fromisoformat(_checked(plain, str))
    if issubclass(kind, StrEnum):
        members = {member.value: member for member in kind}
        return lambda plain, _: _member(members, plain)
    return lambda plain, _: _checked(plain, kind)


def _of_class(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    fields = [(field.name, _decoder(hints[field.name])) for field in dataclasses.fields(kind)]

    def decode(plain: Any, texts: dict[str, str]) -> Any:
        name, *values = _checked(plain, list)
        if name != kind.__name__:
            raise ValueError(f"not of the kind {kind.__name__}")
        pairs = zip(fields, values, strict=True)
        return kind(**{field: decoder(value, texts) for (field, decoder), value in pairs})

    return decode


def _of_union(kind: UnionType) -> Decoder:
    kinds = [each for each in get_args(kind) if each is not NoneType]
    by_name = {each.__name__: each for each in kinds}
    if not all(map(dataclasses.is_dataclass, kinds)):
        only = _decoder(kinds[0])
        return lambda plain, texts: None if plain is None else only(plain, texts)

    def decode(plain: Any, texts: dict[str, str]) -> Any:
        return _decoder(_member(by_name, _checked(plain, list)[0]))(plain, texts)

    return decode


def _member(members: Mapping[str, Any], plain: Any) -> Any:
    if not isinstance(plain, str) or plain not in members:
        raise ValueError("no such member")
    return members[plain]


def _checked(plain: Any, kind: type) -> Any:
    if type(plain) is not kind:
        raise ValueError(f"not of the type {kind.__name__}")
    return plain
