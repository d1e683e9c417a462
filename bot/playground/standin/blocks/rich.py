"""Rich text: sections, lists, quotes and code, and what stands in their lines."""

from typing import Final

from bot.playground.standin.blocks.shapes import (
    Shape,
    anything,
    boolean,
    identifier,
    items,
    number,
    one_of,
    string,
    typed,
    url,
)

_STYLE: Final = Shape(
    optional=dict.fromkeys(
        (
            *("bold", "italic", "strike", "code", "underline", "highlight"),
            *("client_highlight", "unlink"),
        ),
        boolean,
    )
)
_STYLED: Final = {"style": _STYLE}
_NAME: Final = string(255, least=1)

_IN_LINES: Final = typed(
    {
        "text": Shape(needed={"text": string(40_000, least=1)}, optional=_STYLED),
        "link": Shape(
            needed={"url": url()},
            optional={**_STYLED, "text": string(40_000), "unsafe": boolean},
        ),
        "emoji": Shape(
            needed={"name": _NAME},
            optional={**_STYLED, "unicode": string(255), "skin_tone": number},
        ),
        "user": Shape(needed={"user_id": _NAME}, optional=_STYLED),
        "usergroup": Shape(needed={"usergroup_id": _NAME}, optional=_STYLED),
        "channel": Shape(needed={"channel_id": _NAME}, optional=_STYLED),
        "team": Shape(needed={"team_id": _NAME}, optional=_STYLED),
        "broadcast": Shape(
            needed={"range": one_of("here", "channel", "everyone")}, optional=_STYLED
        ),
        "color": Shape(needed={"value": _NAME}, optional=_STYLED),
        "date": Shape(
            needed={"timestamp": number, "format": _NAME},
            optional={**_STYLED, "url": url(), "fallback": string(3000)},
        ),
    },
    "rich text",
)

_LINES: Final = {"elements": items(_IN_LINES, 1000)}
_BORDER: Final = {"border": number}
_SECTION: Final = Shape(needed=_LINES)

_PARTS: Final = typed(
    {
        "rich_text_section": _SECTION,
        "rich_text_preformatted": Shape(
            needed=_LINES, optional={**_BORDER, "language": string(50)}
        ),
        "rich_text_quote": Shape(needed=_LINES, optional=_BORDER),
        "rich_text_list": Shape(
            needed={
                "style": one_of("bullet", "ordered"),
                "elements": items(typed({"rich_text_section": _SECTION}, "item"), 1000),
            },
            optional={**_BORDER, "indent": number, "offset": number},
        ),
    },
    "part of rich text",
)

rich_text: Final = Shape(
    needed={"elements": items(_PARTS, 1000)}, optional={"block_id": identifier}
)
"""The shape of a block of rich text."""

cell: Final = typed(
    {
        "rich_text": rich_text,
        "raw_text": Shape(needed={"text": string(3000, least=1)}),
        "raw_number": Shape(needed={"value": number}, optional={"text": anything}),
    },
    "table cell",
)
"""The check of a table's cell."""
