"""Modals: what stands around the blocks of one."""

from collections.abc import Sequence
from typing import Final

from slack_sdk.models.views import View

from bot.slack.blocks import rich
from bot.slack.blocks.forms import plain
from bot.slack.blocks.limits import MAX_BLOCK, MAX_VIEW_BLOCKS, MAX_VIEW_TITLE
from bot.slack.blocks.plain import linked
from bot.slack.blocks.rich import Json
from bot.slack.mrkdwn import cut, visible

LOADING: Final = "One moment\u2026"


def modal(
    title: str,
    blocks: Sequence[Json],
    *,
    callback: str = "told",
    submit: str = "",
    metadata: str = "",
) -> Json:
    """Return a modal.

    Args:
        title: At the top, 24 characters.
        blocks: What it says and asks; what is too much for one view is left out.
        callback: By which a submitted form is known.
        submit: The label of the button that submits it. Empty when there is nothing to submit.
        metadata: Comes back with everything that is done in it; at most 3,000 characters.
    """
    return View(
        type="modal",
        callback_id=callback,
        title=plain(title, MAX_VIEW_TITLE),
        submit=plain(submit, MAX_VIEW_TITLE) if submit else None,
        close=plain("Close", MAX_VIEW_TITLE),
        blocks=list(blocks[:MAX_VIEW_BLOCKS]),
        private_metadata=metadata or None,
    ).to_dict()


def telling(title: str, *paragraphs: str) -> Json:
    """Return a modal that says something, and asks nothing."""
    shown = [cut(visible(each), MAX_BLOCK) for each in paragraphs if each]
    return modal(title, [rich.paragraph(*linked(each)) for each in shown])


def loading(title: str) -> Json:
    """Return what is shown until it is known what there is to say."""
    return modal(title, [rich.said(LOADING)])
