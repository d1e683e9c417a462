"""The blocks, and where each may stand."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from bot.playground.standin.blocks import elements
from bot.playground.standin.blocks.rich import cell, rich_text
from bot.playground.standin.blocks.shapes import (
    Check,
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
    wrong,
)
from bot.playground.standin.blocks.texts import plain, slack_file, text

_ID: Final = {"block_id": identifier}


def _block(needed: Mapping[str, Check] = MappingProxyType({}), /, **optional: Check) -> Shape:
    return Shape(needed=needed, optional={**_ID, **optional})


_SECTION: Final = Shape(
    optional={
        **_ID,
        "text": text(3000),
        "fields": items(text(2000), 10, least=1),
        "accessory": elements.beside_text,
        "expand": boolean,
    },
    any_of=("text", "fields"),
)

_IMAGE: Final = Shape(
    needed={"alt_text": string(2000, least=1)},
    optional={**_ID, "image_url": url(), "slack_file": slack_file, "title": plain(2000)},
    any_of=("image_url", "slack_file"),
)

_VIDEO: Final = _block(
    {
        "alt_text": string(2000, least=1),
        "title": plain(200),
        "thumbnail_url": url(),
        "video_url": url(),
    },
    title_url=url(),
    description=plain(200),
    author_name=string(50),
    provider_name=string(50),
    provider_icon_url=url(),
)

_COLUMN: Final = Shape(optional={"align": one_of("left", "center", "right"), "is_wrapped": boolean})


def _column(value: Any, place: str) -> Iterator[str]:
    return _COLUMN(value, place) if value is not None else anything(value, place)


_TABLE: Final = _block(
    {"rows": items(items(cell, 20, least=1), 100, least=1)}, column_settings=items(_column, 20)
)

_INPUT: Final = _block(
    {"label": plain(2000), "element": elements.in_input},
    hint=plain(2000),
    optional=boolean,
    dispatch_action=boolean,
)

_CARD: Final = Shape(
    optional={
        **_ID,
        "hero_image": elements.among("image"),
        "icon": elements.among("image"),
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": items(elements.among("button"), 3),
    },
    any_of=("hero_image", "title", "actions", "body"),
)

_SOURCE: Final = typed({"url": Shape(needed={"url": url(), "text": string(3000)})}, "source")

_TASK: Final = _block(
    {
        "task_id": string(255, least=1),
        "title": string(3000, least=1),
        "status": one_of("pending", "in_progress", "complete", "error"),
    },
    details=typed({"rich_text": rich_text}, "details"),
    output=typed({"rich_text": rich_text}, "output"),
    sources=items(_SOURCE, 100),
)

_HEADER: Final = _block({"text": plain(150)}, level=number)
_CONTEXT: Final = _block(
    {
        "elements": items(
            typed(
                {
                    "image": elements.image,
                    "plain_text": text(3000),
                    "mrkdwn": text(3000),
                },
                "element",
            ),
            10,
            least=1,
        )
    }
)

_ANYWHERE: Final[dict[str, Check]] = {
    "actions": _block({"elements": items(elements.in_actions, 25, least=1)}),
    "context": _CONTEXT,
    "divider": _block(),
    "header": _HEADER,
    "image": _IMAGE,
    "input": _INPUT,
    "rich_text": rich_text,
    "section": _SECTION,
    "video": _VIDEO,
}

_IN_CONTAINERS: Final = typed(
    {name: _ANYWHERE[name] for name in _ANYWHERE.keys() - {"input"}}, "block"
)


def _titled(given: dict[str, Any], place: str) -> Iterator[str]:
    if "default_collapsed" in given and not given.get("is_collapsible"):
        yield wrong("default_collapsed needs is_collapsible", place)


_CONTAINER: Final = Shape(
    needed={"child_blocks": items(_IN_CONTAINERS, 10, least=1)},
    optional={
        **_ID,
        "title": plain(150),
        "rich_text_title": typed({"rich_text": rich_text}, "title"),
        "subtitle": text(150),
        "width": one_of("narrow", "standard", "wide", "full"),
        "icon": elements.among("image"),
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    any_of=("title", "rich_text_title"),
    rules=(_titled,),
)

_IN_MESSAGES: Final[dict[str, Check]] = {
    **_ANYWHERE,
    "alert": _block(
        {"text": text(3000)}, level=one_of("default", "info", "warning", "error", "success")
    ),
    "card": _CARD,
    "carousel": _block({"elements": items(typed({"card": _CARD}, "card"), 10, least=1)}),
    "container": _CONTAINER,
    "context_actions": _block({"elements": items(elements.in_context_actions, 5, least=1)}),
    "file": _block({"external_id": string(255), "source": one_of("remote")}),
    "markdown": _block({"text": string(12_000, least=1)}),
    "plan": _block(
        {"title": string(3000, least=1)}, tasks=items(typed({"task_card": _TASK}, "task"), 50)
    ),
    "table": _TABLE,
    "task_card": _TASK,
}

_IN_MODALS: Final[dict[str, Check]] = {
    **_ANYWHERE,
    "alert": _IN_MESSAGES["alert"],
    "file": _IN_MESSAGES["file"],
}

message_blocks: Final = items(typed(_IN_MESSAGES, "block"), 50)
"""The check of a message's blocks."""

view_blocks: Final = {
    "modal": items(typed(_IN_MODALS, "block"), 100),
    "home": items(typed(_ANYWHERE, "block"), 100),
}
"""The check of a view's blocks, by its type."""
