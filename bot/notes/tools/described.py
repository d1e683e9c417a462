"""Items that name a tool and say what it is: `Foobar - a cache for pots`, wherever they stand."""

import re
from typing import Final

from bot.notes.links import links_of
from bot.notes.markdown.blocks import Item
from bot.notes.markdown.spans import plain
from bot.notes.tools.plainnames import is_telling, may_be_called
from bot.notes.tools.projects import is_bare, says_what_it_is
from bot.notes.tools.toolnames import name_and_kind

_ARTICLE: Final = re.compile(r"(?:an?|the|another|yet another)\s", re.IGNORECASE)

_BRACKETS: Final = re.compile(r"\s+\([^()]*\)$")

_LIKENED: Final = re.compile(
    r"(?:(?:basically|just|much|works|a bit|kind of)\s)?like\s[A-Z].*\s(?:but|for|with|in)\s"
    r"|(?:an?\s|the\s)?(?:[\w-]+\s){0,3}"
    r"(?:alternative|replacement|competitor|successor)\s(?:to|for|of)\s"
    r"|[\"“'`]?(?:the\s)?[A-Z][\w.+-]+\s(?:but\s)?for\s[A-Z]?\w+[\"”'`]?$",
)
"""What it is, by another tool that is known: "like Foobar but for pots", "Foobar for pots"."""


def describes_tool(item: Item) -> bool:
    """Tell whether `item` is a plain name with what kind of software that is behind it.

    A word that means something else may be a label, unless an article shows that it is a thing
    that the remark is about.
    """
    name, remark = name_and_kind(item.spans)
    if not remark or not all(map(is_bare, links_of(item.spans))):
        return False
    name = _BRACKETS.sub("", name)
    said = plain(remark)
    if is_likened(said):
        return is_telling(name)
    article = _ARTICLE.match(said)
    is_name = is_telling(name) or (article and may_be_called(name) and name.istitle())
    return bool(is_name) and says_what_it_is(said[article.end() :] if article else said)


def is_likened(said: str) -> bool:
    """Tell whether `said` tells what something is by naming another tool."""
    return _LIKENED.match(said) is not None
