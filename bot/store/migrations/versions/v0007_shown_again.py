"""An index by which it is found when an entry was shown again."""

from typing import Final

from alembic import op

revision: Final = "0007"
down_revision: Final = "0006"


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_shown_team_channel_entry_day", "shown", ["team", "channel", "entry", "day"])
