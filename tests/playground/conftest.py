"""The demo app in the playground, served over HTTP."""

from collections.abc import AsyncIterator

import pytest

from tests.playground.serving import Served, demo


@pytest.fixture(name="played")
async def _played() -> AsyncIterator[Served]:
    """The demo app, played by U1 and U2."""
    async with demo() as served:
        yield served
