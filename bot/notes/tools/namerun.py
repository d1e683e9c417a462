"""Names that stand in a sentence one behind the other: "Kettle, `foo` by Acme and Bar-Pot"."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from bot.notes.markdown.spans import Spans, raw
from bot.notes.people.names import is_strange
from bot.notes.tools.plainnames import is_coined, is_known, is_telling, may_be_called

_NAME: Final = re.compile(
    r"[A-Z][\w+#]*(?:[-.]\w+)*(?: [A-Z][\w+#-]*){0,3}|[a-z]\w*[-.]\w+(?:[-.]\w+)*"
    r"|[a-z]+(?:[A-Z]|\d\w)\w*"
)
_WORD: Final = re.compile(r"[a-z]\w{2,}")
"""In small letters, which only a name that many know may be, or a word that nobody else uses."""

_QUOTED: Final = re.compile(
    r"[\"\u201c\u201e\u2018'`](?P<name>[^\s\"\u201c\u201d\u201e\u2019'`][^\"\u201c\u201d\u201e`]{0,40}?)[\"\u201d\u201c\u2019'`](?!\w)"
)
_NO_NAME: Final = re.compile(r"[()=;{}<>$\\|\"]|--|^\W|/$")
"""What a command or a piece of code has, and no name."""

_BESIDE: Final = (
    r"(?:\s(?:by|from|von|de|par)\s[A-Za-z][\w-]*(?: [A-Z][\w-]*)?)?(?:\s\([^()]{1,200}\))?"
)
"""What may stand behind a name before the next: who makes it, and a word in brackets."""

_NEXT: Final = re.compile(
    rf"{_BESIDE}(?:,\s(?:and\s|or\s|&\s|und\s|et\s|y\s)?|\s(?:and|or|&|/|\+|und|oder|et|ou|y|o|e)\s|/)"
    r"(?:the\s)?"
)
_REST: Final = re.compile(rf"{_BESIDE}\s*")
_ENDS: Final = re.compile(
    r"\s?[^\w\s]|\s*$|\s(?:again|also|and|as|at|because|for|from|if|in|instead|next|now|on|one|or|out|soon"
    r"|sometime|this|to|too|tomorrow|when|which|while|with|since|so|but|by|here|myself"
    r"|avec|con|für|mit|para|pour|von|all|both|would|could|might|may|is|are|were|was|looks?|looked|sounds?|sounded|seems?|seemed|caught)\b"
)
"""Behind a name. Any other word in small letters goes on with it: "Kettle diagrams"."""

_LONGEST_APART: Final = 5
"""Words of a name that is set apart."""

_SHORTEST: Final = 2
_MOST: Final = 12
"""Letters of a name that is set apart, at least; and names behind each other, at most."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What a paragraph says, and what of it is set apart.

    Attributes:
        text: Letter by letter.
        apart: The last offset of each link, and of what is bold or set as code, by its first.
        code: First offsets of what is set as code.
        linked: First offsets of what links something.
    """

    text: str
    apart: Mapping[int, int]
    code: AbstractSet[int]
    linked: AbstractSet[int]


Named = tuple[str, int, int]
"""A name, with its first and last offset; quotation marks around it lie between these."""


def prose_of(spans: Spans) -> Prose:
    """Return what `spans` say as prose."""
    apart: dict[int, int] = {}
    code: set[int] = set()
    linked: set[int] = set()
    here = 0
    for span in spans:
        if span.code or span.bold or span.target is not None:
            apart[here] = here + len(span.text)
        if span.code:
            code.add(here)
        if span.target is not None:
            linked.add(here)
        here += len(span.text)
    return Prose(raw(spans), apart, code, linked)


def names_at(said: Prose, start: int, *, is_sure: bool = False) -> Iterator[Named]:
    """Yield the names that stand in `said` from `start`, one behind the other.

    Where it `is_sure` that they are tools, any word that is set apart is one, and any in capitals;
    elsewhere it has to be written as names of tools are.
    """
    for _ in range(_MOST):
        named = _apart(said, start, is_sure=is_sure) or _plain(said.text, start, is_sure=is_sure)
        if not named:
            return
        yield named
        joint = _NEXT.match(said.text, named[2])
        if not joint:
            return
        start = joint.end()


def names_before(said: Prose, start: int, end: int) -> list[Named]:
    """Return the names that are all that stands between `start` and `end`; empty for more."""
    named = list(names_at(said, start, is_sure=True))
    is_all = bool(named) and _REST.fullmatch(said.text, named[-1][2], end) is not None
    return named if is_all else []


def is_quoting(text: str) -> bool:
    """Tell whether a quotation may begin in `text`."""
    return '"' in text or "\u201c" in text or "\u201e" in text or "`" in text or "\u2018" in text


def set_apart(said: Prose) -> Iterator[Named]:
    """Yield what `said` sets as code or in quotation marks, and may be a name."""
    for start in said.code:
        end = said.apart[start]
        yield from _checked(said.text[start:end], start, end)
    if is_quoting(said.text):
        for quoted in _QUOTED.finditer(said.text):
            yield from _checked(quoted["name"], quoted.start(), quoted.end())


def _checked(name: str, start: int, end: int) -> Iterator[Named]:
    name = name.strip(" ,.:")
    if _may_be_apart(name):
        yield name, start, end


def _apart(said: Prose, start: int, *, is_sure: bool) -> Named | None:
    """Return the name at `start` that is set apart or quoted, or None."""
    end = said.apart.get(start)
    quoted = None if end else _QUOTED.match(said.text, start)
    if quoted:
        name, end = quoted["name"], quoted.end()
    elif end:
        name = said.text[start:end]
    if not end or not _may_be_apart(name := name.strip(" ,.:")):
        return None
    is_word = start in said.code and " " not in name and may_be_called(name)
    return (name, start, end) if is_sure or is_word or is_telling(name) else None


def _may_be_apart(name: str) -> bool:
    found = name.split()
    is_short = len(name) >= _SHORTEST and len(found) <= _LONGEST_APART
    return is_short and not _NO_NAME.search(name)


def _is_name_in_small(word: re.Match[str]) -> bool:
    """Tell whether `word` is a name that many know, or one of its own that goes no further."""
    if is_known(word[0]):
        return not is_strange(word[0])
    return is_coined(word[0]) and _ENDS.match(word.string, word.end()) is not None


def _plain(text: str, start: int, *, is_sure: bool) -> Named | None:
    """Return the name at `start` that only its spelling sets apart, or None."""
    named = _NAME.match(text, start)
    if not named:
        word = _WORD.match(text, start)
        return (word[0], start, word.end()) if word and _is_name_in_small(word) else None
    if not is_sure and not _ENDS.match(text, named.end()):
        return None
    name = named[0]
    may_be = (is_sure or " " in name) and may_be_called(name)
    is_name = may_be or is_telling(name)
    return (name, start, named.end()) if is_name else None
