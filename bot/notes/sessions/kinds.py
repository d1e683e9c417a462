"""Kinds of session and rooms, by the words of programmes, as parts of patterns."""

import re
from typing import Final

KIND: Final = "(?:keynote|talk|session|panel|presentation|workshop|tutorial|demo|speech)"
"""What was given, in small letters. The words with which sentences of many languages tell of it
stand in `data/telling.toml`."""

STANDING: Final = (
    r"(?:lightning|ignite|flash|short|opening|closing|morning|afternoon|evening"
    r"|invited|sponsor(?:ed)?|day \d)"
)
"""What is said of its place in the programme, before that."""

ROOM: Final = (
    r"(?:(?:main|grand|big|small)\s)?(?:room|hall|track|stage|theat(?:er|re)|auditorium|ballroom"
    r"|foyer|salle|saal|raum|sala|zaal|aula|amphi(?:th[eé][aâ]tre)?)"
)
"""Where it was, in small letters, before the name or number of that."""

GENERIC: Final = re.compile(
    rf"(?:(?:the|an?|my|{STANDING})\s+)*(?:{KIND}|keynotes|fireside chat)", re.IGNORECASE
)
"""A title that says no more than the kind: "Opening keynote"."""
