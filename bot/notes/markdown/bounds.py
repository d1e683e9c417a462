"""Keeps reading within its limits: amount and depth before it starts, brackets while it runs.

Markdown-it drops what is nested deeper than it goes, and looks for the end of every `[` again;
fifty thousand of them would take minutes. These bounds are set beforehand, since a running parse
can't be stopped.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import partial
from typing import Final

from markdown_it.rules_inline import StateInline

from bot.notes.markdown.rules import Silent
from bot.notes.problems import Level, Problem

MAX_WORK: Final = 1_000_000
"""What reading a note may cost, in the microseconds that `_COSTS` estimates: 400 KB of prose come
to that, ten thousand short items, or five thousand addresses. The worst texts that a search
for such has found take up to nine tenths longer, which is within the two seconds promised."""

_LETTER: Final = 2
_COSTS: Final[Mapping[str, int]] = {
    "\n": 60,
    ".": 60,
    "{": 120,
    "<": 100,
    "[": 50,
    "://": 100,
} | dict.fromkeys('*_|-"\u201c`~&!\\', 20)
"""What a letter costs, and each mark beside: about what it takes where nothing else stands.
`make bench-notes` measures texts that are made of one kind of mark alone."""

_HOST: Final = re.compile(r"(?<![/.\w@-])[\w-]+\.(?=\w)")
_HOST_COST: Final = 150
"""What a dot costs further where an address without scheme may stand, which is a link."""

_DEAREST: Final = _LETTER + max(_COSTS.values())
"""What a letter costs at most; of a host, letters before the dot have their share."""

MAX_NESTING: Final = 120
"""Levels of Markdown inside Markdown (a list and its item are two). Each costs Python two calls;
`flattened` keeps notes above what would be dropped."""

_MAX_INDENT: Final = 64
"""Columns. Keeps indented lists within 32 levels; text further right moves left."""

_MAX_MARKERS: Final = 12
"""Markers such as `> - 1.` at the start of one line; further ones are dropped."""

_FEW: Final = 30
"""Brackets in one paragraph that may be what they like; with more of them the next two hold."""

_MAX_DEPTH: Final = 4
"""Brackets inside brackets; a linked picture needs two."""

_MAX_LABEL: Final = 2000
"""Characters between brackets that may still be the text of a link."""

MAX_PARAGRAPH: Final = 4000
"""Letters above which a paragraph is read in pieces. Readers look from each of its links at
what stands around them."""

_MAX_ADDRESS: Final = 2048
"""Characters; longer ones are none that servers take."""

_LONGEST_SCHEME: Final = 6
"""Letters of `https`, and the one before."""

_SCHEME: Final = re.compile(r"(?:^|[^a-z0-9.+-])(https?)$", re.IGNORECASE)

_INDENT: Final = re.compile(rf"^[ \t]{{{_MAX_INDENT // 4},}}", re.MULTILINE)
_MARKER: Final = r"(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))"
_MARKERS: Final = re.compile(
    rf"^((?:[ \t]*{_MARKER}){{{_MAX_MARKERS}}})(?:[ \t]*{_MARKER})+", re.MULTILINE
)
_CLOSED_BY: Final = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>"}


def fitted(body: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Return as much of `body` as can be read in time, and what is said of the rest."""
    if len(body) * _DEAREST <= MAX_WORK or work(body, len(body)) <= MAX_WORK:
        return body, ()
    end = bisect_right(range(len(body)), MAX_WORK, key=partial(work, body)) - 1
    # At the end of a line, or of a word in a line without end.
    near = max(0, end - MAX_PARAGRAPH)
    end = body.rfind("\n", near, end) + 1 or body.rfind(" ", near, end) + 1 or end
    line = first_line + body.count("\n", 0, end)
    problem = "too much to read from here on; split the note into several"
    return body[:end], (Problem(line, Level.WARNING, problem),)


def work(text: str, end: int) -> int:
    """Return what reading `text` up to `end` costs."""
    marks = sum(text.count(mark, 0, end) * cost for mark, cost in _COSTS.items())
    return end * _LETTER + marks + len(_HOST.findall(text, 0, end)) * _HOST_COST


def flattened(body: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Return `body` with no line nested deeper than the parser goes, and what that cost."""
    problems: list[Problem] = []

    def warn(found: re.Match[str], what: str) -> None:
        if not problems:
            line = first_line + body.count("\n", 0, found.start())
            text = f"{what} too deep to tell the levels apart from here on; nest less"
            problems.append(Problem(line, Level.WARNING, text))

    def unindented(found: re.Match[str]) -> str:
        if len(found[0].expandtabs(4)) <= _MAX_INDENT:
            return found[0]
        warn(found, "indented")
        return " " * _MAX_INDENT

    def unmarked(found: re.Match[str]) -> str:
        warn(found, "nested")
        return found[1]

    body = _INDENT.sub(unindented, body)
    return _MARKERS.sub(unmarked, body), tuple(problems)


def open_bracket(state: StateInline, silent: Silent) -> bool:
    """Take a `[` or a `<!--` as plain text where looking for its end would be hopeless."""
    letter = state.src[state.pos]
    if letter in "[!":
        hopeless = state.pos + (letter == "!") in _hopeless_brackets(state)
    elif letter == "<":
        hopeless = any(
            state.src.startswith(opening, state.pos) and state.pos > _last(state, closing)
            for opening, closing in _CLOSED_BY.items()
        )
    else:
        return False
    if hopeless:
        if not silent:
            state.pending += letter
        state.pos += 1
    return hopeless


def linkify(state: StateInline, silent: Silent) -> bool:
    """Take a bare address as a link, as markdown-it does, unless it is endless."""
    pos = state.pos
    if state.linkLevel or not state.src.startswith("://", pos) or not state.md.linkify:
        return False
    scheme = _SCHEME.search(state.pending[-_LONGEST_SCHEME:])
    start = pos - len(scheme[1]) if scheme else pos
    # Markdown-it looks at all that follows, and copies it first.
    found = scheme and state.md.linkify.match_at_start(state.src[start : start + _MAX_ADDRESS + 1])
    if not found or len(found.url) > _MAX_ADDRESS:
        return False
    url = found.url.rstrip("*")  # which would be emphasis
    if not silent:
        state.pending = state.pending[: len(state.pending) + start - pos]
        state.push("link_open", "a", 1).attrs = {"href": url}
        state.push("text", "", 0).content = url
        state.push("link_close", "a", -1)
    state.pos = start + len(url)
    return True


def _hopeless_brackets(state: StateInline) -> frozenset[int]:
    known = state.env.get("brackets")
    # The same text is looked at again for each of its links, so one answer is kept.
    if known is None or known[0] is not state.src:
        known = state.src, _hopeless(state.src)
        state.env["brackets"] = known
    found: frozenset[int] = known[1]
    return found


def _hopeless(text: str) -> frozenset[int]:
    if text.count("[") <= _FEW:
        return frozenset()
    still_open: list[int] = []
    hopeless: list[int] = []
    for found in re.finditer(r"[\[\]]", text):
        if found[0] == "[":
            still_open.append(found.start())
        elif still_open:
            opened = still_open.pop()
            if len(still_open) >= _MAX_DEPTH or found.start() - opened > _MAX_LABEL:
                hopeless.append(opened)
    return frozenset(hopeless + still_open)


def _last(state: StateInline, closing: str) -> int:
    known: dict[str, tuple[str, int]] = state.env.setdefault("closings", {})
    if closing not in known or known[closing][0] is not state.src:
        known[closing] = state.src, state.src.rfind(closing)
    return known[closing][1]
