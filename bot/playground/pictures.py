"""Pictures that a script asks for, and how a camera for them is had."""

import contextlib
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
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

WIDTH: Final = 1280
HEIGHT: Final = 800
"""Size of a picture in points, where a script names none."""

LONGEST: Final = 8_000
"""Points that a side of a picture has at most; browsers draw no more than twice as many."""

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
        width=_points(step, "width", WIDTH),
        height=_points(step, "height", HEIGHT),
    )


def _points(step: Mapping[str, Any], name: str, usual: int) -> int:
    size = step.get(name, usual)
    if not isinstance(size, int) or not 0 < size <= LONGEST:
        raise ActError(f"a picture's `{name}` is a whole number of points, {LONGEST:,} at most")
    return size


Camera = Callable[[Picture], Awaitable[None]]
"""Takes a picture. Raises `CameraError` when the page does not come up."""


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
        from bot.playground.camera import opened  # noqa: PLC0415 - it needs an extra that few install
    except ImportError:
        raise CameraError("pictures need Playwright: pip install 'confbot[pictures]'") from None
    command = next(filter(None, map(shutil.which, BROWSERS)), None)
    if command is None:
        raise CameraError("pictures need Chromium; on Debian: apt-get install chromium")
    async with opened(command, url, folder) as taking:
        yield taking.take
