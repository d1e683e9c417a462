"""The exit statuses of `confbot`, besides 0 for done."""

from typing import Final

FAILED: Final = 1
"""What was asked for failed, or was found wanting."""

WRONG_USAGE: Final = 2
"""The arguments or settings are wrong, or a path is not there."""

INTERRUPTED: Final = 130
"""Ctrl-C ended it; shells say so of any command."""
