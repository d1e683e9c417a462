"""What editors of linked notes write beyond Markdown: Obsidian, Logseq and their like.

`[[Ana Roe]]` links another note by its name, `speaker:: Ana Roe` is a property, `> [!info]` a box
with a title, and an outliner keeps all of a note, headings too, in one list. Word processors and
chats paste the bullets that they show: `• Less YAML`.
"""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

from bot.notes.markdown.rules import Silent

_WIKILINK: Final = re.compile(
    # Behind `[[1]]` an address makes it an ordinary link whose text has brackets.
    r"\[\[(?P<note>[^\[\]|#\n]+)(?:#[^\[\]|\n]*)?(?:\|(?P<shown>[^\[\]\n]+))?\]\](?![(\[])"
)
_KEPT_BY_EDITOR: Final = re.compile(r"^[ \t]*(?:collapsed|id|heading):: .*$", re.MULTILINE)
"""Properties in which an editor keeps how it shows a line."""

_PROPERTY: Final = re.compile(
    r"^([ \t]*(?:[-*+] )?[^\W\d_][\w -]{0,30}(?<=\w)):: (?=\S)", re.MULTILINE
)
_BULLETS: Final = "•●◦○▪■‣∙"
_BULLET: Final = re.compile(rf"^([ \t]*)[{_BULLETS}][ \t\xa0]+(?=\S)", re.MULTILINE)
_BOX: Final = re.compile(r"^([ \t]*(?:> ?)+)\[!\w+\][+-]?[ \t]*", re.MULTILINE)


def wikilink(state: StateInline, silent: Silent) -> bool:
    """Take a link to another note as what it shows."""
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        shown = found["shown"] or found["note"].rpartition("/")[2]
        state.push("text", "", 0).content = shown.strip()
    state.pos = found.end()
    return True


def with_properties(body: str) -> str:
    """Return `body` with properties as labelled lines, and boxes without their sign."""
    if ":: " in body:
        body = _PROPERTY.sub(r"\1: ", _KEPT_BY_EDITOR.sub("", body))
    return _BOX.sub(r"\1", body) if "[!" in body else body


def with_bullets(body: str) -> str:
    """Return `body` with Markdown's sign for an item in the place of bullets that were pasted."""
    return body if body.isascii() else _BULLET.sub(r"\1- ", body)
