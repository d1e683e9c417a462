"""Plays scripts, and takes the pictures that they ask for."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from bot.playground.acts import carry_out
from bot.playground.pictures import Camera, read_picture
from bot.playground.problems import AbsentError, ActError
from bot.playground.script import PICTURE, Step, as_act
from bot.playground.stage import Stage

QUIET: Final = 0.4
"""Seconds without a change after which the app is taken to have done all that an act led to."""

LONGEST: Final = 10.0
"""Seconds that are waited at most, for quiet or for what a step expects."""

EXPECT: Final = "expect"
"""Names words that a message must hold, before a script goes on."""


class Player:
    """Plays scripts on a stage.

    Args:
        stage: Where.
        camera: Takes the pictures. None to take none.
        longest: Seconds that are waited at most, for quiet or for what a step expects.
    """

    def __init__(
        self, stage: Stage, camera: Camera | None = None, *, longest: float = LONGEST
    ) -> None:
        self._longest = longest
        self._stage = stage
        self._camera = camera
        self._changed = asyncio.Event()

    async def play(self, steps: list[Step]) -> list[str]:
        """Play `steps` one after the other; return what went wrong, by the number of its step."""
        self._stage.workspace.watchers.append(self._changed.set)
        problems = []
        try:
            for number, step in enumerate(steps, start=1):
                if problem := await self._play(step):
                    problems.append(f"step {number}: {problem}")
        finally:
            self._stage.workspace.watchers.remove(self._changed.set)
        return problems

    async def _play(self, step: Step) -> str:
        """Play one step; return what went wrong, empty when nothing did."""
        try:
            if step.get("act") == PICTURE:
                await self._picture(step)
                return ""
            expected = step.get(EXPECT)
            given = {name: value for name, value in step.items() if name != EXPECT}
            # What the bot says later is told from what it said before.
            before = self._heard(str(expected)) if expected else 0
            answer = await carry_out(self._stage, await self._read(given))
            if not answer["ok"]:
                return str(answer["problem"])
            if expected:
                await self._hear(str(expected), more_than=before)
            await self._quiet()
        except ActError as error:
            return str(error)
        return ""

    async def _read(self, given: Step) -> dict[str, Any]:
        """Return the act that a step describes; waits for the message that it is about.

        On a busy machine the app may answer after what was taken for quiet.

        Raises:
            ActError: It describes none, or no such message came.
        """
        deadline = asyncio.get_running_loop().time() + self._longest
        while True:
            self._changed.clear()
            try:
                return as_act(self._stage, given)
            except AbsentError as absent:
                try:
                    async with asyncio.timeout_at(deadline):
                        await self._changed.wait()
                except TimeoutError:
                    raise absent from None

    async def _picture(self, step: Mapping[str, Any]) -> None:
        picture = read_picture(self._stage, step)
        if self._camera:
            await self._camera(picture)

    def _heard(self, words: str) -> int:
        channels = self._stage.workspace.channels.values()
        return sum(words in _whole(each) for place in channels for each in place.messages)

    async def _hear(self, words: str, *, more_than: int) -> None:
        try:
            async with asyncio.timeout(self._longest):
                while self._heard(words) <= more_than:
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise ActError(f"nobody said {words!r} within {self._longest:g} seconds") from None

    async def _quiet(self) -> None:
        """Wait until nothing changes any more."""
        deadline = asyncio.get_running_loop().time() + self._longest
        while asyncio.get_running_loop().time() < deadline:
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), QUIET)
            except TimeoutError:
                return


def _whole(message: Any) -> str:
    return f"{message.text}\n{message.blocks}"
