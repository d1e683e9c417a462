"""What those who manage confbot have set, and where a conversation is held if it is a person's."""

from typing import Final

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Words

revision: Final = "0005"
down_revision: Final = "0004"


def upgrade() -> None:
    """Create the table, and add the column."""
    op.create_table(
        "management",
        sa.Column("team", Words, nullable=False),
        sa.Column("managers", sa.JSON, nullable=False),
        sa.Column("everywhere", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("public", sa.JSON, nullable=False),
        sa.Column("follow_ups", sa.JSON, nullable=False),
        sa.Column("unfurls", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("team", name="pk_management"),
    )
    op.add_column("exchange", sa.Column("place", Words))
    op.create_index("ix_exchange_place", "exchange", ["place"])
