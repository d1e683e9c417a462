"""The tables as they are now; the migrations say how they came to be."""

from typing import Final

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    Table,
    Time,
)

from bot.store.columns import Instant, Words

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every constraint has a name, so that a migration can change it on either database."""

SUBSCRIPTION: Final = Table(
    "subscription",
    METADATA,
    Column("team", Words, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("owner", Words, nullable=False),
    Column("at", Time, nullable=False),
    Column("zone", Words, nullable=False),
    Column("days", JSON, nullable=False),
    Column("cadence", Words, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("events", JSON, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("created", Instant, nullable=False),
    Column("changed", Instant, nullable=False),
    Column("paused", Words),
)
"""A channel's standing order. `days` are numbers, 0 for Monday."""

EDITION: Final = Table(
    "edition",
    METADATA,
    Column("team", Words, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("state", Words, nullable=False),
    Column("slot", Instant, nullable=False),
    Column("reason", Words, nullable=False),
    Column("not_before", Instant),
    Column("attempts", Integer, nullable=False),
    Column("planned", Instant, nullable=False),
    Column("changed", Instant, nullable=False),
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
    Column("team", Words, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("entry", Words, primary_key=True),
    # Whether an entry came again later is asked of each row; the key begins with the day.
    Index(None, "team", "channel", "entry", "day"),
)
"""Which entries the edition of a day showed."""

NOTICE: Final = Table(
    "notice",
    METADATA,
    Column("key", Words, primary_key=True),
    Column("team", Words, nullable=False),
    Column("recipient", Words, nullable=False),
    Column("channel", Words),
    Column("text", Words, nullable=False),
    Column("created", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Instant),
    Column("settled", Instant),
    Column("problem", Words, nullable=False),
    Index(None, "not_before"),
)
"""What a person is to be told. Once `settled` it has no `not_before`, and stays for its key."""

WATCH: Final = Table(
    "watch",
    METADATA,
    Column("team", Words, primary_key=True),
    Column("person", Words, primary_key=True),
    Column("folded", Words, primary_key=True),
    Column("topic", Words, nullable=False),
    Column("created", Instant, nullable=False),
)
"""A person's wish to be told of a topic; `folded` is the topic whatever its case."""

NOTE: Final = Table(
    "note",
    METADATA,
    Column("path", Words, primary_key=True),
    Column("seen", Instant, nullable=False),
    Index(None, "seen"),
)
"""When a note was first known."""

EXCHANGE: Final = Table(
    "exchange",
    METADATA,
    Column("conversation", Words, primary_key=True),
    Column("asked", Instant, nullable=False),
    Column("question", Words, nullable=False),
    Column("entries", JSON, nullable=False),
    Column("told", Integer, nullable=False),
    Column("focus", Integer, nullable=False),
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
    Column("id", Integer, primary_key=True),
    Column("team", Words, nullable=False),
    Column("question", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("noted", Instant, nullable=False),
    Index(None, "team", "noted"),
    Index(None, "noted"),
)
"""Questions that were not answered well, by `verdict` in what, and those whose answer was liked.
Nobody's name stands here, nor where it was asked."""

MANAGEMENT: Final = Table(
    "management",
    METADATA,
    Column("team", Words, primary_key=True),
    Column("managers", JSON, nullable=False),
    Column("everywhere", Boolean(create_constraint=False), nullable=False),
    Column("public", JSON, nullable=False),
    Column("follow_ups", JSON, nullable=False),
    Column("unfurls", JSON, nullable=False),
)
"""What a workspace has set: ids of people and channels. `public` counts unless answers are public
`everywhere`."""

INSTALLATION: Final = Table(
    "installation",
    METADATA,
    Column("team", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("token", Words, nullable=False),
    Column("bot_id", Words, nullable=False),
    Column("user_id", Words, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("installed", Instant, nullable=False),
)
"""A workspace that installed confbot. `token` is encrypted; see `bot.store.vault`."""

OAUTH_STATE: Final = Table(
    "oauth_state",
    METADATA,
    Column("state", Words, primary_key=True),
    Column("expires", Instant, nullable=False),
    Index(None, "expires"),
)
"""Installations that were begun; each state is named by a digest and goes when it is redeemed."""
