"""confbot's own buttons, windows and tabs, played through in the browser."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browser import said, say, visit
from tests.e2e.surfaces import close

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTION = "who spoke about caches?"


async def answered(page: Page, channel: str) -> Locator:
    """Ask in a channel by command, and return the answer."""
    await page.get_by_role("button", name=channel).click()
    await expect(page.get_by_role("heading", name=channel, level=1)).to_be_visible()
    await say(page, f"/conf {QUESTION}")
    answer = said(page, "Anna Novak (Acme) gave").last
    await expect(answer).to_be_visible()
    return answer


async def test_a_private_answer_is_shared_with_the_channel(browser: Browser, url: str) -> None:
    """Everybody sees then who shared it, and what was asked."""
    async with visit(browser, url) as page:
        answer = await answered(page, "general")
        await answer.get_by_role("button", name="Share to channel").click()
        shared = said(page, QUESTION)
        await expect(shared).to_contain_text("@Ana Roe")

        await page.get_by_role("button", name="You are Ana Roe").click()
        await page.get_by_role("menuitem", name="Ben Okafor").click()
        await expect(page.get_by_role("button", name="You are Ben Okafor")).to_be_visible()
        await expect(shared).to_contain_text("Anna Novak (Acme)")


async def test_an_answer_says_why_and_takes_an_opinion(browser: Browser, url: str) -> None:
    """The buttons below an answer lead on from it."""
    async with visit(browser, url) as page:
        answer = await answered(page, "platform")
        await answer.get_by_role("button", name="Why this?").click()
        why = page.get_by_role("dialog")
        await expect(why).to_contain_text("cache")
        await close(why)

        thumb = answer.locator("[aria-pressed]").first
        await thumb.click()
        await expect(thumb).to_have_attribute("aria-pressed", "true")
        await expect(page.get_by_role("alert")).to_be_empty()


async def test_recaps_are_searched_while_one_types(browser: Browser, url: str) -> None:
    """The global shortcut opens a window whose results follow each letter."""
    async with visit(browser, url) as page:
        await page.get_by_role("button", name="Shortcuts").click()
        await page.get_by_role("menuitem", name="Search recaps").click()
        dialog = page.get_by_role("dialog", name="Search recaps")
        box = dialog.get_by_role("textbox")
        await box.press_sequentially("queues at rest")

        await expect(dialog).to_contain_text("Petr Dvorak (Initech)")
        await expect(box).to_have_value("queues at rest")
        await expect(box).to_be_focused()
        assert await violations(page) == []
        await page.keyboard.press("Escape")
        await close(dialog)
        await expect(page.get_by_role("alert")).to_be_empty()


async def test_related_sessions_are_found_for_any_message(browser: Browser, url: str) -> None:
    """The message shortcut shows what has to do with what somebody said."""
    async with visit(browser, url) as page:
        await say(page, "Our queues are never empty")
        message = said(page, "Our queues are never empty")
        await message.hover()
        await message.get_by_role("button", name="More for this message").click()
        await page.get_by_role("menuitem", name="Find related sessions").click()

        related = page.get_by_role("dialog")
        await expect(related).to_contain_text("Queues at rest")
        await close(related)


async def test_everybody_can_use_app_home_and_its_windows(browser: Browser, url: str) -> None:
    """Labels, roles and contrast hold for what the bot sends, too."""
    async with visit(browser, f"{url}#place=home") as page:
        await expect(page.get_by_role("button", name="Settings")).to_be_visible()
        assert await violations(page) == []
        for name in ("Set up a digest", "Settings", "Gaps in the notes"):
            await page.get_by_role("button", name=name).click()
            dialog = page.get_by_role("dialog")
            await expect(dialog).to_be_visible()
            assert await violations(page) == []
            await close(dialog)
