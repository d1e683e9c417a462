"""Puts spans together from what a parser meets, one piece after another."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from bot.notes.markdown.spans import Span, Spans

_PLAIN: Final[Mapping[str, int]] = {"strong": 0, "em": 0}
"""How many of each style are open where nothing is."""


class _Look(NamedTuple):
    line: int
    bold: bool = False
    italic: bool = False
    code: bool = False


class SpanBuilder:
    """Collects pieces of text and merges those that look the same.

    A link becomes one span, however its text is marked up inside.

    Attributes:
        line: Line in the file of the next piece, counted from 1. The caller moves it on.
    """

    def __init__(self, line: int, styles: Mapping[str, int] | None = None) -> None:
        self.line = line
        self._spans: list[Span] = []
        self._styles = dict(styles or _PLAIN)
        self._pieces: list[str] = []
        """Text that looks as `_look` says and is not yet among the spans."""
        self._look = _Look(line)
        self._link: SpanBuilder | None = None
        self._target = ""

    def text(self, text: str, *, code: bool = False) -> None:
        """Add `text`."""
        if self._link:
            self._link.line = self.line
            self._link.text(text, code=code)
        elif text:
            styles = self._styles
            look = _Look(self.line, styles["strong"] > 0, styles["em"] > 0, code)
            if look != self._look:
                self._flush()
                self._look = look
            self._pieces.append(text)

    def image(self, alt: str) -> None:
        """Add what stands in the place of a picture."""
        if self._link:
            self._link.image(alt)
        else:
            self._append(Span(text=alt, line=self.line, image=True))

    def embed(self, target: str, label: str = "") -> None:
        """Add something that plays inside the page, as a link to it."""
        self.close_link()
        text = label or target
        self._append(Span(text=text, line=self.line, target=target, image=True))

    def break_line(self, *, hard: bool) -> None:
        """End a line: visibly when `hard`, else only in the file."""
        if self._link:
            self._link.text(" ")
        else:
            self._append(Span(text="\n" if hard else " ", line=self.line, ends_line=True))

    def open_link(self, target: str) -> None:
        """Begin a link; one that is still open ends here."""
        self.close_link()
        self._link = SpanBuilder(self.line, self._styles)
        self._target = target

    def close_link(self) -> None:
        """End the link, if one is open."""
        if not self._link:
            return
        inner, line = self._link.spans(), self._link.line
        text = "".join(span.text for span in inner)
        seen = [span for span in inner if span.text.strip()]
        self._link = None
        if not (text.strip() or self._target):
            return
        self._append(
            Span(
                # A link without text, such as one round a picture, is shown as its address.
                text=text if text.strip() else self._target,
                line=inner[0].line if inner else line,
                target=self._target,
                bold=bool(seen) and all(span.bold for span in seen),
                italic=bool(seen) and all(span.italic for span in seen),
                code=bool(seen) and all(span.code for span in seen),
                image=any(span.image for span in inner),
            )
        )

    def open_style(self, style: str) -> None:
        """Begin `strong` or `em`."""
        if self._link:
            self._link.open_style(style)
        else:
            self._styles[style] += 1

    def close_style(self, style: str) -> None:
        """End `strong` or `em`; more ends than beginnings do no harm."""
        if self._link:
            self._link.close_style(style)
        else:
            self._styles[style] = max(0, self._styles[style] - 1)

    def spans(self) -> Spans:
        """Return all that was added."""
        self.close_link()
        self._flush()
        return tuple(self._spans)

    def _append(self, span: Span) -> None:
        self._flush()
        self._spans.append(span)

    def _flush(self) -> None:
        """Make one span of the text that looks the same."""
        if self._pieces:
            line, bold, italic, code = self._look
            text = "".join(self._pieces)
            self._spans.append(Span(text=text, line=line, bold=bold, italic=italic, code=code))
            self._pieces.clear()
