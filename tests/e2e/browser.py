"""A real browser, and a page that notes whatever a visit should not bring about."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, Playwright, Request, Route

PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome")

FLAGS: Final = (
    "--no-sandbox",  # there is none for root, who runs the tests in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # What Chromium would fetch for itself.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE: Final = 60_000
"""Milliseconds after which something that should show up is given up: no test is about time."""

DESKTOP: Final = (1280, 800)
PHONE: Final = (390, 844)
"""Pixels across and down."""


def chromium() -> str:
    """Return the path of Chromium; skips where there is none, which CI does not forgive."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        # CI must have one, so that these tests are never left out unnoticed.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "There is no Chromium; as root, `make test` installs Debian's."
        )
    return str(found)


async def launch(playwright: Playwright) -> Browser:
    """Start Chromium without a window."""
    return await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)


@dataclass
class Watch:
    """What happened during a visit that should not.

    Attributes:
        complaints: Errors and warnings of the browser's console, and errors nobody caught.
        strays: Addresses off the playground's origin that the page asked for.
    """

    complaints: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)


@asynccontextmanager
async def visit(
    browser: Browser,
    url: str,
    *,
    size: tuple[int, int] = DESKTOP,
    **options: Any,
) -> AsyncIterator[Page]:
    """Open the playground at `url` and wait until it is drawn; at the end nothing may be wrong.

    Args:
        browser: Shared by all tests.
        url: The playground's address, and in its fragment where to go.
        size: Of the window, in pixels.
        options: Of Playwright's context, such as `color_scheme`.
    """
    watch = Watch()
    host = urlsplit(url).netloc

    async def stay(route: Route, request: Request) -> None:
        if urlsplit(request.url).netloc == host:
            await route.fallback()
        else:
            watch.strays.append(request.url)
            await route.abort()

    width, height = size
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        reduced_motion="reduce",  # what fades in has too little contrast while it does
        **options,
    )
    try:
        page = await context.new_page()
        await page.route("**/*", stay)
        page.on("pageerror", lambda error: watch.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: (
                watch.complaints.append(said.text) if said.type in {"error", "warning"} else None
            ),
        )
        page.set_default_timeout(PATIENCE)
        await page.goto(url)
        await page.wait_for_selector("html[data-ready=true]")
        yield page
    finally:
        await context.close()
    assert watch == Watch()


async def say(page: Page, text: str, *, box: str = "composer") -> None:
    """Write a message into `box`, the `composer` or a thread's `reply`, and send it."""
    written = page.locator(f"#{box}")
    await written.fill(text)
    await written.press("Enter")


def said(page: Page, text: str) -> Locator:
    """Return the messages on the page that hold `text`."""
    return page.locator("article").filter(has_text=text)
