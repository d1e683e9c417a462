"""`confbot digest`: what comes next, delivering it once, and how each channel stands."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from bot.cli.options import KnowledgeOption
from bot.cli.status import FAILED
from bot.digest.edition import EditionRecord, State
from bot.digest.order import SetUp
from bot.digest.phrases import cadence_line
from bot.digest.preview import next_digest
from bot.digest.schedule import upcoming
from bot.digest.standing import last_line, next_line, subscribe
from bot.digest.subscription import Channel, Subscription
from bot.digest.text import digest_text
from bot.service.logs import start_log
from bot.service.once import deliver_once, open_ledger, read_once
from bot.settings.settings import Settings
from bot.settings.slack import SlackSettings

AnySettings = TypeVar("AnySettings", bound=Settings)

_YEARS: Final = range(1970, 9000)
"""Years in which a digest can be; what comes before and after it must be times, too."""

_SAMPLE: Final = Channel("-", "-")
"""Stands for the channel of a preview where no channel has a digest."""

app = typer.Typer(help="Show, deliver and list digests.", no_args_is_help=True)


@app.callback()
def root() -> None:
    """Show, deliver and list digests."""


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"not an ISO 8601 time: {error}") from None
    if at.tzinfo is None:
        raise typer.BadParameter("a time zone is needed, as in 2026-05-04T09:00:00+02:00")
    if at.year not in _YEARS:
        raise typer.BadParameter(f"a year from {_YEARS.start} to {_YEARS.stop - 1} is needed")
    return at


AtOption = Annotated[
    datetime | None,
    typer.Option(
        "--at",
        metavar="TIME",
        parser=_instant,
        help="In place of now; ISO 8601 with a zone, as in 2026-05-04T09:00:00+02:00.",
    ),
]


@app.command()
def run(*, at: AtOption = None, knowledge: KnowledgeOption = None) -> None:
    """Deliver what is due, once, and end; any number may run at the same time."""
    settings = _over(SlackSettings.load(), knowledge)
    start_log(settings)
    report = asyncio.run(deliver_once(settings, now=at or _now()))
    for state in State:
        if number := report.ended.get(state):
            typer.echo(f"{number} {state}")
    if report.told:
        typer.echo(f"{report.told} told to people")
    if not (report.ended or report.told):
        typer.echo("nothing was due", err=True)
    if {State.FAILED, State.UNKNOWN} & report.ended.keys():
        raise typer.Exit(FAILED)


@app.command()
def preview(
    *,
    channel: Annotated[
        str | None, typer.Option(metavar="ID", help="Whose; else the one that posts next.")
    ] = None,
    at: AtOption = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show the next edition, without posting it."""
    text = asyncio.run(_preview(_over(Settings.load(), knowledge), channel, at or _now()))
    if text is None:
        typer.echo("there is nothing new to say, so nothing would be posted", err=True)
    else:
        typer.echo(text)


@app.command(name="list")
def list_(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON list.")] = False,
    at: AtOption = None,
) -> None:
    """Show for each channel when it posts next, and how and why the last edition ended."""
    now = at or _now()
    subscriptions, last = asyncio.run(_standing(Settings.load()))
    if as_json:
        records = [_record(each, last.get(each.channel), now) for each in subscriptions]
        typer.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return
    for each in subscriptions:
        typer.echo("\n".join(standing_lines(each, last.get(each.channel), now=now)))
    if not subscriptions:
        typer.echo("no channel has a digest", err=True)


def standing_lines(
    subscription: Subscription, last: EditionRecord | None, *, now: datetime
) -> list[str]:
    """Return how a subscription stands: what is set, what comes next, how the last ended."""
    channel = subscription.channel
    return [
        f"{channel.id} ({channel.team}): {cadence_line(subscription)}",
        f"  {next_line(subscription, last, now=now)}",
        f"  {last_line(last)}",
    ]


def _record(
    subscription: Subscription, last: EditionRecord | None, now: datetime
) -> dict[str, Any]:
    coming = upcoming(subscription, last, now=now)
    return {
        "team": subscription.channel.team,
        "channel": subscription.channel.id,
        "owner": subscription.owner or None,
        "at": f"{subscription.at:%H:%M}",
        "zone": subscription.zone.key,
        "days": [day.name.lower() for day in sorted(subscription.days)],
        "cadence": subscription.cadence,
        "topics": list(subscription.topics),
        "events": list(subscription.events),
        "kinds": sorted(subscription.kinds),
        "paused": subscription.paused,
        "next": coming.slot.isoformat() if coming else None,
        "last": last and _edition_record(last),
    }


def _edition_record(last: EditionRecord) -> dict[str, Any]:
    return {
        "day": last.edition.day.isoformat(),
        "state": last.state,
        "reason": last.reason or None,
        "slot": last.slot.isoformat(),
        "changed": last.changed.isoformat(),
        "attempts": last.attempts,
        "message": last.message,
    }


async def _standing(
    settings: Settings,
) -> tuple[Sequence[Subscription], Mapping[Channel, EditionRecord]]:
    async with open_ledger(settings) as ledger:
        return await ledger.subscriptions(), await ledger.last_editions()


async def _preview(settings: Settings, channel: str | None, now: datetime) -> str | None:
    """Return the next edition as text; None when there is nothing to say."""
    composer = read_once(settings).composer
    async with open_ledger(settings) as ledger:
        subscriptions = await ledger.subscriptions()
        last = await ledger.last_editions()
        meant = _meant(subscriptions, last, channel, now)
        digest = await next_digest(ledger, composer.compose, meant, now=now)
    return digest_text(digest) if digest else None


def _meant(
    subscriptions: Sequence[Subscription],
    last: Mapping[Channel, EditionRecord],
    channel: str | None,
    now: datetime,
) -> Subscription:
    """Return the subscription to preview: that of `channel`, else the one that posts next."""
    if channel is not None:
        for each in subscriptions:
            if each.channel.id == channel:
                return each
        raise typer.BadParameter(f"channel {channel} has no digest", param_hint="--channel")
    coming = [(upcoming(each, last.get(each.channel), now=now), each) for each in subscriptions]
    due = [(next_.slot, each.channel, each) for next_, each in coming if next_]
    if due:
        return min(due, key=lambda each: each[:2])[2]
    usual = SetUp(at=time(9))
    return subscribe(usual, None, channel=_SAMPLE, owner="", now=now)


def _over(settings: AnySettings, knowledge: list[Path] | None) -> AnySettings:
    """Return `settings` with the notes that were given in place of their own."""
    return settings.model_copy(update={"knowledge": tuple(knowledge)}) if knowledge else settings


def _now() -> datetime:
    return datetime.now(UTC)
