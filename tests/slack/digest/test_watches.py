"""Topics that people watch, ordered in Slack."""

import pytest

from bot.slack.digest import wording
from tests.slack.digest.conftest import Workshop


async def test_a_topic_is_watched_listed_and_no_longer_watched(workshop: Workshop) -> None:
    """Three commands, no setting to look for."""
    assert "mentions ebpf" in await workshop.told("watch ebpf")
    assert "already" in await workshop.told("watch eBPF")
    assert "\u2022 ebpf" in await workshop.told("watch")
    assert await workshop.told("watch", user_id="U2") == wording.NO_WATCH
    assert await workshop.told("unwatch EBPF") == "You no longer watch EBPF."
    assert await workshop.told("watch") == wording.NO_WATCH


async def test_what_is_not_watched_cannot_be_ended(workshop: Workshop) -> None:
    """Who misremembers the topic is shown those there are."""
    await workshop.told("watch ebpf")

    told = await workshop.told("unwatch bpf")

    assert told.startswith("You don't watch bpf.")
    assert "\u2022 ebpf" in told
    assert wording.WHICH_WATCH in await workshop.told("unwatch")


@pytest.mark.parametrize("order", ["wacth ebpf", "watch \u201cebpf\u201d"])
async def test_a_slip_or_quotes_do_no_harm(workshop: Workshop, order: str) -> None:
    """Phones turn quotes and swap letters."""
    await workshop.told(order)

    (watch,) = await workshop.ledger.watches()
    assert (watch.user, watch.topic) == ("U1", "ebpf")


async def test_one_person_watches_so_much_and_no_more(workshop: Workshop) -> None:
    """Each new note is searched for every watch."""
    for number in range(wording.MOST_WATCHES):
        await workshop.told(f"watch topic{number}")

    assert await workshop.told("watch one more") == wording.TOO_MANY
