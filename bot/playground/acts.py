"""What a person does in the page or in a script, carried out as Slack would."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Final

from bot.playground.acting import channels, elements, modals, talk
from bot.playground.acting.act import Act
from bot.playground.problems import ActError
from bot.playground.stage import Stage
from bot.playground.standin.refusal import RefusedError

Answer = dict[str, Any]


async def _move_clock(stage: Stage, act: Act) -> Answer:
    try:
        to = datetime.fromisoformat(act.text("to"))
    except ValueError:
        raise ActError("a time looks like 2031-05-06T09:00:00Z") from None
    await stage.move_clock(to)
    return {}


ACTS: Final[Mapping[str, Callable[[Stage, Act], Awaitable[Answer]]]] = {
    **talk.ACTS,
    **elements.ACTS,
    **modals.ACTS,
    **channels.ACTS,
    "clock": _move_clock,
}
"""What can be done, by name."""


def _named(name: str) -> Callable[[Stage, Act], Awaitable[Answer]]:
    if name not in ACTS:
        raise ActError(f"there is no act {name!r}")
    return ACTS[name]


async def carry_out(stage: Stage, given: Any) -> Answer:
    """Do what `given` says, and return `ok`, and what there is to say.

    Args:
        stage: Where.
        given: An act as the page sends it; anything may stand in it.
    """
    try:
        act = Act(stage, given)
        carry = _named(act.text("act"))
        await stage.ready.wait()
        return {"ok": True, **await carry(stage, act)}
    except ActError as error:
        return {"ok": False, "problem": str(error)}
    except RefusedError as error:
        return {"ok": False, "problem": error.reason}
