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
from markdown_it.token import Token

from bot.notes.bounds import MAX_NESTING, linkify, open_bracket
from bot.notes.grid import table
from bot.notes.inline import newline, shortcode

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_InlineRule = Callable[[StateInline, bool], bool]

_BLOCKS: Final[Mapping[str, tuple[str, _BlockRule, tuple[str, ...]]]] = {
    "fence": ("~`", rules_block.fence, ("paragraph", "reference", "blockquote", "list")),
    "blockquote": (">", rules_block.blockquote, ("paragraph", "reference", "blockquote", "list")),
    "hr": ("*-_", rules_block.hr, ("paragraph", "reference", "blockquote", "list")),
    "list": ("*-+0123456789", rules_block.list_block, ("paragraph", "reference", "blockquote")),
    "reference": ("[", rules_block.reference, ()),
    "html_block": ("<", rules_block.html_block, ("paragraph", "reference", "blockquote")),
    "heading": ("#", rules_block.heading, ("paragraph", "reference", "blockquote")),
}
"""By name: the letters with which a line begins that is one, the rule, and what it may end."""

_MARKS: Final[Mapping[str, tuple[_InlineRule, ...]]] = {
    "\n": (newline,),
    "\\": (rules_inline.escape,),
    "`": (rules_inline.backtick,),
    "*": (rules_inline.emphasis.tokenize,),
    "_": (rules_inline.emphasis.tokenize,),
    "~": (rules_inline.strikethrough.tokenize,),
    "[": (open_bracket, rules_inline.link),
    "!": (open_bracket, rules_inline.image),
    "]": (),
    "<": (open_bracket, rules_inline.autolink, rules_inline.html_inline),
    "&": (rules_inline.entity,),
    ":": (linkify,),
    "{": (shortcode,),
}
"""By letter: the rules that may have to do with it, in order."""

_MARK: Final = re.compile(f"[{re.escape(''.join(_MARKS))}]")


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
    for name, (letters, rule, ends) in _BLOCKS.items():
        parser.block.ruler.at(name, _beginning_with(letters, rule), {"alt": list(ends)})
    parser.inline.ruler.push("mark", _mark)
    parser.inline.ruler.enableOnly(["text", "mark"])
    parser.inline.terminator_re = _MARK
    # Pieces of text are joined when they become spans.
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")
    parser.core.ruler.at("inline", _inline)
    return parser


def _beginning_with(letters: str, rule: _BlockRule) -> _BlockRule:
    """Return `rule`, asked only about lines that begin with one of `letters`."""

    def asked(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        first = state.bMarks[start] + state.tShift[start]
        return state.src[first : first + 1] in letters and rule(state, start, end, silent)

    return asked


def _inline(state: StateCore) -> None:
    """Read what stands inside paragraphs, headings and cells; most of it is plain text."""
    for token in state.tokens:
        if token.type == "inline":
            children: list[Token] = []
            token.children = children
            if _MARK.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, children)
            else:
                children.append(Token("text", "", 0, content=token.content))


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    return any(rule(state, silent) for rule in _MARKS.get(state.src[state.pos], ()))
