"""What is ordered by command: watching topics, digests in a line, being forgotten."""

from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Page, expect

from bot.playground.standin.model import BOT_USER
from tests.e2e.browser import say
from tests.e2e.surfaces import ask, close, enter, opened, press

pytestmark = pytest.mark.asyncio(loop_scope="session")

NEWS: Final = """\
# BreadConf 2024

## Sessions

### Sourdough at scale

Oto Maly (Hooli)
"""


async def act(page: Page, url: str, **given: str) -> dict[str, Any]:
    """Have Ana do something elsewhere, and return what came of it."""
    response = await page.request.post(f"{url}playground/act", data={"user": "U1", **given})
    answer: dict[str, Any] = await response.json()
    assert answer["ok"], answer
    return answer


async def test_who_watches_a_topic_is_told_of_a_new_note(page: Page, notes: Path) -> None:
    """By direct message, wherever they are then; and until they stop it."""
    await expect(await ask(page, "watch sourdough")).to_contain_text("when a new note mentions")
    await expect(await ask(page, "watch")).to_contain_text("sourdough")

    (notes / "breadconf.md").write_text(NEWS, "utf-8")
    told = page.get_by_role("button", name="confbot").filter(has_text="unread")
    await told.click()
    notice = page.locator("article").last
    await expect(notice).to_contain_text("A new note on BreadConf 2024 mentions sourdough")
    await expect(notice).to_contain_text("breadconf.md, line")

    await enter(page, "general")
    await expect(await ask(page, "unwatch sourdough")).to_contain_text("You no longer watch")


async def test_who_asks_for_it_is_forgotten(page: Page) -> None:
    """And is told what is gone, what is not, and why."""
    await ask(page, "watch queues")
    gone = await ask(page, "forget me")
    await expect(gone).to_contain_text("1 topic that you watched")
    await expect(gone).to_contain_text("What I keep all the same")
    await expect(await ask(page, "watch")).to_contain_text("You watch no topic")
    await expect(await ask(page, "forget me")).to_contain_text("I kept nothing")


async def test_a_digest_is_previewed_set_up_posted_and_stopped_in_lines(page: Page) -> None:
    """The forms of a line stay, for those who know what they want; the channel is told."""
    await enter(page, "platform")
    await expect(await ask(page, "digest preview")).to_contain_text("No digest is set up here.")
    answers = page.locator("article")
    before = await answers.count()
    await say(page, "/conf digest weekly mon 9:00 caches")
    # The channel is told who did it, and who did it what comes of it.
    await expect(answers).to_have_count(before + 2)
    await expect(answers.filter(has_text="@Ana Roe set up a digest here.")).to_be_visible()
    await expect(answers.filter(has_text="Done.")).to_contain_text("Monday")
    await say(page, "/conf digest now")
    await expect(answers).to_have_count(before + 4)
    await expect(answers.filter(has_text="Conference digest").last).to_contain_text("cacheconf.md")
    await say(page, "/conf digest off")
    await expect(answers.filter(has_text="Stopped:")).to_be_visible()
    await expect(answers.filter(has_text="@Ana Roe stopped the digest")).to_be_visible()


async def test_a_digest_order_without_a_word_opens_the_form(page: Page) -> None:
    """Preset to the channel in which it was given."""
    await enter(page, "platform")
    form = await opened(page, "/conf digest", "Digest")
    await expect(form).to_contain_text("#platform")
    await expect(form.locator('[data-action-id="digest_zone"]')).to_contain_text("Europe/Prague")
    await close(form)


async def test_app_home_lists_all_digests_and_leads_to_each(page: Page, url: str) -> None:
    """More than fit on its start have a page of their own, from which each can be changed."""
    for name in ("one", "two", "three", "four", "five"):
        made = await act(page, url, act="create", name=name)
        await act(page, url, act="invite", channel=made["channel"], invitee=BOT_USER)
        await act(page, url, act="say", channel=made["channel"], text="/conf digest 8:30")
    await page.goto(f"{url}#place=home")
    times = page.get_by_text("08:30 (Europe/Prague)")
    await expect(times).to_have_count(4)
    await press(page, "All digests (1 more)")
    await expect(times).to_have_count(5)
    await page.get_by_role("button", name="Change or stop").last.click()
    form = page.get_by_role("dialog", name="Digest")
    await expect(form).to_contain_text("08:30")
    await close(form)

    await press(page, "Start page")
    await press(page, "what is Forgetful?")
    await expect(page.get_by_text("a cache that forgets on purpose").first).to_be_visible()


async def test_a_misspelt_order_is_understood(page: Page) -> None:
    """One letter must not make a question of it."""
    await expect(await ask(page, "wacth")).to_contain_text("You watch no topic")


async def test_help_says_what_can_be_asked(page: Page) -> None:
    """With questions that these notes answer."""
    for order in ("", "help"):
        told = await ask(page, order)
        await expect(told).to_contain_text("CacheConf 2024")
        await expect(told).to_contain_text("/conf who gave")
