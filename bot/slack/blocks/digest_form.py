"""The form for a channel's digest: what is set, and fields to change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.digest.order import SetUp
from bot.digest.subscription import Cadence, Weekday, weekday_names
from bot.slack.blocks import rich
from bot.slack.blocks.forms import (
    any_of,
    button,
    channel_menu,
    clock_field,
    divider,
    field,
    looked_up,
    one_of,
    option,
    row,
    told_at_once,
    words_field,
)
from bot.slack.blocks.limits import MAX_BLOCK, MAX_VIEW_BLOCKS
from bot.slack.blocks.modal import modal
from bot.slack.blocks.plain import linked
from bot.slack.mrkdwn import cut, visible

TITLE: Final = "Digest"
FORM: Final = "digest_form"

CHANNEL: Final = "digest_channel"
TIME: Final = "digest_time"
ZONE: Final = "digest_zone"
DAYS: Final = "digest_days"
CADENCE: Final = "digest_cadence"
FOLLOWED: Final = "digest_followed"
"""Ids of the fields, both of block and element."""

PREVIEW: Final = "digest_preview"
STOP: Final = "digest_stop"
"""Ids of the buttons."""

_CADENCES: Final = (
    option("Daily: a short edition on each of the days", Cadence.DAILY),
    option("Weekly: a round-up on one day", Cadence.WEEKLY),
)
_DAYS: Final = tuple(option(weekday_names([day])[0], str(day.value)) for day in Weekday)

_FOLLOWED_HINT: Final = (
    "Topics, with commas between them. Names of events and of kinds narrow it down: sessions, "
    "tools, announcements, themes, resources. Empty for everything."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestForm:
    """What stands in the form.

    Attributes:
        channel: Id of the channel. Empty when none is chosen yet.
        direct: Whether it is a direct message, in whose place no other can be chosen.
        status: What is set there and when it posts next, a line each.
        exists: Whether there is a digest to change or stop.
        order: What the fields hold at first.
        followed: What is followed, as a list.
        note: What else to say of the fields; empty for nothing.
        metadata: Comes back with the form.
        preview: Blocks of what the next edition would say. Empty unless that was asked for.
    """

    channel: str
    direct: bool
    status: str
    exists: bool
    order: SetUp
    followed: str = ""
    note: str = ""
    metadata: str = ""
    preview: Sequence[rich.Json] = ()


def digest_form(form: DigestForm) -> rich.Json:
    """Return the modal in which a digest is set up, changed and stopped."""
    order = form.order
    zone = order.zone.key if order.zone else "UTC"
    head = [rich.paragraph(rich.channel(form.channel))] if form.channel and not form.direct else []
    if form.status:
        head.append(rich.paragraph(*linked(cut(visible(form.status), MAX_BLOCK))))
    channel = told_at_once(field(CHANNEL, "Channel", channel_menu(CHANNEL, form.channel)))
    days = any_of(DAYS, _DAYS, (str(day.value) for day in order.days))
    followed = words_field(FOLLOWED, shown="security, KubeCon, tools", filled=form.followed)
    buttons = [button("Preview", PREVIEW)]
    if form.exists:
        sure = ("No more digests are posted there, and the channel is told so.", "Stop it")
        buttons.append(button("Stop this digest", STOP, style="danger", sure=sure))
    blocks = [
        *head,
        *([] if form.direct else [channel]),
        field(TIME, "Time of day", clock_field(TIME, f"{order.at:%H:%M}")),
        field(ZONE, "Time zone", looked_up(ZONE, option(zone, zone)), hint=form.note),
        field(CADENCE, "How often", one_of(CADENCE, _CADENCES, order.cadence)),
        field(DAYS, "Days", days, hint="A weekly round-up has a single day."),
        field(FOLLOWED, "What to follow", followed, hint=_FOLLOWED_HINT, optional=True),
        *row(buttons),
    ]
    if form.preview:
        room = MAX_VIEW_BLOCKS - len(blocks) - 1
        blocks += [divider(), *form.preview[:room]]
    return modal(TITLE, blocks, callback=FORM, submit="Save", metadata=form.metadata)
