"""Answers of several pages, turned where they stand."""

from bot.answers.desk import InfoDesk
from tests.bots import Parts
from tests.factories import shelf
from tests.slack.person import Person, labels, shown
from tests.slack.pressing.conftest import TALKS, ask_in_public
from tests.slack_api import SlackApi
from tests.slack_faults import rate_limit


async def test_more_shows_further_entries_in_place(person: Person) -> None:
    """Private or not, the message stays where it is, and nothing else is posted."""
    first = await person.command("talks about gitops")
    assert "part 10" in shown(first)
    assert "part 11" not in shown(first)

    await person.press(first, "More")

    (message,) = person.private()
    assert "Entries 11 to 12 of 12." in shown(message)
    assert "part 12" in shown(message)
    assert "part 10" not in shown(message)
    assert person.public() == []


async def test_back_leads_to_where_one_came_from(person: Person) -> None:
    """Page by page, to the first one as it was."""
    first = await person.command("gitops")
    before = first.text, labels(first.blocks)
    await person.press(first, "More")
    await person.press(first, "Back")

    assert (first.text, labels(first.blocks)) == before
    assert "Back" not in labels(first.blocks)


async def test_a_public_answer_is_paged_for_all(person: Person, slack: SlackApi) -> None:
    """It is changed by the bot itself, for as long as it stands, not by an address that ends."""
    message = await ask_in_public(person)
    await person.press(message, "More")

    (call,) = slack.of("chat.update")
    assert call.arguments["ts"] == message.ts
    assert "Entries 6 to 10" in shown(message)
    assert len(person.public()) == 1
    assert slack.responses == []


async def test_patience_is_shown_when_a_page_is_turned_for_all(
    person: Person, slack: SlackApi
) -> None:
    """What Slack surely did not do is done a little later."""
    message = await ask_in_public(person)
    slack.fail("chat.update", rate_limit("0"))
    await person.press(message, "More")

    assert "Entries 6 to 10" in shown(message)


async def test_a_page_that_is_gone_means_the_last_one(person: Person, parts: Parts) -> None:
    """Notes are taken away between the question and the press."""
    message = await person.command("talks about gitops")
    fewer = InfoDesk(shelf(*TALKS[:3]))
    parts.desk = lambda: fewer
    person.app = parts.build()
    await person.press(message, "More")

    assert "part 3" in shown(person.private()[-1])
