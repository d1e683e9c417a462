"""What can't be done in the playground, said to whoever tried."""

from bot.errors import ConfbotError


class ActError(ConfbotError):
    """Something that somebody tried, and that Slack or the playground would not do."""


class ClosedError(ActError):
    """The view that an act is about has been closed."""


class AbsentError(ActError):
    """The message that an act is about is not there; it may be about to come."""
