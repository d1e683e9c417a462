"""Takes pictures of the page, by a browser without a window.

Imported for whoever takes pictures alone: what drives the browser is an extra that few install.
"""

import contextlib
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.async_api import Browser, Error, async_playwright

from bot.playground.pictures import CameraError, Picture

READY: Final = 'html[data-ready="true"]'
"""Matches once the page has drawn what there is."""

SHARPNESS: Final = 2
"""Pixels a point, so that letters are sharp on good screens, too."""

COLOURS: Final = 256
"""As many as a PNG with a palette holds: enough for text, whose colours are few."""


class Camera:
    """Takes pictures of the page at `url` with `browser`, into `folder`."""

    def __init__(self, browser: Browser, url: str, folder: Path) -> None:
        self._browser = browser
        self._url = url
        self._folder = folder

    async def take(self, picture: Picture) -> None:
        """Take a picture.

        Raises:
            CameraError: The page does not come up.
        """
        page = await self._browser.new_page(
            color_scheme="dark" if picture.theme == "dark" else "light",
            viewport={"width": picture.width, "height": picture.height},
            device_scale_factor=SHARPNESS,
            reduced_motion="reduce",
        )
        try:
            await page.goto(f"{self._url}#{picture.place}")
            await page.wait_for_selector(READY)
            drawn = await page.screenshot()
        except Error as error:
            raise CameraError(f"{picture.file}: {error.message}") from error
        finally:
            await page.close()
        (self._folder / picture.file).write_bytes(shrunk(drawn))


def shrunk(drawn: bytes) -> bytes:
    """Return a PNG with as many colours as a page needs, which takes a third of the room."""
    few = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        colours = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    colours.save(few, "PNG", optimize=True)
    return few.getvalue()


@contextlib.asynccontextmanager
async def opened(command: str, url: str, folder: Path) -> AsyncIterator[Camera]:
    """Have a camera for as long as the context lasts.

    Args:
        command: Of Chromium.
        url: Of the page.
        folder: For the pictures.

    Raises:
        CameraError: The browser does not start.
    """
    async with async_playwright() as driver:
        # Chromium's own sandbox can't be had in a container; the page is our own.
        try:
            browser = await driver.chromium.launch(executable_path=command, args=["--no-sandbox"])
        except Error as error:
            raise CameraError(f"Chromium does not start: {error.message}") from error
        try:
            yield Camera(browser, url, folder)
        finally:
            await browser.close()
