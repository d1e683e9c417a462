"""What can't be done in the playground, said to whoever tried."""

from bot.errors import ConfbotError


class ActError(ConfbotError):
    """Something that somebody tried, and that Slack or the playground would not do."""
