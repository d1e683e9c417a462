"""Text on its way in and out of Slack: its markup, characters nobody sees, and addresses."""

import html
import re
import unicodedata
from itertools import accumulate, takewhile
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

LONGEST_URL: Final = 3000
"""Characters of an address; Slack documents this limit for buttons, and none for rich text."""

_SCHEMES: Final = frozenset({"http", "https"})
_KEPT_IN_URL: Final = "/:?#[]@!$&'()*+,;=%-._~"
"""What may stand in an address as it is (RFC 3986); the rest, such as `|`, `<` or a space, is
percent-encoded, so that no client sees an address end where it does not."""

_FORGED: Final = re.compile(r"[@\\|<>\"\s%^`{}]")
"""What no honest authority holds, and what browsers and servers read in different ways."""

_JOINERS: Final = frozenset("\u200c\u200d")
"""Invisible, yet part of how Persian is spelt and emoji are composed; they reorder nothing."""

_UNUSUAL: Final = re.compile("[^ -~\n\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]")
"""A character that has to be looked at: none of ASCII, of Latin letters, of dashes and quotation
marks. Most texts hold few others, and this is in each answer."""

_ESCAPED: Final = {"&": len("&amp;"), "<": len("&lt;"), ">": len("&gt;")}
"""Characters that stand for one of these."""

_ADDRESS: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}", re.UNICODE)
"""What a reader takes for the host of an address: words joined by dots, the last one of letters."""

_TOKEN: Final = re.compile(r"<(?P<sign>[@#!]?)(?P<target>[^<>|\s]+)(?:\|(?P<label>[^<>]*))?>")
"""A reference in text that Slack sends: `<@U1>`, `<#C1|general>`, `<!here>`, `<https://…|label>`."""


def escape(text: str) -> str:
    """Escape the three characters that are markup in mrkdwn.

    Without this, `<!channel>` in a note or a question would notify everyone when it is shown.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_within(text: str, limit: int) -> str:
    """Return `text` escaped, cut at a word so that, escapes and all, it has `limit` characters."""
    escaped = escape(cut(text, limit))
    if len(escaped) <= limit:
        return escaped
    ends = accumulate(_ESCAPED.get(character, 1) for character in text)
    fitting = sum(1 for _ in takewhile(lambda end: end < limit, ends))
    # With a letter more it is cut even where only its last one, once escaped, is too much.
    return escape(cut(f"{text}…", fitting + 1))


def read_text(sent: str) -> str:
    """Return what a person typed, from the text that Slack sends for it.

    A mention of a person or a group of people names nothing that a note could know, and is left
    out; a channel is read by its name, a link by its label.
    """
    plain = _TOKEN.sub(_read_token, sent)
    if "&" in plain:
        for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
            plain = plain.replace(entity, character)
    return one_line(plain)


def _read_token(token: re.Match[str]) -> str:
    sign, target, label = token["sign"], token["target"], token["label"]
    if sign in {"@", "!"}:
        return " "
    if sign == "#" or ":" in target:
        return label or ("" if sign else target)
    return token[0]


def visible(text: str) -> str:
    """Drop the characters that steer how text is shown and are not seen themselves.

    Bidirectional controls make a text read otherwise than it is; a lone surrogate can't be
    sent at all. Line breaks of any kind become line feeds, tabs a space.
    """
    if not _UNUSUAL.search(text):  # most texts; tabs and other line breaks are unusual, too
        return text.removesuffix("\n")
    lines = "\n".join(text.splitlines()).replace("\t", " ")
    return _UNUSUAL.sub(_if_visible, lines)


def _if_visible(unusual: re.Match[str]) -> str:
    character = unusual[0]
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return "" if hidden and character not in _JOINERS else character


def one_line(text: str) -> str:
    """Return `text` as one line of visible characters, without space around it."""
    return " ".join(visible(text).split())


def cut(text: str, limit: int) -> str:
    """Return `text` in at most `limit` characters, cut at a word and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if not text[limit - 1].isspace() and (space := kept.rfind(" ")) > limit // 2:
        # A word longer than half of the room is cut through: better than showing next to nothing.
        kept = kept[:space]
    return kept.rstrip() + "…"


def addresses(sent: str) -> tuple[str, ...]:
    """Return the addresses that are linked in text that Slack sends, in order, each once."""
    targets = (token["target"] for token in _TOKEN.finditer(sent) if not token["sign"])
    found = (html.unescape(each) for each in targets if each.startswith(("http:", "https:")))
    return tuple(dict.fromkeys(found))


def safe_url(url: str) -> str | None:
    """Return `url` fit to be linked to; None when it must not be.

    Only `http`, `https` and `mailto` may be linked. A host in letters beyond ASCII is written in
    its encoded form, so that it can't pass for another; a name or password in front of the host
    is how links are forged, and is refused.
    """
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in url):
        return None
    try:
        parts = urlsplit(url.strip())
        start = _start(parts)
    except ValueError:  # a port out of range, brackets that hold no address, a host too long
        return None
    if start is None:
        return None
    # Cut from the address itself, since `urlunsplit` would drop an empty query or fragment.
    rest = url.strip()[len(f"{parts.scheme}://{parts.netloc}" if parts.netloc else "mailto:") :]
    linked = start + quote(rest, safe=_KEPT_IN_URL)
    return linked if len(linked) <= LONGEST_URL else None


def _start(parts: SplitResult) -> str | None:
    """Return scheme and authority, encoded; None when they must not be linked to."""
    if parts.scheme == "mailto" and not parts.netloc:
        return "mailto:" if "@" in parts.path else None
    if parts.scheme not in _SCHEMES or not parts.hostname or _FORGED.search(parts.netloc):
        return None
    port = parts.port  # raises an error when it is none
    if parts.netloc.isascii():
        return f"{parts.scheme}://{parts.netloc}"
    name = parts.hostname.encode("idna").decode("ascii")
    return f"{parts.scheme}://{name}:{port}" if port else f"{parts.scheme}://{name}"


def host(url: str) -> str:
    """Return the host that `url` leads to, of a `mailto:` that of the mailbox; without `www.`."""
    parts = urlsplit(url)
    return (parts.hostname or parts.path.rpartition("@")[2]).removeprefix("www.")


def honest_label(label: str, url: str) -> str:
    """Return `label`, with the host of `url` added when the label looks like another address.

    Args:
        label: What is to be shown, as one visible line.
        url: Where it leads, as `safe_url` returned it.
    """
    real = host(url).casefold()
    # Compatibility forms such as a full-width dot look like the plain ones to a reader.
    for claimed in _ADDRESS.findall(unicodedata.normalize("NFKC", label).casefold()):
        shown = claimed.removeprefix("www.")
        if shown != real and not real.endswith(f".{shown}"):
            return f"{label} ({real})"
    return label
