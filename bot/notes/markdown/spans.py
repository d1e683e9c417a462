"""Runs of text as a reader sees them: what they say, how they look, where they lead."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

REMEMBERED: Final = 4096
"""Runs of spans of which is remembered what they say: about as many as 100 KB of notes have."""

REMEMBERED_BLOCKS: Final = 256
"""Blocks of which is remembered what they tell, while one reader after the other asks for it."""

_LEAST: Final = 20
"""Letters that a span costs as much as, however short it is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Span:
    """A run of text that looks the same throughout.

    Each is equal to itself alone. So what a line says is remembered by its spans, at no cost,
    while one reader after the other asks for it.

    Attributes:
        text: As a reader sees it. The wrapped end of a line is one space.
        line: Line in the file where it starts, counted from 1.
        target: Where it leads, as the note has it. None when it is no link; empty when the
            note gives a link without an address. The text of a link is never blank.
        bold: Strong emphasis.
        italic: Emphasis.
        code: Set as code.
        image: A picture, `text` being what stands in its place.
        ends_line: A line of the note ends here; `text` is a space, or a line break when the
            author asked for one.
    """

    text: str
    line: int
    target: str | None = None
    bold: bool = False
    italic: bool = False
    code: bool = False
    image: bool = False
    ends_line: bool = False


Spans = tuple[Span, ...]


def raw(spans: Sequence[Span]) -> str:
    """Return the text of `spans` letter by letter, so that offsets into it hold for `cut`."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


def raw_lines(spans: Iterable[Span]) -> str:
    """Return what `raw` does, but with a line break where a line of the note ends."""
    return "".join("\n" if span.ends_line else span.text for span in spans)


@lru_cache(maxsize=REMEMBERED)
def plain(spans: Spans) -> str:
    """Return the text of `spans` with single blanks, line breaks only where asked for."""
    return squeeze(raw(spans))


@lru_cache(maxsize=1024)
def squeeze(text: str) -> str:
    """Return `text` with single blanks and without empty lines."""
    # Each reader asks anew for what the same line says.
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def cut(spans: Sequence[Span], start: int, end: int | None = None) -> Spans:
    """Return the part of `spans` from offset `start` to `end`; links keep their target."""
    parts: list[Span] = []
    here = 0
    for span in spans:
        there = here + len(span.text)
        first = max(start - here, 0)
        last = len(span.text) if end is None else min(end - here, len(span.text))
        if first < last:
            parts.append(span if last - first == len(span.text) else _part(span, first, last))
        here = there
    return tuple(parts)


def parted(spans: Spans, ends: Iterable[int]) -> Iterator[Spans]:
    """Yield the parts of `spans` that end at the offsets `ends`, which rise; links are cut, too."""
    rest = deque(spans)
    here = 0
    for end in ends:
        part: list[Span] = []
        while rest and here < end:
            span = rest.popleft()
            size = end - here
            if len(span.text) > size:
                rest.appendleft(_part(span, size, len(span.text)))
                span = _part(span, 0, size)
            part.append(span)
            here += len(span.text)
        yield tuple(part)


def _part(span: Span, first: int, last: int) -> Span:
    return replace(span, text=span.text[first:last])


def pieces(spans: Spans, most: int) -> Iterator[Spans]:
    """Yield `spans` in pieces of at most `most` letters, cut between words.

    A span counts as twenty letters at least, and a link is never cut.
    """
    if len(spans) * _LEAST <= most and sum([len(span.text) for span in spans]) <= most:
        yield spans
        return
    piece: list[Span] = []
    size = 0
    for span in spans:
        for part in [span] if span.target is not None else _parts(span, most):
            weight = max(_LEAST, len(part.text))
            if piece and size + weight > most:
                yield tuple(piece)
                piece, size = [], 0
            piece.append(part)
            size += weight
    yield tuple(piece)


def _parts(span: Span, most: int) -> Iterator[Span]:
    text = span.text
    start = 0
    while len(text) - start > most:
        end = text.rfind(" ", start, start + most) + 1 or start + most
        yield _part(span, start, end)
        start = end
    yield _part(span, start, len(text)) if start else span


def strip(spans: Sequence[Span]) -> Spans:
    """Return `spans` without blanks at both ends."""
    # A blank, and the lack of a letter, strip to nothing.
    if spans and spans[0].text[:1].strip() and spans[-1].text[-1:].strip():
        return tuple(spans)
    text = raw(spans)
    return cut(spans, len(text) - len(text.lstrip()), len(text.rstrip()))


@lru_cache(maxsize=REMEMBERED)
def lines(spans: Spans) -> tuple[Spans, ...]:
    """Return the lines that `spans` fill in the file, without those that are blank."""
    found: list[Spans] = []
    start = 0
    for end, span in enumerate(spans):
        if span.ends_line:
            found.append(strip(spans[start:end]))
            start = end + 1
    found.append(strip(spans[start:]))
    return tuple([line for line in found if line])


def above_last(spans: Spans) -> Spans:
    """Return what stands above the last line of `spans` that is not blank."""
    for place in reversed(range(len(spans))):
        if spans[place].ends_line and strip(spans[place + 1 :]):
            return strip(spans[:place])
    return ()


def joined(parts: Iterable[Spans]) -> Spans:
    """Return the lines `parts` as one run, each in a line of its own."""
    found: list[Span] = []
    for part in parts:
        if found:
            found.append(Span(text="\n", line=found[-1].line, ends_line=True))
        found += part
    return tuple(found)


def links(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lead somewhere."""
    return [span for span in spans if span.target]


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans` with those joined that follow each other in one link, however they look."""
    before: Span | None = None
    for span in spans:
        if before is not None and before.target and before.target == span.target:
            before = replace(before, text=before.text + span.text)
            continue
        if before is not None:
            yield before
        before = span
    if before is not None:
        yield before


def line_at(spans: Sequence[Span], offset: int) -> int:
    """Return the line in the file of the letter at `offset`."""
    here = 0
    for span in spans:
        here += len(span.text)
        if offset < here:
            return span.line
    return spans[-1].line if spans else 1


@lru_cache(maxsize=REMEMBERED)
def first_span(spans: Spans) -> Span | None:
    """Return the first of `spans` that says anything."""
    return next((span for span in spans if span.text.strip(" \n*_-")), None)
