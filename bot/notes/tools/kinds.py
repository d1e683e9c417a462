"""What descriptions call software: "a cache for pots", "the Foobar package"."""

import re
from typing import Final

from bot.notes.choice import choice
from bot.notes.tools.plainnames import is_known
from bot.notes.words import words

_NOUNS: Final = choice(words("tool_nouns"))
_SMALL_NOUNS: Final = choice(words("tool_nouns"), is_small=True)
_SOFTWARE: Final = choice(words("software_nouns"))
_OTHER: Final = choice(words("other_kinds"))
_BEHIND: Final = (
    r"(?=\W*$|[,.;:()]|\s[-\u2013\u2014]|\s+(?:aimed|aiming|allowing|and|around|as|at|based|built|by|called|created|designed|developed"
    r"|focused|for|from|implemented|in|inspired|intended|like|made|maintained|meant|of|offering|on|primarily|providing|running"
    r"|that|to|using|where|which"
    r"|with|without|written|you|your|avec|con|de|du|en|für|mit|para|pour|que|qui|sans|sin|voor|zum|zur)\b)"
)
"""What follows the noun that a description is about: in "runtime protection" it is another one."""

_WITHIN: Final = r"(?:about|at|because|between|by|from|if|into|over|than|through|under|when)\b"
"""Words behind which a noun is no more the one that a description is about."""

_SOLUTION: Final = r"(?:open[- ]source|backup|cloud|hosted|software|storage|\w+ing) solution"
"""Of what; a solution alone may be an answer to anything."""

_KIND: Final = re.compile(
    rf"\W*(?:(?!{_WITHIN})[\"\u201c]?[\w'\u2019/+.-]+[\"\u201d]?,?\s+){{0,7}}?(?:{_NOUNS}|{_SOLUTION}){_BEHIND}",
    re.IGNORECASE,
)
_TOOL: Final = r"(?:tool|werkzeug|outil|herramienta|ferramenta|strumento|gereedschap|verktyg)"
_KIND_OF_SOFTWARE: Final = re.compile(
    rf"\W*(?:[\w'\u2019/+.-]+,?\s+){{0,5}}?(?:{_SOFTWARE}|{_TOOL}(?=\s(?:for|to|that|which|für|zum|zur|pour|qui|para|que|per|voor|för)\b)){_BEHIND}",
    re.IGNORECASE,
)
_KIND_OF_OTHERS: Final = re.compile(
    r"\W*(?:(?!(?:about|by|for|from|in|of|on|that|to|which|who|with)\b)[\w'\u2019/+.-]+,?\s+){0,5}?"
    rf"{_OTHER}s?(?:{_BEHIND}|(?=\s+about\b))",
    re.IGNORECASE,
)
_A_THING: Final = re.compile(r"an?\s\w", re.IGNORECASE)
_DOES: Final = re.compile(
    r"(?!(?:this|is|was|has|does|always|lots|news|tips|jobs|notes|photos|articles|pictures)\b)"
    r"(?P<verb>[a-z]{3,}[a-rt-z]s)\s(?!of\b)[a-z]+",
    re.IGNORECASE,
)
"""How a remark begins that says what something does: "keeps pots warm"."""

_BESIDE: Final = rf"(?:{_SOFTWARE}|app|extension|framework|package|project|tool)"
_RIGHT_AHEAD: Final = re.compile(rf"\b{_BESIDE},?\s[\"\u201c\u201e`'(]?$", re.IGNORECASE)
_RIGHT_BEHIND: Final = re.compile(rf"[\"\u201c\u201d`']?\s(?:[a-z-]+\s)?{_BESIDE}\b", re.IGNORECASE)
_KIND_AHEAD: Final = re.compile(rf"\b(?:{_NOUNS})[\s,(\"“'`*]*$", re.IGNORECASE)
_KIND_BEHIND: Final = re.compile(rf"[\"”'`*]*\s+(?:{_NOUNS})\b", re.IGNORECASE)
_KIND_LAST: Final = re.compile(
    r"(?<=\w)\s+(?:project|library|framework|package|platform|system|tool|repo)$", re.IGNORECASE
)
_NAMING: Final = ("called", "named", "dubbed")
_CALLED: Final = re.compile(
    rf"\b(?:{_SMALL_NOUNS}|interface)\s*,?\s+(?:is\s+|was\s+|they\s+)?(?:{'|'.join(_NAMING)})\s+[\"“'`]?"
    r"(?P<name>[A-Z][\w+#-]*(?:\.\w+)*(?:\s[A-Z][\w+#-]*){0,2}"
    r"|(?!(?:after|for|by|an?|the|in|so|as|on|to|at|it|upon|out|from|when|that)\b)"
    r"[a-z][\w+#-]{2,}(?:\.\w+)*)",
)
_NEAR: Final = 60
"""Letters before a name in which a noun for it stands."""


def says_what_it_is(remark: str) -> bool:
    """Tell whether `remark` calls something a tool by any noun for one: "a cache for pots"."""
    return bool(_KIND.match(remark))


def says_it_is_software(remark: str) -> bool:
    """Tell whether `remark` calls something by a noun that only software has."""
    return bool(_KIND_OF_SOFTWARE.match(remark))


def says_it_is_another_thing(remark: str) -> bool:
    """Tell whether what `remark` calls something is people, a work or a place: "a book on pots"."""
    return bool(_KIND_OF_OTHERS.match(remark))


def tells_of_thing(remark: str) -> bool:
    """Tell whether `remark` says what something is or does, and it is none of other kinds.

    As in "a trail of tea" and "keeps pots warm".
    """
    if does := _DOES.match(remark):
        return not says_it_is_another_thing(does["verb"]) and not is_known(does["verb"])
    return bool(_A_THING.match(remark)) and not says_it_is_another_thing(remark)


def stands_by_software(ahead: str, behind: str) -> bool:
    """Tell whether a noun for software stands beside a name: "the `foobar` linter"."""
    return bool(_RIGHT_AHEAD.search(ahead[-_NEAR:]) or _RIGHT_BEHIND.match(behind))


def without_kind(label: str) -> str:
    """Return a name without the noun for tools that a link to it ends with: "Foobar project"."""
    return _KIND_LAST.sub("", label) if " " in label else label


def stands_by_kind(ahead: str, behind: str) -> bool:
    """Tell whether a noun for tools stands right before or behind a name: "the Foobar package"."""
    return bool(_KIND_AHEAD.search(ahead[-_NEAR:]) or _KIND_BEHIND.match(behind))


def called_tools(text: str) -> list[tuple[str, int]]:
    """Return the names behind "a tool called …" in `text`, each with its offset."""
    if not any(verb in text for verb in _NAMING):
        return []
    return [(found["name"], found.start("name")) for found in _CALLED.finditer(text)]
