"""The front matter of a note: YAML between `---`, TOML between `+++`, or none.

Broken front matter costs only what is broken: its plain lines and the body are still read, and the
problem is reported with its line.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Final

import yaml
from frontmatter.default_handlers import YAMLHandler

from bot.notes import safeyaml
from bot.notes.problems import Level, Problem
from bot.notes.salvage import leaves_out, salvaged

Value = str | list["Value"] | dict[str, "Value"]
"""What a key holds. Numbers, dates and truth values stay as they were written."""

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""In C it crashes on deep nesting, which `safeyaml.guard` refuses beforehand."""

_FENCE: Final = re.compile(r"(?:-{3,}|\+{3,})[ \t]*")
_KEY: Final = re.compile(r"^[\w-]+[ \t]*[:=]", re.MULTILINE)
_NULLS: Final = frozenset(("null", "Null", "NULL", "~"))
"""How YAML writes that a key has no value."""

_NESTED: Final = re.compile(r"(?:- |[\[{?]\s*){8}")
_TOML_LINE: Final = re.compile(r"at line (\d+)")
_HEADER: Final = re.compile(
    r"title:[^\n]*\n"
    r"(?:(?:subtitle|date|modified|authors?|tags|keywords|categor(?:y|ies)|slug|summary|status|lang"
    r"|event|conference|year|city|location):[^\n]*\n)+(?=\s*(?:\n|$))",
    re.IGNORECASE,
)
"""Lines of front matter without a fence: a title first, then what only front matter says."""

_MAX_LENGTH: Final = 32 * 1024
"""Characters; beyond it something else than front matter got between the fences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitNote:
    """A note, split.

    Attributes:
        meta: Front matter by key in lower case. Empty when there is none; of broken one what its
            lines say by themselves.
        lines: Line of each key in the file, counted from 1; of an item of a list also, as
            `talks[0]`.
        body: The Markdown below.
        first_line: Line in the file of the body's first line.
        problems: What was wrong, in order of line.
    """

    meta: Mapping[str, Value] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    body: str
    first_line: int = 1
    problems: tuple[Problem, ...] = ()

    def text(self, *keys: str) -> str:
        """Return the first of `keys` that holds a plain value, or nothing."""
        for key in keys:
            if isinstance(value := self.meta.get(key), str):
                return value.strip()
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """Return the plain values of all `keys`, lists spread out and `a, b` split."""
        values: list[str] = []
        for key in keys:
            value = self.meta.get(key, "")
            parts = value.split(",") if isinstance(value, str) else list(value)
            values += [part.strip() for part in parts if isinstance(part, str) and part.strip()]
        return tuple(values)


class _TextHandler(YAMLHandler):
    """Leaves every scalar as text, so that no date or number can be malformed."""

    def load(self, fm: str, **kwargs: object) -> Any:
        return super().load(fm, **{**kwargs, "Loader": _LOADER})


@lru_cache(maxsize=1)  # for those who ask about a note that was just read
def split_note(text: str) -> SplitNote:
    r"""Split `text`, with `\n` line ends, into front matter and body.

    Never raises for what a person may write.
    """
    fence, _, _ = text.partition("\n")
    if not _FENCE.fullmatch(fence):
        return _unfenced(text)
    closing = re.compile(rf"^{re.escape(fence[:3])}[-+]*[ \t]*$", re.MULTILINE)
    close = closing.search(text, len(fence) + 1)
    inner = text[len(fence) + 1 : close.start() if close else None]
    if not close:
        problems = _unclosed(inner, fence[:3])
        is_left_out = bool(problems) and leaves_out(inner)
        return SplitNote(
            meta={"recap": "false"} if is_left_out else {}, body=text, problems=problems
        )
    if fence[0] == "-" and inner.strip() and not (_KEY.search(inner) or _NESTED.search(inner)):
        # Two horizontal rules with prose between them.
        return SplitNote(body=text)
    body = text[close.end() + 1 :]
    first_line = text.count("\n", 0, close.end()) + 2
    read = _read_yaml if fence[0] == "-" else _read_toml
    meta, lines, problem = read(inner)
    problems = ()
    if problem:
        said = salvaged(inner)
        meta = {key: value for key, (value, _) in said.items()}
        lines = {key: line for key, (_, line) in said.items()}
        what = "read line by line" if said else "left out"
        told = f"front matter {what}: {problem.problem}"
        # The opening fence is line 1 of the file, and the parser never saw it.
        problems = (Problem(problem.line + 1, problem.level, told),)
    lines = {key: line + 1 for key, line in lines.items()}
    return SplitNote(meta=meta, lines=lines, body=body, first_line=first_line, problems=problems)


def _unfenced(text: str) -> SplitNote:
    """Split off the lines such as `Title: …` that some generators take without a fence."""
    found = _HEADER.match(text)
    if not found:
        return SplitNote(body=text)
    rows = [row.partition(":") for row in found[0].splitlines()]
    return SplitNote(
        meta={key.strip().lower(): value.strip() for key, _, value in rows},
        lines={key.strip().lower(): at + 1 for at, (key, _, _) in enumerate(rows)},
        body=text[found.end() :],
        first_line=len(rows) + 1,
    )


_Read = tuple[dict[str, Value], dict[str, int], Problem | None]


def _read_yaml(inner: str) -> _Read:
    if problem := safeyaml.guard(inner) or _too_long(inner):
        return {}, {}, problem
    root = safeyaml.compose(inner)
    if root is None:
        return {}, {}, None
    if not isinstance(root, yaml.MappingNode):
        return {}, {}, Problem(1, Level.ERROR, "not `key: value` lines; write it as such")
    for key, _ in root.value:
        if not isinstance(key, yaml.ScalarNode):
            line = key.start_mark.line + 1
            return {}, {}, Problem(line, Level.ERROR, "a key must be one word; mend it")
    # Not `frontmatter.parse`, which would look for fences once more, and find them in values.
    meta = _TextHandler().load(inner)
    lines = {key.value.lower(): key.start_mark.line + 1 for key, _ in root.value}
    for key, value in root.value:
        if isinstance(value, yaml.SequenceNode):
            for at, item in enumerate(value.value):
                lines[f"{key.value.lower()}[{at}]"] = item.start_mark.line + 1
    return {str(key).lower(): _plain(value) for key, value in meta.items()}, lines, None


def _read_toml(inner: str) -> _Read:
    if problem := _too_deep(inner) or _too_long(inner):
        return {}, {}, problem
    try:
        meta = tomllib.loads(inner)
    except ValueError as error:  # also for a number that is too long for Python
        place = _TOML_LINE.search(str(error))
        line = int(place[1]) if place else max(1, inner.count("\n"))
        return {}, {}, Problem(line, Level.ERROR, f"not valid TOML: {error}; put text in quotes")
    lines: dict[str, int] = {}
    for key in meta:
        places = re.finditer(rf"^\[*{re.escape(key)}\b", inner, re.MULTILINE)
        for at, place in enumerate(places):
            line = inner.count("\n", 0, place.start()) + 1
            lines.setdefault(key.lower(), line)
            lines[f"{key.lower()}[{at}]"] = line
    return {key.lower(): _plain(value) for key, value in meta.items()}, lines, None


def _plain(value: object, depth: int = safeyaml.MAX_DEPTH) -> Value:
    # Dotted TOML keys nest without a bracket, thousands deep if they like.
    if isinstance(value, dict | list) and not depth:
        return ""
    if isinstance(value, dict):
        return {str(key).lower(): _plain(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth - 1) for inner in value]
    if value is None or (isinstance(value, str) and value in _NULLS):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def _too_long(inner: str) -> Problem | None:
    if len(inner) <= _MAX_LENGTH:
        return None
    return Problem(1, Level.ERROR, f"longer than {_MAX_LENGTH:,} characters; shorten it")


def _too_deep(inner: str) -> Problem | None:
    depth = 0
    for place, letter in enumerate(inner):
        depth += (letter in "[{") - (letter in "]}")
        if depth > safeyaml.MAX_DEPTH:
            line = inner.count("\n", 0, place) + 1
            return Problem(
                line, Level.ERROR, f"nested more than {safeyaml.MAX_DEPTH} levels deep; flatten it"
            )
    return None


def _unclosed(inner: str, fence: str) -> tuple[Problem, ...]:
    head = inner.lstrip("\n").partition("\n\n")[0]
    if not (_KEY.match(head) or leaves_out(head)):
        return ()
    problem = f"front matter is never closed; add a line `{fence}` below it"
    return (Problem(1, Level.ERROR, problem),)
