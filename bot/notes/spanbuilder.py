"""Puts spans together from what a parser meets, one piece after another."""

from collections import Counter
from collections.abc import Mapping

from bot.notes.spans import Span, Spans


class SpanBuilder:
    """Collects pieces of text and merges those that look the same.

    A link becomes one span, however its text is marked up inside.

    Attributes:
        line: Line in the file of the next piece, counted from 1. The caller moves it on.
    """

    def __init__(self, line: int, styles: Mapping[str, int] | None = None) -> None:
        self.line = line
        self._spans: list[Span] = []
        self._styles = Counter(styles or {})
        self._link: SpanBuilder | None = None
        self._target = ""

    def text(self, text: str, *, code: bool = False) -> None:
        """Add `text`."""
        if self._link:
            self._link.line = self.line
            self._link.text(text, code=code)
        elif text:
            self._add(self._styled(text, code=code))

    def image(self, alt: str) -> None:
        """Add what stands in the place of a picture."""
        if self._link:
            self._link.image(alt)
        else:
            self._spans.append(Span(text=alt, line=self.line, image=True))

    def embed(self, target: str, label: str = "") -> None:
        """Add something that plays inside the page, as a link to it."""
        self.close_link()
        text = label or target
        self._spans.append(Span(text=text, line=self.line, target=target, image=True))

    def break_line(self, *, hard: bool) -> None:
        """End a line: visibly when `hard`, else only in the file."""
        if self._link:
            self._link.text(" ")
        else:
            self._spans.append(Span(text="\n" if hard else " ", line=self.line, ends_line=True))

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
        self._spans.append(
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
        return tuple(self._spans)

    def _styled(self, text: str, *, code: bool) -> Span:
        return Span(
            text=text,
            line=self.line,
            bold=self._styles["strong"] > 0,
            italic=self._styles["em"] > 0,
            code=code,
        )

    def _add(self, span: Span) -> None:
        last = self._spans[-1] if self._spans else None
        joins = last is not None and last.target is None and not (last.image or last.ends_line)
        if last is not None and joins and _look(last) == _look(span):
            merged = Span(
                text=last.text + span.text,
                line=last.line,
                bold=last.bold,
                italic=last.italic,
                code=last.code,
            )
            self._spans[-1] = merged
        else:
            self._spans.append(span)


def _look(span: Span) -> tuple[bool, bool, bool, int]:
    return span.bold, span.italic, span.code, span.line
