"""How long `/conf` takes from signed request to response, inside the process.

Asks a list of questions through Bolt's own dispatch, in turn with a Bolt app of default settings
that acknowledges with a constant, so that both meet the same noise. They take turns list by list:
a default command sleeps for most of its time, which would leave the processor asleep for the next.

    .venv/bin/python -m benchmarks.slash_command
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

from bot.answers.desk import InfoDesk
from bot.notes.folder.books import read_book
from bot.notes.folder.loader import read_knowledge
from bot.settings.paths import shipped_knowledge
from tests.bots import SECRET, Parts
from tests.slack.conftest import FORM, command, signed
from tests.slack_api import TOKEN

ROUNDS = 50

QUESTIONS = (
    "who spoke about eBPF in Cilium?",
    "what is Falco",
    "list tools 2019",
    "how many sessions in 2021",
    "recording of the jenkins talk",
    "kubernets secrts gitops",
    "what did Anais Urlichs talk about",
    "what was announced in San Diego",
    "my pods keep getting killed for eating too much",
    "who spoke about quantum computers",
)


async def authorized(**_: object) -> AuthorizeResult:
    """Return what a Bolt app is authorised with, without asking Slack."""
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token=TOKEN, bot_user_id="U0")


def default_app() -> AsyncApp:
    """Return a Bolt app of default settings that answers with a constant."""
    app = AsyncApp(signing_secret=SECRET, authorize=authorized)

    @app.command("/conf")
    async def answer(ack: AsyncAck) -> None:
        await ack("An answer.")

    return app


def confbot() -> AsyncApp:
    """Return confbot over the shipped recaps."""
    shipped = shipped_knowledge()
    knowledge = read_knowledge([shipped], shipped_book=read_book(shipped).book)
    desk = InfoDesk(knowledge.library)
    return Parts(desk=lambda: desk).build()


async def timed(
    dispatch: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]], question: str
) -> float:
    """Return the milliseconds from request to response."""
    request = signed(command(question), FORM)
    started = time.perf_counter()
    response = await dispatch(request)
    elapsed = (time.perf_counter() - started) * 1000
    if response.status != HTTPStatus.OK:
        raise RuntimeError(f"{question!r} was answered with status {response.status}")
    return elapsed


async def measure() -> None:
    """Ask in turn, and print medians, 99th percentiles and their ratio."""
    ours, default = confbot(), default_app()
    times: dict[str, list[float]] = {"confbot": [], "default Bolt": []}
    for number in range(ROUNDS + 1):
        for app, name in ((ours, "confbot"), (default, "default Bolt")):
            spent = [await timed(app.async_dispatch, question) for question in QUESTIONS]
            if number:  # the first round warms both
                times[name] += spent
    for name, taken in times.items():
        cut = statistics.quantiles(taken, n=100)
        print(f"{name:12}  p50 {cut[49]:7.3f} ms  p99 {cut[98]:7.3f} ms  ({len(taken)} requests)")
    ratio = statistics.median(times["default Bolt"]) / statistics.median(times["confbot"])
    print(f"a default Bolt command takes {ratio:.1f} times as long")


if __name__ == "__main__":
    asyncio.run(measure())
