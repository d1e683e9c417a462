"""The playground over HTTP: whom it serves, what it streams, and the page that it lacks."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.playground.demo_app import MANIFEST, build_demo
from tests.playground.serving import Served, served


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:3000"}, 200),
        ({"Host": "[::1]:3000"}, 200),
        ({"Host": "127.0.0.1:3000", "Origin": "http://127.0.0.1:3000"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": "[::1"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Host": "localhost:3000", "Origin": "http://localhost:4000"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_only_this_machines_own_page_is_served(
    played: Served, headers: dict[str, str], status: int
) -> None:
    """No other site may read along or press buttons, by whatever name it leads here."""
    async with played.client.get(f"{played.url}playground/state", headers=headers) as response:
        assert response.status == status


async def test_the_page_may_load_nothing_from_elsewhere(played: Served) -> None:
    """No request leaves the machine, whatever stands in a message."""
    async with played.client.get(f"{played.url}playground/state") as response:
        policy = response.headers["Content-Security-Policy"]

    assert policy.startswith("default-src 'self'; img-src 'self' data:;")


async def test_without_a_page_the_remedy_is_said(tmp_path: Path) -> None:
    """A checkout in which nobody has built it yet."""
    async with (
        served(MANIFEST, build_demo, static=tmp_path) as bare,
        bare.client.get(bare.url) as response,
    ):
        assert response.status == 503
        assert "make page" in await response.text()


async def test_the_page_is_served_once_it_is_built(tmp_path: Path) -> None:
    """With its files beside it."""
    (tmp_path / "index.html").write_text("<!doctype html>here", "utf-8")
    (tmp_path / "page.js").write_text("1", "utf-8")
    async with served(MANIFEST, build_demo, static=tmp_path) as built:
        async with built.client.get(built.url) as page:
            assert "here" in await page.text()
        async with built.client.get(f"{built.url}static/page.js") as script:
            assert (script.status, await script.text()) == (200, "1")


async def test_each_change_is_streamed_as_a_whole(played: Served) -> None:
    """The page never has to ask, nor to put pieces together."""
    async with played.client.get(f"{played.url}playground/events?user=U2") as response:
        assert response.content_type == "text/event-stream"
        lines = response.content

        async def following() -> dict[str, Any]:
            async with asyncio.timeout(10):
                while not (line := await lines.readline()).startswith(b"data: "):
                    pass
            snapshot: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
            return snapshot

        first = await following()
        await played.done("say", channel="C1", text="look")
        second = await following()

    assert (first["user"], first["messages"]["C1"]) == ("U2", [])
    assert [each["text"] for each in second["messages"]["C1"]] == ["look"]


async def test_who_is_not_there_sees_nothing(played: Served) -> None:
    """Neither a snapshot nor a stream."""
    for path in ("state", "events"):
        async with played.client.get(f"{played.url}playground/{path}?user=U9") as response:
            assert response.status == 404


async def test_what_is_no_json_is_no_act(played: Served) -> None:
    """It is said, and breaks nothing."""
    async with played.client.post(f"{played.url}playground/act", data=b"{") as response:
        assert (response.status, (await response.json())["ok"]) == (400, False)


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff"])
async def test_what_an_app_cannot_mean_is_refused(played: Served, body: bytes) -> None:
    """A call and a response whose bodies can't be read."""
    json_body = {"Content-Type": "application/json"}
    url = f"{played.url}api/chat.postMessage"
    async with played.client.post(url, data=body, headers=json_body) as response:
        assert (await response.json())["ok"] is False
    async with played.client.post(f"{played.url}responses/T1/1/1", data=body) as response:
        assert response.status == 400
