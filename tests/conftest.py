"""How the whole suite runs."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from tests.judge.sent import acknowledgement_faults
from tests.postgresql import PostgresqlServer

# The same examples at each run: whoever changes nothing breaks nothing. To search for new ones:
# HYPOTHESIS_PROFILE=search make test
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(name="postgresql", scope="session")
def _postgresql() -> Iterator[PostgresqlServer]:
    """The server that all tests share; it starts in about a second."""
    with PostgresqlServer.run() as server:
        yield server


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Judges whatever is answered on an acknowledgement, in every test; nothing is changed."""
    faults: list[str] = []
    dispatch = AsyncApp.async_dispatch

    async def judged(app: AsyncApp, request: AsyncBoltRequest) -> BoltResponse:
        response = await dispatch(app, request)
        faults.extend(acknowledgement_faults(response.body, people=()))
        return response

    monkeypatch.setattr(AsyncApp, "async_dispatch", judged)
    yield
    assert faults == []
