"""The digest: subscriptions, the ledger of editions, and what people are to be told of them."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Words

revision: Final = "0001"
down_revision: Final = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "subscription",
        sa.Column("team", Words, nullable=False),
        sa.Column("channel", Words, nullable=False),
        sa.Column("owner", Words, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("zone", Words, nullable=False),
        sa.Column("days", sa.JSON, nullable=False),
        sa.Column("cadence", Words, nullable=False),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("events", sa.JSON, nullable=False),
        sa.Column("kinds", sa.JSON, nullable=False),
        sa.Column("created", Instant, nullable=False),
        sa.Column("changed", Instant, nullable=False),
        sa.Column("paused", Words),
        sa.PrimaryKeyConstraint("team", "channel", name="pk_subscription"),
    )
    op.create_table(
        "edition",
        sa.Column("team", Words, nullable=False),
        sa.Column("channel", Words, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("state", Words, nullable=False),
        sa.Column("slot", Instant, nullable=False),
        sa.Column("reason", Words, nullable=False),
        sa.Column("not_before", Instant),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("planned", Instant, nullable=False),
        sa.Column("changed", Instant, nullable=False),
        sa.Column("asked_by", Words),
        sa.Column("message", Words),
        sa.Column("token", Words),
        sa.Column("held_until", Instant),
        sa.PrimaryKeyConstraint("team", "channel", "day", name="pk_edition"),
    )
    op.create_index("ix_edition_state_not_before", "edition", ["state", "not_before"])
    op.create_index("ix_edition_day", "edition", ["day"])
    op.create_table(
        "shown",
        sa.Column("team", Words, nullable=False),
        sa.Column("channel", Words, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("entry", Words, nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "day", "entry", name="pk_shown"),
    )
    op.create_table(
        "notice",
        sa.Column("key", Words, nullable=False),
        sa.Column("team", Words, nullable=False),
        sa.Column("recipient", Words, nullable=False),
        sa.Column("channel", Words),
        sa.Column("text", Words, nullable=False),
        sa.Column("created", Instant, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", Instant),
        sa.Column("settled", Instant),
        sa.Column("problem", Words, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_notice"),
    )
    op.create_index("ix_notice_not_before", "notice", ["not_before"])
