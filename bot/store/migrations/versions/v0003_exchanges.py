"""The last exchange of each conversation, which a follow-up question refers to."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Words

revision: Final = "0003"
down_revision: Final = "0002"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "exchange",
        sa.Column("conversation", Words, nullable=False),
        sa.Column("asked", Instant, nullable=False),
        sa.Column("question", Words, nullable=False),
        sa.Column("entries", sa.JSON, nullable=False),
        sa.Column("told", sa.Integer, nullable=False),
        sa.Column("focus", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("conversation", name="pk_exchange"),
    )
    op.create_index("ix_exchange_asked", "exchange", ["asked"])
