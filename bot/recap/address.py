"""When two addresses lead to the same thing."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qs, urlsplit

VIDEO_HOSTS: Final = frozenset({"youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com"})
"""Hosts of which a part of the address, and nothing else, tells which video is played."""

_VIMEO: Final = re.compile(r"/(?:[\w/]+/)?(\d+)(?:/\w+)?/?")
_YOUTUBE: Final = re.compile(r"/(?:embed|live|shorts|v|video)/([\w-]+)")
_MOMENT: Final = re.compile(r"[?&#](?:t|start|time_continue)=([\dhms]*[1-9][\dhms]*)")
_SHORT: Final = re.compile(r"/([\w-]+)")


@lru_cache(maxsize=1024)
def identity(url: str) -> str:
    """Return what two addresses of the same thing have in common.

    A video is its id, whatever the host's form. Else scheme, `www.`, letter case of the host,
    a trailing slash and the fragment make no difference; the query does, to its last letter.
    """
    if found := video(url):
        return found
    host, path = host_and_path(url)
    query = url.partition("#")[0].partition("?")[2]
    return f"{host}{path.rstrip('/')}" + (f"?{query}" if query else "")


@lru_cache(maxsize=1024)
def video(url: str) -> str:
    """Return `host:id` of the one video that `url` plays, or nothing."""
    host, path = host_and_path(url)
    if host not in VIDEO_HOSTS:
        return ""
    if host == "vimeo.com":
        number = _VIMEO.fullmatch(path)
        return f"vimeo:{number[1]}" if number else ""
    path = path.rstrip("/")
    if path == "/watch":
        name = next(iter(parse_qs(urlsplit(url).query).get("v", ())), "")
    else:
        found = _YOUTUBE.match(path) or (_SHORT.fullmatch(path) if host == "youtu.be" else None)
        name = found[1] if found else ""
    return f"youtube:{name}" if name else ""


def moment(url: str) -> str:
    """Return where in a video `url` starts, as it is written there; nothing for the beginning."""
    found = _MOMENT.search(url)
    return found[1] if found else ""


@lru_cache(maxsize=1024)
def host_and_path(url: str) -> tuple[str, str]:
    """Return the host of `url` without what does not tell it apart, and the path."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # such as a bracket in the host
        return "", url
    for prefix in ("www.", "m.", "player."):
        host = host.removeprefix(prefix)
    return host, parts.path
