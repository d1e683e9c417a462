"""The small objects that blocks and elements are made of: texts, options, confirmations."""

from typing import Final

from bot.playground.standin.blocks.shapes import (
    Check,
    Shape,
    boolean,
    items,
    one_of,
    string,
    typed,
    url,
)

MOST_TEXT: Final = 3000
"""Characters of a text object, wherever nothing less is said."""


def plain(most: int, *, least: int = 1) -> Check:
    """Return the check of a text without markup of at most `most` characters."""
    return typed({"plain_text": _plain(most, least)}, "plain text")


def text(most: int = MOST_TEXT) -> Check:
    """Return the check of a text with or without markup of at most `most` characters."""
    return typed({"plain_text": _plain(most, 1), "mrkdwn": _marked(most)}, "text")


def _plain(most: int, least: int) -> Shape:
    return Shape(needed={"text": string(most, least=least)}, optional={"emoji": boolean})


def _marked(most: int) -> Shape:
    return Shape(needed={"text": string(most, least=1)}, optional={"verbatim": boolean})


def options(most: int, *, marked: bool = False) -> Check:
    """Return the check of a list of one to `most` options; `marked` ones may have markup."""
    return items(option(marked=marked), most, least=1)


def option(*, marked: bool = False) -> Shape:
    """Return the shape of an option; a `marked` one may have markup."""
    label = text(75) if marked else plain(75)
    return Shape(
        needed={"text": label, "value": string(150)},
        optional={"description": text(75) if marked else plain(75), "url": url()},
    )


option_groups: Final = items(
    Shape(needed={"label": plain(75), "options": options(100)}), 100, least=1
)
"""The check of options in groups."""

confirmation: Final = Shape(
    needed={"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    optional={"style": one_of("primary", "danger")},
)
"""The shape of what a person is asked before something is done."""

slack_file: Final = Shape(optional={"url": url(), "id": string(50)}, any_of=("url", "id"))
"""The shape of a file that lies in Slack."""
