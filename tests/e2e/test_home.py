"""App Home and what is reached from it, clicked through in a real browser."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.e2e.browser import PHONE, said, say, visit
from tests.e2e.surfaces import close, press

pytestmark = pytest.mark.asyncio(loop_scope="session")

NOTE: Final = """\
---
event: CacheConf 2024
tags: [caches]
---

# CacheConf 2024

## Sessions

### Caches that forget

Anna Novak (Acme)

## Tools

- [Forgetful](https://forgetful.example) - a cache that forgets on purpose
"""


@pytest.fixture(scope="module", name="notes")
def _notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge folder with one note."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "cacheconf.md").write_text(NOTE, "utf-8")
    return folder


@pytest_asyncio.fixture(loop_scope="session", name="page")
async def _page(browser: Browser, url: str) -> AsyncIterator[Page]:
    """App Home, drawn for Ana, who runs the workspace."""
    async with visit(browser, url) as page:
        await home(page)
        yield page


async def home(page: Page) -> None:
    """Go to App Home, and wait until it is drawn."""
    places = page.get_by_role("navigation", name="Channels and messages")
    await places.get_by_role("button", name="confbot").click()  # "confbot 1 unread", it may be
    await page.get_by_role("tab", name="Home").click()
    await expect(page.get_by_role("button", name="Topics")).to_be_visible()


async def test_one_can_search_and_look_around(page: Page) -> None:
    """Without knowing a command."""
    await expect(page.get_by_text("The notes hold 1 event, 1 session and 1 tool.")).to_be_visible()

    search = page.get_by_role("textbox", name="Search")
    await search.fill("who gave caches that forget?")
    await search.press("Enter")
    await expect(page.get_by_text("Anna Novak (Acme) gave")).to_be_visible()

    for room, name, inside in (
        ("Events", "CacheConf 2024 (2)", "Caches that forget"),
        ("Tools", "Forgetful (1)", "a cache that forgets on purpose"),
        ("Topics", "caches (1)", "Caches that forget"),
    ):
        await press(page, room)
        await press(page, name)
        await expect(page.get_by_text(inside).first).to_be_visible()
    await press(page, "Start page")
    await expect(page.get_by_text("Digests of this workspace")).to_be_visible()


async def test_a_digest_is_set_up_changed_and_stopped(page: Page) -> None:
    """By the form alone, with a look at what it would say."""
    await press(page, "Set up a digest")
    form = page.get_by_role("dialog", name="Digest")
    await expect(form.get_by_text("Choose the channel in which")).to_be_visible()
    await form.locator('[data-action-id="digest_channel"]').click()
    await form.get_by_role("option", name="#platform").click()
    await expect(form.get_by_text("No digest is set up here.")).to_be_visible()
    await form.locator('[data-action-id="digest_zone"]').click()
    await form.get_by_role("combobox").fill("new yo")
    await form.get_by_role("option", name="America/New_York").click()
    await form.get_by_label("Sunday").uncheck()
    await press(form, "Preview")
    await expect(form.get_by_text("Conference digest").first).to_be_visible()
    await press(form, "Save")
    await expect(form.get_by_text("Done.")).to_be_visible()
    await close(form)
    await expect(page.get_by_text("09:00 (America/New_York)")).to_be_visible()

    await press(page, "Change or stop")
    await press(form, "Stop this digest")
    await press(page, "Stop it")
    await expect(form.get_by_text("Stopped")).to_be_visible()
    await close(form)
    await expect(page.get_by_text("09:00 (America/New_York)")).to_have_count(0)


async def test_gaps_are_looked_through_and_drafted_for(page: Page) -> None:
    """What was asked in a channel is found by those who write notes."""
    await press(page, "general")
    await say(page, "/conf who spoke about tekton?")
    await expect(said(page, "Nothing found")).to_be_visible()
    await home(page)

    await press(page, "Gaps in the notes")
    gaps = page.get_by_role("dialog", name="Gaps in the notes")
    await expect(gaps.get_by_text("who spoke about tekton?")).to_be_visible()
    await press(gaps, "Draft a note")
    await expect(gaps.get_by_text("### tekton")).to_be_visible()
    await press(gaps, "Back to the list")
    await press(gaps, "Draft an alias")
    await expect(gaps.get_by_text("aliases.yaml")).to_be_visible()
    await press(gaps, "Back to the list")
    await press(gaps, "Done with it")
    await expect(gaps.get_by_text("There are none")).to_be_visible()
    await close(gaps)


async def test_settings_are_saved(page: Page) -> None:
    """And stand in the form when it is opened anew."""
    await press(page, "Settings")
    form = page.get_by_role("dialog", name="Settings")
    await form.get_by_label("Only in the channels below").check()
    await press(form, "Save")
    await expect(form.get_by_text("Saved.")).to_be_visible()
    await close(form)

    await press(page, "Settings")
    await expect(form.get_by_label("Only in the channels below")).to_be_checked()
    await close(form)


async def test_on_a_phone_everything_is_within_reach(browser: Browser, url: str) -> None:
    """Most people look at it there."""
    async with visit(browser, f"{url}#place=home", size=PHONE) as page:
        await expect(page.get_by_role("button", name="Set up a digest")).to_be_visible()
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE[0]
