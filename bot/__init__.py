"""confbot: answers questions about conferences from the recaps people wrote."""

__version__ = "0.1.0"
