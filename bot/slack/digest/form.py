"""Reading the form for a digest: what comes back from Slack, and what is wrong with it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from bot.digest.followed import read_followed
from bot.digest.order import Problem, SetUp
from bot.digest.subscription import Cadence, Weekday
from bot.digest.wording import read_time
from bot.digest.zones import find_zone
from bot.recap.model import Event
from bot.slack import fields
from bot.slack.blocks.digest_form import CADENCE, CHANNEL, DAYS, FOLLOWED, TIME, ZONE
from bot.slack.blocks.limits import MAX_LINE
from bot.slack.incoming import DIRECT
from bot.slack.mrkdwn import cut, one_line


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a form was opened; it travels with the form.

    Attributes:
        channel: Id of the channel that it is about at first. Empty when none is chosen yet.
    """

    channel: str = ""

    @property
    def direct(self) -> bool:
        """Whether it is about a direct message, in whose place no other channel can be chosen."""
        return self.channel.startswith(DIRECT)

    def metadata(self) -> str:
        """Return it as a view keeps it."""
        return json.dumps({"channel": self.channel})

    @classmethod
    def of(cls, view: Mapping[str, Any]) -> "Origin":
        """Return the origin of a form that came back."""
        try:
            kept = json.loads(fields.text(view.get("private_metadata")) or "{}")
        except (ValueError, RecursionError):
            return cls()
        return cls(fields.text(fields.fields(kept).get("channel")))


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that can be carried out.

    Attributes:
        channel: Id of the channel.
        order: What is ordered for it.
    """

    channel: str
    order: SetUp


def chosen_channel(view: Mapping[str, Any]) -> str:
    """Return the id of the channel that the form is about; empty when none is chosen."""
    origin = Origin.of(view)
    if origin.direct:
        return origin.channel
    return fields.text(fields.entered(view, CHANNEL).get("selected_conversation"))


def read_form(view: Mapping[str, Any], events: Sequence[Event]) -> FilledForm | dict[str, str]:
    """Return what a filled form orders; else what is wrong, by the id of the field.

    Args:
        view: As Slack sends it back; anything may stand in its fields.
        events: Those of the notes.
    """
    wrong: dict[str, str] = {}
    channel = chosen_channel(view)
    if not channel or (channel.startswith(DIRECT) and not Origin.of(view).direct):
        wrong[CHANNEL] = "Choose a channel."
    at = _time(fields.entered(view, TIME).get("selected_time"))
    if at is None:
        wrong[TIME] = "Choose a time of day."
    zone = find_zone(fields.chosen(view, ZONE))
    if zone is None:
        wrong[ZONE] = "Choose a time zone."
    cadence = Cadence.WEEKLY if fields.chosen(view, CADENCE) == Cadence.WEEKLY else Cadence.DAILY
    days = _days(view)
    if not days:
        wrong[DAYS] = "Choose a day at least."
    elif cadence is Cadence.WEEKLY and len(days) > 1:
        wrong[DAYS] = "A weekly round-up is posted on one day: choose one."
    followed = read_followed(
        fields.text(fields.entered(view, FOLLOWED).get("value")), events=events
    )
    if isinstance(followed, Problem):
        wrong[FOLLOWED] = cut(one_line(f"{followed.problem} {followed.remedy}"), MAX_LINE)
    if wrong or at is None or zone is None or isinstance(followed, Problem):
        return wrong
    order = SetUp(
        at=at,
        zone=zone,
        days=days,
        cadence=cadence,
        topics=followed.topics,
        events=followed.events,
        kinds=followed.kinds,
    )
    return FilledForm(channel, order)


def entered(view: Mapping[str, Any], before: SetUp) -> tuple[SetUp, str]:
    """Return what stands in the fields so far, and the list of what is followed as it was typed.

    A field that holds nothing that can be read has what it held `before`.
    """
    order = replace(
        before,
        at=_time(fields.entered(view, TIME).get("selected_time")) or before.at,
        zone=find_zone(fields.chosen(view, ZONE)) or before.zone,
        days=_days(view) or before.days,
        cadence=Cadence.WEEKLY if fields.chosen(view, CADENCE) == Cadence.WEEKLY else Cadence.DAILY,
    )
    return order, _typed(view)


def _typed(view: Mapping[str, Any]) -> str:
    """Return what was typed to be followed."""
    return fields.text(fields.entered(view, FOLLOWED).get("value"))


def _time(chosen: object) -> time | None:
    try:
        return read_time(chosen) if isinstance(chosen, str) else None
    except ValueError:
        return None


def _days(view: Mapping[str, Any]) -> frozenset[Weekday]:
    chosen = fields.listed(fields.entered(view, DAYS).get("selected_options"))
    values = {fields.text(each.get("value")) for each in chosen}
    return frozenset(day for day in Weekday if str(day.value) in values)
