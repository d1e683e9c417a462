"""Topics that people watch, and the notes that are known already."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Instant, Words

revision: Final = "0002"
down_revision: Final = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "watch",
        sa.Column("team", Words, nullable=False),
        sa.Column("person", Words, nullable=False),
        sa.Column("folded", Words, nullable=False),
        sa.Column("topic", Words, nullable=False),
        sa.Column("created", Instant, nullable=False),
        sa.PrimaryKeyConstraint("team", "person", "folded", name="pk_watch"),
    )
    op.create_table(
        "note",
        sa.Column("path", Words, nullable=False),
        sa.Column("seen", Instant, nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_note"),
    )
    op.create_index("ix_note_seen", "note", ["seen"])
