"""Markdown-it, set up for notes: what it reads, and how it gets there without detours.

Asked at each line and each mark, most of its rules find that they have nothing to do here. Which
letters a rule reacts to is known beforehand, so it is asked there only.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from bot.notes.markdown.bounds import MAX_NESTING, linkify, open_bracket
from bot.notes.markdown.editors import wikilink
from bot.notes.markdown.grid import table
from bot.notes.markdown.inline import newline, shortcode
from bot.notes.markdown.paragraphs import paragraph
from bot.notes.markdown.rules import Silent

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_InlineRule = Callable[[StateInline, bool], bool]

_BEGINNINGS: Final[Mapping[str, tuple[_BlockRule, ...]]] = {
    **dict.fromkeys("~`", (rules_block.fence,)),
    ">": (rules_block.blockquote,),
    "_": (rules_block.hr,),
    **dict.fromkeys("*-", (rules_block.hr, rules_block.list_block)),
    **dict.fromkeys("+0123456789", (rules_block.list_block,)),
    "[": (rules_block.reference,),
    "<": (rules_block.html_block,),
    "#": (rules_block.heading,),
}
"""By the letter with which a line begins: the rules that may have to do with it, in order."""

_MARKS: Final[Mapping[str, tuple[_InlineRule, ...]]] = {
    "\n": (newline,),
    "\\": (rules_inline.escape,),
    "`": (rules_inline.backtick,),
    "*": (rules_inline.emphasis.tokenize,),
    "_": (rules_inline.emphasis.tokenize,),
    "~": (rules_inline.strikethrough.tokenize,),
    "[": (wikilink, open_bracket, rules_inline.link),
    "!": (open_bracket, rules_inline.image),
    "]": (),
    "<": (open_bracket, rules_inline.autolink, rules_inline.html_inline),
    "&": (rules_inline.entity,),
    ":": (linkify,),
    "{": (shortcode,),
}
"""By letter: the rules that may have to do with it, in order."""

_BEHIND: Final[Mapping[str, str]] = {"!": r"\[", ":": "//", "&": r"[#\w]", "{": "[{%:#.]"}
"""What stands behind marks that people write for other reasons as well; else they are text."""

_MARK: Final = re.compile(
    f"[{re.escape(''.join(_MARKS))}]"
    + "".join(f"(?<!{re.escape(mark)}(?!{behind}))" for mark, behind in _BEHIND.items())
)


class _Markdown(MarkdownIt):
    """Leaves addresses as the note has them, instead of encoding them anew."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name is markdown-it's
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the name is markdown-it's
        return link


@cache
def markdown() -> MarkdownIt:
    """Return the parser of notes."""
    options = {"html": True, "linkify": True, "maxNesting": MAX_NESTING}
    parser = _Markdown("commonmark", options)
    parser.enable(["table", "strikethrough"])
    if parser.linkify is not None:
        # Without a scheme `this.It` and `main.rs` are addresses, too; `repair` knows better.
        parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    parser.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})
    # One rule stands for all that the first letter of a line tells apart.
    parser.block.ruler.disable(["blockquote", "list", "reference", "html_block", "heading"])
    parser.block.ruler.disable("lheading")  # which `paragraph` reads, too
    parser.block.ruler.at("paragraph", paragraph)
    parser.block.ruler.at("fence", _beginning, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("hr", _end_of_list, {"alt": ["list"]})
    parser.inline.ruler.push("mark", _mark)
    parser.inline.ruler.enableOnly(["text", "mark"])
    parser.inline.terminator_re = _MARK
    # Pieces of text are joined when they become spans.
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")
    parser.core.ruler.at("inline", _inline)
    return parser


def _beginning(state: StateBlock, start: int, end: int, silent: Silent) -> bool:
    """Read what begins in line `start`; `silent`, only tell whether it ends a paragraph."""
    for rule in _rules_for(state, start):
        # A definition looks like any other line of a paragraph.
        if not (silent and rule is rules_block.reference) and rule(state, start, end, silent):
            return True
    return False


def _end_of_list(state: StateBlock, start: int, end: int, silent: Silent) -> bool:
    """Tell whether line `start` ends a list, as all but a further item may; it reads nothing."""
    if silent:
        for rule in _rules_for(state, start):
            if rule is not rules_block.list_block and rule(state, start, end, silent):
                return True
    return False


def _rules_for(state: StateBlock, line: int) -> tuple[_BlockRule, ...]:
    first = state.bMarks[line] + state.tShift[line]
    return _BEGINNINGS.get(state.src[first : first + 1], ())


def _inline(state: StateCore) -> None:
    """Read what stands inside paragraphs, headings and cells.

    Most of it is plain text, which has no tokens of its own.
    """
    for token in state.tokens:
        if token.type == "inline":
            token.children = None
            if _MARK.search(token.content):
                token.children = []
                state.md.inline.parse(token.content, state.md, state.env, token.children)


def _mark(state: StateInline, silent: Silent) -> bool:
    return any(rule(state, silent) for rule in _MARKS.get(state.src[state.pos], ()))
