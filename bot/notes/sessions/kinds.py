"""Kinds of session, by the words with which programmes tell them, as parts of patterns."""

import re
from typing import Final

KIND: Final = "(?:keynote|talk|session|panel|presentation|workshop|tutorial|demo|speech)"
"""What was given, in small letters. The words with which sentences of many languages tell of it
stand in `data/telling.toml`."""

STANDING: Final = r"(?:lightning|ignite|flash|short|opening|closing|invited|sponsor(?:ed)?|day \d)"
"""What is said of its place in the programme, before that."""

GENERIC: Final = re.compile(
    rf"(?:(?:the|an?|my|{STANDING})\s+)*(?:{KIND}|keynotes|fireside chat)", re.IGNORECASE
)
"""A title that says no more than the kind: "Opening keynote"."""
