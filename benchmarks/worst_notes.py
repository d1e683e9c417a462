"""Texts of one kind of mark alone, each found to keep the reader or the parser busiest."""

from collections.abc import Callable, Mapping
from typing import Final

Make = Callable[[int], str]
"""Makes a text of about so many letters."""


def _of(unit: str, start: str = "") -> Make:
    """Return what repeats `unit`, in which `%` is counted up."""

    def make(letters: int) -> str:
        count = letters // len(unit) + 1
        if "%" not in unit:
            return start + unit * count
        return start + "".join(unit.replace("%", str(number)) for number in range(count))

    return make


WORST: Final[Mapping[str, Make]] = {
    "lists of one item": _of("- a\n* b\n"),
    "lists below a colon": _of("Talk:\n\n- a\n\n"),
    "lists in lists": _of("- - - - - - - - a\n"),
    "items": _of("- a\n"),
    "items with items": _of("- a\n  - b\n"),
    "items with a dash": _of("- Ana - Bo\n"),
    "items with commas": _of("- " + "A - B by " * 13 + "\n"),
    "sessions": _of("- Talk %\n", "## Sessions\n\n"),
    "tools": _of("- [a%](https://b%.example): c\n", "## Tools\n\n"),
    "quotations": _of("> > a\n\n"),
    "lists in quotations": _of("> - > - > - a\n\n"),
    "headings": _of("## a - b\n"),
    "empty headings": _of("#\n"),
    "headings with commas": _of("## " + "Ana, " * 24 + "\n"),
    "headings over recordings": _of("## Talk %\n[Video](https://youtu.be/a%)\n\n"),
    "events": _of("# KubeCon 2019\n"),
    "underlined headings": _of("a\n---\n"),
    "bold lines": _of("**a**\n\nb\n\n"),
    "paragraphs": _of("a\n\n"),
    "lines": _of("a\n"),
    "one line": _of("# Ana - Bo - "),
    "links": _of("[a%](https://b.example/%) "),
    "recordings": _of("[a %](https://youtu.be/a%) "),
    "recordings in lines": _of("[a %](https://youtu.be/a%)\n"),
    "references": _of("[a] ", "[a]: https://b.example\n\n"),
    "definitions": _of("[a%]: https://b.example/%\n"),
    "brackets": _of("["),
    "links without end": _of("[a]("),
    "addresses": _of("https://b.example/% "),
    "addresses without end": _of("http://a.b/("),
    "hosts": _of("a.com "),
    "autolinks": _of("<http://a.b> "),
    "mail": _of("<a@b.c> "),
    "emphasis": _of("*a* "),
    "emphasis in emphasis": _of("*a **b* c** "),
    "stars": _of("*"),
    "code": _of("`a` "),
    "backticks": _of("`a"),
    "tags": _of("<b>a</b> "),
    "tags without end": _of("<a b='", "<div>\n"),
    "comments": _of("x <!--"),
    "breaks": _of("a<br>", "<p>\n"),
    "entities": _of("&amp;"),
    "shortcodes": _of("{{< youtube x >}} "),
    "rows": _of("|c|d|\n", "|a|b|\n|-|-|\n"),
    "rows without cells": _of("|\n", "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n"),
    "tables": _of("|a|b|c|d\n|-|-|-|-\n|\n\n"),
    "titles in quotation marks": _of('"A title" by Ana Roe '),
    "news": _of("Foo announced bar. "),
    "names": _of("Ana Roe, "),
    "days": _of("May 3, 2019 "),
    "words": _of("Ana "),
}
