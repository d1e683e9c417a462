"""The running bot, from its start to its end."""

import asyncio
import logging
import signal
from typing import Final

from bot.service.knowledge import LiveKnowledge
from bot.service.logs import start_log
from bot.service.server import Server, listen
from bot.settings import ServeSettings
from bot.slack.api import web_client
from bot.slack.app import SlackAccess, build_app
from bot.slack.background import Background
from bot.slack.endpoint import SlackEndpoint
from bot.slack.identity import Identity
from bot.slack.socket_mode import run_socket_mode
from bot.web import Metrics, build_web

DRAIN: Final = 10.0
"""Seconds that replies under way are given at the end; hosts kill a process after thirty."""

_LOG: Final = logging.getLogger(__name__)


def run(settings: ServeSettings) -> None:
    """Run the bot until the process is told to end by SIGTERM or SIGINT.

    Raises:
        SettingsError: It is not possible to listen on the host and port of `settings`.
    """
    start_log(settings)
    asyncio.run(serve(settings))


async def serve(settings: ServeSettings) -> None:
    """Run the bot until the process is told to end; see `run`."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)

    metrics, background, identity = Metrics(), Background(), Identity()
    knowledge = LiveKnowledge(settings.knowledge, metrics)
    token = settings.bot_token.get_secret_value()
    secret = settings.signing_secret.get_secret_value() if settings.signing_secret else ""
    access = SlackAccess(token=token, signing_secret=secret, api_url=settings.slack_api_url)
    app = build_app(
        access, desk=knowledge.desk, background=background, witness=metrics, identity=identity
    )
    web = build_web(
        slack=None if settings.app_token else SlackEndpoint(app, secret),
        loaded=knowledge.loaded,
        metrics=metrics,
    )
    server = Server(web)
    with listen(settings.host, settings.port) as listening:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve(sockets=[listening]))
            tasks.create_task(knowledge.keep(stop))
            calls = [tasks.create_task(identity.learn(web_client(access.api_url), token))]
            if settings.app_token:
                app_token = settings.app_token.get_secret_value()
                open_socket = run_socket_mode(app, app_token, loaded=knowledge.loaded)
                calls.append(tasks.create_task(open_socket))
            _LOG.info("listening on %s port %d", *listening.getsockname()[:2])
            await stop.wait()
            _LOG.info("stopping: no more requests are taken")
            server.should_exit = True
            for call in calls:
                call.cancel()
        if left := await background.drain(seconds=DRAIN):
            _LOG.error("%d replies were given up", left)
    _LOG.info("stopped")
