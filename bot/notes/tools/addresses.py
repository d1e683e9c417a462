"""What an address says by itself: is it a project's page, or code, and what is that called?"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from bot.notes.labels import shown_address
from bot.notes.words import words

_CODE_HOST: Final = re.compile(
    r"(?:github|gitlab|codeberg|bitbucket|sourceforge|sr|git|gitea|gogs|forgejo|code)\.",
)
"""How the host of a site that hosts code begins, anybody's own included."""

_CODE_PAGES: Final = re.compile(r"\.(?:github|gitlab|codeberg|bitbucket)\.(?:io|com|page)$")
"""How the host of pages ends that belong to the code on such a site, a folder for each project."""

_LANGUAGE: Final = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
"""A step of a path that only chooses the language."""

_TECHNICAL: Final = re.compile(
    r"\.(?:ai|app|build|cloud|codes?|dev|io|js|network|org|rs|run|sh|software|systems|tech|tools)$"
)

_SHELVES: Final = words("shelves")
"""Steps of a path behind which the name of a package or product stands."""

_REPOSITORY: Final = 2
"""Steps of the address of code: its owner, and its name."""


def is_project(url: str) -> bool:
    """Tell whether `url` is a project's own page: a repository, or the front page of a site."""
    host, steps = host_and_steps(url)
    if _CODE_HOST.match(host):
        return len(steps) in {1, 2}
    steps = tuple(step for step in steps if not _LANGUAGE.fullmatch(step))
    most = 1 if _CODE_PAGES.search(host) else 0
    return bool(host) and len(steps) <= most and "?" not in url


def is_technical(url: str) -> bool:
    """Tell whether the end of the host is one that software has, and bars and venues have not."""
    return bool(_TECHNICAL.search(host_and_steps(url)[0]))


def shelved(url: str) -> str:
    """Return what stands in `url` where packages and products have their names, or nothing.

    As in `/packages/foobar/index.html`, `/package/@acme/foobar` and `/package=foobar`.
    """
    steps = host_and_steps(url)[1]
    if _SHELVES.isdisjoint(step.partition("=")[0] for step in steps):
        return ""
    parts = [part for step in steps for part in step.split("=") if part[:1] != "@"]
    return next((own for shelf, own in pairwise(parts) if shelf in _SHELVES), "")


def is_code(url: str) -> bool:
    """Tell whether `url` stands on a site that hosts code."""
    return bool(_CODE_HOST.match(host_and_steps(url)[0]))


def is_of_code(url: str) -> bool:
    """Tell whether `url` stands on such a site, or among the pages that belong to code there."""
    host, steps = host_and_steps(url)
    return is_code(url) or bool(_CODE_PAGES.search(host) and steps)


def is_repository(url: str) -> bool:
    """Tell whether `url` is that of code, and not only of its owner."""
    return is_code(url) and len(host_and_steps(url)[1]) == _REPOSITORY


def name_of_address(url: str) -> str:
    """Name a tool that is given by nothing but its address after the address."""
    _, steps = host_and_steps(url)
    return steps[-1] if steps and is_code(url) else shelved(url) or shown_address(url)


def is_deep(url: str) -> bool:
    """Tell whether `url` is a page deep inside a site, which may be about anything."""
    _, steps = host_and_steps(url)
    return len(steps) > 1 and not (is_code(url) or shelved(url))


@lru_cache(maxsize=1024)
def host_and_steps(url: str) -> tuple[str, tuple[str, ...]]:
    """Return the host of `url`, without `www.`, and the steps of its path."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # such as a bracket in the host
        return "", ()
    return host.removeprefix("www."), tuple([step for step in parts.path.split("/") if step])
