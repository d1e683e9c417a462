"""One browser for all tests: starting it is what takes the time."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

import build_page
from tests.e2e.browser import PATIENCE, launch, visit
from tests.e2e.playing import NOTE, playing
from tests.e2e.surfaces import nothing_failed

expect.set_options(timeout=PATIENCE)


@pytest_asyncio.fixture(scope="session", loop_scope="session", name="browser")
async def _browser() -> AsyncIterator[Browser]:
    """Chromium, without a window, and a page for it to show, so that `pytest` alone is enough."""
    await asyncio.to_thread(build_page.install, everything=True)  # axe-core is among it
    await asyncio.to_thread(build_page.bundle)
    async with async_playwright() as playwright:
        browser = await launch(playwright)
        yield browser
        await browser.close()


@pytest.fixture(scope="module", name="notes")
def _notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge folder with one note."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "cacheconf.md").write_text(NOTE, "utf-8")
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="session", name="url")
async def _url(notes: Path) -> AsyncIterator[str]:
    """The address of confbot's playground over those notes."""
    async with playing(notes) as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session", name="page")
async def _page(browser: Browser, url: str) -> AsyncIterator[Page]:
    """A channel, for Ana, who manages confbot; at the end nothing may have been refused."""
    async with visit(browser, f"{url}#place=C1") as page:
        yield page
        await nothing_failed(page)
