"""What tests have the demo app do, and what they find then."""

from typing import Any

from tests.playground.serving import Served


async def everything(played: Served) -> dict[str, Any]:
    """Have the demo app post one of everything, and return that message."""
    await played.done("say", channel="C1", text="/demo blocks")
    return await played.message("C1", "One of everything")


def container(message: dict[str, Any]) -> dict[str, str]:
    """Return where `message` stands."""
    return {"channel": "C1", "ts": message["ts"]}


async def modal(played: Served, **found: Any) -> dict[str, Any]:
    """Wait for a modal whose fields are as in `found`, and return it."""

    def there(seen: dict[str, Any]) -> bool:
        top = seen["modals"][-1:] or [{}]
        return all(top[0].get(name) == value for name, value in found.items())

    view: dict[str, Any] = (await played.until(there))["modals"][-1]
    return view


async def form(played: Served) -> str:
    """Open the form by its shortcut, and return its id."""
    await played.done("shortcut", callback_id="open_form")
    return str((await modal(played, callback_id="form"))["id"])
