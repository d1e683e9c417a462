"""What people thought of answers, and which questions had none."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Words

revision: Final = "0004"
down_revision: Final = "0003"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("team", Words, nullable=False),
        sa.Column("question", Words, nullable=False),
        sa.Column("verdict", Words, nullable=False),
        sa.Column("noted", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
    )
    op.create_index("ix_feedback_team_noted", "feedback", ["team", "noted"])
    op.create_index("ix_feedback_noted", "feedback", ["noted"])
