"""The ASGI app on a real web server."""

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp

from bot.answers.desk import InfoDesk
from bot.service.server import Server, listen
from bot.slack.endpoint import SlackEndpoint
from bot.slack.requests import WINDOW
from bot.web.app import BODY_SECONDS, MAX_BODY, build_web
from bot.web.metrics import Metrics
from tests.bots import SECRET, Parts
from tests.factories import session, shelf
from tests.slack.conftest import FORM, JSON, command, event_body, mention, sign

EVENTS = "/slack/events"


@dataclass(frozen=True)
class Site:
    """A web server under test."""

    client: aiohttp.ClientSession
    loaded: asyncio.Event
    stored: asyncio.Event
    port: int

    async def post(self, body: bytes, kind: str = FORM, **headers: str) -> tuple[int, str]:
        """Post `body`, signed unless `headers` say otherwise; return status and text."""
        signature = sign(body, at=time.time()) | {"content-type": kind}
        given_headers = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.client.post(EVENTS, data=body, headers=signature | given_headers) as got:
            return got.status, await got.text()

    async def get(self, path: str) -> tuple[int, str]:
        """Return status and text of `path`."""
        async with self.client.get(path) as got:
            return got.status, await got.text()


def bolt(metrics: Metrics) -> AsyncApp:
    """Return a bot that nobody posts for."""
    desk = InfoDesk(shelf(session("Typing for Humans", "Ana Roe, Acme")))
    return Parts(desk=lambda: desk, witness=metrics).build()


@pytest.fixture(name="site")
async def _site() -> AsyncIterator[Site]:
    """The bot's web server, with the notes loaded."""
    metrics, loaded, stored = Metrics(), asyncio.Event(), asyncio.Event()
    loaded.set()
    stored.set()

    async def answers() -> bool:
        return stored.is_set()

    slack = SlackEndpoint(bolt(metrics), SECRET)
    server = Server(build_web(slack=slack, loaded=loaded, stored=answers, metrics=metrics))
    with listen("127.0.0.1", 0) as listening:
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        port = listening.getsockname()[1]
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
            yield Site(client, loaded, stored, port)
        server.should_exit = True
        await serving


async def test_a_signed_command_is_answered(site: Site) -> None:
    """The way of a question from Slack to the answer."""
    status, text = await site.post(command("typing for humans").encode())

    assert status == 200
    assert json.loads(text)["response_type"] == "ephemeral"
    assert "Typing for Humans" in text


async def test_slack_may_verify_the_address(site: Site) -> None:
    """Else the address can't be entered in Slack's settings."""
    body = json.dumps({"type": "url_verification", "challenge": "c0ffee", "token": "t"})

    status, text = await site.post(body.encode(), JSON)

    assert (status, json.loads(text)) == (200, {"challenge": "c0ffee"})


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"x_slack_signature": "v0=" + "0" * 64}, id="forged"),
        pytest.param({"x_slack_signature": "v0="}, id="no signature"),
        pytest.param({"x_slack_signature": ""}, id="empty signature"),
        pytest.param({"x_slack_signature": "v0=é"}, id="signature beyond ASCII"),
        pytest.param({"x_slack_signature": "v1=" + "0" * 64}, id="another version"),
        pytest.param({"x_slack_request_timestamp": ""}, id="empty timestamp"),
        pytest.param({"x_slack_request_timestamp": "soon"}, id="timestamp of letters"),
        pytest.param({"x_slack_request_timestamp": "1e9"}, id="timestamp as a float"),
        pytest.param({"x_slack_request_timestamp": "-1"}, id="negative timestamp"),
        pytest.param({"x_slack_request_timestamp": "9" * 5000}, id="endless timestamp"),
        pytest.param({"x_slack_request_timestamp": "²"}, id="a digit that is none"),
    ],
)
async def test_what_slack_did_not_sign_is_refused(site: Site, headers: dict[str, str]) -> None:
    """Anybody can send something to a public address."""
    status, _ = await site.post(command("typing").encode(), **headers)

    assert status == 401


async def test_a_request_without_signature_is_refused(site: Site) -> None:
    """So is a request that does not even try."""
    async with site.client.post(EVENTS, data=command("typing")) as response:
        assert response.status == 401


@pytest.mark.parametrize("seconds", [-WINDOW - 60, WINDOW + 60])
async def test_a_stale_request_is_refused(site: Site, seconds: int) -> None:
    """A request that was overheard can't be played back later."""
    body = command("typing").encode()

    status, _ = await site.post(body, **sign(body, at=time.time() + seconds))

    assert status == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(b"", FORM, id="nothing"),
        pytest.param(b"", JSON, id="nothing as JSON"),
        pytest.param(b"\xff\xfe", FORM, id="invalid UTF-8"),
        pytest.param(b"command=%2Fconf&text=%ff", FORM, id="invalid UTF-8 in a form"),
        pytest.param(b"hello", FORM, id="no form"),
        pytest.param(b"a=b", FORM, id="a form of something else"),
        pytest.param(b"payload=", FORM, id="empty payload"),
        pytest.param(b"payload=%5B%5D", FORM, id="a list as payload"),
        pytest.param(b"{", JSON, id="broken JSON"),
        pytest.param(b"[]", JSON, id="a list"),
        pytest.param(b"null", JSON, id="null"),
        pytest.param(b'"x"', JSON, id="a word"),
        pytest.param(b"{}", JSON, id="an empty object"),
        pytest.param(b"[" * 100_000, JSON, id="deep nesting"),
        pytest.param(b'{"type": 1}', JSON, id="a type that is a number"),
        pytest.param(b'{"type": "event_callback"}', JSON, id="no event"),
        pytest.param(b'{"type": "event_callback", "event": 10}', JSON, id="an event as number"),
        pytest.param(b'{"type": "event_callback", "event": []}', JSON, id="an event as list"),
        pytest.param(b'{"type": "event_callback", "event": {}}', JSON, id="an event of no type"),
        pytest.param(b'{"type": "x", "user": 5}', JSON, id="a user that is a number"),
        pytest.param(b'{"type": "x", "authorizations": [5]}', JSON, id="odd authorizations"),
    ],
)
async def test_a_signed_body_that_cannot_be_read_is_a_bad_request(
    site: Site, body: bytes, kind: str
) -> None:
    """A proxy may mangle what Slack signed; that is no reason to fail."""
    status, _ = await site.post(body, kind)

    assert status == 400


@pytest.mark.parametrize("field", ["text", "ts", "thread_ts", "channel", "user", "bot_id"])
@pytest.mark.parametrize("value", [5, [], True, 1.5])
async def test_fields_of_another_type_are_a_bad_request(
    site: Site, field: str, value: object
) -> None:
    """What listeners look into is of the type that they expect."""
    body = json.dumps(event_body(mention(**{field: value}))).encode()

    status, _ = await site.post(body, JSON)

    assert status == 400


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(("size", "status"), [(MAX_BODY, 401), (MAX_BODY + 1, 413)])
async def test_a_body_that_is_too_large_is_refused(
    site: Site, size: int, status: int, *, chunked: bool
) -> None:
    """Whether its length is told before or not, and without breaking the connection."""
    body = b"a" * size

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, size, 65536):
            yield body[start : start + 65536]

    async with site.client.post(EVENTS, data=pieces() if chunked else io.BytesIO(body)) as response:
        assert response.status == status


@pytest.mark.parametrize("head", [f"content-length: {MAX_BODY + 1}", "transfer-encoding: chunked"])
async def test_a_body_that_is_too_large_is_refused_before_it_ends(site: Site, head: str) -> None:
    """Who announces too much, or never ends, keeps nothing busy; the rest is read afterwards."""
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    writer.write(f"POST {EVENTS} HTTP/1.1\r\nhost: bot\r\n{head}\r\n\r\n".encode())
    if "chunked" in head:
        writer.write(b"%x\r\n%s\r\n" % (MAX_BODY + 1, b"a" * (MAX_BODY + 1)))

    async with asyncio.timeout(BODY_SECONDS - 2):
        status = await reader.readline()

    assert b" 413 " in status
    writer.close()
    await writer.wait_closed()


async def test_only_posts_are_taken(site: Site) -> None:
    """A person who opens the address in a browser learns that it is none for people."""
    assert (await site.get(EVENTS))[0] == 405


async def test_health_and_readiness(site: Site) -> None:
    """A host restarts what is not alive, and sends nothing to what is not ready."""
    assert (await site.get("/healthz"))[0] == 200
    assert (await site.get("/readyz"))[0] == 200
    site.loaded.clear()
    assert (await site.get("/healthz"))[0] == 200
    assert (await site.get("/readyz"))[0] == 503
    site.stored.clear()
    unread = "the notes are still being read\n"
    assert await site.get("/readyz") == (503, f"{unread}the database does not answer\n")


async def test_a_question_waits_for_the_notes(site: Site) -> None:
    """A question in the first second is answered in the second one, not with "nothing found"."""
    site.loaded.clear()
    asked = asyncio.create_task(site.post(command("typing").encode()))
    assert (await site.get("/readyz"))[0] == 503

    site.loaded.set()

    assert (await asked)[0] == 200


async def test_a_question_does_not_wait_for_ever(site: Site) -> None:
    """Slack gives up after three seconds; it is told before."""
    site.loaded.clear()

    assert (await site.post(command("typing").encode()))[0] == 503


async def test_without_its_database_it_is_not_ready_and_answers_on(site: Site) -> None:
    """A host sends no traffic to a bot that can't keep an order; questions need no database."""
    site.stored.clear()

    assert await site.get("/readyz") == (503, "the database does not answer\n")
    assert (await site.post(command("typing").encode()))[0] == 200


async def test_metrics_tell_what_was_asked(site: Site) -> None:
    """In the form that Prometheus reads, and without a word of any question."""
    await site.post(command("typing for humans").encode())
    await site.post(b"", FORM)

    _, text = await site.get("/metrics")

    assert 'confbot_questions_total{outcome="found",way="command"} 1\n' in text
    assert 'confbot_slack_requests_total{status="200"} 1\n' in text
    assert 'confbot_slack_requests_total{status="400"} 1\n' in text
    assert 'confbot_answer_seconds_bucket{le="+Inf"} 1\n' in text
    assert "confbot_answer_seconds_count 1\n" in text
    assert "humans" not in text


async def test_over_socket_mode_there_is_no_door_for_slack() -> None:
    """Without a signing secret nothing that comes in could be told from a forgery."""

    async def stored() -> bool:
        return True

    web = build_web(slack=None, loaded=asyncio.Event(), stored=stored, metrics=Metrics())

    assert [getattr(route, "path", "") for route in web.routes] == [
        *("/healthz", "/readyz", "/metrics")
    ]
