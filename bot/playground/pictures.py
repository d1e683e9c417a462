"""Pictures of the page, taken by a browser without a window."""

import contextlib
import io
import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from bot.errors import ConfbotError
from bot.playground.problems import ActError
from bot.playground.script import as_act
from bot.playground.stage import Stage

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Commands that are Chromium, or do as well."""

READY: Final = 'html[data-ready="true"]'
"""Matches once the page has drawn what there is."""

WIDTH: Final = 1280
HEIGHT: Final = 800
"""Size of a picture in points, where a script names none."""

SHARPNESS: Final = 2
"""Pixels a point, so that letters are sharp on good screens, too."""

COLOURS: Final = 256
"""As many as a PNG with a palette holds: enough for text, whose colours are few."""

THEMES: Final = ("light", "dark")


class CameraError(ConfbotError):
    """No pictures can be taken; the text says why, and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to take.

    Attributes:
        file: Name of the file, without folder.
        place: What the page is to show, as the fragment of its address.
        theme: `light` or `dark`.
        width: In points.
        height: In points.
    """

    file: str
    place: str
    theme: str
    width: int
    height: int


def read_picture(stage: Stage, step: Mapping[str, Any]) -> Picture:
    """Return the picture that a step of a script asks for.

    It has `file`, and may have `user`, `channel` (or `home`, or `notes` with `note`), `thread`,
    `theme`, `width` and `height`.

    Raises:
        ActError: It asks for what is not there.
    """
    file = step.get("file")
    if not isinstance(file, str) or Path(file).name != file or not file.endswith(".png"):
        raise ActError("a picture needs a `file`, a name that ends with .png")
    theme = step.get("theme", THEMES[0])
    if theme not in THEMES:
        raise ActError(f"a theme is one of {', '.join(THEMES)}")
    shown = {name: step[name] for name in ("user", "channel", "thread") if name in step}
    page = shown.pop("channel") if shown.get("channel") in ("home", "notes") else None
    act = as_act(stage, shown)
    wanted = {
        "user": act["user"],
        "place": page or act.get("channel"),
        "thread": act.get("thread_ts"),
        "note": step.get("note"),
    }
    return Picture(
        file=file,
        place=urlencode({name: value for name, value in wanted.items() if value}),
        theme=theme,
        width=int(step.get("width", WIDTH)),
        height=int(step.get("height", HEIGHT)),
    )


class Camera:
    """Takes pictures of the page at `url`, into `folder`.

    `browser` is Playwright's, which only those have who take pictures.
    """

    def __init__(self, browser: Any, url: str, folder: Path) -> None:
        self._browser = browser
        self._url = url
        self._folder = folder

    async def take(self, picture: Picture) -> None:
        """Take a picture.

        Raises:
            CameraError: The page does not come up.
        """
        from playwright.async_api import Error  # noqa: PLC0415 - an extra that few install

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
    from PIL import Image  # noqa: PLC0415 - an extra that few install

    few = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        colours = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    colours.save(few, "PNG", optimize=True)
    return few.getvalue()


@contextlib.asynccontextmanager
async def camera(url: str, folder: Path) -> AsyncIterator[Camera]:
    """Have a camera for as long as the context lasts.

    Args:
        url: Of the page.
        folder: For the pictures.

    Raises:
        CameraError: There is no browser, or nothing that drives it.
    """
    try:
        from playwright.async_api import (  # noqa: PLC0415 - an extra that few install
            Error,
            async_playwright,
        )
    except ImportError:
        raise CameraError("pictures need Playwright: pip install 'confbot[pictures]'") from None
    command = next(filter(None, map(shutil.which, BROWSERS)), None)
    if command is None:
        raise CameraError("pictures need Chromium; on Debian: apt-get install chromium")
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
