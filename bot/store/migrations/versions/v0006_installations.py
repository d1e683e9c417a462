"""The workspaces that confbot is installed in, and the states of installations under way."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Words

revision: Final = "0006"
down_revision: Final = "0005"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "installation",
        sa.Column("team", Words, nullable=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("token", Words, nullable=False),
        sa.Column("bot_id", Words, nullable=False),
        sa.Column("user_id", Words, nullable=False),
        sa.Column("scopes", sa.JSON, nullable=False),
        sa.Column("installed", Instant, nullable=False),
        sa.PrimaryKeyConstraint("team", name="pk_installation"),
    )
    op.create_table(
        "oauth_state",
        sa.Column("state", Words, nullable=False),
        sa.Column("expires", Instant, nullable=False),
        sa.PrimaryKeyConstraint("state", name="pk_oauth_state"),
    )
    op.create_index("ix_oauth_state_expires", "oauth_state", ["expires"])
