"""What Slack takes as a view: a modal or a home tab."""

from typing import Any, Final

from bot.playground.standin.blocks.layout import view_blocks
from bot.playground.standin.blocks.shapes import Shape, boolean, identifier, one_of, string, wrong
from bot.playground.standin.blocks.texts import plain
from bot.playground.standin.blocks.whole import whole_problems

MOST_PRIVATE: Final = 3000
"""Characters that an app can keep in a view (docs.slack.dev, views)."""

_COMMON: Final = {
    "private_metadata": string(MOST_PRIVATE),
    "callback_id": identifier,
    "external_id": identifier,
}

_SHAPES: Final = {
    "modal": Shape(
        needed={"type": one_of("modal"), "title": plain(24), "blocks": view_blocks["modal"]},
        optional={
            **_COMMON,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
    ),
    "home": Shape(
        needed={"type": one_of("home"), "blocks": view_blocks["home"]},
        # Slack takes these, and makes nothing of them.
        optional={**_COMMON, "title": plain(24), "submit": plain(24), "close": plain(24)},
    ),
}


def check_view(given: Any, kind: str) -> list[str]:
    """Return what is wrong with a view that should be of `kind`, `modal` or `home`."""
    problems = list(_SHAPES[kind](given, "/view"))
    if problems:
        return problems
    blocks = given["blocks"]
    problems = [
        each.replace("[json-pointer:/blocks", "[json-pointer:/view/blocks")
        for each in whole_problems(blocks)
    ]
    fillable = any(block["type"] == "input" for block in blocks)
    if kind == "modal" and fillable and not given.get("submit"):
        problems.append(wrong("submit is required when a block is an input", "/view"))
    focused = sum(
        bool(part.get("focus_on_load"))
        for block in blocks
        for part in (block.get("element"), block.get("accessory"), *block.get("elements", ()))
        if isinstance(part, dict)
    )
    if focused > 1:
        problems.append(wrong("only one element may have focus_on_load", "/view/blocks"))
    return problems
