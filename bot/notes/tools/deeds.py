"""What tools do for people, which tells them from other names: "Foobar lets you boil pots"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.tools.namerun import Named, Prose
from bot.notes.tools.plainnames import is_own_word, is_telling

_DEEDS: Final = (
    "allow|automate|beat|check|compare|convert|detect|enable|generate|help|implement|let|provide"
    "|render|replace|scan|simplifie|simulate|support|track|turn|visuali[sz]e|wrap"
)
_ANYBODYS: Final = "add|build|create|find|give|make|manage|run|store|test"
"""What companies do as well."""

_DOES: Final = re.compile(
    r"(?: by [A-Z]\w+)?"
    rf"(?:\s(?:also |basically |then )?(?:(?:{_DEEDS})s|makes (?:it|(?:\w+ ){{1,3}}\w+er))"
    rf"|,? (?:which|that|can) (?:{_DEEDS}|{_ANYBODYS})s?)\s"
)
"""What a tool does, right behind its name; what companies do as well only in a clause on it."""


_LETS: Final = re.compile(
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<name>[A-Za-z][\w+#-]*(?:\.\w+)*(?: [A-Z][\w+#-]*){0,2})"
    r"\s(?:also\s|basically\s)?(?:(?:lets|allows|enables|helps)\s"
    r"(?:you|developers|users|teams|people|anyone|one)\b"
    r"|makes\sit\s(?:easy|easier|possible|simple|trivial)\b|can\sbe\sused\s(?:to|for)\b)"
)
"""The beginning of a sentence that tells what something does for people."""

_LETTING: Final = (" lets ", " allows ", " enables ", " helps ", " makes it ", " can be used ")


def does_as_tools_do(name: str, behind: str) -> bool:
    """Tell whether the text behind `name` goes on with what it does for people."""
    return _DOES.match(behind) is not None and (is_telling(name) or is_own_word(name))


def helping_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of which sentences of `said` tell what they do for people."""
    if any(sign in said.text for sign in _LETTING):
        for found in _LETS.finditer(said.text):
            if is_telling(found["name"]):
                yield found["name"], *found.span("name")
