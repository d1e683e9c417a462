"""Looks a bot over: settings, Slack, database, notes, clock and digests, each with its mend."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from bot.answers.phrasing import number_of
from bot.digest.edition import EditionRecord, State
from bot.digest.ports import DeliveryError
from bot.digest.standing import last_line, next_line
from bot.digest.subscription import Subscription
from bot.digest.zones import zone_names
from bot.errors import KnowledgePathError, SettingsError, StoreError
from bot.notes.folder.books import read_book
from bot.notes.folder.loader import read_knowledge
from bot.notes.problems import Level
from bot.service.once import open_ledger
from bot.settings.paths import shipped_knowledge
from bot.settings.serving import ServeSettings
from bot.settings.settings import Settings
from bot.settings.slack import SlackSettings
from bot.slack.api import web_client
from bot.slack.checkup import Introduction, introduce, try_socket_mode
from bot.slack.scopes import OPTIONAL, REQUIRED

NOTABLE: Final = timedelta(seconds=30)
"""How far clocks may be apart before it is worth a word; digests come that much early or late."""

FATAL: Final = timedelta(minutes=5)
"""How far they may be apart before every request of Slack's counts as stale."""

_INSTALL: Final = "install the app again from manifest.yaml (OAuth & Permissions)"


class Health(StrEnum):
    """How something is."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found.

    Attributes:
        health: How it is.
        about: What was looked at, in a word.
        said: How it stands, as a sentence part.
        mend: What to do about it; empty when nothing is to be done.
    """

    health: Health
    about: str
    said: str
    mend: str = ""


async def examine(*, now: datetime) -> AsyncIterator[Finding]:
    """Yield all findings, each as soon as it is known; nothing is posted.

    A SQLite database is made ready, as `serve` does it.
    """
    for finding in _settings():
        yield finding
    if slack := _loaded(SlackSettings):
        async for finding in _slack(slack, now):
            yield finding
    else:
        for finding in _passed_over("token", "scopes", "clock"):
            yield finding
    if serve := _loaded(ServeSettings):
        async for finding in _socket_mode(serve):
            yield finding
    if settings := _loaded(Settings):
        yield _notes(settings)
        async for finding in _database(settings, now):
            yield finding
    else:
        for finding in _passed_over("notes", "database"):
            yield finding


def _passed_over(*abouts: str) -> Iterator[Finding]:
    for about in abouts:
        yield Finding(Health.NOTE, about, "not looked at, since settings are missing or malformed")


AnySettings = TypeVar("AnySettings", bound=Settings)


def _loaded(kind: type[AnySettings]) -> AnySettings | None:
    try:
        return kind.load()
    except SettingsError:
        return None  # told with the settings


def _settings() -> Iterator[Finding]:
    try:
        ServeSettings.load()
    except SettingsError as error:
        for problem in error.problems:
            variable = problem.partition(" ")[0]
            yield Finding(Health.FAULT, "settings", f"{variable} is missing or malformed", problem)
    else:
        yield Finding(Health.OK, "settings", "all that serve needs is set")


async def _slack(settings: SlackSettings, now: datetime) -> AsyncIterator[Finding]:
    if settings.bot_token is None:
        said = "each workspace that installs confbot has its own"
        yield Finding(Health.OK, "token", said)
        return
    client = web_client(settings.slack_api_url, token=settings.bot_token.get_secret_value())
    try:
        known = await introduce(client, now=now)
    except DeliveryError as error:
        mend = "look at SLACK_BOT_TOKEN and SLACK_API_URL, and whether this host reaches Slack"
        yield Finding(Health.FAULT, "token", error.reason, mend)
        return
    yield Finding(Health.OK, "token", f"known to Slack as {known.user} in {known.team}")
    for finding in (*_scopes(known), _clock(known)):
        yield finding


def _scopes(known: Introduction) -> Iterator[Finding]:
    if known.scopes is None:
        yield Finding(Health.NOTE, "scopes", "Slack does not tell which are granted")
        return
    for scope, purpose in REQUIRED.items():
        if scope not in known.scopes:
            yield Finding(Health.FAULT, "scopes", f"{scope} is missing: {purpose}", _INSTALL)
    if known.scopes >= REQUIRED.keys():
        yield Finding(Health.OK, "scopes", "all that are needed are granted")
    for scope, purpose in OPTIONAL.items():
        if scope not in known.scopes:
            said = f"{scope} is not granted, which is optional: {purpose}"
            yield Finding(Health.NOTE, "scopes", said, _INSTALL)


def _clock(known: Introduction) -> Finding:
    zones = f"{len(zone_names())} time zones are known"
    if known.ahead is None:
        return Finding(Health.NOTE, "clock", f"Slack does not tell the time; {zones}")
    apart = abs(known.ahead)
    side = "ahead of" if known.ahead > timedelta() else "behind"
    said = f"{round(apart.total_seconds())} seconds {side} Slack's"
    if apart < NOTABLE:
        return Finding(Health.OK, "clock", f"right to a few seconds; {zones}")
    health = Health.NOTE if apart < FATAL else Health.FAULT
    return Finding(health, "clock", said, "set this host's clock by NTP")


async def _socket_mode(settings: ServeSettings) -> AsyncIterator[Finding]:
    if settings.app_token is None:
        return
    try:
        token = settings.app_token.get_secret_value()
        await try_socket_mode(web_client(settings.slack_api_url), token)
    except DeliveryError as error:
        mend = "make an app-level token with the scope connections:write (Basic Information)"
        yield Finding(Health.FAULT, "socket mode", error.reason, mend)
    else:
        yield Finding(Health.OK, "socket mode", "Slack lets the bot connect")


def _notes(settings: Settings) -> Finding:
    shipped = read_book(shipped_knowledge()).book
    try:
        knowledge = read_knowledge(settings.knowledge, shipped_book=shipped)
    except KnowledgePathError as error:
        return Finding(Health.FAULT, "notes", str(error), "look at CONFBOT_KNOWLEDGE")
    library = knowledge.library
    entries = sum(len(recap.entries) for recap in library.recaps)
    said = f"{number_of(len(library.notes), 'note')} with {number_of(entries, 'entry')}"
    problems = [each for note in knowledge.notes for each in note.problems]
    problems += [each for file in knowledge.alias_files for each in file.problems]
    wrong = sum(each.level is Level.ERROR for each in problems)
    if wrong:
        said += f", and {number_of(wrong, 'error')}"
        return Finding(Health.FAULT, "notes", said, "run `confbot check`")
    if not entries:
        mend = "look at CONFBOT_KNOWLEDGE"
        return Finding(Health.FAULT, "notes", "there is nothing to answer from", mend)
    return Finding(Health.OK, "notes", said)


async def _database(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    try:
        async with open_ledger(settings) as ledger:
            subscriptions = await ledger.subscriptions()
            last = await ledger.last_editions()
            counts = await ledger.counts()
    except StoreError as error:
        said = f"{error.place}: {error.problem}"
        yield Finding(Health.FAULT, "database", said, error.remedy)
        return
    holds = number_of(len(subscriptions), "digest")
    yield Finding(Health.OK, "database", f"it answers, and holds {holds}")
    kept = ", ".join(f"{name} {number:,}" for name, number in counts.items())
    yield Finding(Health.OK, "database", f"what it keeps: {kept}")
    for each in subscriptions:
        yield _digest(each, last.get(each.channel), now)


def _digest(each: Subscription, last: EditionRecord | None, now: datetime) -> Finding:
    said = f"{each.channel.id}: {next_line(each, last, now=now)} {last_line(last)}"
    if each.paused:
        mend = "mend what the reason says, then set it up again there with /conf digest"
        return Finding(Health.FAULT, "digest", said, mend)
    if last and last.state is State.UNKNOWN:
        return Finding(Health.NOTE, "digest", said, "look into the channel")
    return Finding(Health.OK, "digest", said)
