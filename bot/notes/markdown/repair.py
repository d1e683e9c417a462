"""Links that came out damaged: reversed, spaced, without address or without scheme."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.markdown.spans import Span, Spans

_TOP_LEVEL: Final = (
    "com|org|net|io|dev|ai|co|edu|gov|app|cloud|tech|info|sh|rs|me|tv|fm|eu|uk|de|fr|nl|es|it|ch"
    "|at|be|se|no|dk|fi|pl|cz|jp|cn|br|ca|au|nz|us|in|kr|pt|ie|af|ly|xyz|page|example"
)
_WITHOUT_SCHEME: Final = re.compile(
    # Only what starts with www, has a path, or stands on a well-known ending in small letters:
    # `main.rs`, `etc.It` and `Node.js` are no addresses, and `Booking.com` is a company.
    r"(?<![\w@/.:-])(?:www\.(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>()\[\]\"']*)?"
    rf"|(?:[\w-]+\.)+(?:{_TOP_LEVEL})/[^\s<>()\[\]\"']*"
    r"|(?:[a-z0-9][A-Za-z0-9-]*\.)+(?:com|org|net|io|dev|example)(?![\w.-]*\w))",
)
_DOT: Final = re.compile(r"\.[\w-]")
"""What no address is written without; most dots end a sentence."""

_PATH_CODE: Final = re.compile(
    r"(?:(?<=\]\()|(?<=\]: ))\{(?:\{[<%]?|%)-?\s*(?:(?:rel)?ref|post_url|link)\s+"
    r"[\"']?([^\s\"'{}]++)[\"']?+[^{}\n]*+\}\}?(?=\)|\s|$)",
    re.MULTILINE,
)
_TIGHT_ITEM: Final = re.compile(
    r"^([ \t]*(?:[-+]|\*(?!(?:[^*\n]*\*[^*\n]*\*)*[^*\n]*\*[^*\n]*$)))(?=\[[^\]\n]+\]\()",
    re.MULTILINE,
)
"""An item that begins with a link, without the blank that Markdown asks for.

A star for which another stands in the same line begins no item but what is in italics.
"""

_TABBED_ITEM: Final = re.compile(r"^( {0,3}\d{1,3}[.)])\t+(?=\S)", re.MULTILINE)
"""A numbered item as word processors paste it. Markdown counts the tab as up to four blanks, and
what is indented by three of them below the item would be no part of it."""

_BREAK_ALONE: Final = re.compile(r"(?<![^\n]\n)^ {0,3}<br ?/?>[ \t]*$", re.MULTILINE)
"""A break in a line of its own, below an empty one. Markdown takes it for the beginning of HTML
that goes on to the next empty line, and its author for space above what follows."""

_TRAILING: Final = ".,;:!?*_"
_IMAGE_OR_CODE: Final = re.compile(r"\.(?:py|md|js|rs|sh|go|ts|c|h|png|jpe?g|gif|svg|yaml|yml)$")
_LABEL_BEFORE: Final = re.compile(r"\[([^\[\]]+)\]\s*\($|\(([^()]+)\)\s*\[$")
_AFTER: Final = re.compile(r"^[)\]]")
_SWAPPED: Final = re.compile(r"^\]\(([^()]+)\)")


def with_paths(body: str) -> str:
    """Return `body` with a path in the place of a generator's code for one, where a link leads.

    As in `[Less YAML]({{< relref "less-yaml.md" >}})` or `[1]: {% post_url 2030-05-14-yaml %}`,
    which Markdown takes for no address.
    """
    return _PATH_CODE.sub(r"\1", body) if "{" in body else body


def with_items(body: str) -> str:
    """Return `body` with one blank behind the sign of items that have none, or a tab there."""
    if "\t" in body:
        body = _TABBED_ITEM.sub(r"\1 ", body)
    is_tight = any(sign in body for sign in ("-[", "*[", "+["))
    return _TIGHT_ITEM.sub(r"\1 ", body) if is_tight else body


def without_breaks(body: str) -> str:
    """Return `body` with an empty line for each `<br>` that stands alone above what follows it."""
    return _BREAK_ALONE.sub("", body) if "<br" in body else body


def repaired(spans: Spans) -> Spans:
    """Return `spans` with links where the author meant them.

    `(text)[url]`, `[text] (url)` and `[url](text)` become links; `[url]()` gets its text as the
    address; an address without scheme gets `https://`, so that it can be followed.
    """
    for span in spans:
        if span.target is not None or "." in span.text:
            return _relinked([part for span in spans for part in _with_addresses(span)])
    return spans


def _with_addresses(span: Span) -> Iterator[Span]:
    if span.target is not None:
        yield replace(span, target=_from_text(span)) if not span.target else span
        return
    if span.code or span.image or not _DOT.search(span.text):
        yield span
        return
    here = 0
    for found in _WITHOUT_SCHEME.finditer(span.text):
        address = found[0].rstrip(_TRAILING)
        if _IMAGE_OR_CODE.search(address) and not address.startswith("www."):
            continue
        if found.start() > here:
            yield replace(span, text=span.text[here : found.start()])
        yield replace(span, text=address, target=f"https://{address}")
        here = found.start() + len(address)
    if here < len(span.text):
        yield replace(span, text=span.text[here:])


def _from_text(span: Span) -> str:
    """Return the address that the text of a link without address is, or nothing."""
    text = span.text.strip()
    if re.fullmatch(r"https?://\S+", text):
        return text
    return f"https://{text}" if _WITHOUT_SCHEME.fullmatch(text) else ""


def _relinked(spans: list[Span]) -> Spans:
    done: list[Span] = []
    place = 0
    while place < len(spans):
        span = spans[place]
        after = spans[place + 1] if place + 1 < len(spans) else None
        before = done[-1] if done else None
        is_bare = bool(span.target) and (span.target or "").endswith(span.text)
        if before and after and is_bare and before.target is None and after.target is None:
            label = _LABEL_BEFORE.search(before.text)
            if label and _AFTER.search(after.text):
                done[-1:] = _kept(replace(before, text=before.text[: label.start()]))
                done.append(replace(span, text=label[1] or label[2], line=before.line))
                spans[place + 1] = replace(after, text=after.text[1:])
                place += 1
                continue
            swapped = _SWAPPED.search(after.text)
            if swapped and before.text.endswith("["):
                done[-1:] = _kept(replace(before, text=before.text[:-1]))
                done.append(replace(span, text=swapped[1]))
                spans[place + 1] = replace(after, text=after.text[swapped.end() :])
                place += 1
                continue
        done.append(span)
        place += 1
    return tuple(span for span in done if span.text)


def _kept(span: Span) -> list[Span]:
    return [span] if span.text else []
