"""A person's first minutes with confbot, in the playground as `make run` starts it."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.browser import PHONE, said, say, visit
from tests.e2e.playing import NOTE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def open_channel(page: Page, name: str) -> None:
    """Go to a channel by the side bar."""
    await page.get_by_role("button", name=name).click()
    await expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


async def test_asking_by_command_is_answered_to_the_asker_alone(browser: Browser, url: str) -> None:
    """The first thing anybody tries, with what the page completes."""
    async with visit(browser, url) as page:
        box = page.locator("#composer")
        await box.press_sequentially("/co")
        await page.get_by_role("option", name="/conf").click()
        await box.press_sequentially("who spoke about caches?")
        await box.press("Enter")
        answer = said(page, "Anna Novak (Acme)")
        await expect(answer).to_contain_text("Only visible to you")
        await expect(answer).to_contain_text("cacheconf.md:")
        await expect(answer.get_by_role("link", name="Recording").first).to_have_attribute(
            "href", "https://video.example/forget"
        )

        await page.get_by_role("button", name="You are Ana Roe").click()
        await page.get_by_role("menuitem", name="Ben Okafor").click()
        await expect(page.get_by_role("button", name="You are Ben Okafor")).to_be_visible()
        await expect(answer).to_have_count(0)


async def test_a_mention_is_answered_in_its_thread_and_followed_up(
    browser: Browser, url: str
) -> None:
    """A conversation in a channel, as it is had at work."""
    async with visit(browser, url) as page:
        await say(page, "@confbot what is Forgetful?")
        question = said(page, "what is Forgetful?")
        await question.get_by_role("button", name="1 reply").click()
        thread = page.get_by_role("complementary", name="Thread")
        await expect(thread).to_contain_text("a cache that forgets on purpose")

        await say(page, "@confbot who spoke about queues?", box="reply")
        await expect(thread).to_contain_text("Petr Dvorak (Initech)")
        await say(page, "@confbot and is there a recording?", box="reply")
        await expect(thread.locator("article")).to_have_count(6)
        await thread.get_by_role("button", name="Close thread").click()
        await expect(thread).to_be_hidden()
        await expect(question.get_by_role("button", name="5 replies")).to_be_visible()


async def test_a_direct_message_is_answered(browser: Browser, url: str) -> None:
    """The bot has a place of its own, in which nobody needs to mention it."""
    async with visit(browser, url) as page:
        await page.get_by_role("button", name="confbot").click()
        await page.get_by_role("tab", name="Messages").click()
        await say(page, "queues at rest")
        await expect(said(page, "Petr Dvorak (Initech)")).to_be_visible()


async def test_an_edited_note_is_answered_from_at_once(
    browser: Browser, url: str, notes: Path
) -> None:
    """An author sees what the bot understood, and what it would say, while writing."""
    note = notes / "cacheconf.md"
    async with visit(browser, f"{url}#place=notes") as page:
        reading = page.get_by_role("region", name="What was read")
        await expect(reading.get_by_role("heading", name="CacheConf 2024")).to_be_visible()
        await expect(reading).to_contain_text("Anna Novak (Acme)")

        note.write_text(NOTE.replace("Anna Novak (Acme)", "Eva Mala (Umbrella)"), "utf-8")
        await expect(page.get_by_role("status").filter(has_text="cacheconf.md")).to_be_visible()
        await expect(reading).to_contain_text("Eva Mala (Umbrella)")
        await expect(page.get_by_role("region", name="The note")).to_contain_text("Eva Mala")
        await reading.get_by_role("button", name="line 11").click()
        await expect(page.locator("#note-line-11")).to_be_in_viewport()

        await open_channel(page, "general")
        await say(page, "/conf who spoke about caches?")
        await expect(said(page, "Eva Mala (Umbrella)")).to_be_visible()
    note.write_text(NOTE, "utf-8")


async def test_the_first_note_shown_is_one_that_tells_of_an_event(
    browser: Browser, url: str, notes: Path
) -> None:
    """Who looks behind the answers sees what was read, rather than a file that is no recap."""
    about = notes / "about.md"
    about.write_text("---\nrecap: false\n---\n\n# About these notes\n", "utf-8")
    async with visit(browser, f"{url}#place=notes") as page:
        choice = page.get_by_role("combobox", name="Note")
        await expect(choice.get_by_role("option")).to_have_count(2)
        await expect(choice).to_have_value("cacheconf.md")
        await choice.select_option("about.md")
        reading = page.get_by_role("region", name="What was read")
        await expect(reading).to_contain_text("so no question is answered from it")
        await expect(reading).not_to_contain_text("No event was found")
    about.unlink()


async def test_the_bot_is_invited_by_what_the_page_completes(browser: Browser, url: str) -> None:
    """Slack's own command is where Slack has it, in a channel that the bot is not in."""
    async with visit(browser, url) as page:
        await open_channel(page, "random")
        box = page.locator("#composer")
        await box.press_sequentially("/inv")
        await page.get_by_role("option", name="/invite").click()
        await box.press_sequentially("@conf")
        await page.get_by_role("option", name="@confbot").click()
        await box.press("Enter")
        await expect(page.get_by_text("3 members")).to_be_visible()
        await say(page, "@confbot tools")
        await expect(page.get_by_role("button", name="1 reply")).to_be_visible()


async def test_a_digest_is_set_up_and_seen_arriving(browser: Browser, url: str) -> None:
    """Nobody has to wait until tomorrow to see what tomorrow brings."""
    async with visit(browser, url) as page:
        await open_channel(page, "platform")
        await say(page, "/conf digest 9:00")
        await expect(said(page, "9:00").last).to_be_visible()
        await open_channel(page, "general")
        await page.get_by_role("button", name="The clock shows").click()
        await page.get_by_role("menuitem", name="Next morning").click()
        await expect(page.get_by_role("button", name="The clock shows")).to_contain_text("09:00")

        unread = page.get_by_role("button", name="platform").filter(has_text="unread")
        await unread.click()
        digest = said(page, "Conference digest").last
        await expect(digest).to_contain_text("cacheconf.md")
        await expect(digest).to_contain_text("09:00")


async def test_it_all_works_on_a_phone_in_the_dark(browser: Browser, url: str) -> None:
    """The same page, on the way home."""
    async with visit(
        browser, url, size=PHONE, color_scheme="dark", has_touch=True, is_mobile=True
    ) as page:
        await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        await page.get_by_role("button", name="Channels").tap()
        await page.get_by_role("button", name="random").tap()
        await say(page, "/conf tools")
        await expect(said(page, "Forgetful")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
