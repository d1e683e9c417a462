"""Inline tokens of markdown-it to spans."""

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import newline as _newline
from markdown_it.token import Token

from bot.notes.markdown.markup import add_html
from bot.notes.markdown.players import ID_KEYS, player_address
from bot.notes.markdown.rules import Silent
from bot.notes.markdown.spanbuilder import SpanBuilder
from bot.notes.markdown.spans import Span, Spans, squeeze

_SHORTCODE: Final = re.compile(
    r"\{\{[<%](?P<hugo>[^{}\n]*)[>%]\}\}|\{%(?P<liquid>[^{}\n]*)%\}|\{\{(?P<zola>[^{}\n]*)\}\}"
    r"|\{:[^{}\n]*\}|\{[#.][\w-]+(?:\s[^{}\n]*)?\}"
)
"""Code of Hugo, Liquid and Zola, and attributes such as `{:target="_blank"}` or `{#anchor}`."""

_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")
_ARGUMENT: Final = re.compile(r"(?:(\w+)\s*=\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=(),]+))")
_INCLUDES: Final = frozenset({"include", "include_cached", "partial", "render"})
_SEEN: Final = frozenset({"alt", "caption", "title"})
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})


def newline(state: StateInline, silent: Silent) -> bool:
    """End a line as markdown-it does, and note at which offset."""
    start = state.pos
    ended = _newline(state, silent)
    if ended and not silent:
        state.tokens[-1].meta["offset"] = start
    return ended


def shortcode(state: StateInline, silent: Silent) -> bool:
    """Take a site generator's code as one token, so that its ids are not read as emphasis."""
    if state.src[state.pos] != "{":
        return False
    found = _SHORTCODE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("shortcode", "", 0)
        token.content = found["hugo"] or found["liquid"] or found["zola"] or ""
    state.pos = found.end()
    return True


def inline_spans(token: Token, line: int) -> Spans:
    """Return the spans of an `inline` token that starts in `line` of the file.

    Without children it is plain text.
    """
    if token.children is None:
        return (Span(text=token.content, line=line),)
    builder = SpanBuilder(line)
    counted = 0
    for child in token.children:
        if child.type not in _BREAKS:
            _add(builder, child)
            continue
        builder.break_line(hard=child.type == "hardbreak")
        # Code, tags and addresses may hold line ends too, so counting breaks is not enough;
        # only a backslash before the line end leaves no offset.
        if (offset := child.meta.get("offset")) is not None:
            line += token.content.count("\n", counted, offset)
            counted = offset
            builder.line = line
        builder.line += 1
    return builder.spans()


def _add(builder: SpanBuilder, child: Token) -> None:
    match child.type:
        case "text" | "text_special":
            builder.text(child.content)
        case "code_inline":
            builder.text(child.content, code=True)
        case "link_open":
            builder.open_link(str(child.attrs.get("href", "")))
        case "link_close":
            builder.close_link()
        case "strong_open" | "em_open":
            builder.open_style(child.tag)
        case "strong_close" | "em_close":
            builder.close_style(child.tag)
        case "image":
            builder.image(_caption(child))
        case "html_inline":
            add_html(builder, child.content)
        case "shortcode":
            _add_shortcode(builder, child.content)


def _caption(image: Token) -> str:
    """Return what stands in the place of a picture, or below it where that is only its name."""
    alt = _alt(image.children or ())
    title = squeeze(str(image.attrs.get("title", "")))
    return title if " " in title and " " not in alt else alt


def _alt(children: Sequence[Token]) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in children)


def _add_shortcode(builder: SpanBuilder, content: str) -> None:
    arguments = [(name, a or b or c) for name, a, b, c in _ARGUMENT.findall(content)]
    name = arguments[0][1].lower() if arguments else ""
    if name in _INCLUDES and len(arguments) > 1:
        # `{% include embed/youtube.html id="…" %}`, or a player for whatever it is told.
        arguments = arguments[1:]
        named = next((value for key, value in arguments if key == "provider"), arguments[0][1])
        name = named.rpartition("/")[2].removesuffix(".html").lower()
    seen = " ".join(value for key, value in arguments if key in _SEEN)
    if address := _ADDRESS.search(content):
        builder.embed(address[0], seen)
    elif played := player_address(name, _id_in(arguments[1:])):
        builder.embed(played, seen)
    elif seen:
        builder.text(seen)


def _id_in(arguments: Sequence[tuple[str, str]]) -> str:
    return next((value for key, value in arguments if key in {"", *ID_KEYS}), "")
