"""The tables as they are now; the migrations say how they came to be."""

from typing import Any, Final

from sqlalchemy import JSON, Boolean, Column, Date, Index, Integer, MetaData, Table, Time
from sqlalchemy.types import TypeEngine

from bot.store.columns import Instant, Words

_Kind = type[TypeEngine[Any]] | TypeEngine[Any]
"""What a column holds."""

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every constraint has a name, so that a migration can change it on either database."""


def _key(name: str, kind: _Kind = Words) -> Column[Any]:
    """Return a column that is part of its table's primary key."""
    return Column(name, kind, primary_key=True)


def _needed(name: str, kind: _Kind = Words) -> Column[Any]:
    """Return a column that every row fills."""
    return Column(name, kind, nullable=False)


SUBSCRIPTION: Final = Table(
    "subscription",
    METADATA,
    _key("team"),
    _key("channel"),
    _needed("owner"),
    _needed("at", Time),
    _needed("zone"),
    _needed("days", JSON),
    _needed("cadence"),
    _needed("topics", JSON),
    _needed("events", JSON),
    _needed("kinds", JSON),
    _needed("created", Instant),
    _needed("changed", Instant),
    Column("paused", Words),
)
"""A channel's standing order. `days` are numbers, 0 for Monday."""

EDITION: Final = Table(
    "edition",
    METADATA,
    _key("team"),
    _key("channel"),
    _key("day", Date),
    _needed("state"),
    _needed("slot", Instant),
    _needed("reason"),
    Column("not_before", Instant),
    _needed("attempts", Integer),
    _needed("planned", Instant),
    _needed("changed", Instant),
    Column("asked_by", Words),
    Column("message", Words),
    Column("token", Words),
    Column("held_until", Instant),
    # What is claimed is planned, posting or unknown: few rows among years of posted ones.
    Index(None, "state", "not_before"),
    Index(None, "day"),
)
"""The ledger: what became of each edition. `token` is of the claim that was made last; a planned
edition is held by it, and a posting one in doubt, `held_until` that instant."""

SHOWN: Final = Table(
    "shown",
    METADATA,
    _key("team"),
    _key("channel"),
    _key("day", Date),
    _key("entry"),
    # Whether an entry came again later is asked of each row; the key begins with the day.
    Index(None, "team", "channel", "entry", "day"),
)
"""Which entries the edition of a day showed."""

NOTICE: Final = Table(
    "notice",
    METADATA,
    _key("key"),
    _needed("team"),
    _needed("recipient"),
    Column("channel", Words),
    _needed("text"),
    _needed("created", Instant),
    _needed("attempts", Integer),
    Column("not_before", Instant),
    Column("settled", Instant),
    _needed("problem"),
    Index(None, "not_before"),
)
"""What a person is to be told. Once `settled` it has no `not_before`, and stays for its key."""

WATCH: Final = Table(
    "watch",
    METADATA,
    _key("team"),
    _key("person"),
    _key("folded"),
    _needed("topic"),
    _needed("created", Instant),
)
"""A person's wish to be told of a topic; `folded` is the topic whatever its case."""

NOTE: Final = Table(
    "note",
    METADATA,
    _key("path"),
    _needed("seen", Instant),
    Index(None, "seen"),
)
"""When a note was first known."""

EXCHANGE: Final = Table(
    "exchange",
    METADATA,
    _key("conversation"),
    _needed("asked", Instant),
    _needed("question"),
    _needed("entries", JSON),
    _needed("told", Integer),
    _needed("focus", Integer),
    Column("place", Words),
    Index(None, "asked"),
    Index(None, "place"),
)
"""What was asked and answered last in a conversation, which is named by a digest. Each of
`entries` is its kind, title, note and line. `place` is a digest, too: of the direct message that
it is held in, by which a person's conversations are forgotten."""

FEEDBACK: Final = Table(
    "feedback",
    METADATA,
    _key("id", Integer),
    _needed("team"),
    _needed("question"),
    _needed("verdict"),
    _needed("noted", Instant),
    Index(None, "team", "noted"),
    Index(None, "noted"),
)
"""Questions that were not answered well, by `verdict` in what, and those whose answer was liked.
Nobody's name stands here, nor where it was asked."""

MANAGEMENT: Final = Table(
    "management",
    METADATA,
    _key("team"),
    _needed("managers", JSON),
    _needed("everywhere", Boolean(create_constraint=False)),
    _needed("public", JSON),
    _needed("follow_ups", JSON),
    _needed("unfurls", JSON),
)
"""What a workspace has set: ids of people and channels. `public` counts unless answers are public
`everywhere`."""

INSTALLATION: Final = Table(
    "installation",
    METADATA,
    _key("team"),
    _needed("name"),
    _needed("token"),
    _needed("bot_id"),
    _needed("user_id"),
    _needed("scopes", JSON),
    _needed("installed", Instant),
)
"""A workspace that installed confbot. `token` is encrypted; see `bot.store.vault`."""

OAUTH_STATE: Final = Table(
    "oauth_state",
    METADATA,
    _key("state"),
    _needed("expires", Instant),
    Index(None, "expires"),
)
"""Installations that were begun; each state is named by a digest and goes when it is redeemed."""
