"""Where people ask: the messages tab, threads, links; and what those who manage confbot set."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browser import say
from tests.e2e.surfaces import (
    CLEAR,
    RECORDING,
    be,
    close,
    enter,
    mention,
    opened,
    posted,
    press,
    thread_of,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def messages_tab(page: Page) -> None:
    """Go where the bot and one person are alone."""
    places = page.get_by_role("navigation", name="Channels and messages")
    await places.get_by_role("button", name="confbot").click()  # "confbot 1 unread", it may be
    await page.get_by_role("tab", name="Messages").click()


async def choose(form: Locator, field: str, channel: str) -> None:
    """Add a channel to those of a field of the settings."""
    menu = form.locator(f'[data-action-id="{field}"]')
    await menu.click()
    await form.get_by_role("option", name=channel).click()
    await form.page.keyboard.press("Escape")
    await expect(menu).to_contain_text(channel)


async def save(form: Locator) -> None:
    """Save the settings, and close what says so."""
    await press(form, "Save")
    await expect(form).to_contain_text("Saved.")
    await close(form)


async def test_suggested_questions_are_asked_with_a_click(page: Page) -> None:
    """Who comes for the first time need not think of one, and gets an answer to each."""
    await messages_tab(page)
    prompts = page.get_by_role("region", name="Ask what the recaps say").get_by_role("button")
    await expect(prompts).to_have_count(4)
    articles = page.locator("article")
    for number in range(4):
        await prompts.nth(number).click()
        await expect(articles).to_have_count(2 * number + 2)
        await expect(articles.last).not_to_contain_text("Nothing found")
    assert await violations(page) == []


async def test_a_direct_conversation_goes_on(page: Page) -> None:
    """Nothing needs to be said twice where one person and the bot are alone."""
    await messages_tab(page)
    articles = page.locator("article")
    await expect(articles.first).to_be_visible()
    before = await articles.count()
    await say(page, CLEAR)
    await expect(articles).to_have_count(before + 2)
    await expect(articles.last).to_contain_text("Anna Novak (Acme) gave")
    await say(page, "is there a recording?")
    await expect(articles).to_have_count(before + 4)
    await expect(articles.last.get_by_role("link", name="Recording")).to_have_attribute(
        "href", RECORDING
    )

    await press(articles.nth(before + 1), "Not what I asked")
    await expect(articles).to_have_count(before + 5)
    await expect(articles.last).to_contain_text("that is noted, without your name")


async def test_a_mention_amid_a_thread_is_answered_there(page: Page) -> None:
    """People talk of something before one of them asks; what they say is left alone."""
    talk = await posted(page, "Which talk was it that put us to sleep?")
    await talk.hover()
    await talk.get_by_role("button", name="Reply in thread").click()
    thread = page.get_by_role("complementary", name="Thread")
    await say(page, "The one with the empty queue", box="reply")
    await be(page, "Ben Okafor")
    thread = await thread_of(talk)
    await say(page, "@confbot queues at rest", box="reply")
    await expect(thread.locator("article")).to_have_count(4)
    await expect(thread.locator("article").last).to_contain_text("Petr Dvorak (Initech)")

    await say(page, "who spoke about caches?", box="reply")
    await say(page, "@confbot who gave it?", box="reply")
    await expect(thread.locator("article").last).to_contain_text("Petr Dvorak (Initech)")
    await expect(thread.locator("article")).to_have_count(7)


async def test_threads_go_on_without_a_mention_where_that_is_set(page: Page) -> None:
    """An operator switches it on for a channel, and a question there needs no second mention."""
    form = await opened(page, "/conf settings", "Settings")
    await choose(form, "settings_follow_ups", "#platform")
    await save(form)

    await enter(page, "platform")
    thread = await mention(page, CLEAR)
    await say(page, "is there a recording?", box="reply")
    await expect(thread.locator("article")).to_have_count(4)
    await expect(thread.get_by_role("link", name="Recording").last).to_have_attribute(
        "href", RECORDING
    )
    await say(page, "Thanks, I will watch it tonight", box="reply")
    await say(page, "@ben have a look", box="reply")
    await say(page, "who gave Queues at rest?", box="reply")
    await expect(thread.locator("article").last).to_contain_text("Petr Dvorak (Initech) gave")
    await expect(thread.locator("article")).to_have_count(8)


async def test_links_say_what_the_notes_say_of_them_where_that_is_set(page: Page) -> None:
    """Not before: a preview that nobody asked for is noise."""
    before = await posted(page, f"Worth an hour: {RECORDING}")
    form = await opened(page, "/conf settings", "Settings")
    await choose(form, "settings_unfurls", "#general")
    await save(form)

    message = await posted(page, f"I mean this one: {RECORDING}")
    await expect(message).to_contain_text("Caches that forget")
    await expect(message).to_contain_text("Anna Novak (Acme)")
    await expect(message).to_contain_text("A cache that never forgets is a memory leak")
    await expect(message).to_contain_text("cacheconf.md:")
    await expect(before).not_to_contain_text("Anna Novak")
    assert await violations(page) == []

    unknown = await posted(page, "And https://www.youtube.com/watch?v=unknown0001, too")
    await posted(page, f"Once more: {RECORDING}")
    await expect(page.locator("article").last).to_contain_text("Anna Novak (Acme)")
    await expect(unknown.locator(".attachment")).to_have_count(0)


async def test_a_mention_is_answered_in_private_where_that_is_set(page: Page) -> None:
    """Who keeps a channel quiet still gets people answered."""
    form = await opened(page, "/conf settings", "Settings")
    await form.get_by_label("Only in the channels below").check()
    await choose(form, "settings_public", "#random")
    await save(form)

    messages = page.locator("article")
    before = await messages.count()
    await say(page, f"@confbot {CLEAR}")
    await expect(messages).to_have_count(before + 2)
    answer = messages.last
    await expect(answer).to_contain_text("Anna Novak (Acme) gave")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(answer.get_by_role("button", name="Share to channel")).to_have_count(0)
    await expect(messages.nth(before).locator(".replies")).to_have_count(0)

    form = await opened(page, "/conf settings", "Settings")
    await form.get_by_label("In every channel I was invited to").check()
    await save(form)
    await mention(page, CLEAR)


async def test_who_does_not_manage_it_is_told_so(page: Page) -> None:
    """Settings hold for everybody, and gaps may hold what was asked in private."""
    await be(page, "Ben Okafor")
    for order in ("/conf settings", "/conf gaps"):
        await say(page, order)
        told = page.get_by_role("dialog")
        await expect(told).to_contain_text("admin")
        await close(told)
