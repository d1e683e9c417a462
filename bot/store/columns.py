"""The kinds of column that hold what the rest of confbot means by them."""

import re
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")
"""What no database takes: a zero byte, and half of a surrogate pair."""


class Instant(TypeDecorator[datetime]):
    """An instant: goes in aware, in any zone, comes out in UTC.

    SQLite keeps no zone, so what it keeps is UTC; written that way, instants sort as text, too.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return `value` as the database keeps it.

        Raises:
            ValueError: It has no time zone.
        """
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("an instant needs a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return `value` in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text that people or services wrote, equal and in order by its letters alone.

    What no database takes becomes a replacement character; so odd text costs no transaction.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Return the text of `dialect` that is compared byte by byte, whatever its locale is."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(Text(collation=collation))

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        """Return `value` as every database takes it."""
        if value is None:
            return None
        return _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", value)
