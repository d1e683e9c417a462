"""What must never reach a person: alarms, forged links, and text that reads otherwise than it is.

It is told here once more, apart from how confbot sees to it, so that one can judge the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from tests.judge.walking import Json, objects, texts

_SCHEMES: Final = frozenset({"http", "https", "mailto"})

_ALARM: Final = re.compile(r"<!(?:channel|here|everyone|subteam\^)[^>]*>")

_MARKUP: Final = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
"""A token of mrkdwn: a link or a mention, and its label."""

_JOINERS: Final = frozenset("\u200c\u200d")
"""Characters that nobody sees and that Persian and emoji need."""

_HOST: Final = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
"""What passes for a host in a label; this judge asks for Latin ones only."""


def safety_rules(shown: Any, *, mentions: frozenset[str]) -> Iterator[str]:
    """Yield what in `shown`, blocks or a view, is not safe.

    Args:
        shown: As it is sent.
        mentions: Ids of the people who may be mentioned in it.
    """
    for place, text in texts(shown):
        yield from (f"{place}: {each}" for each in _unseen(text))
    for place, each in objects(shown):
        yield from (f"{place}: {fault}" for fault in _faults(each, mentions))


def fallback_rules(text: str, *, mentions: frozenset[str]) -> Iterator[str]:
    """Yield what in `text`, the mrkdwn beside the blocks, is not safe."""
    yield from _unseen(text)
    yield from _marked_up(text, mentions)


def _faults(each: Json, mentions: frozenset[str]) -> Iterator[str]:
    kind, text = each.get("type"), each.get("text")
    if kind in {"broadcast", "usergroup"}:
        yield f"a {kind}, which alarms many"
    if kind == "user" and each.get("user_id") not in mentions:
        yield f"a mention of {each.get('user_id')}"
    if kind == "mrkdwn" and isinstance(text, str):
        yield from _marked_up(text, mentions)
    for name in ("url", "image_url", "thumb_url", "video_url", "title_url"):
        if isinstance(each.get(name), str):
            yield from _address(each[name], _label(each))


def _label(each: Json) -> str:
    text = each.get("text")
    return str(text.get("text", "")) if isinstance(text, dict) else str(text or "")


def _marked_up(text: str, mentions: frozenset[str]) -> Iterator[str]:
    if alarm := _ALARM.search(text):
        yield f"{alarm[0]}, which alarms many"
    for target, label in _MARKUP.findall(text):
        if target.startswith("@") and target[1:] not in mentions:
            yield f"a mention of {target[1:]}"
        elif target[:1] not in {"@", "#", "!"}:
            yield from _address(target, label)
    # What is left of < and > stands for itself, so it must be written as an entity.
    if re.search(r"[<>]|&(?!(?:amp|lt|gt);)", _MARKUP.sub("", text)):
        yield "a character that is markup, not escaped"


def _address(url: str, label: str) -> Iterator[str]:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        yield f"an address that can't be read: {url[:80]!r}"
        return
    if parts.scheme not in _SCHEMES:
        yield f"a link of scheme {parts.scheme!r}"
    elif parts.scheme != "mailto" and (not host or "@" in parts.netloc or not url.isascii()):
        yield f"a link to a host that can't be told: {url[:80]!r}"
    real = (host or parts.path.rpartition("@")[2]).casefold()
    claimed = _HOST.findall(unicodedata.normalize("NFKC", label).casefold())
    honest = real in label.casefold() or any(_same(each, real) for each in claimed)
    if claimed and not honest:
        yield f"a link to {real} with the label {label[:80]!r}"


def _same(claimed: str, real: str) -> bool:
    shown = claimed.removeprefix("www.")
    return real.removeprefix("www.") == shown or real.endswith(f".{shown}")


def _unseen(text: str) -> Iterator[str]:
    for character in {each for each in text if each not in _JOINERS}:
        category = unicodedata.category(character)
        if category in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character != "\n":
            yield f"the character U+{ord(character):04X} ({category}), which nobody sees"
