"""Paragraphs that say that the list below them is one of tools, and more behind that."""

import re
from typing import Final

from bot.notes.headings import Role, leads_to

_INTRODUCED: Final = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?:(?:So,? )?Here(?:['\u2019]s| is| are)|Below (?:is|are)"
    r"|(?:The )?[Ff]ollowing (?:is|are)|(?:These|Those) (?:is|are)|I(?:['\u2019]ve| have) listed)"
    r"\s(?P<said>[^.!?\n]{3,120}(?:\n[^.!?\n]{3,120})?)[.!?]"
)
"""A sentence that says what stands below: "Here is a short summary of the tools."."""

_SIGNS: Final = ("Here", "Below", "ollowing", "ese are", "ose are", "listed")
"""One of these stands in each such sentence."""


def introduces_tools(text: str) -> bool:
    """Tell whether a sentence of `text` says that what stands below are tools.

    As in "Here is a summary of the packages. Each is named with who spoke of it."
    """
    if not any(sign in text for sign in _SIGNS):
        return False
    return any(leads_to(each["said"]) is Role.TOOLS for each in _INTRODUCED.finditer(text))
