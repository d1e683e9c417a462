"""What links to an app's own pages show below a message."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.blocks.messages import check_blocks
from bot.playground.standin.methods.method import Method, method
from bot.playground.standin.model import APP_ID, BOT_ID, Message
from bot.playground.standin.refusal import RefusedError, missing
from bot.playground.standin.windows import with_ids
from bot.playground.standin.workspace import Workspace


def _unfurl(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    message = _message(workspace, arguments)
    unfurls = arguments.parsed("unfurls")
    if unfurls is None:
        raise RefusedError("missing_unfurls")
    if not isinstance(unfurls, dict) or not all(
        isinstance(each, dict) for each in unfurls.values()
    ):
        raise RefusedError("invalid_unfurls_format")
    for url, shown in unfurls.items():
        if url not in message.text.replace("&amp;", "&"):
            raise RefusedError("cannot_unfurl_url", f"the message does not hold {url}")
        if "blocks" in shown:
            check_blocks(shown["blocks"])
    message.attachments = [
        {
            **shown,
            "blocks": with_ids(shown.get("blocks", []), workspace.number),
            "from_url": url,
            "app_unfurl_url": url,
            "is_app_unfurl": True,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "id": place,
        }
        for place, (url, shown) in enumerate(unfurls.items(), start=1)
    ]
    workspace.changed()
    return {}


def _message(workspace: Workspace, arguments: Arguments) -> Message:
    """Return the message that is meant: by channel and id, or by the id of its link."""
    if unfurl := arguments.text("unfurl_id"):
        # The stand-in hands out ids that hold both, as Slack's own do for whoever looks.
        channel, _, ts = unfurl.partition("-")
    else:
        channel, ts = arguments.text("channel"), arguments.text("ts")
    if not (channel and ts):
        raise missing(("channel", "ts"))
    found = workspace.channel(channel).message(ts)
    if found is None:
        raise RefusedError("cannot_unfurl_message")
    return found


METHODS: Final[Mapping[str, Method]] = {
    "chat.unfurl": method(_unfurl, scopes=("links:write",)),
}
"""The methods of this family by name."""
