"""The form for a digest, by real dispatch of signed requests, over a real database."""

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.digest.subscription import EVERY_DAY, WEEKDAYS, Cadence, Weekday
from bot.recap.model import Kind
from bot.slack.blocks.digest_form import CADENCE, CHANNEL, DAYS, FOLLOWED, PREVIEW, STOP, TIME, ZONE
from bot.slack.digest import forms, wording
from tests.slack.conftest import JSON, signed
from tests.slack.digest.conftest import C1, MONDAY, Workshop, chosen, days
from tests.slack.home_visit import Visit, actions, texts


async def test_without_arguments_the_form_opens(visit: Visit) -> None:
    """With the channel it was asked in, the asker's own time zone, and how things stand."""
    response = await visit.commands("digest")
    form = await visit.modal()

    assert (response.status, response.body) == (200, "")
    assert "No digest is set up here." in texts(form)
    assert not any("/conf digest" in text for text in texts(form)), "it is the form that sets it up"
    held = {block["block_id"]: block["element"] for block in form["blocks"] if "element" in block}
    assert held[CHANNEL]["initial_conversation"] == "C1"
    assert held[ZONE]["initial_option"]["value"] == "Europe/Prague"
    assert held[TIME]["initial_time"] == "09:00"
    assert len(held[DAYS]["initial_options"]) == 7
    assert STOP not in actions(form)


async def test_a_submitted_form_sets_a_digest_up(visit: Visit, workshop: Workshop) -> None:
    """By the same desk as the order in a line: the channel is told who did it."""
    await visit.commands("digest")
    await visit.modal()

    told = await visit.submits(
        {
            TIME: {"selected_time": "16:30"},
            ZONE: chosen("America/New_York"),
            DAYS: days(*WEEKDAYS),
            FOLLOWED: {"value": "gitops, ExampleCon, tools"},
        }
    )
    done = texts(await visit.modal())

    kept = await workshop.ledger.subscription(C1)
    assert kept is not None
    assert (f"{kept.at:%H:%M}", kept.zone.key, kept.days) == ("16:30", "America/New_York", WEEKDAYS)
    assert (kept.topics, kept.events) == (("gitops",), ("ExampleCon",))
    assert kept.kinds == {Kind.TOOL}
    assert (kept.owner, kept.cadence) == ("U1", Cadence.DAILY)
    assert told["response_action"] == "update"
    assert "Done. On weekdays at 16:30" in done
    assert workshop.said()[-1].startswith("<@U1> set up a digest here.")
    assert workshop.parts.changes == 1


async def test_what_comes_of_a_form_comes_after_the_response(
    visit: Visit, workshop: Workshop
) -> None:
    """Else the view that asks for patience would be put over it, and stay."""
    visit.parts.pause = 0.2
    patient = Visit(visit.parts, visit.slack)
    await patient.commands("digest")
    await patient.modal()
    before = len(workshop.slack.of("views.update"))

    told = await patient.submits({})
    await workshop.slack.wait_for("chat.postMessage")

    assert told["response_action"] == "update"
    assert len(workshop.slack.of("views.update")) == before
    assert "Done." in texts(await patient.modal())


async def test_the_form_says_how_a_digest_stands_and_what_it_is(
    visit: Visit, workshop: Workshop
) -> None:
    """What the command told in words stands there; submitted as it is, nothing changes."""
    await workshop.told("digest 11:00 weekdays UTC tools examplecon gitops")
    before = await workshop.ledger.subscription(C1)

    await visit.commands("digest")
    form = await visit.modal()
    await visit.submits({})
    await visit.settled()

    shown = texts(form)
    assert "On weekdays at 11:00 (UTC), tools on gitops from ExampleCon." in shown
    assert "It posts next on Monday 4 May 2026 at 11:00." in shown
    assert "None was due yet." in shown
    assert before is not None
    after = await workshop.ledger.subscription(C1)
    assert after is not None
    assert replace(after, changed=before.changed) == before


@pytest.mark.parametrize(
    ("filled", "field", "said"),
    [
        ({CHANNEL: {"selected_conversation": None}}, CHANNEL, "Choose a channel."),
        ({CHANNEL: {"selected_conversation": "D9"}}, CHANNEL, "Choose a channel."),
        ({TIME: {"selected_time": None}}, TIME, "Choose a time of day."),
        ({TIME: {"selected_time": "99:99"}}, TIME, "Choose a time of day."),
        ({ZONE: {"selected_option": None}}, ZONE, "Choose a time zone."),
        ({ZONE: chosen("Europe/Nowhere")}, ZONE, "Choose a time zone."),
        ({DAYS: days()}, DAYS, "Choose a day at least."),
        ({CADENCE: chosen("weekly")}, DAYS, "A weekly round-up is posted on one day: choose one."),
        ({FOLLOWED: {"value": "%%\u202e"}}, FOLLOWED, "\u201c%%\u201d holds no word"),
        ({FOLLOWED: {"value": ",".join(f"t{n}" for n in range(21))}}, FOLLOWED, "at most 20"),
    ],
)
async def test_what_is_wrong_is_said_at_its_field(
    visit: Visit, workshop: Workshop, filled: dict[str, Any], field: str, said: str
) -> None:
    """And what was filled in stays there."""
    await visit.commands("digest")
    await visit.modal()

    told = await visit.submits(filled)

    assert told["response_action"] == "errors"
    assert list(told["errors"]) == [field]
    assert said in told["errors"][field]
    assert await workshop.ledger.subscriptions() == []


async def test_a_form_without_state_is_refused_not_failed(visit: Visit) -> None:
    """Slack sends no state of a form in which nothing was filled in."""
    await visit.commands("digest")
    await visit.modal()
    view = visit.topmost()
    assert view is not None
    body = {
        "type": "view_submission",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "view": view.told() | {"state": {"values": {CHANNEL: None, TIME: {TIME: []}}}},
    }

    response = await visit.app.async_dispatch(signed(json.dumps(body), JSON))

    assert {CHANNEL, TIME, ZONE, DAYS} == set(json.loads(response.body)["errors"])


async def test_who_is_not_in_the_channel_changes_nothing(visit: Visit, workshop: Workshop) -> None:
    """The form is no way round the rule."""
    await visit.commands("digest")
    await visit.modal()

    await visit.submits({CHANNEL: {"selected_conversation": "C2"}})

    assert wording.OUTSIDE in texts(await visit.modal())
    assert await workshop.ledger.subscriptions() == []


async def test_another_channel_can_be_looked_at_from_inside(
    visit: Visit, workshop: Workshop
) -> None:
    """Before it is saved one sees what stands there; what others follow is theirs to know."""
    await workshop.told("digest 9:15 UTC", channel_id="C2", user_id="U2")
    visit.channel("C3", "U1")
    await workshop.told("digest 9:45 UTC", channel_id="C3")
    await visit.commands("digest")
    await visit.modal()

    await visit.clicks(CHANNEL, entered={CHANNEL: {"selected_conversation": "C2"}})
    outside = texts(await visit.modal())
    await visit.clicks(CHANNEL, entered={CHANNEL: {"selected_conversation": "C3"}})
    inside = await visit.modal()

    await visit.clicks(PREVIEW, entered={CHANNEL: {"selected_conversation": "C2"}})
    preview = texts(await visit.modal())

    assert wording.OUTSIDE in outside
    assert "09:15" not in outside
    assert "Conference digest" not in preview
    assert "Every day at 09:45 (UTC)." in texts(inside)
    assert STOP in actions(inside)


async def test_a_preview_shows_what_the_fields_would_bring(
    visit: Visit, workshop: Workshop
) -> None:
    """Before a channel is bothered; nothing is kept."""
    await visit.commands("digest")
    await visit.modal()

    await visit.clicks(PREVIEW)
    form = await visit.modal()

    assert "Typing for Humans" in texts(form)
    assert "Conference digest, Monday 4 May 2026" in texts(form)
    assert FOLLOWED in actions(form)
    assert await workshop.ledger.subscriptions() == []
    assert workshop.said() == []


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        ({FOLLOWED: {"value": "zebras"}}, wording.NOTHING_NEW),
        ({DAYS: days()}, "Fill in the form first: Choose a day at least."),
    ],
    ids=["nothing new", "not filled in"],
)
async def test_a_preview_of_nothing_says_why(
    visit: Visit, entered: dict[str, Any], said: str
) -> None:
    """An empty space would look like a fault; what was typed stays."""
    await visit.commands("digest")
    await visit.modal()

    await visit.clicks(PREVIEW, entered=entered)
    form = await visit.modal()

    assert said in texts(form)
    (followed,) = [block for block in form["blocks"] if block.get("block_id") == FOLLOWED]
    typed = entered.get(FOLLOWED, {}).get("value")
    assert followed["element"].get("initial_value") == typed


async def test_a_digest_is_stopped_from_the_form(visit: Visit, workshop: Workshop) -> None:
    """After a second thought, and the channel is told."""
    await workshop.told("digest 11:00")
    await visit.commands("digest")
    form = await visit.modal()
    (stop,) = [
        each
        for block in form["blocks"]
        for each in block.get("elements", [])
        if each.get("action_id") == STOP
    ]

    await visit.clicks(STOP)

    assert "confirm" in stop
    assert wording.STOPPED in texts(await visit.modal())
    assert await workshop.ledger.subscription(C1) is None
    assert "<@U1> stopped the digest" in workshop.said()[-1]


async def test_a_direct_message_has_a_digest_of_its_own(visit: Visit, workshop: Workshop) -> None:
    """There no other channel can be chosen."""
    await visit.commands("digest", channel="D1")
    form = await visit.modal()
    await visit.submits({})
    done = texts(await visit.modal())

    assert CHANNEL not in actions(form)
    assert "Done. Every day" in done
    (kept,) = await workshop.ledger.subscriptions()
    assert kept.channel.id == "D1"
    assert kept.days == EVERY_DAY


async def test_without_a_zone_it_is_utc_and_said_to_be(visit: Visit, workshop: Workshop) -> None:
    """A digest in the middle of the night must not come as a surprise."""
    workshop.slack.workspace.live_in({"U1": None})

    await visit.commands("digest")
    form = await visit.modal()

    (zone,) = [block for block in form["blocks"] if block.get("block_id") == ZONE]
    assert zone["element"]["initial_option"]["value"] == "UTC"
    assert forms.NO_ZONE in texts({"blocks": [{"hint": zone["hint"]}]})


async def test_zones_are_offered_while_one_types(visit: Visit) -> None:
    """There are six hundred of them, and a menu holds a hundred."""
    for typed, first in (("prag", "Europe/Prague"), ("a", "Africa/Abidjan")):
        body = {
            "type": "block_suggestion",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "action_id": ZONE,
            "block_id": ZONE,
            "value": typed,
            "view": {"id": "V1", "type": "modal"},
        }
        response = await visit.app.async_dispatch(signed(json.dumps(body), JSON))
        options = json.loads(response.body)["options"]
        assert first in [each["value"] for each in options]
        assert len(options) <= 100


async def test_one_line_and_the_form_order_the_same(visit: Visit, workshop: Workshop) -> None:
    """One desk, two fronts."""
    await workshop.told("digest weekly fri 17:00 Europe/Prague security")
    by_line = await workshop.ledger.subscription(C1)
    await workshop.told("digest off")

    await visit.commands("digest")
    await visit.modal()
    await visit.submits(
        {
            TIME: {"selected_time": "17:00"},
            CADENCE: chosen("weekly"),
            DAYS: days(Weekday.FRIDAY),
            FOLLOWED: {"value": "security"},
        }
    )
    await visit.settled()

    assert await workshop.ledger.subscription(C1) == by_line
    assert by_line is not None
    assert by_line.created == MONDAY
